import { outcomeOf } from '../outcome.js';
import { quantileAt } from '../positions.js';
import { valueAtPosition } from './averages.js';
import type { Calculation } from './calculation.js';

/** The value below which a fraction of the values lies, of the records that have a value. */
export const quantile: Calculation<'quantile'> = {
  needs: ({ of, value, ...position }, indicatorId) => [
    { kind: 'order', of, value, side: 'all', ...quantileAt(position, indicatorId) },
  ],
  value: (reading) => outcomeOf(valueAtPosition(reading, 0), reading.reason),
  columns: () => [],
};
