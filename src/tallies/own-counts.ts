import { manyHolds } from '../conditions/bounds.js';
import type { ManyCondition } from '../conditions/condition.js';
import { parseCondition } from '../conditions/parse-condition.js';
import { type UnitCondition, unitCondition } from '../conditions/unit-condition.js';
import { GenderIndicatorsError, type Issue } from '../errors.js';
import type { Model } from '../schemas/model.js';
import type { AnyWhere } from '../schemas/where.js';
import { conditionKey, type RelatedCount, range, relatedCounts } from './related.js';
import { type RolledCounts, rollUp } from './roll-up.js';
import { type CountLayer, groups, noCounts, type PopulationTally, type Tallies } from './tallies.js';

/** A population whose own counts are asked for. */
export interface CountedPopulation {
  readonly id: string;
  readonly of: string;
  readonly where: AnyWhere;
}

/** The own counts of populations, with records and returns put together and units decided. */
export interface OwnCounts {
  readonly own: (population: CountedPopulation) => CountLayer;
  /** Whether each unit meets a condition; `undefined` where it cannot be told. */
  readonly meets: (where: AnyWhere, within: string) => UnitCondition;
  /** Returns that were left out because records count the same. */
  readonly issues: readonly Issue[];
}

/** Reads own counts from tallies. The same population is put together once. */
export function ownCounts(tallies: Tallies, model: Model): OwnCounts {
  const { tree } = tallies;
  const issues: Issue[] = [];
  const known = new Map<string, CountLayer>();
  const rolled = new Map<string, RolledCounts>();
  const byCondition = new Map<string, PopulationTally>();
  for (const population of tallies.populations.values()) {
    const key = conditionKey(population.of, population.where);
    if (!byCondition.has(key)) byCondition.set(key, population);
  }

  const own = (population: CountedPopulation): CountLayer => {
    const layer = known.get(population.id) ?? put(population);
    known.set(population.id, layer);
    return layer;
  };
  const put = (population: CountedPopulation): CountLayer => {
    const tally = tallies.populations.get(population.id);
    if (population.of === 'units') return together(tallies, population, decided(population), tally?.returns, issues);
    if (tally === undefined) throw new GenderIndicatorsError('not_tallied', { what: 'population', id: population.id });
    return together(tallies, population, tally.records, tally.returns, issues);
  };
  const related = (count: RelatedCount): PopulationTally => {
    const key = conditionKey(count.of, count.where);
    const found = byCondition.get(key);
    if (found === undefined) throw new GenderIndicatorsError('not_tallied', { what: 'population', id: key });
    return found;
  };
  const countOf = (count: RelatedCount, within: ManyCondition['within']) => {
    const population = related(count);
    const layer = own(population);
    if (within === 'own')
      return (unit: number) => (layer.reported[unit] === 1 ? range(layer.counts, unit, count.sexes) : undefined);
    const all = rolled.get(population.id) ?? rollUp(tree, layer);
    rolled.set(population.id, all);
    return (unit: number) => ((all.reported[unit] ?? 0) > 0 ? range(all.counts, unit, count.sexes) : undefined);
  };
  const many = (condition: ManyCondition): UnitCondition => {
    const { matched, whole } = relatedCounts(model, condition);
    const matchedOf = countOf(matched, condition.within);
    const wholeOf = condition.how === 'share' ? countOf(whole, condition.within) : matchedOf;
    return (unit) => {
      const count = matchedOf(unit);
      const all = wholeOf(unit);
      if (count === undefined || all === undefined) return undefined;
      const { how, bounds } = condition;
      const least = manyHolds(how, bounds, count.low, all.low);
      if (count.low === count.high) return least;
      // Some sexes are not known: bounds on one side hold if they do for the least and the most that there may be.
      const isOneSided = new Set(bounds.map((bound) => bound.operator[0])).size < 2;
      const most = manyHolds(how, bounds, count.high, all.high);
      return isOneSided && least === most ? least : undefined;
    };
  };
  const meets = (where: AnyWhere, within: string): UnitCondition => {
    const source = { asOf: tallies.asOf, period: tallies.period, units: tree.units, parent: tree.parent };
    return unitCondition(source, parseCondition(model, 'units', where, within), many);
  };
  const decided = (population: CountedPopulation): CountLayer => {
    const condition = meets(population.where, population.id);
    const layer = { reported: new Uint8Array(tree.units.length), counts: noCounts(tree.units.length) };
    for (let unit = 0; unit < tree.units.length; unit++) {
      const met = condition(unit);
      if (met === undefined) continue;
      layer.reported[unit] = 1;
      layer.counts.unknown[unit] = met ? 1 : 0;
    }
    return layer;
  };
  return { own, meets, issues };
}

// Records stand where a unit has both. A return for a population of units also covers the units below.
function together(
  { tree }: Tallies,
  population: CountedPopulation,
  records: CountLayer | undefined,
  returns: CountLayer | undefined,
  issues: Issue[],
): CountLayer {
  const size = tree.units.length;
  if (returns === undefined) return records ?? { reported: new Uint8Array(size), counts: noCounts(size) };
  const reported = Uint8Array.from(records?.reported ?? returns.reported);
  const counts = noCounts(size);
  for (const group of groups) counts[group].set((records ?? returns).counts[group]);
  if (records === undefined) return { reported, counts };
  for (let unit = 0; unit < size; unit++) {
    if (returns.reported[unit] !== 1) continue;
    if (isCounted(population, records, unit, population.of === 'units' ? (tree.end[unit] ?? unit) : unit + 1)) {
      const unitId = String(tree.units[unit]?.['id']);
      issues.push({
        kind: 'issue',
        code: 'return_and_records',
        recordSet: 'returns',
        refused: true,
        facts: { populationId: population.id, unitId },
      });
      continue;
    }
    reported[unit] = 1;
    for (const group of groups) counts[group][unit] = returns.counts[group][unit] ?? 0;
  }
  return { reported, counts };
}

function isCounted({ of }: CountedPopulation, records: CountLayer, from: number, to: number): boolean {
  for (let unit = from; unit < to; unit++) {
    if (of === 'units' ? records.counts.unknown[unit] === 1 : records.reported[unit] === 1) return true;
  }
  return false;
}
