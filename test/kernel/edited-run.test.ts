import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comeBack, type EditedRun, type Entry, editedRun, entryOf, join, leave } from '../../src/kernel/edited-run.js';
import { followEdit } from '../../src/kernel/edited-statistics.js';
import { nextEntry, previousEntry } from '../../src/kernel/neighbours.js';
import { orderStatistics } from '../../src/kernel/order-statistics.js';
import type { OrderStatistics, RankOf, Slots, TreeOrder } from '../../src/kernel/run.js';
import { runs } from '../agreement/runs.js';
import { anyRanks, anySlots, anyTree, median, naiveStatistics, slotsOf, treeOf } from './run-samples.js';

const oneSlot = slotsOf([[0]], 1);
const oneUnit = treeOf([-1]);

/** A run of one unit and slot with these values, and its statistics, kept up to date by `edit`. */
function started(entries: readonly Entry[], slots: Slots, tree: TreeOrder, rankOf: RankOf) {
  const sorted = entries.toSorted((a, b) => a.value - b.value);
  const base = {
    values: Float64Array.from(sorted, ({ value }) => value),
    units: Uint16Array.from(sorted, ({ unit }) => unit),
    classes: Uint8Array.from(sorted, (entry) => entry.class),
  };
  const run = editedRun(base, slots, tree);
  const statistics = orderStatistics({ run: base, slots, tree, rankOf });
  return { run, statistics };
}

function valuesOf(run: EditedRun, { counts, low, high }: OrderStatistics): unknown[] {
  const valueAt = (entry: number) => (entry === -1 ? null : entryOf(run, entry).value);
  return [...counts].map((count, cell) => [count, valueAt(low[cell]!), valueAt(high[cell]!)]);
}

function naiveValues(entries: readonly Entry[], slots: Slots, tree: TreeOrder, rankOf: RankOf): unknown[] {
  const sorted = entries.toSorted((a, b) => a.value - b.value);
  const run = {
    units: Uint16Array.from(sorted, (one) => one.unit),
    classes: Uint8Array.from(sorted, (one) => one.class),
  };
  const { counts, low, high } = naiveStatistics({ run, slots, tree, rankOf });
  const valueAt = (at: number) => sorted[at]?.value ?? null;
  return [...counts].map((count, cell) => [count, valueAt(low[cell]!), valueAt(high[cell]!)]);
}

type Step = readonly ['join', value: number] | readonly ['leave' | 'comeBack', entry: number];

const cases: readonly (readonly [
  name: string,
  base: readonly number[],
  steps: readonly Step[],
  after: readonly [count: number, low: number | null, high: number | null],
])[] = [
  ['no edit', [1, 2, 3, 4], [], [4, 2, 3]],
  ['the first ever', [], [['join', 5]], [1, 5, 5]],
  [
    'two in an empty run',
    [],
    [
      ['join', 5],
      ['join', 3],
    ],
    [2, 3, 5],
  ],
  ['the only one leaves', [5], [['leave', 0]], [0, null, null]],
  [
    'and comes back',
    [5],
    [
      ['leave', 0],
      ['comeBack', 0],
    ],
    [1, 5, 5],
  ],
  [
    'the only one that joined leaves',
    [],
    [
      ['join', 5],
      ['leave', -2],
    ],
    [0, null, null],
  ],
  ['below', [10, 20, 30], [['join', 5]], [4, 10, 20]],
  ['above', [10, 20, 30], [['join', 35]], [4, 20, 30]],
  ['between', [10, 20, 30, 40], [['join', 25]], [5, 25, 30]],
  ['equal to the lower', [10, 20, 30, 40], [['join', 20]], [5, 20, 30]],
  ['the lower leaves', [10, 20, 30, 40], [['leave', 1]], [3, 30, 40]],
  ['the upper leaves', [10, 20, 30, 40], [['leave', 2]], [3, 20, 40]],
  [
    'all of the base leave',
    [10, 20],
    [
      ['join', 15],
      ['leave', 0],
      ['leave', 1],
    ],
    [1, 15, 15],
  ],
  [
    'one joins, another before it, the first leaves',
    [10],
    [
      ['join', 8],
      ['join', 6],
      ['leave', -2],
    ],
    [2, 6, 10],
  ],
  [
    'and comes back to its place',
    [10],
    [
      ['join', 8],
      ['join', 6],
      ['leave', -2],
      ['comeBack', -2],
    ],
    [3, 8, 10],
  ],
];

describe('followEdit', () => {
  it.each(cases)('%s', (_, values, steps, after) => {
    const entries = values.map((value) => ({ value, unit: 0, class: 0 }));
    const { run, statistics } = started(entries, oneSlot, oneUnit, median);
    for (const [kind, argument] of steps) {
      let entry = argument;
      if (kind === 'join') entry = join(run, { value: argument, unit: 0, class: 0 });
      else if (kind === 'leave') leave(run, entry);
      else comeBack(run, entry);
      followEdit(run, statistics, { entry, change: kind === 'leave' ? -1 : 1 }, median);
    }
    expect(valuesOf(run, statistics)).toEqual([after]);
  });

  it('stays at what a full recompute gives, and goes back when the edits are undone', () => {
    const sample = fc.record({ tree: anyTree, slots: anySlots, rankOf: anyRanks }).chain(({ tree, slots, rankOf }) => {
      const entry = fc.record({
        value: fc.integer({ min: 0, max: 12 }),
        unit: fc.nat({ max: tree.parent.length - 1 }),
        class: fc.nat({ max: slots.slotStarts.length - 2 }),
      });
      const edits = fc.array(fc.oneof(entry, fc.nat({ max: 1000 })), { maxLength: 30 });
      return fc
        .record({ entries: fc.array(entry, { maxLength: 25 }), edits })
        .map((rest) => ({ tree, slots, rankOf, ...rest }));
    });
    fc.assert(
      fc.property(sample, ({ tree, slots, rankOf, entries, edits }) => {
        const { run, statistics } = started(entries, slots, tree, rankOf);
        const before = structuredClone(statistics);
        const here = new Map([...run.base.values.keys()].map((at) => [at, entryOf(run, at)]));
        const gone: number[] = [];
        const done: { entry: number; change: 1 | -1 }[] = [];
        const follow = (entry: number, change: 1 | -1) => {
          if (change === 1) here.set(entry, entryOf(run, entry));
          else here.delete(entry);
          followEdit(run, statistics, { entry, change }, rankOf);
          expect(valuesOf(run, statistics)).toEqual(naiveValues([...here.values()], slots, tree, rankOf));
        };
        for (const edit of edits) {
          const present = [...here.keys()];
          const back = typeof edit === 'number' && edit % 3 === 0 ? gone.pop() : undefined;
          if (typeof edit !== 'number') {
            done.push({ entry: join(run, edit), change: 1 });
          } else if (back !== undefined) {
            comeBack(run, back);
            done.push({ entry: back, change: 1 });
          } else if (present.length > 0) {
            const entry = present[edit % present.length]!;
            leave(run, entry);
            gone.push(entry);
            done.push({ entry, change: -1 });
          } else continue;
          const { entry, change } = done.at(-1)!;
          follow(entry, change);
        }
        for (const { entry, change } of done.toReversed()) {
          if (change === 1) leave(run, entry);
          else comeBack(run, entry);
          follow(entry, change === 1 ? -1 : 1);
        }
        expect(statistics).toEqual(before);
        expect(run.present).toEqual([]);
        expect(run.left.every((one) => one === 0)).toBe(true);
      }),
      runs(200),
    );
  });
});

describe('nextEntry and previousEntry', () => {
  it('visit every entry of the cell once, in order, whether near or far', () => {
    // Unit 1 has one entry in 30: fewer steps to look at its entries than to walk to the next.
    const entries = Array.from({ length: 300 }, (_, value) => ({ value, unit: value % 30 === 7 ? 1 : 2, class: 0 }));
    const { run } = started(entries, oneSlot, treeOf([-1, 0, 0]), median);
    leave(run, 37);
    for (const value of [67, 100, 500, -1]) join(run, { value, unit: 1, class: 0 });
    const values = [-1, 7, 67, 67, 97, 100, 127, 157, 187, 217, 247, 277, 500];
    const cell = { unit: 1, slot: 0 };
    const visited: number[] = [];
    let entry = -1;
    for (let i = 0; i < values.length; i++) {
      entry = nextEntry(run, cell, entry);
      visited.push(entry);
    }
    expect(visited.map((one) => entryOf(run, one).value)).toEqual(values);
    expect(nextEntry(run, cell, entry)).toBe(300);
    const back: number[] = [];
    entry = 300;
    for (let i = 0; i < values.length; i++) {
      entry = previousEntry(run, cell, entry);
      back.push(entry);
    }
    expect(back).toEqual(visited.toReversed());
    expect(previousEntry(run, cell, entry)).toBe(-1);
  });
});
