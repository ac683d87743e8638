import { checkNames, localeOf, optionsOf } from '../arguments.js';
import { Decimal, type Numeric, type Rounding, round, toDecimal } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import type { NumberSymbols } from '../locales/numbers.js';
import { outOfRange, unknownOption } from '../mistakes.js';

/** What formatting needs to know of a language. */
export interface NumberLocale {
  readonly numbers: NumberSymbols;
}

/** How a number is shown. */
export interface FormatOptions {
  /**
   * Decimals shown, from 0 to 40.
   * @defaultValue `2`
   */
  readonly decimals?: number | undefined;
  /**
   * How the exact value is rounded: `half_up` (away from zero on a tie), `half_even` or `down`.
   * @defaultValue `'half_up'`
   */
  readonly rounding?: Rounding | undefined;
}

const roundings: readonly Rounding[] = ['half_up', 'half_even', 'down'];

/**
 * The digits of a number as a language writes them, from the exact value and without `Intl`, so that every runtime gives the
 * same text. `shift` moves the point to the right: 2 for percent. `null` where there is no value.
 */
export function digits(
  value: Numeric | null,
  locale: NumberLocale,
  options: FormatOptions,
  caller: string,
  shift = 0,
): string | null {
  const { numbers } = localeOf(locale, caller);
  const { decimals = 2, rounding = 'half_up' } = optionsOf(options, caller);
  checkFormatNames(options, caller);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 40)
    throw new GenderIndicatorsError(outOfRange, { function: caller, argument: 'decimals', range: '0 to 40' });
  refuseUnknownRounding(rounding, caller);
  if (value === null) return null;
  const rounded = round(toDecimal(value, { function: caller, argument: 'value' }), decimals + shift, rounding);
  const [whole = '', fraction = ''] = rounded
    .abs()
    .toFixed(decimals + shift)
    .split('.');
  const moved = `${whole}${fraction.slice(0, shift)}`.replace(/^0+(?=\d)/u, '');
  const grouped = groupsOf(moved).join(numbers.group);
  const shown = fraction.slice(shift);
  return `${rounded.isNegative() ? numbers.minus : ''}${grouped}${shown === '' ? '' : numbers.decimal}${shown}`;
}

/** Refuses options of other names. */
export function checkFormatNames(options: FormatOptions, caller: string): void {
  checkNames(options, { decimals: true, rounding: true }, { function: caller, argument: 'options' });
}

/** The digits in threes, from the right. */
function groupsOf(whole: string): string[] {
  const first = whole.length % 3;
  const groups = first === 0 ? [] : [whole.slice(0, first)];
  for (let start = first; start < whole.length; start += 3) groups.push(whole.slice(start, start + 3));
  return groups;
}

/** Refuses a rounding that JavaScript callers made up. */
export function refuseUnknownRounding(rounding: Rounding, caller: string): void {
  if (roundings.includes(rounding)) return;
  throw new GenderIndicatorsError(unknownOption, { function: caller, argument: 'rounding', allowed: roundings });
}

/** How many decimals a number has, at most `limit`. */
export function decimalsOf(value: Decimal, limit: number): number {
  return Math.min(new Decimal(value).decimalPlaces(), limit);
}
