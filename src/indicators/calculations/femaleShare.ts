import { baseOf, missingFor } from '../groups.js';
import { shareOutcome } from '../outcome.js';
import type { Calculation } from './calculation.js';

/** Women's share of a population, on the base that the indicator names. */
export const femaleShare: Calculation<'femaleShare'> = {
  needs: ({ of }) => [{ kind: 'counts', of }],
  populationsBySex: ({ of }) => [of],
  value: (reading, _, { base = 'all' }) => {
    const counts = reading.counts(0);
    return shareOutcome(counts.female, baseOf(counts, base), reading.reason ?? missingFor(counts, base));
  },
  columns: () => [],
};
