import { baseOf, missingFor } from '../groups.js';
import { outcomeOf, withoutValue } from '../outcome.js';
import { quotientOf } from '../quotient.js';
import type { Calculation } from './calculation.js';

/** Women's share of a population, on the base that the indicator names. */
export const femaleShare: Calculation<'femaleShare'> = {
  populations: ({ of }) => [of],
  populationsBySex: ({ of }) => [of],
  needs: ({ of }) => [{ kind: 'counts', of }],
  form: () => 'share',
  value: (reading, _, { base = 'all' }) => {
    const counts = reading.counts(0);
    const reason = reading.reason ?? missingFor(counts, base);
    return reason === undefined ? outcomeOf(quotientOf(counts.female, baseOf(counts, base))) : withoutValue(reason);
  },
  columns: () => [],
};
