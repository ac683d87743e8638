import { sortRowsExactly } from './sort-rows-exactly.js';

/** Two digits of 12 bits: a table of 4,096 starts stays in the fastest cache, and two passes do. */
const digitBits = 12;
const digits = 1 << digitBits;
const upperShift = 32 - digitBits;
const lowerShift = upperShift - digitBits;
const wordSize = 2 ** 32;

/** Moves a record that the fix-up may spend; beyond, the two digits told too little apart. */
const movesPerRecord = 4;

/** How the value and the row of a record share two words of 32 bits: the upper word is of the value, the lower of both. */
interface Layout {
  readonly count: number;
  readonly min: number;
  readonly rowBits: number;
  /** A power of two, so that multiplying is exact: the greatest value fills the upper word. */
  readonly scale: number;
}

/**
 * The rows that have a value, ordered by it; rows of equal values keep their order.
 *
 * `rows.filter((row) => !Number.isNaN(values[row])).sort((a, b) => values[a] - values[b])`, without the rounding of
 * that difference.
 *
 * A record of 64 bits holds the distance of the value from the least, then the row. Two passes put the records in order
 * of their 24 upper bits, an insertion sort does the rest. All are sorted by every bit instead where the distances do
 * not fit or would be rounded, and where too many records share the upper bits because a few values lie far from the
 * others.
 *
 * @param values - safe integers, by row; `NaN` where a row has none
 * @param scratch - at least 4 words a row, overwritten; to be reused by whoever sorts often, since fresh memory costs more
 * than sorting in it
 */
export function sortRows(values: Float64Array, scratch = new Uint32Array(4 * values.length)): Uint32Array {
  let count = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let isSorted = true;
  // for (const value of values) if (!Number.isNaN(value)) { count++; min = Math.min(min, value); … }
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    count++;
    if (value < min) min = value;
    if (value >= max) max = value;
    else isSorted = false;
  }
  if (isSorted) return rowsWithValue(values, count);
  const rowBits = 32 - Math.clz32(values.length - 1);
  const scale = 2 ** (64 - rowBits - bitsOf(max - min));
  if (scale < 1 || max - min > Number.MAX_SAFE_INTEGER)
    return sortRowsExactly(values, rowsWithValue(values, count), scratch);
  const records = sortByUpperBits(values, { count, min, rowBits, scale }, scratch);
  if (!insertionSort(records)) return sortRowsExactly(values, rowsWithValue(values, count), scratch);
  const rows = new Uint32Array(count);
  const rowMask = 2 ** rowBits - 1;
  // rows = records.map(({ row }) => row)
  for (let i = 0; i < count; i++) rows[i] = records[2 * i + 1]! & rowMask;
  return rows;
}

function bitsOf(distance: number): number {
  return distance < wordSize ? 32 - Math.clz32(distance) : 64 - Math.clz32(distance / wordSize);
}

function rowsWithValue(values: Float64Array, count: number): Uint32Array {
  const rows = new Uint32Array(count);
  let i = 0;
  // rows = allRows.filter((row) => !Number.isNaN(values[row]))
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row]!)) rows[i++] = row;
  return rows;
}

/** The records, their two words side by side so that both are moved within one cache line. */
function sortByUpperBits(
  values: Float64Array,
  { count, min, rowBits, scale }: Layout,
  scratch: Uint32Array,
): Uint32Array {
  const lowerNext = new Uint32Array(digits);
  const upperNext = new Uint32Array(digits);
  const toUpperWord = scale * 2 ** (rowBits - 32);
  const toLowerWord = scale * 2 ** rowBits;
  // lowerNext = countBy(records, lowerDigit); upperNext = countBy(records, upperDigit)
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    const upper = ((value - min) * toUpperWord) >>> 0;
    lowerNext[(upper >>> lowerShift) & (digits - 1)]!++;
    upperNext[upper >>> upperShift]!++;
  }
  countsToStarts(lowerNext);
  countsToStarts(upperNext);
  const byLower = scratch.subarray(0, 2 * count);
  // byLower = sortBy(records, lowerDigit), where record = (value - min) * toLowerWord + row
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    const distance = value - min;
    const upper = (distance * toUpperWord) >>> 0;
    const at = 2 * lowerNext[(upper >>> lowerShift) & (digits - 1)]!++;
    byLower[at] = upper;
    byLower[at + 1] = distance * toLowerWord - upper * wordSize + row;
  }
  const byBoth = scratch.subarray(2 * count, 4 * count);
  // byBoth = sortBy(byLower, upperDigit)
  for (let from = 0; from < byLower.length; from += 2) {
    const upper = byLower[from]!;
    const at = 2 * upperNext[upper >>> upperShift]!++;
    byBoth[at] = upper;
    byBoth[at + 1] = byLower[from + 1]!;
  }
  return byBoth;
}

/** Turns how many have each digit into where the first of them goes. */
function countsToStarts(counts: Uint32Array): void {
  let start = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    counts[i] = start;
    start += count;
  }
}

/** Puts records that are nearly in order quite in order; false if they are too far from it. */
function insertionSort(records: Uint32Array): boolean {
  let budget = (records.length / 2) * movesPerRecord;
  // records.sort((a, b) => a.upper - b.upper || a.lower - b.lower)
  for (let at = 2; at < records.length; at += 2) {
    const upper = records[at]!;
    const lower = records[at + 1]!;
    let to = at;
    while (to > 0 && (records[to - 2]! > upper || (records[to - 2] === upper && records[to - 1]! > lower))) {
      records[to] = records[to - 2]!;
      records[to + 1] = records[to - 1]!;
      to -= 2;
    }
    if (to === at) continue;
    records[to] = upper;
    records[to + 1] = lower;
    budget -= (at - to) / 2;
    if (budget < 0) return false;
  }
  return true;
}
