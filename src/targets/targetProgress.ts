import { namedArguments, option } from '../arguments.js';
import { Decimal, divide, type Numeric, toDecimal, withoutSignOfZero } from '../decimal.js';
import type { Bound } from '../schemas/target.js';
import { wayGone } from './goal.js';
import { limitsOf } from './limits.js';

/** Arguments of {@link targetProgress}. */
export interface TargetProgressArguments {
  /** Where the way began; `null` is nobody's value. */
  readonly baseline: Numeric | null;
  /** Where it stands now; `null` is nobody's value. */
  readonly value: Numeric | null;
  /** The value to be reached, or a bound. */
  readonly target: Numeric | Bound;
}

/** Options of {@link targetProgress}. */
export interface TargetProgressOptions {
  /**
   * Whether progress beyond the target stays above 1 or counts as 1.
   * @defaultValue 'kept'
   */
  readonly overshoot?: 'kept' | 'capped' | undefined;
  /**
   * Whether a value that is farther away than the baseline stays below 0 or counts as 0.
   * @defaultValue 'kept'
   */
  readonly regression?: 'kept' | 'floored' | undefined;
}

/**
 * The part of the way from the baseline to the target that is gone.
 *
 * Formula: `(value − baseline) / (target − baseline)`, for rising and falling targets alike: both differences of a falling
 * target are negative. 0 at the baseline, 0.5 half of the way, 1 at the target, above 1 beyond it, below 0 where the value
 * moved away. Without `overshoot: 'capped'` and `regression: 'floored'` nothing is cut off.
 *
 * A target may be a bound; its limit is then the target. For `between` it is `1 − distance now / distance of the baseline`,
 * so that passing through the range to its other side is not progress: 1 within the range, less on either side. Parity is
 * such a range, `{ between: [1, 1] }` for a ratio of women to men.
 *
 * `null` where the baseline equals the target, or meets the bound: there was no way to go, and {@link meets} says whether
 * it still holds. `null` where a value is `null`. Zero as baseline or target is a value like any other.
 *
 * Source: ordinary algebra of results frameworks, which has no single source; {@link shareOfTarget} is the other reading.
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `unknown_option`, `out_of_range` for a range that is upside down
 *
 * @example
 * ```ts
 * import { targetProgress } from 'gender-indicators/targets';
 *
 * targetProgress({ baseline: '0.2', value: '0.25', target: '0.3' }); // => 0.5
 * targetProgress({ baseline: '2.1', value: '1.8', target: { at_most: '1.7' } }); // => 0.75
 * targetProgress({ baseline: '0.8', value: '1.1', target: { between: [1, 1] } }); // => 0.5
 * targetProgress({ baseline: '0.3', value: '0.4', target: '0.3' }); // => null
 * ```
 */
export function targetProgress(given: TargetProgressArguments, options: TargetProgressOptions = {}): Decimal | null {
  const caller = 'targetProgress';
  const { baseline, value, target } = namedArguments(given, caller, 'baseline', 'value', 'target');
  const overshoot = option(options, 'overshoot', ['kept', 'capped'], caller);
  const regression = option(options, 'regression', ['kept', 'floored'], caller);
  const from = baseline === null ? null : toDecimal(baseline, { function: caller, argument: 'baseline' });
  const now = value === null ? null : toDecimal(value, { function: caller, argument: 'value' });
  const gone = way(from, now, target, caller);
  if (gone === null) return null;
  if (overshoot === 'capped' && gone.gt(1)) return new Decimal(1);
  if (regression === 'floored' && gone.isNegative()) return new Decimal(0);
  return withoutSignOfZero(gone);
}

function way(from: Decimal | null, now: Decimal | null, target: Numeric | Bound, caller: string): Decimal | null {
  if (isBound(target)) {
    const limits = limitsOf(target, caller, 'target');
    return from === null || now === null ? null : wayGone(from, now, limits);
  }
  const to = toDecimal(target, { function: caller, argument: 'target' });
  return from === null || now === null ? null : divide(now.minus(from), to.minus(from));
}

function isBound(target: unknown): target is Bound {
  return typeof target === 'object' && target !== null && !Decimal.isDecimal(target);
}
