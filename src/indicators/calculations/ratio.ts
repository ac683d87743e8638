import { quotientOfTerms, termsOf } from '../outcome.js';
import { dividedBy, minus } from '../quotient.js';
import type { Calculation } from './calculation.js';
import { quantityBySex, quantityNeeds, quantityValues } from './quantities.js';

/** A quantity divided by another, or by the whole of which it is a part. */
export const ratio: Calculation<'ratio'> = {
  needs: ({ numerator, denominator }) => quantityNeeds([numerator, denominator]),
  populationsBySex: ({ numerator, denominator }) => [numerator, denominator].flatMap(quantityBySex),
  value: (reading, { numerator, denominator, unit }) => {
    const quantities = quantityValues(reading, [numerator, denominator]);
    const [upper, lower] = [quantities[0]!, quantities[1]!];
    const isBelowZero = upper.value.numerator < 0n || lower.value.numerator < 0n;
    const isInconsistent = isBelowZero || (unit === 'share' && minus(upper.value, lower.value).numerator > 0n);
    const reason = reading.reason ?? upper.reason ?? lower.reason ?? (isInconsistent ? 'inconsistent' : undefined);
    return quotientOfTerms(dividedBy(upper.value, lower.value), termsOf(upper.value, lower.value), reason);
  },
  columns: () => [],
};
