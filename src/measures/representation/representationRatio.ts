import { type Decimal, divide } from '../../decimal.js';
import type { BaseOptions, PartAndWhole } from '../sexCounts.js';
import { toShares } from './toShares.js';

/**
 * Women's share of a part to women's share of the whole: the participation to prevalence ratio.
 *
 * Formula: `(women in part / part) / (women in whole / whole)`. Zero or more; 1 is proportional, below 1 women are
 * under-represented. The same ratio is called representation quotient, and SDG indicator 16.7.1b.
 *
 * `null` where either group is empty or the whole has no women. Only the totals are checked against each other, so both
 * groups may also be given per hundred.
 *
 * Source: SDG indicator 16.7.1b, https://unstats.un.org/sdgs/metadata/files/Metadata-16-07-01b.pdf; Scott et al. 2018,
 * https://doi.org/10.1016/j.jacc.2018.02.070
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `part_above_whole`, `unknown_option`
 *
 * @example
 * ```ts
 * import { representationRatio } from 'gender-indicators/measures';
 *
 * representationRatio({ part: { female: 32, male: 68 }, whole: { female: 20, male: 80 } }); // => 1.6
 * ```
 */
export function representationRatio(groups: PartAndWhole, options: BaseOptions = {}): Decimal | null {
  const names = { function: 'representationRatio', part: 'part', whole: 'whole' };
  const shares = toShares(groups, options, names);
  if (shares === null) return null;
  const { part, whole } = shares;
  // (a/b) / (c/d) as one division
  return divide(part.women.times(whole.all), part.all.times(whole.women));
}
