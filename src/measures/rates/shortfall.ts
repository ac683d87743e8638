import { Decimal } from '../../decimal.js';
import { type Selection, toSelection } from './selection.js';

/**
 * How many more women a selection would need to reach men's rate.
 *
 * Formula: `⌈men selected / men in the pool × women in the pool⌉ − women selected`, a whole number of women; 0 where women's
 * rate is at least men's.
 *
 * `null` where one sex has nobody in the pool.
 *
 * Source: shortfall as in the R package adverseimpact, https://github.com/GGLuca/adverseimpact
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `part_above_whole`
 *
 * @example
 * ```ts
 * import { shortfall } from 'gender-indicators/measures';
 *
 * shortfall({ selected: { female: 20, male: 48 }, pool: { female: 80, male: 120 } }); // => 12
 * ```
 */
export function shortfall(selection: Selection): Decimal | null {
  const { selected, pool } = toSelection(selection, 'shortfall');
  if (pool.female.isZero() || pool.male.isZero()) return null;
  const women = selected.male.times(pool.female);
  // ⌈women / men in the pool⌉ in whole numbers, where no rounding can lift it
  const needed = women.divToInt(pool.male).plus(women.mod(pool.male).isZero() ? 0 : 1);
  return Decimal.max(needed.minus(selected.female), 0);
}
