import type { UnitTree } from '../dataset/unit-tree.js';
import { mapColumns } from './counts.js';
import { firstEntry, sortFrequencies } from './frequencies.js';
import type { Operands, RolledColumn, RolledFrequencies, RolledOrder } from './rolled-columns.js';
import type { FrequencyTally } from './tallies.js';
import { type WholeNumbers, wholeNumbers } from './whole-numbers.js';

/** Reads a column of units taken together that does not follow from the columns of the units; `position` is its place. */
export type ReadTogether<Column> = (column: Column, position: number) => RolledColumn;

/** How the numbers of a column are added: for each row of the result, a number. */
interface Addition {
  readonly doubles: (column: Float64Array) => Float64Array;
  readonly bigints: (column: readonly bigint[]) => WholeNumbers;
}

/**
 * The operands of units taken together, in one row. Counts and sums are added, entries of frequencies of their subtrees too.
 * The result has a hole where one of the units has one.
 *
 * @param units - units none of which is below another
 * @param readOrder - reads order statistics, which cannot be added; without it they are refused with a TypeError
 */
export function addUnits(
  tree: UnitTree,
  operands: Operands,
  units: readonly number[],
  readOrder: ReadTogether<RolledOrder> = refuse,
): Operands {
  const addition: Addition = {
    doubles: (column) => Float64Array.of(units.reduce((sum, unit) => sum + column[unit]!, 0)),
    bigints: (column) => wholeNumbers([units.reduce((sum, unit) => sum + column[unit]!, 0n)]),
  };
  const total = (column: Uint32Array) => Uint32Array.of(units.reduce((sum, unit) => sum + column[unit]!, 0));
  return {
    reported: total(operands.reported),
    active: total(operands.active),
    columns: operands.columns.map((column, position): RolledColumn => {
      const hidden = units.some((unit) => column.hidden?.[unit] === 1) ? Uint8Array.of(1) : undefined;
      if (column.kind === 'order') return readOrder(column, position);
      if (column.kind === 'frequencies')
        return withHoles(
          { kind: 'frequencies', frequencies: inOneRow(tree, column.frequencies, hidden === undefined ? units : []) },
          hidden,
        );
      return addColumn(column, addition, hidden);
    }),
  };
}

/**
 * For every unit the operands of its siblings taken together: the children of the same parent without itself. A root has no
 * siblings. Takes linear time: the sum over the children of each parent, minus the unit's own.
 *
 * @param readOther - reads order statistics and frequencies, which this cannot add; without it they are refused with a TypeError
 */
export function siblingOperands(
  tree: UnitTree,
  operands: Operands,
  readOther: ReadTogether<RolledOrder | RolledFrequencies> = refuse,
): Operands {
  const { parent } = tree;
  const addition: Addition = {
    doubles: (column) => sumOfSiblings(parent, column, new Float64Array(column.length)),
    bigints: (column) => bigintsOfSiblings(parent, column),
  };
  return {
    reported: sumOfSiblings(parent, operands.reported, new Uint32Array(parent.length)),
    active: sumOfSiblings(parent, operands.active, new Uint32Array(parent.length)),
    columns: operands.columns.map((column, position): RolledColumn => {
      if (column.kind === 'order' || column.kind === 'frequencies') return readOther(column, position);
      const { hidden } = column;
      if (hidden === undefined) return addColumn(column, addition, undefined);
      const holes = sumOfSiblings(parent, hidden, new Uint32Array(hidden.length));
      return addColumn(
        column,
        addition,
        Uint8Array.from(holes, (count) => (count > 0 ? 1 : 0)),
      );
    }),
  };
}

type Additive = Exclude<RolledColumn, RolledOrder | RolledFrequencies>;

function addColumn(column: Additive, addition: Addition, hidden: Uint8Array | undefined): RolledColumn {
  const add = (numbers: WholeNumbers): WholeNumbers => {
    const sums = numbers instanceof Float64Array ? addition.doubles(numbers) : addition.bigints(numbers);
    if (hidden === undefined) return sums;
    if (sums instanceof Float64Array) return sums.map((sum, row) => (hidden[row] === 1 ? 0 : sum));
    return sums.map((sum, row) => (hidden[row] === 1 ? 0n : sum));
  };
  const counts = mapColumns(column.counts, (numbers) => add(numbers) as Float64Array);
  if (column.kind === 'counts') return withHoles({ kind: 'counts', counts }, hidden);
  return withHoles({ kind: 'sums', scale: column.scale, counts, sums: mapColumns(column.sums, add) }, hidden);
}

function withHoles<Column extends RolledColumn>(column: Column, hidden: Uint8Array | undefined): Column {
  return hidden === undefined ? column : { ...column, hidden };
}

function sumOfSiblings<Sums extends Float64Array | Uint32Array>(
  parent: Int32Array,
  column: Float64Array | Uint32Array | Uint8Array,
  sums: Sums,
): Sums {
  const ofChildren = new Float64Array(column.length);
  parent.forEach((above, unit) => {
    if (above >= 0) ofChildren[above] = ofChildren[above]! + column[unit]!;
  });
  parent.forEach((above, unit) => {
    if (above >= 0) sums[unit] = ofChildren[above]! - column[unit]!;
  });
  return sums;
}

function bigintsOfSiblings(parent: Int32Array, column: readonly bigint[]): readonly bigint[] {
  const ofChildren = new Array<bigint>(column.length).fill(0n);
  parent.forEach((above, unit) => {
    if (above >= 0) ofChildren[above] = ofChildren[above]! + column[unit]!;
  });
  return column.map((number, unit) => (parent[unit]! < 0 ? 0n : ofChildren[parent[unit]!]! - number));
}

// The entries of the subtrees of the units, as entries of row 0.
function inOneRow({ end }: UnitTree, table: FrequencyTally, units: readonly number[]): FrequencyTally {
  const runs = units.map((unit) => [firstEntry(table.units, unit), firstEntry(table.units, end[unit]!)] as const);
  const size = runs.reduce((sum, [from, to]) => sum + to - from, 0);
  const [ranks, groupOf, weights] = [new Uint32Array(size), new Uint8Array(size), new Float64Array(size)];
  let at = 0;
  for (const [from, to] of runs) {
    ranks.set(table.valueOf.subarray(from, to), at);
    groupOf.set(table.groupOf.subarray(from, to), at);
    weights.set(table.weights.subarray(from, to), at);
    at += to - from;
  }
  return sortFrequencies({ ...table, units: new Uint32Array(size), valueOf: ranks, groupOf, weights });
}

function refuse(column: RolledColumn): never {
  throw new TypeError(`A column of ${column.kind} cannot be added`);
}
