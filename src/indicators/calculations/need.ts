import type { AnyCalculations, ValueOf } from '../../schemas/indicator.js';
import type { Population } from '../../schemas/population.js';
import type { Side } from '../../tallies/request.js';
import type { OrderPosition } from '../positions.js';

/** Something that must be counted of a population: one that an indicator holds, or the id of one that the catalog lists. */
export type Need = { readonly of: string | Population } & (
  | { readonly kind: 'counts' }
  | { readonly kind: 'sums' | 'frequencies'; readonly value: ValueOf }
  | ({ readonly kind: 'order'; readonly value: ValueOf; readonly side: Side } & OrderPosition)
);

/** The needs of a calculation from the counts of a part and of its whole. */
export function partAndWhole({ part, whole }: AnyCalculations['rateGap']): readonly Need[] {
  return [part, whole].map((of) => ({ kind: 'counts', of }));
}
