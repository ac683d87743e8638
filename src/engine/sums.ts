import type { Columns } from '../dataset/columns.js';
import { columnsByGroup } from '../tallies/counts.js';
import type { SumTally } from '../tallies/tallies.js';
import { type WholeNumbers, wholeNumbers } from '../tallies/whole-numbers.js';
import { type Bitmap, headMask, tailMask } from './bitmap.js';
import type { Members } from './members.js';
import type { ValueColumn } from './value-columns.js';

/**
 * The exact sums of a value by group and unit.
 *
 * Sums of doubles are exact where the sizes of the values add up to less than 2^53: the sum of sizes grows with every step, so a
 * rounded one cannot come back below the limit. Otherwise bigints are added.
 *
 * @param valued - records that have a value
 */
export function sumMembers(columns: Columns, valued: Members, { scale, units }: ValueColumn): SumTally {
  const sums = columnsByGroup((group): WholeNumbers | undefined => {
    if (valued.counts[group] === undefined) return undefined;
    if (!(units instanceof Float64Array)) return sumBigints(columns, valued.rows(group), units);
    const sum = new Float64Array(columns.unitStarts.length - 1);
    const size = valued.areListed
      ? sumRows(columns, valued.rows(group), units, sum)
      : sumBitmap(columns, valued.bitmap(group), units, sum);
    return size < 2 ** 53 ? sum : sumBigints(columns, valued.rows(group), units);
  });
  return { scale, counts: valued.counts, sums };
}

/** Adds the numbers of the rows to the sums of their units; returns the sum of their sizes. */
function sumRows({ unitOf }: Columns, rows: Uint32Array, numbers: Float64Array, sums: Float64Array): number {
  let size = 0;
  for (let i = 0; i < rows.length; i++) {
    const number = numbers[rows[i]!]!;
    const unit = unitOf[rows[i]!]!;
    sums[unit] = sums[unit]! + number;
    size += Math.abs(number);
  }
  return size;
}

// Plainly: sumRows(columns, rowsOf(bitmap), numbers, sums)
function sumBitmap({ unitStarts }: Columns, bitmap: Bitmap, numbers: Float64Array, sums: Float64Array): number {
  let size = 0;
  for (let unit = 0; unit < sums.length; unit++) {
    const [from, to] = [unitStarts[unit]!, unitStarts[unit + 1]!];
    let sum = 0;
    for (let word = from >>> 5; word << 5 < to; word++) {
      let bits = bitmap[word]!;
      if (word << 5 < from) bits &= headMask(from);
      if ((word << 5) + 32 > to) bits &= tailMask(to);
      for (; bits !== 0; bits &= bits - 1) {
        const number = numbers[(word << 5) + 31 - Math.clz32(bits & -bits)]!;
        sum += number;
        size += Math.abs(number);
      }
    }
    sums[unit] = sum;
  }
  return size;
}

function sumBigints({ unitOf, unitStarts }: Columns, rows: Uint32Array, units: ValueColumn['units']): WholeNumbers {
  const sums = new Array<bigint>(unitStarts.length - 1).fill(0n);
  for (const row of rows) sums[unitOf[row]!]! += BigInt(units[row]!);
  return wholeNumbers(sums);
}
