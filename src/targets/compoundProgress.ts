import { namedArguments } from '../arguments.js';
import { Decimal, fromLong, LongDecimal, type Numeric, toDecimal } from '../decimal.js';
import { growth } from './pace.js';
import {
  type CheckedYear,
  type Direction,
  isReached,
  type TargetOfYear,
  toSign,
  toTargetYear,
  toYear,
  type ValueOfYear,
} from './series.js';

/** Status of {@link compoundProgress}; `substantial_progress` is published as "on track". */
export type CompoundProgressStatus =
  | 'target_achieved'
  | 'substantial_progress'
  | 'moderate_progress'
  | 'limited_progress'
  | 'deterioration'
  | 'not_available';

/** Arguments of {@link compoundProgress}. */
export interface CompoundProgressArguments {
  /** The first year, 2015 in the measure as published, else the next year with a value; `null` where none has a value. */
  readonly baseline: ValueOfYear | null;
  /** The latest year with a value; `null` where none has a value. */
  readonly current: ValueOfYear | null;
  /** What is to be reached and when. Without it the growth rate is judged. */
  readonly target?: TargetOfYear | undefined;
  /** Whether progress means higher or lower values. */
  readonly direction: Direction;
  /** Without a target: the natural limit of the values, 1 for a share; near it less growth is asked for. */
  readonly limit?: Numeric | undefined;
}

/** The result of {@link compoundProgress}. */
export interface CompoundProgress {
  /** With a target observed to required growth, without one growth in the direction of progress; `null` where undefined. */
  readonly value: Decimal | null;
  /** From −5 to 5, `null` where the value is. */
  readonly score: Decimal | null;
  readonly status: CompoundProgressStatus;
}

/** Stands for a baseline or a target of 0, from which there is no growth rate. */
const almostZero = new Decimal('0.001');

/**
 * Progress by compound annual growth, as Statistics Canada and Open SDG publish it.
 *
 * Formula: with `g(a, b) = (b / a)^(1 / years) − 1` and d 1 for `higher`, −1 for `lower`, the value is
 * `d g(baseline, current) / |g(baseline, target)|`. It is `substantial_progress` from 0.95, `moderate_progress` from 0.6,
 * `limited_progress` from 0, else `deterioration`; a current value that reaches the target is `target_achieved` whatever
 * the growth. Without a target the value is `d g(baseline, current)`, and the cut-offs are 1.5 % C, 0.5 % C and 0. C is 1
 * without a limit; with one it is `1 − (baseline / limit)^4.44` up to the limit, `1 − ((2 limit − baseline) / limit)^4.44`
 * up to twice the limit, and 1 beyond. With C = 0, at the limit, staying is `substantial_progress`.
 *
 * The score is 5 for `target_achieved`. With a target it is `min(7.1429 v − 4.2857, 5)` from 0.6 on and
 * `max(4.1667 v − 2.5, −5)` below. Without one it is `max(125 v − 2.5, −5)` below 0, then `500 v / C − 2.5`,
 * `250 v / C − 1.25` and `min(500 v / C − 5, 5)`, each from its cut-off on.
 *
 * A baseline or target of 0 counts as 0.001; with a negative baseline and a negative current value the sign of the growth is
 * turned. `not_available` with a value of `null`: no baseline or current value, no later year than the baseline's, values or target on both sides of 0, or
 * a baseline that equals the target. Values are compared as they are, without rounding.
 *
 * Source: Statistics Canada, https://open-sdg.readthedocs.io/en/latest/progress-methodology/; the first example is indicator
 * 5.4.1, https://github.com/sdg-data-canada-odd-donnees/cif-data-donnees-cic/blob/develop/indicator_calculation_components.yml
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative` and `not_a_count` for years, `unknown_option`,
 * `out_of_range` for a target that is not after the baseline and for a year after 9999
 *
 * @example
 * ```ts
 * import { compoundProgress } from 'gender-indicators/targets';
 *
 * const unpaidWork = compoundProgress({
 *   baseline: { year: 2015, value: '1.5' },
 *   current: { year: 2022, value: '1.42592592592593' },
 *   target: { year: 2030, value: 1 },
 *   direction: 'lower',
 * });
 * unpaidWork.value; // => 0.270303614716…
 * unpaidWork.score; // => -1.37372592856…
 * unpaidWork.status; // => 'limited_progress'
 * ```
 */
export function compoundProgress(given: CompoundProgressArguments): CompoundProgress {
  const caller = 'compoundProgress';
  namedArguments(given, caller, 'baseline', 'current', 'direction');
  const sign = toSign(given.direction, caller);
  const baseline = toYear(given.baseline, caller, 'baseline');
  const current = toYear(given.current, caller, 'current');
  const target = given.target === undefined ? null : toTargetYear(given.target, baseline, caller);
  const limit = given.limit === undefined ? null : toDecimal(given.limit, { function: caller, argument: 'limit' });
  if (baseline === null || current === null) return { value: null, score: null, status: 'not_available' };
  const scale = limit === null ? new Decimal(1) : nearLimit(baseline.value, limit);
  const goal = target && { ...target, value: apartFromZero(target.value) };
  const value = progress(baseline, current, goal, sign);
  if (goal !== null && isReached(current.value, goal.value, sign)) {
    return { value, score: new Decimal(5), status: 'target_achieved' };
  }
  if (value === null) return { value: null, score: null, status: 'not_available' };
  return goal === null ? judgedByGrowth(value, scale) : judgedByTarget(value);
}

function progress(baseline: CheckedYear, current: CheckedYear, goal: CheckedYear | null, sign: number): Decimal | null {
  const years = current.year - baseline.year;
  const from = apartFromZero(baseline.value);
  const observed = years < 1 ? null : growth(from, current.value, years);
  if (observed === null) return null;
  const towards = observed.times(baseline.value.lt(0) ? -sign : sign);
  if (goal === null) return fromLong(towards);
  const required = growth(from, goal.value, goal.year - baseline.year);
  return required === null || required.isZero() ? null : fromLong(towards.div(required.abs()));
}

function judgedByTarget(value: Decimal): CompoundProgress {
  const isHigh = value.gte('0.6');
  const score = isHigh
    ? Decimal.min(value.times('7.1429').minus('4.2857'), 5)
    : Decimal.max(value.times('4.1667').minus('2.5'), -5);
  if (value.gte('0.95')) return { value, score, status: 'substantial_progress' };
  if (isHigh) return { value, score, status: 'moderate_progress' };
  return { value, score, status: value.lt(0) ? 'deterioration' : 'limited_progress' };
}

function judgedByGrowth(value: Decimal, scale: Decimal): CompoundProgress {
  if (value.lt(0)) {
    return { value, score: Decimal.max(value.times(125).minus('2.5'), -5), status: 'deterioration' };
  }
  if (scale.isZero()) return { value, score: new Decimal(5), status: 'substantial_progress' };
  const scaled = value.div(scale);
  if (value.gte(scale.times('0.015'))) {
    return { value, score: Decimal.min(scaled.times(500).minus(5), 5), status: 'substantial_progress' };
  }
  if (value.gte(scale.times('0.005'))) {
    return { value, score: scaled.times(250).minus('1.25'), status: 'moderate_progress' };
  }
  return { value, score: scaled.times(500).minus('2.5'), status: 'limited_progress' };
}

/** C: how much of the usual growth is asked for near a limit. */
function nearLimit(baseline: Decimal, limit: Decimal): Decimal {
  const [value, end] = [baseline.abs(), limit.abs()];
  if (value.gte(end.times(2))) return new Decimal(1);
  const apart = value.lte(end) ? value : end.times(2).minus(value);
  return fromLong(new LongDecimal(1).minus(new LongDecimal(apart).div(end).pow('4.44')));
}

function apartFromZero(value: Decimal): Decimal {
  return value.isZero() ? almostZero : value;
}
