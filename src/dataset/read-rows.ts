import { nearest } from '../conditions/nearest.js';
import { type ExtraFields, extraFieldsOf } from '../schemas/compiled-schema.js';
import type { RecordSchema } from '../schemas/fields.js';
import type { Model, RecordSet } from '../schemas/model.js';
import type { SchemaRecord } from './columns.js';
import { IdTable } from './id-table.js';
import { IssueLog, isRecord, placeOf, type RowCounts } from './issue-log.js';
import { type IdTables, type ReadSets, RecordReader } from './read-records.js';

/** So many rows of a record set are worth the generation of code for its schema. */
const manyRows = 500;

/** Reads the rows of a record set: what the schema accepts goes to the columns, what is wrong to the log. */
export class SetReader {
  readonly recordSet: RecordSet;
  readonly log: IssueLog;
  readonly records: RecordReader;
  readonly #extraFields: ExtraFields;
  readonly #unknownFields = new Set<string>();
  #schema: RecordSchema;
  /** The fields whose values have to be looked at before the schema may see a row; absent where rows have to be copied. */
  #doubtfulFields: readonly string[] | undefined;
  #readCount = 0;
  #keptCount: number | undefined;

  constructor(recordSet: RecordSet, tables: IdTables, keepsRows: boolean, maxIssues: number) {
    this.recordSet = recordSet;
    this.log = new IssueLog(recordSet, maxIssues);
    this.records = new RecordReader(recordSet, tables, keepsRows);
    this.#extraFields = extraFieldsOf(recordSet.schema);
    this.#schema = recordSet.schema;
  }

  /** Reads some of the rows; their positions go on from those read before. */
  read(rows: readonly unknown[], from: number, to: number): void {
    if (this.#schema === this.recordSet.schema && this.#readCount + to - from >= manyRows) {
      this.#schema = this.recordSet.compiled();
      this.#doubtfulFields = this.#extraFields === 'checked' ? undefined : doubtfulFields(this.recordSet);
    }
    for (let at = from; at < to; at++) {
      const position = this.#readCount++;
      const record = this.#parsedAsItIs(rows, at) ?? this.#acceptedRecord(rows, at, position);
      if (record === undefined) continue;
      for (const [field, code] of this.records.write(record, position))
        this.log.refuse(code, placeOf(position, record, field));
    }
  }

  /** Says how many of the rows count after all checks. */
  finish(keptCount: number): void {
    this.#keptCount = keptCount;
  }

  counts(): RowCounts {
    const [read, kept] = [this.#readCount, this.#keptCount ?? this.records.rowCount];
    return { read, kept, refused: read - kept };
  }

  // The schema itself refuses empty texts and unknown fields, so most rows need not be looked through before it sees them.
  #parsedAsItIs(rows: readonly unknown[], at: number): SchemaRecord | undefined {
    if (this.#doubtfulFields === undefined) return undefined;
    try {
      const row = rows[at];
      for (const name of this.#doubtfulFields) if (isRecord(row) && isReplaced(row[name])) return undefined;
      return this.#schema.safeParse(row).data;
    } catch {
      return undefined;
    }
  }

  // A row may be a Proxy, or have getters: whatever it throws is wrong with this row alone.
  #acceptedRecord(rows: readonly unknown[], at: number, position: number): SchemaRecord | undefined {
    let code: 'not_a_row' | 'refused_by_schema' = 'not_a_row';
    try {
      const row = this.#withKnownFields(rows[at], position);
      code = 'refused_by_schema';
      const parsed = this.#schema.safeParse(row);
      if (parsed.success) return parsed.data;
      this.log.refuseBySchema(row, position, parsed.error);
    } catch {
      this.log.refuse(code, { row: position });
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
      if (isReplaced(row[name])) needsCopy = true;
      if (this.#extraFields === 'refused' && !fields.has(name)) {
        needsCopy = true;
        this.#noteUnknown(name, row, position);
      }
    }
    if (!needsCopy) return row;
    this.#doubtfulFields = undefined;
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
    this.log.warn('unknown_field', placeOf(position, row, name), facts);
  }
}

// A list or an object is copied, an empty text left out.
function isReplaced(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null);
}

// Fields that may have an empty text, a list or an object by their schema.
function doubtfulFields({ schema, fields }: RecordSet): readonly string[] {
  const acceptsEmpty = (name: string) => {
    try {
      return schema.shape[name]?.safeParse('').success !== false;
    } catch {
      return true;
    }
  };
  return [...fields.values()]
    .filter(({ name, type }) => type === 'other' || acceptsEmpty(name))
    .map(({ name }) => name);
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
      this.sets.set(recordSet.name, new SetReader(recordSet, this.#tables, keepsRows, maxIssues));
    }
  }

  /** The rows so far. Nothing can be read after that. */
  take(): ReadSets {
    return { tables: this.#tables, records: new Map([...this.sets].map(([name, set]) => [name, set.records.take()])) };
  }
}
