import { canonical } from '../conditions/canonical.js';
import type { UnitRecord } from '../conditions/unit-condition.js';
import { type UnitTree, unitTree } from '../dataset/unit-tree.js';
import { GenderIndicatorsError, type Issue } from '../errors.js';
import { type CountLayer, eachGroup, type Group, groups, noCounts } from './counts.js';
import { addDistribution, copy } from './distributions.js';
import { mergeSpreads } from './merge-spreads.js';
import { renumbered } from './renumbered.js';
import type { Distributions } from './spread.js';
import { distributionsOfRun, distributionsOfValues } from './spread.js';
import type { PopulationTally, Sums, Tallies } from './tallies.js';
import { addWhole, timesWhole } from './whole-numbers.js';

/**
 * Tallies of nothing on these dates: merging them changes nothing.
 *
 * @param dates - the day of the stock and the period of the flows
 * @example
 * ```ts
 * import { emptyTallies, talliesToJson } from 'gender-indicators';
 *
 * const nothing = emptyTallies({ asOf: '2019-12-31', period: { from: '2019-01-01', to: '2019-12-31' } });
 * talliesToJson(nothing).sources; // => []
 * ```
 */
export function emptyTallies({ asOf, period }: Pick<Tallies, 'asOf' | 'period'>): Tallies {
  return {
    asOf,
    period,
    sources: [],
    tree: unitTree([]),
    successions: [],
    populations: new Map(),
    observations: [],
    breakdowns: [],
    cells: [],
    issues: [],
  };
}

/**
 * Adds the tallies of offices, shards or days, so that ratios are computed once, from sums.
 *
 * The order of the arguments and the way they are put in pairs do not matter. Where their trees differ, the units of all
 * are taken together, ordered by id.
 *
 * @param first - tallies
 * @param others - tallies of the same dates and of other sources
 * @throws GenderIndicatorsError `different_dates`; `duplicate_source` where a source would be counted twice;
 * `different_units` where one unit is described in two ways; `population_conflict` where one population has two conditions
 * @example
 * ```ts
 * import { evaluate, mergeTallies, tallyReturns } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 *
 * const units = [
 *   { id: 'root', name: 'Tổng cục', kind: 'general_department' },
 *   { id: 'a', parentId: 'root', name: 'Cục A', kind: 'department' },
 *   { id: 'b', parentId: 'root', name: 'Cục B', kind: 'department' },
 * ];
 * const from = (source: string, total: number, female: number) => {
 *   const returns = [{ populationId: 'personnel', unitId: source, total, female }];
 *   return tallyReturns({ units, returns }, advancement, { asOf: '2019-12-31', source });
 * };
 *
 * const both = mergeTallies(from('a', 20, 10), from('b', 80, 5));
 * evaluate(advancement, both).result('women-in-workforce', 'root').value; // => 0.15
 * mergeTallies(both, from('a', 20, 10)); // throws duplicate_source
 * ```
 */
export function mergeTallies(first: Tallies, ...others: readonly Tallies[]): Tallies {
  return others.reduce(mergeTwo, first);
}

function mergeTwo(a: Tallies, b: Tallies): Tallies {
  refuseDifferentDates(a, b);
  for (const source of a.sources) {
    if (b.sources.includes(source)) throw new GenderIndicatorsError('duplicate_source', { source });
  }
  const tree = mergeTrees(a.tree, b.tree);
  const populations = new Map<string, PopulationTally>();
  for (const id of new Set([...a.populations.keys(), ...b.populations.keys()])) {
    const parts = [a, b].flatMap((tallies) => {
      const population = tallies.populations.get(id);
      return population === undefined ? [] : [renumbered(population, tallies.tree, tree)];
    });
    const [one, other] = parts;
    if (one !== undefined)
      populations.set(id, other === undefined ? one : mergePopulations(one, other, tree.units.length));
  }
  return {
    asOf: a.asOf,
    period: a.period,
    sources: [...a.sources, ...b.sources].sort(),
    tree,
    successions: union(a.successions, b.successions),
    populations,
    observations: together(a.observations, b.observations),
    breakdowns: union(a.breakdowns, b.breakdowns),
    cells: b.cells.length === 0 ? a.cells : a.cells.length === 0 ? b.cells : union(a.cells, b.cells),
    issues: together<Issue>(a.issues, b.issues),
  };
}

// Lists of one side stay in their order; those of two come out the same whichever was first.
function together<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (a.length === 0) return b;
  return b.length === 0 ? a : sorted([...a, ...b]);
}

function sorted<T>(list: readonly T[]): readonly T[] {
  return list.length < 2 ? list : [...list].sort((x, y) => (canonical(x) < canonical(y) ? -1 : 1));
}

// What both have stands once.
function union<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  const all = new Map([...a, ...b].map((one) => [canonical(one), one]));
  return sorted([...all.values()]);
}

function refuseDifferentDates(a: Tallies, b: Tallies): void {
  const first = `${a.asOf}, ${a.period.from} to ${a.period.to}`;
  const second = `${b.asOf}, ${b.period.from} to ${b.period.to}`;
  if (first !== second) throw new GenderIndicatorsError('different_dates', { first, second });
}

function mergeTrees(a: UnitTree, b: UnitTree): UnitTree {
  if (b.units.length === 0) return a;
  if (a.units.length === 0) return b;
  if (canonical(a.units) === canonical(b.units)) return a;
  const byId = new Map<string, UnitRecord>();
  for (const unit of [...a.units, ...b.units]) {
    const unitId = String(unit['id']);
    const known = byId.get(unitId);
    if (known !== undefined && canonical(known) !== canonical(unit))
      throw new GenderIndicatorsError('different_units', { unitId });
    byId.set(unitId, unit);
  }
  const units = [...byId.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, unit]) => unit);
  const tree = unitTree(units);
  const lost = units.find((unit) => !tree.numberOf.has(String(unit['id'])));
  if (lost !== undefined) throw new GenderIndicatorsError('different_units', { unitId: String(lost['id']) });
  return tree;
}

function mergePopulations(a: PopulationTally, b: PopulationTally, size: number): PopulationTally {
  if (a.of !== b.of || canonical(a.where) !== canonical(b.where)) {
    throw new GenderIndicatorsError('population_conflict', { populationId: a.id });
  }
  return {
    id: a.id,
    of: a.of,
    where: a.where,
    records: mergeLayers(a.records, b.records, size),
    returns: mergeLayers(a.returns, b.returns, size),
    sums: mergeMaps(a.sums, b.sums, mergeSums),
    distributions: mergeMaps(a.distributions, b.distributions, (one, other) => mergeDistributions(one, other, size)),
  };
}

function mergeLayers(a: CountLayer | undefined, b: CountLayer | undefined, size: number): CountLayer | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const merged = { reported: new Uint8Array(size), counts: noCounts(size) };
  for (let unit = 0; unit < size; unit++) {
    merged.reported[unit] = a.reported[unit] === 1 || b.reported[unit] === 1 ? 1 : 0;
    for (const group of groups)
      merged.counts[group][unit] = (a.counts[group][unit] ?? 0) + (b.counts[group][unit] ?? 0);
  }
  return merged;
}

function mergeMaps<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>, merge: (a: V, b: V) => V): ReadonlyMap<K, V> {
  const merged = new Map(a);
  for (const [key, value] of b) {
    const known = merged.get(key);
    merged.set(key, known === undefined ? value : merge(known, value));
  }
  return merged;
}

function mergeSums(a: Sums, b: Sums): Sums {
  const scale = Math.max(a.scale, b.scale);
  const [first, second] = [a, b].map((one) => ({ ...one, factor: 10n ** BigInt(scale - one.scale) }));
  return {
    scale,
    counts: eachGroup((group) => a.counts[group].map((count, unit) => count + b.counts[group][unit]!)),
    sums: eachGroup((group) =>
      addWhole(timesWhole(a.sums[group], first!.factor), timesWhole(b.sums[group], second!.factor)),
    ),
  };
}

function mergeDistributions(a: Distributions, b: Distributions, size: number): Distributions {
  const sensitive = a.sensitive || b.sensitive;
  if (a.ordered && b.ordered) return distributionsOfRun(sensitive, () => mergeSpreads(a.spread(), b.spread()));
  return distributionsOfValues(
    sensitive,
    () => {
      const byUnit = new Map<number, Map<string, Record<Group, number>>>();
      for (const part of [a, b]) {
        for (const [unit, tally] of part.byUnit()) {
          const known = byUnit.get(unit);
          if (known === undefined) byUnit.set(unit, copy(tally));
          else addDistribution(known, tally);
        }
      }
      return byUnit;
    },
    size,
  );
}
