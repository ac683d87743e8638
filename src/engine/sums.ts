import type { Columns } from '../dataset/columns.js';
import { mapColumns } from '../tallies/counts.js';
import type { SumTally } from '../tallies/tallies.js';
import { type WholeNumbers, wholeNumbers } from '../tallies/whole-numbers.js';
import type { Members } from './members.js';
import type { ValueColumn } from './value-columns.js';

/**
 * The exact sums of a value by group and unit.
 *
 * @param valued - records that have a value
 */
export function sumMembers(columns: Columns, valued: Members, column: ValueColumn): SumTally {
  const sums = mapColumns(valued.rowsByGroup(), (rows) => sumRows(columns, rows, column));
  return { scale: column.scale, counts: valued.counts, sums };
}

function sumRows(columns: Columns, rows: Uint32Array, { units }: ValueColumn): WholeNumbers {
  return (
    (units instanceof Float64Array ? sumDoubles(columns, rows, units) : undefined) ?? sumBigints(columns, rows, units)
  );
}

// Sums of doubles are exact where the sizes of the values add up to less than 2^53: the sum of sizes grows with every step, so
// a rounded one cannot come back below the limit. Otherwise there are none.
function sumDoubles({ unitStarts }: Columns, rows: Uint32Array, units: Float64Array): Float64Array | undefined {
  const sums = new Float64Array(unitStarts.length - 1);
  let size = 0;
  for (let unit = 0, i = 0; unit < sums.length && i < rows.length; unit++) {
    const end = unitStarts[unit + 1]!;
    let sum = 0;
    // Rows stand in the order of their units.
    for (; i < rows.length && rows[i]! < end; i++) {
      const value = units[rows[i]!]!;
      sum += value;
      size += Math.abs(value);
    }
    sums[unit] = sum;
  }
  return size < 2 ** 53 ? sums : undefined;
}

function sumBigints({ unitOf, unitStarts }: Columns, rows: Uint32Array, units: ValueColumn['units']): WholeNumbers {
  const sums = new Array<bigint>(unitStarts.length - 1).fill(0n);
  for (const row of rows) sums[unitOf[row]!]! += BigInt(units[row]!);
  return wholeNumbers(sums);
}
