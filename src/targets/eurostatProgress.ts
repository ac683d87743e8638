import { namedArguments } from '../arguments.js';
import { type Decimal, fromLong, type Numeric, toAmount } from '../decimal.js';
import { growth } from './pace.js';
import {
  type CheckedYear,
  type Direction,
  type TargetOfYear,
  toSign,
  toTargetYear,
  toYear,
  type ValueOfYear,
} from './series.js';

/** Status of {@link eurostatProgress}; `moving_away` with a target, the two movements away without one. */
export type EurostatProgressStatus =
  | 'significant_progress'
  | 'moderate_progress'
  | 'insufficient_progress'
  | 'moving_away'
  | 'moderate_movement_away'
  | 'significant_movement_away'
  | 'not_available';

/** The years that {@link eurostatProgress} compares. */
export interface EurostatYears {
  /** The first year; Eurostat takes windows of 5 and of 15 years; `null` where none has a value. */
  readonly baseline: ValueOfYear | null;
  /** The latest year; `null` where none has a value. */
  readonly current: ValueOfYear | null;
  /** Whether progress means higher or lower values. */
  readonly direction: Direction;
}

/** Arguments of {@link eurostatProgress} with a target. */
export interface EurostatTowardsTarget extends EurostatYears {
  /** What is to be reached and when. */
  readonly target: TargetOfYear;
}

/** Arguments of {@link eurostatProgress} without a target. */
export interface EurostatWithoutTarget extends EurostatYears {
  readonly target?: undefined;
  /** The yearly growth that is significant, a fraction. No primary text of it was read, so it is the caller's to give. */
  readonly significantGrowth: Numeric;
}

/** The result of {@link eurostatProgress}. */
export interface EurostatProgress {
  /** With a target observed to required growth, without one growth in the direction of progress; `null` where undefined. */
  readonly value: Decimal | null;
  readonly status: EurostatProgressStatus;
}

/**
 * Progress by compound annual growth, as in Eurostat's monitoring reports on sustainable development.
 *
 * Formula: with `g(a, b) = (b / a)^(1 / years) − 1` and d 1 for `higher`, −1 for `lower`, the value is
 * `d g(baseline, current) / |g(baseline, target)|`: `significant_progress` from 0.95, `moderate_progress` from 0.6,
 * `insufficient_progress` from 0, below it `moving_away`. The cut-offs are those that Statistics Canada took over from
 * Eurostat. Without a target the value is `d g(baseline, current)`: `significant_progress` from `significantGrowth`,
 * `moderate_progress` from 0, `significant_movement_away` at `−significantGrowth` and below, else `moderate_movement_away`.
 *
 * `not_available` with a value of `null`: no baseline or current value, no later year than the baseline's, a baseline of 0, values or target on both sides
 * of 0, or a baseline that equals the target. With negative values the sign of the growth is turned.
 *
 * Source: Eurostat, https://ec.europa.eu/eurostat/statistics-explained/index.php?title=SDG_-_Introduction; the cut-offs
 * through https://open-sdg.readthedocs.io/en/latest/progress-methodology/
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative` and `not_a_count` for years, `unknown_option`,
 * `out_of_range` for a target that is not after the baseline and for a year after 9999
 *
 * @example
 * ```ts
 * import { eurostatProgress } from 'gender-indicators/targets';
 *
 * const years = { baseline: { year: 2015, value: '0.2' }, current: { year: 2020, value: '0.242' } } as const;
 * const target = { year: 2030, value: '0.3' };
 * eurostatProgress({ ...years, target, direction: 'higher' }).status; // => 'significant_progress'
 * eurostatProgress({ ...years, significantGrowth: '0.05', direction: 'higher' }).status; // => 'moderate_progress'
 * ```
 */
export function eurostatProgress(given: EurostatTowardsTarget | EurostatWithoutTarget): EurostatProgress {
  const caller = 'eurostatProgress';
  namedArguments(given, caller, 'baseline', 'current', 'direction');
  const sign = toSign(given.direction, caller);
  const baseline = toYear(given.baseline, caller, 'baseline');
  const current = toYear(given.current, caller, 'current');
  const towards = baseline === null || current === null ? null : growthTowards(baseline, current, sign);
  if (given.target === undefined) {
    const significant = toAmount(given.significantGrowth, { function: caller, argument: 'significantGrowth' });
    if (towards === null) return { value: null, status: 'not_available' };
    const value = fromLong(towards);
    if (value.gte(significant)) return { value, status: 'significant_progress' };
    if (value.gte(0)) return { value, status: 'moderate_progress' };
    return { value, status: value.gt(significant.neg()) ? 'moderate_movement_away' : 'significant_movement_away' };
  }
  const target = toTargetYear(given.target, baseline, caller);
  const required = baseline && growth(baseline.value, target.value, target.year - baseline.year);
  if (towards === null || required === null || required.isZero()) return { value: null, status: 'not_available' };
  const value = fromLong(towards.div(required.abs()));
  if (value.gte('0.95')) return { value, status: 'significant_progress' };
  if (value.gte('0.6')) return { value, status: 'moderate_progress' };
  return { value, status: value.lt(0) ? 'moving_away' : 'insufficient_progress' };
}

/** Observed growth, positive in the direction of progress. */
function growthTowards(baseline: CheckedYear, current: CheckedYear, sign: number): Decimal | null {
  const years = current.year - baseline.year;
  const observed = years < 1 ? null : growth(baseline.value, current.value, years);
  return observed?.times(baseline.value.lt(0) ? -sign : sign) ?? null;
}
