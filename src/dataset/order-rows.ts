import type { FieldType } from '../schemas/fields.js';
import type { CodedColumn, Column } from './columns.js';
import { codesFor, type NumberArray } from './growable-columns.js';
import type { ReadRecords } from './read-records.js';

/** The rows that count, in the order of their units. */
export interface RowOrder {
  /** The row that was read at each place; absent where each stands where it was read. */
  readonly rows: Uint32Array | undefined;
  readonly unitOf: Uint32Array;
  /** The place at which the rows of each unit begin, and after the last unit the number of rows. */
  readonly unitStarts: Uint32Array;
}

/**
 * Orders rows by their unit with a counting sort; rows of one unit stay in the order given.
 *
 * @param refused - 1 for each row that is left out
 */
export function orderByUnit(unitOf: Uint32Array, refused: Uint8Array | undefined, unitCount: number): RowOrder {
  // Records that belong to no unit stand at unit 0, even where there is none.
  const buckets = Math.max(unitCount, 1);
  const starts = new Uint32Array(buckets + 1);
  let isOrdered = refused === undefined;
  for (let row = 0; row < unitOf.length; row++) {
    if (refused !== undefined && refused[row] === 1) continue;
    starts[unitOf[row]! + 1]!++;
    if (row > 0 && unitOf[row]! < unitOf[row - 1]!) isOrdered = false;
  }
  for (let unit = 0; unit < buckets; unit++) starts[unit + 1]! += starts[unit]!;
  const unitStarts = starts.subarray(0, unitCount + 1);
  if (isOrdered) return { rows: undefined, unitOf, unitStarts };
  const rows = new Uint32Array(starts[buckets]!);
  const next = starts.slice();
  for (let row = 0; row < unitOf.length; row++) {
    if (refused === undefined || refused[row] !== 1) rows[next[unitOf[row]!]!++] = row;
  }
  return { rows, unitOf: gathered(unitOf, rows), unitStarts };
}

/** The numbers of some rows; all of them where there is no list of rows. */
export function gathered<Numbers extends NumberArray>(numbers: Numbers, rows: Uint32Array | undefined): Numbers {
  if (rows === undefined) return numbers;
  const taken = new (numbers.constructor as new (length: number) => Numbers)(rows.length);
  for (let place = 0; place < rows.length; place++) taken[place] = numbers[rows[place]!]!;
  return taken;
}

/** The columns of some rows, by field; all rows where there is no list. Texts are sorted, and those that no row has left out. */
export function gatheredFields({ fields, recordSet }: ReadRecords, rows: Uint32Array | undefined): Map<string, Column> {
  const ofRows = new Map<string, Column>();
  for (const [name, column] of fields) ofRows.set(name, gatheredColumn(column, rows, recordSet.fields.get(name)!.type));
  return ofRows;
}

/** The records of some rows, as if only they had been read. */
export function pickedRecords(records: ReadRecords, rows: Uint32Array): ReadRecords {
  return {
    ...records,
    rowCount: rows.length,
    positions: gathered(records.positions, rows),
    ids: gathered(records.ids, rows),
    keys: new Map([...records.keys].map(([key, codes]) => [key, gathered(codes, rows)])),
    fields: gatheredFields(records, rows),
    blanks: new Map([...records.blanks].map(([field, isBlank]) => [field, gathered(isBlank, rows)])),
  };
}

function gatheredColumn(column: Column, rows: Uint32Array | undefined, type: FieldType): Column {
  switch (column.type) {
    case 'coded':
      return type !== 'enum' && type !== 'boolean'
        ? sortedTexts(column, rows)
        : { ...column, codes: gathered(column.codes, rows) };
    case 'date':
      return { type: 'date', days: gathered(column.days, rows) };
    case 'number':
      return { ...column, units: gathered(column.units, rows) };
    case 'large_number':
      return rows === undefined ? column : { ...column, units: Array.from(rows, (row) => column.units[row]!) };
  }
}

function sortedTexts(column: CodedColumn, rows: Uint32Array | undefined): CodedColumn {
  const codes = gathered(column.codes, rows);
  const isUsed = new Uint8Array(column.values.length + 1);
  for (let place = 0; place < codes.length; place++) isUsed[codes[place]!] = 1;
  const values = column.values.filter((_, i) => isUsed[i + 1] === 1).sort();
  const newCodes = new Map(values.map((value, i) => [value, i + 1]));
  const codeOf = Uint32Array.from([0, ...column.values.map((value) => newCodes.get(value) ?? 0)]);
  const sorted = codesFor(values.length, codes.length);
  for (let place = 0; place < codes.length; place++) sorted[place] = codeOf[codes[place]!]!;
  return { type: 'coded', codes: sorted, values };
}
