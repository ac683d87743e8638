import type { Reason } from '../../errors.js';
import type { AnyQuantity } from '../../schemas/indicator.js';
import { missingFor, totalOf } from '../groups.js';
import { type Quotient, scaled } from '../quotient.js';
import type { Need, Reading } from '../reading.js';

/** The population of a quantity, where its women or men are counted. */
export function quantityBySex(quantity: AnyQuantity): readonly Need['of'][] {
  return 'count' in quantity && quantity.sex !== undefined ? [quantity.count] : [];
}

/** The needs of quantities: the counts of each population, then the sums and the frequencies in the order of the quantities. */
export function quantityNeeds(quantities: readonly AnyQuantity[]): readonly Need[] {
  return [
    ...quantities.map((quantity): Need => ({ kind: 'counts', of: 'count' in quantity ? quantity.count : quantity.of })),
    ...quantities.flatMap((quantity): readonly Need[] => {
      if ('sum' in quantity) return [{ kind: 'sums', of: quantity.of, value: quantity.sum }];
      return 'distinct' in quantity ? [{ kind: 'frequencies', of: quantity.of, value: quantity.distinct }] : [];
    }),
  ];
}

/** The values of quantities, each with the reason why it is not known. */
export function quantityValues(
  reading: Reading,
  quantities: readonly AnyQuantity[],
): readonly { readonly value: Quotient; readonly reason?: Reason | undefined }[] {
  let need = quantities.length;
  return quantities.map((quantity, position) => {
    if ('sum' in quantity) return { value: reading.sum(need++, 'all') };
    if ('distinct' in quantity) {
      // Missing values, which stand under `''`, are not counted.
      const values = reading.frequencies(need++);
      return { value: scaled(values.size - (values.has('') ? 1 : 0), 0) };
    }
    const counts = reading.counts(position);
    if (quantity.sex === undefined) return { value: scaled(totalOf(counts), 0) };
    const reason = missingFor(counts, quantity.sex === 'female' ? 'all' : 'binary');
    return { value: scaled(counts[quantity.sex], 0), reason };
  });
}
