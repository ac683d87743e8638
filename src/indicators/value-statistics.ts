import { Decimal, divide } from '../decimal.js';
import { sexes } from '../schemas/values.js';
import type { CountedPopulation } from '../tallies/own-counts.js';
import { type DistributionTally, eachGroup, type Group, groups } from '../tallies/tallies.js';
import { toResultCounts, totalOf } from './groups.js';
import type { DistributionRow } from './result.js';
import type { Tally, View } from './view.js';

/** Averages of a value: of everybody, of women, of men; `null` for nobody. */
export interface Averages {
  /** How many have a value. */
  readonly counts: Tally;
  readonly all: Decimal | null;
  readonly female: Decimal | null;
  readonly male: Decimal | null;
}

/** The exact mean or median of a value. */
export function averageOf(
  how: 'mean' | 'median',
  view: View,
  of: CountedPopulation,
  key: string,
  units: readonly number[],
): Averages {
  if (how === 'median') {
    const distribution = view.distribution(of, key, units);
    const medianOf = (wanted: readonly Group[]) => weightedMedian(distribution, wanted);
    const counts = eachGroup((group) => sumOf(distribution, group));
    return { counts, all: medianOf(groups), female: medianOf(['female']), male: medianOf(['male']) };
  }
  const { count, sum, scale } = view.sum(of, key, units);
  const meanOf = (wanted: readonly Group[]) => {
    const total = wanted.reduce((all, group) => all + sum[group], 0n);
    const number = wanted.reduce((all, group) => all + count[group], 0);
    return divide(new Decimal(total.toString()).times(`1e-${scale}`), new Decimal(number));
  };
  return { counts: count, all: meanOf(groups), female: meanOf(['female']), male: meanOf(['male']) };
}

function sumOf(distribution: DistributionTally, group: Group): number {
  let sum = 0;
  for (const [value, counts] of distribution) if (value !== '') sum += counts[group];
  return sum;
}

// The middle value, or the mean of the two middle ones, of values that each stand for as many as have it.
function weightedMedian(distribution: DistributionTally, wanted: readonly Group[]): Decimal | null {
  const values = [...distribution]
    .filter(([value]) => value !== '')
    .map(([value, counts]) => ({
      value: new Decimal(value),
      count: wanted.reduce((sum, group) => sum + counts[group], 0),
    }))
    .sort((a, b) => a.value.cmp(b.value));
  const total = values.reduce((sum, { count }) => sum + count, 0);
  const at = (rank: number): Decimal | undefined => {
    let below = 0;
    return values.find(({ count }) => {
      below += count;
      return below > rank;
    })?.value;
  };
  const low = at(Math.floor((total - 1) / 2));
  const high = at(Math.floor(total / 2));
  return low === undefined || high === undefined || total === 0 ? null : low.plus(high).div(2);
}

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
