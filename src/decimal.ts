import { Decimal as DecimalJs } from 'decimal.js';
import { GenderIndicatorsError, type Place } from './errors.js';
import { maxDigits } from './limits.js';
import { negative, notACount, notANumber, tooManyDigits } from './mistakes.js';

/**
 * The library's own decimal numbers: decimal.js with 64 significant digits, apart from any settings of the application.
 *
 * 64 digits make every comparison of a share, a ratio, or a difference of two of them with a bound of at most 12 decimals
 * exact for counts below 10^15.
 */
export const Decimal = /* @__PURE__ */ DecimalJs.clone({
  defaults: true,
  precision: 64,
  toExpNeg: -100,
  toExpPos: 100,
});
/** A decimal number with 64 significant digits. */
export type Decimal = DecimalJs;

/**
 * Decimals of 80 digits, for logarithms, roots and powers on the way to a result of 64: what rounding takes from the last
 * digits is gone before {@link fromLong} rounds the result.
 */
export const LongDecimal = /* @__PURE__ */ DecimalJs.clone({
  defaults: true,
  precision: 80,
  toExpNeg: -100,
  toExpPos: 100,
});

/** A result of long steps, rounded to 64 digits. */
export function fromLong(value: Decimal): Decimal {
  return withoutSignOfZero(new Decimal(value.toSignificantDigits(64)));
}

/** A finite number, a bigint, a Decimal, or decimal text such as `'12500000.50'`. Never `NaN`, `Infinity` or `'0x10'`. */
export type Numeric = number | bigint | string | Decimal;

/** How a number is rounded where it is shown: `half_up` is away from zero on a tie. */
export type Rounding = 'half_up' | 'half_even' | 'down';

const decimalText = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
const modes: Readonly<Record<Rounding, DecimalJs.Rounding>> = { half_up: 4, half_even: 6, down: 1 };

/**
 * The value as a Decimal, with all its digits and no sign of zero. Refuses what is not a {@link Numeric} with `not_a_number`
 * at `place`, and text or a bigint of more digits than {@link maxDigits} with `too_large`.
 */
export function toDecimal(value: Numeric, place: Place): Decimal {
  // A finite number prints as decimal text too; NaN and the infinities do not.
  const isPlain = typeof value !== 'object' && decimalText.test(String(value));
  if (isPlain && String(value).replace(/e.*|\D/giu, '').length > maxDigits) {
    throw new GenderIndicatorsError(tooManyDigits, {
      what: 'digits',
      limit: maxDigits,
      in: `${place.function}.${place.argument}`,
    });
  }
  // A Decimal of another copy of decimal.js has the methods too; a record that was read from JSON has none.
  if (isPlain || (DecimalJs.isDecimal(value) && typeof value.isFinite === 'function' && value.isFinite())) {
    const decimal = new Decimal(value);
    return decimal.isZero() ? decimal.abs() : decimal;
  }
  throw new GenderIndicatorsError(notANumber, place);
}

/** The value as a Decimal that is zero or more. */
export function toAmount(value: Numeric, place: Place): Decimal {
  const amount = toDecimal(value, place);
  if (amount.isNegative()) throw new GenderIndicatorsError(negative, place);
  return amount;
}

/** The value as a whole number that is zero or more: persons, units. */
export function toCount(value: Numeric, place: Place): Decimal {
  const count = toDecimal(value, place);
  if (count.isNegative()) throw new GenderIndicatorsError(negative, place);
  if (!count.isInteger()) throw new GenderIndicatorsError(notACount, place);
  return count;
}

/** The same number, where `-0` becomes `0`. */
export function withoutSignOfZero(value: Decimal): Decimal {
  return value.isZero() ? new Decimal(0) : value;
}

/**
 * The value as it is compared with a bound. A difference or a ratio of shares, each cut after 64 digits, may miss a bound that
 * it equals in the last of them. It cannot lie nearer to a bound of 12 decimals than 10^-57 and be another number, so the last
 * digits say nothing. A value of more than 64 digits was not calculated but given, so that all its digits are compared.
 */
export function settled(value: Decimal): Decimal {
  if (value.precision() > 64) return value;
  return value.toDecimalPlaces(58).toSignificantDigits(60);
}

/** `numerator / denominator`, or `null` where the denominator is zero. */
export function divide(numerator: Decimal, denominator: Decimal): Decimal | null {
  return denominator.isZero() ? null : withoutSignOfZero(numerator.div(denominator));
}

/**
 * Rounds for showing; a rounded zero has no sign. The value is settled first, as it is where it is compared: a difference of two
 * shares that lies on a half, such as 11/96 - 2/96 = 9.375 %, must not be shown as 9.37 % since its last digits were cut.
 */
export function round(value: Decimal, decimals: number, rounding: Rounding = 'half_up'): Decimal {
  return withoutSignOfZero(settled(value).toDecimalPlaces(decimals, modes[rounding]));
}
