import { outcomeOf, termsOf } from '../outcome.js';
import { middle } from '../positions.js';
import { dividedBy, minus } from '../quotient.js';
import { meanOf, valueAtPosition } from './averages.js';
import type { Calculation } from './calculation.js';

/** Men's average minus women's, divided by men's. */
export const payGap: Calculation<'payGap'> = {
  needs: ({ of, value, average }) => {
    if (average !== 'median') return [{ kind: 'sums', of, value }];
    return (['female', 'male'] as const).map((side) => ({ kind: 'order', of, value, side, ...middle }));
  },
  populationsBySex: ({ of }) => [of],
  value: (reading, { average }) => {
    const isMedian = average === 'median';
    const female = isMedian ? valueAtPosition(reading, 0) : meanOf(reading, 0, 'female');
    const male = isMedian ? valueAtPosition(reading, 1) : meanOf(reading, 0, 'male');
    // A gap is of amounts. A field of an application, or a span of days, may come out below zero.
    const isBelowZero = female !== null && male !== null && (female.numerator < 0n || male.numerator < 0n);
    const exact = female && male && dividedBy(minus(male, female), male);
    const reason = reading.reason ?? (isBelowZero ? 'inconsistent' : undefined);
    return { ...outcomeOf(exact, reason), terms: termsOf(female, male) };
  },
  columns: () => ['female', 'male'],
};
