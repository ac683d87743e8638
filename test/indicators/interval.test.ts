import { expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation } from '../../src/indicators/define.js';
import { evaluate } from '../../src/indicators/evaluate.js';

const title = { vi: 'Đồng ý', en: 'Agree' };
const whole = definePopulation({ id: 'respondents', title, of: 'personnel' });
const part = definePopulation({ id: 'agree', title, of: 'personnel', where: { acting: true } });

// 1 of 30 (R binom.confint, in statsmodels' results_proportion.py) for Wilson; 4 of 20 for the exact interval.
it.each([
  ['wilson', 1, 30, '0.00590859', '0.16670391'],
  ['exact', 4, 20, '0.05733399705003284', '0.436614002996668'],
] as const)('%s of %i of %i is %s to %s', (interval, agree, all, low, high) => {
  const result = shareOf(interval, agree, all);
  expect(result.interval?.low.toNumber()).toBeCloseTo(Number(low), 7);
  expect(result.interval?.high.toNumber()).toBeCloseTo(Number(high), 7);
});

it.each(['wilson', 'exact'] as const)(
  'has no %s interval of more records than can be added up, and does not throw',
  (method) => {
    const { value, interval } = shareOf(method, 1, 10 ** 12 + 1);
    expect(value?.gt(0)).toBe(true);
    expect(interval).toBeNull();
  },
);

function shareOf(interval: 'wilson' | 'exact', agree: number, all: number) {
  const source = { document: 'Survey' };
  const indicator = defineIndicator({ id: 'x', title, better: 'lower', source, share: { part, whole, interval } });
  const catalog = defineCatalog({ id: 'survey', title, indicators: [indicator] });
  const units = [{ id: 'u', name: 'u', kind: 'team' }];
  const returns = [
    { populationId: 'agree', unitId: 'u', total: agree },
    { populationId: 'respondents', unitId: 'u', total: all },
  ];
  return evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, catalog).result('x', 'u');
}
