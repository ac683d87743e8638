import { aResult, checkArguments, checkNames, localeOf, optionalObject } from '../arguments.js';
import { resultData } from '../indicators/report-data.js';
import type { Result } from '../indicators/result.js';
import type { Locale } from '../locales/locale.js';
import { explain } from '../present/explain.js';
import { formatResult } from '../present/formatResult.js';
import type { ResultJson } from '../schemas/report.js';

/** How a result is written as JSON. */
export interface ResultToJsonOptions {
  /**
   * The language of the texts: the value as it is shown, and a sentence for the result and for each of its targets.
   * @defaultValue no texts
   */
  readonly locale?: Locale | undefined;
}

/**
 * A result as plain JSON: a row of `reportToJson`. It survives `postMessage`, `structuredClone` and `JSON.stringify`.
 *
 * Counts are numbers; `value`, `numerator`, `denominator`, `terms` and distances are decimal text with all their digits.
 *
 * @param result - a result of a report
 * @param options - the language of texts
 * @throws GenderIndicatorsError `missing_argument` and `wrong_argument` for what is no result, no options or no language;
 * `wrong_order`
 * @example
 * ```ts
 * import { createDataset, evaluate, resultToJson } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { vi } from 'gender-indicators/locales';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'leaders', unitId: 'dept', total: 410, female: 60 }];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, advancement);
 *
 * const json = structuredClone(resultToJson(report.result('women-in-leadership', 'dept'), { locale: vi }));
 * json.numerator; // => '60'
 * json.denominator; // => '410'
 * json.text; // => '14,63%'
 * ```
 */
export function resultToJson(result: Result, options: ResultToJsonOptions = {}): ResultJson {
  checkArguments('resultToJson', { result: [result, aResult], options: [options, optionalObject] });
  checkNames(options, { locale: true }, { function: 'resultToJson', argument: 'options' });
  const { roundedTo } = result;
  const row: ResultJson = { ...resultData(result), ...(roundedTo === undefined ? {} : { roundedTo }) };
  if (options.locale === undefined) return row;
  const locale = localeOf(options.locale, 'resultToJson');
  return {
    ...row,
    targets: (row.targets ?? []).map((target, i) => ({ ...target, explanation: explain(result.targets[i]!, locale) })),
    text: formatResult(result, locale),
    explanation: explain(result, locale),
  };
}
