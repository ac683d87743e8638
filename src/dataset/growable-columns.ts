import { dayNumber, isDate } from '../conditions/dates.js';
import type { CodedColumn, Column, DateColumn, SchemaRecord } from './columns.js';

/** The typed arrays that columns are written to. */
export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The array itself where it has the length; otherwise a copy of at least twice its length, so that appending stays linear. */
export function grown<Numbers extends NumberArray>(array: Numbers, length: number): Numbers {
  return array.length >= length ? array : grownTo(array, Math.max(length, array.length * 2));
}

function grownTo<Numbers extends NumberArray>(array: Numbers, length: number): Numbers {
  const longer = new (array.constructor as new (length: number) => Numbers)(length);
  longer.set(array);
  return longer;
}

/** The first numbers of an array, or the array with zeros behind it. */
export function resized<Numbers extends NumberArray>(array: Numbers, length: number): Numbers {
  if (array.length === length) return array;
  return array.length > length ? (array.slice(0, length) as Numbers) : grownTo(array, length);
}

/** The code of the issue where a column cannot take a value that its schema accepts. */
export type ValueRefusal = 'invalid_date' | 'invalid_format';

/** A column that records are written to. A value that is not of its type counts as missing, or is refused. */
export interface GrowableColumn {
  /** The code of the issue where the column refuses a value. */
  readonly refusal: ValueRefusal;
  /**
   * Writes the values of records from a row on.
   *
   * @param capacity - how many rows to make room for
   * @param refuse - called with the place of each record whose value the column cannot take
   */
  write(records: readonly SchemaRecord[], from: number, capacity: number, refuse: (place: number) => void): void;
  /** The column of so many rows; nothing where no row has a value. */
  take(rowCount: number): Column | undefined;
}

/** A column of codes. `codeOf` gives the code of a value, 0 for none; `values` may grow. */
function growableCodes<Codes extends CodedColumn['codes'] | Int32Array>(
  name: string,
  start: Codes,
  codeOf: (value: unknown) => number,
  columnOf: (codes: Codes) => Column,
  refusal: ValueRefusal = 'invalid_format',
): GrowableColumn {
  let numbers = start;
  return {
    refusal,
    write(records, from, capacity, refuse) {
      let array = numbers;
      for (let place = 0; place < records.length; place++) {
        const code = codeOf(records[place]![name]);
        if (code < 0) refuse(place);
        const row = from + place;
        // Memory is taken when the first value comes.
        if (row >= array.length) {
          if (code <= 0) continue;
          array = grown(array, Math.max(row + 1, capacity));
        }
        array[row] = code;
      }
      numbers = array;
    },
    take: (rowCount) => (numbers.length === 0 ? undefined : columnOf(resized(numbers, rowCount))),
  };
}

/** A column of the values of a list, in its order. */
export function growableValues(
  name: string,
  values: CodedColumn['values'],
  copied: CodedColumn | undefined,
): GrowableColumn {
  const codes = new Map<unknown, number>(values.map((value, i) => [value, i + 1]));
  const start = copied?.codes.slice() ?? codesFor(values.length, 0);
  const codeOf = (value: unknown) => codes.get(value) ?? 0;
  return growableCodes(name, start, codeOf, (taken) => ({ type: 'coded', codes: taken, values }));
}

/** A column of any texts, in the order in which they come first. `textOf` says what of a value is its text. */
export function growableTexts(
  name: string,
  textOf: (value: unknown) => unknown,
  copied: CodedColumn | undefined,
): GrowableColumn {
  const values = (copied?.values ?? []).map(String);
  const codes = new Map<unknown, number>(values.map((text, i) => [text, i + 1]));
  const codeOf = (value: unknown) => {
    const text = textOf(value);
    if (typeof text !== 'string') return 0;
    if (!codes.has(text)) codes.set(text, values.push(text));
    return codes.get(text)!;
  };
  const start = Uint32Array.from(copied?.codes ?? []);
  return growableCodes(name, start, codeOf, (taken) => ({ type: 'coded', codes: taken, values }));
}

/** A column of ISO dates. */
export function growableDays(name: string, copied: DateColumn | undefined): GrowableColumn {
  const codeOf = (value: unknown) => (typeof value === 'string' ? dayOf(value) || -1 : 0);
  const start = copied?.days.slice() ?? new Int32Array(0);
  return growableCodes(name, start, codeOf, (days) => ({ type: 'date', days }), 'invalid_date');
}

/** Codes of the narrowest type for so many values. */
export function codesFor(valueCount: number, rowCount: number): CodedColumn['codes'] {
  if (valueCount < 0xff) return new Uint8Array(rowCount);
  return valueCount < 0xffff ? new Uint16Array(rowCount) : new Uint32Array(rowCount);
}

// `2019-12-31` as 20191231; 0 for all but real days in this form. Days up to the 28th need no calendar.
function dayOf(text: string): number {
  if (text.length !== 10) return 0;
  let day = 0;
  for (let i = 0; i < 10; i++) {
    const code = text.charCodeAt(i);
    const isDash = i === 4 || i === 7;
    if (isDash ? code !== 0x2d : code < 0x30 || code > 0x39) return 0;
    if (!isDash) day = day * 10 + code - 0x30;
  }
  const month = Math.floor(day / 100) % 100;
  if (month >= 1 && month <= 12 && day % 100 >= 1 && day % 100 <= 28) return day;
  return isDate(text) ? dayNumber(text) : 0;
}
