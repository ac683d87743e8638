/** A set of rows of a record set: bit `row & 31` of word `row >>> 5` is 1 for its rows. Bits after the last row are 0. */
export type Bitmap = Uint32Array;

/** No rows. */
export function emptyBitmap(rowCount: number): Bitmap {
  return new Uint32Array((rowCount + 31) >>> 5);
}

/** All rows. */
export function fullBitmap(rowCount: number): Bitmap {
  const bitmap = emptyBitmap(rowCount);
  addRun(bitmap, 0, rowCount);
  return bitmap;
}

/** The rows for which the test holds. For tests that few conditions need; the others have loops of their own. */
export function bitmapWhere(rowCount: number, test: (row: number) => boolean): Bitmap {
  const bitmap = emptyBitmap(rowCount);
  for (let row = 0; row < rowCount; row++) {
    if (test(row)) bitmap[row >>> 5] = bitmap[row >>> 5]! | (1 << (row & 31));
  }
  return bitmap;
}

/** Adds the rows from one row up to another. */
export function addRun(bitmap: Bitmap, from: number, to: number): void {
  if (from >= to) return;
  const first = from >>> 5;
  const last = (to - 1) >>> 5;
  if (first === last) {
    bitmap[first] = bitmap[first]! | (headMask(from) & tailMask(to));
    return;
  }
  bitmap[first] = bitmap[first]! | headMask(from);
  bitmap.fill(0xffff_ffff, first + 1, last);
  bitmap[last] = bitmap[last]! | tailMask(to);
}

/** The bits of a row's word from that row on. */
export function headMask(from: number): number {
  return -1 << (from & 31);
}

/** The bits of the last row's word before the row `to`. */
export function tailMask(to: number): number {
  return -1 >>> (31 - ((to - 1) & 31));
}

/** Whether the row is in the set. */
export function hasRow(bitmap: Bitmap, row: number): boolean {
  return ((bitmap[row >>> 5]! >>> (row & 31)) & 1) === 1;
}

/** The rows that are in all sets; of one set that set itself, since bitmaps are not changed once they are made. */
export function intersection(bitmaps: readonly Bitmap[], rowCount: number): Bitmap {
  const [first, ...rest] = bitmaps;
  if (first === undefined) return fullBitmap(rowCount);
  if (rest.length === 0) return first;
  const result = first.slice();
  for (const bitmap of rest) {
    for (let word = 0; word < result.length; word++) result[word] = result[word]! & bitmap[word]!;
  }
  return result;
}

/** The rows that are in any of the sets; of one set that set itself. */
export function union(bitmaps: readonly Bitmap[], rowCount: number): Bitmap {
  const [first, ...rest] = bitmaps;
  if (first === undefined) return emptyBitmap(rowCount);
  if (rest.length === 0) return first;
  const result = first.slice();
  for (const bitmap of rest) {
    for (let word = 0; word < result.length; word++) result[word] = result[word]! | bitmap[word]!;
  }
  return result;
}

/** The rows that are not in the set. */
export function complement(bitmap: Bitmap, rowCount: number): Bitmap {
  const result = emptyBitmap(rowCount);
  for (let word = 0; word < result.length; word++) result[word] = ~bitmap[word]!;
  if ((rowCount & 31) !== 0) result[result.length - 1] = result[result.length - 1]! & tailMask(rowCount);
  return result;
}

/** The rows of the set, ascending. */
export function rowsOf(bitmap: Bitmap): Uint32Array {
  const rows = new Uint32Array(populationCount(bitmap));
  let next = 0;
  for (let word = 0; word < bitmap.length; word++) {
    // `bits & -bits` is the lowest bit that is set, `bits & (bits - 1)` the bits without it.
    for (let bits = bitmap[word]!; bits !== 0; bits &= bits - 1)
      rows[next++] = (word << 5) + 31 - Math.clz32(bits & -bits);
  }
  return rows;
}

/** How many rows are in the set. */
export function populationCount(bitmap: Bitmap): number {
  let count = 0;
  for (let word = 0; word < bitmap.length; word++) count += bitsIn(bitmap[word]!);
  return count;
}

/**
 * How many bits of a word are 1: neighbouring fields of 1, 2 and 4 bits are added side by side, and a product adds the four
 * bytes (Warren, Hacker's Delight, 5–1).
 */
// Plainly: for (; word !== 0; word &= word - 1) count++
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const nibbles = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
