import { namedArguments } from '../arguments.js';
import { type Decimal, divide, type Numeric, toDecimal } from '../decimal.js';

/** Arguments of {@link shareOfTarget}. */
export interface ShareOfTargetArguments {
  /** The value; `null` is nobody's value. */
  readonly value: Numeric | null;
  /** The value to be reached. */
  readonly target: Numeric;
}

/**
 * A value as a share of its target, whatever the baseline was.
 *
 * Formula: `value / target`. For a target to be risen to, 1 and more is met; for one to be fallen to, 1 and less. This is
 * not the part of the way that is gone: 20 % of women against a target of 25 % is a share of 0.8 even where nothing has
 * changed. For the way, use {@link targetProgress}.
 *
 * `null` where the target is 0 or the value `null`.
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`
 *
 * @example
 * ```ts
 * import { shareOfTarget } from 'gender-indicators/targets';
 *
 * shareOfTarget({ value: '0.2', target: '0.25' }); // => 0.8
 * shareOfTarget({ value: '2.04', target: '1.7' }); // => 1.2
 * ```
 */
export function shareOfTarget(given: ShareOfTargetArguments): Decimal | null {
  const { value, target } = namedArguments(given, 'shareOfTarget', 'value', 'target');
  const goal = toDecimal(target, { function: 'shareOfTarget', argument: 'target' });
  if (value === null) return null;
  return divide(toDecimal(value, { function: 'shareOfTarget', argument: 'value' }), goal);
}
