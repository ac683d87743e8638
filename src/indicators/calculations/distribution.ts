import { toResultCounts, totalOf } from '../groups.js';
import { outcomeOf, withoutValue } from '../outcome.js';
import { quotientOf, scaled, toDecimal } from '../quotient.js';
import type { Reading } from '../reading.js';
import type { DistributionRow } from '../result.js';
import type { Calculation } from './calculation.js';

/** The number of records of each sex with each value of a field. */
export const distribution: Calculation<'distribution'> = {
  needs: ({ of, by }) => [{ kind: 'frequencies', of, value: by }],
  value: (reading, { by }) => {
    if (reading.reason !== undefined) return withoutValue(reading.reason);
    return { ...outcomeOf(scaled(totalOf(reading.counts(0)), 0)), distribution: rowsOf(reading, by) };
  },
};

// In the order of the values of the field, or of their texts, the missing value last. Shares are of all, of women and of men.
function rowsOf(reading: Reading, by: string): readonly DistributionRow[] {
  const { sexed: isSexed, fields } = reading.recordSet(0);
  const order = fields.get(by)?.values;
  const whole = reading.counts(0);
  const rank = (value: string) => (value === '' ? Number.MAX_SAFE_INTEGER : (order?.indexOf(value) ?? 0));
  return [...reading.frequencies(0)]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([value, counts]) => ({
      value: value === '' ? null : value,
      counts: toResultCounts(counts, isSexed),
      share: shareOf(totalOf(counts), totalOf(whole)),
      femaleShare: isSexed ? shareOf(counts.female, whole.female) : null,
      maleShare: isSexed ? shareOf(counts.male, whole.male) : null,
    }));
}

function shareOf(part: number, whole: number): DistributionRow['share'] {
  const exact = quotientOf(part, whole);
  return exact && toDecimal(exact);
}
