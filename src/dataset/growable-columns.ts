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

/** A column that is written row by row. */
export interface GrowableColumn {
  /** The code of the issue where the column cannot take a value that its schema accepts. */
  readonly refusal: 'invalid_date' | 'invalid_format';
  /** Writes a value, or returns false where the column cannot take it. A value that is not of its type counts as missing. */
  set(row: number, value: unknown): boolean;
  /** The column of so many rows; nothing where no row has a value. */
  take(rowCount: number): Column | undefined;
}

/** A column of numbers that stand for values, 0 for a missing one; the number of a text is worked out once. */
class LookUpColumn<Numbers extends NumberArray> implements GrowableColumn {
  readonly refusal: GrowableColumn['refusal'];
  readonly #numberByValue: Map<unknown, number>;
  readonly #numberOf: (text: string) => number;
  readonly #columnOf: (numbers: Numbers) => Column;
  #numbers: Numbers;

  /**
   * Makes a column of the numbers of the rows so far.
   *
   * @param numberOf - gives the number of a new text: 0 where it counts as missing, -1 where it is refused
   */
  constructor(
    refusal: GrowableColumn['refusal'],
    numbers: Numbers,
    numberByValue: Map<unknown, number>,
    numberOf: (text: string) => number,
    columnOf: (numbers: Numbers) => Column,
  ) {
    this.refusal = refusal;
    this.#numbers = numbers;
    this.#numberByValue = numberByValue;
    this.#numberOf = numberOf;
    this.#columnOf = columnOf;
  }

  set(row: number, value: unknown): boolean {
    if (row >= this.#numbers.length) {
      if (value === undefined) return true;
      this.#numbers = grown(this.#numbers, row + 1);
    }
    let number = this.#numberByValue.get(value);
    if (number === undefined) {
      number = typeof value === 'string' ? this.#numberOf(value) : 0;
      if (number < 0) return false;
      if (number > 0) this.#numberByValue.set(value, number);
    }
    this.#numbers[row] = number;
    return true;
  }

  take(rowCount: number): Column | undefined {
    return this.#numbers.length === 0 ? undefined : this.#columnOf(resized(this.#numbers, rowCount));
  }
}

/** A column of the values of a list, in its order. */
export function growableValues(values: CodedColumn['values'], copied: CodedColumn | undefined): GrowableColumn {
  const codes = copied?.codes.slice() ?? codesFor(values.length, 0);
  const columnOf = (written: CodedColumn['codes']): CodedColumn => ({ type: 'coded', codes: written, values });
  return new LookUpColumn(
    'invalid_format',
    codes,
    new Map(values.map((value, i) => [value, i + 1])),
    () => 0,
    columnOf,
  );
}

/** A column of any texts, in the order in which they come first. */
export function growableTexts(copied: CodedColumn | undefined): GrowableColumn {
  const values = (copied?.values ?? []).map(String);
  const codes = new Uint32Array(copied?.codes ?? []);
  const codeByText = new Map(values.map((text, i) => [text, i + 1]));
  const columnOf = (written: Uint32Array): CodedColumn => ({ type: 'coded', codes: written, values });
  return new LookUpColumn('invalid_format', codes, codeByText, (text) => values.push(text), columnOf);
}

/** A column of ISO dates. */
export function growableDays(dayByText: Map<unknown, number>, copied: DateColumn | undefined): GrowableColumn {
  const days = copied?.days.slice() ?? new Int32Array(0);
  const columnOf = (written: Int32Array): DateColumn => ({ type: 'date', days: written });
  return new LookUpColumn('invalid_date', days, dayByText, (text) => dayNumber(text) || -1, columnOf);
}

/** Codes of the narrowest type for so many values. */
export function codesFor(valueCount: number, rowCount: number): CodedColumn['codes'] {
  if (valueCount < 0xff) return new Uint8Array(rowCount);
  return valueCount < 0xffff ? new Uint16Array(rowCount) : new Uint32Array(rowCount);
}
