import { aLocale, aResult, checkArguments, optionalObject } from '../arguments.js';
import type { Result } from '../indicators/result.js';
import { checkFormatNames, type FormatOptions } from './digits.js';
import { numberText } from './formatNumber.js';
import { type PointsLocale, pointsText } from './formatPoints.js';
import { shareText } from './formatShare.js';
import { decimal, decimalsOfResult } from './numbers-in-words.js';

/**
 * The value of a result as its kind of number is shown: a share in percent, a difference of shares in percentage points, a
 * ratio or an average with decimals, a number of persons without.
 *
 * Without `decimals` there are two, or more where two would show the value on the wrong side of one of its targets; a whole
 * number has none. Without a value the sign for it, `–`; `explain` says why.
 *
 * @param result - what `evaluate` gives, also after a journey through JSON
 * @param locale - `vi` or `en` of `gender-indicators/locales`
 * @param options - decimals and rounding
 * @throws {@link GenderIndicatorsError} `out_of_range` for decimals, `unknown_option` for an option and the rounding
 * @example
 * ```ts
 * import { createDataset, evaluate, formatResult } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { en, vi } from 'gender-indicators/locales';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'leaders', unitId: 'dept', total: 410, female: 60 }];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, advancement);
 *
 * formatResult(report.result('women-in-leadership', 'dept'), vi); // => '14,63%'
 * formatResult(report.result('women-in-leadership', 'dept'), en, { decimals: 0 }); // => '15%'
 * formatResult(report.result('women-in-workforce', 'dept'), en); // => '–'
 * ```
 */
export function formatResult(result: Result, locale: PointsLocale, options: FormatOptions = {}): string {
  checkArguments('formatResult', {
    result: [result, aResult],
    locale: [locale, aLocale],
    options: [options, optionalObject],
  });
  checkFormatNames(options, 'formatResult');
  const { value, form } = result;
  const isWhole = form === 'number' && value !== null && decimal(value).isInteger();
  const { decimals = isWhole ? 0 : decimalsOfResult(result), rounding } = options;
  const how = { decimals, rounding };
  if (form === 'share') return shareText(value, locale, how, 'formatResult');
  return form === 'points'
    ? pointsText(value, locale, how, 'formatResult')
    : numberText(value, locale, how, 'formatResult');
}
