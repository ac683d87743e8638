import { Decimal } from '../../decimal.js';
import type { SexCounts } from '../sexCounts.js';
import { toUnits } from './units.js';

/**
 * The Karmel and MacLachlan index of women and men over units.
 *
 * Formula: `(1 / N) Σ |Mᵢ − (M / N) Nᵢ|` with `Nᵢ` women and men of unit i and `N` of all units; the same as
 * `2 (F / N) (M / N)` times {@link dissimilarity}. From 0 to 0.5. It is the share of all persons who would have to change
 * unit, with replacement, so that every unit keeps its size and has the sex composition of the whole.
 *
 * Only women and men are counted. 0 where all are of one sex; `null` where there is nobody.
 *
 * Source: Karmel and MacLachlan 1988, Economic Record 64:187-195, as applied by Watts and Rich 1993,
 * https://econpapers.repec.org/RePEc:oup:cambje:v:17:y:1993:i:2:p:159-77
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count` with the position of the unit
 *
 * @example
 * ```ts
 * import { karmelMacLachlan } from 'gender-indicators/measures';
 *
 * karmelMacLachlan([{ female: 10, male: 30 }, { female: 30, male: 30 }]); // => 0.12
 * ```
 */
export function karmelMacLachlan(units: readonly SexCounts[]): Decimal | null {
  const { units: counts, women, men } = toUnits(units, 'karmelMacLachlan');
  const all = women.plus(men);
  if (all.isZero()) return null;
  // Σ |Mᵢ N − M Nᵢ| / N², in whole numbers
  const sum = counts.reduce((total, unit) => {
    const even = men.times(unit.female.plus(unit.male));
    return total.plus(unit.male.times(all).minus(even).abs());
  }, new Decimal(0));
  return sum.div(all.times(all));
}
