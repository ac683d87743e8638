import type { Bitmap } from './bitmap.js';

/** Entries in the order of their units: records, or entries of a frequency table. */
export interface RankedEntries {
  readonly units: Uint32Array;
  /** `NaN` or `null` for an entry without a value. */
  readonly values: Float64Array | readonly (bigint | null)[];
  /** How many records each entry stands for; absent where each stands for one. */
  readonly weights?: Float64Array | undefined;
}

/** Some of the entries that have a value, and the rank that is wanted among them in each unit with all below it: 1 for the first, 0 for none. */
export interface RankQuery {
  readonly entries: Bitmap;
  readonly ranks: Float64Array;
}

/** Two places in the ordered values for each unit: of the value that has the rank, and of the next; -1 for none. */
export type Neighbours = Int32Array;
