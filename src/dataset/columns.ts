import type { ForeignKey, RecordSet } from '../schemas/model.js';

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

/** Exact numbers some of which are too large for a {@link NumberColumn}; `null` where the value is missing. */
export interface LargeNumberColumn {
  readonly type: 'large_number';
  readonly scale: number;
  readonly units: readonly (bigint | null)[];
}

/** The values of one field of a record set. */
export type Column = CodedColumn | DateColumn | NumberColumn | LargeNumberColumn;

/** The records of a record set as columns; no object of a person is kept. */
export interface Columns {
  readonly recordSet: RecordSet;
  readonly rowCount: number;
  /** The number of each record's unit, in the order of the tree; the rows stand in this order. */
  readonly unitOf: Uint32Array;
  /** The row at which the records of each unit begin, and at last the number of rows. */
  readonly unitStarts: Uint32Array;
  /** By field; a field without a column is missing in every row. `sex` is the effective sex in sets of persons. */
  readonly fields: ReadonlyMap<string, Column>;
  /** By foreign key, the row of the record named; -1 where none is. `unitId` and `parentId` have none. */
  readonly references: ReadonlyMap<ForeignKey, Int32Array>;
  /** By field, a bitmap over the rows for each value and for none, once a condition asked for them. */
  readonly bitmaps: Map<string, readonly Uint32Array[]>;
}
