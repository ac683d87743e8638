import type { UnitOrder } from '../kernel/unit-order.js';
import { type ForeignKey, foreignKeys } from '../schemas/model.js';
import { sexes } from '../schemas/values.js';
import type { Checked } from './checked.js';
import type { CodedColumn, Column, Columns } from './columns.js';
import { encodeNumbers } from './encode-numbers.js';
import { InOrder } from './in-order.js';
import { RawCodes, RawDays, RawTexts } from './raw-fields.js';
import { RawNumbers } from './raw-numbers.js';
import type { RawRecords } from './raw-records.js';
import { unitStarts } from './unit-starts.js';

/** The records of a record set as columns. */
export interface Encoded {
  readonly columns: Columns;
  /** The sex of each row, in the words of the application's own schemas too. */
  readonly sexes: () => Uint8Array | undefined;
}

/** The rows that were read, and what the checks found out about them. */
export interface CheckedRows {
  readonly raw: RawRecords;
  /** The rows that are kept, in the order of their units. */
  readonly order: UnitOrder;
  /** 1 for those that are not; absent where all are. */
  readonly refused: Uint8Array | undefined;
  /** The sex of each row as it was read. */
  readonly sexes: Uint8Array | undefined;
}

/**
 * The rows that are kept, in the order of the tree's units, as columns. Their memory is given back, so what they were read into
 * cannot be used any more.
 *
 * Fields of few values are told by the profile of each row, and have columns of their own only when these are asked for; days
 * are put in order then.
 */
export function encode(given: CheckedRows, checked: Checked, unitCount: number): Encoded {
  const { raw, order, sexes: words } = given;
  const rows = new InOrder(order);
  const fields = encodeFields(given, rows, codedFields(given));
  const columns = {
    recordSet: raw.recordSet,
    rowCount: rows.count,
    unitOf: order.units,
    unitStarts: unitStarts(order.units, unitCount),
    fields,
    references: referencesOf(raw, checked, rows),
    bitmaps: new Map(),
  };
  const ownWords = words !== undefined && hasOwnWords(words, raw.count) ? rows.codes(words) : undefined;
  const sexesOf = (): Uint8Array | undefined => {
    const sex = words === undefined ? undefined : fields.get('sex');
    return (ownWords ?? (sex?.type === 'coded' ? sex.codes : undefined)) as Uint8Array | undefined;
  };
  rows.release(raw);
  return { columns, sexes: sexesOf };
}

/** As {@link encode}, for a few rows: no profiles are found, and what they were read into may take other rows. */
export function encodeFew(given: CheckedRows): Columns {
  const { raw, order } = given;
  const fields = encodeFields(given, new InOrder(order), codedFields(given));
  return {
    recordSet: raw.recordSet,
    rowCount: order.units.length,
    unitOf: order.units,
    unitStarts: new Uint32Array(0),
    fields,
    references: new Map(),
    bitmaps: new Map(),
  };
}

/** Codes as they were read. */
interface RawColumn extends CodedColumn {
  /** Whether no row has a value. */
  readonly isEmpty: boolean;
}

// The fields whose values have codes, as they were read.
function codedFields({ raw, refused, sexes: words }: CheckedRows): ReadonlyMap<string, RawColumn> {
  const coded = new Map<string, RawColumn>();
  for (const { name, type, values: listed = [] } of raw.recordSet.fields.values()) {
    const field = raw.fields.get(name);
    if (name === 'sex' && words !== undefined) coded.set(name, sexColumn(words, raw.count));
    else if (field instanceof RawCodes) {
      const { codes, values, isEmpty } = field;
      coded.set(name, { type: 'coded', codes, values, isEmpty });
    } else if (field instanceof RawTexts && type !== 'other')
      coded.set(name, textColumn(field, raw.count, type === 'enum' ? listed : usedTexts(field, raw.count, refused)));
  }
  if (words !== undefined && !coded.has('sex')) coded.set('sex', sexColumn(words, raw.count));
  return coded;
}

function encodeFields(
  { raw }: CheckedRows,
  rows: InOrder,
  coded: ReadonlyMap<string, RawColumn>,
): ReadonlyMap<string, Column> {
  const fields = new Map<string, Column>();
  for (const name of raw.recordSet.fields.keys()) {
    const own = coded.get(name);
    const field = raw.fields.get(name);
    if (own !== undefined) fields.set(name, { type: 'coded', values: own.values, codes: rows.codes(own.codes) });
    else if (field instanceof RawNumbers) fields.set(name, encodeNumbers(field, raw.count, rows));
    else if (field instanceof RawDays) fields.set(name, { type: 'date', days: rows.days(field) });
  }
  for (const [name, own] of coded)
    if (!fields.has(name)) fields.set(name, { type: 'coded', values: own.values, codes: rows.codes(own.codes) });
  return fields;
}

function sexColumn(codes: Uint8Array, count: number): RawColumn {
  const own = { type: 'coded', values: sexes, isEmpty: false } as const;
  // What an application's own schema calls a sex may be none of these.
  if (!hasOwnWords(codes, count)) return { ...own, codes };
  return { ...own, codes: codes.map((code) => (code <= sexes.length ? code : 0)) };
}

// Plainly: codes.slice(0, count).some((code) => code > sexes.length)
function hasOwnWords(codes: Uint8Array, count: number): boolean {
  let most = 0;
  for (let row = 0; row < count; row++) most |= codes[row]!;
  if (most <= sexes.length) return false;
  return codes.subarray(0, count).some((code) => code > sexes.length);
}

function usedTexts({ codes, texts }: RawTexts, count: number, refused: Uint8Array | undefined): readonly string[] {
  const isUsed = new Uint8Array(texts.length + 1);
  for (let row = 0; row < count; row++) if (refused === undefined || refused[row] === 0) isUsed[codes[row]!] = 1;
  return texts.filter((_, i) => isUsed[i + 1] === 1).sort();
}

// The texts of the rows as 1 + their position among the values; 0 for others.
function textColumn({ codes: given, texts, isEmpty }: RawTexts, count: number, values: readonly string[]): RawColumn {
  const Codes = values.length < 0xff ? Uint8Array : values.length < 0xffff ? Uint16Array : Uint32Array;
  const codes = new Codes(count);
  if (!isEmpty) {
    const numberOf = new Map(values.map((value, i) => [value, i + 1]));
    const numbers = Uint32Array.from([0, ...texts.map((text) => numberOf.get(text) ?? 0)]);
    for (let row = 0; row < count; row++) codes[row] = numbers[given[row]!]!;
  }
  return { type: 'coded', codes, values, isEmpty: isEmpty && values.length < 0xff };
}

function referencesOf(raw: RawRecords, { kept }: Checked, rows: InOrder): ReadonlyMap<ForeignKey, Int32Array> {
  const references = new Map<ForeignKey, Int32Array>();
  for (const { key } of raw.recordSet.toOne.values()) {
    const target = foreignKeys[key].recordSet;
    const codes = raw.keys.get(key)?.codes;
    // A record's own unit stands in `unitOf`.
    if (target === 'units' || codes === undefined) continue;
    const named = new Int32Array(rows.count);
    const byNumber = rows.count === 0 ? undefined : kept.get(target)?.byNumber();
    for (let place = 0; place < named.length; place++) {
      const row = byNumber?.[codes[rows.rowAt(place)]! - 1] ?? -1;
      named[place] = row < 0 ? -1 : row;
    }
    references.set(key, named);
  }
  return references;
}
