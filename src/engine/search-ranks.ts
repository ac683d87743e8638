import type { UnitTree } from '../dataset/unit-tree.js';
import { rowsOf } from './bitmap.js';
import type { Neighbours, RankedEntries, RankQuery } from './rank-query.js';

/**
 * Finds ranks at a cost that does not depend on how deep the tree is. The entries of a subtree are a run of the query's entries.
 * From the upper bit of their positions in order to the last, the entries are split into those without the bit and those with
 * it, and so is each run; a search goes on in the half that has its rank. This is a wavelet matrix, level by level.
 *
 * @param order - the entries that have a value, ordered by it
 */
export function searchRanks(
  tree: UnitTree,
  { units, weights }: RankedEntries,
  order: Uint32Array,
  queries: readonly RankQuery[],
): Neighbours[] {
  const positions = new Uint32Array(units.length);
  order.forEach((entry, position) => {
    positions[entry] = position;
  });
  return queries.map((query) => {
    const starts = new Uint32Array(tree.parent.length + 1);
    const members = rowsOf(query.entries);
    for (const entry of members) starts[units[entry]! + 1]!++;
    for (let unit = 1; unit < starts.length; unit++) starts[unit]! += starts[unit - 1]!;
    // Two searches a unit: for the rank and for the next one.
    const unitOf = Uint32Array.from({ length: 2 * tree.parent.length }, (_, search) => search >>> 1);
    const from = unitOf.map((unit) => starts[unit]!);
    const to = unitOf.map((unit) => starts[tree.end[unit]!]!);
    const ranks = Float64Array.from(unitOf, (unit, search) => query.ranks[unit]! + (search & 1));
    const places = new Uint32Array(ranks.length);
    let level = members.map((entry) => positions[entry]!);
    for (let bit = 31 - Math.clz32(order.length); bit >= 0; bit--) {
      const next = new Uint32Array(level.length);
      const zeros = new Uint32Array(level.length + 1);
      const zeroWeights = new Float64Array(level.length + 1);
      const isZero = (position: number) => ((position >>> bit) & 1) === 0;
      for (let i = 0; i < level.length; i++) {
        const counts = isZero(level[i]!);
        zeros[i + 1] = zeros[i]! + (counts ? 1 : 0);
        zeroWeights[i + 1] = zeroWeights[i]! + (counts ? (weights?.[order[level[i]!]!] ?? 1) : 0);
      }
      const firstOne = zeros[level.length]!;
      const placeOf = (i: number, half: boolean) => (half ? zeros[i]! : firstOne + i - zeros[i]!);
      for (let i = 0; i < level.length; i++) next[placeOf(i, isZero(level[i]!))] = level[i]!;
      level = next;
      for (let search = 0; search < ranks.length; search++) {
        const weight = zeroWeights[to[search]!]! - zeroWeights[from[search]!]!;
        const isBelow = ranks[search]! <= weight;
        from[search] = placeOf(from[search]!, isBelow);
        to[search] = placeOf(to[search]!, isBelow);
        if (isBelow) continue;
        ranks[search]! -= weight;
        places[search]! |= 1 << bit;
      }
    }
    return Int32Array.from(places, (place, search) => {
      const isThere = query.ranks[search >>> 1]! > 0 && from[search]! < to[search]!;
      return isThere && ranks[search]! <= (weights?.[order[place]!] ?? 1) ? place : -1;
    });
  });
}
