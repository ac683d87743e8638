import fc from 'fast-check';
import type { OrderStatistics, RankOf, RankQuery, Slots, TreeOrder } from '../../src/kernel/run.js';

/** One entry as a case writes it: `[unit, class]`, in order of value. */
export type SampleEntry = readonly [unit: number, of: number];

export const median: RankOf = (_, count) => Math.ceil(count / 2);

/** The first quartile in even slots, nothing below three persons, the last in slot 1. */
const mixedRanks: RankOf = (slot, count) => {
  if (slot === 1) return count;
  return count < 3 ? 0 : Math.max(1, Math.floor(count / 4));
};

/** Jumps by more than one. */
const jumpingRanks: RankOf = (_, count) => (count % 3 === 0 ? 1 : count % 3 === 1 ? count : Math.ceil(count / 2));

/** A tree whose `end` follows from the parents; units are numbered in pre-order. */
export function treeOf(parents: readonly number[]): TreeOrder {
  const end = Uint32Array.from(parents, (_, unit) => unit + 1);
  for (let unit = parents.length - 1; unit >= 0; unit--) {
    const above = parents[unit]!;
    if (above >= 0) end[above] = Math.max(end[above]!, end[unit]!);
  }
  return { parent: Int32Array.from(parents), end };
}

export function chainOf(length: number): TreeOrder {
  return treeOf(Array.from({ length }, (_, unit) => unit - 1));
}

export function slotsOf(classes: readonly (readonly number[])[], slotCount: number): Slots {
  const slotStarts = new Uint32Array(classes.length + 1);
  for (const [of, slots] of classes.entries()) slotStarts[of + 1] = slotStarts[of]! + slots.length;
  return { slotCount, slotStarts, slots: Uint32Array.from(classes.flat()) };
}

/** Random trees in pre-order: each unit goes below the last one or one of those above it, or is a root. */
export const anyTree: fc.Arbitrary<TreeOrder> = fc
  .array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 12 })
  .map((choices) => {
    const parents: number[] = [];
    for (const [unit, choice] of choices.entries()) {
      const path = [-1];
      for (let above = unit - 1; above >= 0; above = parents[above]!) path.push(above);
      parents.push(path[choice % path.length]!);
    }
    return treeOf(parents);
  });

export const anySlots: fc.Arbitrary<Slots> = fc.integer({ min: 1, max: 4 }).chain((slotCount) => {
  const all = Array.from({ length: slotCount }, (_, slot) => slot);
  return fc
    .array(fc.shuffledSubarray(all), { minLength: 1, maxLength: 4 })
    .map((classes) => slotsOf(classes, slotCount));
});

export const anyRanks = fc.constantFrom<RankOf>(median, mixedRanks, jumpingRanks);

/** A query of up to 40 entries; weights, where there are any, may be 0. */
export const anyQuery: fc.Arbitrary<RankQuery> = fc
  .record({ tree: anyTree, slots: anySlots, rankOf: anyRanks })
  .chain(({ tree, slots, rankOf }) => {
    const entry = fc.record({
      unit: fc.nat({ max: tree.parent.length - 1 }),
      of: fc.nat({ max: slots.slotStarts.length - 2 }),
      weight: fc.nat({ max: 3 }),
    });
    return fc.record({ entries: fc.array(entry, { maxLength: 40 }), isWeighted: fc.boolean() }).map((sample) => ({
      tree,
      slots,
      rankOf,
      run: {
        units: Uint16Array.from(sample.entries, ({ unit }) => unit),
        classes: Uint8Array.from(sample.entries, ({ of }) => of),
        weights: sample.isWeighted ? Float64Array.from(sample.entries, ({ weight }) => weight) : undefined,
      },
    }));
  });

/** Filters the run for each unit and slot, and counts on to the rank. */
export function naiveStatistics({ run, slots, tree, rankOf }: RankQuery): OrderStatistics {
  const cells = [...tree.parent.keys()].flatMap((unit) =>
    Array.from({ length: slots.slotCount }, (_, slot) => {
      const persons = [...run.units.keys()]
        .filter((i) => run.units[i]! >= unit && run.units[i]! < tree.end[unit]!)
        .filter((i) => slotsOfClass(slots, run.classes[i]!).includes(slot))
        .flatMap((i) => Array.from({ length: run.weights?.[i] ?? 1 }, () => i));
      const count = persons.length;
      const rank = count === 0 ? 0 : rankOf(slot, count);
      const low = persons[rank - 1] ?? -1;
      return { count, low, high: rank === 0 ? -1 : (persons[rank] ?? low) };
    }),
  );
  return {
    counts: Float64Array.from(cells, ({ count }) => count),
    low: Int32Array.from(cells, ({ low }) => low),
    high: Int32Array.from(cells, ({ high }) => high),
  };
}

function slotsOfClass({ slotStarts, slots }: Slots, of: number): number[] {
  return [...slots.subarray(slotStarts[of], slotStarts[of + 1])];
}
