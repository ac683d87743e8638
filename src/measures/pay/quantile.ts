import { optionsOf } from '../../arguments.js';
import { Decimal, type Numeric, toDecimal } from '../../decimal.js';
import { GenderIndicatorsError } from '../../errors.js';
import { outOfRange } from '../../mistakes.js';
import type { QuantileMethod } from '../../schemas/values.js';
import { chosen } from '../chosen.js';
import { sorted, toAmounts, type Values } from './amounts.js';
import { between, quantileMethods, quantilePosition } from './quantile-position.js';

/** Options of {@link quantile}. */
export interface QuantileOptions {
  /**
   * How a quantile between two values is found. `linear` is the default of NumPy and R and Excel's `PERCENTILE.INC`,
   * `weibull` is Excel's `PERCENTILE.EXC` and SPSS, `averaged_inverted_cdf` is the default of SAS.
   * @defaultValue 'linear'
   */
  readonly method?: QuantileMethod | undefined;
}

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
  const method = chosen(optionsOf(options, 'quantile').method ?? 'linear', quantileMethods, {
    function: 'quantile',
    argument: 'method',
  });
  const fraction = toDecimal(p, { function: 'quantile', argument: 'p' });
  if (fraction.lt(0) || fraction.gt(1)) {
    throw new GenderIndicatorsError(outOfRange, { function: 'quantile', argument: 'p', range: '0 to 1' });
  }
  const { scale, units } = sorted(toAmounts(values, { function: 'quantile', argument: 'values' }));
  const count = units.length;
  if (count === 0) return null;
  const at = (rank: number): Decimal => new Decimal(`${units[Math.min(rank, count) - 1]}e-${scale}`);
  const { rank, thirds } = quantilePosition(method, fraction, count);
  return between(at(rank), at(rank + 1), thirds);
}
