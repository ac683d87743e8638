import { localeOf } from '../arguments.js';
import { type Numeric, toDecimal } from '../decimal.js';
import { decimalsOf, digits, type NumberLocale } from './digits.js';

/**
 * A number of persons or units: `1.081` in Vietnamese, `1,081` in English. A fraction, as in pay quarters with divided ties,
 * keeps up to two decimals.
 *
 * @param value - the count; `null` gives the sign for no value, `–`
 * @param locale - `vi` or `en` of `gender-indicators/locales`
 * @throws {@link GenderIndicatorsError} `not_a_number`
 * @example
 * ```ts
 * import { formatCount } from 'gender-indicators';
 * import { en, vi } from 'gender-indicators/locales';
 *
 * formatCount(1081, vi); // => '1.081'
 * formatCount(1081, en); // => '1,081'
 * formatCount('2.5', vi); // => '2,5'
 * ```
 */
export function formatCount(value: Numeric | null, locale: NumberLocale): string {
  const { numbers } = localeOf(locale, 'formatCount');
  if (value === null) return numbers.noValue;
  const count = toDecimal(value, { function: 'formatCount', argument: 'value' });
  const decimals = decimalsOf(count.toDecimalPlaces(2, 4), 2);
  return digits(count, locale, { decimals }, 'formatCount') ?? numbers.noValue;
}
