import { writeIssues, writeReportWorkbook } from 'gender-indicators/files';
import type { Locale } from 'gender-indicators/locales';
import { toHtmlReport } from 'gender-indicators/report';
import { toCsv, toTable } from 'gender-indicators/tables';
import type { Reading } from './read-file.ts';

interface SaveButtonsProps {
  readonly reading: Reading;
  readonly unit: string;
  readonly locale: Locale;
  readonly titles: readonly string[];
}

export function SaveButtons({ reading, unit, locale, titles }: SaveButtonsProps) {
  const { report, workbook, issues, headers, placeOf } = reading;
  const files: readonly (readonly [name: string, write: () => string | Promise<BlobPart>])[] = [
    ['report.html', () => toHtmlReport(report, { locale, unit })],
    ['report.xlsx', () => writeReportWorkbook(report, { locale }) as Promise<BlobPart>],
    ['report.csv', () => toCsv(toTable(report, { locale, units: [unit] }))],
    ['issues.xlsx', () => writeIssues(workbook, issues, { locale, headers, placeOf }) as Promise<BlobPart>],
  ];
  const save = async (download: string, content: BlobPart | Promise<BlobPart>) => {
    const blob = new Blob([await content]);
    Object.assign(document.createElement('a'), { download, href: URL.createObjectURL(blob) }).click();
  };
  return (
    <div className="save">
      {files.map(([name, write], i) => (
        <button key={name} type="button" onClick={() => save(name, write())}>
          {titles[i]}
        </button>
      ))}
    </div>
  );
}
