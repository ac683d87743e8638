import { inBlocks } from './blocks.js';

/** Which rows stay, in the order of their units. */
export interface UnitOrder {
  /** The unit of each row that stays, in that order. */
  readonly units: Uint32Array;
  /** The number that each of them had; absent where all stay and stood in this order. */
  readonly rows: Uint32Array | undefined;
}

/**
 * Orders rows by the number of their unit, by counting; rows of one unit stay in the order given.
 *
 * @param unitOf - the unit of each row
 * @param refused - 1 for each row that is left out; absent where all stay
 */
export function unitOrder(unitOf: Uint32Array, refused: Uint8Array | undefined, unitCount: number): UnitOrder {
  const rowCount = unitOf.length;
  const next = new Uint32Array(unitCount + 1);
  let disordered = 0;
  inBlocks(rowCount, (from, to) => {
    if (!countUnits(unitOf, refused, from, to, next)) disordered++;
  });
  const kept = next.reduce((sum, count) => sum + count, 0);
  if (disordered === 0 && kept === rowCount) return { units: unitOf, rows: undefined };
  const units = new Uint32Array(kept);
  for (let unit = 0; unit < unitCount; unit++) {
    units.fill(unit, next[unit], next[unit]! + next[unit + 1]!);
    next[unit + 1]! += next[unit]!;
  }
  const rows = new Uint32Array(kept);
  inBlocks(rowCount, (from, to) => placeRows(unitOf, refused, from, to, next, rows));
  return { units, rows };
}

// Counts the rows of each unit, one further on; whether they stand in order, with the row before them.
function countUnits(
  unitOf: Uint32Array,
  refused: Uint8Array | undefined,
  from: number,
  to: number,
  next: Uint32Array,
): boolean {
  let isOrdered = true;
  let last = from === 0 ? 0 : unitOf[from - 1]!;
  for (let row = from; row < to; row++) {
    if (refused !== undefined && refused[row] !== 0) continue;
    const unit = unitOf[row]!;
    if (unit < last) isOrdered = false;
    last = unit;
    next[unit + 1]!++;
  }
  return isOrdered;
}

// Plainly: rows = sortBy(rows that stay, (row) => unitOf[row])
function placeRows(
  unitOf: Uint32Array,
  refused: Uint8Array | undefined,
  from: number,
  to: number,
  next: Uint32Array,
  rows: Uint32Array,
): void {
  for (let row = from; row < to; row++) {
    if (refused === undefined || refused[row] === 0) rows[next[unitOf[row]!]!++] = row;
  }
}
