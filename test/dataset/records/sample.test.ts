import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDataset } from '../../../src/dataset/create-dataset.js';
import { evaluate } from '../../../src/indicators/evaluate.js';
import { recordSchemas } from '../../../src/schemas/model.js';
import type { Unit } from '../../../src/schemas/unit.js';
import { sampleRows } from '../../samples/sample-rows.js';
import { seedCatalog } from './seed/indicators.js';

const tree: readonly Unit[] = [
  { id: 'tc', name: 'TC', kind: 'general_department' },
  ...Array.from({ length: 20 }, (_, i): Unit => ({ id: `d${i}`, parentId: 'tc', name: `D${i}`, kind: 'department' })),
];
const asOf = '2019-12-31';
const sample = sampleRows(tree, { seed: 1, asOf });

it.each(Object.keys(recordSchemas).filter((name) => name !== 'returns' && name !== 'observations'))(
  'has rows of %s',
  (name) => {
    const rows: readonly (readonly [string, readonly unknown[]])[] = Object.entries(sample);
    expect(rows.find(([set]) => set === name)?.[1].length).toBeGreaterThan(0);
  },
);

it('is the same for the same seed, and another for another', () => {
  expect(sampleRows(tree, { seed: 1, asOf })).toEqual(sample);
  expect(sampleRows(tree, { seed: 2, asOf })).not.toEqual(sample);
});

it('takes people who are given', () => {
  const { personnel } = sample;
  const other = sampleRows(tree, { seed: 2, asOf, personnel });
  expect(other.personnel).toEqual(personnel);
  expect(createDataset({ ...other }, { asOf }).issues).toEqual([]);
});

it('has no issue, whatever the tree, the seed and the day', () => {
  const parents = fc.array(fc.nat(), { maxLength: 8 });
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(parents, fc.nat(), days, (above, seed, day) => {
      const units = above.map((number, i): Unit => {
        return { id: `u${i}`, parentId: i === 0 ? null : `u${number % i}`, name: `U${i}`, kind: 'team' };
      });
      const date = day.toISOString().slice(0, 10);
      const { issues, counts } = createDataset({ ...sampleRows(units, { seed, asOf: date }) }, { asOf: date });
      expect(issues).toEqual([]);
      for (const { read, kept } of Object.values(counts)) expect(kept).toBe(read);
    }),
    { numRuns: 50 },
  );
});

it('gives every indicator of the committee a value at the top', () => {
  const report = evaluate(seedCatalog, createDataset({ ...sample }, { asOf }).dataset);
  const without = seedCatalog.indicators.filter(({ id }) => report.result(id, 'tc').value === null);
  expect(without.map(({ id }) => id)).toEqual([]);
});
