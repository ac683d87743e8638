import { Decimal } from '../../decimal.js';
import type { SexCounts } from '../sexCounts.js';
import { toUnits } from './units.js';

/**
 * The Gini index of segregation of women and men over units.
 *
 * Formula: `Σᵢ Σⱼ Nᵢ Nⱼ |pᵢ − pⱼ| / (2 N² P (1 − P))` with `Nᵢ` women and men of unit i, `pᵢ` women's share there and `P`
 * women's share of all. From 0, the same composition everywhere, to 1, no unit with both. Never below
 * {@link dissimilarity}.
 *
 * Only women and men are counted. `null` where there are no women or no men.
 *
 * Source: Massey and Denton 1988, The dimensions of residential segregation, https://doi.org/10.1093/sf/67.2.281
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count` with the position of the unit
 *
 * @example
 * ```ts
 * import { giniSegregation } from 'gender-indicators/measures';
 *
 * giniSegregation([{ female: 10, male: 30 }, { female: 30, male: 10 }]); // => 0.5
 * giniSegregation([
 *   { female: 100, male: 0 }, { female: 60, male: 40 }, { female: 40, male: 60 }, { female: 0, male: 100 },
 * ]); // => 0.8
 * ```
 */
export function giniSegregation(units: readonly SexCounts[]): Decimal | null {
  const { units: counts, women, men } = toUnits(units, 'giniSegregation');
  if (women.isZero() || men.isZero()) return null;
  // Nᵢ Nⱼ |pᵢ − pⱼ| = |Fᵢ Mⱼ − Fⱼ Mᵢ|, so the index is Σ over pairs / (F M). In the order of women's share no size
  // needs its sign removed, and one pass with running sums does for all pairs.
  // Empty units have no share and stay out.
  const filled = counts.filter(({ female, male }) => !female.plus(male).isZero());
  const byShare = filled.sort((a, b) => a.female.times(b.male).cmp(b.female.times(a.male)));
  let pairs = new Decimal(0);
  let [womenBefore, menBefore] = [new Decimal(0), new Decimal(0)];
  for (const { female, male } of byShare) {
    pairs = pairs.plus(female.times(menBefore)).minus(male.times(womenBefore));
    womenBefore = womenBefore.plus(female);
    menBefore = menBefore.plus(male);
  }
  return pairs.div(women.times(men));
}
