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
  { units, end }: UnitTree,
  { id, of }: Pick<PopulationTally, 'id' | 'of'>,
  records: CountTally | undefined,
  returns: CountTally | undefined,
  issues: Issue[],
): CountTally {
  if (returns === undefined) return records ?? { reported: new Uint8Array(units.length), counts: {} };
  if (records === undefined) return returns;
  const isCounted = (unit: number) =>
    of === 'units' ? totalAt(records.counts, unit) > 0 : records.reported[unit] === 1;
  // How many units before each one have records, so that those of a subtree are one subtraction.
  const before = new Uint32Array(units.length + 1);
  for (let unit = 0; unit < units.length; unit++) before[unit + 1] = before[unit]! + (isCounted(unit) ? 1 : 0);
  return selectReports(units.length, (unit) => {
    if (returns.reported[unit] !== 1) return records;
    if (before[of === 'units' ? end[unit]! : unit + 1] === before[unit]) return returns;
    const facts = { populationId: id, unitId: String(units[unit]?.['id']) };
    issues.push({ kind: 'issue', code: 'return_and_records', recordSet: 'returns', refused: true, facts });
    return records;
  });
}

/** Takes each unit from the report that `choose` gives for it; it has not reported where there is none. */
export function selectReports(size: number, choose: (unit: number) => CountTally | undefined): CountTally {
  const reported = new Uint8Array(size);
  const { columns, add } = writableCounts(size);
  for (let unit = 0; unit < size; unit++) {
    const report = choose(unit);
    reported[unit] = report?.reported[unit] ?? 0;
    for (const group of groups) add(group, unit, report?.counts[group]?.[unit] ?? 0);
  }
  return { reported, counts: columns };
}
