import { type Decimal, fromLong } from '../../decimal.js';
import { type GroupCounts, Information, sumOfRows, toRows } from './information.js';

/**
 * Theil's entropy index of segregation, the H index: mutual information relative to its maximum.
 *
 * Formula: {@link mutualInformation} divided by the entropy of the sexes, `−Σ pⱼ ln pⱼ`. From 0, the same composition
 * everywhere, to 1, no unit with both; the base of the logarithm does not matter. Units may also be lists of counts for more
 * than two groups.
 *
 * Of counts by sex only women and men are counted. `null` where all are of one group or there is nobody.
 *
 * Source: Theil and Finizza 1971, https://doi.org/10.1080/0022250X.1971.9989795; as in the R package segregation,
 * https://elbersb.github.io/segregation/
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count` with the position of the unit,
 * `different_lengths` for lists of different lengths
 *
 * @example
 * ```ts
 * import { entropyIndex } from 'gender-indicators/measures';
 *
 * entropyIndex([{ female: 10, male: 30 }, { female: 30, male: 10 }])?.toFixed(6); // => '0.188722'
 * ```
 */
export function entropyIndex(units: readonly GroupCounts[]): Decimal | null {
  const rows = toRows(units, 'entropyIndex');
  const information = new Information();
  const entropy = information.entropy(sumOfRows(rows));
  if (entropy.isZero()) return null;
  return fromLong(information.mutual(rows).div(entropy));
}
