import { manyHolds } from '../conditions/bounds.js';
import { canonical } from '../conditions/canonical.js';
import type { Condition, ManyCondition } from '../conditions/condition.js';
import { type RelatedCount, relatedCounts } from '../conditions/needs.js';
import { parseCondition } from '../conditions/parse-condition.js';
import { type Truths, undecided, unitTruths } from '../conditions/unit-truths.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import { GenderIndicatorsError, type Issue } from '../errors.js';
import { notTallied, populationConflict } from '../mistakes.js';
import type { Model } from '../schemas/model.js';
import { type Sex, sexes } from '../schemas/values.js';
import type { AnyWhere } from '../schemas/where.js';
import { type CountColumns, countsAt, groups, totalAt, writableCounts } from './counts.js';
import { rollUpCounts, rollUpMask } from './roll-up.js';
import type { CountTally, PopulationTally, Tallies } from './tallies.js';

/** The own counts of populations, with records and returns put together and conditions on units decided. */
export interface OwnCounts {
  /**
   * The own counts of a population. Where the tallies hold the same object `where`, the conditions need not be compared.
   *
   * @throws GenderIndicatorsError `population_conflict` where the tallies have another condition under its id, `not_tallied`
   * where they do not have it
   */
  readonly own: (
    population: Pick<PopulationTally, 'id' | 'of'> & { readonly condition: Condition; readonly where?: AnyWhere },
  ) => CountTally;
  /**
   * By unit whether it meets a condition on units.
   *
   * @throws GenderIndicatorsError `not_tallied` where the counts of related records are missing
   */
  readonly truths: (condition: Condition) => Truths;
  /** The returns that were left out so far because records count the same. */
  readonly issues: readonly Issue[];
}

/** Reads own counts from tallies, each once. The parts of populations in cells, by `cellIds`, decide no conditions on units. */
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
  const ownTally: OwnCounts['own'] = ({ id, of, where, condition }) => {
    const tally = tallies.populations.get(id);
    if (tally !== undefined) {
      if (tally.where === where) keys.set(tally, condition.key);
      const isSame = tally.of === of && keyOf(tally) === condition.key;
      if (!isSame) throw new GenderIndicatorsError(populationConflict, { populationId: id });
    } else if (of !== 'units') throw new GenderIndicatorsError(notTallied, { what: 'population', id });
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
        throw new GenderIndicatorsError(notTallied, { what: 'population', id: `${of}?${condition.key}` });
      const reports = populations.map(({ id, where }) => ownTally({ id, of, condition, where }));
      const [first] = reports;
      if (first !== undefined && reports.length === 1) return first;
      return selectReports(tree.units.length, (unit) => reports.find(({ reported }) => reported[unit] === 1));
    });
  const decide = (condition: ManyCondition): Truths => {
    const { matched, whole } = relatedCounts(model, condition);
    const count = relatedTally(matched);
    const ofWhole = condition.how === 'share' ? relatedTally(whole) : count;
    // A share is of the units that reported both of its sides.
    const mask = count.reported.map((is, unit) => is & ofWhole.reported[unit]!);
    const within = (columns: CountColumns) =>
      condition.within === 'own' ? columns : rollUpCounts(tree, columns, mask);
    const reported = condition.within === 'own' ? mask : rollUpMask(tree, mask);
    const counts = within(count.counts);
    const wholes = ofWhole === count ? counts : within(ofWhole.counts);
    const decided = new Int8Array(reported.length).fill(undecided);
    for (let unit = 0; unit < reported.length; unit++) {
      if (reported[unit] === 0) continue;
      const range = countRange(counts, unit, matched.sexes);
      decided[unit] = decideMany(condition, range, countRange(wholes, unit, whole.sexes));
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

// The least and the most records of some sexes that a unit may have; of all sexes where none are named.
function countRange(columns: CountColumns, unit: number, ofSexes: readonly Sex[] = sexes): readonly [number, number] {
  const total = totalAt(columns, unit);
  if (ofSexes.length === sexes.length) return [total, total];
  // Every record has a sex, even where it is not reported.
  if (ofSexes.length === 0) return [0, 0];
  const counts = countsAt(columns, unit);
  const reported = ofSexes.reduce((sum, sex) => sum + counts[sex], 0);
  // Persons who are not women are certainly of the sexes only where these are the three others.
  const openSexes = ofSexes.filter((sex) => sex !== 'female').length;
  const least = reported + (openSexes === 3 ? counts.notFemale : 0);
  return [least, reported + (openSexes > 0 ? counts.notFemale : 0) + counts.unknown];
}

// Decides a condition on a number of related records, from the range of those that match and the range of those of which a share
// is taken. Where the sex of some is not reported, a bound holds if it holds for the least and the most that there may be.
function decideMany(
  condition: ManyCondition,
  count: ReturnType<typeof countRange>,
  whole: ReturnType<typeof countRange>,
): Truths[number] {
  const [least, most] = whole;
  // The smallest whole that is not empty counts too, because a share of an empty whole satisfies no bound.
  const wholes = new Set([least, Math.max(least, Math.min(1, most)), most]);
  const { bounds } = condition;
  const parts = bounds.length < 2 ? [condition] : bounds.map((bound) => ({ ...condition, bounds: [bound] }));
  let truth = 1;
  for (const part of parts) {
    const answers = new Set<boolean>();
    for (const number of new Set(count)) for (const size of wholes) answers.add(manyHolds(part, number, size));
    if (!answers.has(true)) return 0;
    if (answers.size > 1) truth = undecided;
  }
  return truth;
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

// Puts the records and the returns of a population together. Records stand where a unit has both, and the return is an issue. A
// return for a population of units also covers the units below.
function combineReports(
  { units, end }: UnitTree,
  { id, of }: Pick<PopulationTally, 'id' | 'of'>,
  records: CountTally | undefined,
  returns: CountTally | undefined,
  issues: Issue[],
): CountTally {
  if (returns === undefined) return records ?? { reported: new Uint8Array(units.length), counts: {} };
  if (records === undefined) return returns;
  const isCounted = (unit: number) =>
    of === 'units' ? totalAt(records.counts, unit) > 0 : records.reported[unit] === 1;
  // How many units before each one have records, so that those of a subtree are one subtraction.
  const before = new Uint32Array(units.length + 1);
  for (let unit = 0; unit < units.length; unit++) before[unit + 1] = before[unit]! + (isCounted(unit) ? 1 : 0);
  return selectReports(units.length, (unit) => {
    if (returns.reported[unit] !== 1) return records;
    if (before[of === 'units' ? end[unit]! : unit + 1] === before[unit]) return returns;
    const { id: unitId, name } = units[unit]!;
    const facts = { populationId: id, unitId: String(unitId), ...(typeof name === 'string' ? { name } : {}) };
    issues.push({ kind: 'issue', code: 'return_and_records', recordSet: 'returns', refused: true, facts });
    return records;
  });
}

// Takes each unit from the report that `choose` gives for it; it has not reported where there is none.
function selectReports(size: number, choose: (unit: number) => CountTally | undefined): CountTally {
  const reported = new Uint8Array(size);
  const { columns, add } = writableCounts(size);
  for (let unit = 0; unit < size; unit++) {
    const report = choose(unit);
    reported[unit] = report?.reported[unit] ?? 0;
    for (const group of groups) add(group, unit, report?.counts[group]?.[unit] ?? 0);
  }
  return { reported, counts: columns };
}
