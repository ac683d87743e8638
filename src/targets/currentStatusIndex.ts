import { namedArguments, option } from '../arguments.js';
import { Decimal, type Numeric, toDecimal, withoutSignOfZero } from '../decimal.js';
import { chosen } from '../measures/chosen.js';

/** Arguments of {@link currentStatusIndex}. */
export interface CurrentStatusIndexArguments {
  /** Value of the base year: 2015, in older editions 2000; `null` is nobody's value. */
  readonly baseline: Numeric | null;
  /** Current value; `null` is nobody's value. */
  readonly value: Numeric | null;
  /** Target value. */
  readonly target: Numeric;
  /** Whether progress means higher values, lower ones, or values nearer to the target from either side. */
  readonly better: 'higher' | 'lower' | 'parity';
}

/** Option of {@link currentStatusIndex}. */
export interface CurrentStatusIndexOptions {
  /**
   * Whether a value beyond the target stays above 10 or counts as 10. Both versions are in use.
   * @defaultValue 'kept'
   */
  readonly overshoot?: 'kept' | 'capped' | undefined;
}

/**
 * The Current Status Index of the United Nations Economic and Social Commission for Asia and the Pacific (ESCAP).
 *
 * Formula: `D (value − baseline) / |target − baseline|` with D 10 for `higher` and −10 for `lower`; for `parity`
 * `10 − 10 |target − value| / |target − baseline|`. 0 at the base year's level, 10 at the target, negative where the value
 * moved away. With `overshoot: 'capped'` at most 10. A value that passes parity is never a success: one version in use gives
 * 10 there, this function gives less than 10 on either side.
 *
 * `null` where the target equals the baseline, or a value is `null`.
 *
 * Source: ESCAP, https://data.unescap.org/resource-guides/progress-assessment-methodology
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `unknown_option`
 *
 * @example
 * ```ts
 * import { currentStatusIndex } from 'gender-indicators/targets';
 *
 * currentStatusIndex({ baseline: '0.2', value: '0.25', target: '0.3', better: 'higher' }); // => 5
 * currentStatusIndex({ baseline: '0.8', value: '1.1', target: 1, better: 'parity' }); // => 5
 * ```
 */
export function currentStatusIndex(
  given: CurrentStatusIndexArguments,
  options: CurrentStatusIndexOptions = {},
): Decimal | null {
  const caller = 'currentStatusIndex';
  const overshoot = option(options, 'overshoot', ['kept', 'capped'], caller);
  namedArguments(given, caller, 'baseline', 'value', 'target', 'better');
  const better = chosen(given.better, ['higher', 'lower', 'parity'], { function: caller, argument: 'better' });
  const target = toDecimal(given.target, { function: caller, argument: 'target' });
  const baseline =
    given.baseline === null ? null : toDecimal(given.baseline, { function: caller, argument: 'baseline' });
  const value = given.value === null ? null : toDecimal(given.value, { function: caller, argument: 'value' });
  if (baseline === null || value === null) return null;
  const way = target.minus(baseline).abs();
  if (way.isZero()) return null;
  if (better === 'parity') return withoutSignOfZero(way.minus(target.minus(value).abs()).times(10).div(way));
  const index = value
    .minus(baseline)
    .times(better === 'higher' ? 10 : -10)
    .div(way);
  return overshoot === 'capped' ? withoutSignOfZero(Decimal.min(index, 10)) : withoutSignOfZero(index);
}
