import { type Decimal, divide } from '../../decimal.js';
import { type BaseOptions, type SexCounts, toBase, toSexCounts, totalOf } from '../sexCounts.js';

/**
 * Women's share of a group.
 *
 * Formula: `women / whole`, a fraction from 0 to 1. Who belongs to the whole is the option `base`, because bodies differ:
 * SDG 5.5.2 counts women and men, Australia and Canada show further categories.
 *
 * `null` where the count is 0.
 *
 * Source: SDG indicators 5.5.1 and 5.5.2, https://unstats.un.org/sdgs/metadata/files/Metadata-05-05-02.pdf; the example is
 * the staff of the market surveillance force of Viet Nam at the end of 2019.
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `unknown_option`
 *
 * @example
 * ```ts
 * import { femaleShare } from 'gender-indicators/measures';
 *
 * femaleShare({ female: 1081, male: 4349 })?.toFixed(4); // => '0.1991'
 * femaleShare({ female: 2, male: 2, undisclosed: 1 }); // => 0.4
 * femaleShare({ female: 2, male: 2, undisclosed: 1 }, { base: 'stated' }); // => 0.5
 * ```
 */
export function femaleShare(counts: SexCounts, options: BaseOptions = {}): Decimal | null {
  const base = toBase(options, 'femaleShare');
  const checked = toSexCounts(counts, { function: 'femaleShare', argument: 'counts' });
  return divide(checked.female, totalOf(checked, base));
}
