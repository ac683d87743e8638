import type { CountedRecords } from '../tallies/counted-records.js';
import type { Counts } from '../tallies/counts.js';
import type { Sums, Tallies } from '../tallies/tallies.js';
import { countedKey } from './ordered-values.js';
import type { View } from './view.js';

/** Columns of one population; where they are rolled up, the marked units add to those above. */
interface Followed<Columns> {
  readonly columns: Columns;
  /** Absent for the own tallies of units. */
  readonly mask?: Uint8Array | undefined;
}

/** The columns that follow the records of one population. */
export interface FollowedPopulation {
  readonly counts: readonly Followed<{ readonly counts: Counts }>[];
  readonly sums: readonly (Followed<Sums> & { readonly key: string })[];
  /** Counts of those who have a value. */
  readonly valued: readonly { readonly key: string; readonly counts: Counts }[];
}

/** By population, what a view and its tallies hold of one record set. */
export interface FollowIndex {
  readonly populations: ReadonlyMap<string, FollowedPopulation>;
  /** 1 for the units that reported. */
  readonly reported: Uint8Array | undefined;
  readonly size: number;
}

const known = new WeakMap<View, FollowIndex>();

/** What there is to follow; `undefined` where something cannot be. It is looked up anew when the view has made more. */
export function followIndex(tallies: Tallies, view: View, { requests }: CountedRecords): FollowIndex | undefined {
  const { counts, sums, ordered } = view.made;
  const size = counts.length + sums.length + ordered.counted.size;
  const found = known.get(view);
  if (found?.size === size) return found;
  const populations = new Map<string, FollowedPopulation>();
  let reported: Uint8Array | undefined;
  for (const { id } of requests) {
    const own = tallies.populations.get(id)!;
    // Returns are put together with records unit by unit, and values counted by text are not kept in order.
    if (own.records === undefined || own.returns !== undefined) return undefined;
    if ([...own.distributions.values()].some(({ ordered: isOrdered }) => !isOrdered)) return undefined;
    reported = own.records.reported;
    const valued = [...own.distributions.keys()].flatMap((key) => {
      const columns = ordered.counted.get(countedKey(id, key));
      return columns === undefined ? [] : [{ key, counts: columns }];
    });
    populations.set(id, {
      counts: [{ columns: own.records }, ...counts.filter(({ populationId }) => populationId === id)],
      sums: [
        ...[...own.sums].map(([key, columns]) => ({ key, columns })),
        ...sums.filter(({ populationId }) => populationId === id),
      ],
      valued,
    });
  }
  const index = { populations, reported, size };
  known.set(view, index);
  return index;
}
