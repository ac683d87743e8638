import { toDecimal, withoutSignOfZero } from '../../decimal.js';
import type { ObservedValue } from '../../tallies/tallies.js';
import { type Outcome, shareOutcome, withoutValue } from '../outcome.js';
import { exactly } from '../quotient.js';
import type { Result } from '../result.js';
import type { Calculation } from './calculation.js';

/** The value of an observation, or the share that its part is of its whole. A share above 1 was written in percent; a change may be below 0. */
export const given: Calculation<'given'> = {
  needs: () => [],
  value: ({ observation }, { unit = 'share' }, { id }): Outcome => {
    if (observation === undefined) return withoutValue('not_reported');
    const { part, whole, value = 0 } = observation;
    if (part === undefined || whole === undefined) {
      const decimal = withoutSignOfZero(toDecimal(value, { function: id, argument: 'value' }));
      if (unit === 'share' && decimal.gt(1)) return withoutValue('inconsistent');
      return { value: decimal, exact: exactly(decimal) };
    }
    return part > whole ? withoutValue('inconsistent') : shareOutcome(part, whole);
  },
};

/** What a result shows of the observation that its value comes from. */
export function observedFacts(observation: ObservedValue): Pick<Result, 'counts' | 'part' | 'observed'> {
  const { part, whole, on, source } = observation;
  const observed = { on, source };
  if (part === undefined || whole === undefined) return { observed, counts: { total: 0 } };
  return { observed, counts: { total: whole }, part: { total: part } };
}
