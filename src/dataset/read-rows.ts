import type { Model, RecordSet } from '../schemas/model.js';
import { compiledParser, type ExtraFields, extraFieldsOf, type RowParser, rowParser } from '../schemas/row-parser.js';
import { IdTable } from './id-table.js';
import { IssueLog, placeOf, type RowCounts } from './issue-log.js';
import {
  type FieldRefusal,
  type IdTables,
  type ReadSets,
  RecordReader,
  type Row,
  type SchemaRecord,
} from './read-records.js';
import { logSchemaIssues, logUnknownField } from './schema-issues.js';

/** So many rows of a record set are worth the generation of code for its schema. */
const manyRows = 1000;

const none = () => ({});

/** Takes records that a schema accepts; it may refuse values that have no column. */
export interface RecordSink {
  add(record: SchemaRecord, position: number): readonly FieldRefusal[];
}

/** Reads the rows of a record set: what the schema accepts goes to the sink, what is wrong to the log. */
export class SetReader {
  readonly recordSet: RecordSet;
  readonly log: IssueLog;
  readonly #sink: RecordSink;
  readonly #extraFields: ExtraFields;
  readonly #unknownFields = new Set<string>();
  #parse: RowParser;
  #isCompiled = false;
  #readCount = 0;
  #refusedCount = 0;

  constructor(recordSet: RecordSet, sink: RecordSink, maxIssues: number) {
    this.recordSet = recordSet;
    this.log = new IssueLog(recordSet, maxIssues);
    this.#sink = sink;
    this.#extraFields = extraFieldsOf(recordSet.schema);
    this.#parse = rowParser(recordSet.schema);
  }

  /** Reads some of the rows; their positions go on from those read before. */
  read(rows: readonly unknown[], from: number, to: number): void {
    if (!this.#isCompiled && this.#readCount + to - from >= manyRows) {
      this.#parse = compiledParser(this.recordSet.schema);
      this.#isCompiled = true;
    }
    for (let at = from; at < to; at++) {
      const position = this.#readCount++;
      if (!this.#readRow(rows, at, position)) this.#refusedCount++;
    }
  }

  /** Says how many of the rows count after all checks. */
  finish(keptCount: number): void {
    this.#refusedCount = this.#readCount - keptCount;
  }

  counts(): RowCounts {
    const [read, refused] = [this.#readCount, this.#refusedCount];
    return { read, kept: read - refused, refused };
  }

  // A row may be a Proxy, or have getters: whatever it throws is wrong with this row alone.
  #readRow(rows: readonly unknown[], at: number, position: number): boolean {
    const { log, recordSet } = this;
    try {
      const row = this.#withKnownFields(rows[at], position);
      const parsed = this.#parse(row);
      if (!parsed.success) {
        logSchemaIssues(recordSet, row, position, parsed.error, log);
        return false;
      }
      const refusals = this.#sink.add(parsed.data, position);
      for (const { field, code } of refusals)
        log.refuse(code, placeOf({ index: position, record: parsed.data }, field), none);
      return refusals.length === 0;
    } catch {
      log.refuse('refused_by_schema', { row: position, id: () => undefined }, none);
      return false;
    }
  }

  // The row itself, or a copy without empty texts and fields that the schema does not know. Lists and objects are copied since
  // zod freezes those that a read-only field refuses.
  #withKnownFields(row: unknown, position: number): unknown {
    if (!isRecord(row)) return row;
    const { fields } = this.recordSet;
    let needsCopy = false;
    for (const name in row) {
      const value = row[name];
      if (value === '' || (typeof value === 'object' && value !== null)) needsCopy = true;
      if (this.#extraFields === 'refused' && !fields.has(name)) {
        needsCopy = true;
        this.#noteUnknown(name, row, position);
      }
    }
    if (!needsCopy) return row;
    const extra = this.#extraFields === 'checked' ? Object.keys(row).filter((name) => !fields.has(name)) : [];
    const copy: Record<string, unknown> = extra.length > 0 ? (Object.create(null) as Record<string, unknown>) : {};
    for (const name of fields.keys()) copyField(row, name, copy);
    for (const name of extra) copyField(row, name, copy);
    return copy;
  }

  #noteUnknown(name: string, row: SchemaRecord, position: number): void {
    if (this.#unknownFields.has(name)) return;
    this.#unknownFields.add(name);
    logUnknownField(this.recordSet, { index: position, record: row }, name, this.log);
  }
}

function copyField(row: SchemaRecord, name: string, copy: Record<string, unknown>): void {
  if (!(name in row)) return;
  const value = row[name];
  if (Array.isArray(value)) copy[name] = value.slice();
  else if (isRecord(value) && Object.getPrototypeOf(value) === Object.prototype) copy[name] = { ...value };
  else if (value !== '') copy[name] = value;
}

function isRecord(value: unknown): value is SchemaRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The rows of all record sets of a model, as far as they were read. */
export class ReadRows {
  readonly tables: IdTables;
  readonly readers: ReadonlyMap<string, SetReader>;
  readonly lists = new Map<string, Row[]>();
  readonly records = new Map<string, RecordReader>();
  /** The record sets of which rows were given, be it none. */
  readonly given = new Set<string>();

  constructor(model: Model, maxIssues: number) {
    const sets = [...model.recordSets.values()];
    this.tables = new Map(sets.map(({ name }) => [name, new IdTable()]));
    this.readers = new Map(sets.map((set) => [set.name, new SetReader(set, this.#sinkFor(set), maxIssues)]));
  }

  /** Makes room for so many more rows of a record set. */
  expect(name: string, more: number): SetReader {
    this.given.add(name);
    this.records.get(name)!.reserve(more);
    return this.readers.get(name)!;
  }

  /** The rows so far. Nothing can be read after that. */
  take(): ReadSets {
    const records = new Map([...this.records].map(([name, reader]) => [name, reader.take()]));
    return { tables: this.tables, given: this.given, lists: this.lists, records };
  }

  // Units, returns and observations are rows too.
  #sinkFor(recordSet: RecordSet): RecordSink {
    const { name, counted } = recordSet;
    const reader = new RecordReader(recordSet, this.tables);
    this.records.set(name, reader);
    if (name !== 'units' && counted) return reader;
    const rows: Row[] = [];
    this.lists.set(name, rows);
    return withRows(reader, rows);
  }
}

/** A sink that keeps the records as rows beside their columns. */
export function withRows(reader: RecordReader, rows: Row[]): RecordSink {
  return {
    add(record, index) {
      const refusals = reader.add(record, index);
      if (refusals.length === 0) rows.push({ index, record });
      return refusals;
    },
  };
}
