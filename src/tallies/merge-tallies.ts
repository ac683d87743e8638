import { checkArguments, namedArguments, tallied } from '../arguments.js';
import { canonical } from '../conditions/canonical.js';
import { type UnitTree, unitTree } from '../dataset/unit-tree.js';
import { GenderIndicatorsError } from '../errors.js';
import { maxRecords } from '../limits.js';
import { differentDates, differentUnits, duplicateSource, populationConflict, tooManyRecords } from '../mistakes.js';
import { type Aggregate, aggregates, type Part } from './aggregates.js';
import { mergeBlanks } from './blanks.js';
import { recordCount } from './check-populations.js';
import type { PopulationTally, Tallies } from './tallies.js';

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
export function emptyTallies(dates: Pick<Tallies, 'asOf' | 'period'>): Tallies {
  const { asOf, period } = namedArguments(dates, 'emptyTallies', 'asOf', 'period');
  return {
    asOf,
    period,
    sources: [],
    tree: unitTree([]),
    successions: [],
    populations: new Map(),
    blanks: [],
    observations: [],
    breakdowns: [],
    cells: [],
    issues: [],
  };
}

/**
 * Adds the tallies of offices, shards or days, so that ratios are computed once, from sums.
 *
 * The order of the arguments and the way they are grouped do not matter. Where their trees differ, the units of all are taken
 * together, ordered by id. All are added at once, in time that is linear in their size.
 *
 * @param first - tallies
 * @param others - tallies of the same dates and of other sources
 * @throws GenderIndicatorsError `different_dates`; `duplicate_source` where a source would be counted twice;
 * `different_units` where one unit is described in two ways; `population_conflict` where one population has two conditions;
 * `too_large` where the counts of a population leave the whole numbers below 2^53
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
 * evaluate(both, advancement).result('women-in-workforce', 'root').value; // => 0.15
 * mergeTallies(both, from('a', 20, 10)); // throws duplicate_source
 * ```
 */
export function mergeTallies(first: Tallies, ...others: readonly Tallies[]): Tallies {
  const parts = [first, ...others];
  checkArguments(
    'mergeTallies',
    Object.fromEntries(parts.map((part, i) => [i === 0 ? 'first' : `others[${i - 1}]`, [part, tallied]])),
  );
  if (others.length === 0) return first;
  const dates = datesOf(first);
  const second = others.map(datesOf).find((text) => text !== dates);
  if (second !== undefined) throw new GenderIndicatorsError(differentDates, { first: dates, second });
  const sources = parts.flatMap((part) => part.sources).sort();
  const duplicate = sources.find((source, i) => source === sources[i + 1]);
  if (duplicate !== undefined) throw new GenderIndicatorsError(duplicateSource, { source: duplicate });
  const missing = new Set(parts.flatMap(({ missingSources = [] }) => missingSources));
  for (const source of sources) missing.delete(source);
  const tree = mergeTrees(parts.map((part) => part.tree));
  return {
    asOf: first.asOf,
    period: first.period,
    sources,
    ...(missing.size > 0 && { missingSources: [...missing].sort() }),
    tree,
    successions: uniteLists(parts.map((part) => part.successions)),
    populations: mergePopulations(parts, tree),
    blanks: mergeBlanks(
      parts.map((part) => ({ tally: part.blanks, unitOf: numbersIn(tree, part) })),
      tree.units.length,
    ),
    observations: joinLists(parts.map((part) => part.observations)),
    breakdowns: uniteLists(parts.map((part) => part.breakdowns)),
    cells: uniteLists(parts.map((part) => part.cells)),
    issues: joinLists(parts.map((part) => part.issues)),
  };
}

function datesOf({ asOf, period }: Tallies): string {
  return `${asOf}, ${period.from} to ${period.to}`;
}

// By unit its number in the merged tree; absent where the trees are the same.
function numbersIn(tree: UnitTree, part: Tallies): Part<unknown>['unitOf'] {
  return part.tree === tree ? undefined : part.tree.units.map((unit) => tree.numberOf.get(String(unit['id']))!);
}

function mergePopulations(parts: readonly Tallies[], tree: Tallies['tree']): Tallies['populations'] {
  const byId = new Map<string, Part<PopulationTally>[]>();
  for (const part of parts) {
    const unitOf = numbersIn(tree, part);
    for (const [id, tally] of part.populations) listAt(byId, id).push({ tally, unitOf });
  }
  const ids = [...byId.keys()].sort();
  return new Map(ids.map((id) => [id, mergePopulation(byId.get(id)!, tree.units.length)]));
}

function mergePopulation(parts: readonly Part<PopulationTally>[], size: number): PopulationTally {
  const { id, of, where: first } = parts[0]!.tally;
  const where = parts.reduce((chosen, { tally }) => {
    const same = tally.of === of ? oneOfSame(chosen, tally.where) : undefined;
    if (same === undefined) throw new GenderIndicatorsError(populationConflict, { populationId: id });
    return same;
  }, first);
  const { counts, sums, frequencies } = aggregates;
  const reports = mergeByName(parts, ({ records, returns }) => Object.entries({ records, returns }), counts, size);
  const merged: PopulationTally = {
    id,
    of,
    where,
    records: reports.get('records'),
    returns: reports.get('returns'),
    sums: mergeByName(parts, (tally) => tally.sums, sums, size),
    frequencies: mergeByName(parts, (tally) => tally.frequencies, frequencies, size),
  };
  const limit = maxRecords;
  if (recordCount(merged) > limit) throw new GenderIndicatorsError(tooManyRecords, { what: 'counts', limit, in: id });
  return merged;
}

function mergeByName<Tally>(
  parts: readonly Part<PopulationTally>[],
  read: (population: PopulationTally) => Iterable<readonly [name: string, tally: Tally | undefined]>,
  { merge }: Pick<Aggregate<Tally, never>, 'merge'>,
  size: number,
): ReadonlyMap<string, Tally> {
  const byName = new Map<string, Part<Tally>[]>();
  for (const { tally: population, unitOf } of parts) {
    for (const [name, tally] of read(population)) {
      if (tally !== undefined) listAt(byName, name).push({ tally, unitOf });
    }
  }
  return new Map([...byName].map(([name, ofName]) => [name, merge(ofName, size)]));
}

function listAt<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

// The units of all trees in one. Trees of the same units in the same order keep it; otherwise the units stand in the order of their
// ids. Refused is a unit that is described in two ways, or is above itself in the end.
function mergeTrees(trees: readonly UnitTree[]): UnitTree {
  const distinct = [...new Map(trees.map((tree) => [tree.units, tree])).values()];
  const [first, ...others] = distinct.filter(({ units }) => units.length > 0);
  if (first === undefined) return unitTree([]);
  if (others.length === 0) return first;
  const byId = new Map(first.units.map((unit) => [String(unit['id']), unit]));
  for (const unit of others.flatMap(({ units }) => units)) {
    const unitId = String(unit['id']);
    const same = oneOfSame(byId.get(unitId) ?? unit, unit);
    if (same === undefined) throw new GenderIndicatorsError(differentUnits, { unitId });
    byId.set(unitId, same);
  }
  const idsOf = ({ units }: UnitTree) => JSON.stringify(units.map((unit) => String(unit['id'])));
  const isInOneOrder = others.every((tree) => idsOf(tree) === idsOf(first));
  const ids = isInOneOrder ? [...byId.keys()] : [...byId.keys()].sort();
  const tree = unitTree(ids.map((id) => byId.get(id)!));
  const lost = ids.find((id) => !tree.numberOf.has(id));
  if (lost !== undefined) throw new GenderIndicatorsError(differentUnits, { unitId: lost });
  return tree;
}

// One of two objects with the same data, that whose JSON text comes first; absent where the data differ.
function oneOfSame<Data>(first: Data, second: Data): Data | undefined {
  if (first === second) return first;
  const texts = [JSON.stringify(first), JSON.stringify(second)] as const;
  if (texts[0] !== texts[1] && canonical(first) !== canonical(second)) return undefined;
  return texts[0] <= texts[1] ? first : second;
}

// Items of several lists in one. A list beside empty ones stays as it is; otherwise the items are sorted.
function joinLists<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const [first = [], ...others] = lists.filter((list) => list.length > 0);
  if (others.length === 0) return first;
  const keyed = [first, ...others].flat().map((item) => [`${canonical(item)} ${JSON.stringify(item)}`, item] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, item]) => item);
}

// The same, where an item of several lists stands once. Lists that are all alike stay as they are.
function uniteLists<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const texts = new Set(lists.filter((list) => list.length > 0).map((list) => JSON.stringify(list)));
  if (texts.size < 2) return lists.find((list) => list.length > 0) ?? [];
  const byText = new Map(lists.flat().map((item) => [JSON.stringify(item), item]));
  const byKey = new Map<string, Item>();
  for (const item of byText.values()) {
    const key = canonical(item);
    byKey.set(key, oneOfSame(byKey.get(key) ?? item, item) ?? item);
  }
  return [...byKey.keys()].sort().map((key) => byKey.get(key)!);
}
