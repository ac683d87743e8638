import { Exchanges } from './exchanges.js';
import { fates, hideAlong } from './fates.js';
import type { NumberBlock, SensitiveNumber } from './number-block.js';
import type { NumberRows } from './number-rows.js';
import type { SensitiveNumbers } from './sensitive-numbers.js';
import { ShownLines } from './shown-lines.js';

/**
 * Hides further cells until each sensitive number is different after an exchange of people that changes nothing shown. First the numbers are
 * left out for which nothing needs to be hidden. Then the cheapest exchange of each number that remains is taken, and what it changes is
 * hidden. What is hidden once spares later numbers, and never brings a number back, so that no number is looked at again.
 *
 * A number without any exchange, even with people outside the tree, follows from what everybody knows.
 *
 * @returns how many cells were hidden
 */
export function hideForBounds(
  block: NumberBlock,
  rows: NumberRows,
  numbers: SensitiveNumbers,
  fate: Uint8Array,
): number {
  const { tree, cells, hiddenWith } = block;
  const isShown = Uint8Array.from(cells, (cell, i) => (fate[i] === fates.shown && !rows.isKnownCell(cell) ? 1 : 0));
  const shown = new ShownLines(block, isShown);
  const exchanges = new Exchanges(block, rows, numbers, shown);
  const exact = new Set(numbers.sensitive);
  const exactOf = Array.from(tree.parent, (): SensitiveNumber[] => []);
  for (const number of numbers.sensitive) exactOf[number.unit]!.push(number);
  let hidden = 0;
  for (const limit of [0, Number.POSITIVE_INFINITY])
    for (const number of exact) {
      const exchange = exchanges.cheapest(number, limit);
      if (exchange === undefined) continue;
      for (const cell of exchanges.changedCells(exchange)) {
        fate[cell] = fates.secondary;
        hidden++;
        hideAlong(block, rows, fate, [cell]);
        for (const along of [cell, ...hiddenWith[cell]!]) if (fate[along] !== fates.shown) shown.hide(along);
      }
      for (const unit of exchanges.unitsOf(exchange))
        exactOf[unit] = exactOf[unit]!.filter((each) => {
          const isDifferent = exchanges.isChanged(each, exchange);
          if (isDifferent) exact.delete(each);
          return !isDifferent;
        });
    }
  return hidden;
}
