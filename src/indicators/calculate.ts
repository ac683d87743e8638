import { Decimal, divide } from '../decimal.js';
import type { Reason } from '../errors.js';
import { pointGap } from '../measures/gap/pointGap.js';
import { relativeGap } from '../measures/gap/relativeGap.js';
import { rates } from '../measures/rates/rates.js';
import { femaleShare } from '../measures/representation/femaleShare.js';
import { ratio } from '../measures/representation/ratio.js';
import { representationGap } from '../measures/representation/representationGap.js';
import { representationRatio } from '../measures/representation/representationRatio.js';
import { share } from '../measures/representation/share.js';
import type { AnyQuantity, Indicator } from '../schemas/indicator.js';
import type { Population } from '../schemas/population.js';
import { valueKey } from '../tallies/request.js';
import type { Group } from '../tallies/tallies.js';
import { cellId } from './cells.js';
import { isAbove, missingFor, toResultCounts, toSexCounts, totalOf } from './groups.js';
import type { Plan, PlannedPopulation } from './plan.js';
import type { Cell, Coverage, DistributionRow, Result, ResultCounts, ValueForm } from './result.js';
import { averageOf, distinctValues, distributionRows } from './value-statistics.js';
import type { Tally, View } from './view.js';

/** What a calculation gives: the parts of a {@link Result} that depend on it. */
export interface Calculated {
  readonly value: Decimal | null;
  readonly reason?: Reason | undefined;
  readonly form: ValueForm;
  readonly counts: ResultCounts;
  readonly part?: ResultCounts | undefined;
  readonly terms?: Result['terms'];
  readonly interval?: Result['interval'];
  readonly distribution?: readonly DistributionRow[] | undefined;
  readonly populations: Result['populations'];
  readonly coverage: Coverage;
}

/** Where a calculation is made: the units, taken together, and the cell of the breakdown. */
export interface Scope {
  readonly plan: Plan;
  readonly view: View;
  readonly units: readonly number[];
  readonly cell: Cell | undefined;
}

/** Calculates an indicator from tallies: all calculations but `difference` and `given`, which need no counts of their own. */
export function calculate(indicator: Indicator, scope: Scope): Calculated {
  const { femaleShare: women, share: part, ratio: quotient, quantity, distribution } = indicator;
  const representation = indicator.representationRatio ?? indicator.representationGap;
  const rate = indicator.rateRatio ?? indicator.rateGap;
  if (women !== undefined) return shareOfWomen(indicator, located(scope, women.of), scope);
  if (part !== undefined) return shareOfWhole(located(scope, part.part), located(scope, part.whole), scope);
  if (representation !== undefined) {
    return represented(indicator, located(scope, representation.part), located(scope, representation.whole), scope);
  }
  if (rate !== undefined) return rated(indicator, located(scope, rate.part), located(scope, rate.whole), scope);
  if (quotient !== undefined) return divided(quotient.numerator, quotient.denominator, scope);
  if (quantity !== undefined) return counted(quantity.value, scope);
  if (distribution !== undefined) return distributed(located(scope, distribution.of), distribution.by, scope);
  return averaged(indicator, scope);
}

// The population itself, or that part of it which is in the cell.
function located({ plan, cell }: Scope, ref: string | Population): PlannedPopulation {
  const population = plan.resolve(ref);
  return cell === undefined ? population : { ...population, id: cellId(population.id, cell) };
}

interface Read {
  readonly tallies: readonly Tally[];
  readonly coverage: Coverage;
  readonly reason?: Reason | undefined;
}

// The tallies of populations among the units that reported all of them.
function read(among: readonly PlannedPopulation[], { view, units }: Scope): Read {
  const coverage = view.coverage(among, units);
  const tallies = among.map((population) => view.counts(population, among, units));
  return { tallies, coverage, reason: coverage.reported === 0 ? 'not_reported' : undefined };
}

// A value or, where there is none, the reason; nobody to divide by is the reason if there is no other.
function valueOr(value: Decimal | null, reason: Reason | undefined): Pick<Calculated, 'value' | 'reason'> {
  if (reason !== undefined) return { value: null, reason };
  return value === null ? { value, reason: 'empty_denominator' } : { value };
}

const nobody: Tally = { female: 0, male: 0, other: 0, undisclosed: 0, notFemale: 0, unknown: 0 };

function shareOfWomen(indicator: Indicator, of: PlannedPopulation, scope: Scope): Calculated {
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

function shareOfWhole(part: PlannedPopulation, whole: PlannedPopulation, scope: Scope): Calculated {
  const { tallies, coverage, reason } = read([part, whole], scope);
  const [partTally = nobody, wholeTally = nobody] = tallies;
  const counts = { part: totalOf(partTally), whole: totalOf(wholeTally) };
  const wrong = reason ?? (counts.part > counts.whole ? 'inconsistent' : undefined);
  return {
    ...valueOr(wrong === undefined ? share(counts) : null, wrong),
    form: 'share',
    counts: toResultCounts(wholeTally, whole.sexed),
    part: toResultCounts(partTally, part.sexed),
    populations: { part, whole },
    coverage,
  };
}

function represented(
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

function rated(indicator: Indicator, part: PlannedPopulation, whole: PlannedPopulation, scope: Scope): Calculated {
  const { tallies, coverage, reason } = read([part, whole], scope);
  const [partTally = nobody, wholeTally = nobody] = tallies;
  const missing = reason ?? missingFor(partTally, 'binary') ?? missingFor(wholeTally, 'binary');
  const wrong = missing ?? (isAbove(partTally, wholeTally) ? 'inconsistent' : undefined);
  const isRatio = indicator.rateRatio !== undefined;
  const bySex =
    wrong === undefined ? rates({ part: toSexCounts(partTally), whole: toSexCounts(wholeTally) }) : undefined;
  const { female = null, male = null } = bySex ?? {};
  const isComplete = female !== null && male !== null;
  const value = isComplete ? (isRatio ? divide(female, male) : pointGap({ female, male })) : null;
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

interface QuantityRead {
  readonly value: Decimal;
  readonly counts: ResultCounts;
  readonly reason?: Reason | undefined;
}

function quantityRef(quantity: AnyQuantity): string | Population {
  return 'count' in quantity ? quantity.count : quantity.of;
}

function readQuantity(
  quantity: AnyQuantity,
  of: PlannedPopulation,
  tally: Tally,
  { view, units }: Scope,
): QuantityRead {
  const counts = toResultCounts(tally, of.sexed);
  if ('sum' in quantity) {
    const { sum, scale } = view.sum(of, quantity.sum, units);
    const total = Object.values(sum).reduce((all, one) => all + one, 0n);
    return { value: new Decimal(total.toString()).times(`1e-${scale}`), counts };
  }
  if ('distinct' in quantity) return { value: distinctValues(view.distribution(of, quantity.distinct, units)), counts };
  if (quantity.sex === undefined) return { value: new Decimal(totalOf(tally)), counts };
  const missing = missingFor(tally, quantity.sex === 'female' ? 'all' : 'binary');
  return { value: new Decimal(tally[quantity.sex]), counts, reason: missing };
}

function divided(numerator: AnyQuantity, denominator: AnyQuantity, scope: Scope): Calculated {
  const of = [numerator, denominator].map((quantity) => located(scope, quantityRef(quantity)));
  const [upper, lower] = of;
  const { tallies, coverage, reason } = read(of, scope);
  const quantities = [numerator, denominator].map((quantity, i) => {
    const population = i === 0 ? upper : lower;
    return population === undefined ? undefined : readQuantity(quantity, population, tallies[i] ?? nobody, scope);
  });
  const [first, second] = quantities;
  const wrong = reason ?? first?.reason ?? second?.reason;
  const terms = [first?.value ?? new Decimal(0), second?.value ?? new Decimal(0)] as const;
  return {
    ...valueOr(wrong === undefined ? ratio({ numerator: terms[0], denominator: terms[1] }) : null, wrong),
    form: 'ratio',
    counts: second?.counts ?? { total: 0 },
    part: first?.counts,
    terms,
    populations: { part: upper, whole: lower },
    coverage,
  };
}

function counted(quantity: AnyQuantity, scope: Scope): Calculated {
  const of = located(scope, quantityRef(quantity));
  const { tallies, coverage, reason } = read([of], scope);
  const { value, counts, reason: missing } = readQuantity(quantity, of, tallies[0] ?? nobody, scope);
  const wrong = reason ?? missing;
  return {
    ...valueOr(wrong === undefined ? value : null, wrong),
    form: 'number',
    counts,
    populations: { whole: of },
    coverage,
  };
}

function distributed(of: PlannedPopulation, by: string, scope: Scope): Calculated {
  const coverage = scope.view.valueCoverage(of, scope.units);
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

function averaged(indicator: Indicator, scope: Scope): Calculated {
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
  const coverage = scope.view.valueCoverage(of, scope.units);
  const how = median !== undefined || payGap?.average === 'median' ? 'median' : 'mean';
  const { counts, all, female, male } = averageOf(how, scope.view, of, valueKey(given.value), scope.units);
  const gap = female === null || male === null ? null : relativeGap({ female, male });
  const reason = coverage.reported === 0 ? 'not_reported' : undefined;
  return {
    ...valueOr(reason === undefined ? (payGap === undefined ? all : gap) : null, reason),
    form: payGap === undefined ? 'number' : 'share',
    counts: toResultCounts(counts, of.sexed),
    ...(payGap === undefined ? {} : { terms: [female, male] }),
    populations: { whole: of },
    coverage,
  };
}
