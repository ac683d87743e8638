import { listed } from '../../arguments.js';
import { type Numeric, toDecimal } from '../../decimal.js';
import { GenderIndicatorsError, type Place } from '../../errors.js';
import { negative } from '../../mistakes.js';

/** A list of values: an array of numbers or decimal text, or a typed array. */
export type Values = readonly Numeric[] | Float64Array | BigInt64Array;

/**
 * Values as whole numbers of 10^-scale: `12.5` and `3.25` are 1250 and 325 of scale 2. In doubles where all of them fit
 * exactly, otherwise as bigints.
 */
export interface Amounts {
  readonly scale: number;
  readonly units: Float64Array | bigint[];
}

/** The largest size that a double may have here: the sum of two such sizes is still exact. */
const largest = 2 ** 52;

/** What a number prints, and text as it is; nothing for an object, which no quick path reads. */
function textOf(value: Numeric | undefined): string {
  return typeof value === 'object' ? '' : String(value);
}

/** Reads short decimals, up to 2^52 units, without making a Decimal or a bigint of them. */
class ShortDecimal {
  mantissa = 0;
  decimals = 0;

  /**
   * Whether the text is a short decimal; then `mantissa / 10^decimals` is its value.
   * Plain form: `/^[+-]?\d*(\.\d+)?$/` on what is not empty, and then `Number(digits)`.
   */
  read(text: string): boolean {
    const first = text.charCodeAt(0);
    const start = first === 45 || first === 43 ? 1 : 0; // - and +
    let mantissa = 0;
    let point = -1;
    for (let i = start; i < text.length; i++) {
      const digit = text.charCodeAt(i) - 48;
      if (digit >= 0 && digit <= 9) {
        mantissa = mantissa * 10 + digit;
        if (mantissa > largest) return false;
      } else if (digit === -2 && point < 0 && i < text.length - 1) {
        point = i;
      } else {
        return false;
      }
    }
    if (text.length === start) return false;
    this.mantissa = first === 45 ? 0 - mantissa : mantissa;
    this.decimals = point < 0 ? 0 : text.length - 1 - point;
    return true;
  }
}

/** The values in doubles, or `undefined` where one of them is too long for that, or is no number. */
function shortUnits(values: Values): Amounts | undefined {
  const short = new ShortDecimal();
  const units = new Float64Array(values.length);
  const decimals = new Int32Array(values.length);
  let scale = 0;
  for (let i = 0; i < values.length; i++) {
    if (!short.read(textOf(values[i]))) return undefined;
    units[i] = short.mantissa;
    decimals[i] = short.decimals;
    if (short.decimals > scale) scale = short.decimals;
  }
  for (let i = 0; i < units.length; i++) {
    const unit = (units[i] ?? 0) * 10 ** (scale - (decimals[i] ?? 0));
    // not `>`: 0 × 10^400 is NaN
    if (!(Math.abs(unit) <= largest)) return undefined;
    units[i] = unit;
  }
  return { scale, units };
}

const plainDecimal = /^-?\d+(?:\.\d+)?$/;

/** The value as `-?digits.digits`. Plain form: `toDecimal(value, place).toFixed()`. */
function plainText(value: Numeric, place: Place, index: number): string {
  const text = textOf(value);
  return plainDecimal.test(text) ? text : toDecimal(value, { ...place, index }).toFixed();
}

/** The values as bigints: the plain form of {@link shortUnits}, for values of any length. */
function longUnits(values: Values, place: Place): Amounts {
  const texts: string[] = [];
  let scale = 0;
  for (let index = 0; index < values.length; index++) {
    const text = plainText(values[index] as Numeric, place, index);
    texts.push(text);
    scale = Math.max(scale, decimalsOf(text));
  }
  const units = texts.map((text) => BigInt(text.replace('.', '') + '0'.repeat(scale - decimalsOf(text))));
  return { scale, units };
}

function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - 1 - point;
}

/** All values, exactly; refuses what is no number, with its position. */
export function toAmounts(values: Values, place: Place): Amounts {
  listed(values, place);
  return shortUnits(values) ?? longUnits(values, place);
}

/** All values, exactly; refuses what is no number or below zero, with its position. */
export function toPay(values: Values, place: Place): Amounts {
  const amounts = toAmounts(values, place);
  for (let index = 0; index < amounts.units.length; index++) {
    if ((amounts.units[index] ?? 0) < 0) throw new GenderIndicatorsError(negative, { ...place, index });
  }
  return amounts;
}

/** The sum of the units. Plain form: `units.reduce((sum, unit) => sum + BigInt(unit), 0n)`. */
export function sumOf({ units }: Amounts): bigint {
  if (Array.isArray(units)) return units.reduce((sum, unit) => sum + unit, 0n);
  // Two doubles up to 2^52 add up exactly; what has grown beyond goes over into the bigint.
  let sum = 0n;
  let partial = 0;
  for (const unit of units) {
    partial += unit;
    if (Math.abs(partial) >= largest) {
      sum += BigInt(partial);
      partial = 0;
    }
  }
  return sum + BigInt(partial);
}

/** The same amounts from low to high. */
export function sorted({ scale, units }: Amounts): Amounts {
  if (Array.isArray(units)) return { scale, units: units.toSorted((a, b) => (a < b ? -1 : Number(a > b))) };
  return { scale, units: units.toSorted() };
}

/** The amounts that belong, in their order. */
export function keep({ scale, units }: Amounts, belongs: (unit: number | bigint, index: number) => boolean): Amounts {
  return { scale, units: Array.isArray(units) ? units.filter(belongs) : units.filter(belongs) };
}
