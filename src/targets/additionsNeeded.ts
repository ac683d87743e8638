import type { Decimal } from '../decimal.js';
import { type BaseOptions, type SexCounts, toBase, toSexCounts, totalOf } from '../measures/sexCounts.js';
import type { Bound } from '../schemas/target.js';
import { fewestWomen, toShareLimits } from './fewestWomen.js';

/**
 * How many women must be added to a group, at least, so that women's share meets a bound.
 *
 * Formula: the smallest whole number h, zero or more, for which `(women + h) / (people + h)` meets the bound: for
 * `at_least` t it is `(t people − women) / (1 − t)` rounded up. The bound is a fraction from 0 to 1. Nobody leaves.
 * Computed in whole numbers, exact for counts of up to 60 digits. For men, swap the sexes and take the bound on men's share.
 *
 * `null` where no number of women does: all of a group that also has others, a share that is already too high, or a range
 * that is stepped over. An empty group has no share; its first woman gives it the share 1.
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `unknown_option`, `out_of_range` for a
 * bound that is not from 0 to 1
 *
 * @example
 * ```ts
 * import { additionsNeeded } from 'gender-indicators/targets';
 *
 * additionsNeeded({ female: 60, male: 350 }, { at_least: '0.25' }); // => 57
 * additionsNeeded({ female: 60, male: 350 }, { at_least: 1 }); // => null
 * ```
 */
export function additionsNeeded(counts: SexCounts, bound: Bound, options: BaseOptions = {}): Decimal | null {
  const caller = 'additionsNeeded';
  const base = toBase(options, caller);
  const limits = toShareLimits(bound, caller);
  const checked = toSexCounts(counts, { function: caller, argument: 'counts' });
  return fewestWomen({ women: checked.female, people: totalOf(checked, base), grows: true }, limits);
}
