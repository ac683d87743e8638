import { nearest } from '../conditions/nearest.js';
import type { Dataset } from '../dataset/create-dataset.js';
import type { Issue } from '../errors.js';
import type { HeadcountReturn } from '../schemas/headcount-return.js';
import { type CountLayer, noCounts } from './tallies.js';

/** Own counts that offices returned, by population; a return for a population that is not asked for is an issue. */
export function countReturns(
  dataset: Dataset,
  populations: ReadonlySet<string>,
  issues: Issue[],
): ReadonlyMap<string, CountLayer> {
  const size = dataset.units.length;
  const layers = new Map<string, CountLayer>();
  for (const { index, record } of dataset.returns) {
    const { populationId, unitId } = record;
    const unit = dataset.tree.numberOf.get(unitId);
    if (unit === undefined) continue;
    if (!populations.has(populationId)) {
      issues.push({
        kind: 'issue',
        code: 'unknown_population',
        recordSet: 'returns',
        row: index,
        field: 'populationId',
        refused: true,
        facts: { populationId, nearest: nearest(populationId, populations) },
      });
      continue;
    }
    const layer = layers.get(populationId) ?? { reported: new Uint8Array(size), counts: noCounts(size) };
    layers.set(populationId, layer);
    layer.reported[unit] = 1;
    addReturn(layer, unit, record);
  }
  return layers;
}

// What is left of the total belongs to those who are not women, where women are given, and to nobody known otherwise.
function addReturn(
  { counts }: CountLayer,
  unit: number,
  { total, female, male, other, undisclosed }: HeadcountReturn,
): void {
  const rest = total - (female ?? 0) - (male ?? 0) - (other ?? 0) - (undisclosed ?? 0);
  counts.female[unit] = female ?? 0;
  counts.male[unit] = male ?? 0;
  counts.other[unit] = other ?? 0;
  counts.undisclosed[unit] = undisclosed ?? 0;
  const known = female ?? undefined;
  if (known === undefined) counts.unknown[unit] = rest;
  else counts.notFemale[unit] = rest;
}
