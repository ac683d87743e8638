import { type Catalog, GenderIndicatorsError, type Tallies, talliesToJson } from 'gender-indicators';
import type { Indicator, Population } from 'gender-indicators/schemas';

export const asOf = '2019-12-31';
const title = { vi: 'tên', en: 'title' };

export const unit = (id: string, parentId?: string | null, fields: object = {}) => ({
  id,
  name: id,
  kind: 'department',
  ...(parentId === undefined ? {} : { parentId }),
  ...fields,
});

/** A woman without a post of leadership, unless the fields say otherwise. */
export const person = (id: string, unitId: string, fields: object = {}) => ({
  id,
  unitId,
  sex: 'female',
  leadership: 'none',
  ...fields,
});

/** So many items, each made from its position. */
export const list = <T>(length: number, make: (position: number) => T): T[] =>
  Array.from({ length }, (_, position) => make(position));

export const population = (id: string, of: string, where?: Population['where']): Population => ({
  id,
  title,
  of,
  ...(where === undefined ? {} : { where }),
});

export const indicator = (id: string, calculation: Partial<Indicator>): Indicator => ({
  id,
  title,
  better: 'higher',
  source: { document: 'plan' },
  ...calculation,
});

export const catalog = (...indicators: readonly Indicator[]): Catalog => ({ id: 'plan', title, indicators });

export const personnel: Population = population('personnel', 'personnel');
export const leaders: Population = population('leaders', 'personnel', { leadership: { in: ['head', 'deputy'] } });
export const women: Indicator = indicator('women', { femaleShare: { of: personnel } });
export const people: Indicator = indicator('people', { quantity: { value: { count: personnel } } });

/** The code with which a call is refused, `undefined` where it is not. An error of another kind goes on. */
export function codeOf(call: () => unknown): string | undefined {
  try {
    call();
  } catch (error) {
    if (error instanceof GenderIndicatorsError) return error.code;
    throw error;
  }
  return undefined;
}

/** The error with which a call is refused. */
export function errorOf(call: () => unknown): GenderIndicatorsError {
  try {
    call();
  } catch (error) {
    if (error instanceof GenderIndicatorsError) return error;
    throw error;
  }
  throw new Error('the call was not refused');
}

/** Tallies as JSON, with another value at a path such as `units.0.id`. */
export function jsonWith(tallies: Tallies, path: string, value: unknown): unknown {
  const json = JSON.parse(JSON.stringify(talliesToJson(tallies))) as unknown;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let holder = json as Record<string, unknown>;
  for (const key of keys) holder = holder[key] as Record<string, unknown>;
  holder[last] = value;
  return json;
}
