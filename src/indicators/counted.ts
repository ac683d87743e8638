import type { Dataset } from '../dataset/create-dataset.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import { ordersOfFrequencies } from '../engine/order-statistics.js';
import { frequenciesTogether, recordsTogether } from '../engine/together.js';
import { GenderIndicatorsError } from '../errors.js';
import type { Model } from '../schemas/model.js';
import { type OwnCounts, ownCounts } from '../tallies/own-counts.js';
import { type OrderRequest, orderKey, valueKey } from '../tallies/request.js';
import type { RolledOrder } from '../tallies/rolled-columns.js';
import type { FrequencyTally, Tallies } from '../tallies/tallies.js';
import { noOrder, operandsFrom } from './operands.js';
import type { Plan } from './plan.js';

/** What was counted for the plan of a catalog, and what indicators are calculated from. */
export interface Counted {
  readonly tallies: Tallies;
  readonly counts: OwnCounts;
  readonly operandsOf: ReturnType<typeof operandsFrom>;
  /** An order statistic of units taken together, as a column of one row. */
  readonly orderTogether: (order: OrderRequest, units: readonly number[]) => RolledOrder;
  /** The children of each unit's parent, the unit among them; a root alone. */
  readonly withSiblings: (unit: number) => readonly number[];
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
  return countedOf(tallies, counts, orders, orderTogether);
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
  const frequenciesOf = ({ populationId, value }: OrderRequest): FrequencyTally | undefined =>
    tallies.populations.get(populationId)?.frequencies.get(valueKey(value));
  const byTable = new Map<FrequencyTally, OrderRequest[]>();
  for (const order of plan.orders) {
    const frequencies = frequenciesOf(order);
    if (frequencies !== undefined) byTable.set(frequencies, [...(byTable.get(frequencies) ?? []), order]);
  }
  const orders = new Map(
    [...byTable].flatMap(([frequencies, ofTable]) => {
      const columns = ordersOfFrequencies(tree, frequencies, ofTable);
      return ofTable.map((order, position) => [orderKey(order), columns[position]!] as const);
    }),
  );
  const orderTogether: Counted['orderTogether'] = (order, units) =>
    frequenciesTogether(tree, frequenciesOf(order)!, order, units);
  return countedOf(tallies, counts, orders, orderTogether);
}

// The order statistics are by their key; there are none where no office gave records.
function countedOf(
  tallies: Tallies,
  counts: OwnCounts,
  orders: ReadonlyMap<string, RolledOrder>,
  orderTogether: Counted['orderTogether'],
): Counted {
  return {
    tallies,
    counts,
    operandsOf: operandsFrom(tallies, counts, orders),
    orderTogether: (order, units) => (orders.has(orderKey(order)) ? orderTogether(order, units) : noOrder(1)),
    withSiblings: siblingsIn(tallies.tree),
  };
}

function siblingsIn({ parent }: UnitTree): Counted['withSiblings'] {
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
  const [ofUnits, ofRecords] = [
    requests.filter(({ of }) => of === 'units'),
    requests.filter(({ of }) => of !== 'units'),
  ];
  for (const request of [...ofRecords, ...ofUnits]) counts.own(request);
  return counts;
}

// A population without records has no values; that is a result without a value, not a mistake.
function refuseMissingValues(
  { populations }: Tallies,
  id: string,
  { sums, frequencies }: Pick<Plan['requests'][number], 'sums' | 'frequencies'>,
): void {
  const population = populations.get(id);
  if (population?.records === undefined) return;
  const refuse = (what: string, key: string): never => {
    throw new GenderIndicatorsError('not_tallied', { what, id: `${id} ${key}` });
  };
  for (const key of sums.keys()) if (!population.sums.has(key)) refuse('sums', key);
  for (const key of frequencies.keys()) if (!population.frequencies.has(key)) refuse('distributions', key);
}
