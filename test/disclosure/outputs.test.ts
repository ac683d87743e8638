import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gapChart } from '../../src/charts/gapChart.js';
import { progressChart } from '../../src/charts/progressChart.js';
import { sexPyramid } from '../../src/charts/sexPyramid.js';
import { targetStandings } from '../../src/charts/targetStandings.js';
import { unitsAgainstTarget } from '../../src/charts/unitsAgainstTarget.js';
import { unitsOverTime } from '../../src/charts/unitsOverTime.js';
import { writeReportWorkbook } from '../../src/files/report-workbook.js';
import type { Report } from '../../src/indicators/report.js';
import { series } from '../../src/indicators/series.js';
import { targetProgressOf, trajectoryOf } from '../../src/indicators/target-progress.js';
import { targetSummary } from '../../src/indicators/target-summary.js';
import { womenNeeded } from '../../src/indicators/women-needed.js';
import { reportFromJson } from '../../src/json/reportFromJson.js';
import { reportToJson } from '../../src/json/reportToJson.js';
import { resultToJson } from '../../src/json/resultToJson.js';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { explain } from '../../src/present/explain.js';
import { formatResult } from '../../src/present/formatResult.js';
import { summarise } from '../../src/present/summarise.js';
import { toHtmlReport } from '../../src/report/toHtmlReport.js';
import { toCsv } from '../../src/tables/toCsv.js';
import { toHtml } from '../../src/tables/toHtml.js';
import { toJson } from '../../src/tables/toJson.js';
import { toMarkdown } from '../../src/tables/toMarkdown.js';
import { toRecords } from '../../src/tables/toRecords.js';
import { toTable } from '../../src/tables/toTable.js';
import { assess } from '../../src/targets/assess.js';
import { catalog, earlier, leaked, numbersIn, published, publishedEarlier, report, units } from './leak-world.js';

interface Reports {
  readonly before: Report;
  readonly now: Report;
}

const locales = [vi, en] as const;
const target = 'bound-by-number';
const tablesOf = ({ before, now }: Reports) =>
  locales.flatMap((locale) => [
    toTable(now, { locale, needed: true, by: true }),
    toTable([before, now], { locale, needed: true }),
  ]);
const ofUnits = (make: (unit: string) => unknown) => units.map(({ id }) => make(id));

/** Every output of the library, of two reports. */
const outputs: Readonly<Record<string, (reports: Reports) => unknown>> = {
  JSON: ({ now }) => [JSON.stringify(now), locales.map((locale) => reportToJson(now, { locale }))],
  'JSON that was read': ({ now }) => {
    const read = reportFromJson(reportToJson(now), catalog);
    return [...read].map((result) => [resultToJson(result), locales.map((locale) => explain(result, locale))]);
  },
  sentences: ({ now }) =>
    [...now].map((result) =>
      locales.map((locale) => [explain(result, locale, { detail: 'full' }), formatResult(result, locale)]),
    ),
  summaries: ({ before, now }) =>
    ofUnits((unit) =>
      locales.map((locale) => [summarise(now, locale, { unit }), summarise([before, now], locale, { unit })]),
    ),
  tables: (reports) => tablesOf(reports),
  CSV: (reports) => tablesOf(reports).map((table) => toCsv(table)),
  'HTML tables': (reports) => tablesOf(reports).map((table) => toHtml(table, { styles: false })),
  Markdown: (reports) => tablesOf(reports).map((table) => toMarkdown(table)),
  'tables as JSON': (reports) => tablesOf(reports).map((table) => toJson(table)),
  records: (reports) => tablesOf(reports).map((table) => toRecords(table, { values: 'exact' })),
  charts: (reports) =>
    tablesOf(reports).flatMap((table) =>
      locales.flatMap((locale) =>
        ofUnits((unit) => [
          unitsAgainstTarget(table, { locale })['datasets'],
          unitsAgainstTarget(table, { locale })['title'],
          unitsAgainstTarget(table, { locale }),
          progressChart(table, { locale, unit }),
          sexPyramid(table, { locale, unit, indicator: 'degrees' }),
          gapChart(table, { locale, unit }),
          unitsOverTime(table, { locale }),
          targetStandings(table, { locale }),
        ]),
      ),
    ),
  pages: async ({ before, now }) => {
    const pages = units.flatMap(({ id: unit }) =>
      locales.map((locale) => toHtmlReport([before, now], { locale, unit, charts: 'none' })),
    );
    return (await Promise.all(pages)).map((page) => page.replace(/<style>.*?<\/style>/su, ''));
  },
  workbooks: async ({ before, now }) => {
    const bytes = await writeReportWorkbook([before, now], { locale: vi, depth: 9 });
    const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => /sheet\d|sharedStrings/u.test(name));
    return sheets.map(([, sheet]) => [...strFromU8(sheet).matchAll(/<[vt][^>]*>([^<]*)</gu)].map(([, text]) => text));
  },
  'women needed': ({ now }) => ofUnits((unit) => womenNeeded(now, target, unit)),
  'sentences of women needed': ({ now }) =>
    ofUnits((unit) => locales.map((locale) => explain(womenNeeded(now, target, unit), locale))),
  'summaries of targets': ({ before, now }) => [
    targetSummary([before, now], target),
    ofUnits((unit) => targetSummary(now, target, unit)),
  ],
  progress: ({ before, now }) => ofUnits((unit) => targetProgressOf([before, now], target, unit)),
  trajectories: ({ before, now }) => ofUnits((unit) => trajectoryOf([before, now], target, unit)),
  'assessments of shown values': ({ before, now }) =>
    ofUnits((unit) => {
      const values = [before, now].map((each) => ({ on: each.asOf, value: each.result('women', unit).value }));
      return assess(values, catalog.targets![0]!);
    }),
  series: ({ before, now }) =>
    catalog.indicators.map(({ id }) =>
      ofUnits((unit) =>
        series([before, now])
          .points(id, unit)
          .map(({ change, marks, result }) => [
            change,
            marks,
            result?.value,
            result?.counts,
            result?.targets.map(({ distance }) => distance),
          ]),
      ),
    ),
  issues: ({ now }) => now.issues,
  blanks: ({ now }) => [...now].map(({ blanks }) => blanks ?? []),
};

describe.each(Object.entries(outputs))('%s of a protected report', (name, output) => {
  it('hold no hidden number', async () => {
    const open = numbersIn(await output({ before: earlier, now: report }));
    const definitions = numbersIn([catalog, [560, 340]]);
    const said = (numbers: ReadonlySet<number>) => leaked(numbers).filter((number) => !definitions.has(number));
    // What a report without protection says is hidden in part, so that the test can fail.
    if (
      ![
        'issues',
        'assessments of shown values',
        'blanks',
        'summaries of targets',
        'sentences of women needed',
      ].includes(name)
    )
      expect(said(open).length).toBeGreaterThan(0);
    expect(said(numbersIn(await output({ before: publishedEarlier, now: published })))).toEqual([]);
  });
});

it('say with an x and a footnote what is withheld', () => {
  const table = toTable(published, { locale: en, units: ['team-1'], indicators: ['women'] });
  expect(toMarkdown(table)).toMatchInlineSnapshot(`
    "| Unit | Value | Must be | Status | Still to go | Units with data |
    | --- | --- | --- | --- | --- | ---: |
    | Đội 1 | x<sup>1</sup> <sup>2</sup> | at least 96% by 31 December 2025 | withheld |  | 1/1 |

    <sup>1</sup> The value is withheld so that nobody can be recognised.  
    <sup>2</sup> See Cục A, the nearest unit above whose value is shown.  

    - Sources: Plan
    "
  `);
});

it('say that small counts are protected', async () => {
  const pageOf = (reports: readonly Report[]) => toHtmlReport(reports, { locale: vi, charts: 'none' });
  expect(await pageOf([publishedEarlier, published])).toContain(vi.page.protected);
  expect(await pageOf([publishedEarlier, published])).not.toContain(vi.page.notProtected);
  expect(await pageOf([earlier, published])).toContain(vi.page.notProtected);
  expect(await pageOf([earlier, report])).not.toContain(vi.page.protected);
});
