import { Decimal, divide } from '../decimal.js';
import { sexes } from '../schemas/values.js';
import { type DistributionTally, type Group, groups } from '../tallies/counts.js';
import { toResultCounts, totalOf } from './groups.js';
import type { DistributionRow } from './result.js';

/** How many different values there are, missing ones apart. */
export function distinctValues(distribution: DistributionTally): Decimal {
  return new Decimal([...distribution.keys()].filter((value) => value !== '').length);
}

/**
 * The rows of a distribution, in the order of the field's values or by value, the missing last; shares are of all, of all
 * women and of all men.
 */
export function distributionRows(
  distribution: DistributionTally,
  sexed: boolean,
  order: readonly string[] | undefined,
): readonly DistributionRow[] {
  const total = (group: Group) => [...distribution.values()].reduce((sum, counts) => sum + counts[group], 0);
  const everybody = groups.reduce((sum, group) => sum + total(group), 0);
  const [female, male] = sexes.map(total);
  const rank = (value: string) => (value === '' ? Number.MAX_SAFE_INTEGER : (order?.indexOf(value) ?? 0));
  return [...distribution]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([value, counts]) => ({
      value: value === '' ? null : value,
      counts: toResultCounts(counts, sexed),
      share: divide(new Decimal(totalOf(counts)), new Decimal(everybody)),
      femaleShare: sexed ? divide(new Decimal(counts.female), new Decimal(female ?? 0)) : null,
      maleShare: sexed ? divide(new Decimal(counts.male), new Decimal(male ?? 0)) : null,
    }));
}
