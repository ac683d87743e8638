import { optionsOf } from '../../arguments.js';
import { Decimal, divide, type Numeric } from '../../decimal.js';
import { toCounts } from './toCounts.js';

/** Options of {@link blau}. */
export interface BlauOptions {
  /**
   * `true` draws the two persons without putting the first one back.
   * @defaultValue false
   */
  readonly finite?: boolean | undefined;
}

/**
 * Blau's index of diversity: how likely two persons drawn by lot are of different groups.
 *
 * Formula: `1 − Σ p²`, from 0 to `1 − 1/k` for k groups, so 0.5 with as many women as men. With `finite`,
 * `1 − Σ n (n − 1) / (N (N − 1))`, where the two are different persons. The counts are those of one list of groups.
 *
 * `null` for nobody; with `finite` also for one person.
 *
 * Source: Blau 1977, Inequality and heterogeneity; the same as the Gini-Simpson index in scikit-bio,
 * https://github.com/scikit-bio/scikit-bio/blob/2068527a/skbio/diversity/alpha/tests/test_base.py
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count` with the position in the list
 *
 * @example
 * ```ts
 * import { blau } from 'gender-indicators/measures';
 *
 * blau([1, 0, 2, 5, 2]); // => 0.66
 * blau([3, 2], { finite: true }); // => 0.6
 * ```
 */
export function blau(counts: readonly Numeric[], options: BlauOptions = {}): Decimal | null {
  const { counts: groups, sum } = toCounts(counts, 'blau');
  const again = optionsOf(options, 'blau').finite === true ? 1 : 0;
  const pairs = sum.times(sum.minus(again));
  const alike = groups.reduce((total, count) => total.plus(count.times(count.minus(again))), new Decimal(0));
  return divide(pairs.minus(alike), pairs);
}
