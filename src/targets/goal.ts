import { Decimal } from '../decimal.js';
import type { Limits } from './meets.js';

/** What a value that misses a bound has to reach. */
export interface Goal {
  /** The limit that is missed. */
  readonly limit: Decimal;
  /** Whether the value has to rise, 1, or to fall, −1. */
  readonly direction: 1 | -1;
  /** Whether reaching the limit is enough. */
  readonly inclusive: boolean;
}

/** The limit that a value misses, or `null` where it meets the bound. */
export function goalOf(value: Decimal, { low, high }: Limits): Goal | null {
  if (low !== undefined && !(low.inclusive ? value.gte(low.limit) : value.gt(low.limit))) {
    return { ...low, direction: 1 };
  }
  if (high !== undefined && !(high.inclusive ? value.lte(high.limit) : value.lt(high.limit))) {
    return { ...high, direction: -1 };
  }
  return null;
}

/** How far a value lies outside both limits, zero or more. */
function distance(value: Decimal, { low, high }: Limits): Decimal {
  if (low !== undefined && value.lt(low.limit)) return low.limit.minus(value);
  if (high !== undefined && value.gt(high.limit)) return value.minus(high.limit);
  return new Decimal(0);
}

/** The part of the way from a baseline to the bound that a value has gone; `null` where the baseline left no way to go. */
export function wayGone(baseline: Decimal, value: Decimal, limits: Limits): Decimal | null {
  const goal = goalOf(baseline, limits);
  if (goal === null || goal.limit.eq(baseline)) return null;
  if (limits.low !== undefined && limits.high !== undefined) {
    const way = distance(baseline, limits);
    return way.minus(distance(value, limits)).div(way);
  }
  return value.minus(baseline).div(goal.limit.minus(baseline));
}
