import { type Decimal, fromLong, LongDecimal, toAmount } from '../../decimal.js';
import { type MeanArguments, type MeanOptions, toParts } from './parts.js';

/**
 * The weighted harmonic mean of the parts of an index.
 *
 * Formula: `Σ w / Σ (w / x)`, in the unit of the parts, which are zero or more. A part of 0 makes it 0. Parts without weight
 * do not matter. With women's and men's value and their shares of the population it is UNDP's equally distributed
 * equivalent.
 *
 * A missing part is `null`; `missing` says what it does. `null` where no part is there.
 *
 * Source: UNDP, Gender Inequality Index, https://hdr.undp.org/data-center/documentation-and-downloads, and the former Gender
 * Empowerment Measure; the example is seats in the parliament of Greece, https://slideum.com/doc/3347925/diapositiva-1
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `different_lengths`, `unknown_option`, `out_of_range`
 * for `minimumPresent`
 *
 * @example
 * ```ts
 * import { harmonicMean } from 'gender-indicators/measures';
 *
 * harmonicMean({ values: [2, 6] }); // => 3
 * harmonicMean({ values: ['8.7', '91.3'], weights: ['0.507', '0.492'] })?.toFixed(1); // => '15.7'
 * ```
 */
export function harmonicMean(given: MeanArguments, options: MeanOptions = {}): Decimal | null {
  const known = toParts(given, options, 'harmonicMean', toAmount);
  if (known === null) return null;
  // w / 0 is ∞, which makes the mean 0.
  const sum = known.parts.reduce(
    (total, { value, weight }) => total.plus(new LongDecimal(weight).div(value)),
    new LongDecimal(0),
  );
  return fromLong(new LongDecimal(known.weight).div(sum));
}
