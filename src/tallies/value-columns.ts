import type { Columns } from '../conditions/columns.js';
import type { Dataset } from '../dataset/create-dataset.js';
import { sortRows } from '../kernel/sort-rows.js';
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
  readonly values: Float64Array | readonly bigint[];
  readonly units: Uint32Array;
}

interface Kept {
  readonly column: ValueColumn;
  sorted?: SortedRecords;
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
  if (values instanceof Float64Array) {
    const rows = sortRows(values);
    return { rows, values: gathered(values, rows), units: gathered(unitOf, rows) };
  }
  const present = values.flatMap((value, row) => (value === null ? [] : [{ value, row }]));
  present.sort((a, b) => (a.value < b.value ? -1 : Number(a.value > b.value)) || a.row - b.row);
  const rows = Uint32Array.from(present, ({ row }) => row);
  return { rows, values: present.map(({ value }) => value), units: gathered(unitOf, rows) };
}

// Plainly: rows.map((row) => column[row])
function gathered<Column extends Float64Array | Uint32Array>(column: Column, rows: Uint32Array): Column {
  const found = column.slice(0, rows.length) as Column;
  for (let i = 0; i < rows.length; i++) found[i] = column[rows[i]!]!;
  return found;
}
