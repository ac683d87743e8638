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

/** The name of a value in tallies: `basicPay`, `days(receivedOn,resolvedOn)`, `years(establishedOn,{asOf})`. */
export function valueKey(value: ValueOf): string {
  if (typeof value === 'string') return value;
  const [name, ends] = 'days' in value ? ['days', value.days] : ['years', value.years];
  return `${name}(${ends.map((end) => (typeof end === 'string' ? end : `{${end.date}}`)).join(',')})`;
}
