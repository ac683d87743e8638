import { Decimal } from '../../decimal.js';
import type { ShareArguments } from '../representation/share.js';
import { logBinomial, tailSum, toDrawn } from './binomial.js';
import { type Interval, type LevelOptions, toProportion, toTwelveDigits } from './proportion.js';

/**
 * The exact confidence interval for a share, after Clopper and Pearson.
 *
 * Formula: the lower end is the probability with which the part or more is drawn in `(1 − level) / 2` of the cases, the upper
 * the one for the part or less, under the binomial distribution. Both are fractions from 0 to 1, given to 12 digits. The
 * lower end is 0 where the part is 0, the upper 1 where the part is the whole. Stable for counts up to 10^9.
 *
 * `null` where the whole is 0.
 *
 * Source: Clopper and Pearson 1934, https://doi.org/10.1093/biomet/26.4.404; the example is `binom.confint` of R,
 * https://github.com/statsmodels/statsmodels/blob/82c59e37/statsmodels/stats/tests/results/results_proportion.py
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `part_above_whole`, `out_of_range` for a
 * level of 0 or nearer to 1 than 10^-15 and for a whole above 10^12
 *
 * @example
 * ```ts
 * import { exactInterval } from 'gender-indicators/measures';
 *
 * const interval = exactInterval({ part: 18, whole: 20 });
 * interval?.low.toFixed(8); // => '0.68301729'
 * interval?.high.toFixed(8); // => '0.98765147'
 * ```
 */
export function exactInterval(given: ShareArguments, options: LevelOptions = {}): Interval | null {
  const checked = toProportion(given, options, 'exactInterval');
  if (checked === null) return null;
  const part = checked.part.toNumber();
  const whole = toDrawn(checked.whole, { function: 'exactInterval', argument: 'whole' });
  const end = (probability: number): Decimal => toTwelveDigits(new Decimal(probability));
  return {
    low: part === 0 ? new Decimal(0) : end(Math.exp(logLowerEnd(part, whole, checked.tail))),
    high: part === whole ? new Decimal(1) : end(-Math.expm1(logLowerEnd(whole - part, whole, checked.tail))),
  };
}

/**
 * The logarithm of the probability p with which k or more of n are drawn in `tail` of the cases.
 *
 * Newton's method on `ln P(X ≥ k)` as a function of `u = ln p`, from `p = k / n`. The function is concave, since the density
 * of the beta distribution is log-concave in u; so from its second step on the method rises to the solution. The derivative
 * is `k P(X = k) / P(X ≥ k)`.
 */
function logLowerEnd(k: number, n: number, tail: number): number {
  if (k === n) return Math.log(tail) / n;
  let u = Math.log1p(-(n - k) / n);
  for (let steps = 1; steps <= 50; steps++) {
    const p = Math.exp(u);
    const q = -Math.expm1(u);
    const sum = tailSum((i) => (((n - k - i + 1) / (k + i)) * p) / q);
    const step = ((Math.log(tail) - logBinomial(k, n, p, q) - Math.log(sum)) * sum) / k;
    u += step;
    if (Math.abs(step) <= 1e-15 * Math.abs(u)) break;
  }
  return u;
}
