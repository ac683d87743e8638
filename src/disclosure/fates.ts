import type { NumberBlock } from './number-block.js';
import type { NumberRows } from './number-rows.js';

/** What becomes of a cell. */
export const fates = { shown: 0, sensitive: 1, secondary: 2 } as const;

/** Hides what columns hide along with hidden cells. A zero that everybody knows is not hidden by that. */
export function hideAlong(
  { cells, hiddenWith }: NumberBlock,
  rows: NumberRows,
  fate: Uint8Array,
  hidden: Iterable<number>,
): void {
  for (const cell of hidden)
    for (const along of hiddenWith[cell]!)
      if (fate[along] === fates.shown && !rows.isKnownCell(cells[along]!)) fate[along] = fates.secondary;
}
