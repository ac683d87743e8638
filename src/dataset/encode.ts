import type {
  CodedColumn,
  Column,
  Columns,
  DateColumn,
  LargeNumberColumn,
  NumberColumn,
} from '../conditions/columns.js';
import { completedYears, dayNumber } from '../conditions/dates.js';
import { Decimal } from '../decimal.js';
import type { Field } from '../schemas/fields.js';
import { type ForeignKey, foreignKeys, type RecordSet } from '../schemas/model.js';
import { ageBands, sexes } from '../schemas/values.js';
import { type Checked, unitIdOf } from './check-records.js';
import type { Row } from './issue-log.js';

/** A kept row and the number of its unit in the tree. */
export interface PlacedRow {
  readonly record: Row['record'];
  readonly unit: number;
}

/** The rows in the order of the tree's units; rows of one unit stay in the order given. */
export function inTreeOrder(recordSet: RecordSet, rows: readonly Row[], { tree, byId }: Checked): readonly PlacedRow[] {
  const placed = rows.map(({ record }) => ({
    record,
    unit: tree.numberOf.get(unitIdOf(recordSet, record, byId) ?? '') ?? 0,
  }));
  return placed.sort((a, b) => a.unit - b.unit);
}

/** Rows in tree order as columns; `rowsOf` tells in which row of another record set a record stands, by its id. */
export function encode(
  recordSet: RecordSet,
  rows: readonly PlacedRow[],
  rowsOf: ReadonlyMap<string, ReadonlyMap<unknown, number>>,
  asOf: string,
): Columns {
  const records = rows.map((row) => row.record);
  const fields = new Map<string, Column>();
  for (const field of recordSet.fields.values()) {
    const column = encodeField(field, records);
    if (column !== undefined) fields.set(field.name, column);
  }
  if (recordSet.sexed)
    fields.set(
      'sex',
      coded(
        records.map((record) => record['sex']),
        sexes,
      ),
    );
  const birthDate = fields.get('birthDate');
  if (birthDate?.type === 'date' && !recordSet.fields.has('ageBand'))
    fields.set('ageBand', ageBandColumn(birthDate, asOf));
  const references = new Map<ForeignKey, Int32Array>();
  for (const { key } of recordSet.toOne.values()) {
    const known = rowsOf.get(foreignKeys[key].recordSet);
    references.set(
      key,
      Int32Array.from(records, (record) => known?.get(record[key]) ?? -1),
    );
  }
  return { recordSet, rowCount: records.length, unitOf: Uint32Array.from(rows, (row) => row.unit), fields, references };
}

function encodeField(field: Field, records: readonly Row['record'][]): Column | undefined {
  const values = records.map((record) => record[field.name]);
  switch (field.type) {
    case 'enum':
      return coded(values, field.values ?? []);
    case 'boolean':
      return coded(values, [false, true]);
    case 'id':
    case 'text':
      // Ids that are followed become references; the row's own id is not kept.
      if (field.name === 'id' || Object.hasOwn(foreignKeys, field.name)) return undefined;
      return coded(values, [...new Set(values.filter((value) => typeof value === 'string'))].sort());
    case 'date':
      return {
        type: 'date',
        days: Int32Array.from(values, (value) => (typeof value === 'string' ? dayNumber(value) : 0)),
      };
    case 'number':
    case 'decimal':
      return numbers(values);
    case 'other':
      return undefined;
  }
}

// Bands of ten completed years: under 30, then by tens, 60 and over.
function ageBandColumn({ days }: DateColumn, asOf: string): CodedColumn {
  const today = dayNumber(asOf);
  const band = (birth: number) => ageBands[Math.min(Math.max(Math.floor(completedYears(birth, today) / 10) - 2, 0), 4)];
  return coded(
    Array.from(days, (birth) => (birth === 0 ? undefined : band(birth))),
    ageBands,
  );
}

function coded(given: readonly unknown[], values: readonly (string | boolean)[]): CodedColumn {
  const codeOf = new Map<unknown, number>(values.map((value, i) => [value, i + 1]));
  const Codes = values.length < 0xff ? Uint8Array : values.length < 0xffff ? Uint16Array : Uint32Array;
  const codes = new Codes(given.length);
  given.forEach((value, row) => {
    codes[row] = codeOf.get(value) ?? 0;
  });
  return { type: 'coded', codes, values };
}

// Numbers and decimal text become whole numbers at the finest scale among them, so that sums are exact.
function numbers(values: readonly unknown[]): NumberColumn | LargeNumberColumn {
  const texts = values.map((value) =>
    typeof value === 'number' || typeof value === 'string' ? plain(value) : undefined,
  );
  const scale = texts.reduce((most, text) => Math.max(most, text === undefined ? 0 : decimalsOf(text)), 0);
  const scaled = texts.map((text) =>
    text === undefined ? null : text.replace('.', '') + '0'.repeat(scale - decimalsOf(text)),
  );
  const units = Float64Array.from(scaled, (text) => (text === null ? Number.NaN : Number(text)));
  if (units.every((unit) => Number.isNaN(unit) || Number.isSafeInteger(unit))) return { type: 'number', scale, units };
  return { type: 'large_number', scale, units: scaled.map((text) => (text === null ? null : BigInt(text))) };
}

function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

// Numbers in exponent form, which JavaScript uses for the very small and very large, are written out.
function plain(value: number | string): string {
  const text = String(value);
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? text : new Decimal(text).toFixed();
}
