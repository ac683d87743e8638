import type { SexBase } from '../../schemas/indicator.js';
import type { CountsOfUnit } from '../../tallies/counts.js';
import { baseOf, isAbove, missingFor } from '../groups.js';
import { outcomeOf, quotientOfTerms, termsOf, withoutValue } from '../outcome.js';
import { dividedBy, type Quotient, quotientOf } from '../quotient.js';
import { type Calculation, partAndWhole } from './calculation.js';

/** The comparison of women's share of a part with their share of the whole, on the base that the indicator names. */
export function representation(
  compare: (part: Quotient, whole: Quotient) => Quotient | null,
): Calculation<'representationRatio' | 'representationGap'> {
  const shareIn = (counts: CountsOfUnit, base: SexBase) => quotientOf(counts.female, baseOf(counts, base));
  return partAgainstWhole(undefined, (part, whole, base) => [shareIn(part, base), shareIn(whole, base)], compare);
}

/** The comparison of women's rate with men's. A rate is the part of one sex, of the whole of that sex. */
export function ratesBySex(
  compare: (female: Quotient, male: Quotient) => Quotient | null,
): Calculation<'rateRatio' | 'rateGap'> {
  const rates = (part: CountsOfUnit, whole: CountsOfUnit) =>
    [quotientOf(part.female, whole.female), quotientOf(part.male, whole.male)] as const;
  return partAgainstWhole('binary', rates, compare);
}

function partAgainstWhole(
  fixedBase: SexBase | undefined,
  fractions: (part: CountsOfUnit, whole: CountsOfUnit, base: SexBase) => readonly [Quotient | null, Quotient | null],
  compare: (first: Quotient, second: Quotient) => Quotient | null,
): Calculation<'representationRatio' | 'representationGap' | 'rateRatio' | 'rateGap'> {
  return {
    needs: partAndWhole,
    populationsBySex: ({ part, whole }) => [part, whole],
    value: (reading, _, indicator) => {
      const base = fixedBase ?? indicator.base ?? 'all';
      const [part, whole] = [reading.counts(0), reading.counts(1)];
      const missing = reading.reason ?? missingFor(part, base) ?? missingFor(whole, base);
      const reason = missing ?? (isAbove(part, whole) ? 'inconsistent' : undefined);
      if (reason !== undefined) return withoutValue(reason);
      const [first, second] = fractions(part, whole, base);
      const [exact, terms] = [first && second && compare(first, second), termsOf(first, second)];
      return compare === dividedBy ? quotientOfTerms(exact, terms) : { ...outcomeOf(exact), terms };
    },
    columns: () => [],
  };
}
