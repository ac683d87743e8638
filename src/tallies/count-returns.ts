import { nearest } from '../conditions/nearest.js';
import type { Dataset } from '../dataset/create-dataset.js';
import type { Issue } from '../errors.js';
import type { HeadcountReturn } from '../schemas/headcount-return.js';
import { sexes } from '../schemas/values.js';
import { type CountLayer, type Group, noCounts } from './counts.js';

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

function addReturn({ counts }: CountLayer, unit: number, record: HeadcountReturn): void {
  let rest = record.total;
  for (const sex of sexes) {
    const count = record[sex] ?? 0;
    counts[sex][unit] = count;
    rest -= count;
  }
  const column = counts[groupOfRest(record)];
  column[unit] = (column[unit] ?? 0) + rest;
}

// What is left of the total is of the one sex that is not given. Beside women and men it is of those whose sex the return
// does not disclose, beside women alone of those who are not women, and otherwise of nobody known.
function groupOfRest(record: HeadcountReturn): Group {
  const [open, ...others] = sexes.filter((sex) => typeof record[sex] !== 'number');
  if (open !== undefined && others.length === 0) return open;
  if (typeof record.female !== 'number') return 'unknown';
  return typeof record.male === 'number' ? 'undisclosed' : 'notFemale';
}
