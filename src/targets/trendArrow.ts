import { namedArguments, namedValues } from '../arguments.js';
import { type Decimal, fromLong, LongDecimal, type Numeric, toDecimal } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import { outOfRange } from '../mistakes.js';
import { type TargetOfYear, toTargetYear, toYear, type ValueOfYear } from './series.js';

/** The arrow of {@link trendArrow}. */
export type TrendArrowStatus = 'on_track' | 'moderately_improving' | 'stagnating' | 'decreasing' | 'not_available';

/** Arguments of {@link trendArrow}. */
export interface TrendArrowArguments {
  /** The first year, 2015 in the report; `null` where none has a value. */
  readonly baseline: ValueOfYear | null;
  /** The latest year; `null` where none has a value. */
  readonly current: ValueOfYear | null;
  /** What is to be reached and when, 2030 in the report. */
  readonly target: TargetOfYear;
}

/** Cut-offs of {@link trendArrow}, on observed to required change. No primary text of them was read: the caller gives them. */
export interface TrendArrowCutoffs {
  /** `on_track` from here on. */
  readonly onTrack: Numeric;
  /** `moderately_improving` from here on. */
  readonly moderatelyImproving: Numeric;
  /** `stagnating` from here on, below it `decreasing`. */
  readonly stagnating: Numeric;
}

/** The result of {@link trendArrow}. */
export interface TrendArrow {
  /** Observed to required change per year; `null` where undefined. */
  readonly value: Decimal | null;
  readonly status: TrendArrowStatus;
}

/**
 * The trend arrow of the Sustainable Development Report (SDSN): linear change since the first year against the linear change
 * that leads to the target.
 *
 * Formula: `((current − baseline) / years so far) / ((target − baseline) / years in all)`. 1 is exactly the pace that is
 * needed, for rising and falling targets alike. The report's own cut-offs are usually quoted as 1, 0.5 and 0.
 *
 * `not_available` with a value of `null`: no baseline or current value, no later year than the baseline's, or a baseline that equals the target.
 *
 * Source: Sustainable Development Report, https://dashboards.sdgindex.org/chapters/methodology
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative` and `not_a_count` for years, `out_of_range` for a target
 * that is not after the baseline, a year after 9999, and cut-offs that do not fall
 *
 * @example
 * ```ts
 * import { trendArrow } from 'gender-indicators/targets';
 *
 * const arrow = trendArrow(
 *   {
 *     baseline: { year: 2015, value: '0.24' },
 *     current: { year: 2020, value: '0.27' },
 *     target: { year: 2030, value: '0.5' },
 *   },
 *   { onTrack: 1, moderatelyImproving: '0.5', stagnating: 0 },
 * );
 * arrow.value; // => 0.346153846153…
 * arrow.status; // => 'stagnating'
 * ```
 */
export function trendArrow(given: TrendArrowArguments, cutoffs: TrendArrowCutoffs): TrendArrow {
  const caller = 'trendArrow';
  namedArguments(given, caller, 'baseline', 'current', 'target');
  namedValues(cutoffs, { function: caller, argument: 'cutoffs' }, 'onTrack', 'moderatelyImproving', 'stagnating');
  const cutoff = (name: keyof TrendArrowCutoffs): Decimal =>
    toDecimal(cutoffs[name], { function: caller, argument: name });
  const [onTrack, improving, stagnating] = [cutoff('onTrack'), cutoff('moderatelyImproving'), cutoff('stagnating')];
  if (onTrack.lt(improving) || improving.lt(stagnating)) {
    throw new GenderIndicatorsError(outOfRange, {
      function: caller,
      argument: onTrack.lt(improving) ? 'moderatelyImproving' : 'stagnating',
      range: 'at most the cut-off above',
    });
  }
  const baseline = toYear(given.baseline, caller, 'baseline');
  const current = toYear(given.current, caller, 'current');
  const target = toTargetYear(given.target, baseline, caller);
  if (baseline === null || current === null) return { value: null, status: 'not_available' };
  const years = current.year - baseline.year;
  const way = target.value.minus(baseline.value);
  if (years < 1 || way.isZero()) return { value: null, status: 'not_available' };
  const gone = new LongDecimal(current.value).minus(baseline.value).times(target.year - baseline.year);
  const value = fromLong(gone.div(way.times(years)));
  if (value.gte(onTrack)) return { value, status: 'on_track' };
  if (value.gte(improving)) return { value, status: 'moderately_improving' };
  return { value, status: value.gte(stagnating) ? 'stagnating' : 'decreasing' };
}
