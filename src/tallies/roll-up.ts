import type { UnitTree } from '../dataset/unit-tree.js';
import { type CountLayer, type Counts, groups, noCounts } from './tallies.js';

/** Counts of every unit with all units below it, and how many of these reported. */
export interface RolledCounts {
  readonly reported: Uint32Array;
  readonly counts: Counts;
}

/**
 * Adds own counts up the tree in one loop from the last unit to the first. With `mask` only the units marked there add.
 */
export function rollUp(tree: UnitTree, { reported, counts }: CountLayer, mask: Uint8Array = reported): RolledCounts {
  const size = tree.units.length;
  const rolled = { reported: new Uint32Array(size), counts: noCounts(size) };
  for (let unit = size - 1; unit >= 0; unit--) {
    const parent = tree.parent[unit] ?? -1;
    if (reported[unit] === 1 && mask[unit] === 1) {
      rolled.reported[unit] = (rolled.reported[unit] ?? 0) + 1;
      for (const group of groups) addTo(rolled.counts[group], unit, counts[group][unit]);
    }
    if (parent < 0) continue;
    rolled.reported[parent] = (rolled.reported[parent] ?? 0) + (rolled.reported[unit] ?? 0);
    for (const group of groups) addTo(rolled.counts[group], parent, rolled.counts[group][unit]);
  }
  return rolled;
}

function addTo(column: Float64Array, unit: number, number: number | undefined): void {
  column[unit] = (column[unit] ?? 0) + (number ?? 0);
}
