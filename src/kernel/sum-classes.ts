import type { Codes } from './profile.js';

/** What {@link sumClasses} adds up, by `run × classCount + class`. */
export interface ClassSums {
  /** How many rows have a value. */
  readonly counts: Float64Array;
  /** Exact where the sizes of the values add up to less than 2^53; `fitsDouble` tells beforehand. */
  readonly sums: Float64Array;
}

/** Cells of one run that rows are added to in turn: a sum that waits for the one before costs more than adding four in the end. */
const lanes = 4;

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
  const counts = new Float64Array(runs * classCount);
  const sums = new Float64Array(runs * classCount);
  // Whole numbers count faster than doubles.
  const laneCounts = new Int32Array(lanes * classCount);
  const laneSums = new Float64Array(lanes * classCount);
  for (let run = 0; run < runs; run++) {
    const from = starts[run]!;
    const to = starts[run + 1]!;
    if (from === to) continue;
    addRun(values, profiles, classOf, classCount, from, to, laneCounts, laneSums);
    addLanes(laneCounts, laneSums, classCount, run * classCount, counts, sums);
  }
  return { counts, sums };
}

// Plainly: for (row of run with a value) { counts[lane, class of row]++; sums[lane, class of row] += values[row] }, in any lanes
function addRun(
  values: Float64Array,
  profiles: Codes,
  classOf: Codes,
  classCount: number,
  from: number,
  to: number,
  counts: Int32Array,
  sums: Float64Array,
): void {
  let row = from;
  for (; row + lanes <= to; row += lanes) {
    const a = values[row]!;
    const b = values[row + 1]!;
    const c = values[row + 2]!;
    const d = values[row + 3]!;
    const cellA = classOf[profiles[row]!]!;
    const cellB = classOf[profiles[row + 1]!]! + classCount;
    const cellC = classOf[profiles[row + 2]!]! + 2 * classCount;
    const cellD = classOf[profiles[row + 3]!]! + 3 * classCount;
    if (!Number.isNaN(a)) {
      counts[cellA] = (counts[cellA]! + 1) | 0;
      sums[cellA] = sums[cellA]! + a;
    }
    if (!Number.isNaN(b)) {
      counts[cellB] = (counts[cellB]! + 1) | 0;
      sums[cellB] = sums[cellB]! + b;
    }
    if (!Number.isNaN(c)) {
      counts[cellC] = (counts[cellC]! + 1) | 0;
      sums[cellC] = sums[cellC]! + c;
    }
    if (!Number.isNaN(d)) {
      counts[cellD] = (counts[cellD]! + 1) | 0;
      sums[cellD] = sums[cellD]! + d;
    }
  }
  for (; row < to; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    const cell = classOf[profiles[row]!]!;
    counts[cell] = (counts[cell]! + 1) | 0;
    sums[cell] = sums[cell]! + value;
  }
}

// Plainly: counts[first + class] = Σ laneCounts[lane, class], and sums alike; the lanes are zeros then
function addLanes(
  laneCounts: Int32Array,
  laneSums: Float64Array,
  classCount: number,
  first: number,
  counts: Float64Array,
  sums: Float64Array,
): void {
  for (let lane = 0, cell = 0; lane < lanes; lane++) {
    for (let of = first; of < first + classCount; of++, cell++) {
      counts[of] = counts[of]! + laneCounts[cell]!;
      sums[of] = sums[of]! + laneSums[cell]!;
    }
  }
  laneCounts.fill(0);
  laneSums.fill(0);
}

/**
 * Counts rows for every run and class of profiles.
 *
 * @param values - where they are given, rows without one, `NaN`, do not count
 */
// Plainly: for (run; row of run with a value) counts[run, class of row]++
export function countClasses(
  profiles: Codes,
  classOf: Codes,
  classCount: number,
  starts: Uint32Array,
  values?: Float64Array,
): Float64Array {
  const runs = starts.length - 1;
  const counts = new Int32Array(runs * classCount);
  for (let run = 0; run < runs; run++) {
    const first = run * classCount;
    const [from, to] = [starts[run]!, starts[run + 1]!];
    if (values === undefined) countRows(profiles, classOf, from, to, first, counts);
    else countValues(values, profiles, classOf, from, to, first, counts);
  }
  return new Float64Array(counts);
}

function countRows(profiles: Codes, classOf: Codes, from: number, to: number, first: number, counts: Int32Array): void {
  for (let row = from; row < to; row++) {
    const cell = first + classOf[profiles[row]!]!;
    counts[cell] = (counts[cell]! + 1) | 0;
  }
}

function countValues(
  values: Float64Array,
  profiles: Codes,
  classOf: Codes,
  from: number,
  to: number,
  first: number,
  counts: Int32Array,
): void {
  for (let row = from; row < to; row++) {
    if (Number.isNaN(values[row]!)) continue;
    const cell = first + classOf[profiles[row]!]!;
    counts[cell] = (counts[cell]! + 1) | 0;
  }
}
