import type { Bitmap } from './bitmap.js';

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
  readonly entries: Bitmap;
  readonly ranks: Float64Array;
}

/** Two entries for each unit: the one that has the rank, and the one that has the next rank; -1 for none. */
export type Neighbours = Int32Array;
