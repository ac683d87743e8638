import type {
  CodedColumn,
  Column,
  Columns,
  DateColumn,
  LargeNumberColumn,
  NumberColumn,
} from '../conditions/columns.js';
import { completedYears, dayNumber } from '../conditions/dates.js';
import type { UnitOrder } from '../kernel/unit-order.js';
import type { Field } from '../schemas/fields.js';
import { type ForeignKey, foreignKeys } from '../schemas/model.js';
import { ageBands, sexes } from '../schemas/values.js';
import type { Checked } from './checked.js';
import { InOrder } from './in-order.js';
import { decimalsOf, RawCodes, RawDays, type RawField, RawNumbers, RawTexts } from './raw-fields.js';
import type { RawRecords } from './raw-records.js';

/** The records of a record set as columns. */
export interface Encoded {
  readonly columns: Columns;
  /** The sex of each row, in the words of the application's own schemas too. */
  readonly sexes: Uint8Array | undefined;
}

/**
 * The rows that are kept, in the order of the tree's units, as columns. What they were read into becomes the columns, and
 * cannot be used any more.
 *
 * @param words - the sex of each row as it was read
 */
export function encode(
  raw: RawRecords,
  order: UnitOrder,
  words: Uint8Array | undefined,
  { dates, kept }: Checked,
): Encoded {
  const { recordSet } = raw;
  const rows = new InOrder(order);
  const sexesOf = words === undefined ? undefined : rows.bytes(words);
  const fields = new Map<string, Column>();
  for (const field of recordSet.fields.values()) {
    if (field.name === 'sex' && sexesOf !== undefined) fields.set('sex', sexColumn(sexesOf));
    const values = raw.fields.get(field.name);
    const column =
      values === undefined || fields.has(field.name) ? undefined : encodeField(field, values, raw.count, rows);
    if (column !== undefined) fields.set(field.name, column);
  }
  if (sexesOf !== undefined && !fields.has('sex')) fields.set('sex', sexColumn(sexesOf));
  const birthDate = fields.get('birthDate');
  if (birthDate?.type === 'date' && !recordSet.fields.has('ageBand'))
    fields.set('ageBand', ageBandColumn(birthDate, dates.asOf));
  const references = new Map<ForeignKey, Int32Array>();
  for (const { key } of recordSet.toOne.values()) {
    const target = foreignKeys[key].recordSet;
    const codes = raw.keys.get(key)?.codes;
    // A record's own unit stands in `unitOf`.
    if (target === 'units' || codes === undefined) continue;
    references.set(key, referencesOf(codes, kept.get(target)?.byNumber(), rows));
  }
  const columns = { recordSet, rowCount: rows.count, unitOf: order.units, fields, references };
  return { columns, sexes: sexesOf };
}

function encodeField(field: Field, raw: RawField, count: number, rows: InOrder): Column | undefined {
  if (raw instanceof RawCodes) return { type: 'coded', codes: rows.bytes(raw.codes), values: raw.values };
  if (raw instanceof RawDays) return { type: 'date', days: rows.days(raw.days) };
  if (raw instanceof RawNumbers) return numbers(raw, count, rows);
  if (!(raw instanceof RawTexts) || field.type === 'other') return undefined;
  const codes = rows.words(raw.codes);
  const values = field.type === 'enum' ? (field.values ?? []) : usedTexts(codes, raw.texts);
  const codeOf = new Map(values.map((value, i) => [value, i + 1]));
  return coded(codes, Uint32Array.from([0, ...raw.texts.map((text) => codeOf.get(text) ?? 0)]), values);
}

function sexColumn(codes: Uint8Array): CodedColumn {
  // What an application's own schema calls a sex may be none of these.
  if (codes.every((code) => code <= sexes.length)) return { type: 'coded', codes, values: sexes };
  return { type: 'coded', codes: codes.map((code) => (code <= sexes.length ? code : 0)), values: sexes };
}

function usedTexts(codes: Uint32Array, texts: readonly string[]): readonly string[] {
  const isUsed = new Uint8Array(texts.length + 1);
  for (const code of codes) isUsed[code] = 1;
  return texts.filter((_, i) => isUsed[i + 1] === 1).sort();
}

function coded(codes: Uint32Array, codeOf: Uint32Array, values: readonly string[]): CodedColumn {
  const Codes = values.length < 0xff ? Uint8Array : values.length < 0xffff ? Uint16Array : Uint32Array;
  const narrow = new Codes(codes.length);
  for (let row = 0; row < codes.length; row++) narrow[row] = codeOf[codes[row]!]!;
  return { type: 'coded', codes: narrow, values };
}

// Bands of ten completed years: under 30, then by tens, 60 and over.
function ageBandColumn({ days }: DateColumn, asOf: string): CodedColumn {
  const today = dayNumber(asOf);
  const codes = new Uint8Array(days.length);
  for (let row = 0; row < days.length; row++) {
    const birth = days[row]!;
    if (birth === 0) continue;
    const tens = Math.floor(completedYears(birth, today) / 10);
    codes[row] = tens < 3 ? 1 : tens > 6 ? 5 : tens - 1;
  }
  return { type: 'coded', codes, values: ageBands };
}

function referencesOf(codes: Uint32Array, byNumber: Int32Array | undefined, rows: InOrder): Int32Array {
  const named = new Int32Array(rows.count);
  for (let place = 0; place < named.length; place++) {
    const row = byNumber?.[codes[rows.rowAt(place)]! - 1] ?? -1;
    named[place] = row < 0 ? -1 : row;
  }
  return named;
}

// Numbers and decimal text become whole numbers at the finest scale among them, so that sums are exact.
function numbers(raw: RawNumbers, count: number, rows: InOrder): NumberColumn | LargeNumberColumn {
  const { digits } = raw;
  const areAll = rows.count === count;
  if (raw.decimals < 0 && raw.long.size === 0) return noNumbers(rows.count);
  if (areAll && raw.isOfOneScale && raw.long.size === 0)
    return { type: 'number', scale: raw.decimals, units: rows.numbers(digits) };
  let scale = 0;
  let isOfOneScale = true;
  let isShort = true;
  let known = false;
  for (let place = 0; place < rows.count; place++) {
    const row = rows.rowAt(place);
    const value = digits[row]!;
    if (value === 0 && raw.isAbsent(row)) continue;
    if (value === Number.POSITIVE_INFINITY) isShort = false;
    const own = value === Number.POSITIVE_INFINITY ? decimalsOf(raw.text(row)) : raw.decimalsOf(row);
    if (known && own !== scale) isOfOneScale = false;
    if (own > scale) scale = own;
    known = true;
  }
  if (!known) return noNumbers(rows.count);
  if (isShort && isOfOneScale) return { type: 'number', scale, units: rows.numbers(digits) };
  const units = new Float64Array(rows.count);
  for (let place = 0; place < units.length && isShort; place++) {
    const row = rows.rowAt(place);
    // Both factors are exact, so the product is, unless it is no safe number.
    units[place] = raw.isAbsent(row) ? Number.NaN : (digits[row]! || 0) * Number(`1e${scale - raw.decimalsOf(row)}`);
    isShort = Number.isNaN(units[place]!) || Number.isSafeInteger(units[place]);
  }
  if (isShort) return { type: 'number', scale, units };
  return {
    type: 'large_number',
    scale,
    units: Array.from({ length: rows.count }, (_, place) => {
      const row = rows.rowAt(place);
      if (raw.isAbsent(row)) return null;
      const text = raw.text(row);
      return BigInt(text.replace('.', '') + '0'.repeat(scale - decimalsOf(text)));
    }),
  };
}

// A field that no row has takes memory only when it is asked for.
function noNumbers(count: number): NumberColumn {
  let units: Float64Array | undefined;
  return {
    type: 'number',
    scale: 0,
    get units() {
      units ??= new Float64Array(count).fill(Number.NaN);
      return units;
    },
  };
}
