import type { Columns } from '../conditions/columns.js';
import type { BaseParts } from '../conditions/profile-table.js';
import type { UnitRecord } from '../conditions/unit-condition.js';
import type { Period } from '../dataset/create-dataset.js';
import type { ErrorCode, ErrorFacts } from '../errors.js';
import type { RecordSet } from '../schemas/model.js';
import type { Group } from '../tallies/counts.js';
import type { PopulationRequest } from '../tallies/request.js';
import type { Run } from '../tallies/spread.js';
import type { WholeNumbers } from '../tallies/whole-numbers.js';

/** Messages of other versions, and of others, have another name. */
export const protocol = 'gender-indicators/tallies/1';

/** A record set as data: schemas cannot cross. */
export type RecordSetData = Omit<RecordSet, 'schema'>;

/** Positions from `from` up to, but not including, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Columns as data, with the name of their record set. */
export interface ColumnsData extends Omit<Columns, 'recordSet' | 'unitOf'> {
  readonly recordSet: string;
}

/** The records of a range of units, and what has to be counted of them. All numbers of units and rows are the dataset's. */
export interface Job {
  readonly asOf: string;
  readonly period: Period;
  readonly model: readonly RecordSetData[];
  /** The units of the range, and the rows of their records. */
  readonly units: Range;
  readonly rows: Range;
  /**
   * The records that are counted: those of the range, with the row at which those of each unit begin. Fields that the base
   * tells come without the codes of their rows.
   */
  readonly counted: ColumnsData & { readonly starts: Uint32Array; readonly base: BaseParts | undefined };
  /** The records that conditions look into: all that there are. */
  readonly others: readonly (ColumnsData & Pick<Columns, 'unitOf'>)[];
  /** All units and the numbers of their parents, where conditions look at them. */
  readonly tree: { readonly units: readonly UnitRecord[]; readonly parent: Int32Array } | undefined;
  readonly requests: readonly PopulationRequest[];
}

/** A column by group; groups that nobody is of have none. */
export type ByGroup<Column> = Partial<Readonly<Record<Group, Column>>>;

/** Sums of the units of a range. */
export interface SumsData {
  readonly scale: number;
  readonly counts: ByGroup<Float64Array>;
  readonly sums: ByGroup<WholeNumbers>;
}

/** A distribution in a run of the answer, by the run's number: see `Spread`. */
export interface SpreadData {
  readonly run: number;
  readonly groupOf: Uint8Array;
}

/** A distribution by texts, one entry for each unit, text and group. */
export interface TextsData {
  readonly texts: readonly string[];
  readonly units: Uint32Array;
  /** By entry the position in `texts`. */
  readonly codes: Uint32Array;
  /** By entry the position in `groups`. */
  readonly groupOf: Uint8Array;
  readonly counts: Float64Array;
}

/** A distribution of one population among the units of a range. */
export interface DistributionData {
  readonly sensitive: boolean;
  readonly values: SpreadData | TextsData;
}

/** What was counted of one population among the units of a range. */
export interface PopulationData {
  readonly counts: ByGroup<Float64Array>;
  readonly sums: ReadonlyMap<string, SumsData>;
  readonly distributions: ReadonlyMap<string, DistributionData>;
}

/** What was counted, a population for each request, and the runs that their distributions share. */
export interface Answer {
  readonly populations: readonly PopulationData[];
  readonly runs: readonly Run[];
}

/** What the worker is asked. */
export interface Question {
  readonly protocol: typeof protocol;
  readonly id: number;
  readonly job: Job;
}

/** What the worker says: an answer; a mistake of the caller's; or that something went wrong. */
export interface Reply {
  readonly protocol: typeof protocol;
  readonly id: number;
  readonly answer?: Answer | undefined;
  readonly error?: { readonly code: ErrorCode; readonly facts: ErrorFacts[ErrorCode] } | undefined;
}

/** Whether a message belongs here. */
export function isOurs(value: unknown): value is Question | Reply {
  return typeof value === 'object' && value !== null && 'protocol' in value && value.protocol === protocol;
}

/** The buffers of all typed arrays in what is sent, each once. */
export function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  else if (value instanceof Map || Array.isArray(value)) for (const one of value.values()) buffersOf(one, found);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) buffersOf(one, found);
  return found;
}
