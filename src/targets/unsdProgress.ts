import { namedArguments, option } from '../arguments.js';
import { type Decimal, fromLong } from '../decimal.js';
import { growth, moved } from './pace.js';
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

/** Status of {@link unsdProgress}; the chart shows the first two as one class. */
export type UnsdProgressStatus =
  | 'target_achieved'
  | 'on_track'
  | 'fair_progress'
  | 'stagnation_or_regression'
  | 'not_available';

/** Arguments of {@link unsdProgress}. */
export interface UnsdProgressArguments {
  /** The year from which progress counts, 2015 in the chart; `null` where none has a value. */
  readonly baseline: ValueOfYear | null;
  /** The latest year; `null` where none has a value. */
  readonly current: ValueOfYear | null;
  /** What is to be reached and when. Without it the growth rate is judged. */
  readonly target?: TargetOfYear | undefined;
  /** Whether progress means higher or lower values. */
  readonly direction: Direction;
}

/** Option of {@link unsdProgress}. */
export interface UnsdProgressOptions {
  /**
   * `share`: the values are shares, fractions from 0 to 1, and a target of 0 or 1 counts as achieved from 0.01 away.
   * @defaultValue 'other'
   */
  readonly unit?: 'share' | 'other' | undefined;
}

/** The result of {@link unsdProgress}. */
export interface UnsdProgress {
  /** With a target the part of the way gone by its year, without one growth in the direction of progress. */
  readonly value: Decimal | null;
  readonly status: UnsdProgressStatus;
}

/**
 * Progress as in the Sustainable Development Goals Progress Chart 2023 of the United Nations Statistics Division.
 *
 * Formula: the current value is carried on to the year of the target with the growth observed since the baseline,
 * `e = current (1 + g)^years`, and the value is `(e − baseline) / (target − baseline)`: `on_track` from 0.95,
 * `fair_progress` from 0.1, else `stagnation_or_regression`. A current value that reaches the target is `target_achieved`;
 * with `unit: 'share'` also one within 0.01 of a target of 0 or 1. Without a target the value is the growth rate g in the
 * direction of progress, with cut-offs of 0.02 and 0.005.
 *
 * A value that fell back behind a target which the baseline had reached is `stagnation_or_regression`, with a value of
 * `null`. `not_available` with `null`: no baseline or current value, no later year than the baseline's, a baseline of 0, or values on both sides of 0. With
 * negative values and no target the sign of the growth is turned.
 *
 * Source: United Nations, https://unstats.un.org/sdgs/files/report/2023/Progress_Chart_Technical_Note_2023.pdf
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative` and `not_a_count` for years, `unknown_option`,
 * `out_of_range` for a target that is not after the baseline and for a year after 9999
 *
 * @example
 * ```ts
 * import { unsdProgress } from 'gender-indicators/targets';
 *
 * const years = { baseline: { year: 2015, value: 100 }, current: { year: 2020, value: 110 } };
 * const progress = unsdProgress({ ...years, target: { year: 2025, value: 130 }, direction: 'higher' });
 * progress.value; // => 0.7
 * progress.status; // => 'fair_progress'
 * ```
 */
export function unsdProgress(given: UnsdProgressArguments, options: UnsdProgressOptions = {}): UnsdProgress {
  const caller = 'unsdProgress';
  const unit = option(options, 'unit', ['other', 'share'], caller);
  namedArguments(given, caller, 'baseline', 'current', 'direction');
  const sign = toSign(given.direction, caller);
  const baseline = toYear(given.baseline, caller, 'baseline');
  const current = toYear(given.current, caller, 'current');
  const target = given.target === undefined ? null : toTargetYear(given.target, baseline, caller);
  if (baseline === null || current === null) return { value: null, status: 'not_available' };
  const years = current.year - baseline.year;
  const observed = years < 1 ? null : growth(baseline.value, current.value, years);

  if (target === null) {
    if (observed === null) return { value: null, status: 'not_available' };
    const value = fromLong(observed.times(baseline.value.lt(0) ? -sign : sign));
    return { value, status: classOf(value, '0.02', '0.005') };
  }
  const wasThere = isReached(baseline.value, target.value, sign);
  const value = observed === null || wasThere ? null : partOfWay(baseline, current, observed, target);
  if (isReached(current.value, target.value, sign) || (unit === 'share' && isNearEnd(current.value, target.value))) {
    return { value, status: 'target_achieved' };
  }
  if (wasThere && years >= 1) return { value, status: 'stagnation_or_regression' };
  return { value, status: value === null ? 'not_available' : classOf(value, '0.95', '0.1') };
}

function partOfWay(baseline: CheckedYear, current: CheckedYear, rate: Decimal, target: CheckedYear): Decimal {
  // From a value that fell to 0 the rate leads to 0, also back to the year of a target before it.
  const expected = current.value.isZero()
    ? current.value
    : moved(current.value, rate, target.year - current.year, 'compound');
  return fromLong(expected.minus(baseline.value).div(target.value.minus(baseline.value)));
}

function classOf(value: Decimal, onTrack: string, fair: string): UnsdProgressStatus {
  if (value.gte(onTrack)) return 'on_track';
  return value.gte(fair) ? 'fair_progress' : 'stagnation_or_regression';
}

function isNearEnd(value: Decimal, target: Decimal): boolean {
  return (target.isZero() || target.eq(1)) && value.minus(target).abs().lte('0.01');
}
