import type { Numeric } from '../decimal.js';
import { digits, type FormatOptions, type NumberLocale } from './digits.js';

/**
 * A share in percent, as a language writes it: `19,91%` in Vietnamese, `19.91%` in English.
 *
 * Formula: `value × 100`, rounded from the exact value. `value` is a fraction, 1 for the whole; a rounded zero has no sign.
 * The text is the same on every runtime.
 *
 * @param value - the share as a fraction; `null` gives the sign for no value, `–`
 * @param locale - `vi` or `en` of `gender-indicators/locales`
 * @param options - decimals and rounding
 * @throws {@link GenderIndicatorsError} `not_a_number`, `out_of_range` for decimals, `unknown_option` for an option and the rounding
 * @example
 * ```ts
 * import { formatShare } from 'gender-indicators';
 * import { en, vi } from 'gender-indicators/locales';
 * import { share } from 'gender-indicators/measures';
 *
 * const women = share({ part: 1081, whole: 5430 });
 * formatShare(women, vi); // => '19,91%'
 * formatShare(women, en); // => '19.91%'
 * formatShare(women, vi, { decimals: 0 }); // => '20%'
 * formatShare(null, vi); // => '–'
 * ```
 */
export function formatShare(value: Numeric | null, locale: NumberLocale, options: FormatOptions = {}): string {
  return shareText(value, locale, options, 'formatShare');
}

/** The text, for the function that names its arguments. */
export function shareText(value: Numeric | null, locale: NumberLocale, options: FormatOptions, caller: string): string {
  const text = digits(value, locale, options, caller, 2);
  return text === null ? locale.numbers.noValue : `${text}${locale.numbers.percent}`;
}
