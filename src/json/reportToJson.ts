import { aReport, checkArguments, checkNames, localeOf, optionalObject, optionalTexts } from '../arguments.js';
import { CatalogReport } from '../indicators/catalog-report.js';
import type { Report } from '../indicators/report.js';
import { type ReportSelection, reportData } from '../indicators/report-data.js';
import type { ReportJson } from '../schemas/report.js';
import { type ResultToJsonOptions, resultToJson } from './resultToJson.js';

/** What of a report is written as JSON, and in which language its texts are. */
export interface ReportToJsonOptions extends ReportSelection, ResultToJsonOptions {}

/**
 * A report as slim JSON for services, dashboards and archives; `reportFromJson` reads it back.
 *
 * It holds the units (id, name, kind, place in the tree), the indicators (id, title, form, and a text that says what they depend
 * on), and of each a row for each unit, and for each cell of the breakdown: value as decimal text or the reason why there is none,
 * numerator and denominator, counts, coverage, and the targets with status and distance. Records are not in it, nor are further
 * fields of units. `JSON.stringify(report)` writes the same, of all units and indicators, without texts.
 *
 * 64 units × 70 indicators take less than 1 MB without texts, and about twice as much with them. What is usual is left out of rows:
 * `coverage` where all units reported, and `targets` where there are none.
 *
 * @param report - a report of `evaluate` or of `reportFromJson`
 * @param options - the units and indicators, each all by default, and the language of texts
 * @throws GenderIndicatorsError `unknown_id` for a unit or an indicator that the report does not have; `missing_argument` and
 * `wrong_argument` for what is no report, no options or no language; `wrong_order`
 * @example
 * ```ts
 * import { createDataset, evaluate, reportToJson } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { en } from 'gender-indicators/locales';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'leaders', unitId: 'dept', total: 410, female: 60 }];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, advancement);
 *
 * const json = reportToJson(report, { indicators: ['women-in-leadership'], locale: en });
 * json.units; // => [{ id: 'dept', name: 'Cục QLTT', kind: 'department', parentId: null, depth: 0, children: [], active: 1 }]
 * json.rows.map(({ unit, value, text, counts }) => ({ unit, value: value?.slice(0, 6), text, counts }));
 * // => [{ unit: 'dept', value: '0.1463', text: '14.63%', counts: { total: 410, female: 60 } }]
 * reportToJson(report, { indicators: ['women-in-leadershp'] }); // throws unknown_id
 * ```
 */
export function reportToJson(report: Report, options: ReportToJsonOptions = {}): ReportJson {
  checkArguments('reportToJson', { report: [report, aReport], options: [options, optionalObject] });
  checkNames(
    options,
    { locale: true, units: true, indicators: true },
    { function: 'reportToJson', argument: 'options' },
  );
  checkArguments('reportToJson', {
    'options.units': [options.units, optionalTexts],
    'options.indicators': [options.indicators, optionalTexts],
  });
  const internals = CatalogReport.internalsOf(report, 'reportToJson');
  const { locale } = options;
  if (locale !== undefined) localeOf(locale, 'reportToJson');
  const json = reportData(report, internals, options, (result) => resultToJson(result, { locale }));
  return locale === undefined ? json : { ...json, locale: locale.code };
}
