import type { UnitTree } from '../dataset/unit-tree.js';
import { zeroColumns } from '../kernel/columns.js';
import { type CountLayer, type Counts, eachGroup, type Group, groups, isShared } from './counts.js';
import type { Sums } from './tallies.js';
import { rollUpWhole, type WholeNumbers } from './whole-numbers.js';

/** Counts of every unit with all units below it, and how many of these reported. */
export interface RolledCounts {
  readonly reported: Uint32Array;
  readonly counts: Counts;
}

/** Adds own counts up the tree, each column in one loop from the last unit to the first; only units that are marked add theirs. */
export function rollUpCounts({ parent }: UnitTree, counts: Counts, mask: Uint8Array): Counts {
  const columns = [...zeroColumns(groups.filter((group) => !isShared(counts, group)).length, mask.length)];
  return eachColumn(counts, (own) => {
    const column = columns.pop()!;
    addUp(own, mask, parent, column);
    return column;
  });
}

function addUp(own: Float64Array, mask: Uint8Array, parent: Int32Array, column: Float64Array): void {
  for (let unit = own.length - 1; unit >= 0; unit--) {
    if (mask[unit] === 1) column[unit] = column[unit]! + own[unit]!;
    const above = parent[unit]!;
    if (above >= 0) column[above] = column[above]! + column[unit]!;
  }
}

/** How many of the marked units stand in each subtree. */
export function rollUpMarks({ parent }: UnitTree, mask: Uint8Array): Uint32Array {
  const marked = new Uint32Array(mask);
  for (let unit = marked.length - 1; unit >= 0; unit--) {
    const above = parent[unit]!;
    if (above >= 0) marked[above] = marked[above]! + marked[unit]!;
  }
  return marked;
}

/** Adds own counts up the tree. With `mask` only the units marked there add. */
export function rollUp(tree: UnitTree, { reported, counts }: CountLayer, mask: Uint8Array = reported): RolledCounts {
  const both = mask === reported ? mask : mask.map((marked, unit) => marked & reported[unit]!);
  return { reported: rollUpMarks(tree, both), counts: rollUpCounts(tree, counts, both) };
}

/** Adds sums up the tree, exactly; only units that are marked add theirs. */
export function rollUpSums(tree: UnitTree, { scale, counts, sums }: Sums, mask: Uint8Array): Sums {
  return {
    scale,
    counts: rollUpCounts(tree, counts, mask),
    sums: eachColumn(sums, (own: WholeNumbers) => rollUpWhole(tree, own, mask)),
  };
}

// Groups that nobody is of share one column of zeros, which stays what it is.
function eachColumn<Column extends object>(
  columns: Readonly<Record<Group, Column>>,
  rolled: (own: Column) => Column,
): Record<Group, Column> {
  return eachGroup((group) => (isShared(columns, group) ? columns[group] : rolled(columns[group])));
}
