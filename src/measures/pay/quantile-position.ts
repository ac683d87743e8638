import { Decimal } from '../../decimal.js';
import type { QuantileMethod } from '../../schemas/values.js';

/** For each method the `[a, b]` of the position `n p + (a + b p) / 3`, counted from 1; the first two go in steps. */
const positions: Readonly<Record<QuantileMethod, readonly [number, number] | 'step' | 'average'>> = {
  inverted_cdf: 'step',
  averaged_inverted_cdf: 'average',
  hazen: [1.5, 0],
  weibull: [0, 3],
  linear: [3, -3],
  median_unbiased: [1, 1],
};

/** The names of all methods. */
export const quantileMethods = Object.keys(positions) as QuantileMethod[];

/** Where a quantile lies among sorted values: at a rank, counted from 1, and so many thirds of the way to the next value. */
export interface QuantilePosition {
  readonly rank: number;
  /** From 0 to below 3. */
  readonly thirds: Decimal;
}

/** The position of the quantile at a fraction from 0 to 1 among one or more values. */
export function quantilePosition(method: QuantileMethod, fraction: Decimal, count: number): QuantilePosition {
  const rank = fraction.times(count);
  const position = positions[method];
  if (position === 'step') return within(rank.ceil().toNumber(), new Decimal(0), count);
  if (position === 'average') {
    return rank.isInteger()
      ? within(rank.toNumber(), new Decimal(1.5), count)
      : within(rank.ceil().toNumber(), new Decimal(0), count);
  }
  // Three times the position, so that it is exact.
  const [a, b] = position;
  const thirds = rank.times(3).plus(a).plus(fraction.times(b));
  const whole = thirds.divToInt(3).toNumber();
  return within(whole, thirds.minus(3 * whole), count);
}

// Before the first value and after the last there is nothing to go towards.
function within(rank: number, thirds: Decimal, count: number): QuantilePosition {
  if (rank < 1) return { rank: 1, thirds: new Decimal(0) };
  return rank >= count ? { rank: count, thirds: new Decimal(0) } : { rank, thirds };
}

/** The value between two neighbours. */
export function between(low: Decimal, high: Decimal, thirds: Decimal): Decimal {
  return thirds.isZero() ? low : low.plus(high.minus(low).times(thirds).div(3));
}
