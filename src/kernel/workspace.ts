/** So much memory is kept between two uses, in bytes. */
const most = 1 << 26;

let kept: ArrayBuffer | undefined;

/**
 * Lends memory for work that leaves nothing in it, as a sort does: `work` gets at least so many words, which hold anything, and
 * must not keep them. Memory that was touched before costs much less than fresh memory, so the last is kept for the next use.
 */
export function withWords<Result>(count: number, work: (words: Uint32Array<ArrayBuffer>) => Result): Result {
  const lent = kept !== undefined && kept.byteLength >= count * 4 ? kept : new ArrayBuffer(count * 4);
  // While it is lent, nobody else gets it.
  kept = undefined;
  const result = work(new Uint32Array(lent, 0, count));
  if (lent.byteLength <= most) kept = lent;
  return result;
}
