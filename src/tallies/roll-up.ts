import type { UnitTree } from '../dataset/unit-tree.js';
import { type CountColumns, mapColumns } from './counts.js';
import { pickEntries } from './frequencies.js';
import type { RolledFrequencies, RolledSums } from './rolled-columns.js';
import type { FrequencyTally, SumTally } from './tallies.js';
import type { WholeNumbers } from './whole-numbers.js';

/** How many of the marked units stand in each subtree. */
export function rollUpMask(tree: UnitTree, mask: Uint8Array): Uint32Array {
  return Uint32Array.from(rollUpDoubles(tree, Float64Array.from(mask), mask));
}

/** Adds counts up the tree; only units that are marked add their own. */
export function rollUpCounts(tree: UnitTree, counts: CountColumns, mask: Uint8Array): CountColumns {
  return mapColumns(counts, (column) => rollUpDoubles(tree, column, mask));
}

/** Adds sums up the tree, exactly; only units that are marked add their own. */
export function rollUpSums(tree: UnitTree, { scale, counts, sums }: SumTally, mask: Uint8Array): RolledSums {
  const rollUp = (column: WholeNumbers): WholeNumbers =>
    column instanceof Float64Array ? rollUpDoubles(tree, column, mask) : rollUpBigints(tree, column, mask);
  return { kind: 'sums', scale, counts: rollUpCounts(tree, counts, mask), sums: mapColumns(sums, rollUp) };
}

// A parent stands before its children, so one loop from the last unit to the first adds each unit once.
function rollUpDoubles({ parent }: UnitTree, column: Float64Array, mask: Uint8Array): Float64Array {
  const rolled = column.map((number, unit) => (mask[unit] === 1 ? number : 0));
  for (let unit = rolled.length - 1; unit >= 0; unit--) if (parent[unit]! >= 0) rolled[parent[unit]!]! += rolled[unit]!;
  return rolled;
}

function rollUpBigints({ parent }: UnitTree, column: readonly bigint[], mask: Uint8Array): readonly bigint[] {
  const rolled = column.map((number, unit) => (mask[unit] === 1 ? number : 0n));
  for (let unit = rolled.length - 1; unit >= 0; unit--) if (parent[unit]! >= 0) rolled[parent[unit]!]! += rolled[unit]!;
  return rolled;
}

/**
 * The frequencies of the marked units. They need no adding up: the units of a subtree stand side by side, and so do the
 * entries of a subtree.
 */
export function maskFrequencies(frequencies: FrequencyTally, mask: Uint8Array): RolledFrequencies {
  const { units } = frequencies;
  if (units.every((unit) => mask[unit] === 1)) return { kind: 'frequencies', frequencies };
  const entries = Uint32Array.from(units.keys()).filter((entry) => mask[units[entry]!] === 1);
  return { kind: 'frequencies', frequencies: pickEntries(frequencies, entries) };
}
