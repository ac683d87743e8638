import type { Tallies } from './tallies.js';

/** Tallies of nothing on these dates. */
export function emptyTallies(dates: Pick<Tallies, 'asOf' | 'period'>): Tallies {
  throw new TypeError(dates.asOf);
}

/** Adds the tallies of offices, shards or days. */
export function mergeTallies(first: Tallies, ...others: readonly Tallies[]): Tallies {
  throw new TypeError(`${first.asOf} ${others.length}`);
}
