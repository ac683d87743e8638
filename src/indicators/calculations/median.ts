import { outcomeOf } from '../outcome.js';
import { middle } from '../positions.js';
import { valueAtPosition } from './averages.js';
import type { Calculation } from './calculation.js';

/** The middle value, or halfway between the two in the middle, of the records that have a value. */
export const median: Calculation<'median'> = {
  needs: ({ of, value }) => [{ kind: 'order', of, value, side: 'all', ...middle }],
  value: (reading) => outcomeOf(valueAtPosition(reading, 0), reading.reason),
  columns: () => ['all'],
};
