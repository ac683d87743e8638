import { Decimal, type Numeric, toDecimal } from '../../decimal.js';
import { GenderIndicatorsError } from '../../errors.js';
import { chosen } from '../chosen.js';
import { sorted, toAmounts, type Values } from './amounts.js';

/**
 * How a quantile between two values is found, with NumPy's names and the numbers of Hyndman and Fan: `inverted_cdf` (1),
 * `averaged_inverted_cdf` (2), `hazen` (5), `weibull` (6), `linear` (7), `median_unbiased` (8).
 */
export type QuantileMethod =
  | 'inverted_cdf'
  | 'averaged_inverted_cdf'
  | 'hazen'
  | 'weibull'
  | 'linear'
  | 'median_unbiased';

/** Options of {@link quantile}. */
export interface QuantileOptions {
  /**
   * How a quantile between two values is found. `linear` is the default of NumPy and R and Excel's `PERCENTILE.INC`,
   * `weibull` is Excel's `PERCENTILE.EXC` and SPSS, `averaged_inverted_cdf` is the default of SAS.
   * @defaultValue 'linear'
   */
  readonly method?: QuantileMethod | undefined;
}

/** For each method the `[a, b]` of the position `n p + (a + b p) / 3`, counted from 1; the first two go in steps. */
const positions: Readonly<Record<QuantileMethod, readonly [number, number] | 'step' | 'average'>> = {
  inverted_cdf: 'step',
  averaged_inverted_cdf: 'average',
  hazen: [1.5, 0],
  weibull: [0, 3],
  linear: [3, -3],
  median_unbiased: [1, 1],
};
const methods = Object.keys(positions) as QuantileMethod[];

/**
 * The value below which a fraction `p` of the values lies.
 *
 * Formula: the sorted values `x₁ … xₙ` are read at the position `h = n p + m`, where `m` belongs to the method, linearly
 * between two neighbours: `x⌊h⌋ + (h − ⌊h⌋) (x⌊h⌋₊₁ − x⌊h⌋)`. `linear` has `m = 1 − p`. `p` is a fraction from 0 to 1; the
 * result has the unit of the values, with 64 digits.
 *
 * `null` for an empty list. With every method, `p` of 0 gives the lowest value and 1 the highest.
 *
 * Source: Hyndman and Fan 1996, Sample quantiles in statistical packages, https://doi.org/10.2307/2684934; method names as
 * in https://numpy.org/doc/stable/reference/generated/numpy.quantile.html
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `out_of_range` for `p`, `unknown_option`
 *
 * @example
 * ```ts
 * import { quantile } from 'gender-indicators/measures';
 *
 * quantile([10, 20, 30, 40], 0.25); // => 17.5
 * quantile([10, 20, 30, 40], 0.25, { method: 'inverted_cdf' }); // => 10
 * ```
 */
export function quantile(values: Values, p: Numeric, options: QuantileOptions = {}): Decimal | null {
  const method = chosen(options.method ?? 'linear', methods, { function: 'quantile', argument: 'method' });
  const fraction = toDecimal(p, { function: 'quantile', argument: 'p' });
  if (fraction.lt(0) || fraction.gt(1)) {
    throw new GenderIndicatorsError('out_of_range', { function: 'quantile', argument: 'p', range: '0 to 1' });
  }
  const { scale, units } = sorted(toAmounts(values, { function: 'quantile', argument: 'values' }));
  const count = units.length;
  if (count === 0) return null;
  const at = (position: number): Decimal =>
    new Decimal(`${units[Math.min(Math.max(position, 1), count) - 1]}e-${scale}`);

  const position = positions[method];
  const rank = fraction.times(count);
  if (position === 'step') return at(rank.ceil().toNumber());
  if (position === 'average') {
    if (!rank.isInteger()) return at(rank.ceil().toNumber());
    return at(rank.toNumber())
      .plus(at(rank.toNumber() + 1))
      .div(2);
  }
  // Three times the position, so that it is exact.
  const [a, b] = position;
  const thirds = rank.times(3).plus(a).plus(fraction.times(b));
  const whole = thirds.divToInt(3).toNumber();
  const low = at(whole);
  return low.plus(
    at(whole + 1)
      .minus(low)
      .times(thirds.minus(3 * whole))
      .div(3),
  );
}
