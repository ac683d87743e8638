import { Decimal, divide } from '../decimal.js';
import type { Reason } from '../errors.js';
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
import type { ValueForm } from './result.js';
import { type Calculation, nobody, type Outcome, readerOf, type Scope, valueOr } from './scope.js';
import type { Tally } from './view.js';

/** Women's share of a population, on the base that the indicator names. */
export function shareOfWomen(indicator: Indicator, of: PlannedPopulation, scope: Scope): Calculation {
  const reader = readerOf([of], scope);
  const base = indicator.base ?? 'all';
  return {
    columns: () => reader.columns(of),
    at: (units) => {
      const { tallies, coverage, reason } = reader.at(units);
      const [tally = nobody] = tallies;
      return {
        form: 'share',
        counts: toResultCounts(tally, true),
        populations: { whole: of },
        coverage,
        outcome: () => {
          const missing = reason ?? missingFor(tally, base);
          return valueOr(missing === undefined ? femaleShare(toSexCounts(tally), { base }) : null, missing);
        },
      };
    },
  };
}

// A calculation from a part and the whole of it; `outcome` is told why there may be no value.
function partOfWhole(
  { part, whole }: { readonly part: PlannedPopulation; readonly whole: PlannedPopulation },
  scope: Scope,
  form: ValueForm,
  outcome: (part: Tally, whole: Tally, reason: Reason | undefined) => Outcome,
): Calculation {
  const reader = readerOf([part, whole], scope);
  return {
    columns: () => reader.columns(whole, part),
    at: (units) => {
      const { tallies, coverage, reason } = reader.at(units);
      const [partTally = nobody, wholeTally = nobody] = tallies;
      return {
        form,
        counts: toResultCounts(wholeTally, whole.sexed),
        part: toResultCounts(partTally, part.sexed),
        populations: { part, whole },
        coverage,
        outcome: () => outcome(partTally, wholeTally, reason),
      };
    },
  };
}

const intervals = { wilson: wilsonInterval, exact: exactInterval };

/** One population's share of another. */
export function shareOfWhole(
  indicator: Indicator,
  part: PlannedPopulation,
  whole: PlannedPopulation,
  scope: Scope,
): Calculation {
  const isBySex = part.sexed && whole.sexed;
  const how = indicator.share?.interval;
  return partOfWhole({ part, whole }, scope, 'share', (partTally, wholeTally, reason) => {
    const counts = { part: totalOf(partTally), whole: totalOf(wholeTally) };
    const above = isBySex ? isAbove(partTally, wholeTally) : counts.part > counts.whole;
    const wrong = reason ?? (above ? 'inconsistent' : undefined);
    return {
      ...valueOr(wrong === undefined ? share(counts) : null, wrong),
      ...(how === undefined || wrong !== undefined ? {} : { interval: intervals[how](counts) }),
    };
  });
}

/** Women's share of the part against their share of the whole: a ratio or a difference. */
export function represented(
  indicator: Indicator,
  part: PlannedPopulation,
  whole: PlannedPopulation,
  scope: Scope,
): Calculation {
  const base = indicator.base ?? 'all';
  const isRatio = indicator.representationRatio !== undefined;
  return partOfWhole({ part, whole }, scope, isRatio ? 'ratio' : 'points', (partTally, wholeTally, reason) => {
    const missing = reason ?? missingFor(partTally, base) ?? missingFor(wholeTally, base);
    const wrong = missing ?? (isAbove(partTally, wholeTally) ? 'inconsistent' : undefined);
    if (wrong !== undefined) return valueOr(null, wrong);
    const groups = { part: toSexCounts(partTally), whole: toSexCounts(wholeTally) };
    return {
      ...valueOr((isRatio ? representationRatio : representationGap)(groups, { base }), undefined),
      terms: [femaleShare(groups.part, { base }), femaleShare(groups.whole, { base })],
    };
  });
}

/** Women's rate against men's: a ratio or a difference. */
export function rated(
  indicator: Indicator,
  part: PlannedPopulation,
  whole: PlannedPopulation,
  scope: Scope,
): Calculation {
  const isRatio = indicator.rateRatio !== undefined;
  return partOfWhole({ part, whole }, scope, isRatio ? 'ratio' : 'points', (partTally, wholeTally, reason) => {
    const missing = reason ?? missingFor(partTally, 'binary') ?? missingFor(wholeTally, 'binary');
    const wrong = missing ?? (isAbove(partTally, wholeTally) ? 'inconsistent' : undefined);
    if (wrong !== undefined) return valueOr(null, wrong);
    const { female, male } = rates({ part: toSexCounts(partTally), whole: toSexCounts(wholeTally) });
    return {
      ...valueOr(comparedRates(isRatio ? 'ratio' : 'gap', partTally, wholeTally), undefined),
      terms: [female, male],
    };
  });
}

// (a/b) / (c/d) and c/d − a/b as one division each: 1/3 by 2/3 is then 0.5, not 0.4999….
function comparedRates(how: 'ratio' | 'gap', part: Tally, whole: Tally): Decimal | null {
  if (whole.female === 0 || whole.male === 0) return null;
  const [women, men] = [new Decimal(part.female), new Decimal(part.male)];
  if (how === 'ratio') return divide(women.times(whole.male), men.times(whole.female));
  return divide(men.times(whole.female).minus(women.times(whole.male)), new Decimal(whole.male).times(whole.female));
}
