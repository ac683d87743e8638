import { cached } from '../engine/cached.js';
import type { OwnCounts } from '../tallies/own-counts.js';
import { orderKey, valueKey } from '../tallies/request.js';
import { maskFrequencies, rollUpCounts, rollUpMask, rollUpSums } from '../tallies/roll-up.js';
import type { Operands, RolledColumn, RolledCounts, RolledOrder } from '../tallies/rolled-columns.js';
import type { FrequencyTally, Tallies } from '../tallies/tallies.js';
import type { Need } from './calculations/need.js';
import type { PlannedPopulation } from './plan.js';

/**
 * Makes the operands of needs from tallies, each of the population beside it: of the units that reported all of them. A column
 * is made when it is first read, and once.
 *
 * @param orders - the order statistics by their {@link orderKey}
 */
export function operandsFrom(
  tallies: Tallies,
  counts: OwnCounts,
  orders: ReadonlyMap<string, RolledOrder>,
): (needs: readonly Need[], populations: readonly PlannedPopulation[]) => Operands {
  const { tree } = tallies;
  const size = tree.units.length;
  const active = tree.end.map((end, unit) => end - unit);
  const noUnit = new Uint8Array(size);
  const masks = new Map<string, Uint8Array>();
  const reportedUnits = new Map<Uint8Array, Uint32Array>();
  const rolledCounts = new Map<Uint8Array, Map<string, RolledCounts>>();

  // 1 for the units that reported every population. Values are read from records alone.
  const maskOf = (needs: readonly Need[], populations: readonly PlannedPopulation[]): Uint8Array => {
    const [first = noUnit, ...rest] = new Set(
      needs.map(({ kind }, i) => {
        const population = populations[i]!;
        if (kind === 'counts') return counts.own(population).reported;
        return tallies.populations.get(population.id)?.records?.reported ?? noUnit;
      }),
    );
    if (rest.length === 0) return first;
    const key = JSON.stringify(needs.map(({ kind }, i) => [kind === 'counts', populations[i]!.id]));
    return cached(masks, key, () => first.map((is, unit) => (rest.every((mask) => mask[unit] === 1) ? is : 0)));
  };
  const countsOf = (population: PlannedPopulation, mask: Uint8Array): RolledCounts => {
    const ofMask = rolledCounts.get(mask) ?? new Map<string, RolledCounts>();
    rolledCounts.set(mask, ofMask);
    const rolled = () => rollUpCounts(tree, counts.own(population).counts, mask);
    return cached(ofMask, population.id, () => ({ kind: 'counts', counts: rolled() }));
  };
  // Where no office gave records there are no values.
  const columnOf = (need: Need, population: PlannedPopulation, mask: Uint8Array): RolledColumn => {
    if (need.kind === 'counts') return countsOf(population, mask);
    if (need.kind === 'order') return orders.get(orderKey({ ...need, populationId: population.id })) ?? noOrder(size);
    const tally = tallies.populations.get(population.id);
    const key = valueKey(need.value);
    if (need.kind === 'frequencies') return maskFrequencies(tally?.frequencies.get(key) ?? noFrequencies, mask);
    return rollUpSums(tree, tally?.sums.get(key) ?? { scale: 0, counts: {}, sums: {} }, mask);
  };
  return (needs, populations) => {
    const mask = maskOf(needs, populations);
    const reported = reportedUnits.get(mask) ?? rollUpMask(tree, mask);
    reportedUnits.set(mask, reported);
    return { reported, active, columns: needs.map((need, i) => columnOf(need, populations[i]!, mask)) };
  };
}

const noFrequencies: FrequencyTally = {
  sensitive: false,
  values: [],
  valueOf: new Uint32Array(),
  units: new Uint32Array(),
  groupOf: new Uint8Array(),
  weights: new Float64Array(),
};

/** An order statistic of rows without values. */
export function noOrder(size: number): RolledOrder {
  const zeros = new Float64Array(size);
  return { kind: 'order', scale: 0, counts: {}, low: zeros, high: zeros };
}
