import type { Model, RecordSet } from '../schemas/model.js';
import { IssueLog, type RowCounts } from './issue-log.js';
import { IdTables } from './raw-records.js';
import { ColumnReader, RowReader } from './set-readers.js';

/** The rows of a record set that were read so far. */
export class ReadSet {
  readonly recordSet: RecordSet;
  readonly log: IssueLog;
  readonly reader: ColumnReader | RowReader;
  /** Whether rows were given, be it none. */
  isGiven = false;
  #count = 0;
  #refused = 0;

  constructor(recordSet: RecordSet, tables: IdTables, maxIssues: number) {
    this.recordSet = recordSet;
    this.log = new IssueLog(recordSet.name, maxIssues);
    const staysRows = recordSet.name === 'units' || !recordSet.counted;
    this.reader = staysRows ? new RowReader(recordSet) : new ColumnReader(recordSet, tables);
  }

  reserve(more: number): void {
    this.isGiven = true;
    this.reader.reserve(more);
  }

  read(rows: readonly unknown[], from: number, to: number): void {
    this.#refused += this.reader.read(rows, from, to, this.#count, this.log);
    this.#count += to - from;
  }

  /** Says how many of the rows that were taken up are kept after all checks. */
  keep(kept: number): void {
    this.#refused = this.#count - kept;
  }

  readonly counts = (): RowCounts => ({
    read: this.#count,
    kept: this.#count - this.#refused,
    refused: this.#refused,
  });
}

const kinds = new WeakMap<Model, ReadRows>();

/**
 * Makes readers of a model last: an engine throws compiled code away with the last object of a kind that it was compiled for, so
 * one of each, which reads nothing, stays as long as the model.
 */
export function keepCompiled(model: Model): void {
  if (!kinds.has(model)) kinds.set(model, new ReadRows(model));
}

/** The rows of all record sets of a model that were read so far. */
export class ReadRows {
  readonly tables = new IdTables();
  readonly maxIssues: number;
  readonly #sets: ReadonlyMap<string, ReadSet>;

  constructor(model: Model, maxIssues = 1000) {
    this.maxIssues = maxIssues;
    this.#sets = new Map(
      [...model.recordSets.values()].map((set) => [set.name, new ReadSet(set, this.tables, maxIssues)]),
    );
  }

  of(name: string): ReadSet {
    return this.#sets.get(name)!;
  }
}
