import type { UnitTree } from '../dataset/unit-tree.js';
import { mapColumns } from './counts.js';
import { firstEntry, pickEntries, sortFrequencies } from './frequencies.js';
import {
  holes,
  type Operands,
  type RolledColumn,
  type RolledCounts,
  type RolledFrequencies,
  type RolledOrder,
  type RolledSums,
} from './rolled-columns.js';
import type { FrequencyTally } from './tallies.js';
import { sumWhole, type WholeNumbers, wholeAt, wholeNumbers } from './whole-numbers.js';

/**
 * The operands of units taken together, in one row; none of the units may be below another. The result has a hole where one of
 * them has one.
 *
 * @param readOrder - reads the order statistic at a position of the operands, which cannot be added
 */
export function addUnits(
  tree: UnitTree,
  operands: Operands,
  units: readonly number[],
  readOrder: (column: RolledOrder, position: number) => RolledColumn = refuse,
): Operands {
  const add = (numbers: WholeNumbers) => wholeNumbers([units.reduce((sum, unit) => sum + wholeAt(numbers, unit), 0n)]);
  const total = (column: Uint32Array) => Uint32Array.of(units.reduce((sum, unit) => sum + column[unit]!, 0));
  return {
    reported: total(operands.reported),
    expected: total(operands.expected),
    columns: operands.columns.map((column, position): RolledColumn => {
      if (column.kind === 'order') return readOrder(column, position);
      const holeAt = (unit: number) => column.hidden?.[unit] ?? holes.none;
      const hole = units.reduce<number>((most, unit) => Math.max(most, holeAt(unit)), holes.none);
      const hidden = hole === holes.none ? undefined : Uint8Array.of(hole);
      if (column.kind !== 'frequencies') return addColumn(column, add, hidden);
      const frequencies = inOneRow(tree, column, hole === holes.everything ? [] : units);
      return { kind: 'frequencies', frequencies, ...(hidden === undefined ? {} : { hidden }) };
    }),
  };
}

/**
 * For every unit the operands of its siblings taken together, in linear time. A root has no siblings.
 *
 * @param readOther - reads the order statistic or the frequencies at a position of the operands, which cannot be added
 */
export function siblingOperands(
  { parent }: UnitTree,
  operands: Operands,
  readOther: (column: Exclude<RolledColumn, RolledCounts | RolledSums>, position: number) => RolledColumn = refuse,
): Operands {
  const add = (numbers: WholeNumbers) => sumOfSiblings(parent, numbers);
  const addCounts = (column: ArrayLike<number>) => Uint32Array.from(add(Float64Array.from(column)), Number);
  return {
    reported: addCounts(operands.reported),
    expected: addCounts(operands.expected),
    columns: operands.columns.map((column, position): RolledColumn => {
      if (column.kind === 'order' || column.kind === 'frequencies') return readOther(column, position);
      return addColumn(column, add, column.hidden && holesOfSiblings(parent, column.hidden));
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
    if (sums instanceof Float64Array) return sums.map((sum, row) => (hidden[row] === holes.everything ? 0 : sum));
    return sums.map((sum, row) => (hidden[row] === holes.everything ? 0n : sum));
  };
  const counts = mapColumns(column.counts, (numbers) => masked(numbers) as Float64Array);
  const mask = hidden === undefined ? {} : { hidden };
  return column.kind === 'counts'
    ? { kind: 'counts', counts, ...mask }
    : { kind: 'sums', scale: column.scale, counts, sums: mapColumns(column.sums, masked), ...mask };
}

// By unit the widest hole among its siblings.
function holesOfSiblings(parent: Int32Array, hidden: Uint8Array): Uint8Array {
  const numbers = [holes.sexes, holes.everything].map((hole) => {
    const column = Float64Array.from(hidden, (hides) => (hides >= hole ? 1 : 0));
    return sumOfSiblings(parent, column);
  });
  return hidden.map((_, unit) => numbers.reduce((widest, column, i) => (Number(column[unit]) > 0 ? i + 1 : widest), 0));
}

// By unit the sum of the children of its parent without itself; 0 for a root.
function sumOfSiblings(parent: Int32Array, column: WholeNumbers): WholeNumbers {
  const size = parent.length;
  // Roots add to a place after the last unit.
  const above = Array.from(parent, (unit) => (unit < 0 ? size : unit));
  const sums = sumWhole([column], () => above, size + 1);
  if (sums instanceof Float64Array)
    return Float64Array.from(above, (of, unit) => (of === size ? 0 : sums[of]! - Number(column[unit])));
  return above.map((of, unit) => (of === size ? 0n : sums[of]! - BigInt(column[unit]!)));
}

// The entries of the subtrees of the units, as entries of row 0.
function inOneRow(
  { end }: UnitTree,
  { frequencies: table, isRolled }: RolledFrequencies,
  units: readonly number[],
): FrequencyTally {
  const entries = units.flatMap((unit) => {
    const last = firstEntry(table.units, isRolled ? unit + 1 : end[unit]!);
    const first = firstEntry(table.units, unit);
    return Array.from({ length: last - first }, (_, i) => first + i);
  });
  const ofUnits = pickEntries(table, Uint32Array.from(entries));
  return sortFrequencies({ ...ofUnits, units: new Uint32Array(entries.length) });
}

function refuse({ kind }: RolledColumn): never {
  throw new TypeError(`A column of ${kind} cannot be added`);
}
