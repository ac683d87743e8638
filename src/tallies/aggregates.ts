import { countAggregate } from './count-tally.js';
import { frequencyAggregate } from './frequency-tally.js';
import { sumAggregate } from './sum-tally.js';

/**
 * The table of the kinds of tallies, by their names in tallies. A new kind is an entry here, a column in rolled-columns.ts, a
 * field in tallies.ts and its JSON in the schema; the compiler then names the places that go over all fields.
 */
export const aggregates = { counts: countAggregate, sums: sumAggregate, frequencies: frequencyAggregate } as const;
