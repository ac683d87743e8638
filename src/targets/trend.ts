import { Decimal, LongDecimal } from '../decimal.js';
import { lazy } from '../lazy.js';
import type { Interval } from '../measures/uncertainty/proportion.js';
import type { Pace } from './pace.js';
import { studentQuantile } from './student.js';

/** A value at a time in years. */
export interface TimedValue {
  readonly years: Decimal;
  readonly value: Decimal;
}

/** The line, or for `compound` the curve of a constant rate, that lies nearest to some values. */
export interface Trend {
  /** Change a year: an amount, or for `compound` a rate. */
  readonly pace: Decimal;
  /** The value at a time. */
  at(years: Decimal): Decimal;
  /** The time at which a value is reached; `null` where it never is, or always. */
  reaches(value: Decimal): Decimal | null;
  /** Where a new value at a time lies with the probability `level`; `null` with fewer than three values. */
  interval(years: Decimal, level: Decimal): Interval | null;
}

/**
 * Ordinary least squares of the values, or for `compound` of their logarithms, over the years: with two values the line
 * through both. `null` with fewer than two times, and for `compound` where a value is not above 0.
 *
 * The interval is the prediction interval `ŷ ± t s √(1 + 1/n + (x − x̄)² / Σ(xᵢ − x̄)²)` with n − 2 degrees of freedom.
 */
export function fitTrend(values: readonly TimedValue[], pace: Pace): Trend | null {
  const isLinear = pace === 'linear';
  if (!isLinear && values.some(({ value }) => value.lte(0))) return null;
  const xs = values.map(({ years }) => new LongDecimal(years));
  const ys = values.map(({ value }) => (isLinear ? new LongDecimal(value) : new LongDecimal(value).ln()));
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const fromMean = xs.map((x) => x.minus(meanX));
  const squares = sumOfProducts(fromMean, fromMean);
  if (values.length < 2 || squares.isZero()) return null;
  const products = sumOfProducts(
    fromMean,
    ys.map((y) => y.minus(meanY)),
  );
  const slope = products.div(squares);
  const line = (x: Decimal): Decimal => slope.times(x.minus(meanX)).plus(meanY);
  const size = ys.reduce((largest, y) => Decimal.max(largest, y.abs()), new Decimal(0));
  const isFlat = settled(slope, size).isZero();
  const show = (y: Decimal): Decimal => (isLinear ? settled(y, size) : fromLog(y));
  const variance = lazy(() => {
    const errors = xs.map((x, index) => ys[index]!.minus(line(x)));
    return sumOfProducts(errors, errors).div(values.length - 2);
  });

  return {
    pace: isLinear || isFlat ? settled(slope, size) : fromLog(slope).minus(1),
    at: (years) => show(line(new LongDecimal(years))),
    reaches(value) {
      if (isFlat || (!isLinear && value.lte(0))) return null;
      const y = isLinear ? new LongDecimal(value) : new LongDecimal(value).ln();
      return y.minus(meanY).div(slope).plus(meanX);
    },
    interval(years, level) {
      if (values.length < 3) return null;
      const away = new LongDecimal(years).minus(meanX);
      const spread = away.times(away).div(squares).plus(1).plus(new LongDecimal(1).div(values.length));
      const t = studentQuantile(new Decimal(1).minus(level).div(2).toNumber(), values.length - 2);
      // As exact as the doubles of t; what is left of rounding where the values lie on the line is no width.
      const half = settled(variance().times(spread).sqrt().times(t), size).toSignificantDigits(12);
      const middle = line(new LongDecimal(years));
      return { low: show(middle.minus(half)), high: show(middle.plus(half)) };
    },
  };
}

/**
 * 50 digits, counted from the largest of the values that went in. A share is rounded to 64 digits, so the digits beyond
 * must not decide whether a bound is met; for two shares of counts below 10^15, 50 are enough to decide exactly.
 */
function settled(value: Decimal, size: Decimal): Decimal {
  const exponent = size.isZero() ? 0 : size.e;
  const rounded = new Decimal(value.toDecimalPlaces(Math.max(0, 49 - exponent)));
  return rounded.isZero() ? new Decimal(0) : rounded;
}

function fromLog(logarithm: Decimal): Decimal {
  return new Decimal(logarithm.exp().toSignificantDigits(50));
}

function mean(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), new LongDecimal(0)).div(Math.max(1, values.length));
}

function sumOfProducts(first: readonly Decimal[], second: readonly Decimal[]): Decimal {
  return first.reduce((sum, value, index) => sum.plus(value.times(second[index]!)), new LongDecimal(0));
}
