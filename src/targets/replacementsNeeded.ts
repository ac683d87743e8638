import type { Decimal } from '../decimal.js';
import { type BaseOptions, type SexCounts, toBase, toSexCounts, totalOf } from '../measures/sexCounts.js';
import type { Bound } from '../schemas/target.js';
import { fewestWomen, toShareLimits } from './fewestWomen.js';

/**
 * How many women must take the places of men in a group, at least, so that women's share meets a bound.
 *
 * Formula: the smallest whole number h from 0 to the number of men for which `(women + h) / people` meets the bound: for
 * `at_least` t it is `t people − women` rounded up. The bound is a fraction from 0 to 1. The group keeps its size; persons
 * of another or an undisclosed sex stay. Computed in whole numbers, exact for counts of up to 60 digits.
 *
 * `null` where no number does: more than there are men, a share that is already too high, a range that is stepped over, or
 * an empty group.
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `unknown_option`, `out_of_range` for a
 * bound that is not from 0 to 1
 *
 * @example
 * ```ts
 * import { replacementsNeeded } from 'gender-indicators/targets';
 *
 * replacementsNeeded({ female: 60, male: 350 }, { at_least: '0.25' }); // => 43
 * replacementsNeeded({ female: 1, male: 2 }, { between: ['0.4', '0.6'] }); // => null
 * ```
 */
export function replacementsNeeded(counts: SexCounts, bound: Bound, options: BaseOptions = {}): Decimal | null {
  const caller = 'replacementsNeeded';
  const base = toBase(options, caller);
  const limits = toShareLimits(bound, caller);
  const checked = toSexCounts(counts, { function: caller, argument: 'counts' });
  const people = totalOf(checked, base);
  return fewestWomen({ women: checked.female, people, grows: false, atMost: checked.male }, limits);
}
