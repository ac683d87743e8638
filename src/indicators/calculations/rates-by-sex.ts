import { isAbove, missingFor } from '../groups.js';
import { type Outcome, outcomeOf, termsOf, withoutValue } from '../outcome.js';
import { type Quotient, quotientOf } from '../quotient.js';
import type { Calculation } from './calculation.js';
import { countedPartOfWhole } from './part-of-whole.js';

/** The comparison of women's rate with men's. A rate is the part of one sex, of the whole of that sex. */
export function ratesBySex(
  form: 'ratio' | 'points',
  compare: (female: Quotient, male: Quotient) => Quotient | null,
): Calculation<'rateRatio' | 'rateGap'> {
  return {
    ...countedPartOfWhole,
    populationsBySex: countedPartOfWhole.populations,
    form: () => form,
    value: (reading): Outcome => {
      const [part, whole] = [reading.counts(0), reading.counts(1)];
      const missing = reading.reason ?? missingFor(part, 'binary') ?? missingFor(whole, 'binary');
      const reason = missing ?? (isAbove(part, whole) ? 'inconsistent' : undefined);
      if (reason !== undefined) return withoutValue(reason);
      const female = quotientOf(part.female, whole.female);
      const male = quotientOf(part.male, whole.male);
      const exact = female === null || male === null ? null : compare(female, male);
      return { ...outcomeOf(exact), terms: termsOf(female, male) };
    },
  };
}
