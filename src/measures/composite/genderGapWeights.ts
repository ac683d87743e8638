import { listed } from '../../arguments.js';
import { type Decimal, fromLong, LongDecimal, type Numeric } from '../../decimal.js';
import { toPositive } from './parts.js';

/**
 * The weights of the indicators in a sub-index of the Global Gender Gap Index.
 *
 * Formula: `(0.01 / sᵢ) / Σ (0.01 / sⱼ)` with the standard deviation `sᵢ` of indicator i over countries, above 0. The weights
 * are fractions that add up to 1; an indicator that varies less weighs more. The Forum has kept the weights of 2006.
 *
 * An empty list for an empty list.
 *
 * Source: World Economic Forum, Global Gender Gap Report 2023, table B.2,
 * https://profoundd.com/wef-docs/wef-gggr-2023/65; the example is educational attainment
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `out_of_range` for 0, with the position in the list
 *
 * @example
 * ```ts
 * import { genderGapWeights } from 'gender-indicators/measures';
 *
 * genderGapWeights(['0.145', '0.060', '0.120', '0.228']).map((weight) => weight.toFixed(2)); // => ['0.19', '0.46', '0.23', '0.12']
 * ```
 */
export function genderGapWeights(deviations: readonly Numeric[]): readonly Decimal[] {
  listed(deviations, { function: 'genderGapWeights', argument: 'deviations' });
  const inverse = deviations.map((deviation, index) =>
    new LongDecimal(1).div(toPositive(deviation, { function: 'genderGapWeights', argument: 'deviations', index })),
  );
  const sum = inverse.reduce((total, one) => total.plus(one), new LongDecimal(0));
  return inverse.map((one) => fromLong(one.div(sum)));
}
