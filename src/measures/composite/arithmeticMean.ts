import { Decimal, divide, toDecimal } from '../../decimal.js';
import { type MeanArguments, type MeanOptions, toParts } from './parts.js';

/**
 * The weighted arithmetic mean of the parts of an index.
 *
 * Formula: `Σ w x / Σ w`, in the unit of the parts. Parts without weight do not matter.
 *
 * A missing part is `null`; `missing` says what it does. `null` where no part is there. Ratios of different groups are not
 * averaged like this: their counts are added up.
 *
 * Source: sub-domains of the Gender Equality Index of the European Institute for Gender Equality,
 * https://doi.org/10.2839/601545, and the Global Gender Gap Index,
 * https://profoundd.com/wef-docs/wef-gggr-2023/65; missing parts: Egapro, https://github.com/SocialGouv/egapro, and
 * https://dashboards.sdgindex.org/chapters/methodology
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative` for a weight, `different_lengths`, `unknown_option`,
 * `out_of_range` for `minimumPresent`
 *
 * @example
 * ```ts
 * import { arithmeticMean } from 'gender-indicators/measures';
 *
 * arithmeticMean({ values: ['75.5', '87.1'] }); // => 81.3
 * arithmeticMean({ values: [10, null, 40], weights: [1, 1, 2] }, { missing: 'rescale' }); // => 30
 * arithmeticMean({ values: [10, null, 40] }); // => null
 * ```
 */
export function arithmeticMean(given: MeanArguments, options: MeanOptions = {}): Decimal | null {
  const known = toParts(given, options, 'arithmeticMean', toDecimal);
  if (known === null) return null;
  const sum = known.parts.reduce((total, { value, weight }) => total.plus(value.times(weight)), new Decimal(0));
  return divide(sum, known.weight);
}
