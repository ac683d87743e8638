import { expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { unitTree } from '../../src/dataset/unit-tree.js';
import { update } from '../../src/dataset/update.js';

const asOf = '2019-12-31';
const unit = (id: string, parentId?: string | null) => ({ id, name: id, kind: 'team', parentId });
const person = (id: string, unitId: string) => ({ id, unitId, sex: 'female', leadership: 'none' });

it.each(['undefined', 'null', 'constructor', 'NaN'])('a root is a root, and %s is an id like any other', (odd) => {
  const units = [unit('a'), unit('b', null), unit(odd), unit('c', odd)];
  const personnel = [person('1', 'a'), person('2', odd), person('3', 'c')];
  const { dataset, issues } = createDataset({ units, personnel }, { asOf });
  expect(issues).toEqual([]);
  expect([...dataset.parent]).toEqual([-1, -1, -1, 2]);
  const { dataset: after } = update(dataset, { personnel: [person('4', odd)], left: ['3'] });
  expect([...after.parent]).toEqual([-1, -1, -1, 2]);
  expect([...after.sets.get('personnel')!.unitOf]).toEqual([0, 2, 2]);
});

it('ends for units that are given twice in a cycle', () => {
  const tree = unitTree([unit('a'), unit('b', 'a'), unit('a', 'b')]);
  expect(tree.units.map(({ id }) => id)).toEqual(['a', 'b', 'a']);
  expect([[...tree.parent], [...tree.end], tree.numberOf.size]).toEqual([[-1, 0, 1], [3, 3, 3], 2]);
  expect(unitTree([unit('a', 'b'), unit('b', 'a'), unit('a', 'a')]).units).toEqual([]);
});

it('a chain of 100,000 units has no overflow', () => {
  const units = Array.from({ length: 100_000 }, (_, i) => unit(`u${i}`, i === 0 ? undefined : `u${i - 1}`)).reverse();
  const { dataset } = createDataset({ units, personnel: [person('1', 'u99999')] }, { asOf });
  expect([dataset.tree.end[0], dataset.parent[99_999], dataset.sets.get('personnel')?.unitOf[0]]).toEqual([
    100_000, 99_998, 99_999,
  ]);
});
