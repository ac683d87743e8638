import type { UnitTree } from '../dataset/unit-tree.js';
import { searchRanks } from './search-ranks.js';

/** Entries in the order of their units: records, or entries of a frequency table. */
export interface RankedEntries {
  readonly units: Uint32Array;
  /** The entries that have a value, ordered by it. */
  readonly order: Uint32Array;
  /** How many records each entry stands for; absent where each stands for one. */
  readonly weights?: Float64Array | undefined;
}

/** Some of the entries, and the rank that is wanted among them in each unit with all below it: 1 for the first, 0 for none. */
export interface RankQuery {
  readonly entries: Uint32Array;
  readonly ranks: Float64Array;
}

/** Two entries for each unit: the one that has the rank, and the one that has the next rank; -1 for none. */
export type Neighbours = Int32Array;

/** Units that an entry is in, on average, up to which the sweep is used. Organisations stay below 10. */
const mostDepth = 20;

/** Queries that are answered in one sweep: a bit of a word for each. */
const mostQueries = 32;

/**
 * Finds the entries that have ranks among the entries of each unit with all below it.
 *
 * The sweep takes a step for each query of an entry and each unit above it. In deep trees ranks are searched for, at a cost that
 * does not depend on depth.
 */
export function neighboursOf(tree: UnitTree, entries: RankedEntries, queries: readonly RankQuery[]): Neighbours[] {
  if (isDeep(tree, entries.units)) return searchRanks(tree, entries, queries);
  const results: Neighbours[] = [];
  for (let first = 0; first < queries.length; first += mostQueries)
    results.push(...sweepRanks(tree, entries, queries.slice(first, first + mostQueries)));
  return results;
}

function isDeep({ parent }: UnitTree, units: Uint32Array): boolean {
  const depths = new Float64Array(parent.length);
  for (let unit = 0; unit < parent.length; unit++) depths[unit] = parent[unit]! < 0 ? 1 : depths[parent[unit]!]! + 1;
  let sum = 0;
  for (let entry = 0; entry < units.length; entry++) sum += depths[units[entry]!]!;
  return sum > mostDepth * units.length;
}

/**
 * One sweep through the entries in order. A counter for each unit and query starts at the rank and falls by the weight of each
 * entry of the subtree: it reaches 0 at the entry that has the rank, and falls below at the next.
 */
function sweepRanks({ parent }: UnitTree, entries: RankedEntries, queries: readonly RankQuery[]): Neighbours[] {
  const stride = queries.length;
  // A counter below 0 is not looked at any more.
  const counters = new Float64Array(parent.length * stride).fill(-1);
  const neighbours = new Int32Array(2 * counters.length).fill(-1);
  // The queries of each entry as bits, and its unit beside them: one cache line for both.
  const members = new Uint32Array(2 * entries.units.length);
  for (let entry = 0; entry < entries.units.length; entry++) members[2 * entry + 1] = entries.units[entry]!;
  for (const [slot, query] of queries.entries()) {
    for (let unit = 0; unit < parent.length; unit++) counters[unit * stride + slot] = query.ranks[unit]! || -1;
    for (let i = 0; i < query.entries.length; i++) {
      const place = 2 * query.entries[i]!;
      members[place] = members[place]! | (1 << slot);
    }
  }
  sweep(entries, members, parent, stride, counters, neighbours);
  return queries.map((_, slot) => {
    const cells = (i: number) => 2 * ((i >>> 1) * stride + slot) + (i & 1);
    return Int32Array.from({ length: 2 * parent.length }, (_, i) => neighbours[cells(i)]!);
  });
}

// Plainly: for (entry of order) for (slot of its queries) for (unit of its unit and those above) counters[unit, slot] -= weight
function sweep(
  { order, weights }: RankedEntries,
  members: Uint32Array,
  parent: Int32Array,
  stride: number,
  counters: Float64Array,
  neighbours: Neighbours,
): void {
  for (let i = 0; i < order.length; i++) {
    const entry = order[i]!;
    const weight = weights === undefined ? 1 : weights[entry]!;
    for (let bits = members[2 * entry]!; bits !== 0; bits &= bits - 1) {
      const slot = 31 - Math.clz32(bits & -bits);
      for (let unit = members[2 * entry + 1]! | 0; unit >= 0; unit = parent[unit]!) {
        const cell = unit * stride + slot;
        const before = counters[cell]!;
        const after = before - weight;
        counters[cell] = after;
        if (after > 0 || before < 0) continue;
        if (before > 0) neighbours[2 * cell] = entry;
        if (after < 0) neighbours[2 * cell + 1] = entry;
      }
    }
  }
}
