import type { Dates } from '../conditions/dates.js';
import type { Succession } from '../dataset/check-units.js';
import type { Period } from '../dataset/create-dataset.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import type { Issue } from '../errors.js';
import type { AnyWhere } from '../schemas/where.js';

/**
 * Who a tally tells apart: the four sexes; those known not to be women, where a return gives only total and women; and
 * those of whom no sex is known or asked. The total is their sum.
 */
export const groups = ['female', 'male', 'other', 'undisclosed', 'notFemale', 'unknown'] as const;

/** A column of a {@link Counts}. */
export type Group = (typeof groups)[number];

/** Counts by unit and group: `counts.female[unit]`. */
export type Counts = Readonly<Record<Group, Float64Array>>;

/** The own counts of each unit, and which units reported. */
export interface CountLayer {
  /** 1 where the unit reported; elsewhere its counts mean nothing. */
  readonly reported: Uint8Array;
  readonly counts: Counts;
}

/** How many have a value of a field, and the exact sum of the values in units of 10^-scale, by group. */
export interface SumTally {
  readonly count: Readonly<Record<Group, number>>;
  readonly sum: Readonly<Record<Group, bigint>>;
}

/** How many of each group have a value; missing values stand under `''`. */
export type DistributionTally = ReadonlyMap<string, Readonly<Record<Group, number>>>;

/** Exact sums of one field by unit. */
export interface Sums {
  readonly scale: number;
  readonly byUnit: ReadonlyMap<number, SumTally>;
}

/** Distributions of one field by unit. */
export interface Distributions {
  /** Whether a single person's pay can be read from it. */
  readonly sensitive: boolean;
  readonly byUnit: ReadonlyMap<number, DistributionTally>;
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
  /** What was wrong with returns and observations in the light of the catalog. */
  readonly issues: readonly Issue[];
}

/** Counts of zero for every unit. */
export function noCounts(size: number): Counts {
  return {
    female: new Float64Array(size),
    male: new Float64Array(size),
    other: new Float64Array(size),
    undisclosed: new Float64Array(size),
    notFemale: new Float64Array(size),
    unknown: new Float64Array(size),
  };
}

/** One value for each group. */
export function eachGroup<T>(value: (group: Group) => T): Record<Group, T> {
  return {
    female: value('female'),
    male: value('male'),
    other: value('other'),
    undisclosed: value('undisclosed'),
    notFemale: value('notFemale'),
    unknown: value('unknown'),
  };
}
