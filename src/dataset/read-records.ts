import type { Field } from '../schemas/fields.js';
import { type ForeignKey, isForeignKey, type RecordSet } from '../schemas/model.js';
import type { Column, SchemaRecord } from './columns.js';
import {
  type GrowableColumn,
  growableColumn,
  growableDays,
  growableTexts,
  growableValues,
  grown,
  refusedCode,
  resized,
} from './growable-columns.js';
import { growableNumbers } from './growable-numbers.js';
import type { IdTable } from './id-table.js';
import { rulesOf } from './record-rules.js';

/** The ids by record set: those that rows have and those that other rows name. */
export type IdTables = ReadonlyMap<string, IdTable>;

/** A record as it was read, and its position among the rows given. */
export interface Row {
  readonly index: number;
  readonly record: SchemaRecord;
  /** The fields that were left blank, since their values were wrong; absent for none. */
  readonly blanked?: readonly string[] | undefined;
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
  /** By field, 1 for each row in which it was left blank; the check of the records adds to it. */
  readonly blanks: Map<string, Uint8Array>;
  /** The rows themselves of units, returns and observations, of which there are few. */
  readonly rows: readonly Row[];
}

/** The rows of all record sets that their schemas accept. */
export interface ReadSets {
  readonly tables: IdTables;
  readonly records: ReadonlyMap<string, ReadRecords>;
}

/** The codes of a field for some records, `null` where a record does not have it; and what they are written to. */
export interface FieldCodes {
  readonly column: GrowableColumn<unknown> | undefined;
  readonly codes: Int32Array | unknown[];
}

/** Takes records up into columns. */
export class RecordReader {
  isGiven = false;
  rowCount: number;
  readonly #recordSet: RecordSet;
  readonly #table: IdTable;
  readonly #rows: Row[] | undefined;
  readonly #ids: GrowableColumn<Uint32Array>;
  readonly #keys = new Map<ForeignKey, GrowableColumn<Uint32Array>>();
  readonly #fields = new Map<string, GrowableColumn>();
  /** What the values of each field are written to. */
  readonly #columns: ReadonlyMap<string, GrowableColumn<unknown>>;
  readonly #blanks = new Map<string, GrowableColumn<Uint8Array>>();
  #positions: Uint32Array;
  #capacity = 0;

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
    this.#rows = keepsRows ? [] : undefined;
    this.#positions = copied?.positions.slice() ?? new Uint32Array(0);
    const compared = rulesOf(recordSet.name).repeated?.fields ?? [];
    const dayOf = new Map<unknown, number>();
    for (const field of recordSet.fields.values()) {
      const column = columnOf(field, compared.includes(field.name), dayOf, copied?.fields.get(field.name));
      if (column !== undefined) this.#fields.set(field.name, column);
    }
    this.#table = tables.get(recordSet.name)!;
    this.#ids = growableIds(this.#table, copied?.ids, true);
    for (const { key, recordSet: target } of recordSet.toOne.values())
      this.#keys.set(key, growableIds(tables.get(target)!, copied?.keys.get(key), false));
    for (const [name, isBlank] of copied?.blanks ?? []) this.#blanks.set(name, growableFlags(isBlank));
    const columns = new Map<string, GrowableColumn<unknown>>(this.#fields);
    for (const [name, column] of [...this.#keys, ['id', this.#ids] as const]) {
      const ofField = this.#fields.get(name);
      columns.set(name, ofField === undefined ? column : bothColumns(column, ofField));
    }
    this.#columns = columns;
  }

  /** Makes room for so many more rows. */
  reserve(more: number): void {
    this.isGiven = true;
    this.#capacity = this.rowCount + more;
    if (this.#recordSet.fields.get('id')?.required === true) this.#table.reserve(this.#capacity);
  }

  /** Writes a record behind the last row, or in place of a row. It is not taken up where a column refuses its value. */
  write(
    { record, index, blanked }: Row,
    row = this.rowCount,
  ): readonly (readonly [field: string, code: GrowableColumn['refusal']])[] {
    if (row < this.rowCount) this.#clear(row);
    let refused: ReturnType<RecordReader['write']> = [];
    for (const name in record) {
      const column = record[name] === undefined ? undefined : this.#columns.get(name);
      const code = column?.encode(record[name]);
      if (code === refusedCode) refused = [...refused, [name, column!.refusal]];
      else column?.put(row, code, this.#capacity);
    }
    if (refused.length > 0) {
      this.#clear(row);
      return refused;
    }
    this.#place(row, row + 1, index);
    if (blanked !== undefined) for (const name of blanked) this.#flagsOf(name).put(row, 1, this.#capacity);
    this.#rows?.push({ index, record, blanked });
    return refused;
  }

  /** What the values of a field are written to; nothing for a field without a column. */
  columnOf(field: string): GrowableColumn<unknown> | undefined {
    return this.#columns.get(field);
  }

  /** Writes records behind the last row: of each field the codes from one position to another. */
  append(fields: readonly FieldCodes[], from: number, to: number, index: number): void {
    for (const { column, codes } of fields) column?.append(this.rowCount, codes, from, to, this.#capacity);
    this.#place(this.rowCount, this.rowCount + to - from, index);
  }

  /** The rows so far. The reader cannot be used any more. */
  take(): ReadRecords {
    const { rowCount, isGiven } = this;
    const numbersOf = (ids: GrowableColumn<Uint32Array>) => ids.take(rowCount) ?? new Uint32Array(rowCount);
    const fields = new Map<string, Column>();
    for (const [name, column] of this.#fields) {
      const values = column.take(rowCount);
      if (values !== undefined) fields.set(name, values);
    }
    return {
      recordSet: this.#recordSet,
      isGiven,
      rowCount,
      positions: resized(this.#positions, rowCount),
      ids: numbersOf(this.#ids),
      keys: new Map([...this.#keys].map(([key, ids]) => [key, numbersOf(ids)])),
      fields,
      blanks: new Map(
        [...this.#blanks].map(([name, flags]) => [name, flags.take(rowCount) ?? new Uint8Array(rowCount)]),
      ),
      rows: this.#rows ?? [],
    };
  }

  #flagsOf(name: string): GrowableColumn<Uint8Array> {
    const flags = this.#blanks.get(name) ?? growableFlags(new Uint8Array(0));
    this.#blanks.set(name, flags);
    return flags;
  }

  #place(from: number, to: number, index: number): void {
    if (to > this.#positions.length) this.#positions = grown(this.#positions, Math.max(to, this.#capacity));
    for (let row = from; row < to; row++) this.#positions[row] = index + row - from;
    this.rowCount = Math.max(this.rowCount, to);
  }

  #clear(row: number): void {
    for (const column of [...this.#columns.values(), ...this.#blanks.values()]) column.clear(row);
  }
}

// An id or a key that is a number has a column of its own beside its id.
function bothColumns(ids: GrowableColumn<unknown>, values: GrowableColumn): GrowableColumn<unknown> {
  return {
    refusal: values.refusal,
    encode(value) {
      const code = values.encode(value);
      return code === refusedCode ? code : [ids.encode(value), code];
    },
    put(row, codes, capacity) {
      const [id, code] = codes as readonly unknown[];
      ids.put(row, id, capacity);
      values.put(row, code, capacity);
    },
    hasNumbers: false,
    append(first, codes, from, to, capacity) {
      for (let i = from; i < to; i++) if (codes[i] !== null) this.put(first + i - from, codes[i], capacity);
    },
    clear(row) {
      ids.clear(row);
      values.clear(row);
    },
    take: values.take,
  };
}

function growableFlags(copied: Uint8Array): GrowableColumn<Uint8Array> {
  return growableColumn(copied, new Map(), Number, (numbers) => numbers);
}

/** So many ids that other records name are looked up in a Map, which knows the hash of a text that comes again. */
const mostNamedAgain = 8_192;

// An id that is a number is named by its text. A key that is no text names nothing. Few units are named by many records, while each
// record has another id.
function growableIds(table: IdTable, copied: Uint32Array | undefined, isOwn: boolean): GrowableColumn<Uint32Array> {
  const numbered = new Map<unknown, number>();
  const numberOf = (id: unknown) => {
    if (typeof id !== 'string')
      return isOwn && (typeof id === 'number' || typeof id === 'bigint') ? table.add(String(id)) + 1 : 0;
    const number = table.add(id) + 1;
    if (!isOwn && numbered.size < mostNamedAgain) numbered.set(id, number);
    return number;
  };
  return growableColumn(copied ?? new Uint32Array(0), numbered, numberOf, (numbers) => numbers);
}

// Ids and keys that are texts have no other column; lists and objects have one where a rule compares them.
function columnOf(
  { name, type, values = [] }: Field,
  isCompared: boolean,
  dayOf: Map<unknown, number>,
  copied: Column | undefined,
): GrowableColumn | undefined {
  const coded = copied?.type === 'coded' ? copied : undefined;
  switch (type) {
    case 'enum':
      return growableValues(values, coded);
    case 'boolean':
      return growableValues([false, true], coded);
    case 'id':
    case 'text':
      return name === 'id' || isForeignKey(name) ? undefined : growableTexts(coded);
    case 'date':
      return growableDays(dayOf, copied?.type === 'date' ? copied : undefined);
    case 'number':
    case 'decimal':
      return growableNumbers(copied?.type === 'number' || copied?.type === 'large_number' ? copied : undefined);
    case 'other': {
      const texts = growableTexts(coded);
      const jsonOf = (value: unknown) => (value === undefined || value === null ? undefined : JSON.stringify(value));
      return isCompared ? { ...texts, encode: (value) => texts.encode(jsonOf(value)) } : undefined;
    }
  }
}
