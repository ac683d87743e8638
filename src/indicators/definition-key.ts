import { canonical } from '../conditions/canonical.js';
import type { Indicator } from '../schemas/indicator.js';
import { calculationOf } from './calculations/calculations.js';
import { chainOf } from './form.js';
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
  const keys = chainOf(indicator, indicators).map((link) => {
    const { id, title, definition, better, source, ...calculation } = link;
    const conditions = calculationOf(link).populations.map((ref) => {
      const { of, condition } = populationOf(populations, ref);
      return [of, condition.key];
    });
    return [JSON.parse(JSON.stringify(calculation, withoutPopulations)) as unknown, conditions];
  });
  return canonical(keys);
}

const populationKeys: readonly string[] = ['of', 'part', 'whole', 'count'];

function withoutPopulations(key: string, value: unknown): unknown {
  return populationKeys.includes(key) ? undefined : value;
}
