import type { Columns } from '../conditions/columns.js';
import type { Dataset } from '../dataset/create-dataset.js';
import { type Extent, extentOf, fitsDouble } from '../kernel/extent.js';
import type { Codes } from '../kernel/profile.js';
import { sortRows } from '../kernel/sort-rows.js';
import { withWords } from '../kernel/workspace.js';
import type { ValueOf } from '../schemas/indicator.js';
import { valueKey } from './request.js';
import { numberReader } from './values.js';

/** A value of every record as a whole number of 10^-scale: in doubles with `NaN` for none, or bigints where those are too small. */
export interface ValueColumn {
  readonly scale: number;
  readonly values: Float64Array | readonly (bigint | null)[];
}

interface Kept {
  readonly column: ValueColumn;
  extent?: Extent;
  /** Those of the records that have a value, in its order. */
  rows?: Uint32Array;
  sums?: boolean;
  /** How many records of each unit have the value, by class of their codes: as it was counted last. */
  counted?: { readonly codes: Codes; readonly classOf: Codes; readonly counts: Float64Array };
}

// What is once read or sorted serves the next question too.
const kept = new WeakMap<Columns, Map<string, Kept>>();

function keep(dataset: Dataset, columns: Columns, value: ValueOf, within: string): Kept {
  const ofColumns = kept.get(columns) ?? new Map<string, Kept>();
  kept.set(columns, ofColumns);
  const key = valueKey(value);
  const found = ofColumns.get(key) ?? readValues(dataset, columns, value, within);
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

/** How many records with a value each unit has of each class: sums count them, and medians need them again. */
export function countedClasses(dataset: Dataset, columns: Columns, value: ValueOf, within: string): CountedClasses {
  const kept = keep(dataset, columns, value, within);
  return {
    keep: (codes, classOf, counts) => {
      kept.counted = { codes, classOf, counts };
    },
    found: (codes, classOf) => {
      const { counted } = kept;
      const isSame = counted?.codes === codes && areEqual(counted.classOf, classOf);
      return isSame ? counted.counts : undefined;
    },
  };
}

interface CountedClasses {
  readonly keep: (codes: Codes, classOf: Codes, counts: Float64Array) => void;
  /** At `unit * classCount + class`; absent where others were counted last. */
  readonly found: (codes: Codes, classOf: Codes) => Float64Array | undefined;
}

function areEqual(some: Codes, others: Codes): boolean {
  return some.length === others.length && some.every((code, i) => code === others[i]);
}

function extent(found: Kept, values: Float64Array): Extent {
  found.extent ??= extentOf(values);
  return found.extent;
}

function readValues(dataset: Dataset, columns: Columns, value: ValueOf, within: string): Kept {
  const field = typeof value === 'string' ? columns.fields.get(value) : undefined;
  if (field?.type === 'number' || field?.type === 'large_number')
    return { column: { scale: field.scale, values: field.units } };
  const { read, scale } = numberReader(dataset, columns, value, within);
  // Days, years and ages are small.
  const values = Float64Array.from({ length: columns.rowCount }, (_, row) => Number(read(row) ?? Number.NaN));
  return { column: { scale, values } };
}

/** The rows of the records that have a value, in its order; those of one value in the order of their rows. */
export function sortedRows(dataset: Dataset, columns: Columns, value: ValueOf, within: string): Uint32Array {
  const found = keep(dataset, columns, value, within);
  found.rows ??= sorted(found);
  return found.rows;
}

function sorted(found: Kept): Uint32Array {
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
