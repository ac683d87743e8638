import { Decimal } from '../decimal.js';
import type { Reason } from '../errors.js';
import { relativeGap } from '../measures/gap/relativeGap.js';
import { ratio } from '../measures/representation/ratio.js';
import type { AnyCalculations, AnyQuantity, Indicator } from '../schemas/indicator.js';
import { valueKey } from '../tallies/request.js';
import type { Group } from '../tallies/tallies.js';
import { missingFor, toResultCounts, totalOf } from './groups.js';
import type { PlannedPopulation } from './plan.js';
import { quantityPopulation } from './references.js';
import type { ResultCounts } from './result.js';
import { type Calculated, located, nobody, read, type Scope, valueOr } from './scope.js';
import { averageOf, distinctValues, distributionRows } from './value-statistics.js';
import type { ReadPopulation, Tally } from './view.js';

interface QuantityRead {
  readonly value: Decimal;
  readonly counts: ResultCounts;
  readonly reason?: Reason | undefined;
}

/** The population of a quantity; sums and distinct values are of records alone. */
type QuantityPopulation = PlannedPopulation & ReadPopulation;

function populationOf(quantity: AnyQuantity, scope: Scope): QuantityPopulation {
  return { ...located(scope, quantityPopulation(quantity)), byValue: !('count' in quantity) };
}

function readQuantity(
  quantity: AnyQuantity,
  of: QuantityPopulation,
  tally: Tally,
  among: readonly QuantityPopulation[],
  { view, units }: Scope,
): QuantityRead {
  const counts = toResultCounts(tally, of.sexed);
  if ('sum' in quantity) {
    const { sum, scale } = view.sum(of, quantity.sum, units, among);
    const total = Object.values(sum).reduce((all, one) => all + one, 0n);
    return { value: new Decimal(total.toString()).times(`1e-${scale}`), counts };
  }
  if ('distinct' in quantity)
    return { value: distinctValues(view.distribution(of, quantity.distinct, units, among)), counts };
  if (quantity.sex === undefined) return { value: new Decimal(totalOf(tally)), counts };
  const missing = missingFor(tally, quantity.sex === 'female' ? 'all' : 'binary');
  return { value: new Decimal(tally[quantity.sex]), counts, reason: missing };
}

// Ratios and gaps are of amounts. A field of your own, or a span of days, may come out below zero.
function refusedBelowZero(...amounts: readonly Decimal[]): Reason | undefined {
  return amounts.some((amount) => amount.lt(0)) ? 'inconsistent' : undefined;
}

/** A quantity divided by another, or by the whole of which it is a part. */
export function divided({ numerator, denominator, unit }: AnyCalculations['ratio'], scope: Scope): Calculated {
  const of = [numerator, denominator].map((quantity) => populationOf(quantity, scope));
  const [upper, lower] = of;
  const { tallies, coverage, reason } = read(of, scope);
  const quantities = [numerator, denominator].map((quantity, i) => {
    const population = i === 0 ? upper : lower;
    return population === undefined ? undefined : readQuantity(quantity, population, tallies[i] ?? nobody, of, scope);
  });
  const [first, second] = quantities;
  const terms = [first?.value ?? new Decimal(0), second?.value ?? new Decimal(0)] as const;
  const above = unit === 'share' && terms[0].gt(terms[1]) ? 'inconsistent' : undefined;
  const wrong = reason ?? first?.reason ?? second?.reason ?? refusedBelowZero(...terms) ?? above;
  const value = wrong === undefined ? ratio({ numerator: terms[0], denominator: terms[1] }) : null;
  return {
    ...valueOr(value, wrong),
    form: unit ?? 'ratio',
    counts: second?.counts ?? { total: 0 },
    part: first?.counts,
    terms,
    populations: { part: upper, whole: lower },
    coverage,
  };
}

/** A quantity as it is. */
export function counted(quantity: AnyQuantity, scope: Scope): Calculated {
  const of = populationOf(quantity, scope);
  const { tallies, coverage, reason } = read([of], scope);
  const { value, counts, reason: missing } = readQuantity(quantity, of, tallies[0] ?? nobody, [of], scope);
  const wrong = reason ?? missing;
  return {
    ...valueOr(wrong === undefined ? value : null, wrong),
    form: 'number',
    counts,
    populations: { whole: of },
    coverage,
  };
}

/** How many have each value of a field. */
export function distributed(of: PlannedPopulation, by: string, scope: Scope): Calculated {
  const coverage = scope.view.coverage([{ ...of, byValue: true }], scope.units);
  const distribution = scope.view.distribution(of, by, scope.units);
  const all = [...distribution.values()].reduce<Tally>((sum, one) => addTallies(sum, one), nobody);
  const reason = coverage.reported === 0 ? 'not_reported' : undefined;
  return {
    ...valueOr(reason === undefined ? new Decimal(totalOf(all)) : null, reason),
    form: 'number',
    counts: toResultCounts(all, of.sexed),
    ...(reason === undefined
      ? { distribution: distributionRows(distribution, of.sexed, scope.plan.valuesOf(of, by)) }
      : {}),
    populations: { whole: of },
    coverage,
  };
}

function addTallies(a: Tally, b: Tally): Record<Group, number> {
  return {
    female: a.female + b.female,
    male: a.male + b.male,
    other: a.other + b.other,
    undisclosed: a.undisclosed + b.undisclosed,
    notFemale: a.notFemale + b.notFemale,
    unknown: a.unknown + b.unknown,
  };
}

/** A mean, a median, or the pay gap between them. */
export function averaged(indicator: Indicator, scope: Scope): Calculated {
  const { mean, median, payGap } = indicator;
  const given = mean ?? median ?? payGap;
  if (given === undefined)
    return {
      value: null,
      reason: 'not_applicable',
      form: 'number',
      counts: { total: 0 },
      populations: {},
      coverage: { reported: 0, active: 0 },
    };
  const of = located(scope, given.of);
  const coverage = scope.view.coverage([{ ...of, byValue: true }], scope.units);
  const how = median !== undefined || payGap?.average === 'median' ? 'median' : 'mean';
  const { counts, all, female, male } = averageOf(how, scope.view, of, valueKey(given.value), scope.units);
  const isGap = payGap !== undefined && female !== null && male !== null;
  const reason = coverage.reported === 0 ? 'not_reported' : isGap ? refusedBelowZero(female, male) : undefined;
  const gap = isGap && reason === undefined ? relativeGap({ female, male }) : null;
  return {
    ...valueOr(reason === undefined ? (payGap === undefined ? all : gap) : null, reason),
    form: payGap === undefined ? 'number' : 'share',
    counts: toResultCounts(counts, of.sexed),
    ...(payGap === undefined ? {} : { terms: [female, male] }),
    populations: { whole: of },
    coverage,
  };
}
