import { nearest } from '../conditions/nearest.js';
import type { Model, RecordSet } from '../schemas/model.js';
import { compiledParser, type ExtraFields, extraFieldsOf, type RowParser, rowParser } from '../schemas/row-parser.js';
import type { SchemaRecord } from './columns.js';
import { IdTable } from './id-table.js';
import { IssueLog, isRecord, logSchemaIssues, placeOf, type RowCounts } from './issue-log.js';
import { type IdTables, type ReadSets, RecordReader, type Row } from './read-records.js';

/** So many rows of a record set are worth the generation of code for its schema. */
const manyRows = 1000;

const none = () => ({});

/** Reads the rows of a record set: what the schema accepts goes to the columns, what is wrong to the log. */
export class SetReader {
  readonly recordSet: RecordSet;
  readonly log: IssueLog;
  readonly records: RecordReader;
  readonly #extraFields: ExtraFields;
  /** The fields that no row has so far. */
  readonly #absentFields: Set<string>;
  readonly #unknownFields = new Set<string>();
  #parse: RowParser;
  #isCompiled = false;
  #readCount = 0;
  #refusedCount = 0;

  constructor(records: RecordReader, recordSet: RecordSet, maxIssues: number) {
    this.recordSet = recordSet;
    this.log = new IssueLog(recordSet, maxIssues);
    this.records = records;
    this.#extraFields = extraFieldsOf(recordSet.schema);
    this.#parse = rowParser(recordSet.schema);
    this.#absentFields = new Set(recordSet.fields.keys());
  }

  /** Reads some of the rows; their positions go on from those read before. */
  read(rows: readonly unknown[], from: number, to: number): void {
    if (!this.#isCompiled && this.#readCount + to - from >= manyRows) {
      this.#parse = compiledParser(this.recordSet.schema);
      this.#isCompiled = true;
    }
    const accepted: Row[] = [];
    for (let at = from; at < to; at++) {
      const row = this.#acceptedRow(rows, at, this.#readCount++);
      if (row === undefined) continue;
      accepted.push(row);
      for (const name in row.record) if (this.#absentFields.has(name)) this.#absentFields.delete(name);
    }
    const before = this.records.rowCount;
    this.records.write(accepted, (row, field, code) => this.log.refuse(code, placeOf(row, field), none), {
      isAbsent: (field) => this.#absentFields.has(field),
    });
    this.#refusedCount += to - from - (this.records.rowCount - before);
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
  #acceptedRow(rows: readonly unknown[], at: number, index: number): Row | undefined {
    const { log, recordSet } = this;
    let code: 'not_a_row' | 'refused_by_schema' = 'not_a_row';
    try {
      const row = this.#withKnownFields(rows[at], index);
      code = 'refused_by_schema';
      const parsed = this.#parse(row);
      if (parsed.success) return { index, record: parsed.data };
      logSchemaIssues(recordSet, row, index, parsed.error, log);
    } catch {
      log.refuse(code, { row: index, id: () => undefined }, none);
    }
    return undefined;
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
    const facts = () => ({ nearest: nearest(name, this.recordSet.fields.keys()) });
    this.log.warn('unknown_field', placeOf({ index: position, record: row }, name), facts);
  }
}

function copyField(row: SchemaRecord, name: string, copy: Record<string, unknown>): void {
  if (!(name in row)) return;
  const value = row[name];
  if (Array.isArray(value)) copy[name] = value.slice();
  else if (isRecord(value) && Object.getPrototypeOf(value) === Object.prototype) copy[name] = { ...value };
  else if (value !== '') copy[name] = value;
}

/** Readers of all record sets of a model, by name. */
export class ReadRows {
  readonly sets = new Map<string, SetReader>();
  readonly #tables: IdTables;

  constructor(model: Model, maxIssues: number) {
    const recordSets = [...model.recordSets.values()];
    this.#tables = new Map(recordSets.map(({ name }) => [name, new IdTable()]));
    for (const recordSet of recordSets) {
      const keepsRows = recordSet.name === 'units' || !recordSet.counted;
      const records = new RecordReader(recordSet, this.#tables, keepsRows);
      this.sets.set(recordSet.name, new SetReader(records, recordSet, maxIssues));
    }
  }

  /** The rows so far. Nothing can be read after that. */
  take(): ReadSets {
    return { tables: this.#tables, records: new Map([...this.sets].map(([name, set]) => [name, set.records.take()])) };
  }
}
