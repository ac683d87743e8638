import type { Decimal } from '../../decimal.js';
import { toAmounts, type Values } from './amounts.js';
import { meanOf, toDecimalOf } from './averages.js';

/**
 * The arithmetic mean.
 *
 * Formula: `Σ values / n`, in the unit of the values. The sum is exact whatever the size of the values; the division is
 * rounded once, to 64 digits, where its decimals do not end.
 *
 * `null` for an empty list. A million values take a fraction of a second.
 *
 * Source: the ordinary definition; the example is https://paygap.ie/understandingTheData
 *
 * @throws {@link GenderIndicatorsError} `not_a_number` with the position in the list
 *
 * @example
 * ```ts
 * import { mean } from 'gender-indicators/measures';
 *
 * mean([1000, 40, 10, 20, 40]); // => 222
 * mean(['9007199254740993.01', '0.01']); // => 4503599627370496.51
 * ```
 */
export function mean(values: Values): Decimal | null {
  const average = meanOf(toAmounts(values, { function: 'mean', argument: 'values' }));
  return average && toDecimalOf(average);
}
