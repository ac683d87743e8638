import { type BandOptions, toBand } from '../band.js';
import { type BaseOptions, type SexCounts, toBase, toSexCounts, totalOf } from '../sexCounts.js';

/** Which sex is below the zone of balance, if one is. */
export type BalanceZone = 'female_below' | 'balanced' | 'male_below';

/** Options of {@link balanceZone}. */
export interface BalanceZoneOptions extends BandOptions, BaseOptions {}

/**
 * Whether a group lies in the zone of balance.
 *
 * Formula: with women's share s, `female_below` where s < low, `male_below` where s > high, otherwise `balanced`; the ends
 * belong to the zone. `low` and `high` are fractions, 0.4 and 0.6 by default. The share is compared exactly.
 *
 * The 40 to 60 % zone is the European Institute for Gender Equality's. French pay reporting uses 45 to 55 %. Only women's
 * share is looked at; men's is the rest of it with `base: 'binary'`. Pay quarters can hold fractions of persons:
 * {@link parityBand} takes their share of women.
 *
 * `null` where the count is 0.
 *
 * Source: European Institute for Gender Equality, https://eige.europa.eu/gender-statistics/dgs; France:
 * https://github.com/SocialGouv/egapro/blob/dd3040e0/packages/app/src/modules/domain/__tests__/quartile.test.ts
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `unknown_option`, `out_of_range`
 *
 * @example
 * ```ts
 * import { balanceZone } from 'gender-indicators/measures';
 *
 * balanceZone({ female: 40, male: 60 }); // => 'balanced'
 * balanceZone({ female: 40, male: 60 }, { low: '0.45', high: '0.55' }); // => 'female_below'
 * ```
 */
export function balanceZone(counts: SexCounts, options: BalanceZoneOptions = {}): BalanceZone | null {
  const base = toBase(options, 'balanceZone');
  const { low, high } = toBand(options, { low: '0.4', high: '0.6' }, 'balanceZone');
  const checked = toSexCounts(counts, { function: 'balanceZone', argument: 'counts' });
  const total = totalOf(checked, base);
  if (total.isZero()) return null;
  // women / total < low, without the division
  if (checked.female.lt(low.times(total))) return 'female_below';
  return checked.female.gt(high.times(total)) ? 'male_below' : 'balanced';
}
