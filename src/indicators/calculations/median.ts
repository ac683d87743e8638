import { outcomeOf, withoutValue } from '../outcome.js';
import { middle } from '../positions.js';
import { valueAtPosition } from './averages.js';
import type { Calculation } from './calculation.js';

/** The middle value, or halfway between the two in the middle, of the records that have a value. */
export const median: Calculation<'median'> = {
  populations: ({ of }) => [of],
  populationsBySex: () => [],
  needs: ({ of, value }) => [{ kind: 'order', of, value, side: 'all', position: middle }],
  form: () => 'number',
  value: (reading) =>
    reading.reason === undefined ? outcomeOf(valueAtPosition(reading, 0)) : withoutValue(reading.reason),
  columns: () => ['all'],
};
