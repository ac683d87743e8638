import type { Codes } from './profile.js';

/** Units numbered in pre-order: a parent before its children, a unit and all below it side by side. */
export interface TreeOrder {
  /** Number of each unit's parent, less than its own; -1 for a root. */
  readonly parent: Int32Array;
  /** One past the last number of each unit's subtree. */
  readonly end: Uint32Array;
}

/** Entries in order of a value. What the value is need not be known here: an answer is a position in the run. */
export interface Run {
  /** The unit of each entry. */
  readonly units: Codes;
  /** The class of each entry. */
  readonly classes: Codes;
  /** How many persons each entry stands for, a whole number; absent where each stands for one. */
  readonly weights?: Float64Array | undefined;
}

/** What is asked about separately (a sex, a sex at a level), and which classes of entries count in it. */
export interface Slots {
  readonly slotCount: number;
  /** For each class where its slots start in `slots`, and at last where all end. */
  readonly slotStarts: Uint32Array;
  /** The slots of the classes, class after class; a class counts once in a slot or not at all. */
  readonly slots: Uint32Array;
}

/**
 * The rank that a slot wants among so many persons: from 1 to `count`, the lower of two neighbours; 0 for none. The
 * same arguments give the same rank.
 */
export type RankOf = (slot: number, count: number) => number;

/** What is asked of a run: for every unit with all below it, and every slot, the entries about a rank. */
export interface RankQuery {
  readonly run: Run;
  readonly slots: Slots;
  readonly tree: TreeOrder;
  readonly rankOf: RankOf;
  /**
   * Persons of each unit itself in each class, at `unit * classCount + class`.
   *
   * @defaultValue counted from the run
   */
  readonly classCounts?: Float64Array | undefined;
}

/** Two neighbours in the order of each unit's subtree and slot, at `unit * slotCount + slot`. */
export interface OrderStatistics {
  /** Persons of the subtree in the slot. */
  readonly counts: Float64Array;
  /** Position in the run of the entry that holds the wanted rank; -1 for none. */
  readonly low: Int32Array;
  /** Position of the entry that holds the rank after it; the same as `low` where it was the last. */
  readonly high: Int32Array;
}
