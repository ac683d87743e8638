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

/**
 * The reports of three years: of the sample force, and of the same force before, without those who were appointed or hired since. Its
 * units were established in 2018; here they are counted in 2017 too, so that there are three years to compare.
 */
export function yearlyReports() {
  const force = sampleForce();
  const units = force.units.map((unit) => ({ ...unit, establishedOn: undefined }));
  const on = (asOf: string) => {
    const later = force.events.filter((event) => event.kind === 'appointment' && event.on > asOf);
    const appointed = new Set(later.map(({ personId }) => personId));
    const personnel = force.personnel
      .filter(({ hiredOn }) => hiredOn == null || hiredOn <= asOf)
      .map((person) =>
        appointed.has(person.id) ? { ...person, leadership: 'none' as const, positionLevel: null } : person,
      );
    return evaluate(createDataset({ units, personnel }, { asOf }).dataset, annualCatalog);
  };
  const now = createDataset(force, { asOf: '2019-12-31' }).dataset;
  return [on('2017-12-31'), on('2018-12-31'), evaluate(now, annualCatalog)];
}

/** The files of the report in a language, by name. */
export async function annualReport(code: 'vi' | 'en'): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const locale = locales[code];
  const reports = yearlyReports();
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
