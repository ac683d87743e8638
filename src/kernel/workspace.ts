/** So much memory is kept between two uses, in bytes. */
const most = 1 << 26;
/** Less is not worth keeping. */
const least = 1 << 16;
/** Memory is lent for work that needs at least one part in so many of it. */
const mostParts = 2;

let kept: readonly ArrayBuffer[] = [];

/**
 * Lends memory of at least so many bytes, which hold anything. Memory that was touched before costs much less than fresh
 * memory, so what is given back is kept for the next use.
 */
export function borrow(bytes: number): ArrayBuffer {
  return take(bytes) ?? new ArrayBuffer(bytes);
}

/** Lends memory that holds zeros. */
export function borrowZeros(bytes: number): ArrayBuffer {
  const lent = take(bytes);
  if (lent === undefined) return new ArrayBuffer(bytes);
  new Uint8Array(lent).fill(0);
  return lent;
}

// The least that fits.
function take(bytes: number): ArrayBuffer | undefined {
  let found: ArrayBuffer | undefined;
  for (const one of kept) {
    const fits = one.byteLength >= bytes && one.byteLength <= bytes * mostParts;
    if (fits && one.byteLength < (found?.byteLength ?? Number.POSITIVE_INFINITY)) found = one;
  }
  if (found !== undefined) kept = kept.filter((one) => one !== found);
  return found;
}

/** Takes memory back that nobody uses any more. */
export function giveBack(buffer: ArrayBufferLike): void {
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength < least) return;
  const all = kept.reduce((sum, { byteLength }) => sum + byteLength, buffer.byteLength);
  if (all <= most) kept = [...kept, buffer];
}

/**
 * Lends memory for work that leaves nothing in it, as a sort does: `work` gets so many words, which hold anything, and must not
 * keep them.
 */
export function withWords<Result>(count: number, work: (words: Uint32Array<ArrayBuffer>) => Result): Result {
  const lent = borrow(count * 4);
  const result = work(new Uint32Array(lent, 0, count));
  giveBack(lent);
  return result;
}
