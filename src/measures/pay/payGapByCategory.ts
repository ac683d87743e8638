import { listed, namedValues, optionsOf } from '../../arguments.js';
import type { Decimal } from '../../decimal.js';
import { type PayBySex, type PayGapOptions, payGapFor } from './payGap.js';

/** The pay of one category of workers: the same work or work of equal value. */
export interface PayCategory extends PayBySex {
  /** Name or id of the category. */
  readonly category: string;
}

/** The gap of one category of workers. */
export interface CategoryGap {
  /** Name or id of the category. */
  readonly category: string;
  /** Women in the category. */
  readonly women: number;
  /** Men in the category. */
  readonly men: number;
  /** The category's {@link payGap}, `null` where one sex is missing. */
  readonly gap: Decimal | null;
}

/**
 * The gender pay gap by category of workers.
 *
 * Formula: {@link payGap} in each category, in the order given. A gap is never averaged over categories. For ordinary basic
 * pay and for complementary or variable components it is called once each.
 *
 * A category with only one sex has the gap `null`.
 *
 * Source: Directive (EU) 2023/970, article 9(1)(g), https://eur-lex.europa.eu/eli/dir/2023/970/oj
 *
 * @throws {@link GenderIndicatorsError} `not_a_number` and `negative` with the category and the position in its list, `unknown_option`
 *
 * @example
 * ```ts
 * import { payGapByCategory } from 'gender-indicators/measures';
 *
 * const gaps = payGapByCategory([
 *   { category: 'inspectors', female: [95, 95], male: [100] },
 *   { category: 'drivers', female: [], male: [80, 90] },
 * ]);
 * gaps.map(({ category, gap }) => `${category}: ${gap}`); // => ['inspectors: 0.05', 'drivers: null']
 * ```
 */
export function payGapByCategory(
  categories: readonly PayCategory[],
  options: PayGapOptions = {},
): readonly CategoryGap[] {
  const place = { function: 'payGapByCategory', argument: 'categories' };
  optionsOf(options, place.function);
  return listed(categories, place).map((entry, index) => {
    const { category, female, male } = namedValues(entry, { ...place, index }, 'category', 'female', 'male');
    const gap = payGapFor(place.function, { female, male }, options, `categories[${index}].`);
    return { category, women: female.length, men: male.length, gap };
  });
}
