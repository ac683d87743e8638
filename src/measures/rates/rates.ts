import { type Decimal, divide } from '../../decimal.js';
import { type PartAndWhole, toPartAndWhole } from '../sexCounts.js';

/** A rate for each sex, `null` for a sex with nobody. */
export interface Rates {
  /** Women's rate. */
  readonly female: Decimal | null;
  /** Men's rate. */
  readonly male: Decimal | null;
}

/**
 * The rate of each sex: women of the part to women of the whole, men to men.
 *
 * Formula: `female = women in part / women in whole`, `male` likewise; fractions from 0 to 1. The result feeds
 * {@link parityIndex}, {@link pointGap} and {@link relativeGap}.
 *
 * A sex with nobody in the whole has the rate `null`. Persons of another or of no stated sex are not counted.
 *
 * Source: selection and participation rates as in 29 CFR 1607.4,
 * https://www.ecfr.gov/current/title-29/subtitle-B/chapter-XIV/part-1607
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `part_above_whole`
 *
 * @example
 * ```ts
 * import { pointGap, rates } from 'gender-indicators/measures';
 *
 * const appointed = rates({ part: { female: 20, male: 48 }, whole: { female: 80, male: 120 } });
 * appointed.female; // => 0.25
 * appointed.male; // => 0.4
 * pointGap(appointed); // => 0.15
 * ```
 */
export function rates(groups: PartAndWhole): Rates {
  const { part, whole } = toPartAndWhole(groups, { function: 'rates', part: 'part', whole: 'whole' });
  return { female: divide(part.female, whole.female), male: divide(part.male, whole.male) };
}
