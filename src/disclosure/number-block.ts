import type { UnitTree } from '../dataset/unit-tree.js';
import type { Group } from '../tallies/counts.js';

/**
 * Numbers of one kind in every unit with all units below it, by group. Of sums the numbers of people behind them stand here: these
 * decide whether a sum is sensitive.
 */
export interface NumberTable {
  readonly counts: Readonly<Partial<Record<Group, Float64Array>>>;
  /** Of sums the sums themselves, in whole units; absent for counts, and where values may be below 0. */
  readonly amounts?: Readonly<Partial<Record<Group, Float64Array>>> | undefined;
  /** Smaller numbers are sensitive. */
  readonly threshold: number;
  /** Everybody is taken to know a zero of a sex in a group of at least so many people; every zero where it is 0. */
  readonly zerosFrom: number;
  /** The groups of which everybody is taken to know the numbers. */
  readonly publicGroups: ReadonlySet<Group>;
  /** Whether all sexes are counted. */
  readonly isComplete: boolean;
  /** Of units that are counted: how many units there are, and which of them are known to be counted or not. */
  readonly units?: { readonly total: Uint32Array; readonly isKnown: Uint8Array } | undefined;
}

/** Numbers of tables that hang together. */
export interface NumberBlock {
  readonly tree: UnitTree;
  readonly tables: readonly NumberTable[];
  /**
   * The tables of which one is part of the other. What is left of a whole is no group that anybody names where `isMixed`: people outside
   * the part are in it, and people of units that the part does not count. A zero of it is not taken to be known.
   */
  readonly nested: readonly { readonly part: number; readonly whole: number; readonly isMixed: boolean }[];
  /** Tables that add up to another one. */
  readonly partitions: readonly { readonly whole: number; readonly parts: readonly number[] }[];
  /** Tables of one population that two masks count, each with what it counts by unit. */
  readonly masked: readonly (readonly [first: MaskedTable, second: MaskedTable])[];
  readonly cells: readonly NumberCell[];
  /** By cell the cells that are hidden along with it: a column hides all sexes of a unit together, and a distribution all rows. */
  readonly hiddenWith: readonly (readonly number[])[];
  /** Those of the cells that were hidden in a report that was published before, and must stay so. */
  readonly inherited: readonly NumberCell[];
  /** Those of the cells that were shown in a report that was published before and are the same, so that everybody knows them. */
  readonly shownBefore: readonly NumberCell[];
  /** The numbers of that day, where it is said what they were; absent for sums. */
  readonly earlier?: EarlierBlock | undefined;
  /** Whether a number is sensitive by the values behind it, whatever the number of people. */
  readonly isDominated: (number: SensitiveNumber) => boolean;
  /** How far apart the smallest and the largest possible value of a sensitive number are at least. */
  readonly width: number;
  /** Of sums the same as a part of the sum, where that is more. */
  readonly partOfSum: number;
}

/** The numbers of a block on the day of a report that was published before. */
export interface EarlierBlock {
  /** The cells are those that were shown. */
  readonly block: NumberBlock;
  readonly hidden: readonly NumberCell[];
  /** By earlier table what it counts by unit. */
  readonly masks: readonly Uint8Array[];
  /** By earlier table the tables of today of the same population. */
  readonly todayOf: readonly (readonly MaskedTable[])[];
  /** By unit of today its number on the earlier day, -1 where it is new. */
  readonly unitOf: readonly number[];
}

/** A table and the units that are counted in it. */
export interface MaskedTable {
  readonly table: number;
  readonly mask: Uint8Array;
}

/** A number that may be published: of a unit with all units below it, of one or several groups. */
export interface NumberCell {
  readonly table: number;
  readonly unit: number;
  readonly groups: readonly Group[];
}

/** A number that must not be revealed: of a unit, with all below it or without, of a table or of what one leaves of another. */
export interface SensitiveNumber {
  /** The tables in their order, each with 1 or -1. */
  readonly terms: readonly { readonly table: number; readonly factor: number }[];
  readonly unit: number;
  readonly isAlone: boolean;
  readonly groups: readonly Group[];
}
