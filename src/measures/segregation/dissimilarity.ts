import { Decimal } from '../../decimal.js';
import type { SexCounts } from '../sexCounts.js';
import { toUnits } from './units.js';

/**
 * The index of dissimilarity of women and men over units.
 *
 * Formula: `½ Σ |Fᵢ / F − Mᵢ / M|` with `Fᵢ`, `Mᵢ` women and men of unit i and `F`, `M` of all units. From 0, the same
 * composition everywhere, to 1, no unit with both. It is the share of women who would have to change unit, without being
 * replaced, for even compositions. Units are offices, occupations, grades.
 *
 * Only women and men are counted. `null` where there are no women or no men. Small units raise the index.
 *
 * Source: Duncan and Duncan 1955, https://doi.org/10.2307/2088328; the example is a test of the R package segregation,
 * https://github.com/elbersb/segregation/blob/510a3692/tests/testthat/test_dissimilarity.R
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count` with the position of the unit
 *
 * @example
 * ```ts
 * import { dissimilarity } from 'gender-indicators/measures';
 *
 * dissimilarity([
 *   { female: 100, male: 0 }, { female: 60, male: 40 }, { female: 40, male: 60 }, { female: 0, male: 100 },
 * ]); // => 0.6
 * ```
 */
export function dissimilarity(units: readonly SexCounts[]): Decimal | null {
  const { units: counts, women, men } = toUnits(units, 'dissimilarity');
  if (women.isZero() || men.isZero()) return null;
  // Σ |Fᵢ M − Mᵢ F| / (2 F M), in whole numbers
  const sum = counts.reduce(
    (total, unit) => total.plus(unit.female.times(men).minus(unit.male.times(women)).abs()),
    new Decimal(0),
  );
  return sum.div(women.times(men).times(2));
}
