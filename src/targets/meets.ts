import { Decimal, type Numeric, settled, toDecimal } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
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

/**
 * Whether a value meets a bound. The comparison is exact, on the value before any rounding: 13/22 misses 60 %.
 *
 * Formula: `value ≥ at_least`, `value > above`, `value ≤ at_most`, `value < below`, `low ≤ value ≤ high`.
 *
 * @param value - the value, a share as a fraction; `null`, nobody's value, meets nothing
 * @param bound - `at_least` and `at_most` include the limit, `above` and `below` do not, `between` includes both
 * @returns whether it is met, or `null` for `null`
 * @throws GenderIndicatorsError `not_a_number`; `unknown_option` for a bound of another form; `out_of_range` where the low
 * limit of `between` is above the high one
 * @example
 * ```ts
 * import { meets, share } from 'gender-indicators';
 *
 * meets(share({ part: 13, whole: 22 }), { at_least: '0.6' }); // => false
 * meets(share({ part: 48, whole: 63 }), { at_least: '0.75' }); // => true
 * meets('0.95', { above: '0.95' }); // => false
 * meets(null, { at_least: '0.6' }); // => null
 * ```
 */
export function meets(value: Numeric | null, bound: Bound): boolean | null {
  const { low, high } = limitsOf(bound, 'meets');
  if (value === null) return null;
  const number = settled(toDecimal(value, { function: 'meets', argument: 'value' }));
  if (low !== undefined && !(low.inclusive ? number.gte(low.limit) : number.gt(low.limit))) return false;
  return high === undefined || (high.inclusive ? number.lte(high.limit) : number.lt(high.limit));
}

/**
 * How far a value is from meeting a bound: the limit it misses minus the value. Positive where the value must rise,
 * negative where it must fall, zero where it meets the bound, or lies on a limit that the bound excludes.
 *
 * For shares the distance is a fraction; `formatPoints` shows it in percentage points.
 *
 * @param value - the value, a share as a fraction
 * @param bound - as for {@link meets}
 * @returns the distance, or `null` for `null`
 * @throws GenderIndicatorsError `not_a_number`, `unknown_option`, `out_of_range` as {@link meets}
 * @example
 * ```ts
 * import { distanceToTarget } from 'gender-indicators';
 *
 * distanceToTarget('0.5', { at_least: '0.6' }); // => 0.1
 * distanceToTarget('0.7', { at_least: '0.6' }); // => 0
 * distanceToTarget('2.1', { at_most: '1.7' }); // => -0.4
 * ```
 */
export function distanceToTarget(value: Numeric | null, bound: Bound): Decimal | null {
  const { low, high } = limitsOf(bound, 'distanceToTarget');
  if (value === null) return null;
  const number = settled(toDecimal(value, { function: 'distanceToTarget', argument: 'value' }));
  if (low !== undefined && number.lt(low.limit)) return low.limit.minus(number);
  if (high !== undefined && number.gt(high.limit)) return high.limit.minus(number);
  return new Decimal(0);
}

/** The lowest and highest that a bound allows. */
export function limitsOf(bound: Bound, caller: string): Limits {
  if (!isObject(bound)) throw notABound(caller);
  const limit = (value: BoundNumber) => toDecimal(value, { function: caller, argument: 'bound' });
  if ('at_least' in bound) return { low: { limit: limit(bound.at_least), inclusive: true } };
  if ('above' in bound) return { low: { limit: limit(bound.above), inclusive: false } };
  if ('at_most' in bound) return { high: { limit: limit(bound.at_most), inclusive: true } };
  if ('below' in bound) return { high: { limit: limit(bound.below), inclusive: false } };
  if ('between' in bound) {
    const [low, high] = Array.isArray(bound.between) ? bound.between.map(limit) : [];
    if (low === undefined || high === undefined || low.gt(high)) {
      throw new GenderIndicatorsError('out_of_range', { function: caller, argument: 'bound', range: 'low to high' });
    }
    return { low: { limit: low, inclusive: true }, high: { limit: high, inclusive: true } };
  }
  throw notABound(caller);
}

function notABound(caller: string): GenderIndicatorsError {
  const allowed = ['at_least', 'above', 'at_most', 'below', 'between'];
  return new GenderIndicatorsError('unknown_option', { function: caller, argument: 'bound', allowed });
}

// JavaScript callers can pass anything.
function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
