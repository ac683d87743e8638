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
  let isOrdered = true;
  let kept = 0;
  let last = 0;
  for (let row = 0; row < rowCount; row++) {
    if (refused !== undefined && refused[row] !== 0) continue;
    const unit = unitOf[row]!;
    if (unit < last) isOrdered = false;
    last = unit;
    next[unit + 1]!++;
    kept++;
  }
  if (isOrdered && kept === rowCount) return { units: unitOf, rows: undefined };
  const units = new Uint32Array(kept);
  for (let unit = 0; unit < unitCount; unit++) {
    units.fill(unit, next[unit], next[unit]! + next[unit + 1]!);
    next[unit + 1]! += next[unit]!;
  }
  const rows = new Uint32Array(kept);
  for (let row = 0; row < rowCount; row++) {
    if (refused === undefined || refused[row] === 0) rows[next[unitOf[row]!]!++] = row;
  }
  return { units, rows };
}
