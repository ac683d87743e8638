import type { Codes } from './profile.js';

/** What {@link sumClasses} adds up, by `run × classCount + class`. */
export interface ClassSums {
  /** How many rows have a value. */
  readonly counts: Float64Array;
  /** Exact where no partial sum reaches 2^53; `fitsDouble` tells beforehand. */
  readonly sums: Float64Array;
}

/** Adds up a column of whole numbers for every run of rows and class of profiles; `NaN` is no value. */
// Plainly: for (run; row of run with a value) { counts[run, class of row]++; sums[run, class of row] += values[row] }
export function sumClasses(
  values: Float64Array,
  profiles: Codes,
  classOf: Codes,
  classCount: number,
  starts: Uint32Array,
): ClassSums {
  const runs = starts.length - 1;
  // Whole numbers count faster than doubles.
  const counts = new Int32Array(runs * classCount);
  const sums = new Float64Array(runs * classCount);
  for (let run = 0; run < runs; run++) {
    const first = run * classCount;
    const to = starts[run + 1]!;
    for (let row = starts[run]!; row < to; row++) {
      const value = values[row]!;
      if (Number.isNaN(value)) continue;
      const cell = first + classOf[profiles[row]!]!;
      counts[cell] = (counts[cell]! + 1) | 0;
      sums[cell] = sums[cell]! + value;
    }
  }
  return { counts: new Float64Array(counts), sums };
}

/** Counts rows for every run and class of profiles. */
// Plainly: for (run; row of run) counts[run, class of row]++
export function countClasses(profiles: Codes, classOf: Codes, classCount: number, starts: Uint32Array): Float64Array {
  const runs = starts.length - 1;
  const counts = new Int32Array(runs * classCount);
  for (let run = 0; run < runs; run++) {
    const first = run * classCount;
    const to = starts[run + 1]!;
    for (let row = starts[run]!; row < to; row++) {
      const cell = first + classOf[profiles[row]!]!;
      counts[cell] = (counts[cell]! + 1) | 0;
    }
  }
  return new Float64Array(counts);
}
