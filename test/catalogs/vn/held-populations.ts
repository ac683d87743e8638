import type { Indicator, Population } from 'gender-indicators/schemas';

/** The populations that an indicator holds, wherever in its calculation they stand. */
export function heldPopulations(indicator: Indicator): Population[] {
  const found: Population[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('of' in value && 'title' in value) found.push(value as Population);
    else for (const inner of Object.values(value)) visit(inner);
  };
  visit(indicator);
  return found;
}
