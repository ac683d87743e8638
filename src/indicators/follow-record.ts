import { comeBack, type EditedRun, type Entry, type EntryRef, editedRun, join, leave } from '../kernel/edited-run.js';
import { followEdit } from '../kernel/edited-statistics.js';
import type { CountedRecords } from '../tallies/counted-records.js';
import { type Counts, type Group, isShared } from '../tallies/counts.js';
import type { OrderBatch } from '../tallies/order-statistics.js';
import type { RecordEdit } from '../tallies/record-edit.js';
import { valueKey } from '../tallies/request.js';
import { classesIn } from '../tallies/spread.js';
import type { Sums, Tallies } from '../tallies/tallies.js';
import { followIndex } from './follow-index.js';
import type { PlacedOrder } from './ordered-values.js';
import type { View } from './view.js';

/** What an edit does to columns, once all of it is known to be possible. */
type Change = () => void;

/**
 * Lets tallies and the columns made of them follow one record that comes or leaves: its unit, and all above it.
 *
 * @returns whether they did; if not, nothing has changed and the records have to be counted again
 */
export function followRecord(tallies: Tallies, view: View, counted: CountedRecords, edit: RecordEdit): boolean {
  const index = followIndex(tallies, view, counted);
  // A unit that reports nothing before, or nothing after, changes what is reported.
  if (index?.reported?.[edit.unit] !== 1) return false;
  const above: number[] = [];
  for (let unit = edit.unit; unit >= 0; unit = tallies.tree.parent[unit]!) above.push(unit);
  const follow: Follow = { edit, own: [edit.unit], above, changes: [] };
  for (const [id, group] of edit.groupIn) {
    const { counts, sums, valued } = index.populations.get(id)!;
    for (const { columns, mask } of counts) {
      if (mask === undefined || mask[edit.unit] === 1) {
        if (!followCounts(follow, group, columns.counts, mask === undefined ? follow.own : above)) return false;
      }
    }
    for (const { columns, mask, key } of sums) {
      if (mask === undefined || mask[edit.unit] === 1) {
        if (!followSums(follow, group, key, columns, mask === undefined ? follow.own : above)) return false;
      }
    }
    for (const { key, counts: ofValued } of valued) {
      if (edit.valueOf(key).value !== null && !followCounts(follow, group, ofValued, above)) return false;
    }
  }
  for (const [batch, placed] of view.made.ordered.batches) {
    if (!followBatch(follow, tallies, batch, placed)) return false;
  }
  for (const change of follow.changes) change();
  return true;
}

interface Follow {
  readonly edit: RecordEdit;
  readonly own: readonly number[];
  readonly above: readonly number[];
  readonly changes: Change[];
}

function followCounts({ edit, changes }: Follow, group: Group, counts: Counts, units: readonly number[]): boolean {
  const column = counts[group];
  if (isShared(counts, group)) return false;
  changes.push(() => {
    for (const unit of units) column[unit] = column[unit]! + edit.change;
  });
  return true;
}

function followSums(
  { edit, changes }: Follow,
  group: Group,
  key: string,
  { counts, sums, scale }: Sums,
  units: readonly number[],
): boolean {
  const value = wholeOf(edit, key, scale);
  if (value === null) return true;
  const [number, column] = [counts[group], sums[group]];
  if (value === undefined || isShared(counts, group) || !(column instanceof Float64Array)) return false;
  // Values of zero and more: while the sum of a root is exact, all below it are.
  if (value < 0 || units.some((unit) => column[unit]! + value >= 2 ** 53)) return false;
  changes.push(() => {
    for (const unit of units) {
      number[unit] = number[unit]! + edit.change;
      column[unit] = column[unit]! + edit.change * value;
    }
  });
  return true;
}

// The value at the scale of the columns: `null` for none, `undefined` where it does not fit.
function wholeOf(edit: RecordEdit, key: string, scale: number): number | null | undefined {
  const { value, scale: own } = edit.valueOf(key);
  if (value === null) return null;
  if (own > scale) return undefined;
  const whole = Number(value) * 10 ** (scale - own);
  return Number.isSafeInteger(whole) ? whole : undefined;
}

/** So many may have joined for each entry of the square root of a run, before it is sorted anew. */
const mostJoined = 4;

function followBatch(
  { edit, changes }: Follow,
  { tree }: Tallies,
  batch: OrderBatch,
  placed: readonly PlacedOrder[],
): boolean {
  const { run, slots, classOf, statistics, rankOf } = batch;
  const slotsOfRecord = placed.flatMap(({ populationId, side }, slot) => {
    const group = edit.groupIn.get(populationId);
    return group !== undefined && (side === 'all' || side === group) ? [slot] : [];
  });
  if (slotsOfRecord.length === 0) return true;
  const value = wholeOf(edit, valueKey(placed[0]!.value), run.scale);
  if (value === null) return true;
  if (value === undefined || !(run.values instanceof Float64Array) || run.weights !== undefined) return false;
  const of = classWith(batch, slotsOfRecord);
  if (of === undefined) return false;
  batch.edited ??= editedRun({ values: run.values, units: run.units, classes: classesIn(run, classOf) }, slots, tree);
  const { edited } = batch;
  if (edited.joined.length > mostJoined * Math.sqrt(run.values.length) + 64) return false;
  const entry: Entry = { value, unit: edit.unit, class: of };
  if (edit.change === 1) {
    // One who left and was the same comes back, so that going to and fro adds nothing.
    const before = entryLike(edited, entry, 1);
    if (before !== undefined) {
      changes.push(() => {
        comeBack(edited, before);
        followEdit(edited, statistics, { entry: before, change: 1 }, rankOf);
      });
      return true;
    }
    changes.push(() => followEdit(edited, statistics, { entry: join(edited, entry), change: 1 }, rankOf));
    return true;
  }
  const found = entryLike(edited, entry, 0) ?? joinedLike(edited, entry);
  if (found === undefined) return false;
  changes.push(() => {
    leave(edited, found);
    followEdit(edited, statistics, { entry: found, change: -1 }, rankOf);
  });
  return true;
}

// Records of one class count in the same slots.
function classWith({ slots }: OrderBatch, wanted: readonly number[]): number | undefined {
  const { slotStarts } = slots;
  for (let of = 0; of + 1 < slotStarts.length; of++) {
    const [from, to] = [slotStarts[of]!, slotStarts[of + 1]!];
    if (to - from === wanted.length && wanted.every((slot, i) => slots.slots[from + i] === slot)) return of;
  }
  return undefined;
}

// An entry of the base that cannot be told from the one wanted, and is here (`left` 0) or not (1).
function entryLike({ base, left }: EditedRun, { value, unit, class: of }: Entry, wanted: 0 | 1): EntryRef | undefined {
  let [low, high] = [0, base.values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (base.values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  for (let entry = low; entry < base.values.length && base.values[entry] === value; entry++) {
    if (left[entry] === wanted && base.units[entry] === unit && base.classes[entry] === of) return entry;
  }
  return undefined;
}

function joinedLike({ joined, present }: EditedRun, { value, unit, class: of }: Entry): EntryRef | undefined {
  const number = present.find((one) => {
    const other = joined[one]!;
    return other.value === value && other.unit === unit && other.class === of;
  });
  return number === undefined ? undefined : -2 - number;
}
