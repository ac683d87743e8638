import { namedArguments } from '../../arguments.js';
import { type Decimal, divide } from '../../decimal.js';
import type { BaseOptions, SexCounts } from '../sexCounts.js';
import { toShares } from './toShares.js';

/** Arguments of {@link glassCeilingIndex}. */
export interface GlassCeilingIndexArguments {
  /** The top grade. */
  readonly top: SexCounts;
  /** All grades, the top one included. */
  readonly all: SexCounts;
}

/**
 * The glass ceiling index: women's share of all grades to women's share of the top grade.
 *
 * Formula: `(women in all / all) / (women at top / top)`. Zero or more; 1 is no difference, above 1 women are fewer at the
 * top: here a higher number is worse for women.
 *
 * `null` where no woman is at the top, or the top has no people. Only the totals are checked against each other, so both
 * groups may also be given per hundred.
 *
 * Source: European Commission, She Figures; European Institute for Gender Equality,
 * https://dgs-p.eige.europa.eu/data/view?code=ta_resdig_sctech_rdperes_seniority__sf_acadstaff_gci
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `part_above_whole`, `unknown_option`
 *
 * @example
 * ```ts
 * import { glassCeilingIndex } from 'gender-indicators/measures';
 *
 * glassCeilingIndex({ top: { female: 10, male: 40 }, all: { female: 80, male: 120 } }); // => 2
 * ```
 */
export function glassCeilingIndex(groups: GlassCeilingIndexArguments, options: BaseOptions = {}): Decimal | null {
  const { top, all } = namedArguments(groups, 'glassCeilingIndex', 'top', 'all');
  const names = { function: 'glassCeilingIndex', part: 'top', whole: 'all' };
  const shares = toShares({ part: top, whole: all }, options, names);
  if (shares === null) return null;
  const { part, whole } = shares;
  return divide(whole.women.times(part.all), whole.all.times(part.women));
}
