import { createDataset, evaluate } from 'gender-indicators';
import { progressChart, unitsAgainstTarget } from 'gender-indicators/charts';
import { renderChart } from 'gender-indicators/charts/svg';
import { writeReportWorkbook } from 'gender-indicators/files';
import { en, vi } from 'gender-indicators/locales';
import { toHtmlReport } from 'gender-indicators/report';
import { toCsv, toTable } from 'gender-indicators/tables';
import { sampleForce } from '../market-surveillance/sample.ts';
import { annualCatalog } from './plan.ts';

const locales = { vi, en } as const;

/** The reports of two days: of the sample force, and of the same force a year before, without those who were appointed or hired since. */
function twoReports() {
  const force = sampleForce();
  const lastYear = force.events.filter(({ kind, on }) => kind === 'appointment' && on >= '2019-01-01');
  const appointed = new Set(lastYear.map(({ personId }) => personId));
  const personnel = force.personnel
    .filter(({ hiredOn }) => hiredOn == null || hiredOn <= '2018-12-31')
    .map((person) =>
      appointed.has(person.id) ? { ...person, leadership: 'none' as const, positionLevel: null } : person,
    );
  const units = force.units;
  const before = createDataset({ units, personnel }, { asOf: '2018-12-31' }).dataset;
  const now = createDataset(force, { asOf: '2019-12-31' }).dataset;
  return [evaluate(before, annualCatalog), evaluate(now, annualCatalog)];
}

/** The files of the report in a language, by name. */
export async function annualReport(code: 'vi' | 'en'): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const locale = locales[code];
  const reports = twoReports();
  const units = toTable(reports, { locale, depth: 1, indicators: ['women-in-leadership'], needed: true });
  const force = toTable(reports, { locale, depth: 0 });
  return new Map<string, string | Uint8Array>([
    [`report.${code}.html`, await toHtmlReport(reports, { locale })],
    [`report.${code}.xlsx`, await writeReportWorkbook(reports, { locale })],
    [`units.${code}.csv`, toCsv(units)],
    [`units.${code}.svg`, await renderChart(unitsAgainstTarget(units, { locale, limit: 20 }))],
    [`progress.${code}.svg`, await renderChart(progressChart(force, { locale, indicator: 'women-in-leadership' }))],
  ]);
}
