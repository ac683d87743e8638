import { Decimal } from '../decimal.js';
import type { ManyCondition, RangeOperator } from './condition.js';

/** Whether a comparison that came out as `order` (below 0, 0, above 0) satisfies the operator. */
export function holds(operator: RangeOperator, order: number): boolean {
  if (operator === 'lt') return order < 0;
  if (operator === 'lte') return order <= 0;
  if (operator === 'gt') return order > 0;
  return order >= 0;
}

/**
 * Whether a number of related records satisfies the condition. A share of an empty whole satisfies none.
 *
 * @param count - the records that match
 * @param whole - the records of which a share is taken
 */
export function manyHolds({ how, bounds }: ManyCondition, count: number, whole: number): boolean {
  if (how === 'some') return count > 0;
  if (how === 'none') return count === 0;
  if (how === 'share' && whole === 0) return false;
  // count / whole against a bound is count against bound × whole, which is exact.
  const number = new Decimal(count);
  const factor = how === 'share' ? whole : 1;
  return bounds.every((bound) => holds(bound.operator, number.cmp(bound.number.times(factor))));
}
