import { dayNumber } from '../conditions/dates.js';
import type { CodedColumn, Column, DateColumn } from './columns.js';

/** The typed arrays that columns are written to. */
export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The array itself where it has the length; otherwise a copy of at least twice its length, so that appending stays linear. */
export function grown<Numbers extends NumberArray>(array: Numbers, length: number): Numbers {
  return array.length >= length ? array : resized(array, Math.max(length, array.length * 2));
}

/** The first numbers of an array, or the array with zeros behind it. */
export function resized<Numbers extends NumberArray>(array: Numbers, length: number): Numbers {
  if (array.length >= length) return array.length === length ? array : (array.slice(0, length) as Numbers);
  const longer = new (array.constructor as new (length: number) => Numbers)(length);
  longer.set(array);
  return longer;
}

/** The code of a value that is refused. */
export const refusedCode = -1;

/** A column that is written row by row. */
export interface GrowableColumn<Taken = Column> {
  /** The code of the issue where the column cannot take a value that its schema accepts. */
  readonly refusal: 'invalid_date' | 'invalid_format';
  /** What a value is written as; {@link refusedCode} where the column cannot take it. A value that is not of its type counts as missing. */
  readonly encode: (value: unknown) => unknown;
  /**
   * Writes the code of a value.
   *
   * @param capacity - how many rows to make room for, where the column grows
   */
  readonly put: (row: number, code: unknown, capacity: number) => void;
  /** Whether codes are whole numbers, 0 for no value; those of many rows are then given in an `Int32Array`. */
  readonly hasNumbers: boolean;
  /** Writes the codes of rows that follow each other, from the first of them on; `null` is no value. */
  readonly append: (first: number, codes: Int32Array | unknown[], from: number, to: number, capacity: number) => void;
  /** Writes no value. */
  readonly clear: (row: number) => void;
  /** The column of so many rows; nothing where no row has a value. */
  readonly take: (rowCount: number) => Taken | undefined;
}

/**
 * A column of numbers that stand for values.
 *
 * @param copied - the numbers of the first rows
 * @param numbered - the values whose numbers were worked out before
 * @param numberOf - works out the number of another value: 0 where it counts as missing, {@link refusedCode} where it is refused
 */
export function growableColumn<Numbers extends NumberArray, Taken>(
  copied: Numbers,
  numbered: ReadonlyMap<unknown, number>,
  numberOf: (value: unknown) => number,
  columnOf: (numbers: Numbers) => Taken,
  refusal: GrowableColumn['refusal'] = 'invalid_format',
): GrowableColumn<Taken> {
  let numbers = copied.slice() as Numbers;
  const put: GrowableColumn['put'] = (row, number, capacity) => {
    if (row >= numbers.length) {
      if (number === 0) return;
      numbers = grown(numbers, Math.max(row + 1, capacity));
    }
    numbers[row] = number as number;
  };
  return {
    refusal,
    encode: (value) => numbered.get(value) ?? numberOf(value),
    put,
    hasNumbers: true,
    append(first, codes, from, to, capacity) {
      const appended = (codes as Int32Array).subarray(from, to);
      if (numbers.length === 0 && appended.every((code) => code === 0)) return;
      numbers = grown(numbers, Math.max(first + appended.length, capacity));
      numbers.set(appended, first);
    },
    clear(row) {
      if (row < numbers.length) numbers[row] = 0;
    },
    take: (rowCount) => (numbers.length === 0 ? undefined : columnOf(resized(numbers, rowCount))),
  };
}

/** A column of the values of a list, in its order. */
export function growableValues(values: CodedColumn['values'], copied: CodedColumn | undefined): GrowableColumn {
  const codeOf = new Map<unknown, number>(values.map((value, i) => [value, i + 1]));
  return growableColumn(
    copied?.codes ?? codesFor(values.length, 0),
    codeOf,
    () => 0,
    (codes) => ({ type: 'coded', codes, values }),
  );
}

/** A column of any texts, in the order in which they come first. */
export function growableTexts(copied: CodedColumn | undefined): GrowableColumn {
  const values = (copied?.values ?? []).map(String);
  const codeOf = new Map<unknown, number>(values.map((text, i) => [text, i + 1]));
  const add = (text: string) => {
    codeOf.set(text, values.push(text));
    return values.length;
  };
  return growableColumn(
    new Uint32Array(copied?.codes ?? []),
    codeOf,
    (value) => (typeof value === 'string' ? add(value) : 0),
    (codes) => ({ type: 'coded', codes, values }),
  );
}

/** A column of ISO dates, each of which is parsed once. */
export function growableDays(dayOf: Map<unknown, number>, copied: DateColumn | undefined): GrowableColumn {
  const parsed = (text: string) => {
    const day = dayNumber(text) || refusedCode;
    dayOf.set(text, day);
    return day;
  };
  return growableColumn(
    copied?.days ?? new Int32Array(0),
    dayOf,
    (value) => (typeof value === 'string' ? parsed(value) : 0),
    (days) => ({ type: 'date', days }),
    'invalid_date',
  );
}

/** Codes of the narrowest type for so many values. */
export function codesFor(valueCount: number, rowCount: number): CodedColumn['codes'] {
  if (valueCount < 0xff) return new Uint8Array(rowCount);
  return valueCount < 0xffff ? new Uint16Array(rowCount) : new Uint32Array(rowCount);
}
