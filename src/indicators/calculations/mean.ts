import { outcomeOf } from '../outcome.js';
import { meanOf } from './averages.js';
import type { Calculation } from './calculation.js';

/** The mean of a value, of the records that have one. */
export const mean: Calculation<'mean'> = {
  needs: ({ of, value }) => [{ kind: 'sums', of, value }],
  value: (reading) => outcomeOf(meanOf(reading, 0, 'all'), reading.reason),
  columns: () => ['all'],
};
