import { namedArguments, namedValues } from '../../arguments.js';
import { type Decimal, divide, fromLong, LongDecimal, type Numeric, toAmount } from '../../decimal.js';
import { type DevelopmentGroup, genderDevelopmentGroup } from './genderDevelopmentGroup.js';
import { goalpost } from './goalpost.js';

/** The achievements of one sex; `null` is missing. */
export interface Development {
  /** Life expectancy at birth, years. */
  readonly lifeExpectancy: Numeric | null;
  /** Expected years of schooling. */
  readonly expectedSchooling: Numeric | null;
  /** Mean years of schooling. */
  readonly meanSchooling: Numeric | null;
  /** Estimated gross national income per head, 2017 PPP dollars. */
  readonly income: Numeric | null;
}

/** Arguments of {@link genderDevelopmentIndex}. */
export interface GenderDevelopmentIndexArguments {
  /** Women's achievements. */
  readonly female: Development;
  /** Men's achievements. */
  readonly male: Development;
}

/** The Gender Development Index and what it is made of. */
export interface GenderDevelopmentIndex {
  /** Women's index to men's. */
  readonly value: Decimal;
  /** Women's human development index. */
  readonly female: Decimal;
  /** Men's human development index. */
  readonly male: Decimal;
  /** The group, 1 (closest to parity) to 5, decided on the value rounded to three decimals. */
  readonly group: DevelopmentGroup;
}

/**
 * The Gender Development Index of UNDP: women's human development index to men's.
 *
 * Formula: of each sex `∛(life · education · income)`, each between its {@link goalpost}s: life expectancy 22.5 to 87.5 years
 * for women and 17.5 to 82.5 for men; education the mean of expected schooling 0 to 18 and mean schooling 0 to 15 years;
 * income 100 to 75,000 dollars on the logarithmic scale. Values beyond a goalpost count as the goalpost. The index is
 * women's to men's: zero or more, 1 is parity.
 *
 * `null` where an input is missing, or men's index is 0.
 *
 * Source: UNDP, technical note of the Human Development Report,
 * https://hdr.undp.org/data-center/documentation-and-downloads; the example is Switzerland 2022
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`
 *
 * @example
 * ```ts
 * import { genderDevelopmentIndex } from 'gender-indicators/measures';
 *
 * const switzerland = genderDevelopmentIndex({
 *   female: { lifeExpectancy: '85.932', expectedSchooling: '16.67786026', meanSchooling: '13.5494734', income: '56927.80503' },
 *   male: { lifeExpectancy: '82.484', expectedSchooling: '16.49819946', meanSchooling: '14.2685357', income: '82109.4843' },
 * });
 * switzerland?.value.toFixed(3); // => '0.971'
 * switzerland?.group; // => 2
 * ```
 */
export function genderDevelopmentIndex(given: GenderDevelopmentIndexArguments): GenderDevelopmentIndex | null {
  const { female, male } = namedArguments(given, 'genderDevelopmentIndex', 'female', 'male');
  const women = humanDevelopment(female, { minimum: '22.5', maximum: '87.5' }, 'female');
  const men = humanDevelopment(male, { minimum: '17.5', maximum: '82.5' }, 'male');
  if (women === null || men === null) return null;
  const value = divide(women, men);
  return value && { value, female: women, male: men, group: genderDevelopmentGroup(value) };
}

/** The human development index of one sex, `null` where an achievement is missing. */
function humanDevelopment(
  given: Development,
  life: { readonly minimum: string; readonly maximum: string },
  sex: 'female' | 'male',
): Decimal | null {
  const place = { function: 'genderDevelopmentIndex', argument: sex };
  namedValues(given, place, 'lifeExpectancy', 'expectedSchooling', 'meanSchooling', 'income');
  const index = (
    name: keyof Development,
    posts: { minimum: Numeric; maximum: Numeric },
    scale: 'linear' | 'logarithmic' = 'linear',
  ): Decimal | null => {
    const value = given[name];
    if (value === null) return null;
    const amount = toAmount(value, { function: 'genderDevelopmentIndex', argument: `${sex}.${name}` });
    return goalpost({ value: amount, ...posts }, { scale });
  };
  const health = index('lifeExpectancy', life);
  const expected = index('expectedSchooling', { minimum: 0, maximum: 18 });
  const reached = index('meanSchooling', { minimum: 0, maximum: 15 });
  const income = index('income', { minimum: 100, maximum: 75000 }, 'logarithmic');
  if (!health || !expected || !reached || !income) return null;
  return fromLong(new LongDecimal(health).times(expected.plus(reached).div(2)).times(income).cbrt());
}
