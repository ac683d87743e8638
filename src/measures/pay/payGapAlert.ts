import { option } from '../../arguments.js';
import { type Numeric, settled, toAmount, toDecimal } from '../../decimal.js';

/** Options of {@link payGapAlert}. */
export interface PayGapAlertOptions {
  /**
   * The threshold as a fraction, zero or more.
   * @defaultValue 0.05
   */
  readonly threshold?: Numeric | undefined;
  /**
   * Whether a gap of exactly the threshold alerts (`at_least`) or does not (`above`).
   * @defaultValue 'at_least'
   */
  readonly operator?: 'at_least' | 'above' | undefined;
  /**
   * `two`: a gap in either direction alerts. `one`: only where men are paid more.
   * @defaultValue 'two'
   */
  readonly sides?: 'one' | 'two' | undefined;
}

/**
 * Whether a pay gap reaches a threshold.
 *
 * Formula: `|gap| ≥ threshold`; with `operator: 'above'` `>` for `≥`, with `sides: 'one'` the gap itself for its size. The
 * gap and the threshold are fractions and compared to 58 decimals, so that a gap of exactly 5 % is one even where hours do not
 * divide the pay.
 *
 * The defaults are those of article 10(1)(a) of Directive (EU) 2023/970: "a difference … of at least 5 %", which names no
 * direction. The French code alerts only where men are paid more. Logib in Switzerland uses above 5 %, in either direction
 * and significant; Spain 25 %.
 *
 * `null` where the gap is `null`.
 *
 * Source: https://eur-lex.europa.eu/eli/dir/2023/970/oj, read in secondary pages; France,
 * https://github.com/SocialGouv/egapro/blob/dd3040e0/packages/app/src/modules/domain/__tests__/gap.test.ts; Switzerland,
 * https://www.ebg.admin.ch/en/faq-equal-pay-analysis-with-logib
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative` for the threshold, `unknown_option`
 *
 * @example
 * ```ts
 * import { payGapAlert } from 'gender-indicators/measures';
 *
 * payGapAlert('0.05'); // => true
 * payGapAlert('0.05', { operator: 'above' }); // => false
 * payGapAlert('-0.1', { sides: 'one' }); // => false
 * ```
 */
export function payGapAlert(gap: Numeric | null, options: PayGapAlertOptions = {}): boolean | null {
  const operator = option(options, 'operator', ['at_least', 'above'], 'payGapAlert');
  const sides = option(options, 'sides', ['two', 'one'], 'payGapAlert');
  const threshold = settled(toAmount(options.threshold ?? '0.05', { function: 'payGapAlert', argument: 'threshold' }));
  if (gap === null) return null;
  const value = settled(toDecimal(gap, { function: 'payGapAlert', argument: 'gap' }));
  const size = sides === 'two' ? value.abs() : value;
  return operator === 'above' ? size.gt(threshold) : size.gte(threshold);
}
