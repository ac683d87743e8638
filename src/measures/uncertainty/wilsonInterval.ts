import { Decimal } from '../../decimal.js';
import type { ShareArguments } from '../representation/share.js';
import { normalQuantile } from './normal.js';
import { type Interval, type LevelOptions, toProportion, toTwelveDigits } from './proportion.js';

/**
 * Wilson's confidence interval for a share.
 *
 * Formula: `(p + z²/2n ± z √(p (1 − p)/n + z²/4n²)) / (1 + z²/n)` with `p = part / whole`, n the whole and z the quantile of
 * the normal distribution for the level, 1.96 for 0.95; without continuity correction. Both ends are fractions from 0 to 1,
 * given to 12 digits. The lower end is 0 where the part is 0, the upper 1 where the part is the whole.
 *
 * `null` where the whole is 0.
 *
 * Source: Wilson 1927, https://doi.org/10.1080/01621459.1927.10502953; the example is `binom.confint` of R,
 * https://github.com/statsmodels/statsmodels/blob/82c59e37/statsmodels/stats/tests/results/results_proportion.py
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `part_above_whole`, `out_of_range` for a
 * level of 0 or nearer to 1 than 10^-15
 *
 * @example
 * ```ts
 * import { wilsonInterval } from 'gender-indicators/measures';
 *
 * const interval = wilsonInterval({ part: 18, whole: 20 });
 * interval?.low.toFixed(8); // => '0.69896635'
 * interval?.high.toFixed(8); // => '0.97213352'
 * ```
 */
export function wilsonInterval(given: ShareArguments, options: LevelOptions = {}): Interval | null {
  const checked = toProportion(given, options, 'wilsonInterval');
  if (checked === null) return null;
  const { part, whole } = checked;
  const z = new Decimal(normalQuantile(checked.tail));
  const square = z.times(z);
  // all three terms times n, so that only one division is left
  const middle = part.plus(square.div(2));
  const half = part.times(whole.minus(part)).div(whole).plus(square.div(4)).sqrt().times(z);
  const scale = whole.plus(square);
  return {
    low: part.isZero() ? new Decimal(0) : toTwelveDigits(middle.minus(half).div(scale)),
    high: part.eq(whole) ? new Decimal(1) : toTwelveDigits(middle.plus(half).div(scale)),
  };
}
