import { type Decimal, divide } from '../../decimal.js';
import { type FemaleAndMale, toFemaleAndMale } from '../femaleAndMale.js';

/**
 * The gap between men's and women's value, relative to men's.
 *
 * Formula: `(male − female) / male`, at most 1. Positive where men are higher, negative where women are.
 *
 * `null` where men's value is 0 or one of the values is `null`.
 *
 * Source: the form of every statutory pay gap, for instance the unadjusted gender pay gap of Eurostat,
 * https://ec.europa.eu/eurostat/cache/metadata/en/earn_grgpg2_esms.htm
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`
 *
 * @example
 * ```ts
 * import { relativeGap } from 'gender-indicators/measures';
 *
 * relativeGap({ female: 90, male: 100 }); // => 0.1
 * ```
 */
export function relativeGap(values: FemaleAndMale): Decimal | null {
  const checked = toFemaleAndMale(values, 'relativeGap');
  return checked && divide(checked.male.minus(checked.female), checked.male);
}
