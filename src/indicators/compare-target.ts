import type { UnitCondition } from '../conditions/unit-condition.js';
import type { Reason } from '../errors.js';
import type { Target } from '../schemas/target.js';
import { distanceToTarget, meets } from '../targets/meets.js';
import type { Result, TargetComparison } from './result.js';

/** How targets are compared. */
export interface ComparisonOptions {
  /**
   * Whether targets are compared for reference where they are not in force or do not bind the unit.
   * @defaultValue `false`
   */
  readonly benchmark?: boolean | undefined;
}

/** A target and which units it binds. */
export interface BindingTarget {
  readonly target: Target;
  readonly binds: UnitCondition;
}

/** Compares the value of a result with a target; the exact value, before any rounding. */
export function compareTarget(
  { target, binds }: BindingTarget,
  result: Omit<Result, 'targets'>,
  unit: number,
  { benchmark = false }: ComparisonOptions,
): TargetComparison {
  const { indicator, asOf, form, value } = result;
  const isInForce = asOf >= target.inForce.from && asOf <= target.inForce.to;
  const isBound = binds(unit);
  const outside: Reason | undefined = !isInForce
    ? 'not_in_force'
    : isBound === true
      ? undefined
      : isBound === false
        ? 'not_applicable'
        : 'not_reported';
  const reference = outside !== undefined && benchmark;
  const facts = { kind: 'target', target, indicator, unit: result.unit, asOf, form, value, reference } as const;
  const reason = reference ? result.reason : (outside ?? result.reason);
  if (reason !== undefined || value === null) return { ...facts, status: null, reason, distance: null };
  const status = meets(value, target.bound) === true ? 'met' : isDue(target, asOf) ? 'missed' : 'not_met';
  return { ...facts, status, distance: distanceToTarget(value, target.bound) };
}

/** Whether an unmet target is missed: after its last day, or from the first day on which it must hold. */
function isDue({ by, onward = false }: Target, asOf: string): boolean {
  return onward ? asOf >= by : asOf > by;
}
