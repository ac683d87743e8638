import { expect, it } from 'vitest';
import { advancement } from '../../src/catalogs/vn/index.js';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { evaluate } from '../../src/indicators/evaluate.js';

const units = ['a', 'b', 'c', 'd'].map((id) => ({
  id,
  name: id,
  kind: 'department',
  ...(id === 'a' ? {} : { parentId: 'a' }),
}));
const activities = [
  { id: '1', unitId: 'b', kind: 'international_womens_day', on: '2019-03-08' },
  { id: '2', unitId: 'b', kind: 'vietnamese_womens_day', on: '2019-10-20' },
];
const person = (unitId: string) => ({ id: unitId, unitId, sex: 'female', leadership: 'none' });

it.each([
  ['no personnel', {}, '0.25', 4],
  ['personnel of two units', { personnel: [person('b'), person('c')] }, '0.5', 2],
])('with %s, what was given that is not of persons speaks for the right units', (_, more, value, reported) => {
  const { dataset, issues } = createDataset({ units, activities, ...more }, { asOf: '2019-12-31' });
  expect(issues).toEqual([]);
  const result = evaluate(dataset, advancement).result('units-with-observances', 'a');
  expect(String(result.value)).toBe(value);
  expect(result.coverage).toEqual({ reported, expected: 4 });
});

it('records of persons speak for their own units only', () => {
  const events = [{ id: '1', unitId: 'b', sex: 'female', kind: 'appointment', on: '2019-05-01', leadership: 'head' }];
  const report = evaluate(createDataset({ units, events }, { asOf: '2019-12-31' }).dataset, advancement);
  expect(report.result('women-among-appointments', 'c').reason).toBe('not_reported');
  expect(String(report.result('women-among-appointments', 'a').value)).toBe('1');
});
