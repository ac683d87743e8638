import type { UnitTree } from '../dataset/unit-tree.js';
import type { Neighbours, RankedEntries, RankQuery } from './rank-query.js';
import { searchRanks } from './search-ranks.js';

/** Units that an entry is in, on average, up to which the sweep is used. Organisations stay below 10. */
const mostDepth = 20;

/**
 * Finds the entries that have ranks among the entries of each unit with all below it.
 *
 * The sweep takes a step for each query of an entry and each unit above it. In deep trees, and where entries have weights, ranks
 * are searched for, at a cost that does not depend on depth.
 */
export function neighboursOf(tree: UnitTree, entries: RankedEntries, queries: readonly RankQuery[]): Neighbours[] {
  if (entries.weights !== undefined || isDeep(tree, entries.units)) return searchRanks(tree, entries, queries);
  // An entry is one word in the sweep: a bit for each query, and the number of its unit above them.
  const mostQueries = Math.clz32(tree.parent.length);
  const results: Neighbours[] = [];
  for (let first = 0; first < queries.length; first += mostQueries)
    results.push(...sweepRanks(tree, entries, queries.slice(first, first + mostQueries)));
  return results;
}

function isDeep({ parent }: UnitTree, units: Uint32Array): boolean {
  const depths = new Float64Array(parent.length);
  for (let unit = 0; unit < parent.length; unit++) depths[unit] = parent[unit]! < 0 ? 1 : depths[parent[unit]!]! + 1;
  if (depths.every((depth) => depth <= mostDepth)) return false;
  let sum = 0;
  for (let entry = 0; entry < units.length; entry++) sum += depths[units[entry]!]!;
  return sum > mostDepth * units.length;
}

/**
 * One sweep through the entries in order. A counter for each unit and query starts at the rank and falls by one for each entry
 * of the subtree: it is 0 at the entry that has the rank, and -1 at the next.
 */
function sweepRanks({ parent }: UnitTree, entries: RankedEntries, queries: readonly RankQuery[]): Neighbours[] {
  // Beside the counters of a unit stand a spare one, and where the counters of its parent begin: one cache line for all.
  const stride = queries.length + 2;
  const counters = new Int32Array(parent.length * stride);
  const neighbours = new Int32Array(2 * counters.length).fill(-1);
  for (let unit = 0; unit < parent.length; unit++) {
    const row = unit * stride;
    // A counter that starts below -1 comes to no entry.
    for (let slot = 0; slot < queries.length; slot++) counters[row + slot] = queries[slot]!.ranks[unit]! || -2;
    counters[row + stride - 2] = -2;
    counters[row + stride - 1] = parent[unit]! * stride;
  }
  const words = wordsOf(entries, queries);
  sweep(entries.order, words, queries.length, counters, neighbours);
  return queries.map((_, slot) => {
    const cells = (i: number) => 2 * ((i >>> 1) * stride + slot) + (i & 1);
    return new Int32Array(2 * parent.length).map((_, i) => neighbours[cells(i)]!);
  });
}

// The word of each entry, in order. They are put in order before the sweep, which else would wait for every word.
// Plainly: order.map((entry) => (units[entry] << queries.length) | (bit s for the queries s that have the entry))
function wordsOf({ units, order }: RankedEntries, queries: readonly RankQuery[]): Uint32Array {
  const words = new Uint32Array(units.length);
  for (let entry = 0; entry < units.length; entry++) words[entry] = units[entry]! << queries.length;
  for (let word = 0; word < (units.length + 31) >>> 5; word++) {
    for (let slot = 0; slot < queries.length; slot++) {
      for (let bits = queries[slot]!.entries[word]!; bits !== 0; bits &= bits - 1) {
        const entry = (word << 5) + 31 - Math.clz32(bits & -bits);
        words[entry] = words[entry]! | (1 << slot);
      }
    }
  }
  const ordered = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) ordered[i] = words[order[i]!]!;
  return ordered;
}

// Plainly: for (entry) for (slot of its queries) for (unit of its unit and those above) if ([0, -1].includes(--counters[cell])) …
// Two queries at a time share the way up.
function sweep(
  order: Uint32Array,
  words: Uint32Array,
  slots: number,
  counters: Int32Array,
  neighbours: Neighbours,
): void {
  const stride = slots + 2;
  const slotMask = (1 << slots) - 1;
  for (let i = 0; i < order.length; i++) {
    const word = words[i]!;
    const start = Math.imul(word >>> slots, stride);
    for (let bits = word & slotMask; bits !== 0; bits &= bits - 1) {
      const first = 31 - Math.clz32(bits & -bits);
      bits &= bits - 1;
      const second = bits === 0 ? slots : 31 - Math.clz32(bits & -bits);
      for (let row = start; row >= 0; row = counters[row + stride - 1]!) {
        const cell = (row + first) | 0;
        const left = (counters[cell]! - 1) | 0;
        counters[cell] = left;
        const secondCell = (row + second) | 0;
        const secondLeft = (counters[secondCell]! - 1) | 0;
        counters[secondCell] = secondLeft;
        // 0 and -1 at once, since the branch is hardly ever taken: the entry that has the rank, and the next.
        if ((left + 1) >>> 0 <= 1) neighbours[2 * cell - left] = order[i]!;
        if ((secondLeft + 1) >>> 0 <= 1) neighbours[2 * secondCell - secondLeft] = order[i]!;
      }
    }
  }
}
