import type { Numeric } from '../decimal.js';
import { digits, type FormatOptions, type NumberLocale } from './digits.js';

/** What {@link formatPoints} needs to know of a language. */
export interface PointsLocale extends NumberLocale {
  /** A number of percentage points; `isOne` for the singular. */
  readonly points: (text: string, isOne: boolean) => string;
}

/**
 * A difference of shares in percentage points: `-7,68 điểm phần trăm`, `-7.68 percentage points`. Never with a percent sign:
 * that would be a relative change.
 *
 * Formula: `value × 100`, rounded from the exact value. The minus is the hyphen `-`, as CLDR has it for both languages, so
 * that spreadsheets read the number.
 *
 * @param value - the difference as a fraction; `null` gives the sign for no value, `–`
 * @param locale - `vi` or `en` of `gender-indicators/locales`
 * @param options - decimals and rounding
 * @throws {@link GenderIndicatorsError} `not_a_number`, `out_of_range` for decimals, `unknown_option` for an option and the rounding
 * @example
 * ```ts
 * import { formatPoints } from 'gender-indicators';
 * import { en, vi } from 'gender-indicators/locales';
 *
 * formatPoints('-0.0768', vi); // => '-7,68 điểm phần trăm'
 * formatPoints('-0.0768', en); // => '-7.68 percentage points'
 * formatPoints('0.01', en, { decimals: 0 }); // => '1 percentage point'
 * ```
 */
export function formatPoints(value: Numeric | null, locale: PointsLocale, options: FormatOptions = {}): string {
  return pointsText(value, locale, options, 'formatPoints');
}

/** The text, for the function that names its arguments. */
export function pointsText(
  value: Numeric | null,
  locale: PointsLocale,
  options: FormatOptions,
  caller: string,
): string {
  const text = digits(value, locale, options, caller, 2);
  if (text === null) return locale.numbers.noValue;
  return locale.points(text, text === '1' || text === `${locale.numbers.minus}1`);
}
