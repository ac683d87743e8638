import { inBlocks } from './blocks.js';
import { type Extent, extentOf } from './extent.js';
import { sortRowsExactly } from './sort-rows-exactly.js';
import { borrow } from './workspace.js';

/** The first digit: a table of 4,096 starts stays in the fastest cache. */
const digitBits = 12;
const digits = 1 << digitBits;
const firstShift = 32 - digitBits;
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
 * A record of 64 bits holds the distance of the value from the least, then the row. One pass puts the records in order
 * of their 12 upper bits. What shares them lies side by side and is small, so that a second digit, with about as many
 * places as there are records, and an insertion sort move them within the fastest cache. All are sorted by every bit
 * instead where the distances do not fit or would be rounded, and where too many records share both digits because a few
 * values lie far from the others.
 *
 * @param values - safe integers, by row; `NaN` where a row has none
 * @param scratch - at least 4 words a row, overwritten; to be reused by whoever sorts often, since fresh memory costs more
 * than sorting in it
 * @param extent - of the values
 */
export function sortRows(
  values: Float64Array,
  scratch: Uint32Array = new Uint32Array(4 * values.length),
  extent: Extent = extentOf(values),
): Uint32Array {
  const { count, min, max, isAscending } = extent;
  if (isAscending) return rowsWithValue(values, count);
  const rowBits = 32 - Math.clz32(values.length - 1);
  const scale = 2 ** (64 - rowBits - bitsOf(max - min));
  if (scale >= 1 && max - min <= Number.MAX_SAFE_INTEGER) {
    const rows = new Uint32Array(borrow(4 * count), 0, count);
    if (sortRecords(values, { count, min, rowBits, scale }, scratch, rows)) return rows;
  }
  return sortRowsExactly(values, rowsWithValue(values, count), scratch);
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

/** Writes the rows in order; false if the digits told too little apart. */
function sortRecords(values: Float64Array, layout: Layout, scratch: Uint32Array, rows: Uint32Array): boolean {
  const { count, rowBits } = layout;
  const records = scratch.subarray(0, 2 * count);
  const ordered = scratch.subarray(2 * count, 4 * count);
  const ends = sortByFirstDigit(values, layout, records);
  const places = new Uint32Array(digits + 1);
  const rowMask = 2 ** rowBits - 1;
  let budget = count * movesPerRecord;
  for (let digit = 0, from = 0; digit < digits; digit++) {
    const to = 2 * ends[digit]!;
    sortBySecondDigit(records, ordered, from, to, places);
    budget -= insertionSort(ordered, from, to, budget);
    if (budget < 0) return false;
    writeRows(ordered, from, to, rowMask, rows);
    from = to;
  }
  return true;
}

// Plainly: rows = ordered.map(({ row }) => row)
function writeRows(ordered: Uint32Array, from: number, to: number, rowMask: number, rows: Uint32Array): void {
  for (let at = from; at < to; at += 2) rows[at >>> 1] = ordered[at + 1]! & rowMask;
}

/** Writes the records in order of the first digit, their two words side by side; returns where each digit ends. */
function sortByFirstDigit(values: Float64Array, layout: Layout, records: Uint32Array): Uint32Array {
  const next = new Uint32Array(digits);
  const { min, rowBits, scale } = layout;
  const toUpperWord = scale * 2 ** (rowBits - 32);
  const toLowerWord = scale * 2 ** rowBits;
  inBlocks(values.length, (from, to) => countFirstDigits(values, from, to, min, toUpperWord, next));
  countsToStarts(next, 0, digits);
  inBlocks(values.length, (from, to) => {
    placeByFirstDigit(values, from, to, min, toUpperWord, toLowerWord, next, records);
  });
  return next;
}

// Plainly: next = countBy(records, firstDigit)
function countFirstDigits(
  values: Float64Array,
  from: number,
  to: number,
  min: number,
  toUpperWord: number,
  next: Uint32Array,
): void {
  for (let row = from; row < to; row++) {
    const value = values[row]!;
    if (!Number.isNaN(value)) next[(((value - min) * toUpperWord) >>> 0) >>> firstShift]!++;
  }
}

// Plainly: records = sortBy(records, firstDigit), where record = (value - min) * toLowerWord + row
function placeByFirstDigit(
  values: Float64Array,
  from: number,
  to: number,
  min: number,
  toUpperWord: number,
  toLowerWord: number,
  next: Uint32Array,
  records: Uint32Array,
): void {
  for (let row = from; row < to; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    const distance = value - min;
    const upper = (distance * toUpperWord) >>> 0;
    const digit = upper >>> firstShift;
    const at = next[digit]! << 1;
    next[digit] = next[digit]! + 1;
    records[at] = upper;
    records[at + 1] = distance * toLowerWord - upper * wordSize + row;
  }
}

/** Writes the records from one word to another, which share the first digit, in order of the next. */
function sortBySecondDigit(
  records: Uint32Array,
  ordered: Uint32Array,
  from: number,
  to: number,
  next: Uint32Array,
): void {
  const bits = Math.min(digitBits, 32 - Math.clz32((to - from) >>> 1));
  const shift = firstShift - bits;
  const mask = (1 << bits) - 1;
  next.fill(0, 0, mask + 1);
  // next = countBy(records, secondDigit)
  for (let at = from; at < to; at += 2) next[(records[at]! >>> shift) & mask]!++;
  countsToStarts(next, from >>> 1, mask + 1);
  // ordered = sortBy(records, secondDigit)
  for (let at = from; at < to; at += 2) {
    const upper = records[at]!;
    const digit = (upper >>> shift) & mask;
    const place = next[digit]! << 1;
    next[digit] = next[digit]! + 1;
    ordered[place] = upper;
    ordered[place + 1] = records[at + 1]!;
  }
}

/** Turns how many have each digit into where the first of them goes. */
function countsToStarts(counts: Uint32Array, first: number, length: number): void {
  let start = first;
  for (let i = 0; i < length; i++) {
    const count = counts[i]!;
    counts[i] = start;
    start += count;
  }
}

/** Puts records that are nearly in order quite in order; returns the moves it took, and stops where they exceed the budget. */
function insertionSort(records: Uint32Array, from: number, to: number, budget: number): number {
  let moves = 0;
  // records.sort((a, b) => a.upper - b.upper || a.lower - b.lower)
  for (let at = from + 2; at < to; at += 2) {
    const upper = records[at]!;
    const lower = records[at + 1]!;
    let place = at;
    while (
      place > from &&
      (records[place - 2]! > upper || (records[place - 2] === upper && records[place - 1]! > lower))
    ) {
      records[place] = records[place - 2]!;
      records[place + 1] = records[place - 1]!;
      place -= 2;
    }
    if (place === at) continue;
    records[place] = upper;
    records[place + 1] = lower;
    moves += (at - place) / 2;
    if (moves > budget) break;
  }
  return moves;
}
