import type { CountColumns } from './counts.js';
import type { FrequencyTally, SumTally } from './tallies.js';
import type { WholeNumbers } from './whole-numbers.js';

/** How many records each unit has with all units below it. */
export interface RolledCounts {
  readonly kind: 'counts';
  readonly counts: CountColumns;
}

/** The exact sums of a value of each unit with all units below it, × 10^scale, and how many records have a value. */
export interface RolledSums extends SumTally {
  readonly kind: 'sums';
}

/** The two neighbours of a rank among the values of each unit with all units below it, × 10^scale. */
export interface RolledOrder {
  readonly kind: 'order';
  readonly scale: number;
  /** How many records of the population have a value, whatever the side of the order statistic. */
  readonly counts: CountColumns;
  /** The value at the rank; 0 where there is none. */
  readonly low: WholeNumbers;
  /** The value at the next rank; the same as `low` where that is the last. */
  readonly high: WholeNumbers;
}

/**
 * How often each value occurs. The entries are of the units themselves, and those of a subtree stand side by side; where `isRolled`,
 * the entries of a unit are of all units below it too.
 */
export interface RolledFrequencies {
  readonly kind: 'frequencies';
  readonly frequencies: FrequencyTally;
  readonly isRolled?: true;
}

/** What a column hides of a unit: nothing, the sexes, or everything. */
export const holes = { none: 0, sexes: 1, everything: 2 } as const;

/**
 * A column of door 2: plain, cloneable data for every unit with all units below it. `hidden` says by unit what the column hides,
 * as one of the {@link holes}. Where it hides the sexes, the numbers of everybody stand in the group `unknown`. Where it hides
 * everything, the numbers are 0 and say nothing.
 */
export type RolledColumn = (RolledCounts | RolledSums | RolledOrder | RolledFrequencies) & {
  readonly hidden?: Uint8Array | undefined;
};

/** How many units of each subtree reported, and how many were expected to. */
export interface CoverageColumns {
  readonly reported: Uint32Array;
  readonly expected: Uint32Array;
}

/** All that one calculation reads of every unit, and how many units in its subtree reported all of it, of those expected to. */
export interface Operands extends CoverageColumns {
  readonly columns: readonly RolledColumn[];
}
