import type { UnitTree } from '../dataset/unit-tree.js';
import { type CountLayer, eachGroup, groups, noCounts } from './counts.js';
import { renumberSpread } from './merge-spreads.js';
import { type Distributions, distributionsOfRun, distributionsOfValues } from './spread.js';
import type { PopulationTally, Sums } from './tallies.js';

/** The tallies of a population with the numbers that its units have in another tree. */
export function renumbered(population: PopulationTally, from: UnitTree, to: UnitTree): PopulationTally {
  if (from === to) return population;
  const numbers = from.units.map((unit) => to.numberOf.get(String(unit['id'])) ?? -1);
  const layer = (given: CountLayer | undefined): CountLayer | undefined => {
    if (given === undefined) return undefined;
    const moved = { reported: new Uint8Array(to.units.length), counts: noCounts(to.units.length) };
    numbers.forEach((number, unit) => {
      moved.reported[number] = given.reported[unit] ?? 0;
      for (const group of groups) moved.counts[group][number] = given.counts[group][unit] ?? 0;
    });
    return moved;
  };
  const size = to.units.length;
  const moved = (column: Float64Array) => {
    const renumbered = new Float64Array(size);
    numbers.forEach((number, unit) => {
      renumbered[number] = column[unit] ?? 0;
    });
    return renumbered;
  };
  const movedSums = ({ scale, counts, sums }: Sums): Sums => ({
    scale,
    counts: eachGroup((group) => moved(counts[group])),
    sums: eachGroup((group) => {
      const own = sums[group];
      if (own instanceof Float64Array) return moved(own);
      const all = new Array<bigint>(size).fill(0n);
      numbers.forEach((number, unit) => {
        all[number] = own[unit] ?? 0n;
      });
      return all;
    }),
  });
  const movedDistributions = (one: Distributions): Distributions =>
    one.ordered
      ? distributionsOfRun(one.sensitive, () => renumberSpread(one.spread(), numbers, size))
      : distributionsOfValues(
          one.sensitive,
          () => new Map([...one.byUnit()].map(([unit, tally]) => [numbers[unit] ?? -1, tally])),
          size,
        );
  return {
    ...population,
    records: layer(population.records),
    returns: layer(population.returns),
    sums: new Map([...population.sums].map(([key, sums]) => [key, movedSums(sums)])),
    distributions: new Map([...population.distributions].map(([key, one]) => [key, movedDistributions(one)])),
  };
}
