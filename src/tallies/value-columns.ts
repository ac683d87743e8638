import type { Columns } from '../conditions/columns.js';
import type { Dataset } from '../dataset/create-dataset.js';
import type { Codes } from '../kernel/profile.js';
import { sortRows } from '../kernel/sort-rows.js';
import { fitsDouble } from '../kernel/sum-classes.js';
import { withWords } from '../kernel/workspace.js';
import type { ValueOf } from '../schemas/indicator.js';
import { valueKey } from './request.js';
import { numberReader } from './values.js';

/** A value of every record as a whole number of 10^-scale: in doubles with `NaN` for none, or bigints where those are too small. */
export interface ValueColumn {
  readonly scale: number;
  readonly values: Float64Array | readonly (bigint | null)[];
}

/** The records that have a value, in its order. */
export interface SortedRecords {
  readonly rows: Uint32Array;
  readonly units: Codes;
}

interface Kept {
  readonly column: ValueColumn;
  sorted?: SortedRecords;
  sums?: boolean;
}

// What is once read or sorted serves the next question too.
const kept = new WeakMap<Columns, Map<string, Kept>>();

function keep(dataset: Dataset, columns: Columns, value: ValueOf, within: string): Kept {
  const ofColumns = kept.get(columns) ?? new Map<string, Kept>();
  kept.set(columns, ofColumns);
  const key = valueKey(value);
  const found = ofColumns.get(key) ?? { column: readValues(dataset, columns, value, within) };
  ofColumns.set(key, found);
  return found;
}

/** The value of every record: a number, an amount, an age or a span of days or years. */
export function valueColumn(dataset: Dataset, columns: Columns, value: ValueOf, within: string): ValueColumn {
  return keep(dataset, columns, value, within).column;
}

/** Whether the values are doubles, and all sums of them exact in doubles. */
export function sumsFitDouble(dataset: Dataset, columns: Columns, value: ValueOf, within: string): boolean {
  const found = keep(dataset, columns, value, within);
  const { values } = found.column;
  found.sums ??= values instanceof Float64Array && fitsDouble(values);
  return found.sums;
}

function readValues(dataset: Dataset, columns: Columns, value: ValueOf, within: string): ValueColumn {
  const field = typeof value === 'string' ? columns.fields.get(value) : undefined;
  if (field?.type === 'number' || field?.type === 'large_number') return { scale: field.scale, values: field.units };
  const { read, scale } = numberReader(dataset, columns, value, within);
  // Days, years and ages are small.
  return {
    scale,
    values: Float64Array.from({ length: columns.rowCount }, (_, row) => Number(read(row) ?? Number.NaN)),
  };
}

/** The records that have a value, in its order; those of one value in the order of their rows. */
export function sortedRecords(dataset: Dataset, columns: Columns, value: ValueOf, within: string): SortedRecords {
  const found = keep(dataset, columns, value, within);
  found.sorted ??= sortRecords(columns, found.column);
  return found.sorted;
}

function sortRecords({ unitOf }: Columns, { values }: ValueColumn): SortedRecords {
  const rows =
    values instanceof Float64Array
      ? withWords(4 * values.length, (words) => sortRows(values, words))
      : sortLarge(values);
  const last = unitOf.at(-1) ?? 0;
  const units = last <= 0xffff ? new Uint16Array(rows.length) : new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) units[i] = unitOf[rows[i]!]!;
  return { rows, units };
}

// The plain form of sortRows, for values that leave the doubles.
function sortLarge(values: readonly (bigint | null)[]): Uint32Array {
  const present = values.flatMap((value, row) => (value === null ? [] : [{ value, row }]));
  present.sort((a, b) => (a.value < b.value ? -1 : Number(a.value > b.value)) || a.row - b.row);
  return Uint32Array.from(present, ({ row }) => row);
}
