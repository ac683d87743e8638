import type { Dates } from '../conditions/dates.js';
import type { Period } from '../dataset/create-dataset.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import type { Issue } from '../errors.js';
import type { Succession } from '../schemas/unit.js';
import type { AnyWhere } from '../schemas/where.js';
import type { ByGroup, CountColumns } from './counts.js';
import type { WholeNumbers } from './whole-numbers.js';

/** The own counts of each unit, and which units reported. */
export interface CountTally {
  /** 1 where the unit reported; elsewhere its counts are 0. */
  readonly reported: Uint8Array;
  readonly counts: CountColumns;
}

/** Exact sums of one value by unit, in units of 10^-scale, and how many records have a value. */
export interface SumTally {
  readonly scale: number;
  readonly counts: CountColumns;
  readonly sums: ByGroup<WholeNumbers>;
}

/**
 * How many records of each unit and group have each value: one sorted table. Each entry is a value of a group in a unit. The
 * entries stand in the order of their units, then of their values (numbers by size, texts by code unit), then of their groups.
 */
export interface FrequencyTally {
  /** Whether a single person's pay can be read from it. */
  readonly sensitive: boolean;
  /** The distinct values as text, in order; `''` for a missing value. Numbers are decimal text without trailing zeros. */
  readonly values: readonly string[];
  /** Position of each entry's value in `values`. */
  readonly valueOf: Uint32Array;
  readonly units: Uint32Array;
  /** Position of each entry's group in `groups`. */
  readonly groupOf: Uint8Array;
  /** How many records the entry stands for. */
  readonly weights: Float64Array;
}

/** The tallies of one population: own tallies of every unit, from records and from returns. */
export interface PopulationTally {
  readonly id: string;
  readonly of: string;
  readonly where: AnyWhere;
  readonly records?: CountTally | undefined;
  readonly returns?: CountTally | undefined;
  /** By the name of the value. */
  readonly sums: ReadonlyMap<string, SumTally>;
  /** By the name of the value. */
  readonly frequencies: ReadonlyMap<string, FrequencyTally>;
}

/** In how many records of each unit a field was left blank because its value was wrong. */
export interface BlankTally {
  readonly recordSet: string;
  readonly field: string;
  readonly counts: Uint32Array;
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
 * The waist of the library: for each population each unit's own tally, with the tree of units and the dates. It is plain data
 * and holds no person. Evaluation needs nothing else.
 *
 * `talliesToJson` writes them as plain JSON; `mergeTallies` adds those of offices, shards or chunks.
 */
export interface Tallies extends Dates {
  readonly period: Period;
  /** The names of the datasets that were counted, as `createDataset` was given them. */
  readonly sources: readonly string[];
  /** The names of sources that gave no answer, as `gather` says of shards; absent where all answered. */
  readonly missingSources?: readonly string[] | undefined;
  /** The active units as a tree. @internal */
  readonly tree: UnitTree;
  /** Which units took over from which. @internal */
  readonly successions: readonly Succession[];
  /** The tallies by population. @internal */
  readonly populations: ReadonlyMap<string, PopulationTally>;
  /** The fields of records that were left blank because their value was wrong. @internal */
  readonly blanks: readonly BlankTally[];
  /** Published values. @internal */
  readonly observations: readonly ObservedValue[];
  /** The breakdowns that were counted, each the fields it is by. @internal */
  readonly breakdowns: readonly (readonly string[])[];
  /** The cells of the breakdowns; none of a breakdown by texts that no row has. @internal */
  readonly cells: readonly Readonly<Record<string, string | boolean | null>>[];
  /** The issues of returns and observations in the light of the catalog. */
  readonly issues: readonly Issue[];
}
