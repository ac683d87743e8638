const digitBits = 11;
const digits = 1 << digitBits;
const wordSize = 2 ** 32;
/** Half of 2^22: the upper words of safe integers run from -2^21 to 2^21 - 1. */
const upperOffset = 2 ** 21;

/**
 * Orders rows by every bit of their values, in place; rows of equal values keep their order.
 *
 * Its cost does not depend on how the values lie, where a sort by their upper bits may meet millions that share them.
 *
 * @param values - safe integers, by row
 * @param rows - the rows that have a value
 * @param scratch - at least 3 words a row, overwritten
 */
export function sortRowsExactly(values: Float64Array, rows: Uint32Array, scratch: Uint32Array): Uint32Array {
  const lower = scratch.subarray(0, values.length);
  const upper = scratch.subarray(values.length, 2 * values.length);
  // value = (upper - upperOffset) * wordSize + lower
  for (const row of rows) {
    const value = values[row]!;
    const above = Math.floor(value / wordSize);
    upper[row] = above + upperOffset;
    lower[row] = value - above * wordSize;
  }
  let from = rows;
  let to = scratch.subarray(2 * values.length, 2 * values.length + rows.length);
  for (const [words, shift] of [
    [lower, 0],
    [lower, digitBits],
    [lower, 2 * digitBits],
    [upper, 0],
    [upper, digitBits],
  ] as const) {
    if (sortByDigit(words, shift, from, to)) [from, to] = [to, from];
  }
  if (from !== rows) rows.set(from);
  return rows;
}

/** Writes the rows in order of one digit; false, and nothing written, where all rows have the same. */
function sortByDigit(words: Uint32Array, shift: number, from: Uint32Array, to: Uint32Array): boolean {
  const next = new Uint32Array(digits);
  // next = countBy(from, (row) => digitOf(words[row]))
  for (const row of from) next[(words[row]! >>> shift) & (digits - 1)]!++;
  let start = 0;
  for (let digit = 0; digit < digits; digit++) {
    const count = next[digit]!;
    if (count === from.length) return false;
    next[digit] = start;
    start += count;
  }
  // to = sortBy(from, (row) => digitOf(words[row]))
  for (let i = 0; i < from.length; i++) {
    const row = from[i]!;
    to[next[(words[row]! >>> shift) & (digits - 1)]!++] = row;
  }
  return true;
}
