import type { Condition } from '../conditions/condition.js';
import { relatedSets } from '../conditions/needs.js';
import type { ValueOf } from '../schemas/indicator.js';
import { type CellRequest, type OrderRequest, orderKey, type PopulationRequest, valueKey } from '../tallies/request.js';
import type { RolledOrder } from '../tallies/rolled-columns.js';
import type { PopulationTally } from '../tallies/tallies.js';
import type { Bitmap } from './bitmap.js';
import { cached } from './cached.js';
import { countValues, type TextColumn, textColumn } from './frequencies.js';
import { groupedColumns, type Members, membersOf, membersWithin, reportingUnits } from './members.js';
import { ordersOfRecords, type RecordOrder } from './order-statistics.js';
import { rowsWithin } from './ranges.js';
import { type ConditionSite, type CountInput, cellBitmap, conditionBitmap } from './record-conditions.js';
import { sumMembers } from './sums.js';
import { type ValueColumn, valueColumn } from './value-columns.js';

export type { CountInput } from './record-conditions.js';

/** What was counted. */
export interface Counted {
  readonly populations: ReadonlyMap<string, PopulationTally>;
  /** By {@link orderKey}; of populations that were not reported there are none. */
  readonly orders: ReadonlyMap<string, RolledOrder>;
}

/**
 * Counts populations and the cells of their breakdowns, and finds order statistics of them.
 *
 * A population is not reported, which differs from zero, where a record set that its condition reads was not given. Populations
 * of units have no records: they are decided on tallies.
 */
export function count(
  input: CountInput,
  requests: readonly PopulationRequest[],
  orders: readonly OrderRequest[] = [],
): Counted {
  const populations = new Map<string, PopulationTally>();
  const rolled = new Map<string, RolledOrder>();
  const atoms = new Map<string, Bitmap>();
  for (const { id, of, where, cells } of requests) {
    for (const part of [{ id, where }, ...cells])
      populations.set(part.id, { id: part.id, of, where: part.where, sums: new Map(), frequencies: new Map() });
  }
  for (const of of new Set(requests.map((request) => request.of))) {
    const columns = input.sets.get(of);
    if (columns === undefined) continue;
    const reported = requests.filter((request) => request.of === of && canDecide(input, [request.condition]));
    const counted = countSet({ input, columns, atoms, holder: of }, reported, orders);
    for (const tally of counted.populations) populations.set(tally.id, tally);
    for (const [key, order] of counted.orders) rolled.set(key, order);
  }
  return { populations, orders: rolled };
}

function canDecide({ sets }: CountInput, conditions: readonly Condition[]): boolean {
  return conditions.every((condition) => relatedSets(condition).every((name) => sets.has(name)));
}

function countSet(set: ConditionSite, requests: readonly PopulationRequest[], orders: readonly OrderRequest[]) {
  const { input, columns } = set;
  const grouped = groupedColumns(columns);
  const reported = reportingUnits(input.sets, columns);
  const values = new Map<string, ValuedRows>();
  const texts = new Map<string, TextColumn>();
  const ordered = new Set(orders.map(({ populationId }) => populationId));
  const membersOfParts = new Map<string, Members>();
  const populations: PopulationTally[] = [];
  const valuedRows = (value: ValueOf, holder: string): ValuedRows =>
    cached<ValuedRows>(values, valueKey(value), () => {
      const column = valueColumn(input, columns, value, holder);
      return { column, rows: rowsWithin(column, {}) };
    });
  for (const request of requests) {
    const { id, of, where, cells } = request;
    const site = { ...set, holder: id };
    const bitmap = conditionBitmap(site, request.condition);
    const add = (part: Pick<CellRequest, 'id' | 'where'>, members: Members): void => {
      const sums = [...request.sums].map(([key, value]) => {
        const { column, rows } = valuedRows(value, id);
        return [key, sumMembers(grouped, membersWithin(grouped, members, rows), column)] as const;
      });
      const frequencies = [...request.frequencies].map(([key, value]) => {
        const column = cached(texts, key, () => textColumn(input, columns, value, id));
        return [key, countValues(grouped, members, column)] as const;
      });
      const records = { reported, counts: members.counts };
      populations.push({
        id: part.id,
        of,
        where: part.where,
        records,
        sums: new Map(sums),
        frequencies: new Map(frequencies),
      });
      if (ordered.has(part.id)) membersOfParts.set(part.id, members);
    };
    add({ id, where }, membersOf(grouped, bitmap));
    const canDivide = request.axes.every(({ conditions }) => canDecide(input, conditions));
    for (const cell of canDivide ? cells : []) add(cell, membersOf(grouped, cellBitmap(site, request, cell, bitmap)));
  }
  const valued = new Map<string, Members>();
  const rolled = new Map<string, RolledOrder>();
  const ofSet = orders.filter(({ populationId }) => membersOfParts.has(populationId));
  for (const key of new Set(ofSet.map(({ value }) => valueKey(value)))) {
    const ofValue = ofSet.filter(({ value }) => valueKey(value) === key);
    const { column, rows } = valuedRows(ofValue[0]!.value, ofValue[0]!.populationId);
    const recordOrders = ofValue.map((order): RecordOrder => {
      const { populationId } = order;
      const within = () => membersWithin(grouped, membersOfParts.get(populationId)!, rows);
      return { order, valued: cached(valued, `${key} ${populationId}`, within) };
    });
    const results = ordersOfRecords(input.tree, grouped, column, recordOrders);
    for (const [i, order] of ofValue.entries()) rolled.set(orderKey(order), results[i]!);
  }
  return { populations, orders: rolled };
}

/** A value of every record, and the rows that have one. */
interface ValuedRows {
  readonly column: ValueColumn;
  readonly rows: Bitmap;
}
