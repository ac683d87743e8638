import { Decimal, divide } from '../../decimal.js';
import { type FemaleAndMale, toFemaleAndMale } from '../femaleAndMale.js';

/**
 * The adjusted gender parity index, which treats both sexes alike.
 *
 * Formula: `female / male` where that is at most 1, otherwise `2 − male / female`. From 0 to 2, symmetric about 1.
 *
 * 2 where only men's value is 0; `null` where both are 0 or one is `null`. Statistics Canada makes ratios symmetric by
 * `max(r, 1/r)`, which has no upper bound: that is another measure.
 *
 * Source: UNESCO Institute for Statistics, https://data360.worldbank.org/indicators/WB_EDSTATS_UIS_CR_1_GPIA
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`
 *
 * @example
 * ```ts
 * import { adjustedParityIndex } from 'gender-indicators/measures';
 *
 * adjustedParityIndex({ female: 1, male: 2 }); // => 0.5
 * adjustedParityIndex({ female: 2, male: 1 }); // => 1.5
 * adjustedParityIndex({ female: 2, male: 0 }); // => 2
 * ```
 */
export function adjustedParityIndex(values: FemaleAndMale): Decimal | null {
  const checked = toFemaleAndMale(values, 'adjustedParityIndex');
  if (checked === null) return null;
  const { female, male } = checked;
  if (female.lte(male)) return divide(female, male);
  return new Decimal(2).minus(male.div(female));
}
