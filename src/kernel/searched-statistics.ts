import { entriesBySlot, unitStarts } from './entries-by-slot.js';
import { rankSearches, searchRanks } from './rank-search.js';
import type { OrderStatistics, RankQuery } from './run.js';
import { countsOfQuery, wantedRanks } from './slot-counts.js';

/**
 * Order statistics of every unit with all below it, at a cost that does not depend on how deep the tree is.
 *
 * With entries in the order of their units, a subtree is one stretch of them, and all ranks wanted in a slot are
 * searched for together. That takes a pass through the slot's entries for each bit of their numbers, so where trees are
 * shallow the sweep is faster.
 */
export function searchedStatistics(query: RankQuery): OrderStatistics {
  const { run, slots, tree } = query;
  const { slotCount } = slots;
  const unitCount = tree.parent.length;
  const counts = countsOfQuery(query);
  const ranks = wantedRanks(counts, slotCount, query.rankOf);
  const low = new Int32Array(counts.length).fill(-1);
  const high = new Int32Array(counts.length).fill(-1);
  const weights = run.weights ?? new Float64Array(run.units.length).fill(1);
  const bySlot = entriesBySlot(run, slots, unitCount);
  const searches = rankSearches(2 * unitCount);
  for (let slot = 0; slot < slotCount; slot++) {
    const entries = bySlot.entries.subarray(bySlot.starts[slot], bySlot.starts[slot + 1]);
    const starts = unitStarts(run.units, entries, unitCount);
    searches.count = 0;
    for (let unit = 0, cell = slot; unit < unitCount; unit++, cell += slotCount) {
      const rank = ranks[cell]!;
      if (rank === 0) continue;
      for (const wanted of [rank, Math.min(rank + 1, counts[cell]!)]) {
        const at = searches.count++;
        searches.start[at] = starts[unit]!;
        searches.end[at] = starts[tree.end[unit]!]!;
        searches.rank[at] = wanted;
      }
    }
    searchRanks(searches, entries, weights);
    for (let unit = 0, cell = slot, at = 0; unit < unitCount; unit++, cell += slotCount) {
      if (ranks[cell] === 0) continue;
      low[cell] = searches.entry[at++]!;
      high[cell] = searches.entry[at++]!;
    }
  }
  return { counts, low, high };
}
