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

/** The extent of a column. */
export function extentOf(values: Float64Array): Extent {
  const extent = { count: 0, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY, isAscending: true };
  inBlocks(values.length, (from, to) => widen(extent, values, from, to));
  return extent;
}

// Plainly: for (const value of values) if (!Number.isNaN(value)) { count++; min = Math.min(min, value); … }
function widen(
  extent: { -readonly [Key in keyof Extent]: Extent[Key] },
  values: Float64Array,
  from: number,
  to: number,
): void {
  let { count, min, max, isAscending } = extent;
  for (let row = from; row < to; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    count++;
    if (value < min) min = value;
    if (value >= max) max = value;
    else isAscending = false;
  }
  extent.count = count;
  extent.min = min;
  extent.max = max;
  extent.isAscending = isAscending;
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
