import type { Target } from 'gender-indicators/schemas';
import { compare, type Fraction, fraction, minus } from './fraction.js';
import type { Truth } from './naive-conditions.js';

/** How a value stands to a target. */
export interface Standing {
  readonly status: 'met' | 'not_met' | 'missed' | null;
  readonly reason?: string | undefined;
  /** Why the target does not apply. */
  readonly outside?: string | undefined;
  /** Whether it is compared for reference: out of force, or where the unit is not bound. */
  readonly reference: boolean;
  readonly distance: Fraction | null;
}

/** The value of the target's indicator in a unit, and whether the target binds the unit. */
interface Compared {
  readonly value: Fraction | null;
  readonly reason?: string | undefined;
  readonly isBound: Truth;
}

export function standing(
  target: Target,
  { value, reason, isBound }: Compared,
  asOf: string,
  benchmark: boolean,
): Standing {
  const outside = whyOutside(target, isBound, asOf);
  const reference = outside !== undefined && benchmark;
  if (outside !== undefined && !benchmark) return { status: null, reason: outside, outside, reference, distance: null };
  if (value === null) return { status: null, reason, outside, reference, distance: null };
  return { status: statusOf(target, value, asOf), outside, reference, distance: distanceOf(target, value) };
}

function whyOutside({ by, inForce }: Target, isBound: Truth, asOf: string): string | undefined {
  const isRepealed = asOf > inForce.to && inForce.to < by;
  if (asOf < inForce.from || isRepealed) return 'not_in_force';
  if (isBound === undefined) return 'not_reported';
  return isBound ? undefined : 'not_applicable';
}

function statusOf({ bound, by }: Target, value: Fraction, asOf: string): 'met' | 'not_met' | 'missed' {
  const order = (limit: number | string) => compare(value, fraction(limit));
  const isMet =
    'at_least' in bound
      ? order(bound.at_least) >= 0
      : 'above' in bound
        ? order(bound.above) > 0
        : 'at_most' in bound
          ? order(bound.at_most) <= 0
          : 'below' in bound
            ? order(bound.below) < 0
            : order(bound.between[0]) >= 0 && order(bound.between[1]) <= 0;
  if (isMet) return 'met';
  return asOf >= by ? 'missed' : 'not_met';
}

// The limit that is missed minus the value.
function distanceOf({ bound }: Target, value: Fraction): Fraction {
  const between = 'between' in bound ? bound.between : [undefined, undefined];
  const low = 'at_least' in bound ? bound.at_least : 'above' in bound ? bound.above : between[0];
  const high = 'at_most' in bound ? bound.at_most : 'below' in bound ? bound.below : between[1];
  if (low !== undefined && compare(value, fraction(low)) < 0) return minus(fraction(low), value);
  if (high !== undefined && compare(value, fraction(high)) > 0) return minus(fraction(high), value);
  return fraction(0);
}
