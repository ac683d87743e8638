import { toDecimal, withoutSignOfZero } from '../decimal.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import type { Reference } from '../schemas/indicator.js';
import { type Outcome, withoutValue } from './outcome.js';
import type { PreparedIndicator } from './prepared-indicator.js';
import { exactly } from './quotient.js';
import type { Siblings } from './siblings.js';

/** The outcome of an indicator for a unit. */
interface Link {
  readonly indicator: PreparedIndicator;
  readonly unit: number;
}

/**
 * The outcome of an indicator for units taken together, differences of differences included. What a difference reads of other
 * units and indicators is found first and remembered, so that a chain of differences takes linear time and no stack.
 */
export function resolveOutcome(
  indicator: PreparedIndicator,
  units: readonly number[],
  tree: UnitTree,
  siblings: Siblings,
): Outcome {
  const [unit] = units;
  if (indicator.minuend === undefined) return indicator.outcome(units);
  if (unit === undefined || units.length > 1) return withoutValue('not_applicable');
  const waiting: Link[] = [{ indicator, unit }];
  for (let link = waiting.at(-1); link !== undefined; link = waiting.at(-1)) {
    const open = linksBehind(link, tree, siblings).filter((behind) => !behind.indicator.outcomes.has(behind.unit));
    if (open.length > 0) {
      waiting.push(...open);
      continue;
    }
    link.indicator.outcomes.set(link.unit, outcomeOfLink(link, tree, siblings));
    waiting.pop();
  }
  return indicator.outcomes.get(unit)!;
}

// The outcomes that must be there before that of a link.
function linksBehind({ indicator: { indicator, minuend }, unit }: Link, tree: UnitTree, siblings: Siblings): readonly Link[] {
  if (minuend === undefined) return [];
  const other = referenceUnit(indicator.difference?.reference, unit, tree, siblings);
  const links = [{ indicator: minuend, unit }];
  return other === undefined ? links : [...links, { indicator: minuend, unit: other }];
}

// The one unit that is the reference; absent where the reference is a number, several units or none.
function referenceUnit(reference: Reference | undefined, unit: number, tree: UnitTree, siblings: Siblings): number | undefined {
  if (reference === 'siblings') return siblings.countOf(unit) === 1 ? siblings.of(unit)[0] : undefined;
  const parent = tree.parent[unit]!;
  return reference === 'parent' && parent >= 0 ? parent : undefined;
}

function outcomeOfLink({ indicator, unit }: Link, tree: UnitTree, siblings: Siblings): Outcome {
  const { minuend } = indicator;
  if (minuend === undefined) return indicator.outcome([unit]);
  const reference = referenceOf(indicator, minuend, unit, tree, siblings);
  return indicator.outcome([unit], { minuend: minuend.outcomes.get(unit)!, reference });
}

function referenceOf(
  { indicator: { id, difference } }: PreparedIndicator,
  minuend: PreparedIndicator,
  unit: number,
  tree: UnitTree,
  siblings: Siblings,
): Outcome {
  const reference = difference?.reference;
  if (typeof reference === 'object') {
    const value = withoutSignOfZero(toDecimal(reference.value, { function: id, argument: 'reference.value' }));
    return { value, exact: exactly(value) };
  }
  const other = referenceUnit(reference, unit, tree, siblings);
  if (other !== undefined) return minuend.outcomes.get(other)!;
  const hasSiblings = reference === 'siblings' && siblings.countOf(unit) > 1;
  return (hasSiblings ? minuend.outcomeOfSiblings?.(unit) : undefined) ?? withoutValue('not_applicable');
}
