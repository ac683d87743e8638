import { canonical } from '../conditions/canonical.js';
import type { Indicator } from '../schemas/indicator.js';
import { calculationOf } from './calculations/calculations.js';
import { type Plan, populationOf } from './plan.js';

/**
 * What the values of an indicator depend on, as text: its calculation with the conditions of its populations, and that of the
 * indicators that a difference is of. Titles, sources and the ids of populations do not matter.
 */
export function definitionKey(
  indicator: Indicator,
  indicators: ReadonlyMap<string, Indicator>,
  { populations }: Plan,
): string {
  const keys: unknown[] = [];
  for (let next: Indicator | undefined = indicator; next !== undefined; ) {
    const { id, title, definition, better, source, ...calculation } = next;
    const conditions = calculationOf(next).populations.map((ref) => {
      const { of, condition } = populationOf(populations, ref);
      return [of, condition.key];
    });
    keys.push([JSON.parse(JSON.stringify(calculation, withoutPopulations)), conditions]);
    next = next.difference && indicators.get(next.difference.indicator);
  }
  return canonical(keys);
}

const populationKeys: readonly string[] = ['of', 'part', 'whole', 'count'];

function withoutPopulations(key: string, value: unknown): unknown {
  return populationKeys.includes(key) ? undefined : value;
}
