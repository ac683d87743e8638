import { GenderIndicatorsError } from '../errors.js';
import { type Counts, type DistributionTally, eachGroup, type Group } from '../tallies/counts.js';
import { addDistribution, copy, rollUpDistributions } from '../tallies/distributions.js';
import type { CountedPopulation, OwnCounts } from '../tallies/own-counts.js';
import { type RolledCounts, rollUp, rollUpCounts, rollUpMarks, rollUpSums } from '../tallies/roll-up.js';
import type { PopulationTally, Sums, Tallies } from '../tallies/tallies.js';
import { countsOfNobody, type Ordered, type OrderedValues, orderedValues, type PlacedOrder } from './ordered-values.js';

/** The counts of one population, by group. */
export type Tally = Readonly<Record<Group, number>>;

/** A population that a calculation reads. */
export interface ReadPopulation extends CountedPopulation {
  /** Whether values of its records are read: then only units that gave records have reported it. */
  readonly byValue?: boolean | undefined;
}

/**
 * Rolled-up tallies, as calculations read them: columns with a number for every unit with all units below it. Each is made
 * when it is first asked for, and once.
 */
export interface View {
  readonly tree: Tallies['tree'];
  /** Active units of each subtree. */
  readonly active: Uint32Array;
  /** Counts of a population among the units that reported all of `among`, and how many reported it. */
  readonly counts: (population: CountedPopulation, among: readonly ReadPopulation[]) => RolledCounts;
  /** The sum of a field among the units that reported all of `among`. */
  readonly sums: (population: CountedPopulation, key: string, among: readonly ReadPopulation[]) => Sums;
  /** The distribution of a field among the units that reported all of `among`, for units taken together. */
  readonly distribution: (
    population: CountedPopulation,
    key: string,
    among: readonly ReadPopulation[],
  ) => (units: readonly number[]) => DistributionTally;
  /** An order statistic of a field; absent where no office gave records. */
  readonly order: (request: PlacedOrder) => Ordered | undefined;
  /** How many of a population have a value of a field. */
  readonly valued: (population: CountedPopulation, key: string) => Counts;
  /** What was made so far, for {@link followRecord}. */
  readonly made: MadeColumns;
}

/** Columns that a view has made of the tallies of populations. */
export interface MadeColumns {
  readonly counts: readonly Made<RolledCounts>[];
  readonly sums: readonly (Made<Sums> & { readonly key: string })[];
  readonly ordered: OrderedValues;
}

/** Columns of one population, to which the marked units add. */
interface Made<Columns> {
  readonly populationId: string;
  readonly mask: Uint8Array;
  readonly columns: Columns;
}

/**
 * A view of tallies, nothing made yet.
 *
 * @param orders - all order statistics that may be asked for
 */
export function viewOf(tallies: Tallies, counts: OwnCounts, orders: readonly PlacedOrder[]): View {
  const { tree } = tallies;
  const size = tree.units.length;
  const everyUnit = new Uint8Array(size).fill(1);
  const rolled = keyed<RolledCounts>();
  const sums = keyed<Sums>();
  const distributions = keyed<ReadonlyMap<number, DistributionTally>>();
  const masks = keyed<Uint8Array>();
  const ordered = orderedValues(tallies, orders);
  const made = { counts: [] as Made<RolledCounts>[], sums: [] as (Made<Sums> & { readonly key: string })[], ordered };
  const nameOf = (parts: readonly string[], among: readonly ReadPopulation[]) =>
    JSON.stringify([...parts, ...among.map(({ id, byValue = false }) => [id, byValue])]);

  const marks = new Map<Uint8Array, Uint32Array>();
  const marksOf = (mask: Uint8Array): Uint32Array => {
    const found = marks.get(mask) ?? rollUpMarks(tree, mask);
    marks.set(mask, found);
    return found;
  };
  // 1 for the units that reported every one of the populations.
  const reportedAll = (among: readonly ReadPopulation[]): Uint8Array =>
    masks(nameOf([], among), () => {
      const layers = among.map((one) => reportedOf(tallies, counts, one) ?? new Uint8Array(size));
      const [first = everyUnit, ...others] = new Set(layers);
      if (others.length === 0) return first;
      return first.map((_, unit) => (layers.every((layer) => layer[unit] === 1) ? 1 : 0));
    });
  return {
    tree,
    made,
    active: tree.end.map((end, unit) => end - unit),
    counts: (population, among) =>
      rolled(nameOf([population.id], among), () => {
        const mask = reportedAll(among);
        const own = counts.own(population);
        // Nearly always the same units reported everything; then how many they are is added up once.
        const columns =
          mask === own.reported
            ? { reported: marksOf(mask), counts: rollUpCounts(tree, own.counts, mask) }
            : rollUp(tree, own, mask);
        made.counts.push({ populationId: population.id, mask, columns });
        return columns;
      }),
    sums: (population, key, among) =>
      sums(nameOf([population.id, key], among), () => {
        const own = held(tallies, population.id, 'sums', key);
        const zeros = countsOfNobody(size);
        const mask = reportedAll(among);
        const columns = rollUpSums(tree, own ?? { scale: 0, counts: zeros, sums: zeros }, mask);
        made.sums.push({ populationId: population.id, key, mask, columns });
        return columns;
      }),
    distribution: (population, key, among) => {
      const byUnit = distributions(nameOf([population.id, key], among), () => {
        const own =
          held(tallies, population.id, 'distributions', key)?.byUnit() ?? new Map<number, DistributionTally>();
        const mask = reportedAll(among);
        return rollUpDistributions(tree, new Map([...own].filter(([unit]) => mask[unit] === 1)));
      });
      return (units) => {
        const [only, ...others] = units.flatMap((unit) => byUnit.get(unit) ?? []);
        if (only === undefined) return new Map();
        if (others.length === 0) return only;
        const all = copy(only);
        for (const one of others) addDistribution(all, one);
        return all;
      };
    },
    order: (request) => ordered.order(request),
    valued: (population, key) => {
      held(tallies, population.id, 'distributions', key);
      return ordered.valued(population.id, key) ?? countsOfNobody(size);
    },
  };
}

/** The sum of a column over units taken together. */
export function totalOver(column: Float64Array | Uint32Array, units: readonly number[]): number {
  if (units.length === 1) return column[units[0]!]!;
  return units.reduce((sum, unit) => sum + column[unit]!, 0);
}

/** The counts of units taken together. */
export function tallyOver(counts: Counts, units: readonly number[]): Tally {
  return eachGroup((group) => totalOver(counts[group], units));
}

function keyed<T>(): (key: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (key, make) => {
    const found = known.get(key) ?? make();
    known.set(key, found);
    return found;
  };
}

function reportedOf(tallies: Tallies, counts: OwnCounts, one: ReadPopulation): Uint8Array | undefined {
  return one.byValue === true ? tallies.populations.get(one.id)?.records?.reported : counts.own(one).reported;
}

// Where no office gave records there is nothing to read; that is a result without a value, not a mistake.
function held<Kind extends 'sums' | 'distributions'>(
  tallies: Tallies,
  id: string,
  kind: Kind,
  key: string,
): ReturnType<PopulationTally[Kind]['get']> {
  const population = tallies.populations.get(id);
  const found = population?.[kind].get(key) as ReturnType<PopulationTally[Kind]['get']>;
  if (found === undefined && population?.records !== undefined)
    throw new GenderIndicatorsError('not_tallied', { what: kind, id: `${id} ${key}` });
  return found;
}
