import { holds } from '../conditions/bounds.js';
import type { FieldCondition, Literal, RangeOperator } from '../conditions/condition.js';
import type { Dates } from '../conditions/dates.js';
import type { CodedColumn, Column, Columns } from '../dataset/columns.js';
import { Decimal } from '../decimal.js';
import type { ForeignKey } from '../schemas/model.js';
import { type Bitmap, bitmapWhere, complement, emptyBitmap, fullBitmap, intersection, union } from './bitmap.js';
import { cached } from './cached.js';
import { intervalOf, rowsWithin, scaledFloor } from './ranges.js';
import { columnOf, numbersOf, type ValueColumn } from './value-columns.js';

/** A field with at most so many values has a bitmap for each; of others a condition makes one for its values. */
const mostBitmaps = 32;

/** The rows that meet a condition on one field. */
export function fieldBitmap(dates: Dates, columns: Columns, condition: FieldCondition): Bitmap {
  const { rowCount, references } = columns;
  const { field, type } = condition;
  const records = references.get(field.name as ForeignKey);
  if (records !== undefined) return bitmapWhere(rowCount, (row) => records[row]! < 0);
  const column = columnOf(dates, columns, field);
  if (column === undefined) return type === 'missing' ? fullBitmap(rowCount) : emptyBitmap(rowCount);
  if (column.type === 'coded') return codedBitmap(columns, field.name, column, wantedCodes(column.values, condition));
  if (type === 'missing') return complement(rowsWithin(column, {}), rowCount);
  if (type === 'equals') return rowsEqual(column, condition.values, rowCount);
  const limits = condition.bounds.flatMap(({ operator, end }) =>
    'field' in end ? [compare(column, columnOf(dates, columns, end.field), operator, rowCount)] : [],
  );
  const scale = column.type === 'date' ? 0 : column.scale;
  return intersection([rowsWithin(column, intervalOf(dates, condition.bounds, scale)), ...limits], rowCount);
}

// By code 1 for those that meet the condition; code 0 is the missing value.
function wantedCodes(values: readonly Literal[], condition: FieldCondition): Uint8Array {
  const wanted = new Set(condition.type === 'equals' ? condition.values : []);
  const isWanted = Uint8Array.from(['', ...values], (value) => (wanted.has(value) ? 1 : 0));
  isWanted[0] = condition.type === 'missing' ? 1 : 0;
  return isWanted;
}

function codedBitmap(columns: Columns, field: string, column: CodedColumn, isWanted: Uint8Array): Bitmap {
  if (column.values.length > mostBitmaps) return lookUpCodes(column.codes, isWanted);
  const ofValues = cached(columns.bitmaps, field, () => splitCodes(column.codes, column.values.length + 1));
  const wanted = ofValues.filter((_, code) => isWanted[code] === 1);
  return union(wanted, columns.rowCount);
}

/** For each code below `size` the rows that have it. */
// Plainly: for (code) bitmaps[code] = bitmapWhere(codes.length, (row) => codes[row] === code)
export function splitCodes(codes: CodedColumn['codes'], size: number): readonly Bitmap[] {
  const length = (codes.length + 31) >>> 5;
  const words = new Uint32Array(length * size);
  // One word of each bitmap: the next 32 rows are divided in the nearest cache.
  const next = new Uint32Array(size);
  for (let word = 0, row = 0; word < length; word++) {
    const end = Math.min(row + 32, codes.length);
    for (; row < end; row++) next[codes[row]!] = next[codes[row]!]! | (1 << (row & 31));
    for (let code = 0; code < size; code++) {
      words[code * length + word] = next[code]!;
      next[code] = 0;
    }
  }
  return Array.from({ length: size }, (_, code) => words.subarray(code * length, (code + 1) * length));
}

// Plainly: bitmapWhere(codes.length, (row) => isWanted[codes[row]] === 1)
function lookUpCodes(codes: CodedColumn['codes'], isWanted: Uint8Array): Bitmap {
  const bitmap = emptyBitmap(codes.length);
  for (let row = 0; row < codes.length; row++)
    bitmap[row >>> 5] = bitmap[row >>> 5]! | (isWanted[codes[row]!]! << (row & 31));
  return bitmap;
}

// One value is an interval; a list is looked up in a set, so that its length does not count for every row.
function rowsEqual(column: Exclude<Column, CodedColumn>, values: readonly Literal[], rowCount: number): Bitmap {
  const { scale, units } = numbersOf(column)!;
  const wanted = values.flatMap((value) => {
    const { floor, isExact } = scaledFloor(new Decimal(value as Decimal), scale);
    return isExact ? [floor] : [];
  });
  if (wanted.length === 1) return rowsWithin(column, { low: wanted[0], high: wanted[0] });
  const set = new Set<unknown>(units instanceof Float64Array ? wanted.map(Number) : wanted);
  return bitmapWhere(rowCount, (row) => set.has(units[row]));
}

// The rows whose number satisfies the operator against another number of the row, exactly; false where one is missing.
function compare(column: Column, limits: Column | undefined, operator: RangeOperator, rowCount: number): Bitmap {
  const [left, right] = [numbersOf(column), numbersOf(limits)];
  if (left === undefined || right === undefined) return emptyBitmap(rowCount);
  const scale = Math.max(left.scale, right.scale);
  const [leftAt, rightAt] = [unitReader(left, scale), unitReader(right, scale)];
  return bitmapWhere(rowCount, (row) => {
    const [first, second] = [leftAt(row), rightAt(row)];
    if (first === undefined || second === undefined) return false;
    // JavaScript compares a number with a bigint exactly.
    return holds(operator, first < second ? -1 : first > second ? 1 : 0);
  });
}

function unitReader({ units, scale }: ValueColumn, finer: number): (row: number) => number | bigint | undefined {
  const factor = 10n ** BigInt(finer - scale);
  return (row) => {
    const unit = units[row] ?? Number.NaN;
    if (Number.isNaN(unit)) return undefined;
    return factor === 1n ? unit : BigInt(unit) * factor;
  };
}
