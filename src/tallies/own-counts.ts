import { manyHolds } from '../conditions/bounds.js';
import type { ManyCondition } from '../conditions/condition.js';
import { parseCondition } from '../conditions/parse-condition.js';
import { type UnitCondition, unitCondition } from '../conditions/unit-condition.js';
import { GenderIndicatorsError, type Issue } from '../errors.js';
import { lazy } from '../lazy.js';
import type { Model } from '../schemas/model.js';
import type { AnyWhere } from '../schemas/where.js';
import { type CountLayer, groups, noCounts } from './counts.js';
import { conditionKey, type Range, type RelatedCount, range, relatedCounts } from './related.js';
import { type RolledCounts, rollUp } from './roll-up.js';
import type { Tallies } from './tallies.js';

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
  const related = new Map<string, CountLayer>();
  const rolled = new Map<string, RolledCounts>();
  const byCondition = lazy(() => {
    const found = new Map<string, CountedPopulation[]>();
    for (const population of [...tallies.populations.values()].sort(byId)) {
      const key = keyOf(population);
      found.set(key, [...(found.get(key) ?? []), population]);
    }
    return found;
  });

  const own = (population: CountedPopulation): CountLayer => {
    const layer = known.get(population.id) ?? put(population);
    known.set(population.id, layer);
    return layer;
  };
  const put = (population: CountedPopulation): CountLayer => {
    const tally = tallies.populations.get(population.id);
    if (tally !== undefined && !isSame(tally, population))
      throw new GenderIndicatorsError('population_conflict', { populationId: population.id });
    if (population.of === 'units') return together(tallies, population, decided(population), tally?.returns, issues);
    if (tally === undefined) throw new GenderIndicatorsError('not_tallied', { what: 'population', id: population.id });
    return together(tallies, population, tally.records, tally.returns, issues);
  };
  const relatedLayer = (count: RelatedCount): CountLayer => {
    const key = keyOf(count);
    const same = byCondition().get(key);
    if (same === undefined) throw new GenderIndicatorsError('not_tallied', { what: 'population', id: key });
    const layer = related.get(key) ?? firstReported(same.map(own), tree.units.length);
    related.set(key, layer);
    return layer;
  };
  const many = (condition: ManyCondition): UnitCondition => {
    const { matched, whole } = relatedCounts(model, condition);
    const sides = condition.how === 'share' ? [matched, whole] : [matched];
    const layers = sides.map(relatedLayer);
    // A share is of the units that reported both of its sides.
    const mask = Uint8Array.from(tree.units, (_, unit) =>
      layers.every(({ reported }) => reported[unit] === 1) ? 1 : 0,
    );
    const rolledSide = (side: RelatedCount, layer: CountLayer): RolledCounts => {
      const key = [side, ...sides].map(keyOf).join(' ');
      const counts = rolled.get(key) ?? rollUp(tree, layer, mask);
      rolled.set(key, counts);
      return counts;
    };
    const counted = sides.map((side, i) => {
      const layer = layers[i] ?? relatedLayer(side);
      const { reported, counts } = condition.within === 'own' ? { ...layer, reported: mask } : rolledSide(side, layer);
      return (unit: number) => (reported[unit] ? range(counts, unit, side.sexes) : undefined);
    });
    return (unit) => {
      const [count, all = count] = counted.map((read) => read(unit));
      return count === undefined || all === undefined ? undefined : decide(condition, count, all);
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

function byId(a: CountedPopulation, b: CountedPopulation): number {
  return a.id < b.id ? -1 : 1;
}

function keyOf({ of, where }: Pick<CountedPopulation, 'of' | 'where'>): string {
  return conditionKey(of, where);
}

// A population was mostly tallied by the very condition that it has in the catalog.
function isSame(a: CountedPopulation, b: CountedPopulation): boolean {
  return (a.of === b.of && a.where === b.where) || keyOf(a) === keyOf(b);
}

// Several populations may have one condition. A unit that reported one of them has reported them all.
function firstReported(layers: readonly CountLayer[], size: number): CountLayer {
  const [only] = layers;
  if (only !== undefined && layers.length === 1) return only;
  const first = { reported: new Uint8Array(size), counts: noCounts(size) };
  for (let unit = 0; unit < size; unit++) {
    const layer = layers.find(({ reported }) => reported[unit] === 1);
    if (layer === undefined) continue;
    first.reported[unit] = 1;
    for (const group of groups) first.counts[group][unit] = layer.counts[group][unit] ?? 0;
  }
  return first;
}

// Where some sexes are not known, a bound holds if it does for the least and the most that there may be.
function decide({ how, bounds }: ManyCondition, count: Range, all: Range): boolean | undefined {
  const counts = [count.low, count.high];
  const wholes = [all.low, Math.max(all.low, Math.min(1, all.high)), all.high];
  const each = bounds.length === 0 ? [[]] : bounds.map((bound) => [bound]);
  const answers = each.map((bound) => {
    const found = new Set(counts.flatMap((number) => wholes.map((whole) => manyHolds(how, bound, number, whole))));
    return found.size > 1 ? undefined : found.has(true);
  });
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
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
  const reported = new Uint8Array(records?.reported ?? returns.reported);
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
