/** Ranks wanted among stretches of a list of entries, each narrowed down to the one entry that holds it. */
export interface RankSearches {
  count: number;
  /** Where the stretch of each search starts in the list, and where it ends. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** From 1 to the weight of the stretch. */
  readonly rank: Float64Array;
  /** The entry found. */
  readonly entry: Int32Array;
}

/** Room for so many searches. */
export function rankSearches(size: number): RankSearches {
  return {
    count: 0,
    start: new Uint32Array(size),
    end: new Uint32Array(size),
    rank: new Float64Array(size),
    entry: new Int32Array(size),
  };
}

/**
 * Finds the entry that holds each wanted rank of its stretch, in order of the run: of the entries' numbers.
 *
 * From the upper bit of the numbers to the last, the list is split into the entries without the bit and those with it,
 * and so is every stretch; a search goes on in the half that holds its rank. This is a wavelet matrix, of which only
 * one level is kept, because all searches wait for it.
 *
 * @param entries - different numbers, reordered
 * @param weights - by entry
 */
export function searchRanks(searches: RankSearches, entries: Uint32Array, weights: Float64Array): void {
  const { start, end, rank, entry } = searches;
  const { length } = entries;
  const without = new Uint32Array(length + 1);
  const weightWithout = new Float64Array(length + 1);
  const withBit = new Uint32Array(length);
  entry.fill(0, 0, searches.count);
  for (let bit = 31 - Math.clz32(weights.length - 1); bit >= 0; bit--) {
    let zeros = 0;
    let ones = 0;
    let weight = 0;
    // without[i] = entries.slice(0, i).filter((entry) => !hasBit(entry)).length; weightWithout[i] = the sum of their weights
    for (let i = 0; i < length; i++) {
      const one = entries[i]!;
      if (((one >>> bit) & 1) === 0) {
        entries[zeros++] = one;
        weight += weights[one]!;
      } else withBit[ones++] = one;
      without[i + 1] = zeros;
      weightWithout[i + 1] = weight;
    }
    entries.set(withBit.subarray(0, ones), zeros);
    // stretch = rank <= weightOf(stretch without bit) ? stretch without bit : stretch with bit
    for (let i = 0; i < searches.count; i++) {
      const from = start[i]!;
      const to = end[i]!;
      const below = weightWithout[to]! - weightWithout[from]!;
      if (rank[i]! <= below) {
        start[i] = without[from]!;
        end[i] = without[to]!;
      } else {
        rank[i]! -= below;
        start[i] = zeros + from - without[from]!;
        end[i] = zeros + to - without[to]!;
        entry[i]! |= 1 << bit;
      }
    }
  }
}
