import type { ValueOf } from '../schemas/indicator.js';
import type { AnyWhere } from '../schemas/where.js';

/** A population to be counted, and what else is asked of it. */
export interface PopulationRequest {
  readonly id: string;
  readonly of: string;
  readonly where: AnyWhere;
  /** Fields to be summed, by {@link valueKey}. */
  readonly sums: ReadonlyMap<string, ValueOf>;
  /** Fields whose values are to be counted, by {@link valueKey}. */
  readonly distributions: ReadonlyMap<string, ValueOf>;
}

/** The name of a value in tallies: `basicPay`, `days(receivedOn,resolvedOn)`. */
export function valueKey(value: ValueOf): string {
  return typeof value === 'string' ? value : `days(${value.days.join(',')})`;
}
