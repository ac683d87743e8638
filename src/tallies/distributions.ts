import type { UnitTree } from '../dataset/unit-tree.js';
import { type DistributionTally, type Group, groups } from './counts.js';

/** Adds distributions up the tree: equal values add their counts. */
export function rollUpDistributions(
  tree: UnitTree,
  byUnit: ReadonlyMap<number, DistributionTally>,
): ReadonlyMap<number, DistributionTally> {
  const rolled = new Map<number, Map<string, Record<Group, number>>>();
  for (const [unit, own] of byUnit) rolled.set(unit, copy(own));
  for (let unit = tree.units.length - 1; unit >= 0; unit--) {
    const own = rolled.get(unit);
    const parent = tree.parent[unit] ?? -1;
    if (own === undefined || parent < 0) continue;
    const above = rolled.get(parent);
    if (above === undefined) rolled.set(parent, copy(own));
    else addDistribution(above, own);
  }
  return rolled;
}

/** Adds the counts of a distribution to another, which changes. */
export function addDistribution(to: Map<string, Record<Group, number>>, from: DistributionTally): void {
  for (const [value, counts] of from) {
    const known = to.get(value);
    if (known === undefined) to.set(value, { ...counts });
    else for (const group of groups) known[group] += counts[group];
  }
}

/** A distribution of its own, to add to. */
export function copy(distribution: DistributionTally): Map<string, Record<Group, number>> {
  return new Map([...distribution].map(([value, counts]) => [value, { ...counts }]));
}
