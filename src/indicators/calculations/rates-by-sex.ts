import { isAbove, missingFor } from '../groups.js';
import { outcomeOf, termsOf, withoutValue } from '../outcome.js';
import { type Quotient, quotientOf } from '../quotient.js';
import type { Calculation } from './calculation.js';
import { partAndWhole } from './part-of-whole.js';

/** The comparison of women's rate with men's. A rate is the part of one sex, of the whole of that sex. */
export function ratesBySex(
  form: 'ratio' | 'points',
  compare: (female: Quotient, male: Quotient) => Quotient | null,
): Calculation<'rateRatio' | 'rateGap'> {
  return {
    needs: partAndWhole,
    populationsBySex: ({ part, whole }) => [part, whole],
    form: () => form,
    value: (reading) => {
      const [part, whole] = [reading.counts(0), reading.counts(1)];
      const missing = reading.reason ?? missingFor(part, 'binary') ?? missingFor(whole, 'binary');
      const reason = missing ?? (isAbove(part, whole) ? 'inconsistent' : undefined);
      if (reason !== undefined) return withoutValue(reason);
      const female = quotientOf(part.female, whole.female);
      const male = quotientOf(part.male, whole.male);
      return { ...outcomeOf(female && male && compare(female, male)), terms: termsOf(female, male) };
    },
    columns: () => [],
  };
}
