import { type Decimal, fromLong } from '../../decimal.js';
import { type GroupCounts, Information, peopleOf, sumOfRows, toRows } from './information.js';
import { type LogBaseOptions, natsOf } from './logBase.js';

/**
 * The mutual information of sex and unit, the M index: how much a person's unit tells about the sex.
 *
 * Formula: `Σ pᵢⱼ ln(pᵢⱼ / (pᵢ pⱼ))` over units i and sexes j, where an empty cell adds 0. From 0, the same composition
 * everywhere, to the entropy of the sexes, no unit with both; in nats, or in units of `base`. It decomposes over a tree of
 * units: {@link mutualInformationDecomposition}. Units may also be lists of counts for more than two groups.
 *
 * Of counts by sex only women and men are counted. `null` where there is nobody. Small units raise it.
 *
 * Source: Theil and Finizza 1971, https://doi.org/10.1080/0022250X.1971.9989795; Mora and Ruiz-Castillo 2011,
 * https://doi.org/10.1111/j.1467-9531.2011.01237.x; as in the R package segregation, https://elbersb.github.io/segregation/
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count` with the position of the unit,
 * `different_lengths` for lists of different lengths, `out_of_range` for a base that is not above 1
 *
 * @example
 * ```ts
 * import { mutualInformation } from 'gender-indicators/measures';
 *
 * mutualInformation([{ female: 40, male: 0 }, { female: 0, male: 40 }], { base: 2 }); // => 1
 * mutualInformation([{ female: 10, male: 30 }, { female: 30, male: 10 }])?.toFixed(6); // => '0.130812'
 * ```
 */
export function mutualInformation(units: readonly GroupCounts[], options: LogBaseOptions = {}): Decimal | null {
  const nats = natsOf(options, 'mutualInformation');
  const rows = toRows(units, 'mutualInformation');
  const all = peopleOf(sumOfRows(rows));
  if (all.isZero()) return null;
  return fromLong(new Information().mutual(rows).div(all).div(nats));
}
