import type { UnitTree } from '../dataset/unit-tree.js';
import { mapColumns } from './counts.js';
import { firstEntry, pickEntries, sortFrequencies } from './frequencies.js';
import type { Operands, RolledColumn, RolledCounts, RolledOrder, RolledSums } from './rolled-columns.js';
import type { FrequencyTally } from './tallies.js';
import { type WholeNumbers, wholeNumbers } from './whole-numbers.js';

/**
 * The operands of units taken together, in one row. Counts and sums are added, entries of frequencies of their subtrees too.
 * The result has a hole where one of the units has one.
 *
 * @param units - units none of which is below another
 * @param readOrder - reads the order statistic at a position of the operands, which cannot be added; without it such a column
 * is refused with a TypeError
 */
export function addUnits(
  tree: UnitTree,
  operands: Operands,
  units: readonly number[],
  readOrder: (column: RolledOrder, position: number) => RolledColumn = refuse,
): Operands {
  const add = (numbers: WholeNumbers): WholeNumbers =>
    numbers instanceof Float64Array
      ? Float64Array.of(units.reduce((sum, unit) => sum + numbers[unit]!, 0))
      : wholeNumbers([units.reduce((sum, unit) => sum + numbers[unit]!, 0n)]);
  const total = (column: Uint32Array) => Uint32Array.of(units.reduce((sum, unit) => sum + column[unit]!, 0));
  return {
    reported: total(operands.reported),
    active: total(operands.active),
    columns: operands.columns.map((column, position): RolledColumn => {
      if (column.kind === 'order') return readOrder(column, position);
      const hidden = units.some((unit) => column.hidden?.[unit] === 1) ? Uint8Array.of(1) : undefined;
      if (column.kind !== 'frequencies') return addColumn(column, add, hidden);
      const frequencies = inOneRow(tree, column.frequencies, hidden === undefined ? units : []);
      return { kind: 'frequencies', frequencies, ...(hidden === undefined ? {} : { hidden }) };
    }),
  };
}

/**
 * For every unit the operands of its siblings taken together: the children of the same parent without itself. A root has no
 * siblings. Takes linear time: the sum over the children of each parent, minus the unit's own.
 *
 * @param readOther - reads the order statistic or the frequencies at a position of the operands, which this cannot add;
 * without it such a column is refused with a TypeError
 */
export function siblingOperands(
  { parent }: UnitTree,
  operands: Operands,
  readOther: (column: Exclude<RolledColumn, RolledCounts | RolledSums>, position: number) => RolledColumn = refuse,
): Operands {
  const add = (numbers: WholeNumbers): WholeNumbers =>
    numbers instanceof Float64Array ? sumOfSiblings(parent, numbers) : bigintsOfSiblings(parent, numbers);
  return {
    reported: Uint32Array.from(sumOfSiblings(parent, operands.reported)),
    active: Uint32Array.from(sumOfSiblings(parent, operands.active)),
    columns: operands.columns.map((column, position): RolledColumn => {
      if (column.kind === 'order' || column.kind === 'frequencies') return readOther(column, position);
      const holes = column.hidden === undefined ? undefined : sumOfSiblings(parent, column.hidden);
      return addColumn(column, add, holes && Uint8Array.from(holes, (count) => Math.min(count, 1)));
    }),
  };
}

// Behind a hole stands 0.
function addColumn(
  column: RolledCounts | RolledSums,
  add: (numbers: WholeNumbers) => WholeNumbers,
  hidden: Uint8Array | undefined,
): RolledColumn {
  const masked = (numbers: WholeNumbers): WholeNumbers => {
    const sums = add(numbers);
    if (hidden === undefined) return sums;
    if (sums instanceof Float64Array) return sums.map((sum, row) => (hidden[row] === 1 ? 0 : sum));
    return sums.map((sum, row) => (hidden[row] === 1 ? 0n : sum));
  };
  const counts = mapColumns(column.counts, (numbers) => masked(numbers) as Float64Array);
  const holes = hidden === undefined ? {} : { hidden };
  return column.kind === 'counts'
    ? { kind: 'counts', counts, ...holes }
    : { kind: 'sums', scale: column.scale, counts, sums: mapColumns(column.sums, masked), ...holes };
}

function sumOfSiblings(parent: Int32Array, column: Float64Array | Uint32Array | Uint8Array): Float64Array {
  const ofChildren = new Float64Array(column.length);
  parent.forEach((above, unit) => {
    if (above >= 0) ofChildren[above]! += column[unit]!;
  });
  return Float64Array.from(parent, (above, unit) => (above < 0 ? 0 : ofChildren[above]! - column[unit]!));
}

function bigintsOfSiblings(parent: Int32Array, column: readonly bigint[]): readonly bigint[] {
  const ofChildren = new Array<bigint>(column.length).fill(0n);
  parent.forEach((above, unit) => {
    if (above >= 0) ofChildren[above]! += column[unit]!;
  });
  return column.map((number, unit) => (parent[unit]! < 0 ? 0n : ofChildren[parent[unit]!]! - number));
}

// The entries of the subtrees of the units, as entries of row 0.
function inOneRow({ end }: UnitTree, table: FrequencyTally, units: readonly number[]): FrequencyTally {
  const entries = units.flatMap((unit) => {
    const [first, last] = [firstEntry(table.units, unit), firstEntry(table.units, end[unit]!)];
    return Array.from({ length: last - first }, (_, i) => first + i);
  });
  const ofUnits = pickEntries(table, Uint32Array.from(entries));
  return sortFrequencies({ ...ofUnits, units: new Uint32Array(entries.length) });
}

function refuse({ kind }: RolledColumn): never {
  throw new TypeError(`A column of ${kind} cannot be added`);
}
