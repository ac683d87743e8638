import { inBlocks } from './blocks.js';

/** What one look at a column of numbers tells; `NaN` is no number. */
export interface Extent {
  /** How many numbers there are. */
  readonly count: number;
  /** Infinite where there are none. */
  readonly min: number;
  readonly max: number;
  /** Whether none is less than one before it. */
  readonly isAscending: boolean;
}

const known = new WeakMap<Float64Array, Extent>();

/** The extent of a column. */
export function extentOf(values: Float64Array): Extent {
  return known.get(values) ?? found(values, () => undefined);
}

/**
 * Works through a column in blocks and finds its extent on the way, which is kept: afterwards nobody may change the numbers.
 *
 * @param work - changes the numbers from one place to another, which are looked at then
 */
export function keepExtent(values: Float64Array, work: (from: number, to: number) => void): void {
  known.set(values, found(values, work));
}

function found(values: Float64Array, work: (from: number, to: number) => void): Extent {
  const extent = Float64Array.of(0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0);
  inBlocks(values.length, (from, to) => {
    work(from, to);
    widen(extent, values, from, to);
  });
  const [count = 0, min = 0, max = 0, drops] = extent;
  return { count, min, max, isAscending: drops === 0 };
}

// Plainly: for (const value of values) if (!Number.isNaN(value)) { count++; min = Math.min(min, value); … }
function widen(found: Float64Array, values: Float64Array, from: number, to: number): void {
  let count = 0;
  let min = found[1]!;
  let max = found[2]!;
  let drops = 0;
  for (let row = from; row < to; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    count++;
    if (value < min) min = value;
    if (value >= max) max = value;
    else drops = 1;
  }
  found[0] = found[0]! + count;
  found[1] = min;
  found[2] = max;
  if (drops === 1) found[3] = 1;
}

/**
 * Whether every sum of some of the values is exact in doubles: the sum of their sizes is below 2^53. Sums of sizes grow
 * with every step, so a rounded one cannot come back below the limit.
 */
export function fitsDouble(values: Float64Array, { count, min, max }: Extent = extentOf(values)): boolean {
  const largest = Math.max(Math.abs(min), Math.abs(max));
  if (count * largest < 2 ** 53) return true;
  let size = 0;
  // size = sumBy(values, Math.abs)
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!Number.isNaN(value)) size += Math.abs(value);
  }
  return size < 2 ** 53;
}
