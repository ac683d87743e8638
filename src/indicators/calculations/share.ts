import { exactInterval } from '../../measures/uncertainty/exactInterval.js';
import { wilsonInterval } from '../../measures/uncertainty/wilsonInterval.js';
import { isAbove, totalOf } from '../groups.js';
import { outcomeOf, withoutValue } from '../outcome.js';
import { quotientOf } from '../quotient.js';
import type { Calculation } from './calculation.js';
import { countedPartOfWhole } from './part-of-whole.js';

const intervals = { wilson: wilsonInterval, exact: exactInterval };

/** One population's share of another. */
export const share: Calculation<'share'> = {
  ...countedPartOfWhole,
  populationsBySex: () => [],
  form: () => 'share',
  value: (reading, { interval }) => {
    const [part, whole] = [reading.counts(0), reading.counts(1)];
    const isBySex = reading.isSexed(0) && reading.isSexed(1);
    const counts = { part: totalOf(part), whole: totalOf(whole) };
    const isInconsistent = isBySex ? isAbove(part, whole) : counts.part > counts.whole;
    const reason = reading.reason ?? (isInconsistent ? 'inconsistent' : undefined);
    if (reason !== undefined) return withoutValue(reason);
    const outcome = outcomeOf(quotientOf(counts.part, counts.whole));
    return interval === undefined ? outcome : { ...outcome, interval: intervals[interval](counts) };
  },
};
