import type { ForeignKey, RecordSet } from '../schemas/model.js';

/** A record as its schema gives it. */
export type SchemaRecord = Readonly<Record<string, unknown>>;

/** Values from a short list: `codes[row]` is 0 where the value is missing, else 1 + the position in `values`. */
export interface CodedColumn {
  readonly type: 'coded';
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly values: readonly (string | boolean)[];
}

/** Days as the number `yyyymmdd`, which sorts as the days do; 0 where the date is missing. */
export interface DateColumn {
  readonly type: 'date';
  readonly days: Int32Array;
}

/** Exact numbers: `units[row]` is the value × 10^scale, a whole number; `NaN` where the value is missing. */
export interface NumberColumn {
  readonly type: 'number';
  readonly scale: number;
  readonly units: Float64Array;
}

/** Exact numbers some of which are above 2^53 in their units; `null` where the value is missing. */
export interface LargeNumberColumn {
  readonly type: 'large_number';
  readonly scale: number;
  readonly units: readonly (bigint | null)[];
}

/** The values of one field of a record set. */
export type Column = CodedColumn | DateColumn | NumberColumn | LargeNumberColumn;

/** The records of a record set as columns, ordered by their units; no object of a person is kept. */
export interface Columns {
  readonly recordSet: RecordSet;
  readonly rowCount: number;
  /** The number of each record's unit in the tree. The rows stand in this order, so the records of a unit are a run of rows. */
  readonly unitOf: Uint32Array;
  /** The row at which the records of each unit begin, and after the last unit the number of rows. */
  readonly unitStarts: Uint32Array;
  /**
   * The columns by field. Fields of other types than a column has, and the record's own `id`, have none. A record set whose
   * records are of persons has `sex` too: the record's own or that of the person it names.
   */
  readonly fields: ReadonlyMap<string, Column>;
  /** By foreign key, but for keys of units, the row of the record named; -1 where none is. */
  readonly references: ReadonlyMap<ForeignKey, Int32Array>;
  /** By field, in how many records of each unit it was left blank; none of a field that never was. */
  readonly blanks: ReadonlyMap<string, Uint32Array>;
  /** Bitmaps of coded fields of few values, made by the engine. The one cache of the library; it belongs to the dataset. */
  readonly bitmaps: Map<string, readonly Uint32Array[]>;
}
