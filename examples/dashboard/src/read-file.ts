import { createDataset, evaluate } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { readWorkbook, toRows } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';

/** A file that was read: its report, and what is wrong with it. */
export type Reading = Awaited<ReturnType<typeof readFile>>;

/** The spreadsheet is in Vietnamese, whatever the language of the page. */
export async function readFile(file: File, asOf: string) {
  const workbook = await readWorkbook(file);
  const { rows, headers, issues, placeOf } = toRows(workbook, { locale: vi });
  const created = createDataset(rows, { asOf, placeOf });
  const report = evaluate(created.dataset, advancement);
  return { workbook, headers, issues: [...issues, ...created.issues], placeOf, report };
}
