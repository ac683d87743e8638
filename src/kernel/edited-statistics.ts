import { compareEntries, type EditedRun, type EntryRef, entryOf } from './edited-run.js';
import { type Cell, nextEntry, previousEntry } from './neighbours.js';
import type { OrderStatistics, RankOf } from './run.js';

/** What is known of a cell of {@link OrderStatistics}; the entries are those of an edited run. */
export interface Standing {
  readonly count: number;
  readonly low: EntryRef;
  readonly high: EntryRef;
}

/** An entry that has joined, left or come back, after the run was edited. */
export interface Edit {
  readonly entry: EntryRef;
  /** 1 where it is here now, -1 where it has left. */
  readonly change: 1 | -1;
}

/** A place whose rank is known: of an entry that is here, or between two ranks for one that left. */
interface Anchor {
  readonly entry: EntryRef;
  readonly rank: number;
}

/**
 * Follows an edit of the run in all cells that the entry counts in: its slots, of its unit and all above.
 *
 * @param statistics - those of the run before the edit, changed in place
 */
export function followEdit(run: EditedRun, statistics: OrderStatistics, edit: Edit, rankOf: RankOf): void {
  const { unit: own, class: of } = entryOf(run, edit.entry);
  const { slotCount, slotStarts, slots } = run.slots;
  const { counts, low, high } = statistics;
  for (let at = slotStarts[of]!; at < slotStarts[of + 1]!; at++) {
    const slot = slots[at]!;
    for (let unit = own; unit >= 0; unit = run.tree.parent[unit]!) {
      const cell = unit * slotCount + slot;
      const before = { count: counts[cell]!, low: low[cell]!, high: high[cell]! };
      const after = followedStanding(run, { unit, slot }, before, edit, rankOf);
      counts[cell] = after.count;
      low[cell] = after.low;
      high[cell] = after.high;
    }
  }
}

/**
 * What stands in a cell after an edit of one of its entries, from what stood there before.
 *
 * The new ranks are near the old ones, so their entries are found by walking from neighbour to neighbour: no step where
 * the old entries hold them still, one or two for a median, more where `rankOf` jumps.
 */
function followedStanding(
  run: EditedRun,
  cell: Cell,
  before: Standing,
  { entry, change }: Edit,
  rankOf: RankOf,
): Standing {
  const count = before.count + change;
  const rank = count === 0 ? 0 : rankOf(cell.slot, count);
  if (rank === 0) return { count, low: -1, high: -1 };
  const anchors: Anchor[] = [];
  const known = before.low === -1 ? 0 : rankOf(cell.slot, before.count);
  if (known > 0) {
    const lowRank = rankAfter(run, { entry: before.low, rank: known }, { entry, change });
    anchors.push({ entry: before.low, rank: lowRank });
    if (before.high !== before.low) {
      anchors.push({
        entry: before.high,
        rank: rankAfter(run, { entry: before.high, rank: known + 1 }, { entry, change }),
      });
      const isBetween = compareEntries(run, before.low, entry) < 0 && compareEntries(run, entry, before.high) < 0;
      if (isBetween && change === 1) anchors.push({ entry, rank: known + 1 });
    }
  }
  anchors.push({ entry: -1, rank: 0 }, { entry: run.base.values.length, rank: count + 1 });
  const low = entryOfRank(run, cell, anchors, rank);
  anchors.unshift({ entry: low, rank });
  const high = rank === count ? low : entryOfRank(run, cell, anchors, rank + 1);
  return { count, low, high };
}

/** The rank of an entry after an edit of one before it; half a rank less where it left itself. */
function rankAfter(run: EditedRun, { entry, rank }: Anchor, edit: Edit): number {
  if (entry === edit.entry) return rank - 0.5;
  return compareEntries(run, edit.entry, entry) < 0 ? rank + edit.change : rank;
}

function entryOfRank(run: EditedRun, cell: Cell, anchors: readonly Anchor[], wanted: number): EntryRef {
  let nearest = anchors[0]!;
  for (const anchor of anchors) {
    if (Math.abs(anchor.rank - wanted) < Math.abs(nearest.rank - wanted)) nearest = anchor;
  }
  let { entry, rank } = nearest;
  while (rank < wanted) {
    entry = nextEntry(run, cell, entry);
    rank = Math.floor(rank) + 1;
  }
  while (rank > wanted) {
    entry = previousEntry(run, cell, entry);
    rank = Math.ceil(rank) - 1;
  }
  return entry;
}
