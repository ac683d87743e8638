import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { Result } from '../../src/indicators/result.js';
import { catalog, indicator, leaders, personnel } from './catalogs.js';
import { person, unit } from './rows.js';

const both = { part: leaders, whole: personnel };
const pay = { of: personnel, value: 'basicPay' } as const;
const share = indicator('share', { share: both });

/** An indicator of every kind, by the name that the comment of `Result` gives it. */
const indicators = {
  femaleShare: indicator('femaleShare', { femaleShare: { of: personnel } }),
  share,
  ratio: indicator('ratio', { ratio: { numerator: { count: leaders }, denominator: { count: personnel } } }),
  quantity: indicator('quantity', { quantity: { value: { count: personnel } } }),
  representationRatio: indicator('representationRatio', { representationRatio: both }),
  representationGap: indicator('representationGap', { representationGap: both }),
  rateRatio: indicator('rateRatio', { rateRatio: both }),
  rateGap: indicator('rateGap', { rateGap: both }),
  mean: indicator('mean', { mean: pay }),
  median: indicator('median', { median: pay }),
  quantile: indicator('quantile', { quantile: { ...pay, p: '0.9' } }),
  payGap: indicator('payGap', { payGap: { ...pay, average: 'mean' } }),
  distribution: indicator('distribution', { distribution: { of: personnel, by: 'leadership' } }),
  difference: indicator('difference', { difference: { indicator: 'share', reference: { value: '0.1' } } }),
  given: indicator('given', { given: {} }),
};

const posts: readonly (readonly [sex: string, leadership: string, basicPay: string])[] = [
  ['female', 'head', '5'],
  ['male', 'deputy', '7'],
  ['female', 'none', '4'],
  ['male', 'none', '6'],
  ['female', 'none', '8'],
];
const { dataset } = createDataset(
  {
    units: [unit('u')],
    personnel: posts.map(([sex, leadership, basicPay], i) => person(`p${i}`, 'u', { sex, leadership, basicPay })),
    observations: [{ indicatorId: 'given', unitId: 'u', on: '2019-12-31', part: 1, whole: 4, source: 'Báo cáo' }],
  },
  { asOf: '2019-12-31' },
);
const report = evaluate(dataset, catalog({ indicators: Object.values(indicators) }));

/** The rows of the table in the comment of `Result`, by the kind of indicator; each cell says whether it is filled. */
const rows = readFileSync('src/indicators/result.ts', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith(' * | `'))
  .flatMap((line) => {
    const [kinds = '', , ...cells] = line.slice(5, -1).split(' |');
    const filled = cells.map((cell) => cell.trim() !== '');
    return [...kinds.matchAll(/`(\w+)`/gu)].map(([, kind = '']) => [kind, filled] as const);
  });

describe('the forms of a result', () => {
  it('has a row for every kind of indicator', () => {
    expect(rows.map(([kind]) => kind).sort()).toEqual(Object.keys(indicators).sort());
  });

  it.each(rows)('%s has what the comment says, and no more', (kind, filled) => {
    const result = report.result(kind, 'u');
    const has = (key: keyof Result) => result[key] !== undefined;
    expect(result.value).not.toBeNull();
    expect([result.counts.total !== undefined, has('part'), has('terms'), has('numerator')]).toEqual(filled);
    expect(has('denominator')).toBe(has('numerator'));
  });
});
