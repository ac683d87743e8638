import { nearest } from '../conditions/nearest.js';
import { GenderIndicatorsError } from '../errors.js';

/** The error of an id that is none of those of a list. */
export function unknownId(what: string, id: string, ids: Iterable<string>): GenderIndicatorsError {
  return new GenderIndicatorsError('unknown_id', { what, id, nearest: nearest(id, ids) });
}
