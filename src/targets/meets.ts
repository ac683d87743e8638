import { Decimal, type Numeric, settled, toDecimal, withoutSignOfZero } from '../decimal.js';
import type { Bound } from '../schemas/target.js';
import { goalOf } from './goal.js';
import { limitsOf } from './limits.js';

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
 * import { share } from 'gender-indicators';
 * import { meets } from 'gender-indicators/targets';
 *
 * meets(share({ part: 13, whole: 22 }), { at_least: '0.6' }); // => false
 * meets(share({ part: 48, whole: 63 }), { at_least: '0.75' }); // => true
 * meets('0.95', { above: '0.95' }); // => false
 * meets(null, { at_least: '0.6' }); // => null
 * ```
 */
export function meets(value: Numeric | null, bound: Bound): boolean | null {
  const limits = limitsOf(bound, 'meets');
  return value === null ? null : goalOf(toDecimal(value, { function: 'meets', argument: 'value' }), limits) === null;
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
 * import { distanceToTarget } from 'gender-indicators/targets';
 *
 * distanceToTarget('0.5', { at_least: '0.6' }); // => 0.1
 * distanceToTarget('0.7', { at_least: '0.6' }); // => 0
 * distanceToTarget('2.1', { at_most: '1.7' }); // => -0.4
 * ```
 */
export function distanceToTarget(value: Numeric | null, bound: Bound): Decimal | null {
  const limits = limitsOf(bound, 'distanceToTarget');
  if (value === null) return null;
  const number = toDecimal(value, { function: 'distanceToTarget', argument: 'value' });
  const goal = goalOf(number, limits);
  return goal === null ? new Decimal(0) : withoutSignOfZero(goal.limit.minus(settled(number)));
}
