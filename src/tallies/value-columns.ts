import type { Columns } from '../conditions/columns.js';
import type { Dataset } from '../dataset/create-dataset.js';
import { type Extent, extentOf, fitsDouble } from '../kernel/extent.js';
import { gatherCodes, gatherPairs } from '../kernel/gather.js';
import type { Codes } from '../kernel/profile.js';
import { sortRows } from '../kernel/sort-rows.js';
import { borrow, withWords } from '../kernel/workspace.js';
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
  /** Codes of the records in this order. */
  readonly codes: Codes;
}

interface Kept {
  readonly column: ValueColumn;
  extent?: Extent;
  /** With the codes, by row, that were put in order last: a second question mostly asks for the same. */
  sorted?: SortedRecords & { readonly from: Codes };
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
  found.sums ??= values instanceof Float64Array && fitsDouble(values, extent(found, values));
  return found.sums;
}

function extent(found: Kept, values: Float64Array): Extent {
  found.extent ??= extentOf(values);
  return found.extent;
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

/**
 * The records that have a value, in its order; those of one value in the order of their rows.
 *
 * @param codes - of every record
 */
export function sortedRecords(
  dataset: Dataset,
  columns: Columns,
  value: ValueOf,
  within: string,
  codes: Codes,
): SortedRecords {
  const found = keep(dataset, columns, value, within);
  if (found.sorted?.from === codes) return found.sorted;
  if (found.sorted === undefined) {
    const rows = sortedRows(found);
    const { unitOf } = columns;
    const { length } = rows;
    const bytes = (unitOf.at(-1) ?? 0) <= 0xffff ? 2 : 4;
    // Both in one piece of memory, the codes from a multiple of four on.
    const start = (length * bytes + 3) & ~3;
    const memory = borrow(start + length * codes.BYTES_PER_ELEMENT);
    const units = bytes === 2 ? new Uint16Array(memory, 0, length) : new Uint32Array(memory, 0, length);
    const inOrder = codesIn(codes, memory, start, length);
    gatherPairs(units, unitOf, inOrder, codes, rows);
    found.sorted = { rows, units, codes: inOrder, from: codes };
  } else {
    const { rows, units } = found.sorted;
    const inOrder = codes.slice(0, rows.length);
    gatherCodes(inOrder, codes, rows);
    found.sorted = { rows, units, codes: inOrder, from: codes };
  }
  return found.sorted;
}

// Codes of the same type as others, in some memory.
function codesIn(like: Codes, memory: ArrayBuffer, from: number, length: number): Codes {
  if (like instanceof Uint8Array) return new Uint8Array(memory, from, length);
  return like instanceof Uint16Array ? new Uint16Array(memory, from, length) : new Uint32Array(memory, from, length);
}

function sortedRows(found: Kept): Uint32Array {
  const { values } = found.column;
  if (!(values instanceof Float64Array)) return sortLarge(values);
  return withWords(4 * values.length, (words) => sortRows(values, words, extent(found, values)));
}

// The plain form of sortRows, for values that leave the doubles.
function sortLarge(values: readonly (bigint | null)[]): Uint32Array {
  const present = values.flatMap((value, row) => (value === null ? [] : [{ value, row }]));
  present.sort((a, b) => (a.value < b.value ? -1 : Number(a.value > b.value)) || a.row - b.row);
  return Uint32Array.from(present, ({ row }) => row);
}
