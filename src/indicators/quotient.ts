import { Decimal } from '../decimal.js';

/** An exact fraction of two whole numbers. Its denominator is above zero. */
export interface Quotient {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** One number divided by another, each a whole number; `null` where the divisor is zero. */
export function quotientOf(dividend: number | bigint, divisor: number | bigint): Quotient | null {
  return quotient(BigInt(dividend), BigInt(divisor));
}

/** The exact value of a decimal number. */
export function exactly(value: Decimal): Quotient {
  const decimals = value.decimalPlaces();
  return { numerator: BigInt(value.toFixed(decimals).replace('.', '')), denominator: 10n ** BigInt(decimals) };
}

/** A whole number × 10^-scale. */
export function scaled(units: number | bigint, scale: number): Quotient {
  return { numerator: BigInt(units), denominator: 10n ** BigInt(scale) };
}

/** The first fraction minus the second. */
export function minus(a: Quotient, b: Quotient): Quotient {
  if (a.denominator === b.denominator) return { ...a, numerator: a.numerator - b.numerator };
  return reduced(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

/** The first fraction divided by the second; `null` where the second is zero. */
export function dividedBy(a: Quotient, b: Quotient): Quotient | null {
  return quotient(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** The fraction as a decimal number of 64 digits: one division, rounded once, never `-0`. */
export function toDecimal({ numerator, denominator }: Quotient): Decimal {
  if (numerator === 0n) return new Decimal(0);
  return decimal(numerator).div(decimal(denominator));
}

function decimal(whole: bigint): Decimal {
  const number = Number(whole);
  return new Decimal(Number.isSafeInteger(number) ? number : whole.toString());
}

function quotient(numerator: bigint, denominator: bigint): Quotient | null {
  if (denominator === 0n) return null;
  return denominator > 0n ? { numerator, denominator } : { numerator: -numerator, denominator: -denominator };
}

// Divides both by their greatest common divisor. A chain of differences would otherwise double its digits with every link.
function reduced(numerator: bigint, denominator: bigint): Quotient {
  let [divisor, rest] = [numerator < 0n ? -numerator : numerator, denominator];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}
