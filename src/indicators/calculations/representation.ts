import { baseOf, isAbove, missingFor } from '../groups.js';
import { outcomeOf, termsOf, withoutValue } from '../outcome.js';
import { type Quotient, quotientOf } from '../quotient.js';
import type { Calculation } from './calculation.js';
import { partAndWhole } from './part-of-whole.js';

/** The comparison of women's share of a part with their share of the whole. */
export function representation(
  form: 'ratio' | 'points',
  compare: (part: Quotient, whole: Quotient) => Quotient | null,
): Calculation<'representationRatio' | 'representationGap'> {
  return {
    needs: partAndWhole,
    populationsBySex: ({ part, whole }) => [part, whole],
    form: () => form,
    value: (reading, _, { base = 'all' }) => {
      const [part, whole] = [reading.counts(0), reading.counts(1)];
      const missing = reading.reason ?? missingFor(part, base) ?? missingFor(whole, base);
      const reason = missing ?? (isAbove(part, whole) ? 'inconsistent' : undefined);
      if (reason !== undefined) return withoutValue(reason);
      const ofPart = quotientOf(part.female, baseOf(part, base));
      const ofWhole = quotientOf(whole.female, baseOf(whole, base));
      return { ...outcomeOf(ofPart && ofWhole && compare(ofPart, ofWhole)), terms: termsOf(ofPart, ofWhole) };
    },
    columns: () => [],
  };
}
