import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderStatistics, sweptDepth } from '../../src/kernel/order-statistics.js';
import type { RankOf, RankQuery, Slots, TreeOrder } from '../../src/kernel/run.js';
import { searchedStatistics } from '../../src/kernel/searched-statistics.js';
import { sweptStatistics } from '../../src/kernel/swept-statistics.js';
import { runs } from '../agreement/runs.js';
import { anyQuery, chainOf, median, naiveStatistics, type SampleEntry, slotsOf, treeOf } from './run-samples.js';

const oneUnit = treeOf([-1]);
/** A root with two units below, and a second root. */
const forest = treeOf([-1, 0, 0, -1]);
const oneSlot = slotsOf([[0]], 1);
/** All, women, men: class 0 women, class 1 men, class 2 in no slot, class 3 in all only. */
const sexes = slotsOf([[0, 1], [0, 2], [], [0]], 3);

interface Case {
  readonly name: string;
  readonly entries: readonly SampleEntry[];
  readonly weights?: readonly number[];
  readonly tree?: TreeOrder;
  readonly slots?: Slots;
  readonly rankOf?: RankOf;
  /** `[count, low, high]` of each cell. */
  readonly cells: readonly (readonly [count: number, low: number, high: number])[];
}

const same = (count: number) => Array.from({ length: count }, (): SampleEntry => [0, 0]);
const none = [0, -1, -1] as const;

const cases: readonly Case[] = [
  { name: 'nobody', entries: [], cells: [none] },
  { name: 'no unit', entries: [], tree: treeOf([]), cells: [] },
  { name: 'no slot', entries: [[0, 0]], slots: slotsOf([[]], 0), cells: [] },
  { name: 'one person', entries: same(1), cells: [[1, 0, 0]] },
  { name: 'two', entries: same(2), cells: [[2, 0, 1]] },
  { name: 'an odd number', entries: same(5), cells: [[5, 2, 3]] },
  { name: 'an even number', entries: same(6), cells: [[6, 2, 3]] },
  { name: 'no rank wanted', entries: same(6), rankOf: () => 0, cells: [[6, -1, -1]] },
  { name: 'the first rank', entries: same(3), rankOf: () => 1, cells: [[3, 0, 1]] },
  { name: 'the last rank', entries: same(3), rankOf: (_, count) => count, cells: [[3, 2, 2]] },
  {
    name: 'classes in two slots, in one, in none',
    entries: [
      [0, 0],
      [0, 2],
      [0, 1],
      [0, 3],
      [0, 0],
    ],
    slots: sexes,
    cells: [
      [4, 2, 3],
      [2, 0, 4],
      [1, 2, 2],
    ],
  },
  {
    name: 'a forest, a unit without anybody',
    entries: [
      [3, 0],
      [1, 0],
      [0, 0],
      [3, 0],
      [1, 0],
    ],
    tree: forest,
    cells: [[3, 2, 4], [2, 1, 4], none, [2, 0, 3]],
  },
  {
    name: 'a chain',
    entries: [
      [2, 0],
      [0, 0],
      [1, 0],
    ],
    tree: chainOf(3),
    cells: [
      [3, 1, 2],
      [2, 0, 2],
      [1, 0, 0],
    ],
  },
  { name: 'both ranks in one entry', entries: same(3), weights: [1, 4, 1], cells: [[6, 1, 1]] },
  { name: 'ranks in two entries', entries: same(2), weights: [3, 3], cells: [[6, 0, 1]] },
  { name: 'entries that stand for nobody', entries: same(4), weights: [0, 1, 0, 1], cells: [[2, 1, 3]] },
  { name: 'nobody but such', entries: same(2), weights: [0, 0], cells: [none] },
  { name: 'more persons than 32 bits', entries: same(2), weights: [2 ** 40, 2 ** 40], cells: [[2 ** 41, 0, 1]] },
];

const ways = [
  ['sweptStatistics', sweptStatistics],
  ['searchedStatistics', searchedStatistics],
  ['orderStatistics', orderStatistics],
] as const;

describe.each(ways)('%s', (_, statistics) => {
  it.each(cases)('$name', ({ entries, weights, tree = oneUnit, slots = oneSlot, rankOf = median, cells }) => {
    const run = {
      units: Uint32Array.from(entries, ([unit]) => unit),
      classes: Uint16Array.from(entries, ([, of]) => of),
      weights: weights && Float64Array.from(weights),
    };
    const { counts, low, high } = statistics({ run, slots, tree, rankOf });
    expect([...counts].map((count, cell) => [count, low[cell], high[cell]])).toEqual(cells);
  });

  it('is what filtering and counting gives', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(statistics(query)).toEqual(naiveStatistics(query));
      }),
      runs(200),
    );
  });

  it('takes the counts of classes if they are known', () => {
    const run = { units: Uint8Array.of(1, 2, 1), classes: Uint8Array.of(0, 3, 1) };
    const query: RankQuery = { run, slots: sexes, tree: forest, rankOf: median };
    const classCounts = Float64Array.of(0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
    expect(statistics({ ...query, classCounts })).toEqual(naiveStatistics(query));
  });
});

describe('deep trees', () => {
  const depth = 3000;
  const sample = (unitOf: (i: number) => number): RankQuery => ({
    run: {
      units: Uint16Array.from({ length: 2000 }, (_, i) => unitOf(i)),
      classes: Uint8Array.from({ length: 2000 }, (_, i) => (i * 7) % 4),
    },
    slots: sexes,
    tree: chainOf(depth),
    rankOf: median,
  });

  it.each([
    ['everybody far down', sample((i) => depth - 1 - (i % 10))],
    ['everybody near the top', sample((i) => i % sweptDepth)],
    ['everywhere', sample((i) => (i * 7919) % depth)],
  ])('gives the same in all ways: %s', (_, query) => {
    const swept = sweptStatistics(query);
    expect(searchedStatistics(query)).toEqual(swept);
    expect(orderStatistics(query)).toEqual(swept);
  });
});
