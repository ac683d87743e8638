import { nearest } from '../conditions/nearest.js';
import { GenderIndicatorsError } from '../errors.js';
import { unknownId } from '../mistakes.js';

/** The error of an id that is none of those of a list. */
export function noSuchId(what: string, id: unknown, ids: Iterable<string>): GenderIndicatorsError {
  const text = String(id);
  return new GenderIndicatorsError(unknownId, { what, id: text, nearest: nearest(text, ids) });
}

/** What an id stands for; an id that is not there is refused with `unknown_id`. */
export function lookUp<Value>(what: string, id: string, values: ReadonlyMap<string, Value>): Value {
  const value = values.get(id);
  if (value === undefined) throw noSuchId(what, id, values.keys());
  return value;
}
