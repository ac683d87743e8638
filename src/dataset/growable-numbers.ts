import type { LargeNumberColumn, NumberColumn, SchemaRecord } from './columns.js';
import { type GrowableColumn, grown, resized } from './growable-columns.js';

/** The most digits of a number, before and after the point. */
const mostDigits = 400;

/** An exact number: `units` is the value × 10^scale. */
interface ExactNumber {
  readonly units: number | bigint;
  readonly scale: number;
}

/**
 * Numbers and decimal texts as whole numbers at the finest scale that has come, so that sums are exact: in doubles as long as each
 * is below 2^53, in bigints from then on.
 */
export class GrowableNumbers implements GrowableColumn {
  readonly refusal = 'invalid_format';
  readonly #name: string;
  #scale: number;
  #isEmpty: boolean;
  #units: Float64Array;
  #large: (bigint | null)[] | undefined;

  constructor(name: string, copied: NumberColumn | LargeNumberColumn | undefined) {
    this.#name = name;
    this.#scale = copied?.scale ?? 0;
    this.#isEmpty = copied === undefined;
    this.#units = copied?.type === 'number' ? copied.units.slice() : new Float64Array(0);
    this.#large = copied?.type === 'large_number' ? copied.units.slice() : undefined;
  }

  write(records: readonly SchemaRecord[], from: number, capacity: number, refuse: (place: number) => void): void {
    for (let place = 0; place < records.length; place++) {
      const value = records[place]![this.#name];
      const number = typeof value === 'string' || typeof value === 'number' ? exactNumber(value) : undefined;
      if (number === undefined && (typeof value === 'string' || typeof value === 'number')) refuse(place);
      this.#set(from + place, number, capacity);
    }
  }

  take(rowCount: number): NumberColumn | LargeNumberColumn | undefined {
    const scale = this.#scale;
    if (this.#large !== undefined) {
      const units = Array.from({ length: rowCount }, (_, row) => this.#large?.[row] ?? null);
      return { type: 'large_number', scale, units };
    }
    if (this.#units.length === 0) return undefined;
    this.#lengthen(rowCount);
    return { type: 'number', scale, units: resized(this.#units, rowCount) };
  }

  #set(row: number, number: ExactNumber | undefined, capacity: number): void {
    if (number === undefined) {
      if (this.#large !== undefined) this.#large[row] = null;
      else if (row < this.#units.length) this.#units[row] = Number.NaN;
      return;
    }
    if (number.scale > this.#scale) this.#rescale(number.scale);
    this.#isEmpty = false;
    const units = times(number.units, this.#scale - number.scale);
    if (typeof units === 'bigint') this.#enlarge();
    if (this.#large !== undefined) {
      this.#large[row] = BigInt(units);
      return;
    }
    if (row >= this.#units.length) this.#lengthen(Math.max(row + 1, capacity));
    this.#units[row] = Number(units);
  }

  #lengthen(length: number): void {
    const before = this.#units.length;
    this.#units = grown(this.#units, length);
    this.#units.fill(Number.NaN, before);
  }

  #rescale(scale: number): void {
    const more = scale - this.#scale;
    this.#scale = scale;
    if (this.#isEmpty) return;
    const array = this.#units;
    if (more > 15 || !array.every((units) => isSafe(units * 10 ** more))) this.#enlarge();
    if (this.#large === undefined) for (let row = 0; row < array.length; row++) array[row]! *= 10 ** more;
    else this.#large = this.#large.map((units) => (units === null ? null : units * 10n ** BigInt(more)));
  }

  // From now on the numbers are bigints.
  #enlarge(): void {
    this.#large ??= Array.from(this.#units, (units) => (Number.isNaN(units) ? null : BigInt(units)));
  }
}

// A number that is missing is safe.
function isSafe(units: number): boolean {
  return Number.isNaN(units) || Number.isSafeInteger(units);
}

// Both factors are exact, so the product is, unless it is no safe number.
function times(units: number | bigint, power: number): number | bigint {
  if (power === 0) return units;
  const product = typeof units === 'number' ? units * 10 ** power : units;
  return typeof product === 'number' && Number.isSafeInteger(product) ? product : BigInt(units) * 10n ** BigInt(power);
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
