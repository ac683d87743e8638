import { Decimal, divide, fromLong, LongDecimal, type Numeric, toAmount } from '../../decimal.js';
import { Information } from '../segregation/information.js';
import { toCounts } from './toCounts.js';

/**
 * The Hill number of a composition: how many groups of the same size would be as diverse.
 *
 * Formula: `(Σ p^q)^(1 / (1 − q))` of order q. Order 0 counts the groups with anybody, order 1 is `exp` of
 * {@link shannon}, order 2 is `1 / Σ p²`, order `Infinity` is `1 / max p`. From 1 to the number of groups; the higher the
 * order, the less small groups count. `order` is zero or more.
 *
 * `null` for nobody.
 *
 * Source: Hill 1973, https://doi.org/10.2307/1934352; the example is a test of scikit-bio,
 * https://github.com/scikit-bio/scikit-bio/blob/2068527a/skbio/diversity/alpha/tests/test_base.py
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count` with the position in the list
 *
 * @example
 * ```ts
 * import { hillNumber } from 'gender-indicators/measures';
 *
 * hillNumber([1, 2, 3, 4, 5], 0); // => 5
 * hillNumber([1, 2, 3, 4, 5], 2)?.toFixed(6); // => '4.090909'
 * hillNumber([1, 2, 3, 4, 5], Infinity); // => 3
 * ```
 */
export function hillNumber(counts: readonly Numeric[], order: Numeric): Decimal | null {
  const { counts: groups, sum } = toCounts(counts, 'hillNumber');
  const infinite = order === Number.POSITIVE_INFINITY;
  const q = new LongDecimal(infinite ? 0 : toAmount(order, { function: 'hillNumber', argument: 'order' }));
  const present = groups.filter((count) => !count.isZero()).map((count) => new LongDecimal(count));
  if (present.length === 0) return null;
  const most = present.reduce((largest, count) => LongDecimal.max(largest, count));
  if (infinite) return divide(sum, new Decimal(most));
  // Nearer to 1 than this, the general formula has fewer digits than the limit.
  if (q.minus(1).abs().lt('1e-30')) return fromLong(new Information().entropy(present).div(sum).exp());
  // In logarithms, with the largest p taken out of the sum: so no order makes the sum 0, and none overflows.
  const powers = present.reduce((total, count) => total.plus(count.div(most).pow(q)), new LongDecimal(0));
  const logarithm = most.div(sum).ln().times(q).plus(powers.ln());
  return fromLong(logarithm.div(new LongDecimal(1).minus(q)).exp());
}
