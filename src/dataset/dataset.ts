import type * as z from 'zod';
import { isObject, listed, refused, rowsBySet } from '../arguments.js';
import { type Dates, isDate } from '../conditions/dates.js';
import { nearest } from '../conditions/nearest.js';
import { GenderIndicatorsError, type Issue } from '../errors.js';
import { invalidDate, unknownRecordSet } from '../mistakes.js';
import type { HeadcountReturn } from '../schemas/headcount-return.js';
import type { DefaultModel, Model, RecordSetName } from '../schemas/model.js';
import type { Observation } from '../schemas/observation.js';
import type { Succession } from '../schemas/unit.js';
import type { Columns } from './columns.js';
import type { IssueColumns, IssueCount, ReadingOptions, RowCounts, RowReading } from './issue-log.js';
import { areColumns, type ColumnInput, checkColumns } from './read-columns.js';
import type { ReadSets } from './read-records.js';
import type { UnitTree } from './unit-tree.js';

/** Rows of any record sets, as JSON, CSV or SQL give them. */
export type Rows<M extends Model = DefaultModel> = { readonly [Name in RecordSetName<M>]?: readonly unknown[] };

/** A row of a record set: the names of the fields, and the values that an editor proposes. Whether the values are right is checked as they are read. */
export type RowInput<M extends Model, Name extends RecordSetName<M>> = {
  readonly [Field in keyof z.input<M['schemas'][Name]>]?:
    | z.input<M['schemas'][Name]>[Field]
    | (string & {})
    | number
    | bigint
    | boolean
    | object
    | null
    | undefined;
};

/** Records as columns of the same length, each under the name of its field: what Parquet, Arrow and databases give. */
export type ColumnsInput<M extends Model, Name extends RecordSetName<M>> = {
  readonly [Field in keyof RowInput<M, Name>]?: ColumnInput<RowInput<M, Name>[Field]> | undefined;
};

/** Rows or columns of any record sets, of which nothing is known. */
export type Records<M extends Model = DefaultModel> = {
  readonly [Name in RecordSetName<M>]?:
    | readonly unknown[]
    | { readonly [field: string]: ColumnInput | undefined }
    | undefined;
};

/** Rows or columns of any record sets, with the fields of their schemas: a misspelt field in a literal does not compile. */
export type TypedRows<M extends Model = DefaultModel> = {
  readonly [Name in RecordSetName<M>]?: readonly RowInput<M, Name>[] | ColumnsInput<M, Name> | undefined;
};

/** Rows and columns of which nothing is known, as of a file, beside those that have the fields of their schemas and no others. */
export type MixedRows<M extends Model, Given> = {
  readonly [Name in keyof Given]: Name extends RecordSetName<M>
    ? FittingRecords<RowInput<M, Name>, Given[Name]>
    : Given[Name];
};

/** Rows or columns, unless they have a field that a row does not have. */
export type FittingRecords<Row, Given> = Given extends readonly (infer GivenRow)[]
  ? unknown extends GivenRow
    ? Given
    : (GivenRow extends unknown ? keyof GivenRow : never) extends keyof Row
      ? readonly Row[]
      : never
  : Given extends object
    ? string extends keyof Given
      ? Given
      : keyof Given extends keyof Row
        ? Given
        : never
    : Given;

/** First and last day of a period, both within it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What a dataset is of, and how its rows are read. */
export interface DatasetOptions<M extends Model = DefaultModel> extends ReadingOptions {
  /** The day of the stock, `'2019-12-31'`. */
  readonly asOf: string;
  /**
   * The period of the flows.
   * @defaultValue from the first of January to `asOf`
   */
  readonly period?: Period | undefined;
  /**
   * The record sets.
   * @defaultValue those of the library
   */
  readonly model?: M | undefined;
  /**
   * What these rows are called where tallies are merged; the same source is not counted twice.
   * @defaultValue `'dataset'`
   */
  readonly source?: string | undefined;
}

export const datasetOptionNames: Readonly<Record<keyof DatasetOptions, true>> = {
  asOf: true,
  period: true,
  model: true,
  source: true,
  strict: true,
  plausibility: true,
  maxIssues: true,
  placeOf: true,
};

/**
 * Checked records in coded columns, the tree of units as of a date, and what was reported without records. Make it with
 * `createDataset`; give it to `evaluate` or `tally`. No object of a person is kept in it.
 */
export interface Dataset extends Dates {
  /** What these rows are called where tallies are merged. */
  readonly source: string;
  readonly period: Period;
  /** The active units as they were given, a parent before its children. */
  readonly units: UnitTree['units'];
  /**
   * The record sets.
   * @internal
   */
  readonly model: Model;
  /**
   * The active units as a tree.
   * @internal
   */
  readonly tree: UnitTree;
  /**
   * Number of each unit's parent.
   * @internal
   */
  readonly parent: UnitTree['parent'];
  /**
   * Which units took over from which, dissolved ones included.
   * @internal
   */
  readonly successions: readonly Succession[];
  /**
   * The record sets that were given, but for units, returns and observations.
   * @internal
   */
  readonly sets: ReadonlyMap<string, Columns>;
  /**
   * How rows are read.
   * @internal
   */
  readonly reading: RowReading;
  /**
   * Headcount returns.
   * @internal
   */
  readonly returns: readonly RowOf<HeadcountReturn>[];
  /**
   * Published values.
   * @internal
   */
  readonly observations: readonly RowOf<Observation>[];
  /**
   * The rows as they were read, and by record set a 1 for each that does not count; for `update`.
   * @internal
   */
  readonly read: ReadSets & { readonly refused: ReadonlyMap<string, Uint8Array> };
}

/** A row and its position among the rows that were given. */
export interface RowOf<Record> {
  readonly index: number;
  readonly record: Record;
}

/** A dataset, what was wrong with its rows, and how many rows of each record set were read, kept and refused. */
export interface CreatedDataset<M extends Model = DefaultModel> {
  readonly dataset: Dataset;
  /**
   * What is wrong with the rows: the first issues in full, by default 1,000. They come by record set, each after those that its
   * rows name; in a record set first what its schema refuses, in the order of the rows, then rule by rule.
   */
  readonly issues: readonly Issue[];
  /** How many issues there are of each kind, exactly, whether or not they are among `issues`. */
  readonly issueCounts: readonly IssueCount[];
  /** All issues in columns, by record set; of a record set without issues there is none. */
  readonly issueColumns: Readonly<Partial<Record<RecordSetName<M>, IssueColumns>>>;
  readonly counts: Readonly<Record<RecordSetName<M>, RowCounts>>;
}

/** The dates of a dataset; the period begins on the first of January where it is not given. */
export function checkedDates({ asOf, period }: Pick<DatasetOptions, 'asOf' | 'period'>, caller: string): Dates {
  if (period !== undefined && !isObject(period))
    throw refused(period, { function: caller, argument: 'period' }, "{ from: '2019-01-01', to: '2019-12-31' }");
  const dates = { asOf, 'period.from': period?.from ?? asOf, 'period.to': period?.to ?? asOf };
  for (const [argument, date] of Object.entries(dates)) {
    if (typeof date !== 'string' || !isDate(date)) {
      throw new GenderIndicatorsError(invalidDate, { function: caller, argument });
    }
  }
  if (period === undefined) return { asOf, period: { from: `${asOf.slice(0, 4)}-01-01`, to: asOf } };
  if (period.from <= period.to) return { asOf, period };
  throw new GenderIndicatorsError(invalidDate, { function: caller, argument: 'period' });
}

/** Refuses what is no object of rows or columns by the names of the model's record sets. */
export function refuseUnknownSets(model: Model, records: unknown, caller: string): void {
  if (!isObject(records)) throw refused(records, { function: caller, argument: 'rows' }, rowsBySet.write);
  for (const [name, ofSet] of Object.entries(records)) {
    const recordSet = model.recordSets.get(name);
    if (recordSet === undefined) {
      const near = nearest(name, model.recordSets.keys());
      throw new GenderIndicatorsError(unknownRecordSet, { recordSet: name, in: caller, nearest: near });
    }
    const place = { function: caller, argument: `rows.${name}` };
    if (areColumns(ofSet)) checkColumns(recordSet, ofSet, place);
    else if (ofSet !== undefined) listed(ofSet, place);
  }
}

/** Refuses what is no object of lists. */
export function refuseNoLists(lists: unknown, caller: string, argument: string): void {
  if (!isObject(lists)) throw refused(lists, { function: caller, argument }, rowsBySet.write);
  for (const [name, list] of Object.entries(lists)) {
    if (list !== undefined) listed(list, { function: caller, argument: `${argument}.${name}` });
  }
}
