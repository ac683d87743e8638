import type { RangeBound } from '../conditions/condition.js';
import { type Dates, dateOf, dayNumber } from '../conditions/dates.js';
import type { Column } from '../dataset/columns.js';
import type { Decimal } from '../decimal.js';
import { type Bitmap, bitmapWhere, emptyBitmap } from './bitmap.js';

/** Whole numbers from `low` to `high`; an absent end is open. */
export interface Interval {
  readonly low?: bigint | undefined;
  readonly high?: bigint | undefined;
}

/** The whole numbers × 10^-scale that lie within the bounds with fixed ends; bounds with another field are left out. */
export function intervalOf(dates: Dates, bounds: readonly RangeBound[], scale: number): Interval {
  let [low, high]: (bigint | undefined)[] = [undefined, undefined];
  for (const { operator, end } of bounds) {
    if ('field' in end) continue;
    const { floor, isExact } =
      'number' in end
        ? scaledFloor(end.number, scale)
        : { floor: BigInt('day' in end ? end.day : dayNumber(dateOf(dates, end.date))), isExact: true };
    const isUpper = operator === 'lt' || operator === 'lte';
    const limit = isUpper
      ? floor - (operator === 'lt' && isExact ? 1n : 0n)
      : floor + (operator === 'gte' && isExact ? 0n : 1n);
    if (isUpper) high = high === undefined || limit < high ? limit : high;
    else low = low === undefined || limit > low ? limit : low;
  }
  return { low, high };
}

/** The greatest whole number not above `number` × 10^scale, whatever the number of digits. */
export function scaledFloor(number: Decimal, scale: number): { readonly floor: bigint; readonly isExact: boolean } {
  const [whole = '', fraction = ''] = number.toFixed().split('.');
  const isExact = /^0*$/u.test(fraction.slice(scale));
  const truncated = BigInt(whole + fraction.slice(0, scale).padEnd(scale, '0'));
  return { floor: number.isNegative() && !isExact ? truncated - 1n : truncated, isExact };
}

/** The rows whose number lies in the interval; a missing number lies in none. */
export function rowsWithin(column: Exclude<Column, { type: 'coded' }>, interval: Interval): Bitmap {
  if (column.type === 'large_number') {
    const { low, high } = interval;
    return bitmapWhere(column.units.length, (row) => {
      const unit = column.units[row] ?? null;
      return unit !== null && (low === undefined || unit >= low) && (high === undefined || unit <= high);
    });
  }
  const [least, most] = column.type === 'date' ? [1, 99_991_231] : [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  const low = clamp(interval.low ?? BigInt(least), least, most + 1);
  const high = clamp(interval.high ?? BigInt(most), least - 1, most);
  return column.type === 'date' ? daysWithin(column.days, low, high) : numbersWithin(column.units, low, high);
}

function clamp(limit: bigint, least: number, most: number): number {
  return limit < BigInt(least) ? least : limit > BigInt(most) ? most : Number(limit);
}

// Plainly: bitmapWhere(days.length, (row) => low <= days[row] && days[row] <= high). A comparison of random days is a branch
// that is often guessed wrong; the sign bits of two differences are not.
function daysWithin(days: Int32Array, low: number, high: number): Bitmap {
  const bitmap = emptyBitmap(days.length);
  const below = low - 1;
  const above = high + 1;
  for (let word = 0, row = 0; word < bitmap.length; word++) {
    const end = Math.min(row + 32, days.length);
    let bits = 0;
    for (; row < end; row++) bits |= (((below - days[row]!) & (days[row]! - above)) >>> 31) << (row & 31);
    bitmap[word] = bits;
  }
  return bitmap;
}

/** Added to the upper word of a negative difference of safe integers it leaves the sign, and takes it from NaN. */
const aboveNumbers = 0x3c00_0000;

// Plainly: bitmapWhere(numbers.length, (row) => low <= numbers[row] && numbers[row] <= high). The sign bits of the differences
// are read from the words of doubles, 32 at a time. NaN may have either sign, but its upper word lies above those of numbers.
function numbersWithin(numbers: Float64Array, low: number, high: number): Bitmap {
  const bitmap = emptyBitmap(numbers.length);
  const doubles = new Float64Array(64);
  const words = new Int32Array(doubles.buffer);
  const upper = upperWord();
  const below = low - 1;
  const above = high + 1;
  for (let word = 0, first = 0; word < bitmap.length; word++, first += 32) {
    const count = Math.min(32, numbers.length - first);
    for (let bit = 0; bit < count; bit++) {
      const number = numbers[first + bit]!;
      doubles[bit] = below - number;
      doubles[bit + 32] = number - above;
    }
    let bits = 0;
    for (let bit = 0; bit < count; bit++) {
      const difference = words[2 * bit + upper]!;
      bits |= ((difference & words[2 * bit + 64 + upper]! & (difference + aboveNumbers)) >>> 31) << bit;
    }
    bitmap[word] = bits;
  }
  return bitmap;
}

// Which word of a double has its sign depends on the machine.
function upperWord(): 0 | 1 {
  return new Int32Array(Float64Array.of(-1).buffer)[1] === 0 ? 0 : 1;
}
