import { toDecimal, withoutSignOfZero } from '../decimal.js';
import type { Counted } from './counted.js';
import { type Outcome, withoutValue } from './outcome.js';
import type { PreparedIndicator } from './prepared-indicator.js';
import { exactly } from './quotient.js';

/**
 * The outcome of an indicator for units taken together, differences of differences included. What a difference reads of other
 * units and indicators is found first and remembered, so that a chain of differences takes linear time and no stack.
 */
export function resolveOutcome(indicator: PreparedIndicator, units: readonly number[], counted: Counted): Outcome {
  const [unit] = units;
  if (indicator.minuend === undefined) return indicator.outcome(units);
  if (unit === undefined || units.length > 1) return withoutValue('not_applicable');
  const waiting = [{ indicator, unit }];
  for (let link = waiting.at(-1); link !== undefined; link = waiting.at(-1)) {
    const { minuend } = link.indicator;
    const comparedUnit = minuend && referenceUnit(link.indicator, link.unit, counted);
    const behind = minuend === undefined ? [] : [link.unit, ...(comparedUnit === undefined ? [] : [comparedUnit])];
    const open = behind.find((number) => minuend?.outcomes.has(number) === false);
    if (minuend !== undefined && open !== undefined) {
      waiting.push({ indicator: minuend, unit: open });
      continue;
    }
    const compared = minuend && {
      minuend: minuend.outcomes.get(link.unit)!,
      reference: referenceOf(link.indicator, minuend, link.unit, counted),
    };
    link.indicator.outcomes.set(link.unit, link.indicator.outcome([link.unit], compared));
    waiting.pop();
  }
  return indicator.outcomes.get(unit)!;
}

// The one unit that is the reference; absent where the reference is a number, several units or none.
function referenceUnit(
  { indicator }: PreparedIndicator,
  unit: number,
  { tallies: { tree }, withSiblings }: Counted,
): number | undefined {
  const reference = indicator.difference?.reference;
  const parent = tree.parent[unit]!;
  if (parent < 0) return undefined;
  if (reference === 'parent') return parent;
  const family = withSiblings(unit);
  return reference === 'siblings' && family.length === 2 ? family.find((child) => child !== unit) : undefined;
}

function referenceOf(prepared: PreparedIndicator, minuend: PreparedIndicator, unit: number, counted: Counted): Outcome {
  const { id, difference } = prepared.indicator;
  const reference = difference?.reference;
  if (typeof reference === 'object') {
    const value = withoutSignOfZero(toDecimal(reference.value, { function: id, argument: 'reference.value' }));
    return { value, exact: exactly(value) };
  }
  const comparedUnit = referenceUnit(prepared, unit, counted);
  if (comparedUnit !== undefined) return minuend.outcomes.get(comparedUnit)!;
  const hasSiblings = reference === 'siblings' && counted.withSiblings(unit).length > 1;
  return (hasSiblings ? minuend.outcomeOfSiblings?.(unit) : undefined) ?? withoutValue('not_applicable');
}
