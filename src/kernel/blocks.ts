/** So many rows at a time are much for a loop, and little for a call. */
const blockSize = 1 << 14;

/**
 * Works through rows in blocks: engines compile well what is called often, and not what loops for long in its first calls.
 *
 * @param work - calls a function that holds the loop: compiled code goes with its function, and this one is made anew each time
 */
export function inBlocks(rows: number, work: (from: number, to: number) => void): void {
  for (let from = 0; from < rows; from += blockSize) work(from, Math.min(from + blockSize, rows));
}
