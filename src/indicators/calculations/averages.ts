import type { Side } from '../../tallies/request.js';
import { totalOf } from '../groups.js';
import { dividedBy, type Quotient, scaled } from '../quotient.js';
import type { Reading } from '../reading.js';

/** The mean of a value, of all records or of one sex; `null` where no record has a value. */
export function meanOf(reading: Reading, need: number, side: Side): Quotient | null {
  const counts = reading.counts(need);
  const count = side === 'all' ? totalOf(counts) : counts[side];
  return dividedBy(reading.sum(need, side), scaled(count, 0));
}

/** The value at the position of an order statistic, between two neighbours; `null` where no record has a value. */
export function valueAtPosition(reading: Reading, need: number): Quotient | null {
  const order = reading.order(need);
  if (order === null) return null;
  const { low, high, thirds } = order;
  if (thirds.numerator === 0n || low.numerator === high.numerator) return low;
  // low + (high − low) × thirds / 3; both values have one denominator.
  const parts = 3n * thirds.denominator;
  const numerator = low.numerator * parts + (high.numerator - low.numerator) * thirds.numerator;
  return { numerator, denominator: low.denominator * parts };
}
