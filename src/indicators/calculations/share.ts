import { largestCount } from '../../measures/uncertainty/binomial.js';
import { exactInterval } from '../../measures/uncertainty/exactInterval.js';
import { wilsonInterval } from '../../measures/uncertainty/wilsonInterval.js';
import { isAbove, totalOf } from '../groups.js';
import { shareOutcome } from '../outcome.js';
import { type Calculation, partAndWhole } from './calculation.js';

const intervals = { wilson: wilsonInterval, exact: exactInterval };

/** One population's share of another. */
export const share: Calculation<'share'> = {
  needs: partAndWhole,
  value: (reading, { interval }) => {
    const [part, whole] = [reading.counts(0), reading.counts(1)];
    const isBySex = reading.recordSet(0).sexed && reading.recordSet(1).sexed;
    const counts = { part: totalOf(part), whole: totalOf(whole) };
    const isInconsistent = isBySex ? isAbove(part, whole) : counts.part > counts.whole;
    const reason = reading.reason ?? (isInconsistent ? 'inconsistent' : undefined);
    const outcome = shareOutcome(counts.part, counts.whole, reason);
    if (interval === undefined || reason !== undefined) return outcome;
    return { ...outcome, interval: counts.whole > largestCount ? null : intervals[interval](counts) };
  },
  columns: () => [],
};
