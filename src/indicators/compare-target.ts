import { type Truths, undecided } from '../conditions/unit-truths.js';
import type { Decimal } from '../decimal.js';
import type { Reason } from '../errors.js';
import type { Target } from '../schemas/target.js';
import { distanceToTarget, meets } from '../targets/meets.js';
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
  const { indicator, asOf, form, value } = result;
  const outside = reasonOutside(target, asOf, binds[unit]!);
  const reference = outside !== undefined && benchmark;
  const reason = reference ? result.reason : (outside ?? result.reason);
  const hasStatus = reason === undefined && value !== null;
  return {
    kind: 'target',
    target,
    indicator,
    unit: result.unit,
    asOf,
    form,
    value,
    reference,
    status: hasStatus ? statusOf(value, target, asOf) : null,
    reason,
    distance: hasStatus ? distanceToTarget(value, target.bound) : null,
  };
}

function statusOf(value: Decimal, target: Target, asOf: string): TargetComparison['status'] {
  if (meets(value, target.bound) === true) return 'met';
  // An unmet target is missed after its last day, or from the first day on which it must hold.
  const { by, onward = false } = target;
  return (onward ? asOf >= by : asOf > by) ? 'missed' : 'not_met';
}

// Why a target does not apply: it is out of force, does not bind the unit, or this cannot be decided.
function reasonOutside({ inForce }: Target, asOf: string, truth: Truths[number]): Reason | undefined {
  if (asOf < inForce.from || asOf > inForce.to) return 'not_in_force';
  if (truth === undecided) return 'not_reported';
  return truth === 1 ? undefined : 'not_applicable';
}
