import { outcomeOf } from '../outcome.js';
import type { Calculation } from './calculation.js';
import { quantityBySex, quantityNeeds, quantityValues } from './quantities.js';

/** A number of records, a sum or a number of distinct values, as it is. */
export const quantity: Calculation<'quantity'> = {
  needs: ({ value }) => quantityNeeds([value]),
  populationsBySex: ({ value }) => quantityBySex(value),
  value: (reading, definition) => {
    const { value, reason } = quantityValues(reading, [definition.value])[0]!;
    return outcomeOf(value, reading.reason ?? reason);
  },
  columns: () => [],
};
