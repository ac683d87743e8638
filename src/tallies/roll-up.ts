import type { UnitTree } from '../dataset/unit-tree.js';
import { type CountLayer, type Counts, eachGroup } from './counts.js';
import type { Sums } from './tallies.js';
import { rollUpWhole, type WholeNumbers } from './whole-numbers.js';

/** Counts of every unit with all units below it, and how many of these reported. */
export interface RolledCounts {
  readonly reported: Uint32Array;
  readonly counts: Counts;
}

/**
 * Adds own counts up the tree, each column in one loop from the last unit to the first. With `mask` only the units marked
 * there add.
 */
export function rollUp(tree: UnitTree, { reported, counts }: CountLayer, mask: Uint8Array = reported): RolledCounts {
  const both = mask === reported ? mask : mask.map((marked, unit) => marked & reported[unit]!);
  return { reported: rollUpMarks(tree, both), counts: rollUpCounts(tree, counts, both) };
}

/** Adds sums up the tree, exactly; only units that are marked add theirs. */
export function rollUpSums(tree: UnitTree, { scale, counts, sums }: Sums, mask: Uint8Array): Sums {
  const rolled = once((own: WholeNumbers) => rollUpWhole(tree, own, mask));
  return { scale, counts: rollUpCounts(tree, counts, mask), sums: eachGroup((group) => rolled(sums[group])) };
}

function rollUpCounts({ parent }: UnitTree, counts: Counts, mask: Uint8Array): Counts {
  const rolled = once((own: Float64Array): Float64Array => {
    const column = new Float64Array(own.length);
    for (let unit = own.length - 1; unit >= 0; unit--) {
      if (mask[unit] === 1) column[unit] = column[unit]! + own[unit]!;
      const above = parent[unit]!;
      if (above >= 0) column[above] = column[above]! + column[unit]!;
    }
    return column;
  });
  return eachGroup((group) => rolled(counts[group]));
}

function rollUpMarks({ parent }: UnitTree, mask: Uint8Array): Uint32Array {
  const reported = new Uint32Array(mask);
  for (let unit = reported.length - 1; unit >= 0; unit--) {
    const above = parent[unit]!;
    if (above >= 0) reported[above] = reported[above]! + reported[unit]!;
  }
  return reported;
}

// Groups that nobody is of share one column of zeros; it is added up once.
function once<Column extends object>(rolled: (own: Column) => Column): (own: Column) => Column {
  const known = new Map<Column, Column>();
  return (own) => {
    const found = known.get(own) ?? rolled(own);
    known.set(own, found);
    return found;
  };
}
