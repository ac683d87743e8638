import type { Decimal } from '../decimal.js';
import type { Reason } from '../errors.js';
import type { Interval } from '../measures/uncertainty/proportion.js';
import type { Bound } from '../schemas/target.js';
import type { Pace } from './pace.js';
import type { PathProgress } from './path.js';
import type { TargetNote, TargetStatus } from './status.js';

/** Where a series of values stands with a target: {@link TargetStatus}, or `not_assessable` with a reason. */
export type ProgressStatus = TargetStatus | 'not_assessable';

/**
 * Why nothing can be said, by the reason that a result would have: `assess` answers `not_reported` without a value up to the day that
 * is asked about, and `not_in_force`; `targetProgressOf` answers every reason of the latest report. Or why there is no trend: there is
 * one value alone, or a rate does not exist because a value is not above 0.
 */
export type NotAssessable = Reason | 'one_value' | 'not_positive';

/** An observed value and its day. */
export interface ObservedValue {
  readonly on: string;
  readonly value: Decimal;
}

/** Progress towards a target; the result of {@link assess}. */
export interface Assessment {
  /** What kind of fact this is, for {@link explain}. */
  readonly kind: 'progress';
  readonly status: ProgressStatus;
  /** Why nothing can be said, with `not_assessable`; why there is no trend, with `not_met`. */
  readonly reason?: NotAssessable | undefined;
  /** What the status leaves open. */
  readonly note?: TargetNote | undefined;
  readonly bound: Bound;
  readonly by: string;
  /** Whether the bound must hold on every day from `by` on. */
  readonly onward: boolean;
  /** The day from which one looks; `null` without a value. */
  readonly asOf: string | null;
  readonly method: Pace;
  readonly first: ObservedValue | null;
  /** The latest value, which decides whether the target is met. */
  readonly latest: ObservedValue | null;
  /** Where the latest value stands on the path of the plan; absent where the target has none. */
  readonly path?: PathProgress | undefined;
  /** The limit that the latest value misses minus that value; 0 where it meets the target. As `distanceToTarget`. */
  readonly distance: Decimal | null;
  /** Part of the way from the first value, as {@link targetProgress}. */
  readonly progress: Decimal | null;
  /** Change a year of the trend: an amount, or with `compound` a rate. */
  readonly observedPace: Decimal | null;
  /** Change a year that leads from the latest value to the limit by the deadline; 0 where met, `null` after the deadline. */
  readonly requiredPace: Decimal | null;
  /** From the latest value to the deadline; 0 or less where the value is of the deadline or later. */
  readonly yearsLeft: Decimal | null;
  /** The trend's value on the deadline; `null` without a trend and after the deadline. */
  readonly projected: Decimal | null;
  /** Prediction interval of `projected`, from three values on. */
  readonly interval: Interval | null;
  /** Where met: the day of the first value of those that met it without a break up to the latest. */
  readonly metSince: string | null;
  /** Where not met: the first day on which the trend meets the bound's limit. `null` where it does not lead there. */
  readonly attainment: string | null;
}
