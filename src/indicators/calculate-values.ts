import { Decimal } from '../decimal.js';
import type { Reason } from '../errors.js';
import { lazy } from '../lazy.js';
import { ratio } from '../measures/representation/ratio.js';
import type { AnyCalculations, AnyQuantity } from '../schemas/indicator.js';
import { groups } from '../tallies/counts.js';
import { wholeAt } from '../tallies/whole-numbers.js';
import { missingFor, toResultCounts, totalOf } from './groups.js';
import type { PlannedPopulation } from './plan.js';
import { quantityPopulation } from './references.js';
import type { ResultCounts } from './result.js';
import { type Calculation, located, nobody, readerOf, type Scope, valueOr } from './scope.js';
import { distinctValues, distributionRows } from './value-statistics.js';
import { type ReadPopulation, type Tally, totalOver } from './view.js';

interface QuantityRead {
  readonly value: Decimal;
  readonly reason?: Reason | undefined;
}

/** The population of a quantity; sums and distinct values are of records alone. */
type QuantityPopulation = PlannedPopulation & ReadPopulation;

function populationOf(quantity: AnyQuantity, scope: Scope): QuantityPopulation {
  return { ...located(scope, quantityPopulation(quantity)), byValue: !('count' in quantity) };
}

// Reads a quantity of units taken together, beside the counts of its population.
function quantityReader(
  quantity: AnyQuantity,
  of: QuantityPopulation,
  among: readonly QuantityPopulation[],
  { view }: Scope,
): (tally: Tally, units: readonly number[]) => QuantityRead {
  if ('sum' in quantity) {
    return (_, units) => {
      const { sums, scale } = view.sums(of, quantity.sum, among);
      let total = 0n;
      for (const unit of units) for (const group of groups) total += wholeAt(sums[group], unit);
      return { value: new Decimal(total.toString()).times(`1e-${scale}`) };
    };
  }
  if ('distinct' in quantity)
    return (_, units) => ({ value: distinctValues(view.distribution(of, quantity.distinct, among)(units)) });
  const { sex } = quantity;
  if (sex === undefined) return (tally) => ({ value: new Decimal(totalOf(tally)) });
  return (tally) => ({
    value: new Decimal(tally[sex]),
    reason: missingFor(tally, sex === 'female' ? 'all' : 'binary'),
  });
}

/** Ratios and gaps are of amounts. A field of your own, or a span of days, may come out below zero. */
export function refusedBelowZero(...amounts: readonly Decimal[]): Reason | undefined {
  return amounts.some((amount) => amount.lt(0)) ? 'inconsistent' : undefined;
}

/** A quantity divided by another, or by the whole of which it is a part. */
export function divided({ numerator, denominator, unit }: AnyCalculations['ratio'], scope: Scope): Calculation {
  const [part, whole] = [populationOf(numerator, scope), populationOf(denominator, scope)];
  const among = [part, whole];
  const reader = readerOf(among, scope);
  const first = quantityReader(numerator, part, among, scope);
  const second = quantityReader(denominator, whole, among, scope);
  return {
    columns: () => reader.columns(whole, part),
    at: (units) => {
      const { tallies, coverage, reason } = reader.at(units);
      const [partTally = nobody, wholeTally = nobody] = tallies;
      return {
        form: unit ?? 'ratio',
        counts: toResultCounts(wholeTally, whole.sexed),
        part: toResultCounts(partTally, part.sexed),
        populations: { part, whole },
        coverage,
        outcome: () => {
          const [upper, lower] = [first(partTally, units), second(wholeTally, units)];
          const terms = [upper.value, lower.value] as const;
          const above = unit === 'share' && terms[0].gt(terms[1]) ? 'inconsistent' : undefined;
          const wrong = reason ?? upper.reason ?? lower.reason ?? refusedBelowZero(...terms) ?? above;
          const value = wrong === undefined ? ratio({ numerator: terms[0], denominator: terms[1] }) : null;
          return { ...valueOr(value, wrong), terms };
        },
      };
    },
  };
}

/** A quantity as it is. */
export function counted(quantity: AnyQuantity, scope: Scope): Calculation {
  const of = populationOf(quantity, scope);
  const reader = readerOf([of], scope);
  const read = quantityReader(quantity, of, [of], scope);
  return {
    columns: () => reader.columns(of),
    at: (units) => {
      const { tallies, coverage, reason } = reader.at(units);
      const [tally = nobody] = tallies;
      return {
        form: 'number',
        counts: toResultCounts(tally, of.sexed),
        populations: { whole: of },
        coverage,
        outcome: () => {
          const { value, reason: missing } = read(tally, units);
          const wrong = reason ?? missing;
          return valueOr(wrong === undefined ? value : null, wrong);
        },
      };
    },
  };
}

/** How many have each value of a field. */
export function distributed(of: PlannedPopulation, by: string, scope: Scope): Calculation {
  const { view, plan } = scope;
  const reported = reportedByValue(of, scope);
  return {
    at: (units) => {
      const distribution = view.distribution(of, by, [])(units);
      const all = [...distribution.values()].reduce<Tally>(addTallies, nobody);
      const coverage = { reported: totalOver(reported(), units), active: totalOver(view.active, units) };
      const reason = coverage.reported === 0 ? 'not_reported' : undefined;
      const counts: ResultCounts = toResultCounts(all, of.sexed);
      return {
        form: 'number',
        counts,
        populations: { whole: of },
        coverage,
        outcome: () =>
          reason === undefined
            ? {
                value: new Decimal(totalOf(all)),
                distribution: distributionRows(distribution, of.sexed, plan.valuesOf(of, by)),
              }
            : valueOr(null, reason),
      };
    },
  };
}

/** How many units of each subtree gave records of a population. */
export function reportedByValue(of: PlannedPopulation, { view }: Scope): () => Uint32Array {
  const among = [{ ...of, byValue: true }];
  return lazy(() => view.counts(of, among).reported);
}

function addTallies(a: Tally, b: Tally): Tally {
  return {
    female: a.female + b.female,
    male: a.male + b.male,
    other: a.other + b.other,
    undisclosed: a.undisclosed + b.undisclosed,
    notFemale: a.notFemale + b.notFemale,
    unknown: a.unknown + b.unknown,
  };
}
