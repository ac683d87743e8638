import { type Decimal, withoutSignOfZero } from '../../decimal.js';
import type { BaseOptions, PartAndWhole } from '../sexCounts.js';
import { toShares } from './toShares.js';

/**
 * Women's share of a part minus women's share of the whole.
 *
 * Formula: `women in part / part − women in whole / whole`, from −1 to 1, shown in percentage points. Negative where women
 * are under-represented: 12.92 % against 20.6 % is −7.68 points.
 *
 * `null` where either group is empty. Only the totals are checked against each other, so both groups may also be given per
 * hundred.
 *
 * Source: disparity between the share in a unit and the share in a reference group, as in SDG indicator 16.7.1b,
 * https://unstats.un.org/sdgs/metadata/files/Metadata-16-07-01b.pdf
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `part_above_whole`, `unknown_option`
 *
 * @example
 * ```ts
 * import { representationGap } from 'gender-indicators/measures';
 *
 * representationGap({ part: { female: 10, male: 30 }, whole: { female: 50, male: 50 } }); // => -0.25
 * ```
 */
export function representationGap(groups: PartAndWhole, options: BaseOptions = {}): Decimal | null {
  const names = { function: 'representationGap', part: 'part', whole: 'whole' };
  const shares = toShares(groups, options, names);
  if (shares === null) return null;
  const { part, whole } = shares;
  // a/b − c/d as one division
  const difference = part.women.times(whole.all).minus(whole.women.times(part.all));
  return withoutSignOfZero(difference.div(part.all.times(whole.all)));
}
