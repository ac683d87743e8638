import { expect, it } from 'vitest';
import { createDataset } from '../../../src/dataset/create-dataset.js';
import { defineCatalog } from '../../../src/indicators/catalog.js';
import { defineIndicator } from '../../../src/indicators/define.js';
import { evaluate } from '../../../src/indicators/evaluate.js';
import { indicatorSchema } from '../../../src/schemas/indicator.js';
import { committees } from './seed/populations.js';

const facts = { better: 'higher', source: { document: 'seed' } } as const;
const age = defineIndicator({
  id: 'committee-age',
  title: { vi: 'Số năm thành lập', en: 'Age of committees' },
  ...facts,
  mean: { of: committees, value: { years: ['establishedOn', { date: 'asOf' }] } },
});
const days = defineIndicator({
  id: 'committee-days',
  title: { vi: 'Số ngày thành lập', en: 'Days of committees' },
  ...facts,
  median: { of: committees, value: { days: ['establishedOn', { date: 'from' }] } },
});
const catalog = defineCatalog({ id: 'age', title: { vi: 'a', en: 'a' }, indicators: [age, days] });

it.each([
  [['2017-12-31'], '2', '366'], // two years to the day: “sau 02 năm thành lập”
  [['2018-01-01'], '1', '365'],
  [['2016-02-29'], '3', '1037'],
  [['2017-06-30', '2015-12-31'], '3', '823.5'], // 2 and 4 completed years; 550 and 1097 days
  [[], 'null', 'null'],
  [[null], 'null', 'null'],
] as const)('row 40: committees of %j', (established, years, number) => {
  const units = [{ id: 'tc', name: 'TC', kind: 'department' }];
  const rows = established.map((establishedOn, i) => ({
    id: `k${i}`,
    unitId: 'tc',
    kind: 'women_advancement',
    establishedOn,
  }));
  const { dataset } = createDataset(
    { units, personnel: [{ id: 'p', unitId: 'tc', sex: 'male', leadership: 'none' }], committees: rows },
    { asOf: '2019-12-31' },
  );
  const report = evaluate(catalog, dataset);
  expect(
    [report.result('committee-age', 'tc'), report.result('committee-days', 'tc')].map(({ value }) => String(value)),
  ).toEqual([years, number]);
});

it.each([age, days])('$id is plain JSON', (one) => {
  expect(indicatorSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
});
