import type { LargeNumberColumn, NumberColumn } from './columns.js';
import { type GrowableColumn, grown, resized } from './growable-columns.js';

/** The most digits of a number, before and after the point. */
const mostDigits = 400;

/** An exact number: `units` is the value × 10^scale. */
interface ExactNumber {
  readonly units: number | bigint;
  readonly scale: number;
}

/**
 * Numbers and decimal texts, each in whole units of its own scale until the column is taken. The column has the finest of these
 * scales, so that sums are exact: in doubles where each number is below 2^53, otherwise in bigints.
 */
export class GrowableNumbers implements GrowableColumn {
  readonly refusal = 'invalid_format';
  #units: Float64Array;
  #scales: Uint16Array;
  /** The exact units of rows where a double may not hold them. */
  readonly #large = new Map<number, bigint>();

  constructor(copied: NumberColumn | LargeNumberColumn | undefined) {
    this.#units = copied?.type === 'number' ? copied.units.slice() : new Float64Array(copied?.units.length ?? 0);
    this.#scales = new Uint16Array(this.#units.length).fill(copied?.scale ?? 0);
    if (copied?.type !== 'large_number') return;
    for (const [row, units] of copied.units.entries()) {
      this.#units[row] = units === null ? Number.NaN : Number(units);
      if (units !== null) this.#large.set(row, units);
    }
  }

  set(row: number, value: unknown): boolean {
    if (typeof value !== 'string' && typeof value !== 'number') {
      if (row < this.#units.length) this.#units[row] = Number.NaN;
      this.#large.delete(row);
      return true;
    }
    const number = exactNumber(value);
    if (number === undefined) return false;
    const before = this.#units.length;
    if (row >= before) {
      this.#units = grown(this.#units, row + 1).fill(Number.NaN, before);
      this.#scales = grown(this.#scales, row + 1);
    }
    this.#scales[row] = number.scale;
    this.#units[row] = Number(number.units);
    if (typeof number.units === 'bigint') this.#large.set(row, number.units);
    return true;
  }

  take(rowCount: number): NumberColumn | LargeNumberColumn | undefined {
    if (this.#units.length === 0) return undefined;
    const units = resized(this.#units, rowCount).fill(Number.NaN, this.#units.length);
    const scales = resized(this.#scales, rowCount);
    let scale = 0;
    for (const ofRow of scales) if (ofRow > scale) scale = ofRow;
    const inDoubles = units.slice();
    let isLarge = this.#large.size > 0;
    for (let row = 0; row < rowCount; row++) {
      if (scales[row]! < scale) inDoubles[row] = times(units[row]!, scale - scales[row]!);
      const ofRow = inDoubles[row]!;
      if (Math.abs(ofRow) > Number.MAX_SAFE_INTEGER) isLarge = true;
    }
    if (!isLarge) return { type: 'number', scale, units: inDoubles };
    const inBigints = Array.from(units, (ofRow, row) => {
      if (Number.isNaN(ofRow)) return null;
      return (this.#large.get(row) ?? BigInt(ofRow)) * 10n ** BigInt(scale - scales[row]!);
    });
    return { type: 'large_number', scale, units: inBigints };
  }
}

// Exact as long as it is a safe number.
function times(units: number, power: number): number {
  return units === 0 ? 0 : units * 10 ** power;
}

// Plain text of at most fifteen digits, which a double holds, is read in one loop; other numbers by their parts.
function exactNumber(value: string | number): ExactNumber | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return { units: value + 0, scale: 0 };
  const text = String(value);
  let units = 0;
  let point = -1;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit >= 0 && digit <= 9) units = units * 10 + digit;
    else if (digit === -2 && point < 0) point = i;
    else return numberOfParts(text);
  }
  if (text.length > 15 || point === 0 || point === text.length - 1) return numberOfParts(text);
  return { units, scale: point < 0 ? 0 : text.length - point - 1 };
}

function numberOfParts(text: string): ExactNumber | undefined {
  const parts = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/u.exec(text);
  if (parts === null) return undefined;
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = parts;
  const scale = decimals.length - Number(exponent);
  // The bound comes before the zeros are written out: `1e20000000` is no number of this library.
  if (Math.abs(scale) > mostDigits || whole.length + decimals.length + Math.max(-scale, 0) > mostDigits)
    return undefined;
  const digits = BigInt(whole + decimals + '0'.repeat(Math.max(-scale, 0)));
  const units = sign === '-' ? -digits : digits;
  const short = Number(units);
  return { units: Number.isSafeInteger(short) ? short : units, scale: Math.max(scale, 0) };
}
