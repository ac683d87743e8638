import { inBlocks } from './blocks.js';
import type { Codes } from './profile.js';
import type { OrderStatistics, RankQuery } from './run.js';
import { countsOfQuery, wantedRanks } from './slot-counts.js';
import { sweepWeights } from './sweep-weights.js';

/** A counter that starts here is below all that it would have to reach. */
const never = -2;

/**
 * Order statistics of every unit with all below it, by one sweep through the run.
 *
 * How many persons a subtree has in a slot is known beforehand, and so the rank wanted. A counter that starts at the
 * rank and falls by one for each entry met is 0 at the entry that holds it, and -1 at the next. Nothing is moved and
 * nothing selected; an entry costs a step for each of its slots and each unit that it is part of.
 *
 * A row of counters ends with where the row of the unit's parent starts: it lies in the cache line just used.
 */
export function sweptStatistics(query: RankQuery): OrderStatistics {
  const { run, slots, tree } = query;
  const { slotCount } = slots;
  const { parent } = tree;
  const stride = slotCount + 1;
  const counts = countsOfQuery(query);
  const ranks = wantedRanks(counts, slotCount, query.rankOf);
  const length = parent.length * stride;
  const counters = run.weights === undefined ? new Int32Array(length) : new Float64Array(length);
  startCounters(counters, ranks, slotCount, parent);
  const found = new Int32Array(2 * length).fill(-1);
  if (counters instanceof Int32Array) {
    const { units, classes } = run;
    const { slotStarts, slots: slotOf } = slots;
    inBlocks(units.length, (from, to) => {
      sweep(units, classes, from, to, slotCount, slotStarts, slotOf, counters, found);
    });
  } else sweepWeights(query, counters, found);
  const low = new Int32Array(counts.length);
  const high = new Int32Array(counts.length);
  readFound(found, slotCount, low, high);
  return { counts, low, high };
}

// Plainly: counters[unit] = [...ranks[unit], where the row of its parent starts]
function startCounters(
  counters: Int32Array | Float64Array,
  ranks: Float64Array,
  slotCount: number,
  parent: Int32Array,
): void {
  const stride = slotCount + 1;
  for (let unit = 0, cell = 0; unit < parent.length; unit++) {
    const row = unit * stride;
    for (let slot = 0; slot < slotCount; slot++, cell++) counters[row + slot] = ranks[cell]! || never;
    counters[row + slotCount] = parent[unit]! * stride;
  }
}

// Plainly: [low[unit][slot], high[unit][slot]] = found[unit][slot]
function readFound(found: Int32Array, slotCount: number, low: Int32Array, high: Int32Array): void {
  for (let row = 0, cell = 0; cell < low.length; row += 2 * (slotCount + 1)) {
    for (let slot = 0; slot < slotCount; slot++, cell++) {
      const one = found[row + 2 * slot]!;
      const next = found[row + 2 * slot + 1]!;
      low[cell] = one;
      high[cell] = next < 0 ? one : next;
    }
  }
}

/** Two slots at a time, because most classes count in two: a sex, and that sex at a level. */
function sweep(
  units: Codes,
  classes: Codes,
  from: number,
  to: number,
  slotCount: number,
  slotStarts: Uint32Array,
  slots: Uint32Array,
  counters: Int32Array,
  found: Int32Array,
): void {
  const stride = slotCount + 1;
  // for (const entry of run) for (const cell of cellsOf(entry)) if ([0, -1].includes(--counters[cell])) found …
  for (let i = from; i < to; i++) {
    const of = classes[i]!;
    const own = units[i]! * stride;
    const end = slotStarts[of + 1]!;
    let at = slotStarts[of]!;
    for (; at + 1 < end; at += 2) {
      const slot = slots[at]!;
      const other = slots[at + 1]!;
      for (let row = own; row >= 0; row = counters[row + slotCount]!) {
        const cell = (row + slot) | 0;
        const left = (counters[cell]! - 1) | 0;
        counters[cell] = left;
        const otherCell = (row + other) | 0;
        const otherLeft = (counters[otherCell]! - 1) | 0;
        counters[otherCell] = otherLeft;
        // 0 and -1 at once: a branch that is hardly ever taken.
        if ((left + 1) >>> 0 <= 1) found[2 * cell - left] = i;
        if ((otherLeft + 1) >>> 0 <= 1) found[2 * otherCell - otherLeft] = i;
      }
    }
    if (at === end) continue;
    const slot = slots[at]!;
    for (let row = own; row >= 0; row = counters[row + slotCount]!) {
      const cell = (row + slot) | 0;
      const left = (counters[cell]! - 1) | 0;
      counters[cell] = left;
      if ((left + 1) >>> 0 <= 1) found[2 * cell - left] = i;
    }
  }
}
