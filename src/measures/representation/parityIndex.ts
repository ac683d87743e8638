import { type Decimal, divide } from '../../decimal.js';
import { type FemaleAndMale, toFemaleAndMale } from '../femaleAndMale.js';

/**
 * The gender parity index: women's value to men's value.
 *
 * Formula: `female / male`, of an indicator's values (rates, shares), not of head counts. Zero or more; 1 is parity.
 *
 * `null` where men's value is 0 or one of the values is `null`.
 *
 * Source: UNESCO Institute for Statistics, SDG indicator 4.5.1,
 * https://data360.worldbank.org/indicators/WB_EDSTATS_UIS_CR_1_GPIA
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`
 *
 * @example
 * ```ts
 * import { parityIndex } from 'gender-indicators/measures';
 *
 * parityIndex({ female: '0.72', male: '0.75' }); // => 0.96
 * ```
 */
export function parityIndex(values: FemaleAndMale): Decimal | null {
  const checked = toFemaleAndMale(values, 'parityIndex');
  return checked && divide(checked.female, checked.male);
}
