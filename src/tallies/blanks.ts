import type { Dataset } from '../dataset/dataset.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import type { BlanksJson } from '../schemas/tallies.js';
import type { Part } from './aggregates.js';
import type { BlankTally } from './tallies.js';

/** The blanks of a dataset; none of a field without any. */
export function blanksOf({ sets, tree }: Pick<Dataset, 'sets' | 'tree'>): readonly BlankTally[] {
  return inOrder(
    [...sets].flatMap(([recordSet, { blanks }]) =>
      [...blanks].map(([field, counts]) => ({ recordSet, field, counts: counts.slice(0, tree.units.length) })),
    ),
  );
}

/** Adds the blanks of several tallies. */
export function mergeBlanks(parts: readonly Part<readonly BlankTally[]>[], size: number): readonly BlankTally[] {
  const merged = new Map<string, BlankTally>();
  for (const { tally, unitOf } of parts) {
    for (const { recordSet, field, counts } of tally) {
      const key = JSON.stringify([recordSet, field]);
      const sum = merged.get(key) ?? { recordSet, field, counts: new Uint32Array(size) };
      merged.set(key, sum);
      counts.forEach((count, unit) => {
        sum.counts[unitOf?.[unit] ?? unit]! += count;
      });
    }
  }
  return inOrder([...merged.values()]);
}

/** How many blanks of a field a unit has with all units below it. */
export function blanksWithin({ counts }: BlankTally, { end }: UnitTree, unit: number): number {
  return counts.subarray(unit, end[unit]).reduce((sum, count) => sum + count, 0);
}

/** The blanks as JSON, by unit id. */
export function blanksToJson({ recordSet, field, counts }: BlankTally, idOf: (unit: number) => string): BlanksJson {
  const units = [...counts.keys()].filter((unit) => counts[unit]! > 0);
  return { recordSet, field, units: Object.fromEntries(units.map((unit) => [idOf(unit), counts[unit]!])) };
}

/** The blanks from JSON. */
export function blanksFromJson(
  { recordSet, field, units }: BlanksJson,
  numberOf: (unitId: string) => number,
  size: number,
): BlankTally {
  const counts = new Uint32Array(size);
  for (const [unitId, count] of Object.entries(units)) counts[numberOf(unitId)] = count;
  return { recordSet, field, counts };
}

function inOrder(blanks: readonly BlankTally[]): readonly BlankTally[] {
  const keyOf = ({ recordSet, field }: BlankTally) => `${recordSet}.${field}`;
  return [...blanks].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
