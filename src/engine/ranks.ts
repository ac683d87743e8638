import type { UnitTree } from '../dataset/unit-tree.js';
import type { Neighbours, RankedEntries, RankQuery } from './rank-query.js';
import { searchRanks } from './search-ranks.js';
import { sortByNumber } from './sort-by-number.js';

/** The values in order, and the neighbours of each query. */
export interface RankedValues {
  readonly values: ArrayLike<number | bigint>;
  readonly neighbours: readonly Neighbours[];
}

/** Units that an entry is in, on average, up to which the sweep is used. Organisations stay below 10. */
const mostDepth = 20;

/**
 * Finds the values that have ranks among the entries of each unit with all below it.
 *
 * The sweep takes a step for each query of an entry and each unit above it. In deep trees, and where entries have weights, ranks
 * are searched for, at a cost that does not depend on depth.
 */
export function neighboursOf(tree: UnitTree, entries: RankedEntries, queries: readonly RankQuery[]): RankedValues {
  if (entries.weights !== undefined || isDeep(tree, entries.units)) {
    const { values, words } = inOrder(
      entries.values,
      entries.units.map((_, entry) => entry),
    );
    return { values, neighbours: searchRanks(tree, entries, words, queries) };
  }
  // An entry is one word in the sweep: a bit for each query, and the number of its unit above them.
  const mostQueries = Math.clz32(tree.parent.length);
  const neighbours: Neighbours[] = [];
  let ordered: OrderedValues = { values: [], words: new Uint32Array() };
  for (let first = 0; first < queries.length; first += mostQueries) {
    const part = queries.slice(first, first + mostQueries);
    ordered = inOrder(entries.values, wordsOf(entries.units, part));
    neighbours.push(...sweepRanks(tree, ordered.words, part));
  }
  return { values: ordered.values, neighbours };
}

/** Values in order, each with the word of its entry. */
interface OrderedValues {
  readonly values: RankedValues['values'];
  readonly words: Uint32Array;
}

function inOrder(values: RankedEntries['values'], words: Uint32Array): OrderedValues {
  if (values instanceof Float64Array) {
    const sorted = sortByNumber({ numbers: values, words });
    return { values: sorted.numbers, words: sorted.words };
  }
  const valued = [...values.entries()].filter((pair): pair is [number, bigint] => pair[1] !== null);
  valued.sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { values: valued.map(([, value]) => value), words: Uint32Array.from(valued, ([entry]) => words[entry]!) };
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
 * One sweep through the words of the entries in order. A counter for each unit and query starts at the rank and falls by one for
 * each entry of the subtree: it is 0 at the entry that has the rank, and -1 at the next.
 */
function sweepRanks({ parent }: UnitTree, words: Uint32Array, queries: readonly RankQuery[]): Neighbours[] {
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
  sweep(words, queries.length, counters, neighbours);
  return queries.map((_, slot) => {
    const cells = (i: number) => 2 * ((i >>> 1) * stride + slot) + (i & 1);
    return new Int32Array(2 * parent.length).map((_, i) => neighbours[cells(i)]!);
  });
}

// Plainly: entries.map((entry) => (units[entry] << queries.length) | (bit s for the queries s that have the entry))
function wordsOf(units: Uint32Array, queries: readonly RankQuery[]): Uint32Array {
  const words = new Uint32Array(units.length);
  for (let entry = 0; entry < units.length; entry++) words[entry] = units[entry]! << queries.length;
  for (const [slot, { entries }] of queries.entries()) {
    for (let word = 0; word < entries.length; word++) {
      for (let bits = entries[word]!; bits !== 0; bits &= bits - 1) {
        const entry = (word << 5) + 31 - Math.clz32(bits & -bits);
        words[entry] = words[entry]! | (1 << slot);
      }
    }
  }
  return words;
}

// Plainly: for (entry) for (slot of its queries) for (unit of its unit and those above) if ([0, -1].includes(--counters[cell])) …
// Two queries at a time share the way up.
function sweep(words: Uint32Array, slots: number, counters: Int32Array, neighbours: Neighbours): void {
  const stride = slots + 2;
  const slotMask = (1 << slots) - 1;
  for (let i = 0; i < words.length; i++) {
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
        if ((left + 1) >>> 0 <= 1) neighbours[2 * cell - left] = i;
        if ((secondLeft + 1) >>> 0 <= 1) neighbours[2 * secondCell - secondLeft] = i;
      }
    }
  }
}
