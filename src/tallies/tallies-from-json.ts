import type { Tallies } from './tallies.js';

/** Reads tallies from JSON. */
export function talliesFromJson(json: unknown): Tallies {
  throw new TypeError(typeof json);
}
