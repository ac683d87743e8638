import { outcomeOf, withoutValue } from '../outcome.js';
import { meanOf } from './averages.js';
import type { Calculation } from './calculation.js';

/** The mean of a value, of the records that have one. */
export const mean: Calculation<'mean'> = {
  populations: ({ of }) => [of],
  populationsBySex: () => [],
  needs: ({ of, value }) => [{ kind: 'sums', of, value }],
  form: () => 'number',
  value: (reading) => (reading.reason === undefined ? outcomeOf(meanOf(reading, 0, 'all')) : withoutValue(reading.reason)),
  columns: () => ['all'],
};
