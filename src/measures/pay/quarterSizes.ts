import { type Numeric, toCount } from '../../decimal.js';
import { GenderIndicatorsError } from '../../errors.js';
import { outOfRange } from '../../mistakes.js';

/** How many persons each pay quarter has, from the lowest paid to the highest. */
export type QuarterSizes = readonly [lower: number, lowerMiddle: number, upperMiddle: number, upper: number];

/**
 * How many persons belong to each of four pay quarters.
 *
 * Formula: `⌊n / 4⌋` in each, and of the remainder: one goes to the lower quarter, two to the lower and the upper middle,
 * three to the lower, the lower middle and the upper middle. `n` is a whole number of persons.
 *
 * Source: guidance to the United Kingdom's reporting, read in a council's method page; regulation 13 itself says "so far as
 * possible … equal", https://www.legislation.gov.uk/uksi/2017/172/regulation/13/made
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `out_of_range` above 2^53 − 1
 *
 * @example
 * ```ts
 * import { quarterSizes } from 'gender-indicators/measures';
 *
 * quarterSizes(6); // => [2, 1, 2, 1]
 * ```
 */
export function quarterSizes(n: Numeric): QuarterSizes {
  const count = toCount(n, { function: 'quarterSizes', argument: 'n' });
  if (count.gt(Number.MAX_SAFE_INTEGER)) {
    const range = `0 to ${Number.MAX_SAFE_INTEGER}`;
    throw new GenderIndicatorsError(outOfRange, { function: 'quarterSizes', argument: 'n', range });
  }
  const quarter = count.divToInt(4).toNumber();
  const left = count.mod(4).toNumber();
  return [quarter + Number(left >= 1), quarter + Number(left === 3), quarter + Number(left >= 2), quarter];
}
