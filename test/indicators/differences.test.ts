import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { evaluate, tally } from '../../src/indicators/evaluate.js';
import type { Reference } from '../../src/schemas/indicator.js';
import { refusal } from '../measures/refusal.js';
import { catalog, indicator, personnel, population } from './catalogs.js';
import { people, person, unit } from './rows.js';

const asOf = '2019-12-31';

/** A share of women, and so many differences, each of the one before. */
function chain(length: number, reference: Reference) {
  const links = Array.from({ length }, (_, i) =>
    indicator(`d${i + 1}`, { difference: { indicator: i === 0 ? 'd0' : `d${i}`, reference } }),
  );
  return catalog({ indicators: [indicator('d0', { femaleShare: { of: personnel } }), ...links] });
}

const units = [unit('top'), unit('a', 'top'), unit('b', 'top'), unit('under-a', 'a')];
const staff = [
  ...people('a', { female: 1, male: 2 }),
  ...people('b', { female: 2, male: 1 }),
  ...people('under-a', { female: 1 }),
];
const { dataset } = createDataset({ units, personnel: staff }, { asOf });

describe('a chain of differences', () => {
  it.each<[number, Reference, string | null]>([
    [1, 'parent', '0.5'],
    [2, 'parent', '0.5714285714285714285714285714285714285714285714285714285714285714'],
    [3, 'parent', null],
    [22, 'parent', null],
    [5_000, 'parent', null],
    [1_000, { value: '0.001' }, '0'],
    [5_000, { value: '0.0002' }, '0'],
  ])('of %i links to %j', (length, reference, expected) => {
    const started = performance.now();
    const { value } = evaluate(dataset, chain(length, reference)).result(`d${length}`, 'under-a');
    expect(value?.toString() ?? null).toBe(expected);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('is linear in a deep tree', () => {
    const deep = Array.from({ length: 200 }, (_, i) => unit(`u${i}`, i === 0 ? undefined : `u${i - 1}`));
    const rows = deep.map((_, i) => person(`p${i}`, `u${i}`, { sex: i % 3 === 0 ? 'female' : 'male' }));
    const report = evaluate(createDataset({ units: deep, personnel: rows }, { asOf }).dataset, chain(100, 'parent'));
    expect(report.result('d100', 'u199').value).not.toBeNull();
  });
});

it('differences to the siblings of 20,000 units of one parent are linear', () => {
  const many = [unit('top'), ...Array.from({ length: 20_000 }, (_, i) => unit(`u${i}`, 'top'))];
  const rows = Array.from({ length: 20_000 }, (_, i) =>
    person(`p${i}`, `u${i}`, { sex: i < 5_000 ? 'female' : 'male' }),
  );
  const report = evaluate(createDataset({ units: many, personnel: rows }, { asOf }).dataset, chain(1, 'siblings'));
  const results = report.units.map(({ id }) => report.result('d1', id));
  expect(results.map(({ reason }) => reason).filter((reason) => reason !== undefined)).toEqual(['not_applicable']);
  expect(results[1]?.terms?.[1]?.times(19_999).toDecimalPlaces(40).toString()).toBe('4999');
});

it('a gap of pay is the exact quotient: 1.9, 0, 0 and 2, 0, 0 give 0.05', () => {
  const pay = (id: string, sex: 'female' | 'male', basicPay: string) => person(id, 'a', { sex, basicPay });
  const rows = [
    pay('1', 'female', '1.9'),
    pay('2', 'female', '0'),
    pay('3', 'female', '0'),
    pay('4', 'male', '2'),
    pay('5', 'male', '0'),
    pay('6', 'male', '0'),
  ];
  const gap = catalog({ indicators: [indicator('gap', { payGap: { of: personnel, value: 'basicPay' } })] });
  const report = evaluate(createDataset({ units, personnel: rows }, { asOf }).dataset, gap);
  expect(report.result('gap', 'a').value?.toString()).toBe('0.05');
});

it.each([
  ['a share', { share: { part: 'leeders', whole: personnel } }],
  ['a quantity', { quantity: { value: { count: 'leeders' } } }],
  ['a difference of nothing', { difference: { indicator: 'none', reference: 'parent' } }],
] as const)('%s of what the catalog does not have is refused by evaluate', (_, calculation) => {
  const populations = [personnel, population('leaders', 'personnel', { leadership: 'head' })];
  const wrong = catalog({ populations, indicators: [indicator('i', calculation)] });
  expect(refusal(() => evaluate(dataset, wrong))?.code).toBe('unknown_id');
});

it('the median of siblings of which no office gave records is not reported', () => {
  const indicators = [
    indicator('median', { median: { of: personnel, value: 'basicPay' } }),
    indicator('gap', { payGap: { of: personnel, value: 'basicPay', average: 'median' } }),
    indicator('d', { difference: { indicator: 'median', reference: 'siblings' } }),
    indicator('e', { difference: { indicator: 'gap', reference: 'siblings' } }),
  ];
  const plan = catalog({ populations: [personnel], indicators });
  const returns = [{ populationId: 'personnel', unitId: 'a', total: 1 }];
  const ofReturns = createDataset({ units: [...units, unit('c', 'top')], returns }, { asOf }).dataset;
  for (const input of [ofReturns, tally(ofReturns, plan)]) {
    const report = evaluate(input, plan);
    expect(['d', 'e'].map((id) => report.result(id, 'a').reason)).toEqual(['not_reported', 'not_reported']);
  }
});
