import { entriesByUnit, unitStarts } from './entries-by-slot.js';
import type { Run, Slots, TreeOrder } from './run.js';

/**
 * An entry of an edited run: its position in the base from 0 on, or -2 and below for one that joined. A reference stays
 * the same however the run is edited, and -1 is none.
 */
export type EntryRef = number;

/** One entry, whoever holds it. */
export interface Entry {
  readonly value: number;
  readonly unit: number;
  readonly class: number;
}

/** The run that edits start from; each entry stands for one person. */
export interface BaseRun extends Pick<Run, 'units' | 'classes'> {
  /** The value of each entry, ascending. */
  readonly values: Float64Array;
}

/**
 * A sorted run under edits: entries of the base that left are marked, those that joined stand in a small list of their
 * own.
 *
 * The order of both together is by value, then the base before those that joined, then by position or by the order of
 * joining. While few have joined an edit costs little; when they are more than about the root of the base's length, a
 * new base should be sorted.
 */
export interface EditedRun {
  readonly base: BaseRun;
  readonly slots: Slots;
  readonly tree: TreeOrder;
  /** 1 for each entry of the base that left. */
  readonly left: Uint8Array;
  /** All that ever joined, in the order of joining; -2 refers to the first. */
  readonly joined: Entry[];
  /** Those of them that are here, as their numbers in `joined`, in order of the run. */
  readonly present: number[];
  /** 1 at `class * slotCount + slot` where the class counts in the slot. */
  readonly isIn: Uint8Array;
  /** The entries of the base in order of their units, those of a unit ascending; and where those of each unit start. */
  readonly byUnit: Uint32Array;
  readonly unitStarts: Uint32Array;
}

/** A run to edit; `base` is not changed. */
export function editedRun(base: BaseRun, slots: Slots, tree: TreeOrder): EditedRun {
  const { slotCount, slotStarts } = slots;
  const classCount = slotStarts.length - 1;
  const isIn = new Uint8Array(classCount * slotCount);
  for (let of = 0; of < classCount; of++) {
    for (let at = slotStarts[of]!; at < slotStarts[of + 1]!; at++) isIn[of * slotCount + slots.slots[at]!] = 1;
  }
  return {
    base,
    slots,
    tree,
    left: new Uint8Array(base.values.length),
    joined: [],
    present: [],
    isIn,
    byUnit: entriesByUnit(base, tree.parent.length),
    unitStarts: unitStarts(base.units, undefined, tree.parent.length),
  };
}

/** What an entry holds, whether it is here or has left. */
export function entryOf({ base, joined }: EditedRun, entry: EntryRef): Entry {
  if (entry < -1) return joined[-2 - entry]!;
  return { value: base.values[entry]!, unit: base.units[entry]!, class: base.classes[entry]! };
}

/** Adds an entry that was never here. */
export function join(run: EditedRun, entry: Entry): EntryRef {
  const number = run.joined.push(entry) - 1;
  run.present.splice(presentBefore(run, entry.value, number), 0, number);
  return -2 - number;
}

/** Takes out an entry that is here. */
export function leave(run: EditedRun, entry: EntryRef): void {
  if (entry >= 0) run.left[entry] = 1;
  else run.present.splice(placeOf(run, entry), 1);
}

/** Puts back, where it was, an entry that left: the reverse of {@link leave}, as `leave` is of {@link join}. */
export function comeBack(run: EditedRun, entry: EntryRef): void {
  if (entry >= 0) run.left[entry] = 0;
  else run.present.splice(placeOf(run, entry), 0, -2 - entry);
}

/** Negative where the first entry stands before the second, in the order of base and joined together. */
export function compareEntries({ base, joined }: EditedRun, first: EntryRef, second: EntryRef): number {
  if (first >= 0 && second >= 0) return first - second;
  const one = first >= 0 ? base.values[first]! : joined[-2 - first]!.value;
  const other = second >= 0 ? base.values[second]! : joined[-2 - second]!.value;
  // A greater reference joined earlier, or is of the base.
  return one < other ? -1 : one > other ? 1 : second - first;
}

/** Where in `present` a joined entry stands, or would if it had not left. */
export function placeOf(run: EditedRun, entry: EntryRef): number {
  const number = -2 - entry;
  return presentBefore(run, run.joined[number]!.value, number);
}

/** How many of those present stand before the one of this value and number. */
export function presentBefore({ joined, present }: EditedRun, value: number, number: number): number {
  let from = 0;
  let to = present.length;
  // present.filter((other) => joined[other].value < value || (joined[other].value === value && other < number)).length
  while (from < to) {
    const middle = (from + to) >>> 1;
    const other = present[middle]!;
    const otherValue = joined[other]!.value;
    if (otherValue < value || (otherValue === value && other < number)) from = middle + 1;
    else to = middle;
  }
  return from;
}
