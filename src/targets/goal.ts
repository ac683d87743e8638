import { Decimal, settled } from '../decimal.js';
import type { Limits } from './limits.js';

/** What a value that misses a bound has to reach. */
export interface Goal {
  /** The limit that is missed. */
  readonly limit: Decimal;
  /** Whether the value has to rise, 1, or to fall, −1. */
  readonly direction: 1 | -1;
  /** Whether reaching the limit is enough. */
  readonly inclusive: boolean;
}

/** The limit that a value misses, or `null` where it meets the bound: the one place where values are compared with bounds. */
export function goalOf(exact: Decimal, { low, high }: Limits): Goal | null {
  const value = settled(exact);
  if (low !== undefined && !(low.inclusive ? value.gte(low.limit) : value.gt(low.limit))) {
    return { ...low, direction: 1 };
  }
  if (high !== undefined && !(high.inclusive ? value.lte(high.limit) : value.lt(high.limit))) {
    return { ...high, direction: -1 };
  }
  return null;
}

/** How far a settled value lies outside both limits, zero or more. */
function distance(value: Decimal, { low, high }: Limits): Decimal {
  if (low !== undefined && value.lt(low.limit)) return low.limit.minus(value);
  if (high !== undefined && value.gt(high.limit)) return value.minus(high.limit);
  return new Decimal(0);
}

/** The part of the way from a baseline to the bound that a value has gone; `null` where the baseline left no way to go. */
export function wayGone(start: Decimal, end: Decimal, limits: Limits): Decimal | null {
  const [baseline, value] = [settled(start), settled(end)];
  const goal = goalOf(baseline, limits);
  if (goal === null || goal.limit.eq(baseline)) return null;
  if (limits.low !== undefined && limits.high !== undefined) {
    const way = distance(baseline, limits);
    return way.minus(distance(value, limits)).div(way);
  }
  return value.minus(baseline).div(goal.limit.minus(baseline));
}
