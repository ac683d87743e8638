import { canonical } from '../conditions/canonical.js';
import type { Condition, ManyCondition } from '../conditions/condition.js';
import { type RelatedCount, relatedCounts } from '../conditions/needs.js';
import { parseCondition } from '../conditions/parse-condition.js';
import { type Truths, undecided, unitTruths } from '../conditions/unit-truths.js';
import { GenderIndicatorsError, type Issue } from '../errors.js';
import type { Model } from '../schemas/model.js';
import type { AnyWhere } from '../schemas/where.js';
import { combineReports, selectReports } from './combine-reports.js';
import type { CountColumns } from './counts.js';
import { countRange, decideMany } from './decide-many.js';
import { rollUpCounts, rollUpMask } from './roll-up.js';
import type { CountTally, PopulationTally, Tallies } from './tallies.js';

/** A population whose own counts are wanted. */
export interface CountedPopulation {
  readonly id: string;
  readonly of: string;
  readonly condition: Condition;
  /** The condition as data; where tallies hold the same object, it need not be compared. */
  readonly where?: AnyWhere | undefined;
}

/** The own counts of populations, with records and returns put together and conditions on units decided. */
export interface OwnCounts {
  /**
   * The own counts of a population.
   *
   * @throws GenderIndicatorsError `population_conflict` where the tallies have another condition under its id, `not_tallied`
   * where they do not have it
   */
  readonly own: (population: CountedPopulation) => CountTally;
  /**
   * By unit whether it meets a condition on units.
   *
   * @throws GenderIndicatorsError `not_tallied` where the counts of related records are missing
   */
  readonly truths: (condition: Condition) => Truths;
  /** The returns that were left out so far because records count the same. */
  readonly issues: readonly Issue[];
}

/**
 * Reads own counts from tallies. Each is put together when it is first wanted, and once.
 *
 * @param cellIds - the parts of populations in cells, which decide no conditions on units
 */
export function ownCounts(tallies: Tallies, model: Model, cellIds: ReadonlySet<string> = new Set()): OwnCounts {
  const { tree } = tallies;
  const sorted = [...tallies.populations.values()]
    .filter(({ id }) => !cellIds.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const issues: Issue[] = [];
  const keys = new Map<PopulationTally, string>();
  const ownTallies = new Map<string, CountTally>();
  const relatedTallies = new Map<string, CountTally>();
  const truthsByKey = new Map<string, Truths>();

  const keyOf = (population: PopulationTally): string => remember(keys, population, () => storedKey(model, population));
  const ownTally = (population: CountedPopulation): CountTally => {
    const { id, of, where, condition } = population;
    const tally = tallies.populations.get(id);
    if (tally !== undefined) {
      if (tally.where === where) keys.set(tally, condition.key);
      const isSame = tally.of === of && keyOf(tally) === condition.key;
      if (!isSame) throw new GenderIndicatorsError('population_conflict', { populationId: id });
    } else if (of !== 'units') throw new GenderIndicatorsError('not_tallied', { what: 'population', id });
    return remember(ownTallies, id, () => {
      const counted = of === 'units' ? countUnits(truths(condition)) : tally?.records;
      return combineReports(tree, { id, of }, counted, tally?.returns, issues);
    });
  };
  // Several populations may have one condition. A unit that reported one of them has reported them all.
  const relatedTally = ({ of, condition }: RelatedCount): CountTally =>
    remember(relatedTallies, `${of}?${condition.key}`, () => {
      const populations = sorted.filter((tally) => tally.of === of && keyOf(tally) === condition.key);
      if (populations.length === 0)
        throw new GenderIndicatorsError('not_tallied', { what: 'population', id: `${of}?${condition.key}` });
      const reports = populations.map(({ id, where }) => ownTally({ id, of, condition, where }));
      const [first] = reports;
      if (first !== undefined && reports.length === 1) return first;
      return selectReports(tree.units.length, (unit) => reports.find(({ reported }) => reported[unit] === 1));
    });
  const decide = (condition: ManyCondition): Truths => {
    const { matched, whole } = relatedCounts(model, condition);
    const [count, ofWhole] = [relatedTally(matched), condition.how === 'share' ? relatedTally(whole) : undefined];
    // A share is of the units that reported both of its sides.
    const mask =
      ofWhole === undefined ? count.reported : count.reported.map((is, unit) => is & ofWhole.reported[unit]!);
    const within = (columns: CountColumns) =>
      condition.within === 'own' ? columns : rollUpCounts(tree, columns, mask);
    const reported = condition.within === 'own' ? mask : rollUpMask(tree, mask);
    const counts = within(count.counts);
    const wholes = ofWhole === undefined ? counts : within(ofWhole.counts);
    const decided = new Int8Array(reported.length).fill(undecided);
    for (let unit = 0; unit < reported.length; unit++) {
      if (reported[unit] === 0) continue;
      const range = countRange(counts, unit, matched.sexes);
      const rangeOfWhole = ofWhole === undefined ? range : countRange(wholes, unit, whole.sexes);
      decided[unit] = decideMany(condition, range, rangeOfWhole);
    }
    return decided;
  };
  const truths = (condition: Condition): Truths =>
    remember(truthsByKey, condition.key, () => {
      const source = { asOf: tallies.asOf, period: tallies.period, units: tree.units, parent: tree.parent };
      return unitTruths(source, condition, (part) => remember(truthsByKey, part.key, () => decide(part)));
    });
  return { own: ownTally, truths, issues };
}

function remember<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}

// Tallies of other models may hold conditions that this model cannot parse; they are compared as text.
function storedKey(model: Model, { id, of, where }: PopulationTally): string {
  try {
    return parseCondition(model, of, where, id).key;
  } catch (error) {
    if (error instanceof GenderIndicatorsError) return canonical(where);
    throw error;
  }
}

// A unit that meets the condition counts as 1. A unit that cannot be decided has not reported.
function countUnits(truths: Truths): CountTally {
  const [reported, unknown] = [new Uint8Array(truths.length), new Float64Array(truths.length)];
  for (let unit = 0; unit < truths.length; unit++) {
    if (truths[unit] !== undecided) reported[unit] = 1;
    if (truths[unit] === 1) unknown[unit] = 1;
  }
  return { reported, counts: { unknown } };
}
