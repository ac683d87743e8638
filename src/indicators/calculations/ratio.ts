import type { AnyCalculations } from '../../schemas/indicator.js';
import { outcomeOf, termsOf, withoutValue } from '../outcome.js';
import { compare, dividedBy } from '../quotient.js';
import type { Calculation } from './calculation.js';
import { quantityBySex, quantityNeeds, quantityPopulation, quantityValues } from './quantities.js';

/** A quantity divided by another, or by the whole of which it is a part. */
export const ratio: Calculation<'ratio'> = {
  populations: (definition) => bothOf(definition).map(quantityPopulation),
  populationsBySex: (definition) => bothOf(definition).flatMap(quantityBySex),
  needs: (definition) => quantityNeeds(bothOf(definition)),
  form: ({ unit }) => unit ?? 'ratio',
  value: (reading, definition) => {
    const [upper, lower] = quantityValues(reading, bothOf(definition)) as [Quantity, Quantity];
    const isBelowZero = upper.value.numerator < 0n || lower.value.numerator < 0n;
    const isAboveWhole = definition.unit === 'share' && compare(upper.value, lower.value) > 0;
    const isInconsistent = isBelowZero || isAboveWhole;
    const reason = reading.reason ?? upper.reason ?? lower.reason ?? (isInconsistent ? 'inconsistent' : undefined);
    const terms = termsOf(upper.value, lower.value);
    if (reason !== undefined) return { ...withoutValue(reason), terms };
    return { ...outcomeOf(dividedBy(upper.value, lower.value)), terms };
  },
  columns: () => [],
};

type Quantity = ReturnType<typeof quantityValues>[number];

function bothOf({ numerator, denominator }: AnyCalculations['ratio']) {
  return [numerator, denominator] as const;
}
