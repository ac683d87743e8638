import { optionsOf } from '../../arguments.js';
import { Decimal, type Numeric } from '../../decimal.js';
import { type FemaleAndMale, toFemaleAndMale } from '../femaleAndMale.js';
import { toPositive } from './parts.js';

/** Options of {@link genderGapScore}. */
export interface GenderGapScoreOptions {
  /**
   * The ratio that counts as parity. The World Economic Forum takes 0.944 for the sex ratio at birth and 1.06 for healthy
   * life expectancy.
   * @defaultValue 1
   */
  readonly benchmark?: Numeric | undefined;
}

/**
 * The score of one indicator in the Global Gender Gap Index: women's value to men's, at most parity.
 *
 * Formula: `min(female / male, benchmark)`. From 0 to the benchmark; a gap in favour of women counts as parity. Sub-indices
 * are the {@link arithmeticMean} of the scores with {@link genderGapWeights}, the index the plain mean of the sub-indices.
 *
 * The benchmark where only men's value is 0; `null` where both are 0 or one is `null`.
 *
 * Source: World Economic Forum, Global Gender Gap Report 2023, appendix B,
 * https://profoundd.com/wef-docs/wef-gggr-2023/65
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `out_of_range` for a benchmark of 0
 *
 * @example
 * ```ts
 * import { genderGapScore } from 'gender-indicators/measures';
 *
 * genderGapScore({ female: 48, male: 60 }); // => 0.8
 * genderGapScore({ female: 75, male: 60 }); // => 1
 * genderGapScore({ female: 75, male: 60 }, { benchmark: '1.06' }); // => 1.06
 * ```
 */
export function genderGapScore(values: FemaleAndMale, options: GenderGapScoreOptions = {}): Decimal | null {
  const benchmark = toPositive(optionsOf(options, 'genderGapScore').benchmark ?? 1, {
    function: 'genderGapScore',
    argument: 'benchmark',
  });
  const checked = toFemaleAndMale(values, 'genderGapScore');
  if (checked === null) return null;
  const { female, male } = checked;
  if (male.isZero()) return female.isZero() ? null : benchmark;
  return Decimal.min(female.div(male), benchmark);
}
