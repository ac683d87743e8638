import { GenderIndicatorsError, type Place } from '../errors.js';
import { unknownOption } from '../mistakes.js';

/** The option if it is one of those allowed; JavaScript callers can pass anything. */
export function chosen<Option extends string>(option: Option, allowed: readonly Option[], place: Place): Option {
  if (!allowed.includes(option)) throw new GenderIndicatorsError(unknownOption, { ...place, allowed });
  return option;
}
