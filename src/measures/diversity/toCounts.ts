import { listed } from '../../arguments.js';
import { Decimal, type Numeric, toCount } from '../../decimal.js';

/** Every group's count and their sum. */
export function toCounts(
  counts: readonly Numeric[],
  functionName: string,
): { counts: readonly Decimal[]; sum: Decimal } {
  listed(counts, { function: functionName, argument: 'counts' });
  const checked = counts.map((count, index) => toCount(count, { function: functionName, argument: 'counts', index }));
  return { counts: checked, sum: checked.reduce((sum, count) => sum.plus(count), new Decimal(0)) };
}
