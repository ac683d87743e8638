import { dayNumber } from '../conditions/dates.js';
import { Decimal } from '../decimal.js';
import { grown } from '../kernel/grow.js';
import { EnumCodes } from './enum-codes.js';
import type { IdTable } from './id-table.js';
import { Staged } from './staged.js';

/** A field of the rows that were read, in the order in which they were read. What a column cannot hold counts as absent. */
export interface RawField {
  reserve(rows: number): void;
  set(row: number, value: unknown): void;
  /** Makes the values of some rows absent. */
  clear(from: number, to: number): void;
  /** Says that so many rows were read, and their values can be looked at. */
  close(rows: number): void;
  /** Gives the memory back that is not taken by others. */
  release(taken: ReadonlySet<ArrayBufferLike>): void;
}

/** A field of which every row has one number. */
abstract class OneNumber<Numbers extends Uint8Array | Uint32Array | Int32Array> {
  protected readonly staged: Staged<Numbers>;

  constructor(staged: Staged<Numbers>) {
    this.staged = staged;
  }

  /** Whether no row has a value. */
  get isEmpty(): boolean {
    return this.staged.isEmpty;
  }

  /** The numbers, to be written to. */
  open(): Numbers {
    return this.staged.open();
  }

  reserve(rows: number): void {
    this.staged.reserve(rows);
  }

  clear(from: number, to: number): void {
    this.staged.clear(from, to);
  }

  close(rows: number): void {
    this.staged.close(rows);
  }

  release(taken: ReadonlySet<ArrayBufferLike>): void {
    this.staged.release(taken);
  }

  // 0 is absent: what nothing was written to need not be written to.
  protected write(row: number, number: number): void {
    if (number !== 0 || !this.staged.isEmpty) this.staged.open()[row] = number;
  }
}

/** Truth values: 1 for false, 2 for true; or the values of a short list: 1 + their position. 0 is absent. */
export class RawCodes extends OneNumber<Uint8Array> implements RawField {
  readonly values: readonly (string | boolean)[];
  readonly texts: EnumCodes | undefined;

  constructor(values: readonly string[] | undefined) {
    super(new Staged(Uint8Array));
    this.values = values ?? [false, true];
    this.texts = values === undefined ? undefined : new EnumCodes(values);
  }

  get codes(): Uint8Array {
    return this.staged.array;
  }

  set(row: number, value: unknown): void {
    if (this.texts === undefined) this.write(row, value === true ? 2 : value === false ? 1 : 0);
    else this.write(row, typeof value === 'string' ? this.texts.codeOf(value) : 0);
  }
}

/** Days as numbers, `yyyymmdd`; 0 is absent. */
export class RawDays extends OneNumber<Int32Array> implements RawField {
  constructor() {
    super(new Staged(Int32Array, true));
  }

  get days(): Int32Array {
    return this.staged.array;
  }

  set(row: number, value: unknown): void {
    this.write(row, typeof value === 'string' ? dayNumber(value) : 0);
  }
}

/** Any texts: 1 + the number of the text; 0 is absent. */
export class RawTexts extends OneNumber<Uint32Array> implements RawField {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor() {
    super(new Staged(Uint32Array));
  }

  get codes(): Uint32Array {
    return this.staged.array;
  }

  set(row: number, value: unknown): void {
    this.write(row, typeof value === 'string' ? this.codeOf(value) : 0);
  }

  codeOf(text: string): number {
    let code = this.#numbers.get(text);
    if (code === undefined) {
      code = this.texts.push(text);
      this.#numbers.set(text, code);
    }
    return code;
  }
}

/** Lists and whatever else has no column, as JSON, where a rule must tell them apart. */
export class RawJson extends RawTexts {
  override set(row: number, value: unknown): void {
    this.write(row, value === undefined || value === null ? 0 : this.codeOf(JSON.stringify(value)));
  }
}

/** Texts by which records name each other: 1 + the number in the table of the record set that is named; 0 is absent. */
export class RawKeys extends OneNumber<Uint32Array> implements RawField {
  readonly table: IdTable;

  constructor(table: IdTable) {
    super(new Staged(Uint32Array));
    this.table = table;
  }

  get codes(): Uint32Array {
    return this.staged.array;
  }

  set(row: number, value: unknown): void {
    this.write(row, typeof value === 'string' ? this.table.add(value) + 1 : 0);
  }
}

/**
 * The ids of the rows in the table of their record set. As long as each row adds the next text to the table, the rows' texts
 * are known by the first.
 */
export class RawIds {
  readonly table: IdTable;
  #first = 0;
  #codes: Uint32Array | undefined;

  constructor(table: IdTable) {
    this.table = table;
  }

  reserve(rows: number): void {
    if (this.#codes !== undefined) this.#codes = grown(this.#codes, rows);
  }

  // An id that is a number is named by its text.
  set(row: number, value: unknown): void {
    if (typeof value === 'string') this.append(row, value);
    else if (typeof value === 'number' || typeof value === 'bigint') this.append(row, String(value));
    else this.#setCode(row, 0);
  }

  append(row: number, text: string): void {
    const number = this.table.append(text);
    if (this.#codes === undefined) {
      if (row === 0) this.#first = number;
      if (number === this.#first + row) return;
    }
    this.#setCode(row, number + 1);
  }

  /** The number of a row's text, which may repeat an earlier one; -1 where the row has no id. */
  numberOf(row: number): number {
    return this.#codes === undefined ? this.#first + row : this.#codes[row]! - 1;
  }

  #setCode(row: number, code: number): void {
    if (this.#codes === undefined) {
      const first = this.#first + 1;
      this.#codes = Uint32Array.from({ length: row }, (_, earlier) => first + earlier);
    }
    this.#codes = grown(this.#codes, row + 1);
    this.#codes[row] = code;
  }
}

/** What {@link RawNumbers} writes for the number 0: what nothing was written to is 0, and means that there is no number. */
export const zero = -0;

/** The most decimals that are kept as a number. */
const mostDecimals = 0xfe;

/**
 * Exact numbers: digits without a point, how many of them are decimals, and the text of those that are too long. Absent numbers
 * are those to which nothing was written, and numbers with as many decimals as the first one have nothing written of them.
 */
export class RawNumbers implements RawField {
  readonly #digits = new Staged(Float64Array);
  /** How many decimals the first number had that was not long; -1 as long as there is none. */
  decimals = -1;
  /** 1 + how many decimals a number has, where they are not as many. */
  readonly #otherDecimals = new Staged(Uint8Array);
  /** By row, where `digits` is infinite. */
  readonly long = new Map<number, string>();

  get digits(): Float64Array {
    return this.#digits.array;
  }

  /** Whether no row has a number. */
  get isEmpty(): boolean {
    return this.#digits.isEmpty;
  }

  /** Whether all numbers have as many decimals as the first, those that were taken back included. */
  get isOfOneScale(): boolean {
    return this.#otherDecimals.isEmpty && this.long.size === 0;
  }

  /** The digits, to be written to. */
  open(): Float64Array {
    return this.#digits.open();
  }

  reserve(rows: number): void {
    this.#digits.reserve(rows);
    this.#otherDecimals.reserve(rows);
  }

  clear(from: number, to: number): void {
    this.#digits.clear(from, to);
    this.#otherDecimals.clear(from, to);
  }

  close(rows: number): void {
    this.#digits.close(rows);
    this.#otherDecimals.close(rows);
  }

  release(taken: ReadonlySet<ArrayBufferLike>): void {
    this.#digits.release(taken);
    this.#otherDecimals.release(taken);
  }

  set(row: number, value: unknown): void {
    this.clear(row, row + 1);
    if (typeof value === 'number') {
      if (Number.isSafeInteger(value)) this.#setDigits(row, value, 0);
      else if (!this.#setShort(row, value)) this.#setText(row, plain(value));
    } else if (typeof value === 'string') this.#setText(row, plain(value));
  }

  isAbsent(row: number): boolean {
    return Object.is(this.digits[row], 0);
  }

  /** How many decimals a number has that is not long. */
  decimalsOf(row: number): number {
    const other = this.#otherDecimals.array[row] ?? 0;
    return other === 0 ? this.decimals : other - 1;
  }

  /** Says how many decimals a number has; not necessary where they are as many as the first one has. */
  setDecimals(row: number, decimals: number): void {
    if (this.decimals < 0) this.decimals = decimals;
    if (decimals === this.decimals) return;
    this.#otherDecimals.open()[row] = decimals + 1;
  }

  #setDigits(row: number, digits: number, decimals: number): void {
    this.open()[row] = digits || zero;
    this.setDecimals(row, decimals);
  }

  // With at most 15 digits there is one decimal number for each double, and this finds it.
  #setShort(row: number, value: number): boolean {
    for (let decimals = 1, power = 10; decimals <= 6; decimals++, power *= 10) {
      const digits = Math.round(value * power);
      if (!(Math.abs(digits) < 1e15)) return false;
      if (digits / power !== value) continue;
      this.#setDigits(row, digits, decimals);
      return true;
    }
    return false;
  }

  #setText(row: number, text: string): void {
    const decimals = decimalsOf(text);
    const digits = Number(text.replace('.', ''));
    if (decimals <= mostDecimals && Number.isSafeInteger(digits)) this.#setDigits(row, digits, decimals);
    else {
      this.open()[row] = Number.POSITIVE_INFINITY;
      this.long.set(row, text);
    }
  }

  /** Decimal text of a number that is there. */
  text(row: number): string {
    const digits = this.digits[row]!;
    if (digits === Number.POSITIVE_INFINITY) return this.long.get(row) ?? '0';
    const decimals = this.decimalsOf(row);
    const all = String(Math.abs(digits)).padStart(decimals + 1, '0');
    const sign = digits < 0 ? '-' : '';
    return decimals === 0 ? sign + all : `${sign}${all.slice(0, -decimals)}.${all.slice(-decimals)}`;
  }
}

/** How many decimals a decimal text has. */
export function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

// Numbers in exponent form, which JavaScript uses for the very small and very large, are written out.
function plain(value: number | string): string {
  const text = String(value);
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? text : new Decimal(text).toFixed();
}
