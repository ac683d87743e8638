import type { Numeric } from '../decimal.js';
import { digits, type FormatOptions, type NumberLocale } from './digits.js';

/**
 * A number with a fixed number of decimals, such as a ratio: `0,71` in Vietnamese, `0.71` in English.
 *
 * @param value - the number; `null` gives the sign for no value, `–`
 * @param locale - `vi` or `en` of `gender-indicators/locales`
 * @param options - decimals and rounding, `{ decimals: 0 }` for whole numbers
 * @throws {@link GenderIndicatorsError} `not_a_number`, `out_of_range` for decimals, `unknown_option` for an option and the rounding
 * @example
 * ```ts
 * import { formatNumber } from 'gender-indicators';
 * import { en, vi } from 'gender-indicators/locales';
 *
 * formatNumber('0.7146', vi); // => '0,71'
 * formatNumber('12500000.50', vi); // => '12.500.000,50'
 * formatNumber('12500000.50', en, { decimals: 0 }); // => '12,500,001'
 * ```
 */
export function formatNumber(value: Numeric | null, locale: NumberLocale, options: FormatOptions = {}): string {
  return numberText(value, locale, options, 'formatNumber');
}

/** The text, for the function that names its arguments. */
export function numberText(
  value: Numeric | null,
  locale: NumberLocale,
  options: FormatOptions,
  caller: string,
): string {
  return digits(value, locale, options, caller) ?? locale.numbers.noValue;
}
