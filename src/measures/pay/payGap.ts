import { namedArguments } from '../../arguments.js';
import type { Decimal } from '../../decimal.js';
import { toPay, type Values } from './amounts.js';
import { type Average, averageOf, gapOf, toAverage } from './averages.js';

/** The pay of women and the pay of men, one value for each person. */
export interface PayBySex {
  /** Women's pay. */
  readonly female: Values;
  /** Men's pay, in the same unit. */
  readonly male: Values;
}

/** Options of {@link payGap}. */
export interface PayGapOptions {
  /**
   * Which average of each sex is compared.
   * @defaultValue 'mean'
   */
  readonly average?: Average | undefined;
}

/**
 * The gender pay gap: men's average pay minus women's, relative to men's.
 *
 * Formula: `(average of men − average of women) / average of men`, at most 1; positive where men are paid more. The average
 * is the mean or the median of each sex. The values are pay of one kind in one unit, best hourly pay; they may be decimal
 * text of any size. Sums are exact and the gap is one division, to 64 digits.
 *
 * `null` where one sex has nobody or men's average is 0.
 *
 * Source: Directive (EU) 2023/970, articles 3(1) and 9(1), https://eur-lex.europa.eu/eli/dir/2023/970/oj; United Kingdom,
 * https://www.legislation.gov.uk/uksi/2017/172/contents. Where WGEA's pages disagree about the median gap's base, this is
 * the median man.
 *
 * @throws {@link GenderIndicatorsError} `not_a_number` and `negative` with the position in the list, `unknown_option`
 *
 * @example
 * ```ts
 * import { payGap } from 'gender-indicators/measures';
 *
 * const pay = { female: ['15.20', '18.00', '40.00'], male: ['16.00', '24.00', '60.00'] };
 * payGap(pay)?.toFixed(4); // => '0.2680'
 * payGap(pay, { average: 'median' }); // => 0.25
 * ```
 */
export function payGap(values: PayBySex, options: PayGapOptions = {}): Decimal | null {
  return payGapFor('payGap', values, options);
}

/** The gap, for the function that names its arguments; `within` says where in them the pay stands. */
export function payGapFor(caller: string, values: PayBySex, options: PayGapOptions, within = ''): Decimal | null {
  const { female, male } = namedArguments(values, caller, 'female', 'male');
  const average = toAverage(options, caller);
  const women = toPay(female, { function: caller, argument: `${within}female` });
  const men = toPay(male, { function: caller, argument: `${within}male` });
  return gapOf(averageOf(women, average), averageOf(men, average));
}
