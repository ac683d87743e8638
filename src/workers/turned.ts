import type { Range } from './messages.js';

/**
 * Positions in a list that is turned so that those of a range come first, in their order, then those before it, then those
 * after it. Each has one place of its own, so what named the same still does; what named nothing, -1, names nothing.
 */
export interface Turned {
  readonly list: <T>(list: readonly T[]) => readonly T[];
  /** Turns the positions in a column, in place. */
  readonly positions: <Column extends Int32Array | Uint32Array>(column: Column) => Column;
}

/** The turned positions of a range. */
export function turned({ from, to }: Range): Turned {
  const size = to - from;
  return {
    list: (list) => [...list.slice(from, to), ...list.slice(0, from), ...list.slice(to)],
    positions: (column) => {
      for (let i = 0; i < column.length; i++) {
        const position = column[i]!;
        if (position < 0 || position >= to) continue;
        column[i] = position >= from ? position - from : position + size;
      }
      return column;
    },
  };
}
