import { GenderIndicatorsError } from '../errors.js';
import type { CountedPopulation, OwnCounts } from '../tallies/own-counts.js';
import { type RolledCounts, rollUp } from '../tallies/roll-up.js';
import { addDistribution, addSums, copy, rollUpDistributions, rollUpSums } from '../tallies/roll-up-values.js';
import {
  type Distributions,
  type DistributionTally,
  eachGroup,
  type Group,
  type Sums,
  type SumTally,
  type Tallies,
} from '../tallies/tallies.js';
import type { Coverage } from './result.js';

/** The counts of one population, by group. */
export type Tally = Readonly<Record<Group, number>>;

/** An exact sum: how many have a value, and the sum of the values × 10^scale, by group. */
export interface ScaledSum extends SumTally {
  readonly scale: number;
}

/** A population that a calculation reads. */
export interface ReadPopulation extends CountedPopulation {
  /** Whether values of its records are read: then only units that gave records have reported it. */
  readonly byValue?: boolean | undefined;
}

/** Rolled-up tallies of units, as calculations read them. Several units are taken together as one. */
export interface View {
  /** Counts of a population among the units that reported all of `among`. */
  readonly counts: (population: CountedPopulation, among: readonly ReadPopulation[], units: readonly number[]) => Tally;
  /** Units that reported all of the populations, of the active ones. */
  readonly coverage: (among: readonly ReadPopulation[], units: readonly number[]) => Coverage;
  /** The sum of a field among the units that reported all of `among`. */
  readonly sum: (
    population: CountedPopulation,
    key: string,
    units: readonly number[],
    among?: readonly ReadPopulation[],
  ) => ScaledSum;
  /** The distribution of a field among the units that reported all of `among`. */
  readonly distribution: (
    population: CountedPopulation,
    key: string,
    units: readonly number[],
    among?: readonly ReadPopulation[],
  ) => DistributionTally;
}

/** Rolls tallies up the tree when they are first asked for, each once. */
export function viewOf(tallies: Tallies, counts: OwnCounts): View {
  const { tree } = tallies;
  const rolled = new Map<string, RolledCounts>();
  const sums = new Map<string, Sums>();
  const distributions = new Map<string, Distributions>();

  const nameOf = (parts: readonly string[], among: readonly ReadPopulation[]) =>
    JSON.stringify([...parts, ...among.map(({ id, byValue = false }) => [id, byValue])]);
  const rolledCounts = (population: CountedPopulation, among: readonly ReadPopulation[]): RolledCounts => {
    const key = nameOf([population.id], among);
    const known = rolled.get(key) ?? rollUp(tree, counts.own(population), reportedAll(among));
    rolled.set(key, known);
    return known;
  };
  // 1 for the units that reported every one of the populations.
  const reportedAll = (among: readonly ReadPopulation[]): Uint8Array => {
    const mask = new Uint8Array(tree.units.length).fill(1);
    for (const one of among) {
      const layer = one.byValue === true ? tallies.populations.get(one.id)?.records : counts.own(one);
      for (let unit = 0; unit < mask.length; unit++) if (layer?.reported[unit] !== 1) mask[unit] = 0;
    }
    return mask;
  };
  const within = <Value>(byUnit: ReadonlyMap<number, Value>, among: readonly ReadPopulation[]) => {
    const mask = reportedAll(among);
    return new Map([...byUnit].filter(([unit]) => mask[unit] === 1));
  };
  const activeUnits = (units: readonly number[]) => units.reduce((sum, unit) => sum + (tree.end[unit] ?? 0) - unit, 0);
  const total = (column: Uint32Array | Float64Array, units: readonly number[]) =>
    units.reduce((sum, unit) => sum + (column[unit] ?? 0), 0);
  return {
    counts: (population, among, units) => {
      const { counts: columns } = rolledCounts(population, among);
      return eachGroup((group) => total(columns[group], units));
    },
    coverage: (among, units) => {
      const active = activeUnits(units);
      const [first] = among;
      return { reported: first === undefined ? active : total(rolledCounts(first, among).reported, units), active };
    },
    sum: (population, key, units, among = []) => {
      const name = nameOf([population.id, key], among);
      const own = held(tallies, population.id, 'sums', key);
      const known = sums.get(name) ?? rollUpSums(tree, { ...own, byUnit: within(own.byUnit, among) });
      sums.set(name, known);
      const nothing = { count: eachGroup(() => 0), sum: eachGroup(() => 0n) };
      return {
        scale: known.scale,
        ...units.reduce<SumTally>((all, unit) => addSums(all, known.byUnit.get(unit) ?? nothing), nothing),
      };
    },
    distribution: (population, key, units, among = []) => {
      const name = nameOf([population.id, key], among);
      const own = held(tallies, population.id, 'distributions', key);
      const known = distributions.get(name) ?? rollUpDistributions(tree, { ...own, byUnit: within(own.byUnit, among) });
      distributions.set(name, known);
      const [only, ...others] = units.flatMap((unit) => known.byUnit.get(unit) ?? []);
      if (only === undefined) return new Map();
      if (others.length === 0) return only;
      const all = copy(only);
      for (const one of others) addDistribution(all, one);
      return all;
    },
  };
}

function held<Kind extends 'sums' | 'distributions'>(
  tallies: Tallies,
  id: string,
  kind: Kind,
  key: string,
): Kind extends 'sums' ? Sums : Distributions {
  const population = tallies.populations.get(id);
  const found = population?.[kind].get(key);
  const nothing = { scale: 0, sensitive: false, byUnit: new Map() };
  // Where no office gave records there is nothing to sum; that is a result without a value, not a mistake.
  if (found === undefined && population?.records !== undefined)
    throw new GenderIndicatorsError('not_tallied', { what: kind, id: `${id} ${key}` });
  return (found ?? nothing) as Kind extends 'sums' ? Sums : Distributions;
}
