import { type Decimal, toDecimal } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import { outOfRange } from '../mistakes.js';
import type { Baseline, Milestone } from '../schemas/target.js';
import { toDate } from './calendar.js';
import { goalOf } from './goal.js';
import { type Limits, limitsOf } from './limits.js';

/**
 * Where a value stands on the path of a plan. `behind`: it misses the last milestone that is due. `ahead`: it meets the next one before its
 * day. `on`: neither. Until the first milestone is due a value that is worse than the baseline is `behind`.
 */
export type PathStanding = 'ahead' | 'on' | 'behind';

/** Where a value stands on the path of a plan, and between which milestones. */
export interface PathProgress {
  readonly standing: PathStanding;
  /** The last milestone that is due; `null` before the first. */
  readonly due: Milestone | null;
  /** The next milestone; `null` from the last one on. */
  readonly next: Milestone | null;
}

/** The path of a plan, checked: in the order of its days. */
export interface Path {
  readonly baseline: { readonly on: string; readonly value: Decimal } | null;
  readonly milestones: readonly { readonly by: string; readonly limits: Limits; readonly milestone: Milestone }[];
}

/** Reads a path and the baseline from which it goes; `undefined` where the target has neither. */
export function toPath(
  target: { readonly path?: readonly Milestone[] | undefined; readonly baseline?: Baseline | undefined },
  caller: string,
): Path | undefined {
  const { path, baseline } = target;
  if (path === undefined && baseline === undefined) return undefined;
  const start = { function: caller, argument: 'target.baseline' };
  let last = '';
  return {
    baseline:
      baseline === undefined ? null : { on: toDate(baseline.on, start), value: toDecimal(baseline.value, start) },
    milestones: (path ?? []).map((milestone, index) => {
      const place = { function: caller, argument: 'target.path', index };
      const by = toDate(milestone.by, place);
      if (by <= last) throw new GenderIndicatorsError(outOfRange, { ...place, range: 'in the order of their days' });
      last = by;
      return { by, limits: limitsOf(milestone.bound, caller, 'target.path'), milestone };
    }),
  };
}

/** Where a value stands on the path on a day; `undefined` without milestones. */
export function standOn({ baseline, milestones }: Path, asOf: string, value: Decimal): PathProgress | undefined {
  if (milestones.length === 0) return undefined;
  const due = milestones.findLast(({ by }) => by <= asOf);
  const next = milestones.find(({ by }) => by > asOf);
  const isBehind =
    due === undefined ? isWorse(value, baseline?.value, milestones[0]!.limits) : misses(value, due.limits);
  const isAhead = next !== undefined && !misses(value, next.limits);
  return {
    standing: isBehind ? 'behind' : isAhead ? 'ahead' : 'on',
    due: due?.milestone ?? null,
    next: next?.milestone ?? null,
  };
}

/** What the plan asks for on a day: the limit of a milestone of this day, or the baseline; `null` on other days and of a range. */
export function plannedOn({ baseline, milestones }: Path, on: string): Decimal | null {
  const limits = milestones.find(({ by }) => by === on)?.limits;
  if (limits !== undefined) return limits.low && limits.high ? null : (limits.low ?? limits.high)!.limit;
  return baseline?.on === on ? baseline.value : null;
}

/** The days of the baseline and of the milestones. */
export function daysOf({ baseline, milestones }: Path): readonly string[] {
  return [...(baseline === null ? [] : [baseline.on]), ...milestones.map(({ by }) => by)];
}

function misses(value: Decimal, limits: Limits): boolean {
  return goalOf(value, limits) !== null;
}

// Farther from the milestone than the baseline, and on the same side.
function isWorse(value: Decimal, baseline: Decimal | undefined, limits: Limits): boolean {
  const goal = goalOf(value, limits);
  if (goal === null || baseline === undefined) return false;
  return baseline.minus(value).times(goal.direction).gt(0);
}
