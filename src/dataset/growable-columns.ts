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

/** A column of the values of a list, in its order. */
export function growableValues(
  name: string,
  values: CodedColumn['values'],
  copied: CodedColumn | undefined,
): GrowableColumn {
  const codeOf = new Map<unknown, number>(values.map((value, i) => [value, i + 1]));
  let codes: CodedColumn['codes'] = copied?.codes.slice() ?? codesFor(values.length, 0);
  return {
    refusal: 'invalid_format',
    write(records, from, capacity) {
      codes = grown(codes, Math.max(from + records.length, capacity));
      for (let place = 0; place < records.length; place++) codes[from + place] = codeOf.get(records[place]![name]) ?? 0;
    },
    take: (rowCount) => codedColumn(codes, values, rowCount),
  };
}

/** A column of any texts, in the order in which they come first. `textOf` says what of a value is its text. */
export function growableTexts(
  name: string,
  textOf: (value: unknown) => unknown,
  copied: CodedColumn | undefined,
): GrowableColumn {
  const values = (copied?.values ?? []).map(String);
  const codeOf = new Map(values.map((text, i) => [text, i + 1]));
  let codes = Uint32Array.from(copied?.codes ?? []);
  return {
    refusal: 'invalid_format',
    write(records, from, capacity) {
      codes = grown(codes, Math.max(from + records.length, capacity));
      for (let place = 0; place < records.length; place++) {
        const text = textOf(records[place]![name]);
        if (typeof text === 'string' && !codeOf.has(text)) codeOf.set(text, values.push(text));
        codes[from + place] = typeof text === 'string' ? codeOf.get(text)! : 0;
      }
    },
    take: (rowCount) => codedColumn(codes, values, rowCount),
  };
}

function codedColumn(
  codes: CodedColumn['codes'],
  values: CodedColumn['values'],
  rowCount: number,
): CodedColumn | undefined {
  return codes.length === 0 ? undefined : { type: 'coded', codes: resized(codes, rowCount), values };
}

/** A column of ISO dates. */
export function growableDays(name: string, copied: DateColumn | undefined): GrowableColumn {
  let days = copied?.days.slice() ?? new Int32Array(0);
  return {
    refusal: 'invalid_date',
    write(records, from, capacity, refuse) {
      days = grown(days, Math.max(from + records.length, capacity));
      for (let place = 0; place < records.length; place++) {
        const value = records[place]![name];
        const day = typeof value === 'string' ? dayOf(value) : 0;
        if (day === 0 && typeof value === 'string') refuse(place);
        days[from + place] = day;
      }
    },
    take: (rowCount) => (days.length === 0 ? undefined : { type: 'date', days: resized(days, rowCount) }),
  };
}

/** Codes of the narrowest type for so many values. */
export function codesFor(valueCount: number, rowCount: number): CodedColumn['codes'] {
  if (valueCount < 0xff) return new Uint8Array(rowCount);
  return valueCount < 0xffff ? new Uint16Array(rowCount) : new Uint32Array(rowCount);
}

// `2019-12-31` as 20191231; 0 for all but real days in this form.
function dayOf(text: string): number {
  if (text.length !== 10) return 0;
  let number = 0;
  for (let i = 0; i < 10; i++) {
    const code = text.charCodeAt(i);
    const isDash = i === 4 || i === 7;
    if (isDash ? code !== 0x2d : code < 0x30 || code > 0x39) return 0;
    if (!isDash) number = number * 10 + code - 0x30;
  }
  const [year, month, day] = [Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month) ? number : 0;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
