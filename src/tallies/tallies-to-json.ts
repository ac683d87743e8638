import type { TalliesJson } from '../schemas/tallies.js';
import type { Tallies } from './tallies.js';

/** Tallies as plain JSON. */
export function talliesToJson(tallies: Tallies): TalliesJson {
  throw new TypeError(tallies.asOf);
}
