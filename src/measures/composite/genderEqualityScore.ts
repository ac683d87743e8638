import { Decimal, fromLong, LongDecimal, type Numeric, toAmount } from '../../decimal.js';
import { type FemaleAndMale, toFemaleAndMale } from '../femaleAndMale.js';
import { toPositive } from './parts.js';

/** Arguments of {@link genderEqualityScore}. */
export interface GenderEqualityScoreArguments extends FemaleAndMale {
  /** The value of the whole population; with `maximum`. */
  readonly level?: Numeric | undefined;
  /** The highest level of reference, over countries and years; with `level`. */
  readonly maximum?: Numeric | undefined;
}

/**
 * The score of one indicator in the Gender Equality Index of the European Institute for Gender Equality.
 *
 * Formula: `1 + 99 α (1 − |female / x̄ − 1|)` with `x̄ = (female + male) / 2`, unweighted, and the correcting coefficient
 * `α = min(1, √(level / maximum))`, which lowers the score of low levels. Without `level` and `maximum`, α is 1, as for care
 * activities and shares of power. From 1 to 100; 100 is equal.
 *
 * Shares of power are divided by each sex's share of the population first. Indicators where lower is better are turned
 * round first ("not at risk"). Sub-domains are the {@link arithmeticMean} of the scores, domains the {@link geometricMean} of
 * sub-domains, the index the weighted geometric mean of domains; nothing is rounded on the way.
 *
 * `null` where a value is `null` or both are 0.
 *
 * Source: European Institute for Gender Equality, Gender Equality Index 2017: methodological report,
 * https://doi.org/10.2839/601545; the examples are life expectancy in the EU and housework in Belgium, Index 2021
 *
 * @throws {@link GenderIndicatorsError} `not_a_number` (also where only one of `level` and `maximum` is given), `negative`,
 * `out_of_range` for a maximum of 0
 *
 * @example
 * ```ts
 * import { genderEqualityScore } from 'gender-indicators/measures';
 *
 * genderEqualityScore({ female: 84, male: '78.5', level: '81.3', maximum: '82.95' })?.toFixed(1); // => '95.7'
 * genderEqualityScore({ female: '81.2', male: '32.5' })?.toFixed(1); // => '57.6'
 * ```
 */
export function genderEqualityScore(given: GenderEqualityScoreArguments): Decimal | null {
  const values = toFemaleAndMale(given, 'genderEqualityScore');
  const alpha = correction(given);
  if (values === null) return null;
  const sum = values.female.plus(values.male);
  if (sum.isZero()) return null;
  // 1 − |W / x̄ − 1| = 2 min(W, M) / (W + M)
  const equality = new LongDecimal(Decimal.min(values.female, values.male)).times(2).div(sum);
  return fromLong(alpha.times(equality).times(99).plus(1));
}

function correction({ level, maximum }: GenderEqualityScoreArguments): Decimal {
  if (level === undefined && maximum === undefined) return new LongDecimal(1);
  const whole = toAmount(level ?? Number.NaN, { function: 'genderEqualityScore', argument: 'level' });
  const highest = toPositive(maximum ?? Number.NaN, { function: 'genderEqualityScore', argument: 'maximum' });
  return new LongDecimal(Decimal.min(whole, highest)).div(highest).sqrt();
}
