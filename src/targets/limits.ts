import { isObject, refused } from '../arguments.js';
import { type Decimal, toDecimal } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import { outOfRange, unknownOption } from '../mistakes.js';
import type { Bound, BoundNumber } from '../schemas/target.js';

/** One side of a bound. */
interface Side {
  readonly limit: Decimal;
  /** Whether the limit itself is within. */
  readonly inclusive: boolean;
}

/** The lowest and the highest that a bound allows; a side that is absent is open. */
export interface Limits {
  readonly low?: Side | undefined;
  readonly high?: Side | undefined;
}

/** The lowest and highest that a bound allows. */
export function limitsOf(bound: Bound, caller: string, argument = 'bound'): Limits {
  const place = { function: caller, argument };
  if (!isObject(bound)) throw refused(bound, place, "{ at_least: '0.3' }");
  const allowed = ['at_least', 'above', 'at_most', 'below', 'between'];
  if (Object.keys(bound).length !== 1) throw new GenderIndicatorsError(unknownOption, { ...place, allowed });
  const limit = (value: BoundNumber) => toDecimal(value, place);
  if ('at_least' in bound) return { low: { limit: limit(bound.at_least), inclusive: true } };
  if ('above' in bound) return { low: { limit: limit(bound.above), inclusive: false } };
  if ('at_most' in bound) return { high: { limit: limit(bound.at_most), inclusive: true } };
  if ('below' in bound) return { high: { limit: limit(bound.below), inclusive: false } };
  if ('between' in bound) {
    const [low, high, ...more] = Array.isArray(bound.between) ? bound.between.map(limit) : [];
    if (low === undefined || high === undefined || more.length > 0 || low.gt(high)) {
      throw new GenderIndicatorsError(outOfRange, { ...place, range: 'low to high' });
    }
    return { low: { limit: low, inclusive: true }, high: { limit: high, inclusive: true } };
  }
  throw new GenderIndicatorsError(unknownOption, { ...place, allowed });
}
