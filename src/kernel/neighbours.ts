import { type EditedRun, type EntryRef, placeOf, presentBefore } from './edited-run.js';

/** The entries that are walked along: those of a unit and all below it, in one slot. */
export interface Cell {
  readonly unit: number;
  readonly slot: number;
}

/**
 * The next entry of the cell after an entry, which may have left or be of another cell; the length of the base if there
 * is none.
 *
 * @param entry - -1 to begin before the first
 */
export function nextEntry(run: EditedRun, cell: Cell, entry: EntryRef): EntryRef {
  const { present, base } = run;
  let at = entry < -1 ? placeOf(run, entry) : entry < 0 ? 0 : presentBefore(run, base.values[entry]!, 0);
  if (entry < -1 && present[at] === -2 - entry) at++;
  while (at < present.length && !holdsJoined(run, cell, present[at]!)) at++;
  const from = entry < -1 ? upTo(run, entry) : entry + 1;
  // One that joined stands after all of the base up to its value.
  const to = at < present.length ? upTo(run, -2 - present[at]!) : base.values.length;
  const found = firstOfBase(run, cell, from, to);
  return found < to || at === present.length ? found : -2 - present[at]!;
}

/**
 * The next entry of the cell before an entry, which may have left or be of another cell; -1 if there is none.
 *
 * @param entry - the length of the base to begin after the last
 */
export function previousEntry(run: EditedRun, cell: Cell, entry: EntryRef): EntryRef {
  const { present, base } = run;
  const { length } = base.values;
  let at =
    entry < 0 ? placeOf(run, entry) : entry < length ? presentBefore(run, base.values[entry]!, 0) : present.length;
  do at--;
  while (at >= 0 && !holdsJoined(run, cell, present[at]!));
  const from = at < 0 ? 0 : upTo(run, -2 - present[at]!);
  const to = entry < 0 ? upTo(run, entry) : entry;
  const found = lastOfBase(run, cell, from, to);
  return found >= from || at < 0 ? Math.max(found, -1) : -2 - present[at]!;
}

function holdsJoined({ joined, tree, isIn, slots }: EditedRun, { unit, slot }: Cell, number: number): boolean {
  const entry = joined[number]!;
  return entry.unit >= unit && entry.unit < tree.end[unit]! && isIn[entry.class * slots.slotCount + slot] === 1;
}

function holdsBase({ base, left, tree, isIn, slots }: EditedRun, { unit, slot }: Cell, entry: number): boolean {
  const of = base.units[entry]!;
  return (
    of >= unit && of < tree.end[unit]! && left[entry] === 0 && isIn[base.classes[entry]! * slots.slotCount + slot] === 1
  );
}

/** How many of the base stand before an entry that joined: all whose value is not greater. */
function upTo({ base, joined }: EditedRun, entry: EntryRef): number {
  const { value } = joined[-2 - entry]!;
  let from = 0;
  let to = base.values.length;
  // base.values.filter((other) => other <= value).length
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (base.values[middle]! <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Steps along the run for each unit of a subtree, before a search in the units is shorter. */
const stepsOfUnit = 16;

/**
 * The first entry of the cell in a stretch of the base, or where the stretch ends.
 *
 * Of a large subtree one stands near. Otherwise its units are searched, whose entries stand in order of the run.
 */
function firstOfBase(run: EditedRun, cell: Cell, from: number, to: number): number {
  const { byUnit, unitStarts, tree } = run;
  const end = tree.end[cell.unit]!;
  const near = Math.min(to, from + stepsOfUnit * (end - cell.unit));
  for (let entry = from; entry < near; entry++) if (holdsBase(run, cell, entry)) return entry;
  let found = to;
  // found = Math.min(...subtree.filter((entry) => entry >= near && entry < to && holdsBase(entry)))
  for (let unit = cell.unit; unit < end && near < found; unit++) {
    const last = unitStarts[unit + 1]!;
    for (let i = firstFrom(byUnit, unitStarts[unit]!, last, near); i < last && byUnit[i]! < found; i++) {
      if (holdsBase(run, cell, byUnit[i]!)) found = byUnit[i]!;
    }
  }
  return found;
}

/** The last entry of the cell in a stretch of the base, or one before where the stretch starts. */
function lastOfBase(run: EditedRun, cell: Cell, from: number, to: number): number {
  const { byUnit, unitStarts, tree } = run;
  const end = tree.end[cell.unit]!;
  const near = Math.max(from, to - stepsOfUnit * (end - cell.unit));
  for (let entry = to - 1; entry >= near; entry--) if (holdsBase(run, cell, entry)) return entry;
  let found = from - 1;
  // found = Math.max(...subtree.filter((entry) => entry < near && entry >= from && holdsBase(entry)))
  for (let unit = cell.unit; unit < end && near > found + 1; unit++) {
    const first = unitStarts[unit]!;
    for (let i = firstFrom(byUnit, first, unitStarts[unit + 1]!, near) - 1; i >= first && byUnit[i]! > found; i--) {
      if (holdsBase(run, cell, byUnit[i]!)) found = byUnit[i]!;
    }
  }
  return found;
}

/** Where in an ascending stretch the first number stands that is not below the least wanted. */
function firstFrom(numbers: Uint32Array, from: number, to: number, least: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
