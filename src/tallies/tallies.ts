import type { Dates } from '../conditions/dates.js';
import type { Succession } from '../dataset/check-units.js';
import type { Period } from '../dataset/create-dataset.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import type { Issue } from '../errors.js';
import type { AnyWhere } from '../schemas/where.js';
import type { CountedRecords } from './counted-records.js';
import type { CountLayer, Counts, Group } from './counts.js';
import type { Distributions } from './spread.js';
import type { WholeNumbers } from './whole-numbers.js';

/** Exact sums of one field by unit, in units of 10^-scale, and how many have a value. */
export interface Sums {
  readonly scale: number;
  readonly counts: Counts;
  readonly sums: Readonly<Record<Group, WholeNumbers>>;
}

/** What is known of one population: own tallies of every unit, from records and from returns. */
export interface PopulationTally {
  readonly id: string;
  readonly of: string;
  readonly where: AnyWhere;
  readonly records?: CountLayer | undefined;
  readonly returns?: CountLayer | undefined;
  readonly sums: ReadonlyMap<string, Sums>;
  readonly distributions: ReadonlyMap<string, Distributions>;
}

/** A value that was observed or published. */
export interface ObservedValue {
  readonly indicatorId: string;
  readonly unitId: string;
  readonly on: string;
  readonly part?: number | undefined;
  readonly whole?: number | undefined;
  readonly value?: string | undefined;
  readonly source: string;
}

/**
 * The waist of the library: for each population each unit's own tally, with the tree of units and the dates. Evaluation
 * needs nothing else, and nobody behind it sees a person.
 *
 * `talliesToJson` writes them as plain JSON; `mergeTallies` adds those of offices, shards or chunks.
 */
export interface Tallies extends Dates {
  readonly period: Period;
  /** What was counted, by the names that `createDataset` was given. */
  readonly sources: readonly string[];
  /**
   * The active units as a tree.
   * @internal
   */
  readonly tree: UnitTree;
  /**
   * Which units took over from which.
   * @internal
   */
  readonly successions: readonly Succession[];
  /**
   * The tallies by population.
   * @internal
   */
  readonly populations: ReadonlyMap<string, PopulationTally>;
  /**
   * Published values.
   * @internal
   */
  readonly observations: readonly ObservedValue[];
  /**
   * The breakdowns that were counted, each the fields it is by.
   * @internal
   */
  readonly breakdowns: readonly (readonly string[])[];
  /**
   * The cells of the breakdowns; none of a breakdown by texts that no row has.
   * @internal
   */
  readonly cells: readonly Readonly<Record<string, string | boolean | null>>[];
  /**
   * How the records were told apart, by record set; absent in tallies that came from elsewhere. It stays in the process.
   * @internal
   */
  readonly counted?: ReadonlyMap<string, CountedRecords> | undefined;
  /** What was wrong with returns and observations in the light of the catalog. */
  readonly issues: readonly Issue[];
}
