import { outcomeOf, withoutValue } from '../outcome.js';
import type { Calculation } from './calculation.js';
import { quantityBySex, quantityNeeds, quantityPopulation, quantityValues } from './quantities.js';

/** A number of records, a sum or a number of distinct values, as it is. */
export const quantity: Calculation<'quantity'> = {
  populations: ({ value }) => [quantityPopulation(value)],
  populationsBySex: ({ value }) => quantityBySex(value),
  needs: ({ value }) => quantityNeeds([value]),
  form: () => 'number',
  value: (reading, definition) => {
    const [read] = quantityValues(reading, [definition.value]);
    const reason = reading.reason ?? read?.reason;
    return reason === undefined && read !== undefined ? outcomeOf(read.value) : withoutValue(reason ?? 'not_reported');
  },
  columns: () => [],
};
