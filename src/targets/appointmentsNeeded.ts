import { checkNames, namedValues } from '../arguments.js';
import { type Decimal, type Numeric, toCount } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import {
  type BaseOptions,
  type CheckedCounts,
  type SexCounts,
  toBase,
  toSexCounts,
  totalOf,
} from '../measures/sexCounts.js';
import { partAboveWhole } from '../mistakes.js';
import type { Bound } from '../schemas/target.js';
import { fewestWomen, toShareLimits } from './fewestWomen.js';

/** What is expected to happen, and who counts as the whole, for {@link appointmentsNeeded}. */
export interface ExpectedAppointments extends BaseOptions {
  /** How many people will be appointed, women and men. */
  readonly appointments: Numeric;
  /** Who will leave, by sex; nobody where it is absent. */
  readonly departures?: SexCounts | undefined;
}

/**
 * How many of the next appointments must go to women, at least, so that women's share meets a bound afterwards.
 *
 * Formula: with the people who stay and a appointments, the smallest whole number h from 0 to a for which
 * `(women who stay + h) / (people who stay + a)` meets the bound; the other `a − h` go to men. The bound is a fraction from 0
 * to 1. Computed in whole numbers, exact for counts of up to 60 digits.
 *
 * `null` where no number does: even all of the appointments are too few, the share stays too high without any, a range is
 * stepped over, or the unit has no people after it.
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `unknown_option`, `part_above_whole` where
 * more leave than there are, `out_of_range` for a bound that is not from 0 to 1
 *
 * @example
 * ```ts
 * import { appointmentsNeeded } from 'gender-indicators/targets';
 *
 * const leaders = { female: 60, male: 350 };
 * const departures = { female: 6, male: 74 };
 * appointmentsNeeded(leaders, { at_least: '0.2' }, { appointments: 80, departures }); // => 28
 * appointmentsNeeded(leaders, { at_least: '0.4' }, { appointments: 80, departures }); // => null
 * ```
 */
export function appointmentsNeeded(counts: SexCounts, bound: Bound, expected: ExpectedAppointments): Decimal | null {
  return appointmentsNeededFor('appointmentsNeeded', counts, bound, expected);
}

/** The appointments, for the function that names its arguments. */
export function appointmentsNeededFor(
  caller: string,
  counts: SexCounts,
  bound: Bound,
  expected: ExpectedAppointments,
): Decimal | null {
  const place = { function: caller, argument: 'expected' };
  checkNames(namedValues(expected, place, 'appointments'), { appointments: true, departures: true, base: true }, place);
  const base = toBase(expected, caller);
  const limits = toShareLimits(bound, caller);
  const now = toSexCounts(counts, { function: caller, argument: 'counts' });
  const leaving = toSexCounts(expected.departures ?? { female: 0, male: 0 }, {
    function: caller,
    argument: 'departures',
  });
  const appointments = toCount(expected.appointments, { function: caller, argument: 'appointments' });
  for (const sex of ['female', 'male', 'other', 'undisclosed'] satisfies (keyof CheckedCounts)[]) {
    if (leaving[sex].gt(now[sex])) {
      throw new GenderIndicatorsError(partAboveWhole, { function: caller, argument: `departures.${sex}` });
    }
  }
  const women = now.female.minus(leaving.female);
  const people = totalOf(now, base).minus(totalOf(leaving, base)).plus(appointments);
  return fewestWomen({ women, people, grows: false, atMost: appointments }, limits);
}
