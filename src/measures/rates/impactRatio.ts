import { option } from '../../arguments.js';
import { type Decimal, divide } from '../../decimal.js';
import { type Selection, toSelection } from './selection.js';

/** Which rate stands below the line: the highest, the highest under the lowest, or men's. */
export type ImpactReference = 'highest' | 'min_max' | 'male';

/** Options of {@link impactRatio}. */
export interface ImpactRatioOptions {
  /**
   * `highest`: women's rate to the highest rate. `min_max`: the lowest rate to the highest. `male`: women's rate to men's,
   * which can be above 1.
   * @defaultValue 'highest'
   */
  readonly reference?: ImpactReference | undefined;
}

/**
 * The impact ratio of a selection: women's selection rate to the rate of reference.
 *
 * Formula: with rates `f` and `m`, `f / max(f, m)` (`highest`, from 0 to 1), `min(f, m) / max(f, m)` (`min_max`, from 0 to
 * 1) or `f / m` (`male`, zero or more). Under the four-fifths rule a ratio below 0.8 shows adverse impact; exactly 0.8 does
 * not.
 *
 * `null` where one sex has nobody in the pool or the rate of reference is 0.
 *
 * Source: `highest` is 29 CFR 1607.4(D), https://www.ecfr.gov/current/title-29/subtitle-B/chapter-XIV/part-1607; `min_max`
 * is Fairlearn's demographic parity ratio,
 * https://fairlearn.org/main/api_reference/generated/fairlearn.metrics.demographic_parity_ratio.html; `male` is AIF360's
 * disparate impact, https://aif360.readthedocs.io/
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `part_above_whole`, `unknown_option`
 *
 * @example
 * ```ts
 * import { impactRatio } from 'gender-indicators/measures';
 *
 * const promotion = { selected: { female: 20, male: 48 }, pool: { female: 80, male: 120 } };
 * impactRatio(promotion); // => 0.625
 * ```
 */
export function impactRatio(selection: Selection, options: ImpactRatioOptions = {}): Decimal | null {
  const reference = option(options, 'reference', ['highest', 'min_max', 'male'], 'impactRatio');
  const { selected, pool } = toSelection(selection, 'impactRatio');
  // f / m = (selected women × men in the pool) / (selected men × women in the pool); an empty pool makes both 0.
  const women = selected.female.times(pool.male);
  const men = selected.male.times(pool.female);
  if (reference === 'male') return divide(women, men);
  const highest = women.gt(men) ? women : men;
  if (reference === 'highest') return divide(women, highest);
  return divide(women.lt(men) ? women : men, highest);
}
