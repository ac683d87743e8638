import { outcomeOf, withoutValue } from '../outcome.js';
import { minus } from '../quotient.js';
import type { Calculation } from './calculation.js';

/** The value of another indicator minus that of a reference. */
export const difference: Calculation<'difference'> = {
  needs: () => [],
  value: ({ compared }) => {
    if (compared === undefined) return withoutValue('not_applicable');
    const { minuend, reference } = compared;
    const { interval, distribution } = minuend;
    const facts = {
      ...(interval === undefined ? {} : { interval }),
      ...(distribution === undefined ? {} : { distribution }),
      terms: [minuend.value, reference.value],
    } as const;
    if (minuend.exact !== null && reference.exact !== null)
      return { ...outcomeOf(minus(minuend.exact, reference.exact)), ...facts };
    return { ...withoutValue(minuend.reason ?? reference.reason ?? 'not_reported'), ...facts };
  },
};
