import { namedArguments } from '../arguments.js';
import { Decimal, type Numeric, toDecimal } from '../decimal.js';
import { toPeriods } from '../measures/composite/periods.js';
import type { Bound } from '../schemas/target.js';
import { goalOf } from './goal.js';
import { limitsOf } from './limits.js';
import { type Pace, paceTo, toPace } from './pace.js';

/** Arguments of {@link requiredChange}. */
export interface RequiredChangeArguments {
  /** Where it stands now; `null` is nobody's value. */
  readonly value: Numeric | null;
  /** What has to be reached. */
  readonly target: Bound;
  /** How many periods are left, for instance years; may be a fraction, from 0.000001. */
  readonly periods: Numeric;
}

/** Option of {@link requiredChange}. */
export interface RequiredChangeOptions {
  /**
   * `linear`: the same amount every period. `compound`: the same rate.
   * @defaultValue 'linear'
   */
  readonly pace?: Pace | undefined;
}

/**
 * The change that is needed in each period that is left, so that a value meets its target.
 *
 * Formula: with the limit T of the bound and n periods, `(T − value) / n` (`linear`, in the unit of the value; for shares a
 * fraction, shown in percentage points) or `(T / value)^(1 / n) − 1` (`compound`, a rate). Positive where the value has to
 * rise, negative where it has to fall, 0 where it meets the bound. Where the limit itself is excluded, as in `above`, more
 * than this is needed.
 *
 * `null` where the value is `null`, and for `compound` from 0 or across 0: no rate leads there.
 *
 * Source: ordinary algebra; the compound rate as in Statistics Canada's measure of progress,
 * https://open-sdg.readthedocs.io/en/latest/progress-methodology/
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative` for periods, `out_of_range` for fewer of them than 0.000001,
 * `unknown_option`
 *
 * @example
 * ```ts
 * import { requiredChange } from 'gender-indicators/targets';
 *
 * requiredChange({ value: '0.5', target: { at_least: '0.6' }, periods: 5 }); // => 0.02
 * requiredChange({ value: 100, target: { at_least: 121 }, periods: 2 }, { pace: 'compound' }); // => 0.1
 * requiredChange({ value: '0.7', target: { at_least: '0.6' }, periods: 5 }); // => 0
 * ```
 */
export function requiredChange(given: RequiredChangeArguments, options: RequiredChangeOptions = {}): Decimal | null {
  const caller = 'requiredChange';
  const { value, target, periods } = namedArguments(given, caller, 'value', 'target', 'periods');
  const pace = toPace(options, 'pace', caller);
  const limits = limitsOf(target, caller, 'target');
  const count = toPeriods(periods, { function: caller, argument: 'periods' });
  if (value === null) return null;
  const from = toDecimal(value, { function: caller, argument: 'value' });
  const goal = goalOf(from, limits);
  return goal === null ? new Decimal(0) : paceTo(from, goal.limit, count, pace);
}
