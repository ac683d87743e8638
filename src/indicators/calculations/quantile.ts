import { outcomeOf, withoutValue } from '../outcome.js';
import { quantileAt } from '../positions.js';
import { valueAtPosition } from './averages.js';
import type { Calculation } from './calculation.js';

/** The value below which a fraction of the values lies, of the records that have a value. */
export const quantile: Calculation<'quantile'> = {
  populations: ({ of }) => [of],
  populationsBySex: () => [],
  needs: (definition, indicatorId) => [
    {
      kind: 'order',
      of: definition.of,
      value: definition.value,
      side: 'all',
      position: quantileAt(definition, indicatorId),
    },
  ],
  form: () => 'number',
  value: (reading) =>
    reading.reason === undefined ? outcomeOf(valueAtPosition(reading, 0)) : withoutValue(reading.reason),
  columns: () => [],
};
