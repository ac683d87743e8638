import { dayNumber, isDate } from '../conditions/dates.js';
import type { CodedColumn, Column, DateColumn } from './columns.js';

/** The typed arrays that columns are written to. */
export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The array itself where it has the length; otherwise a copy of at least twice its length, so that appending stays linear. */
export function grown<Numbers extends NumberArray>(array: Numbers, length: number): Numbers {
  if (array.length >= length) return array;
  const longer = new (array.constructor as new (length: number) => Numbers)(Math.max(length, array.length * 2));
  longer.set(array);
  return longer;
}

/** Numbers by row, written from the first row on. Memory is taken when the first number comes that is not the missing one. */
export class GrowableArray<Numbers extends NumberArray> {
  array: Numbers;
  readonly #missing: number;
  #reserved = 0;

  /**
   * Takes over an array.
   *
   * @param missing - what stands in rows without a value: 0 or `NaN`
   */
  constructor(array: Numbers, missing = 0) {
    this.array = array;
    this.#missing = missing;
  }

  /** Makes the first allocation this long. */
  reserve(rowCount: number): void {
    this.#reserved = rowCount;
  }

  set(row: number, number: number): void {
    if (row >= this.array.length) {
      if (Object.is(number, this.#missing)) return;
      this.#lengthen(row + 1);
    }
    this.array[row] = number;
  }

  /** The numbers of so many rows; nothing where no row has one. */
  take(rowCount: number): Numbers | undefined {
    if (this.array.length === 0) return undefined;
    if (this.array.length < rowCount) this.#lengthen(rowCount);
    return this.array.length === rowCount ? this.array : (this.array.slice(0, rowCount) as Numbers);
  }

  #lengthen(length: number): void {
    const before = this.array.length;
    this.array = grown(this.array, Math.max(length, this.#reserved));
    if (this.#missing !== 0) this.array.fill(this.#missing, before);
  }
}

/** The code of the issue where a column cannot take a value that its schema accepts. */
export type ValueRefusal = 'invalid_date' | 'invalid_format';

/** A column that rows are written to, one after the other. What is neither of its type nor refused counts as missing. */
export interface GrowableColumn {
  reserve(rowCount: number): void;
  set(row: number, value: unknown): ValueRefusal | undefined;
  /** The column of so many rows; nothing where no row has a value. */
  take(rowCount: number): Column | undefined;
}

/** A column of the values of a list, in its order. */
export function growableCodes(values: CodedColumn['values'], copied: CodedColumn | undefined): GrowableColumn {
  const codeOf = new Map<unknown, number>(values.map((value, i) => [value, i + 1]));
  const codes = new GrowableArray(copied?.codes.slice() ?? codesFor(values.length, 0));
  return {
    reserve: (rowCount) => codes.reserve(rowCount),
    set(row, value) {
      codes.set(row, codeOf.get(value) ?? 0);
      return undefined;
    },
    take: (rowCount) => wrap(codes.take(rowCount), (taken) => ({ type: 'coded', codes: taken, values })),
  };
}

/** A column of any texts, in the order in which they come first. `textOf` says what of a value is its text. */
export function growableTexts(textOf: (value: unknown) => unknown, copied: CodedColumn | undefined): GrowableColumn {
  const texts = (copied?.values ?? []).map(String);
  const codeOf = new Map(texts.map((text, i) => [text, i + 1]));
  const codes = new GrowableArray(Uint32Array.from(copied?.codes ?? []));
  return {
    reserve: (rowCount) => codes.reserve(rowCount),
    set(row, value) {
      const text = textOf(value);
      if (typeof text === 'string' && !codeOf.has(text)) codeOf.set(text, texts.push(text));
      codes.set(row, typeof text === 'string' ? codeOf.get(text)! : 0);
      return undefined;
    },
    take: (rowCount) => wrap(codes.take(rowCount), (taken) => ({ type: 'coded', codes: taken, values: texts })),
  };
}

/** A column of ISO dates. */
export function growableDays(copied: DateColumn | undefined): GrowableColumn {
  const days = new GrowableArray(copied?.days.slice() ?? new Int32Array(0));
  return {
    reserve: (rowCount) => days.reserve(rowCount),
    set(row, value) {
      const day = typeof value === 'string' ? dayOf(value) : 0;
      days.set(row, day);
      return day === 0 && typeof value === 'string' ? 'invalid_date' : undefined;
    },
    take: (rowCount) => wrap(days.take(rowCount), (taken) => ({ type: 'date', days: taken })),
  };
}

function wrap<Numbers>(taken: Numbers | undefined, columnOf: (taken: Numbers) => Column): Column | undefined {
  return taken === undefined ? undefined : columnOf(taken);
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
