import type { UnitTree } from '../dataset/unit-tree.js';
import type { Issue } from '../errors.js';
import { groups, totalAt, writableCounts } from './counts.js';
import type { CountTally, PopulationTally } from './tallies.js';

/**
 * Puts the records and the returns of a population together. Records stand where a unit has both. A return for a population
 * of units also covers the units below.
 *
 * @param issues - the returns that are left out are added here
 */
export function combineReports(
  tree: UnitTree,
  population: Pick<PopulationTally, 'id' | 'of'>,
  records: CountTally | undefined,
  returns: CountTally | undefined,
  issues: Issue[],
): CountTally {
  const size = tree.units.length;
  if (returns === undefined) return records ?? { reported: new Uint8Array(size), counts: {} };
  if (records === undefined) return returns;
  const isOfUnits = population.of === 'units';
  const hasRecords = (unit: number) => (isOfUnits ? totalAt(records.counts, unit) > 0 : records.reported[unit] === 1);
  const covered = coverage(tree, isOfUnits, hasRecords);
  const reported = new Uint8Array(size);
  const { columns, add } = writableCounts(size);
  for (let unit = 0; unit < size; unit++) {
    const hasReturn = returns.reported[unit] === 1;
    if (hasReturn && covered(unit)) issues.push(issueOf(population.id, String(tree.units[unit]?.['id'])));
    const report = hasReturn && !covered(unit) ? returns : records;
    reported[unit] = report.reported[unit]!;
    for (const group of groups) add(group, unit, report.counts[group]?.[unit] ?? 0);
  }
  return { reported, counts: columns };
}

// Whether records cover a unit, or, for a population of units, a unit of its subtree. Sums from the first unit on make each
// answer one subtraction.
function coverage(
  { end }: UnitTree,
  withSubtree: boolean,
  hasRecords: (unit: number) => boolean,
): (unit: number) => boolean {
  if (!withSubtree) return hasRecords;
  const before = new Uint32Array(end.length + 1);
  for (let unit = 0; unit < end.length; unit++) before[unit + 1] = before[unit]! + (hasRecords(unit) ? 1 : 0);
  return (unit) => before[end[unit]!]! > before[unit]!;
}

function issueOf(populationId: string, unitId: string): Issue {
  const facts = { populationId, unitId };
  return { kind: 'issue', code: 'return_and_records', recordSet: 'returns', refused: true, facts };
}
