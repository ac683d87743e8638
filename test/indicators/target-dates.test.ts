import { expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { Catalog } from '../../src/schemas/catalog.js';
import type { Target } from '../../src/schemas/target.js';

const title = { vi: 'Chỉ tiêu', en: 'Target' };
const source = { document: 'Plan of the ministry' };
const target: Target = {
  id: 'quarter',
  indicatorId: 'women',
  title,
  bound: { at_least: '0.25' },
  by: '2020-12-31',
  inForce: { from: '2011-01-01', to: '2020-12-31' },
  source,
  confidence: 'one_source',
};
const { dataset } = createDataset({ units: [{ id: 'u', name: 'u', kind: 'team' }] }, { asOf: '2019-12-31' });

function evaluated(change: Partial<Target>): unknown {
  const catalog: Catalog = {
    id: 'plan',
    title,
    populations: [{ id: 'personnel', title, of: 'personnel' }],
    indicators: [{ id: 'women', title, better: 'higher', source, femaleShare: { of: 'personnel' } }],
    targets: [{ ...target, ...change }],
  };
  return evaluate(dataset, catalog).result('women', 'u').targets[0]?.reason;
}

it('a target with real dates in order is compared', () => {
  expect(evaluated({})).toBe('not_reported');
});

it.each<[string, Partial<Target>]>([
  ['a deadline that is no day', { by: 'x' }],
  ['a first day that is no day', { inForce: { from: '2011-02-30', to: '2020-12-31' } }],
  ['a last day that is no day', { inForce: { from: '2011-01-01', to: '' } }],
  ['a last day before the first', { inForce: { from: '2021-01-01', to: '2020-12-31' } }],
])('%s throws invalid_definition', (_, change) => {
  expect(() => evaluated(change)).toThrow(expect.objectContaining({ code: 'invalid_definition' }));
});

it('a condition that is null is refused, not taken for everybody', () => {
  const where = null as unknown as undefined;
  const indicator = { id: 'women', title, better: 'higher', source, femaleShare: { of: 'p' } } as const;
  const catalog: Catalog = {
    id: 'plan',
    title,
    populations: [{ id: 'p', title, of: 'personnel', where }],
    indicators: [indicator],
  };
  expect(() => evaluate(dataset, catalog)).toThrow(expect.objectContaining({ code: 'invalid_definition' }));
});

it('rows that are no record sets are refused', () => {
  expect(() => createDataset(null as unknown as object, { asOf: '2019-12-31' })).toThrow(
    expect.objectContaining({ code: 'wrong_argument' }),
  );
});
