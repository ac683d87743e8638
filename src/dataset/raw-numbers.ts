import { Decimal } from '../decimal.js';
import type { RawField } from './raw-fields.js';
import { Staged } from './staged.js';

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
