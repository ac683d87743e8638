import { Elimination } from './eliminate.js';
import { type Change, localSearch } from './local-search.js';
import { movementGraph, regionsOf } from './movement-graph.js';
import { movementsOf, type TablePair } from './movements.js';
import type { NumberBlock, NumberCell, SensitiveNumber } from './number-block.js';
import { NumberRows } from './number-rows.js';
import { type SensitiveNumbers, sensitiveNumbersOf } from './sensitive-numbers.js';
import { WitnessSearch } from './witnesses.js';

/** What becomes of a cell. */
export const fates = { shown: 0, sensitive: 1, secondary: 2 } as const;

/** How often further cells are hidden for numbers without a witness. */
const mostRepairs = 4;
/** How many numbers of a block are searched for one by one; of more, none is, and they are said to be narrow. */
const mostSearched = 24;

/** What was decided on the cells of a block. */
export interface DecidedCells {
  /** By cell one of the {@link fates}. */
  readonly fate: Uint8Array;
  /** How many cells were hidden because bounds gave a sensitive number away. */
  readonly repaired: number;
  /** How many sensitive numbers have no witness that was found. */
  readonly narrow: number;
}

/**
 * Decides for each cell whether it is shown. No sensitive number follows from what is shown by sums and differences: that is decided by
 * elimination, from the top of the tree. Nor does one follow since no number is negative and no part larger than its whole: to each
 * sensitive number there is a witness, a table that agrees with all that is shown and has another number there. Where none is found, one more
 * cell is hidden, and it is decided again.
 */
export function decideCells(block: NumberBlock): DecidedCells {
  const rows = new NumberRows(block);
  const sensitive = notKnown(sensitiveNumbersOf(block, rows), rows);
  const order = orderOf(block, rows);
  const repairs = new Set<number>();
  for (let round = 0; ; round++) {
    const fate = eliminate(block, rows, sensitive, order, repairs);
    const without = withoutWitness(block, rows, sensitive, fate);
    const more = round === mostRepairs || without.length > mostSearched ? [] : cellsToHide(block, rows, without, fate);
    if (more.length === 0) return { fate, repaired: repairs.size, narrow: without.length };
    for (const cell of more) repairs.add(cell);
  }
}

// What follows from what everybody knows is not revealed by what is published.
function notKnown(numbers: SensitiveNumbers, rows: NumberRows): SensitiveNumbers {
  const elimination = new Elimination([], rows.depthOfRow);
  for (const vector of numbers.known) elimination.know(vector);
  return { ...numbers, sensitive: numbers.sensitive.filter((number) => !elimination.follows(rows.vectorOf(number))) };
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

function eliminate(
  { cells, tables }: NumberBlock,
  rows: NumberRows,
  { sensitive, known }: SensitiveNumbers,
  order: readonly number[],
  repairs: ReadonlySet<number>,
): Uint8Array {
  const hidden = [...repairs].map((i) => rows.vectorOfCell(cells[i]!));
  const elimination = new Elimination(
    [...sensitive.map((number) => rows.vectorOf(number)), ...hidden],
    rows.depthOfRow,
  );
  for (const vector of known) elimination.know(vector);
  const fate = new Uint8Array(cells.length);
  const vectors = cells.map((cell) => rows.vectorOfCell(cell));
  const candidates = order.filter((i) => {
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

function withoutWitness(
  block: NumberBlock,
  rows: NumberRows,
  numbers: SensitiveNumbers,
  fate: Uint8Array,
): readonly SensitiveNumber[] {
  const regions = regionsOf(
    block,
    rows,
    block.cells.filter((_, i) => fate[i] === fates.shown),
  );
  let left = numbers.sensitive;
  const equal = block.nested
    .filter((pair) => !pair.isMixed && areEqual(pair, block, rows, numbers))
    .map(({ part, whole }): TablePair => [part, whole]);
  for (const movement of movementsOf(block, equal)) {
    if (left.length === 0) return left;
    const search = new WitnessSearch(movementGraph(movement, block, rows, numbers, regions), block.tree);
    left = left.filter((number) => !search.hasWitness(number));
  }
  return left.length > mostSearched ? left : searchEach(left, block, localSearch(block, rows, numbers, regions));
}

// A witness of one number is often one of others too.
function searchEach(
  numbers: readonly SensitiveNumber[],
  block: NumberBlock,
  search: (number: SensitiveNumber) => readonly Change[] | undefined,
): readonly SensitiveNumber[] {
  const left = new Set(numbers);
  for (const number of numbers) {
    const changes = left.has(number) ? search(number) : undefined;
    if (changes === undefined) continue;
    for (const each of left) if (isChanged(each, changes, block)) left.delete(each);
  }
  return [...left];
}

function isChanged(
  { terms, unit, isAlone, groups }: SensitiveNumber,
  changes: readonly Change[],
  { tree }: NumberBlock,
): boolean {
  const end = isAlone ? unit + 1 : tree.end[unit]!;
  let sum = 0;
  for (const change of changes)
    if (change.unit >= unit && change.unit < end && groups.includes(change.group))
      sum += change.by * (terms.find(({ table }) => table === change.table)?.factor ?? 0);
  return sum !== 0;
}

// Whether everybody knows that a part is all of a whole.
function areEqual(
  pair: NumberBlock['nested'][number],
  { tree, tables }: NumberBlock,
  rows: NumberRows,
  numbers: SensitiveNumbers,
): boolean {
  const isEmpty = (unit: number) =>
    tree.end[unit]! > unit &&
    rows.groupsOf(pair.whole).every((group) => rows.countAlone(pair.whole, unit, group) === 0);
  if (!tables[pair.part]!.isComplete) return false;
  return tree.parent.every(
    (_, unit) => isEmpty(unit) || rows.groupsOf(pair.whole).every((group) => numbers.isNobodyLeft(pair, unit, group)),
  );
}

// For each number the shown cell that bounds it most closely: the lowest one in the tree that it is in, of the smallest number.
function cellsToHide(
  { cells, tree }: NumberBlock,
  rows: NumberRows,
  numbers: readonly SensitiveNumber[],
  fate: Uint8Array,
): readonly number[] {
  if (numbers.length === 0) return [];
  const shownAt = new Map<string, number[]>();
  const keyOf = (table: number, unit: number) => `${table} ${unit}`;
  cells.forEach(({ table, unit }, i) => {
    if (fate[i] !== fates.shown || rows.vectorOfCell(cells[i]!).rows.length === 0) return;
    const key = keyOf(table, unit);
    if (!shownAt.has(key)) shownAt.set(key, []);
    shownAt.get(key)!.push(i);
  });
  const chosen = new Set<number>();
  for (const { terms, unit, groups } of numbers) {
    for (let at = unit; at >= 0; at = tree.parent[at]!) {
      const candidates = terms
        .flatMap(({ table }) => shownAt.get(keyOf(table, at)) ?? [])
        .filter((i) => cells[i]!.groups.some((group) => groups.includes(group)))
        .sort((a, b) => numberOf(cells[a]!, rows) - numberOf(cells[b]!, rows) || a - b);
      const [first] = candidates;
      if (first === undefined) continue;
      if (!candidates.some((i) => chosen.has(i))) chosen.add(first);
      break;
    }
  }
  return [...chosen];
}
