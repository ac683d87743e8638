import { option } from '../../arguments.js';
import { Decimal } from '../../decimal.js';
import { type Amounts, sorted, sumOf } from './amounts.js';

/** An exact fraction of whole numbers; the denominator is above zero. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Which average: the arithmetic mean, or the value in the middle. */
export type Average = 'mean' | 'median';

const power = (scale: number): bigint => 10n ** BigInt(scale);

/** The mean as a fraction, `null` for an empty list. */
export function meanOf(amounts: Amounts): Fraction | null {
  if (amounts.units.length === 0) return null;
  return { numerator: sumOf(amounts), denominator: BigInt(amounts.units.length) * power(amounts.scale) };
}

/** The median as a fraction, `null` for an empty list. */
export function medianOf(amounts: Amounts): Fraction | null {
  const { units, scale } = sorted(amounts);
  const count = units.length;
  if (count === 0) return null;
  const low = BigInt(units[Math.floor((count - 1) / 2)] ?? 0);
  const high = BigInt(units[Math.floor(count / 2)] ?? 0);
  return { numerator: low + high, denominator: 2n * power(scale) };
}

/** The average that an option asks for. */
export function toAverage(options: { readonly average?: Average | undefined }, functionName: string): Average {
  return option(options, 'average', ['mean', 'median'], functionName);
}

/** The average of that kind. */
export function averageOf(amounts: Amounts, average: Average): Fraction | null {
  return average === 'mean' ? meanOf(amounts) : medianOf(amounts);
}

/** `(men − women) / men` as one division; `null` where an average is missing or men's is 0. */
export function gapOf(female: Fraction | null, male: Fraction | null): Decimal | null {
  if (female === null || male === null || male.numerator === 0n) return null;
  const men = male.numerator * female.denominator;
  const women = female.numerator * male.denominator;
  return quotient(men - women, men);
}

/** The fraction as a Decimal: every digit where the decimals end, otherwise rounded once to 64 digits. */
export function toDecimalOf({ numerator, denominator }: Fraction): Decimal {
  // A fraction 1 / n that ends has at most 3.33 decimals for each digit of n.
  const decimals = 4 * denominator.toString().length;
  const shifted = numerator * power(decimals);
  if (shifted % denominator === 0n) return new Decimal(`${shifted / denominator}e-${decimals}`);
  return quotient(numerator, denominator);
}

function quotient(numerator: bigint, denominator: bigint): Decimal {
  return new Decimal(numerator.toString()).div(denominator.toString());
}
