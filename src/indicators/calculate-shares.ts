import { Decimal, divide } from '../decimal.js';
import { rates } from '../measures/rates/rates.js';
import { femaleShare } from '../measures/representation/femaleShare.js';
import { representationGap } from '../measures/representation/representationGap.js';
import { representationRatio } from '../measures/representation/representationRatio.js';
import { share } from '../measures/representation/share.js';
import { exactInterval } from '../measures/uncertainty/exactInterval.js';
import { wilsonInterval } from '../measures/uncertainty/wilsonInterval.js';
import type { Indicator } from '../schemas/indicator.js';
import { isAbove, missingFor, toResultCounts, toSexCounts, totalOf } from './groups.js';
import type { PlannedPopulation } from './plan.js';
import { type Calculated, nobody, read, type Scope, valueOr } from './scope.js';
import type { Tally } from './view.js';

/** Women's share of a population, on the base that the indicator names. */
export function shareOfWomen(indicator: Indicator, of: PlannedPopulation, scope: Scope): Calculated {
  const { tallies, coverage, reason } = read([of], scope);
  const [tally = nobody] = tallies;
  const base = indicator.base ?? 'all';
  const missing = reason ?? missingFor(tally, base);
  return {
    ...valueOr(missing === undefined ? femaleShare(toSexCounts(tally), { base }) : null, missing),
    form: 'share',
    counts: toResultCounts(tally, true),
    populations: { whole: of },
    coverage,
  };
}

const intervals = { wilson: wilsonInterval, exact: exactInterval };

/** One population's share of another. */
export function shareOfWhole(
  indicator: Indicator,
  part: PlannedPopulation,
  whole: PlannedPopulation,
  scope: Scope,
): Calculated {
  const { tallies, coverage, reason } = read([part, whole], scope);
  const [partTally = nobody, wholeTally = nobody] = tallies;
  const counts = { part: totalOf(partTally), whole: totalOf(wholeTally) };
  const isBySex = part.sexed && whole.sexed;
  const above = isBySex ? isAbove(partTally, wholeTally) : counts.part > counts.whole;
  const wrong = reason ?? (above ? 'inconsistent' : undefined);
  const how = indicator.share?.interval;
  return {
    ...valueOr(wrong === undefined ? share(counts) : null, wrong),
    form: 'share',
    counts: toResultCounts(wholeTally, whole.sexed),
    part: toResultCounts(partTally, part.sexed),
    ...(how === undefined || wrong !== undefined ? {} : { interval: intervals[how](counts) }),
    populations: { part, whole },
    coverage,
  };
}

/** Women's share of the part against their share of the whole: a ratio or a difference. */
export function represented(
  indicator: Indicator,
  part: PlannedPopulation,
  whole: PlannedPopulation,
  scope: Scope,
): Calculated {
  const { tallies, coverage, reason } = read([part, whole], scope);
  const [partTally = nobody, wholeTally = nobody] = tallies;
  const base = indicator.base ?? 'all';
  const missing = reason ?? missingFor(partTally, base) ?? missingFor(wholeTally, base);
  const wrong = missing ?? (isAbove(partTally, wholeTally) ? 'inconsistent' : undefined);
  const isRatio = indicator.representationRatio !== undefined;
  const groups = { part: toSexCounts(partTally), whole: toSexCounts(wholeTally) };
  const value = wrong === undefined ? (isRatio ? representationRatio : representationGap)(groups, { base }) : null;
  return {
    ...valueOr(value, wrong),
    form: isRatio ? 'ratio' : 'points',
    counts: toResultCounts(wholeTally, true),
    part: toResultCounts(partTally, true),
    ...(wrong === undefined
      ? { terms: [femaleShare(groups.part, { base }), femaleShare(groups.whole, { base })] }
      : {}),
    populations: { part, whole },
    coverage,
  };
}

/** Women's rate against men's: a ratio or a difference. */
export function rated(
  indicator: Indicator,
  part: PlannedPopulation,
  whole: PlannedPopulation,
  scope: Scope,
): Calculated {
  const { tallies, coverage, reason } = read([part, whole], scope);
  const [partTally = nobody, wholeTally = nobody] = tallies;
  const missing = reason ?? missingFor(partTally, 'binary') ?? missingFor(wholeTally, 'binary');
  const wrong = missing ?? (isAbove(partTally, wholeTally) ? 'inconsistent' : undefined);
  const isRatio = indicator.rateRatio !== undefined;
  const bySex =
    wrong === undefined ? rates({ part: toSexCounts(partTally), whole: toSexCounts(wholeTally) }) : undefined;
  const { female = null, male = null } = bySex ?? {};
  const value = bySex === undefined ? null : comparedRates(isRatio ? 'ratio' : 'gap', partTally, wholeTally);
  return {
    ...valueOr(value, wrong),
    form: isRatio ? 'ratio' : 'points',
    counts: toResultCounts(wholeTally, true),
    part: toResultCounts(partTally, true),
    ...(bySex === undefined ? {} : { terms: [female, male] }),
    populations: { part, whole },
    coverage,
  };
}

// (a/b) / (c/d) and c/d − a/b as one division each: 1/3 by 2/3 is then 0.5, not 0.4999….
function comparedRates(how: 'ratio' | 'gap', part: Tally, whole: Tally): Decimal | null {
  if (whole.female === 0 || whole.male === 0) return null;
  const [women, men] = [new Decimal(part.female), new Decimal(part.male)];
  if (how === 'ratio') return divide(women.times(whole.male), men.times(whole.female));
  return divide(men.times(whole.female).minus(women.times(whole.male)), new Decimal(whole.male).times(whole.female));
}
