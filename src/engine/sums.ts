import type { Columns } from '../dataset/columns.js';
import { columnsByGroup } from '../tallies/counts.js';
import type { SumTally } from '../tallies/tallies.js';
import { type WholeNumbers, wholeNumbers } from '../tallies/whole-numbers.js';
import { type Bitmap, headMask, intersection, rowsOf, tailMask } from './bitmap.js';
import type { GroupedColumns, Members } from './members.js';
import type { ValueColumn } from './value-columns.js';

/**
 * The exact sums of a value by group and unit.
 *
 * Sums of doubles are exact where the sizes of the values add up to less than 2^53: the sum of sizes grows with every step, so a
 * rounded one cannot come back below the limit. Otherwise bigints are added.
 *
 * @param valued - records that have a value
 */
export function sumMembers(grouped: GroupedColumns, valued: Members, { scale, units }: ValueColumn): SumTally {
  const { columns, bitmaps } = grouped;
  const sums = columnsByGroup((group): WholeNumbers | undefined => {
    const ofGroup = bitmaps.get(group);
    if (ofGroup === undefined || valued.counts[group] === undefined) return undefined;
    const sum = new Float64Array(columns.unitStarts.length - 1);
    if (units instanceof Float64Array && sumBitmap(columns, valued.bitmap, ofGroup, units, sum) < 2 ** 53) return sum;
    return sumBigints(columns, rowsOf(intersection([valued.bitmap, ofGroup], columns.rowCount)), units);
  });
  return { scale, counts: valued.counts, sums };
}

// Adds the numbers of the rows in two bitmaps to the sums of their units; returns the sum of the sizes of the numbers.
// Plainly: for (row of rowsOf(intersection([bitmap, filter]))) sums[unitOf[row]] += numbers[row]
function sumBitmap(
  { unitStarts }: Columns,
  bitmap: Bitmap,
  filter: Bitmap,
  numbers: Float64Array,
  sums: Float64Array,
): number {
  let size = 0;
  for (let unit = 0; unit < sums.length; unit++) {
    const [from, to] = [unitStarts[unit]!, unitStarts[unit + 1]!];
    let sum = 0;
    for (let word = from >>> 5; word << 5 < to; word++) {
      let bits = bitmap[word]! & filter[word]!;
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
