import { Elimination } from './eliminate.js';
import { fates, hideAlong } from './fates.js';
import { hideForBounds } from './hide-for-bounds.js';
import type { NumberBlock, NumberCell } from './number-block.js';
import { NumberRows } from './number-rows.js';
import { sensitiveNumbersOf } from './sensitive-numbers.js';

/** What was decided on the cells of a block. */
export interface DecidedCells {
  /** By cell one of the {@link fates}. */
  readonly fate: Uint8Array;
  /** How many cells were hidden because bounds gave a sensitive number away. */
  readonly repaired: number;
}

/**
 * Decides for each cell whether it is shown. No sensitive number follows from what is shown by sums and differences: that is decided by
 * elimination, from the top of the tree. Nor does one follow since no number is negative and no part larger than its whole: further cells are
 * hidden until each sensitive number is different in another table that agrees with all that is shown.
 */
export function decideCells(block: NumberBlock): DecidedCells {
  const rows = new NumberRows(block);
  const numbers = sensitiveNumbersOf(block, rows);
  const elimination = new Elimination(rows.depthOfRow);
  for (const vector of numbers.known) elimination.know(vector);
  // What follows from what everybody knows is not revealed by what is published.
  const sensitive = numbers.sensitive.filter((number) => elimination.protect(rows.vectorOf(number)));
  const fate = eliminate(block, rows, elimination);
  const hidden = [...fate.keys()].filter((cell) => fate[cell] !== fates.shown);
  hideAlong(block, rows, fate, hidden);
  return { fate, repaired: hideForBounds(block, rows, { ...numbers, sensitive }, fate) };
}

// From the top of the tree, larger numbers first.
function orderOf({ cells }: NumberBlock, rows: NumberRows): readonly number[] {
  const depths = cells.map(({ unit }) => rows.depthOf(unit));
  const numbers = cells.map((cell) => numberOf(cell, rows));
  return [...cells.keys()].sort((a, b) => depths[a]! - depths[b]! || numbers[b]! - numbers[a]! || a - b);
}

function numberOf({ table, unit, groups }: NumberCell, rows: NumberRows): number {
  return groups.reduce((sum, group) => sum + rows.count(table, unit, group), 0);
}

function eliminate(block: NumberBlock, rows: NumberRows, elimination: Elimination): Uint8Array {
  const { cells, tables } = block;
  const fate = new Uint8Array(cells.length);
  const vectors = cells.map((cell) => rows.vectorOfCell(cell));
  const candidates = orderOf(block, rows).filter((i) => {
    const vector = vectors[i]!;
    if (vector.rows.length === 0 || elimination.follows(vector)) return false;
    const { threshold, units } = tables[cells[i]!.table]!;
    const number = numberOf(cells[i]!, rows);
    if (number >= threshold && (units === undefined || units.total[cells[i]!.unit]! - number >= threshold)) return true;
    fate[i] = fates.sensitive;
    return false;
  });
  for (const i of candidates) if (!elimination.publish(vectors[i]!)) fate[i] = fates.secondary;
  return fate;
}
