/** So much memory is kept between two uses, in bytes. */
const most = 1 << 26;
/** Less is not worth keeping. */
const least = 1 << 16;
/** Memory is lent for long where at least one part in so many of it is needed. */
const mostParts = 2;

/** The least first. */
const kept: ArrayBuffer[] = [];

/**
 * Lends memory of at least so many bytes, which hold anything. Memory that was touched before costs much less than fresh
 * memory, so what is given back is kept for the next use. Who keeps it for good need not give it back.
 */
export function borrow(bytes: number): ArrayBuffer {
  return lend(bytes, bytes * mostParts);
}

function lend(bytes: number, mostBytes: number): ArrayBuffer {
  const found = kept.findIndex(({ byteLength }) => byteLength >= bytes && byteLength <= mostBytes);
  return found < 0 ? new ArrayBuffer(bytes) : kept.splice(found, 1)[0]!;
}

/** Lends memory that holds zeros. */
export function borrowZeros(bytes: number): ArrayBuffer {
  const before = kept.length;
  const lent = borrow(bytes);
  // What is new holds zeros, and was not touched yet.
  if (kept.length < before) new Uint8Array(lent).fill(0);
  return lent;
}

/** Takes memory back that nobody uses any more. */
export function giveBack(buffer: ArrayBufferLike): void {
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength < least) return;
  const all = kept.reduce((sum, { byteLength }) => sum + byteLength, buffer.byteLength);
  if (all <= most) kept.push(buffer);
  kept.sort((a, b) => a.byteLength - b.byteLength);
}

/**
 * Lends memory for work that leaves nothing in it, as a sort does: `work` gets so many words, which hold anything, and must not
 * keep them. Since it comes back at once it may be a part of much more.
 */
export function withWords<Result>(count: number, work: (words: Uint32Array<ArrayBuffer>) => Result): Result {
  const lent = lend(count * 4, Number.POSITIVE_INFINITY);
  const result = work(new Uint32Array(lent, 0, count));
  giveBack(lent);
  return result;
}
