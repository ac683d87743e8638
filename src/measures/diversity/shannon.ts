import { type Decimal, fromLong, LongDecimal, type Numeric } from '../../decimal.js';
import { Information, peopleOf } from '../segregation/information.js';
import { type LogBaseOptions, natsOf } from '../segregation/logBase.js';
import { toCounts } from './toCounts.js';

/**
 * Shannon's entropy of a composition.
 *
 * Formula: `−Σ p ln p`, where an empty group adds 0. From 0, one group only, to `ln k` for k groups of the same size; in
 * nats, or in units of `base`: 2 gives bits.
 *
 * `null` for nobody.
 *
 * Source: Shannon 1948, https://doi.org/10.1002/j.1538-7305.1948.tb01338.x; examples as in scikit-bio,
 * https://github.com/scikit-bio/scikit-bio/blob/2068527a/skbio/diversity/alpha/tests/test_base.py
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count` with the position in the list,
 * `out_of_range` for a base that is not above 1
 *
 * @example
 * ```ts
 * import { shannon } from 'gender-indicators/measures';
 *
 * shannon([5, 5], { base: 2 }); // => 1
 * shannon([5, 5])?.toFixed(9); // => '0.693147181'
 * ```
 */
export function shannon(counts: readonly Numeric[], options: LogBaseOptions = {}): Decimal | null {
  const nats = natsOf(options, 'shannon');
  const row = toCounts(counts, 'shannon').counts.map((count) => new LongDecimal(count));
  const people = peopleOf(row);
  if (people.isZero()) return null;
  return fromLong(new Information().entropy(row).div(people).div(nats));
}
