import type { Decimal } from '../../decimal.js';
import { toAmounts, type Values } from './amounts.js';
import { medianOf, toDecimalOf } from './averages.js';

/**
 * The median.
 *
 * Formula: the value in the middle of the sorted list; with an even number of values, the mean of the two in the middle. In
 * the unit of the values, exact.
 *
 * `null` for an empty list.
 *
 * Source: the ordinary definition, as in the United Kingdom's guidance on gender pay gap reporting,
 * https://www.gov.uk/guidance/gender-pay-gap-reporting-make-your-calculations; the example is
 * https://paygap.ie/understandingTheData
 *
 * @throws {@link GenderIndicatorsError} `not_a_number` with the position in the list
 *
 * @example
 * ```ts
 * import { median } from 'gender-indicators/measures';
 *
 * median([1000, 40, 10, 20, 40]); // => 40
 * median(['12.50', '13.25']); // => 12.875
 * ```
 */
export function median(values: Values): Decimal | null {
  const average = medianOf(toAmounts(values, { function: 'median', argument: 'values' }));
  return average && toDecimalOf(average);
}
