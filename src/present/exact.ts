import type { Decimal, Rounding } from '../decimal.js';

/** A rational range: which values round to a figure. Ends are in units of `1 / scale`. */
export interface RoundingRange {
  readonly low: bigint;
  readonly high: bigint;
  readonly includesLow: boolean;
  readonly includesHigh: boolean;
  readonly scale: bigint;
}

/** The number × 10^places, which must be whole. */
export function scaled(value: Decimal, places: number): bigint {
  return BigInt(value.toFixed(places).replace('.', ''));
}

/** `floor(a / b)` for `b` above 0. */
export function floorDiv(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

/** The smallest whole number that is at least `a / b`, or above it, for `b` above 0. */
export function leastFrom(a: bigint, b: bigint, inclusive: boolean): bigint {
  return inclusive ? -floorDiv(-a, b) : floorDiv(a, b) + 1n;
}

/** The largest whole number that is at most `a / b`, or below it, for `b` above 0. */
export function mostTo(a: bigint, b: bigint, inclusive: boolean): bigint {
  return inclusive ? floorDiv(a, b) : -floorDiv(-a, b) - 1n;
}

/** The values, zero or more, that are printed as `figure` with `places` decimals. */
export function rangeOf(figure: Decimal, places: number, rounding: Rounding): RoundingRange {
  const units = scaled(figure, places);
  const scale = 2n * 10n ** BigInt(places);
  if (rounding === 'down')
    return { low: 2n * units, high: 2n * units + 2n, includesLow: true, includesHigh: false, scale };
  const isEven = units % 2n === 0n;
  const [includesLow, includesHigh] = rounding === 'half_up' ? [true, false] : [isEven, isEven];
  return { low: 2n * units - 1n, high: 2n * units + 1n, includesLow, includesHigh, scale };
}
