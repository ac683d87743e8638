import { Decimal } from 'gender-indicators';

/** An exact number, numerator and denominator; the denominator is above zero. */
export type Fraction = readonly [numerator: bigint, denominator: bigint];

/** The exact number that a JavaScript number or decimal text writes. */
export function fraction(value: number | string | bigint): Fraction {
  const text = typeof value === 'string' ? value : typeof value === 'bigint' ? value.toString() : plain(value);
  const [whole = '', decimals = ''] = text.split('.');
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
}

function plain(value: number): string {
  const text = String(value);
  return text.includes('e') ? new Decimal(text).toFixed() : text;
}

export function plus([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d + c * b, b * d];
}

export function minus(a: Fraction, [c, d]: Fraction): Fraction {
  return plus(a, [-c, d]);
}

export function times([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * c, b * d];
}

export function over([a, b]: Fraction, [c, d]: Fraction): Fraction | null {
  if (c === 0n) return null;
  return c < 0n ? [-a * d, -b * c] : [a * d, b * c];
}

export function compare([a, b]: Fraction, [c, d]: Fraction): number {
  const left = a * d;
  const right = c * b;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The text of the number rounded to 64 digits, once. */
export function textOf([a, b]: Fraction): string {
  return new Decimal(a.toString()).div(b.toString()).toString();
}

export function sumOf(list: readonly Fraction[]): Fraction {
  return list.reduce(plus, fraction(0));
}
