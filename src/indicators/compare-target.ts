import { type Truths, undecided, withheld } from '../conditions/unit-truths.js';
import type { Target } from '../schemas/target.js';
import { assess } from '../targets/assess.js';
import type { DatedBound, DatedValue } from '../targets/course.js';
import { limitsOf } from '../targets/limits.js';
import { distanceToTarget } from '../targets/meets.js';
import { isJudged, stateOn, statusOf } from '../targets/status.js';
import type { Result, TargetComparison } from './result.js';

/** How targets are compared. */
export interface ComparisonOptions {
  /**
   * Whether targets are compared for reference (đối chiếu) where they are not in force or do not bind the unit.
   * @defaultValue `false`
   */
  readonly benchmark?: boolean | undefined;
  /**
   * Whether targets whose text was not seen at a source (`verified: false`) take part.
   * @defaultValue `false`
   */
  readonly unverified?: boolean | undefined;
}

/**
 * Compares the value of a result with a target; the exact value, before any rounding.
 *
 * @param binds - by unit whether the target binds it
 */
export function compareTarget(
  { target, binds }: { readonly target: Target; readonly binds: Truths },
  result: Omit<Result, 'targets'>,
  unit: number,
  { benchmark = false }: ComparisonOptions,
): TargetComparison {
  const { indicator, asOf, form, value, observed, missingSources } = result;
  const outside = reasonOutside(target, asOf, binds[unit]!);
  const isBenchmark = outside === 'not_applicable' && target.benchmark === true;
  const reference = isBenchmark || (outside !== undefined && benchmark);
  const facts = {
    kind: 'target',
    target,
    indicator,
    unit: result.unit,
    asOf,
    form,
    value,
    outside,
    reference,
    ...(missingSources !== undefined && { missingSources }),
  } as const;
  const reason = reference ? result.reason : (outside ?? result.reason);
  if (reason !== undefined || value === null) return { ...facts, status: null, reason, distance: null };
  const values = [{ on: observed?.on ?? asOf, value }];
  const judgement = statusOf(target, limitsOf(target.bound, 'evaluate'), asOf, values, null);
  return { ...facts, ...judgement, distance: distanceToTarget(value, target.bound) };
}

/**
 * The comparison with the status that the values of earlier days give.
 *
 * @param values - the values up to the day of the comparison, its own among them
 */
export function compareWithHistory(comparison: TargetComparison, values: readonly DatedValue[]): TargetComparison {
  if (comparison.status === null) return comparison;
  const { status, note } = assess(values, datesOf(comparison), { asOf: comparison.asOf });
  return status === 'not_assessable' ? comparison : { ...comparison, status, note };
}

/** Bound and dates of a target that is compared. For reference it is compared as if it were always in force. */
export function datesOf({ target, reference, outside }: TargetComparison): DatedBound {
  return reference && outside === 'not_in_force' ? { ...target, inForce: undefined } : target;
}

// Why a target does not apply: it is out of force, does not bind the unit, or this cannot be decided or may not be said.
function reasonOutside(target: Target, asOf: string, truth: Truths[number]): TargetComparison['outside'] {
  if (!isJudged(stateOn(target, asOf))) return 'not_in_force';
  if (target.benchmark === true) return 'not_applicable';
  if (truth === withheld) return 'suppressed';
  if (truth === undecided) return 'not_reported';
  return truth === 1 ? undefined : 'not_applicable';
}
