import type { Dataset } from '../dataset/create-dataset.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import { cached } from '../engine/cached.js';
import { count } from '../engine/count.js';
import { ordersOfFrequencies } from '../engine/order-statistics.js';
import { frequenciesTogether, recordsTogether } from '../engine/together.js';
import { GenderIndicatorsError } from '../errors.js';
import { notTallied } from '../mistakes.js';
import type { ValueOf } from '../schemas/indicator.js';
import type { Model } from '../schemas/model.js';
import { coverageOf } from '../tallies/coverage.js';
import { type OwnCounts, ownCounts } from '../tallies/own-counts.js';
import { type OrderRequest, orderKey, type PopulationRequest, valueKey } from '../tallies/request.js';
import { maskFrequencies, rollUpCounts, rollUpSums } from '../tallies/roll-up.js';
import type { CoverageColumns, Operands, RolledColumn, RolledCounts, RolledOrder } from '../tallies/rolled-columns.js';
import type { FrequencyTally, Tallies } from '../tallies/tallies.js';
import type { Plan, PlannedPopulation } from './plan.js';
import type { Need } from './reading.js';

/** What was counted for the plan of a catalog, and what indicators are calculated from. */
export interface Counted {
  readonly tallies: Omit<Tallies, 'populations' | 'sources' | 'breakdowns' | 'cells'>;
  readonly counts: Pick<OwnCounts, 'truths' | 'issues'>;
  /** The operands of needs, each of the population beside it: of the units that reported all of them. */
  readonly operandsOf: (needs: readonly Need[], populations: readonly PlannedPopulation[]) => Operands;
  /** An order statistic of units taken together, as a column of one row. */
  readonly orderTogether: (order: OrderRequest, units: readonly number[]) => RolledOrder;
  /** How often each value occurs among the records of a population, or of its part in a cell. They are counted when they are asked for. */
  readonly frequenciesOf: (populationId: string, value: ValueOf) => FrequencyTally;
  /** The children of each unit's parent, the unit among them; a root alone. */
  readonly withSiblings: (unit: number) => readonly number[];
}

/** The name of the operands of needs, each of the population beside it. */
export function operandsKey(needs: readonly Need[], populations: readonly PlannedPopulation[]): string {
  return JSON.stringify(
    needs.map((need, i) => {
      const { id } = populations[i]!;
      if (need.kind === 'counts') return [need.kind, id];
      return [need.kind, need.kind === 'order' ? orderKey({ ...need, populationId: id }) : [id, valueKey(need.value)]];
    }),
  );
}

/** What was counted of a dataset. */
export function countedDataset(
  dataset: Dataset,
  plan: Plan,
  tallies: Tallies,
  orders: ReadonlyMap<string, RolledOrder>,
): Counted {
  const counts = countsOf(tallies, plan, dataset.model);
  const requests = new Map(
    plan.requestsBesideOrders.flatMap((request) =>
      [request, ...request.cells].map(({ id }) => [id, { request, cellId: id === request.id ? undefined : id }]),
    ),
  );
  const orderTogether: Counted['orderTogether'] = (order, units) => {
    const { request, cellId } = requests.get(order.populationId)!;
    return recordsTogether(dataset, request, cellId, order, units);
  };
  const frequenciesOf: Counted['frequenciesOf'] = (populationId, value) => {
    const { request, cellId } = requests.get(populationId)!;
    const key = valueKey(value);
    const cells = request.cells.filter(({ id }) => id === cellId);
    const alone = { ...request, sums: new Map(), frequencies: new Map([[key, value]]), cells };
    return count(dataset, [alone]).populations.get(populationId)!.frequencies.get(key) ?? noFrequencies;
  };
  return countedOf(tallies, counts, orders, { orderTogether, frequenciesOf });
}

/**
 * What tallies hold of a plan.
 *
 * @throws GenderIndicatorsError `not_tallied` for a population, a sum or a distribution that they do not hold
 */
export function countedTallies(tallies: Tallies, plan: Plan, model: Model): Counted {
  const { tree } = tallies;
  const counts = countsOf(tallies, plan, model);
  for (const request of plan.requests) {
    refuseMissingValues(tallies, request.id, request);
    for (const { id } of request.cells) {
      counts.own(plan.inCell(id));
      refuseMissingValues(tallies, id, request);
    }
  }
  const talliedFrequencies = (populationId: string, value: ValueOf): FrequencyTally | undefined =>
    tallies.populations.get(populationId)?.frequencies.get(valueKey(value));
  const byTable = new Map<FrequencyTally, OrderRequest[]>();
  for (const order of plan.orders) {
    const frequencies = talliedFrequencies(order.populationId, order.value);
    if (frequencies !== undefined) byTable.set(frequencies, [...(byTable.get(frequencies) ?? []), order]);
  }
  const orders = new Map(
    [...byTable].flatMap(([frequencies, ofTable]) => {
      const columns = ordersOfFrequencies(tree, frequencies, ofTable);
      return ofTable.map((order, position) => [orderKey(order), columns[position]!] as const);
    }),
  );
  const orderTogether: Counted['orderTogether'] = (order, units) =>
    frequenciesTogether(tree, talliedFrequencies(order.populationId, order.value)!, order, units);
  const frequenciesOf: Counted['frequenciesOf'] = (populationId, value) => {
    if (tallies.populations.get(populationId)?.records === undefined) return noFrequencies;
    const frequencies = talliedFrequencies(populationId, value);
    if (frequencies !== undefined) return frequencies;
    throw new GenderIndicatorsError(notTallied, { what: 'values', id: `${populationId} ${valueKey(value)}` });
  };
  return countedOf(tallies, counts, orders, { orderTogether, frequenciesOf });
}

// The order statistics are by their key; there are none where no office gave records.
function countedOf(
  tallies: Tallies,
  counts: OwnCounts,
  orders: ReadonlyMap<string, RolledOrder>,
  { orderTogether, frequenciesOf }: Pick<Counted, 'orderTogether' | 'frequenciesOf'>,
): Counted {
  return {
    tallies,
    counts,
    operandsOf: operandsFrom(tallies, counts, orders),
    orderTogether: (order, units) => (orders.has(orderKey(order)) ? orderTogether(order, units) : noOrder(1)),
    frequenciesOf,
    withSiblings: siblingsIn(tallies.tree),
  };
}

/** Finds the children of each unit's parent, the unit among them; of a root itself alone. */
export function siblingsIn({ parent }: UnitTree): Counted['withSiblings'] {
  const children = new Map<number, number[]>();
  parent.forEach((above, unit) => {
    const ofParent = children.get(above);
    if (ofParent === undefined) children.set(above, [unit]);
    else ofParent.push(unit);
  });
  return (unit) => (parent[unit]! < 0 ? [unit] : children.get(parent[unit]!)!);
}

// Populations of units come last: they are decided by the counts of others.
function countsOf(tallies: Tallies, { requests }: Plan, model: Model): OwnCounts {
  const counts = ownCounts(tallies, model, new Set(requests.flatMap(({ cells }) => cells.map(({ id }) => id))));
  const unitsLast = [...requests].sort((a, b) => Number(a.of === 'units') - Number(b.of === 'units'));
  for (const request of unitsLast) counts.own(request);
  return counts;
}

// A population without records has no values; that is a result without a value, not a mistake.
function refuseMissingValues({ populations }: Tallies, id: string, { sums, frequencies }: PopulationRequest): void {
  const population = populations.get(id);
  if (population?.records === undefined) return;
  const refuse = (what: string, key: string): never => {
    throw new GenderIndicatorsError(notTallied, { what, id: `${id} ${key}` });
  };
  for (const key of sums.keys()) if (!population.sums.has(key)) refuse('sums', key);
  for (const key of frequencies.keys()) if (!population.frequencies.has(key)) refuse('distributions', key);
}

// Columns are rolled up when they are first read. Order statistics are by their key.
function operandsFrom(
  tallies: Tallies,
  counts: OwnCounts,
  orders: ReadonlyMap<string, RolledOrder>,
): Counted['operandsOf'] {
  const { tree } = tallies;
  const size = tree.units.length;
  const noUnit = new Uint8Array(size);
  const masks = new Map<string, Uint8Array>();
  const coverages = new Map<Uint8Array, CoverageColumns>();
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
    const coverage = coverages.get(mask) ?? coverageOf(tree, mask);
    coverages.set(mask, coverage);
    return { ...coverage, columns: needs.map((need, i) => columnOf(need, populations[i]!, mask)) };
  };
}

/** Frequencies of nothing. */
export const noFrequencies: FrequencyTally = {
  sensitive: false,
  values: [],
  valueOf: new Uint32Array(),
  units: new Uint32Array(),
  groupOf: new Uint8Array(),
  weights: new Float64Array(),
};

// An order statistic of rows without values.
function noOrder(size: number): RolledOrder {
  const zeros = new Float64Array(size);
  return { kind: 'order', scale: 0, counts: {}, low: zeros, high: zeros };
}
