import { optionsOf } from '../../arguments.js';
import { type Decimal, divide, type Numeric, toAmount } from '../../decimal.js';
import { type SexCounts, toSexCounts } from '../sexCounts.js';

/** Options of {@link sexRatio}. */
export interface SexRatioOptions {
  /**
   * Men per how many women; demographers use 100.
   * @defaultValue 1
   */
  readonly per?: Numeric | undefined;
}

/**
 * Men per woman, or per 100 women.
 *
 * Formula: `men / women × per`, zero or more. This is the demographic orientation; {@link parityIndex} is women to men.
 * Persons of another or of no stated sex are not counted.
 *
 * `null` where there are no women.
 *
 * Source: sex ratio as in demographic statistics, for instance the United Nations' Demographic Yearbook (males per 100
 * females), https://unstats.un.org/unsd/demographic-social/products/dyb/
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`
 *
 * @example
 * ```ts
 * import { sexRatio } from 'gender-indicators/measures';
 *
 * sexRatio({ female: 40, male: 50 }); // => 1.25
 * sexRatio({ female: 40, male: 50 }, { per: 100 }); // => 125
 * ```
 */
export function sexRatio(counts: SexCounts, options: SexRatioOptions = {}): Decimal | null {
  const per = toAmount(optionsOf(options, 'sexRatio').per ?? 1, { function: 'sexRatio', argument: 'per' });
  const { female, male } = toSexCounts(counts, { function: 'sexRatio', argument: 'counts' });
  return divide(male.times(per), female);
}
