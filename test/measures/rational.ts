import { Decimal } from '../../src/decimal.js';

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** Exact fractions of two whole numbers: the reference that the measures must agree with. */
export class Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;

  constructor(numerator: bigint | number, denominator: bigint | number = 1n) {
    const [n, d] = [BigInt(numerator), BigInt(denominator)];
    if (d === 0n) throw new RangeError('division by zero');
    const divisor = gcd(n, d) || 1n;
    this.numerator = (d < 0n ? -n : n) / divisor;
    this.denominator = (d < 0n ? -d : d) / divisor;
  }

  /** From plain decimal text, `-12.50`. */
  static of(text: string): Rational {
    const [whole = '', fraction = ''] = text.split('.');
    return new Rational(BigInt(`${whole}${fraction}`), 10n ** BigInt(fraction.length));
  }

  plus(other: Rational): Rational {
    return new Rational(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(new Rational(-other.numerator, other.denominator));
  }

  times(other: Rational): Rational {
    return new Rational(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  over(other: Rational): Rational {
    return new Rational(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  abs(): Rational {
    return this.numerator < 0n ? new Rational(-this.numerator, this.denominator) : this;
  }

  compare(other: Rational): number {
    const difference = this.minus(other).numerator;
    return difference < 0n ? -1 : Number(difference > 0n);
  }

  /** The fraction as 64 digits, correctly rounded: what an exact measure must return. */
  toDecimal(): Decimal {
    return new Decimal(this.numerator.toString()).div(this.denominator.toString());
  }

  /** Whether a Decimal is this fraction up to an error of 10^-60 relative to it (absolute below 1). */
  isMetBy(value: Decimal | null): boolean {
    if (value === null) return false;
    const error = Rational.of(value.toFixed()).minus(this).abs();
    const size = this.abs().compare(new Rational(1)) > 0 ? this.abs() : new Rational(1);
    return error.compare(size.times(new Rational(1n, 10n ** 60n))) <= 0;
  }
}
