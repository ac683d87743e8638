import type { Field } from '../schemas/fields.js';
import { type ForeignKey, isForeignKey, type RecordSet } from '../schemas/model.js';
import type { Column } from './columns.js';
import {
  GrowableArray,
  type GrowableColumn,
  growableCodes,
  growableDays,
  growableTexts,
  type ValueRefusal,
} from './growable-columns.js';
import { GrowableNumbers } from './growable-numbers.js';
import type { IdTable } from './id-table.js';
import { rulesOf } from './record-rules.js';

/** The ids by record set: those that rows have and those that other rows name. */
export type IdTables = ReadonlyMap<string, IdTable>;

/** A record as its schema gives it. */
export type SchemaRecord = Readonly<Record<string, unknown>>;

/** A record that stays a row, and its position among the rows given. */
export interface Row {
  readonly index: number;
  readonly record: SchemaRecord;
}

/** The rows of a record set that its schema accepts, as columns in the order in which they were read. */
export interface ReadRecords {
  readonly recordSet: RecordSet;
  /** Whether rows were given, be it none. */
  readonly isGiven: boolean;
  readonly rowCount: number;
  /** The position of each row among those given. */
  readonly positions: Uint32Array;
  /** 1 + the number of each row's id; 0 where it has none. */
  readonly ids: Uint32Array;
  /** By foreign key, 1 + the number of the id that each row names; 0 where it names none. */
  readonly keys: ReadonlyMap<ForeignKey, Uint32Array>;
  /** The columns of fields that have a value in some row. Texts stand in the order in which they came. */
  readonly fields: ReadonlyMap<string, Column>;
  /** The rows themselves of units, returns and observations, of which there are few. */
  readonly rows: readonly Row[];
}

/** The rows of all record sets that their schemas accept. */
export interface ReadSets {
  readonly tables: IdTables;
  readonly records: ReadonlyMap<string, ReadRecords>;
}

/** Takes records up into columns. */
export class RecordReader {
  isGiven = false;
  rowCount: number;
  readonly rows: Row[] = [];
  readonly #recordSet: RecordSet;
  readonly #idTable: IdTable;
  readonly #positions: GrowableArray<Uint32Array>;
  readonly #ids: GrowableArray<Uint32Array>;
  readonly #keys: { readonly key: ForeignKey; readonly table: IdTable; readonly codes: GrowableArray<Uint32Array> }[];
  readonly #fields: { readonly name: string; readonly column: GrowableColumn }[] = [];
  readonly #keepsRows: boolean;

  /**
   * Makes a reader of no rows, or one that goes on from rows that were read.
   *
   * @param tables - get the ids of the records and of those that they name
   * @param keepsRows - whether the records are kept as rows too
   * @param copied - the rows that come first
   */
  constructor(recordSet: RecordSet, tables: IdTables, keepsRows: boolean, copied?: ReadRecords) {
    this.rowCount = copied?.rowCount ?? 0;
    this.#recordSet = recordSet;
    this.#keepsRows = keepsRows;
    this.#idTable = tables.get(recordSet.name)!;
    this.#positions = growableCopy(copied?.positions);
    this.#ids = growableCopy(copied?.ids);
    this.#keys = [...recordSet.toOne.values()].map(({ key, recordSet: target }) => ({
      key,
      table: tables.get(target)!,
      codes: growableCopy(copied?.keys.get(key)),
    }));
    const compared = rulesOf(recordSet.name).repeated?.fields ?? [];
    for (const field of recordSet.fields.values()) {
      const column = growableColumn(field, compared, copied?.fields.get(field.name));
      if (column !== undefined) this.#fields.push({ name: field.name, column });
    }
  }

  /** Makes room for so many more rows. */
  reserve(more: number): void {
    this.isGiven = true;
    for (const { column } of this.#fields) column.reserve(this.rowCount + more);
    for (const { codes } of this.#keys) codes.reserve(this.rowCount + more);
    this.#ids.reserve(this.rowCount + more);
  }

  /**
   * Writes a record over a row, or behind the last.
   *
   * @param refuse - called with a field whose value its column cannot take; the record is not taken up then
   */
  write({ index, record }: Row, row: number, refuse: (field: string, code: ValueRefusal) => void): boolean {
    let isRefused = false;
    for (const { name, column } of this.#fields) {
      const code = column.set(row, record[name]);
      if (code === undefined) continue;
      isRefused = true;
      refuse(name, code);
    }
    if (isRefused) return false;
    for (const { key, table, codes } of this.#keys) codes.set(row, codeOf(record[key], table));
    // An id that is a number is named by its text.
    const id = record['id'];
    this.#ids.set(row, codeOf(typeof id === 'number' || typeof id === 'bigint' ? String(id) : id, this.#idTable));
    this.#positions.set(row, index);
    if (this.#keepsRows) this.rows.push({ index, record });
    this.rowCount = Math.max(this.rowCount, row + 1);
    return true;
  }

  /** The rows so far. The reader cannot be used any more. */
  take(): ReadRecords {
    const { rowCount, rows, isGiven } = this;
    const taken = (codes: GrowableArray<Uint32Array>) => codes.take(rowCount) ?? new Uint32Array(rowCount);
    const fields = new Map<string, Column>();
    for (const { name, column } of this.#fields) {
      const values = column.take(rowCount);
      if (values !== undefined) fields.set(name, values);
    }
    const keys = new Map(this.#keys.map(({ key, codes }) => [key, taken(codes)]));
    const [positions, ids] = [taken(this.#positions), taken(this.#ids)];
    return { recordSet: this.#recordSet, isGiven, rowCount, positions, ids, keys, fields, rows };
  }
}

// A key that is no text names nothing.
function codeOf(value: unknown, table: IdTable): number {
  return typeof value === 'string' ? table.add(value) + 1 : 0;
}

function growableCopy(codes: Uint32Array | undefined): GrowableArray<Uint32Array> {
  return new GrowableArray(codes?.slice() ?? new Uint32Array(0));
}

// Ids and keys that are texts stand beside the fields; lists and objects have a column where a rule compares them.
function growableColumn(
  { name, type, values = [] }: Field,
  compared: readonly string[],
  copied: Column | undefined,
): GrowableColumn | undefined {
  const coded = copied?.type === 'coded' ? copied : undefined;
  switch (type) {
    case 'enum':
      return growableCodes(values, coded);
    case 'boolean':
      return growableCodes([false, true], coded);
    case 'id':
    case 'text':
      return name === 'id' || isForeignKey(name) ? undefined : growableTexts((value) => value, coded);
    case 'date':
      return growableDays(copied?.type === 'date' ? copied : undefined);
    case 'number':
    case 'decimal':
      return new GrowableNumbers(copied?.type === 'number' || copied?.type === 'large_number' ? copied : undefined);
    case 'other':
      return compared.includes(name) ? growableTexts(jsonOf, coded) : undefined;
  }
}

function jsonOf(value: unknown): unknown {
  return value === undefined || value === null ? undefined : JSON.stringify(value);
}
