import type { Decimal } from '../../decimal.js';
import { type PartAndWhole, toPartAndWhole } from '../sexCounts.js';
import { twoSidedProbability } from './normal.js';
import { toTwelveDigits } from './proportion.js';

/** The result of {@link twoProportionTest}. */
export interface TwoProportionTest {
  /** The statistic; positive where women's rate is higher. */
  readonly z: Decimal;
  /** The two-sided probability of a difference of this size by chance, from 0 to 1. */
  readonly p: Decimal;
}

/**
 * The test whether women's and men's rates differ, with pooled variance.
 *
 * Formula: `z = (f − m) / √(r (1 − r) (1/F + 1/M))` with the rates f of F women and m of M men and the rate r of both
 * together; `p` is the two-sided probability of z under the normal distribution, without continuity correction. `z` has 64
 * digits, `p` 12. Women minus men: negative where women's rate is lower.
 *
 * Only women and men are counted. `null` where one sex has nobody, or nobody or everybody is in the part.
 *
 * Source: Morris 2017 in the R package adverseimpact, https://github.com/GGLuca/adverseimpact, which is the example
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `part_above_whole`
 *
 * @example
 * ```ts
 * import { twoProportionTest } from 'gender-indicators/measures';
 *
 * const test = twoProportionTest({ part: { female: 2, male: 15 }, whole: { female: 10, male: 25 } });
 * test?.z.toFixed(6); // => '-2.138963'
 * test?.p.toFixed(8); // => '0.03243865'
 * ```
 */
export function twoProportionTest(groups: PartAndWhole): TwoProportionTest | null {
  const { part, whole } = toPartAndWhole(groups, { function: 'twoProportionTest', part: 'part', whole: 'whole' });
  const selected = part.female.plus(part.male);
  const all = whole.female.plus(whole.male);
  // r (1 − r) (1/F + 1/M) = selected (all − selected) / (all F M)
  const variance = selected.times(all.minus(selected));
  if (variance.isZero() || whole.female.isZero() || whole.male.isZero()) return null;
  // f − m = (f F M − m F M) / (F M)
  const difference = part.female.times(whole.male).minus(part.male.times(whole.female));
  const z = difference.div(whole.female.times(whole.male).times(variance).div(all).sqrt());
  return { z: z.isZero() ? z.abs() : z, p: toTwelveDigits(twoSidedProbability(z)) };
}
