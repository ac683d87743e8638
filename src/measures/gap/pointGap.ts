import { type Decimal, withoutSignOfZero } from '../../decimal.js';
import { type FemaleAndMale, toFemaleAndMale } from '../femaleAndMale.js';

/**
 * Men's rate minus women's rate.
 *
 * Formula: `male − female`. Two shares give a difference from −1 to 1, shown in percentage points, never in percent.
 * Positive where men are higher.
 *
 * `null` where one of the values is `null`.
 *
 * Source: difference of rates between men and women as in the French index Egapro (decree 2019-15),
 * https://github.com/SocialGouv/egapro
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`
 *
 * @example
 * ```ts
 * import { pointGap } from 'gender-indicators/measures';
 *
 * pointGap({ female: '0.25', male: '0.4' }); // => 0.15
 * ```
 */
export function pointGap(values: FemaleAndMale): Decimal | null {
  const checked = toFemaleAndMale(values, 'pointGap');
  return checked && withoutSignOfZero(checked.male.minus(checked.female));
}
