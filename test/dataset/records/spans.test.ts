import { createDataset, defineCatalog, defineIndicator, evaluate } from 'gender-indicators';
import { womenAdvancementCommittees } from 'gender-indicators/catalogs/vn';
import { expect, it } from 'vitest';

const days = defineIndicator({
  id: 'committee-days',
  title: { vi: 'Số ngày thành lập', en: 'Days of committees' },
  better: 'higher',
  source: { document: 'test' },
  median: { of: womenAdvancementCommittees, value: { days: ['establishedOn', { date: 'from' }] } },
});
const catalog = defineCatalog({ id: 'days', title: days.title, indicators: [days] });

it.each([
  [['2017-12-31'], '366'],
  [['2018-01-01'], '365'],
  [['2016-02-29'], '1037'],
  [['2017-06-30', '2015-12-31'], '823.5'], // 550 and 1097 days
  [[], 'null'],
  [[null], 'null'],
] as const)('the days from %j to the first day of the period', (established, number) => {
  const units = [{ id: 'tc', name: 'TC', kind: 'department' }];
  const personnel = [{ id: 'p', unitId: 'tc', sex: 'male', leadership: 'none' }];
  const committees = established.map((establishedOn, i) => {
    return { id: `k${i}`, unitId: 'tc', kind: 'women_advancement', establishedOn };
  });
  const { dataset } = createDataset({ units, personnel, committees }, { asOf: '2019-12-31' });
  expect(String(evaluate(dataset, catalog).result('committee-days', 'tc').value)).toBe(number);
});
