import type { Condition } from '../conditions/condition.js';
import type { ValueOf } from '../schemas/indicator.js';
import type { AnyWhere } from '../schemas/where.js';

/** One field, or several of one related record, by whose values a breakdown divides records. */
export interface Axis {
  /** The condition of each value, in the order of the cells' `positions`. */
  readonly conditions: readonly Condition[];
  /** Whether a record may be at several values: the axis goes over a relation to many. */
  readonly overlaps: boolean;
  /** Whether the value follows from the unit alone. */
  readonly isOfUnit: boolean;
}

/** The part of a population that is in one cell of the breakdown. */
export interface CellRequest {
  readonly id: string;
  readonly where: AnyWhere;
  /** The position of the cell on each axis. */
  readonly positions: readonly number[];
}

/** A population to be counted, and the values of its records that are to be summed or counted. */
export interface PopulationRequest {
  readonly id: string;
  readonly of: string;
  readonly where: AnyWhere;
  readonly condition: Condition;
  /** Values to be summed, by {@link valueKey}; of each cell too. */
  readonly sums: ReadonlyMap<string, ValueOf>;
  /** Values to be counted one by one, by {@link valueKey}; of each cell too. */
  readonly frequencies: ReadonlyMap<string, ValueOf>;
  readonly axes: readonly Axis[];
  readonly cells: readonly CellRequest[];
}

/** The records that an order statistic is of: all of the population, or its women or men. */
export type Side = 'all' | 'female' | 'male';

/** An order statistic of a population, or of its part in a cell, to be found for every unit. */
export interface OrderRequest {
  /** The id of the population or of its part in a cell. */
  readonly populationId: string;
  readonly value: ValueOf;
  readonly side: Side;
  /** The name of the position among the values: `median`, `linear 0.25`. */
  readonly position: string;
  /** The 1-based rank of the value below the position, or at it, among so many values. */
  readonly rankAmong: (count: number) => number;
}

/** The name of an order statistic; equal requests have equal names. */
export function orderKey({ populationId, value, side, position }: Omit<OrderRequest, 'rankAmong'>): string {
  return JSON.stringify([populationId, valueKey(value), side, position]);
}

/** The name of a value in tallies: `basicPay`, `days(receivedOn,resolvedOn)`, `years(establishedOn,{asOf})`. */
export function valueKey(value: ValueOf): string {
  if (typeof value === 'string') return value;
  const [name, ends] = 'days' in value ? ['days', value.days] : ['years', value.years];
  return `${name}(${ends.map((end) => (typeof end === 'string' ? end : `{${end.date}}`)).join(',')})`;
}
