import { inBlocks } from './blocks.js';
import type { Codes } from './profile.js';
import type { RankOf, RankQuery, Run, Slots, TreeOrder } from './run.js';

/**
 * Persons of each unit's subtree in each slot, at `unit * slotCount + slot`.
 *
 * @param own - persons of each unit itself in each class, at `unit * classCount + class`
 */
export function slotCounts(own: Float64Array, slots: Slots, tree: TreeOrder): Float64Array {
  const counts = slotsOfClasses(own, tree.parent.length, slots);
  rollUpSlots(counts, slots.slotCount, tree);
  return counts;
}

/** Those of all that is asked of a run. */
export function countsOfQuery({ run, slots, tree, classCounts: known }: RankQuery): Float64Array {
  return slotCounts(known ?? classCounts(run, tree.parent.length, slots.slotStarts.length - 1), slots, tree);
}

/** The rank that each cell wants, 0 for none. */
export function wantedRanks(counts: Float64Array, slotCount: number, rankOf: RankOf): Float64Array {
  const wanted = new Float64Array(counts.length);
  // wanted[unit][slot] = rankOf(slot, counts[unit][slot])
  for (let cell = 0; cell < counts.length; ) {
    for (let slot = 0; slot < slotCount; slot++, cell++) {
      const count = counts[cell]!;
      if (count > 0) wanted[cell] = rankOf(slot, count);
    }
  }
  return wanted;
}

/** Persons of each unit itself in each class, at `unit * classCount + class`. */
export function classCounts({ units, classes, weights }: Run, unitCount: number, classCount: number): Float64Array {
  // for (const { unit, class, weight = 1 } of run) counts[unit][class] += weight
  if (weights === undefined) {
    // Whole numbers count faster than doubles.
    const counts = new Int32Array(unitCount * classCount);
    inBlocks(units.length, (from, to) => countOnes(units, classes, from, to, classCount, counts));
    return new Float64Array(counts);
  }
  const counts = new Float64Array(unitCount * classCount);
  for (let i = 0; i < units.length; i++) counts[units[i]! * classCount + classes[i]!]! += weights[i]!;
  return counts;
}

function countOnes(
  units: Codes,
  classes: Codes,
  from: number,
  to: number,
  classCount: number,
  counts: Int32Array,
): void {
  for (let i = from; i < to; i++) {
    const cell = units[i]! * classCount + classes[i]!;
    counts[cell] = (counts[cell]! + 1) | 0;
  }
}

function slotsOfClasses(
  classCounts: Float64Array,
  unitCount: number,
  { slotCount, slotStarts, slots }: Slots,
): Float64Array {
  const classCount = slotStarts.length - 1;
  const counts = new Float64Array(unitCount * slotCount);
  // for (const slot of slotsOf(class)) counts[unit][slot] += classCounts[unit][class]
  for (let unit = 0; unit < unitCount; unit++) {
    const from = unit * classCount;
    const to = unit * slotCount;
    for (let of = 0; of < classCount; of++) {
      const count = classCounts[from + of]!;
      if (count === 0) continue;
      const end = slotStarts[of + 1]!;
      for (let at = slotStarts[of]!; at < end; at++) counts[to + slots[at]!]! += count;
    }
  }
  return counts;
}

/** The last unit first, so that a unit has all that is below it before it is added to its parent. */
function rollUpSlots(counts: Float64Array, slotCount: number, { parent }: TreeOrder): void {
  // counts[unit] = sum(own[below] for below of subtree(unit))
  for (let unit = parent.length - 1; unit >= 0; unit--) {
    if (parent[unit]! < 0) continue;
    const to = parent[unit]! * slotCount;
    const from = unit * slotCount;
    for (let slot = 0; slot < slotCount; slot++) counts[to + slot]! += counts[from + slot]!;
  }
}
