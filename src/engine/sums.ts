import { columnsByGroup, groups } from '../tallies/counts.js';
import type { SumTally } from '../tallies/tallies.js';
import { type WholeNumbers, wholeNumbers } from '../tallies/whole-numbers.js';
import type { GroupedColumns, Members } from './members.js';
import type { ValueColumn } from './value-columns.js';

/**
 * The exact sums of a value by group and unit. Sums of doubles are exact where the sizes of the values add up to less than 2^53:
 * the sum of sizes grows with every step, so a rounded one cannot come back below the limit. Otherwise bigints are added.
 *
 * @param valued - records that have a value
 */
export function sumMembers(grouped: GroupedColumns, valued: Members, column: ValueColumn): SumTally {
  const { counts } = valued;
  const sums =
    (column.type === 'number' ? sumDoubles(grouped, valued, column.units) : undefined) ??
    sumBigints(grouped, valued, column);
  return {
    scale: column.scale,
    counts,
    sums: columnsByGroup((group) => (counts[group] === undefined ? undefined : sums[groups.indexOf(group)])),
  };
}

function sumDoubles(
  { columns, groupOf }: GroupedColumns,
  valued: Members,
  units: Float64Array,
): readonly Float64Array[] | undefined {
  const { unitOf, unitStarts } = columns;
  const sums = groups.map((group) => new Float64Array(valued.counts[group] === undefined ? 0 : unitStarts.length - 1));
  let size = 0;
  for (const row of valued.rows()) {
    const value = units[row]!;
    const sum = sums[groupOf[row]!]!;
    sum[unitOf[row]!] = sum[unitOf[row]!]! + value;
    size += Math.abs(value);
  }
  return size < 2 ** 53 ? sums : undefined;
}

function sumBigints(
  { columns, groupOf }: GroupedColumns,
  valued: Members,
  column: ValueColumn,
): readonly WholeNumbers[] {
  const { unitOf, unitStarts } = columns;
  const sums = groups.map(() => new Array<bigint>(unitStarts.length - 1).fill(0n));
  for (const row of valued.rows()) {
    const sum = sums[groupOf[row]!]!;
    sum[unitOf[row]!] = sum[unitOf[row]!]! + BigInt(column.units[row]!);
  }
  return sums.map(wholeNumbers);
}
