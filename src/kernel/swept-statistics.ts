import { inBlocks } from './blocks.js';
import type { Codes } from './profile.js';
import type { OrderStatistics, RankQuery, Slots } from './run.js';
import { countsOfQuery, wantedRanks } from './slot-counts.js';
import { sweepWeights } from './sweep-weights.js';

/** A counter that starts here is below all that it would have to reach. */
const never = -2;

/** A row of counters ends with a spare one, and with where the row of the unit's parent starts: in the cache line just used. */
const besides = 2;

/**
 * Order statistics of every unit with all below it, by one sweep through the run.
 *
 * How many persons a subtree has in a slot is known beforehand, and so the rank wanted. A counter that starts at the
 * rank and falls by one for each entry met is 0 at the entry that holds it, and -1 at the next. Nothing is moved and
 * nothing selected; an entry costs a step for each of its slots and each unit that it is part of.
 */
export function sweptStatistics(query: RankQuery): OrderStatistics {
  const { run, slots, tree } = query;
  const { slotCount } = slots;
  const { parent } = tree;
  const counts = countsOfQuery(query);
  const ranks = wantedRanks(counts, slotCount, query.rankOf);
  const length = parent.length * (slotCount + besides);
  const counters = run.weights === undefined ? new Int32Array(length) : new Float64Array(length);
  startCounters(counters, ranks, slotCount, parent);
  const found = new Int32Array(2 * length).fill(-1);
  if (counters instanceof Int32Array) {
    const { units, classes } = run;
    const { starts, firsts, seconds } = pairsOf(slots);
    inBlocks(units.length, (from, to) => {
      sweep(units, classes, from, to, slotCount + besides, starts, firsts, seconds, counters, found);
    });
  } else sweepWeights(query, slotCount + besides, counters, found);
  const low = new Int32Array(counts.length);
  const high = new Int32Array(counts.length);
  readFound(found, slotCount, low, high);
  return { counts, low, high };
}

// Plainly: counters[unit] = [...ranks[unit], never, where the row of its parent starts]
function startCounters(
  counters: Int32Array | Float64Array,
  ranks: Float64Array,
  slotCount: number,
  parent: Int32Array,
): void {
  const stride = slotCount + besides;
  for (let unit = 0, cell = 0; unit < parent.length; unit++) {
    const row = unit * stride;
    for (let slot = 0; slot < slotCount; slot++, cell++) counters[row + slot] = ranks[cell]! || never;
    counters[row + slotCount] = never;
    counters[row + slotCount + 1] = parent[unit]! * stride;
  }
}

// Plainly: [low[unit][slot], high[unit][slot]] = found[unit][slot]
function readFound(found: Int32Array, slotCount: number, low: Int32Array, high: Int32Array): void {
  for (let row = 0, cell = 0; cell < low.length; row += 2 * (slotCount + besides)) {
    for (let slot = 0; slot < slotCount; slot++, cell++) {
      const one = found[row + 2 * slot]!;
      const next = found[row + 2 * slot + 1]!;
      low[cell] = one;
      high[cell] = next < 0 ? one : next;
    }
  }
}

/** The slots of each class two by two, as most classes count in two: a sex, and that sex at a level. */
interface SlotPairs {
  /** For each class where its pairs start, and at last where all end. */
  readonly starts: Uint32Array;
  readonly firsts: Uint32Array;
  /** The spare counter where a class has an odd number of slots. */
  readonly seconds: Uint32Array;
}

function pairsOf({ slotCount, slotStarts, slots }: Slots): SlotPairs {
  const starts = new Uint32Array(slotStarts.length);
  const firsts: number[] = [];
  const seconds: number[] = [];
  for (let of = 0; of + 1 < slotStarts.length; of++) {
    const end = slotStarts[of + 1]!;
    for (let at = slotStarts[of]!; at < end; at += 2) {
      firsts.push(slots[at]!);
      seconds.push(at + 1 < end ? slots[at + 1]! : slotCount);
    }
    starts[of + 1] = firsts.length;
  }
  return { starts, firsts: Uint32Array.from(firsts), seconds: Uint32Array.from(seconds) };
}

// Plainly: for (const entry of run) for (const cell of cellsOf(entry)) if ([0, -1].includes(--counters[cell])) found …
function sweep(
  units: Codes,
  classes: Codes,
  from: number,
  to: number,
  stride: number,
  pairStarts: Uint32Array,
  firsts: Uint32Array,
  seconds: Uint32Array,
  counters: Int32Array,
  found: Int32Array,
): void {
  for (let i = from; i < to; i++) {
    const of = classes[i]!;
    const own = Math.imul(units[i]!, stride);
    const end = pairStarts[of + 1]!;
    for (let at = pairStarts[of]!; at < end; at++) {
      const first = firsts[at]!;
      const second = seconds[at]!;
      let row = own;
      do {
        const cell = (row + first) | 0;
        const left = (counters[cell]! - 1) | 0;
        counters[cell] = left;
        const otherCell = (row + second) | 0;
        const otherLeft = (counters[otherCell]! - 1) | 0;
        counters[otherCell] = otherLeft;
        // 0 and -1 at once: a branch that is hardly ever taken.
        if ((left + 1) >>> 0 <= 1) found[2 * cell - left] = i;
        if ((otherLeft + 1) >>> 0 <= 1) found[2 * otherCell - otherLeft] = i;
        row = counters[(row + stride - 1) | 0]!;
      } while (row >= 0);
    }
  }
}
