import type { Decimal } from '../decimal.js';
import { goalOf } from './goal.js';
import type { Limits } from './limits.js';

/**
 * Where a value stands with a target, the same word in `evaluate`, `series`, `targetProgressOf`, `targetSummary` and
 * {@link assess}. Before the deadline:
 *
 * - `met`: the value meets the bound.
 * - `on_track`, `off_track`, `regressing`: it does not, and the trend of several values meets the bound on the deadline, does not,
 *   or leads away from it.
 * - `not_met`: it does not, and there is no trend.
 *
 * From the deadline on, the day itself included:
 *
 * - `met`: the value meets the bound, and did so on the deadline.
 * - `met_late`: it meets the bound, and did not on the deadline.
 * - `missed`: it does not meet the bound, and did not on the deadline.
 * - `regressing`: it does not meet the bound, and did on the deadline.
 *
 * The value of the deadline is the last one up to that day. Where none is known, the later value decides between `met` and `missed`,
 * with the note `deadline_value_unknown`. An onward target has a deadline on each day from `by` to its last day in force.
 */
export type TargetStatus = 'met' | 'met_late' | 'on_track' | 'off_track' | 'not_met' | 'regressing' | 'missed';

/**
 * What a status leaves open or does not say: no value up to the deadline is known, or the bound was met on the deadline and is not
 * met any more.
 */
export type TargetNote = 'deadline_value_unknown' | 'met_at_deadline';

/**
 * Whether a target is in force on a day, will be, or was: `expired` after its last day in force, `repealed` where that day lies
 * before the deadline, because another document replaced or repealed the target. A target that expired is still judged by its
 * deadline; one that was repealed is not.
 */
export type TargetState = 'not_yet' | 'in_force' | 'expired' | 'repealed';

/** The dates of a target. */
export interface TargetDates {
  /** ISO date. The day itself counts. */
  readonly by: string;
  /**
   * Whether the bound must hold on every day from `by` to the last day in force.
   * @defaultValue `false`
   */
  readonly onward?: boolean | undefined;
  /** First and last day in force; absent for always. */
  readonly inForce?: { readonly from: string; readonly to: string } | undefined;
}

/** The status of a target and its note. */
interface Judgement {
  readonly status: TargetStatus;
  readonly note?: TargetNote | undefined;
}

/** The pace of a trend and its value on the deadline. */
interface Projection {
  readonly pace: Decimal;
  readonly projected: Decimal;
}

/** Whether a target is in force on a day, will be, or was. */
export function stateOn({ by, inForce }: TargetDates, day: string): TargetState {
  if (inForce === undefined) return 'in_force';
  if (day < inForce.from) return 'not_yet';
  if (day <= inForce.to) return 'in_force';
  return inForce.to < by ? 'repealed' : 'expired';
}

/** Whether values are judged in this state: from the first day in force, and after the last one unless the target was repealed. */
export function isJudged(state: TargetState): boolean {
  return state === 'in_force' || state === 'expired';
}

/** Whether a status says that the value meets the bound. */
export function isMet(status: TargetStatus | 'not_assessable'): boolean {
  return status === 'met' || status === 'met_late';
}

/**
 * The status of a target on a day: the one place where it is decided.
 *
 * @param limits - what the bound allows
 * @param asOf - the day from which one looks
 * @param values - one value or more up to that day, each with its day, the latest last
 * @param projection - the trend of the values; `null` where there is none
 */
export function statusOf(
  dates: TargetDates,
  limits: Limits,
  asOf: string,
  values: readonly { readonly on: string; readonly value: Decimal }[],
  projection: Projection | null,
): Judgement {
  const meets = (value: Decimal): boolean => goalOf(value, limits) === null;
  const latest = values.at(-1)!;
  const goal = goalOf(latest.value, limits);
  if (asOf < dates.by) {
    if (goal === null) return { status: 'met' };
    if (projection === null) return { status: 'not_met' };
    if (projection.pace.times(goal.direction).lt(0)) return { status: 'regressing' };
    return { status: meets(projection.projected) ? 'on_track' : 'off_track' };
  }
  const deadline = deadlineOn(dates, asOf);
  const atDeadline = values.findLast(({ on }) => on <= deadline);
  if (atDeadline === undefined) return { status: goal === null ? 'met' : 'missed', note: 'deadline_value_unknown' };
  const wasMet = meets(atDeadline.value);
  if (goal === null) return { status: wasMet ? 'met' : 'met_late' };
  return wasMet ? { status: 'regressing', note: 'met_at_deadline' } : { status: 'missed' };
}

// The deadline by which a value of a day is judged; of an onward target the day itself, up to the last one in force.
function deadlineOn({ by, onward = false, inForce }: TargetDates, asOf: string): string {
  if (!onward) return by;
  return inForce === undefined || inForce.to < by || asOf < inForce.to ? asOf : inForce.to;
}
