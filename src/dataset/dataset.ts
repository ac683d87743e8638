import type { Dates } from '../conditions/dates.js';
import type { Issue } from '../errors.js';
import type { HeadcountReturn } from '../schemas/headcount-return.js';
import type { DefaultModel, Model, RecordSetName } from '../schemas/model.js';
import type { Observation } from '../schemas/observation.js';
import type { Succession } from './check-units.js';
import type { Columns } from './columns.js';
import type { IssueColumns, IssueCount, RowCounts } from './issue-log.js';
import type { RowIds } from './row-ids.js';

import type { UnitTree } from './unit-tree.js';

/** First and last day of a period, both within it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What a dataset is of. */
export interface DatasetOptions<M extends Model = DefaultModel> {
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
  /**
   * How many issues are given in full; all of them are counted, whatever their number.
   * @defaultValue 1,000
   */
  readonly maxIssues?: number | undefined;
}

/**
 * Checked records in coded columns, the tree of units as of a date, and what was reported without records. Make it with
 * {@link createDataset}; give it to `evaluate` or `tally`. No object of a person is kept in it.
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
   * Which row of the personnel has an id, for those who look up persons that were read; absent where none were given.
   * @internal
   */
  readonly personIds: RowIds | undefined;
  /**
   * Headcount returns.
   * @internal
   */
  readonly returns: readonly KeptRow<HeadcountReturn>[];
  /**
   * Published values.
   * @internal
   */
  readonly observations: readonly KeptRow<Observation>[];
}

/** A kept row and its position among the rows that were given. */
export interface KeptRow<Record> {
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
