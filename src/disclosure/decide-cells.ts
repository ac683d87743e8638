import { earlierNumbers } from './earlier-numbers.js';
import { Elimination } from './eliminate.js';
import { fates, hideAlong } from './fates.js';
import { type HiddenForBounds, hideForBounds } from './hide-for-bounds.js';
import type { NumberBlock } from './number-block.js';
import { NumberRows, numberOfCell } from './number-rows.js';
import { sensitiveNumbersOf } from './sensitive-numbers.js';
import type { Vector } from './vectors.js';

/** What was decided on the cells of a block. */
export interface DecidedCells extends HiddenForBounds {
  /** By cell one of the {@link fates}. */
  readonly fate: Uint8Array;
}

/**
 * Decides for each cell whether it is shown. No sensitive number follows from what is shown by sums and differences: that is decided by
 * elimination, from the top of the tree, with the numbers of an earlier day where it is said what they were. Nor does one of today follow since no
 * number is negative and no part larger than its whole: further cells are hidden until each sensitive number is different in another table that
 * agrees with all that is shown.
 */
export function decideCells(block: NumberBlock): DecidedCells {
  const rows = new NumberRows(block);
  const numbers = sensitiveNumbersOf(block, rows);
  const earlier = block.earlier && earlierNumbers(block.earlier, rows);
  const elimination = new Elimination(rows.depthOfRow);
  for (const vector of numbers.known) elimination.know(vector);
  const { fate, candidates } = candidatesOf(block, rows, elimination);
  // What was hidden and is the same is not shown where it follows from the earlier report either.
  const inherited = new Set(earlier && block.inherited);
  for (const i of candidates.keys()) if (inherited.has(block.cells[i]!)) fate[i] = fates.secondary;
  function* sensitiveToday(): Iterable<Vector> {
    for (const number of numbers.sensitive) yield rows.vectorOf(number);
  }
  const isSecret = hideWhatTells(sensitiveToday(), elimination, candidates, fate);
  if (earlier !== undefined) {
    // What follows for who knows the earlier day is no secret then, and still is one for others: hence today alone first, then both days.
    const bothDays = new Elimination([...rows.depthOfRow, ...earlier.depthOfRow]);
    for (const vector of [...numbers.known, ...earlier.known]) bothDays.know(vector);
    hideWhatTells([...sensitiveToday(), ...earlier.sensitive], bothDays, candidates, fate);
  }
  const hidden = [...fate.keys()].filter((cell) => fate[cell] !== fates.shown);
  hideAlong(block, rows, fate, hidden);
  const sensitive = numbers.sensitive.filter((_, i) => isSecret[i]);
  return { fate, ...hideForBounds(block, rows, { ...numbers, sensitive }, fate) };
}

// Hides the candidates by which a sensitive number would follow. Returns of each number whether it does not follow from what is known.
function hideWhatTells(
  sensitive: Iterable<Vector>,
  elimination: Elimination,
  candidates: ReadonlyMap<number, Vector>,
  fate: Uint8Array,
): readonly boolean[] {
  const isReached = new Uint8Array(elimination.size);
  const left: (readonly [cell: number, vector: Vector])[] = [];
  for (const [i, vector] of candidates) {
    if (fate[i] !== fates.shown) continue;
    const reduced = elimination.reduced(vector);
    left.push([i, reduced]);
    for (const row of reduced.rows) isReached[row] = 1;
  }
  const isSecret: boolean[] = [];
  for (const number of sensitive) {
    const vector = elimination.reduced(number);
    // A number with a row that no candidate has cannot follow, whatever is published.
    if (vector.rows.every((row) => isReached[row] === 1)) elimination.protect(vector);
    isSecret.push(vector.rows.length > 0);
  }
  for (const [i, vector] of left) if (!elimination.publish(vector)) fate[i] = fates.secondary;
  return isSecret;
}

// From the top of the tree, larger numbers first.
function orderOf({ cells }: NumberBlock, rows: NumberRows): readonly number[] {
  const depths = cells.map(({ unit }) => rows.depthOf(unit));
  const numbers = cells.map((cell) => rows.countOfCell(cell));
  return [...cells.keys()].sort((a, b) => depths[a]! - depths[b]! || numbers[b]! - numbers[a]! || a - b);
}

// The cells that may be published as far as their own numbers go, in order, each with what everybody does not know of it; sensitive cells are marked.
function candidatesOf(
  block: NumberBlock,
  rows: NumberRows,
  elimination: Elimination,
): { readonly fate: Uint8Array; readonly candidates: Map<number, Vector> } {
  const { cells, tables } = block;
  const fate = new Uint8Array(cells.length);
  const candidates = new Map<number, Vector>();
  for (const i of orderOf(block, rows)) {
    const cell = cells[i]!;
    const vector = elimination.reduced(rows.vectorOfCell(cell));
    if (vector.rows.length === 0) continue;
    const { threshold, units } = tables[cell.table]!;
    const number = rows.countOfCell(cell);
    const isLarge = number >= threshold && !block.isDominated(numberOfCell(cell));
    if (isLarge && (units === undefined || units.total[cell.unit]! - number >= threshold)) candidates.set(i, vector);
    else fate[i] = fates.sensitive;
  }
  return { fate, candidates };
}
