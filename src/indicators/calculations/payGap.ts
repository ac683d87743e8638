import type { ValueOf } from '../../schemas/indicator.js';
import { outcomeOf, termsOf, withoutValue } from '../outcome.js';
import { middle } from '../positions.js';
import { dividedBy, minus } from '../quotient.js';
import { meanOf, valueAtPosition } from './averages.js';
import type { Calculation, Need, PopulationRef } from './calculation.js';

/** Men's average minus women's, divided by men's. */
export const payGap: Calculation<'payGap'> = {
  populations: ({ of }) => [of],
  populationsBySex: ({ of }) => [of],
  needs: ({ of, value, average }) =>
    average === 'median' ? [medianNeed(of, value, 'female'), medianNeed(of, value, 'male')] : [{ kind: 'sums', of, value }],
  form: () => 'share',
  value: (reading, { average }) => {
    const isMedian = average === 'median';
    const female = isMedian ? valueAtPosition(reading, 0) : meanOf(reading, 0, 'female');
    const male = isMedian ? valueAtPosition(reading, 1) : meanOf(reading, 0, 'male');
    const terms = termsOf(female, male);
    if (reading.reason !== undefined) return { ...withoutValue(reading.reason), terms };
    if (female === null || male === null) return { ...outcomeOf(null), terms };
    // A gap is of amounts. A field of an application, or a span of days, may come out below zero.
    if (female.numerator < 0n || male.numerator < 0n) return { ...withoutValue('inconsistent'), terms };
    return { ...outcomeOf(dividedBy(minus(male, female), male)), terms };
  },
  columns: () => ['female', 'male'],
};

function medianNeed(of: PopulationRef, value: ValueOf, side: 'female' | 'male'): Need {
  return { kind: 'order', of, value, side, position: middle };
}
