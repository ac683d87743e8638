import type { AnyCalculations } from '../../schemas/indicator.js';
import type { Need } from './need.js';

/** The needs of a calculation from the counts of a part and of its whole. */
export function partAndWhole({ part, whole }: AnyCalculations['rateGap']): readonly Need[] {
  return [
    { kind: 'counts', of: part },
    { kind: 'counts', of: whole },
  ];
}
