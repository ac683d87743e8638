import { type Decimal, fromLong, LongDecimal, toAmount } from '../../decimal.js';
import { type MeanArguments, type MeanOptions, toParts } from './parts.js';

/**
 * The weighted geometric mean of the parts of an index.
 *
 * Formula: `exp(Σ w ln x / Σ w)`, in the unit of the parts, which are zero or more. A part of 0 makes it 0: what is missing
 * in one part is not made up by another. Parts without weight do not matter.
 *
 * A missing part is `null`; `missing` says what it does. `null` where no part is there.
 *
 * Source: domains and total of the Gender Equality Index of the European Institute for Gender Equality,
 * https://doi.org/10.2839/601545; the example is the domain of power in Sweden, Index 2021
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `different_lengths`, `unknown_option`, `out_of_range`
 * for `minimumPresent`
 *
 * @example
 * ```ts
 * import { geometricMean } from 'gender-indicators/measures';
 *
 * geometricMean({ values: [4, 9] }); // => 6
 * geometricMean({ values: ['95.0', '70.7', '89.8'] })?.toFixed(1); // => '84.5'
 * ```
 */
export function geometricMean(given: MeanArguments, options: MeanOptions = {}): Decimal | null {
  const known = toParts(given, options, 'geometricMean', toAmount);
  if (known === null) return null;
  // ln 0 is −∞, which makes the mean 0.
  const logarithms = known.parts.reduce(
    (sum, { value, weight }) => sum.plus(new LongDecimal(value).ln().times(weight)),
    new LongDecimal(0),
  );
  return fromLong(logarithms.div(known.weight).exp());
}
