import { nearest } from '../conditions/nearest.js';
import { lazy } from '../lazy.js';
import { type ExtraFields, extraFieldsOf } from '../schemas/compiled-schema.js';
import type { RecordSchema } from '../schemas/fields.js';
import type { Model, RecordSet } from '../schemas/model.js';
import type { SchemaRecord } from './columns.js';
import { IdTable } from './id-table.js';
import { IssueLog, isRecord, placeOf, type RowCounts, type RowReading } from './issue-log.js';
import { ColumnRows, type ColumnsByField, FieldReader } from './read-columns.js';
import { type IdTables, type ReadSets, RecordReader, type Row } from './read-records.js';
import { copied, isDecomposed, readValue } from './read-value.js';

/** Rows between two looks at the signal: some ten milliseconds. */
export const chunkSize = 8192;
/** So many rows of a record set are worth the generation of code for its schema. */
const manyRows = 500;

/** Reads the rows of a record set: what the schema accepts goes to the columns, what is wrong to the log. */
export class SetReader {
  readonly recordSet: RecordSet;
  readonly log: IssueLog;
  readonly records: RecordReader;
  readonly #strict: boolean;
  readonly #extraFields: ExtraFields;
  readonly #unknownFields = new Set<string>();
  readonly #ids: readonly string[];
  readonly #keepsRows: boolean;
  readonly #fieldReaders = lazy(() => this.#readersOfFields());
  #schema: RecordSchema;
  /** The fields whose values have to be looked at before the schema may see a row; absent where rows have to be copied. */
  #doubtfulFields: readonly string[] | undefined;
  #readCount = 0;
  #keptCount: number | undefined;
  #blankedCount = 0;

  constructor(recordSet: RecordSet, tables: IdTables, keepsRows: boolean, reading: RowReading) {
    this.recordSet = recordSet;
    this.log = new IssueLog(recordSet, reading);
    this.records = new RecordReader(recordSet, tables, keepsRows);
    this.#strict = reading.strict;
    this.#extraFields = extraFieldsOf(recordSet.schema);
    this.#ids = [...recordSet.fields.values()].filter(({ type }) => type === 'id').map(({ name }) => name);
    this.#keepsRows = keepsRows;
    this.#schema = recordSet.schema;
  }

  /** Reads some of the rows; their positions go on from those read before. */
  read(rows: readonly unknown[], from: number, to: number): void {
    this.#expect(to - from);
    for (let at = from; at < to; at++) {
      const position = this.#readCount++;
      const record = this.#parsedAsItIs(rows, at);
      const row = record === undefined ? this.#readRow(rows, at, position) : { index: position, record };
      if (row !== undefined) this.#write(row);
    }
  }

  /** The records of columns, for {@link SetReader.readColumns}. */
  columnRows(columns: ColumnsByField): ColumnRows {
    return new ColumnRows(columns, this.#fieldReaders(), chunkSize);
  }

  /**
   * Reads some of the records of columns. Those of which every value is right are written as they are; each of the others is read as
   * a row, as are all where the schema looks at more than one field at a time.
   */
  readColumns(rows: ColumnRows, from: number, to: number): void {
    const { checks = [] } = this.recordSet.schema.def;
    if (this.#keepsRows || this.#extraFields === 'checked' || checks.length > 0) {
      const list = Array.from({ length: to - from }, (_, i) => rows.row(from + i));
      this.read(list, 0, list.length);
      return;
    }
    this.#expect(to - from);
    const { fields, isRefused } = rows.encode(from, to);
    for (let first = 0; first < isRefused.length; ) {
      let end = first;
      while (end < isRefused.length && isRefused[end] === 0) end++;
      this.records.append(fields, first, end, this.#readCount);
      this.#readCount += end - first;
      if (end < isRefused.length) this.read([rows.row(from + end++)], 0, 1);
      first = end;
    }
  }

  /** Says how many of the rows count after all checks, and how many of their fields were left blank. */
  finish(keptCount: number, blankedCount: number): void {
    this.#keptCount = keptCount;
    this.#blankedCount = blankedCount;
  }

  counts(): RowCounts {
    const [read, kept] = [this.#readCount, this.#keptCount ?? this.records.rowCount];
    return { read, kept, refused: read - kept, blanked: this.#blankedCount };
  }

  // Code is generated for the schema where it is worth it.
  #expect(more: number): void {
    if (this.#schema !== this.recordSet.schema || this.#readCount + more < manyRows) return;
    this.#schema = this.recordSet.compiled();
    this.#doubtfulFields = this.#extraFields === 'checked' ? undefined : doubtfulFields(this.recordSet);
  }

  #readersOfFields(): ReadonlyMap<string, FieldReader> {
    const { fields, schema } = this.recordSet;
    const readers = [...fields.values()].map((field) => {
      const column = this.records.columnOf(field.name);
      return new FieldReader(field, schema.shape[field.name]!, column, this.#strict);
    });
    return new Map(readers.map((reader) => [reader.field.name, reader]));
  }

  // A column may refuse what the schema takes: a date that an application's schema has as text, or a number of too many digits.
  #write(row: Row): void {
    const refused = this.records.write(row);
    if (refused.length === 0) {
      if (row.blanked !== undefined) this.#blankedCount += row.blanked.length;
      return;
    }
    const fields = refused.map(([field]) => field);
    const canBlank = this.#canBlank(fields);
    for (const [field, code] of refused) {
      const place = placeOf(row.index, row.record, field);
      if (canBlank) this.log.blank(code, place);
      else this.log.refuse(code, place);
    }
    const blanked = [...(row.blanked ?? []), ...fields];
    if (canBlank) this.#write({ ...row, record: without(row.record, fields), blanked });
  }

  #canBlank(fields: readonly string[]): boolean {
    return !this.#strict && fields.every((field) => this.recordSet.fields.get(field)?.blankable === true);
  }

  // The schema itself refuses empty texts and unknown fields, so most rows need not be looked through before it sees them.
  #parsedAsItIs(rows: readonly unknown[], at: number): SchemaRecord | undefined {
    if (this.#doubtfulFields === undefined) return undefined;
    try {
      const row = rows[at];
      if (isRecord(row)) {
        for (const name of this.#doubtfulFields) if (isReplaced(row[name])) return undefined;
        for (const name of this.#ids) if (isDecomposed(row[name])) return undefined;
      }
      return this.#schema.safeParse(row).data;
    } catch {
      return undefined;
    }
  }

  // A row may be a Proxy, or have getters: whatever it throws is wrong with this row alone.
  #readRow(rows: readonly unknown[], at: number, position: number): Row | undefined {
    let code: 'not_a_row' | 'refused_by_schema' = 'not_a_row';
    try {
      const given = rows[at];
      const row = isRecord(given) ? this.#readableRow(given, position) : given;
      code = 'refused_by_schema';
      return this.#parsed(row, position);
    } catch {
      this.log.refuse(code, { row: position });
      return undefined;
    }
  }

  // Where only fields that may be left blank are wrong, the row stays without them.
  #parsed(row: unknown, index: number): Row | undefined {
    const first = this.#schema.safeParse(row);
    if (first.success) return { index, record: first.data };
    const given = isRecord(row) ? row : {};
    const { issues } = first.error;
    const wrong = [...new Set(issues.map(({ path }) => String(path[0])))];
    if (!this.#canBlank(wrong)) {
      for (const issue of issues) this.log.addZodIssue('refused', given, index, issue);
      return undefined;
    }
    const others = without(given, wrong);
    const second = this.#schema.safeParse(others);
    const outcome = second.success ? 'blanked' : 'refused';
    // `null` is absence, also where the schema does not say so.
    const blanked = wrong.filter((field) => given[field] !== null);
    for (const issue of issues)
      if (blanked.includes(String(issue.path[0]))) this.log.addZodIssue(outcome, given, index, issue);
    if (second.success) return { index, record: second.data, blanked };
    for (const issue of second.error.issues) this.log.addZodIssue('refused', others, index, issue);
    return undefined;
  }

  // A copy without empty texts and fields that the schema does not know, with values of another type that can be read without
  // doubt. Strictly, only lists and objects are copied, since zod freezes those that a read-only field refuses.
  #readableRow(row: SchemaRecord, position: number): SchemaRecord {
    const { fields } = this.recordSet;
    const strict = this.#strict;
    const keepsExtra = strict || this.#extraFields === 'checked';
    const copy: Record<string, unknown> = keepsExtra ? emptyRecord() : {};
    // A field may be a getter of the class of the row.
    for (const [name, field] of fields) {
      if (!(name in row)) continue;
      const value = row[name];
      if (strict) copy[name] = copied(value);
      else if (value === '') this.#doubtfulFields = undefined;
      else copy[name] = copied(readValue(value, field));
    }
    for (const name in row) {
      if (fields.has(name)) continue;
      if (keepsExtra) {
        if (strict || row[name] !== '') copy[name] = copied(row[name]);
      } else if (this.#extraFields === 'refused') {
        this.#doubtfulFields = undefined;
        this.#noteUnknown(name, row, position);
      }
    }
    return copy;
  }

  #noteUnknown(name: string, row: SchemaRecord, position: number): void {
    if (this.#unknownFields.has(name)) return;
    this.#unknownFields.add(name);
    const facts = () => ({ nearest: nearest(name, this.recordSet.fields.keys()) });
    this.log.warn('unknown_field', placeOf(position, row, name), facts);
  }
}

// An empty text is left out, a list or an object copied, a date or a text that is not composed read.
function isReplaced(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null) || isDecomposed(value);
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

function without(record: SchemaRecord, fields: readonly string[]): SchemaRecord {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !fields.includes(name)));
}

// A name such as `__proto__` is a field like others.
function emptyRecord(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

/** Readers of all record sets of a model, by name. */
export class ReadRows {
  readonly sets = new Map<string, SetReader>();
  readonly #tables: IdTables;

  constructor(model: Model, reading: RowReading) {
    const recordSets = [...model.recordSets.values()];
    this.#tables = new Map(recordSets.map(({ name }) => [name, new IdTable()]));
    for (const recordSet of recordSets) {
      const keepsRows = recordSet.name === 'units' || !recordSet.counted;
      this.sets.set(recordSet.name, new SetReader(recordSet, this.#tables, keepsRows, reading));
    }
  }

  /** The rows so far. Nothing can be read after that. */
  take(): ReadSets {
    return { tables: this.#tables, records: new Map([...this.sets].map(([name, set]) => [name, set.records.take()])) };
  }
}
