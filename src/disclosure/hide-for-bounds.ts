import { type Change, type Exchange, Exchanges } from './exchanges.js';
import { fates, hideAlong } from './fates.js';
import type { NumberBlock, SensitiveNumber } from './number-block.js';
import type { NumberRows } from './number-rows.js';
import type { SensitiveNumbers } from './sensitive-numbers.js';
import { ShownLines } from './shown-lines.js';

/** What was done so that bounds give no number away. */
export interface HiddenForBounds {
  /** How many cells were hidden. */
  readonly repaired: number;
  /** How many sensitive numbers have other values, and still fewer than asked for. */
  readonly narrow: number;
}

/**
 * Hides further cells until each sensitive number is different after an exchange of people that changes nothing shown. First the numbers are
 * left out for which nothing needs to be hidden. Then the cheapest exchange of each number that remains is taken, and what it changes is
 * hidden. What is hidden once spares later numbers, and never brings a number back, so that no number is looked at again.
 *
 * The smallest and the largest value of a number lie as far apart as the block asks for: one exchange of so many people, or one of some to
 * more and one of the rest to less. Of sums an amount is exchanged, as far as what a unit has itself suffices.
 *
 * A number without any exchange, even with people outside the tree, follows from what everybody knows.
 */
export function hideForBounds(
  block: NumberBlock,
  rows: NumberRows,
  numbers: SensitiveNumbers,
  fate: Uint8Array,
): HiddenForBounds {
  const { tree, cells, hiddenWith } = block;
  const isShown = Uint8Array.from(cells, (cell, i) => (fate[i] === fates.shown && !rows.isKnownCell(cell) ? 1 : 0));
  const shown = new ShownLines(block, isShown);
  const exchanges = new Exchanges(block, rows, numbers, shown);
  const narrow = new Set(numbers.sensitive);
  const narrowOf = Array.from(tree.parent, (): SensitiveNumber[] => []);
  for (const number of numbers.sensitive) narrowOf[number.unit]!.push(number);
  // How much more and how much less each of them can be, as far as exchanges say.
  const most = { more: new Map<SensitiveNumber, number>(), less: new Map<SensitiveNumber, number>() };
  const widthOf = (number: SensitiveNumber) => (most.more.get(number) ?? 0) + (most.less.get(number) ?? 0);
  const isSum = block.tables.some(({ amounts }) => amounts !== undefined);
  const wantedWidths = new Map(
    numbers.sensitive.map((number) => {
      return [number, Math.max(block.width, Math.ceil(block.partOfSum * rows.amountOf(number)))] as const;
    }),
  );
  let repaired = 0;
  const take = (exchange: Exchange): void => {
    for (const cell of exchanges.changedCells(exchange)) {
      fate[cell] = fates.secondary;
      repaired++;
      hideAlong(block, rows, fate, [cell]);
      for (const along of [cell, ...hiddenWith[cell]!]) if (fate[along] !== fates.shown) shown.hide(along);
    }
    // What a unit has itself is different too where it exchanges with one below it.
    for (const unit of new Set([...exchanges.unitsOf(exchange), exchange.first, exchange.second])) {
      if (unit < 0) continue;
      narrowOf[unit] = narrowOf[unit]!.filter((number) => {
        const change = exchanges.changeOf(number, exchange);
        if (change === 0) return true;
        const side = change > 0 ? most.more : most.less;
        if (Math.abs(change) > (side.get(number) ?? 0)) side.set(number, Math.abs(change));
        if (widthOf(number) < wantedWidths.get(number)!) return true;
        narrow.delete(number);
        return false;
      });
    }
  };
  for (const limit of [0, Number.POSITIVE_INFINITY])
    for (const number of narrow)
      for (const change of changesOf(wantedWidths.get(number)!, isSum)) {
        if (!narrow.has(number)) break;
        const exchange = exchanges.cheapest(number, change, limit);
        if (exchange !== undefined) take(exchange);
      }
  return { repaired, narrow: [...narrow].filter((number) => widthOf(number) > 0).length };
}

// The whole width in one direction, or parts of it in both; of an amount its halves.
function changesOf(width: number, isAmount: boolean): readonly Change[] {
  const changes = [{ people: width, direction: 0 }];
  const half = Math.ceil(width / 2);
  if (isAmount)
    return width === 1 ? changes : [...changes, { people: half, direction: 1 }, { people: half, direction: -1 }];
  for (let people = width - 1; people > 0; people--) changes.push({ people, direction: 1 }, { people, direction: -1 });
  return changes;
}
