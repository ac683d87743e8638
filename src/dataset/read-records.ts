import type { Field } from '../schemas/fields.js';
import { type ForeignKey, isForeignKey, type RecordSet } from '../schemas/model.js';
import type { Column, SchemaRecord } from './columns.js';
import {
  type GrowableColumn,
  growableDays,
  growableTexts,
  growableValues,
  grown,
  resized,
  type ValueRefusal,
} from './growable-columns.js';
import { GrowableNumbers } from './growable-numbers.js';
import type { IdTable } from './id-table.js';
import { rulesOf } from './record-rules.js';

/** The ids by record set: those that rows have and those that other rows name. */
export type IdTables = ReadonlyMap<string, IdTable>;

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
  readonly #keys: { readonly key: ForeignKey; readonly table: IdTable; codes: Uint32Array }[];
  readonly #fields: { readonly name: string; readonly column: GrowableColumn }[] = [];
  readonly #keepsRows: boolean;
  #positions: Uint32Array;
  #ids: Uint32Array;
  #capacity = 0;

  /**
   * Makes a reader of no rows, or one that goes on from rows that were read.
   *
   * @param tables - get the ids of the records and of those that they name
   * @param keepsRows - whether the records are kept as rows too
   * @param copied - the rows that come first
   */
  constructor(recordSet: RecordSet, tables: IdTables, keepsRows: boolean, copied?: ReadRecords) {
    const copyOf = (codes: Uint32Array | undefined) => codes?.slice() ?? new Uint32Array(0);
    this.rowCount = copied?.rowCount ?? 0;
    this.#recordSet = recordSet;
    this.#keepsRows = keepsRows;
    this.#idTable = tables.get(recordSet.name)!;
    this.#positions = copyOf(copied?.positions);
    this.#ids = copyOf(copied?.ids);
    this.#keys = [...recordSet.toOne.values()].map(({ key, recordSet: target }) => ({
      key,
      table: tables.get(target)!,
      codes: copyOf(copied?.keys.get(key)),
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
    this.#capacity = this.rowCount + more;
  }

  /**
   * Writes records behind the last row, or from a row on.
   *
   * @param refuse - called with the row and the field of each value that its column cannot take; that record is not taken up
   * @param isAbsent - whether no record has a value in a field
   */
  write(
    rows: readonly Row[],
    refuse: (row: Row, field: string, code: ValueRefusal) => void,
    { from = this.rowCount, isAbsent = (_name: string): boolean => false } = {},
  ): void {
    const records = rows.map(({ record }) => record);
    const refused = new Set<Row>();
    for (const { name, column } of this.#fields) {
      if (isAbsent(name)) continue;
      column.write(records, from, this.#capacity, (place) => {
        refused.add(rows[place]!);
        refuse(rows[place]!, name, column.refusal);
      });
    }
    if (refused.size > 0) {
      const accepted = rows.filter((row) => !refused.has(row));
      this.write(accepted, refuse, { from, isAbsent });
      return;
    }
    const end = from + rows.length;
    const length = Math.max(end, this.#capacity);
    for (const keys of this.#keys) {
      const { key, table } = keys;
      const codes = grown(keys.codes, length);
      for (let place = 0; place < records.length; place++) codes[from + place] = codeOf(records[place]![key], table);
      keys.codes = codes;
    }
    const [ids, positions] = [grown(this.#ids, length), grown(this.#positions, length)];
    for (let place = 0; place < records.length; place++) {
      const id = records[place]!['id'];
      // An id that is a number is named by its text.
      const text = typeof id === 'number' || typeof id === 'bigint' ? String(id) : id;
      ids[from + place] = codeOf(text, this.#idTable);
      positions[from + place] = rows[place]!.index;
    }
    this.#ids = ids;
    this.#positions = positions;
    if (this.#keepsRows) for (const row of rows) this.rows.push(row);
    this.rowCount = Math.max(this.rowCount, end);
  }

  /** The rows so far. The reader cannot be used any more. */
  take(): ReadRecords {
    const { rowCount, rows, isGiven } = this;
    const fields = new Map<string, Column>();
    for (const { name, column } of this.#fields) {
      const values = column.take(rowCount);
      if (values !== undefined) fields.set(name, values);
    }
    const keys = new Map(this.#keys.map(({ key, codes }) => [key, resized(codes, rowCount)]));
    const [positions, ids] = [resized(this.#positions, rowCount), resized(this.#ids, rowCount)];
    return { recordSet: this.#recordSet, isGiven, rowCount, positions, ids, keys, fields, rows };
  }
}

// A key that is no text names nothing.
function codeOf(value: unknown, table: IdTable): number {
  return typeof value === 'string' ? table.add(value) + 1 : 0;
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
      return growableValues(name, values, coded);
    case 'boolean':
      return growableValues(name, [false, true], coded);
    case 'id':
    case 'text':
      return name === 'id' || isForeignKey(name) ? undefined : growableTexts(name, (value) => value, coded);
    case 'date':
      return growableDays(name, copied?.type === 'date' ? copied : undefined);
    case 'number':
    case 'decimal':
      return new GrowableNumbers(
        name,
        copied?.type === 'number' || copied?.type === 'large_number' ? copied : undefined,
      );
    case 'other':
      return compared.includes(name) ? growableTexts(name, jsonOf, coded) : undefined;
  }
}

function jsonOf(value: unknown): unknown {
  return value === undefined || value === null ? undefined : JSON.stringify(value);
}
