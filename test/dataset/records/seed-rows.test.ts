import { expect, it } from 'vitest';
import { createDataset } from '../../../src/dataset/create-dataset.js';
import { evaluate, tally } from '../../../src/indicators/evaluate.js';
import { indicatorSchema } from '../../../src/schemas/indicator.js';
import { talliesFromJson } from '../../../src/tallies/tallies-from-json.js';
import { talliesToJson } from '../../../src/tallies/tallies-to-json.js';
import { seedCatalog } from './seed/indicators.js';
import { organisation } from './seed/organisation.js';

const { dataset, issues, counts } = createDataset(organisation, { asOf: '2019-12-31' });
const report = evaluate(seedCatalog, dataset);

it('reads every row of the organisation', () => {
  expect(issues).toEqual([]);
  for (const { read, kept } of Object.values(counts)) expect(kept).toBe(read);
});

// Counted by hand in seed/organisation.ts.
it.each([
  [13, 'proposals-accepted', 'tc', 2, 5, '0.4'],
  [13, 'proposals-accepted', 'a', 0, 1, '0'],
  [16, 'policies-applied', 'tc', 3, 4, '0.75'],
  [17, 'units-with-observances', 'tc', 1, 4, '0.25'],
  [18, 'action-month-plans', 'tc', 1, 4, '0.25'],
  [19, 'units-communicating-regularly', 'tc', 2, 4, '0.5'],
  [20, 'staff-reached-by-communication', 'tc', 3, 12, '0.25'],
  [20, 'staff-reached-by-communication', 'a', 1, 5, '0.2'],
  [21, 'violations-handled', 'tc', 2, 4, '0.5'],
  [22, 'concurrent-committee-staff', 'tc', 3, 5, '0.6'],
  [24, 'units-rated-weak', 'tc', 1, 2, '0.5'],
  [25, 'prejudice-agreement', 'tc', 2, 4, '0.5'],
  [27, 'internal-rules-issued', 'tc', 2, 4, '0.5'],
  [29, 'committees-with-regulation', 'tc', 1, 2, '0.5'],
  [30, 'committees-chaired-by-head', 'tc', 1, 2, '0.5'],
  [31, 'members-with-duties', 'tc', 3, 5, '0.6'],
  [32, 'tasks-well-defined', 'tc', 3, 6, '0.5'],
  [32, 'tasks-on-time', 'tc', 2, 5, '0.4'],
  [32, 'tasks-overdue', 'tc', 1, 4, '0.25'],
  [33, 'tasks-reported', 'tc', 1, 5, '0.2'],
  [34, 'units-with-committee', 'tc', 1, 2, '0.5'],
  [35, 'joint-activities-share', 'tc', 3, 4, '0.75'],
  [36, 'units-in-exchanges', 'tc', 2, 4, '0.5'],
  [36, 'units-in-exchanges', 'a', 1, 2, '0.5'],
  [37, 'petitions-on-time', 'tc', 2, 4, '0.5'],
  [38, 'units-inspected', 'tc', 2, 4, '0.5'],
  [39, 'directives-implemented-21', 'tc', 2, 4, '0.5'],
  [39, 'directives-implemented-196', 'tc', 3, 4, '0.75'],
] as const)('row %i: %s at %s is %i of %i, %s', (_row, id, unitId, part, whole, value) => {
  const result = report.result(id, unitId);
  expect([result.part?.total, result.counts.total, String(result.value)]).toEqual([part, whole, value]);
  expect(result.coverage).toEqual({ reported: unitId === 'a' ? 2 : 4, active: unitId === 'a' ? 2 : 4 });
});

it.each([
  [23, 'committee-time', '2100', '6000', '0.35'],
  [28, 'budget-execution', '160000000', '200000000', '0.8'],
  [28, 'budget-per-woman', '160000000', '5', '32000000'],
  [28, 'budget-share', '180000000', '18000000000', '0.01'],
  [38, 'recommendations-closed', '6', '8', '0.75'],
] as const)('row %i: %s is %s to %s, %s', (_row, id, numerator, denominator, value) => {
  const { terms, value: found } = report.result(id, 'tc');
  expect([...(terms?.map(String) ?? []), String(found)]).toEqual([numerator, denominator, value]);
});

it.each([
  [17, 'observances-held', '3'],
  [19, 'communication-forms', '3'],
  [35, 'joint-activities', '3'],
  [36, 'exchange-activities', '1'],
  [37, 'petition-days', '20'], // 7, 10, 30, 40 days
] as const)('row %i: %s is %s', (_row, id, value) => {
  expect(String(report.result(id, 'tc').value)).toBe(value);
});

it('row 25: the interval of 2 among 4 respondents', () => {
  const { interval } = report.result('prejudice-agreement', 'tc');
  expect([interval?.low.toFixed(4), interval?.high.toFixed(4)]).toEqual(['0.1500', '0.8500']);
});

it('row 26: 1 of 2 eligible women and 1 of 3 eligible men applied', () => {
  const { part, counts: whole, value } = report.result('leadership-application-ratio', 'tc');
  expect([part?.female, whole.female, part?.male, whole.male, String(value)]).toEqual([1, 2, 1, 3, '1.5']);
});

it('row 31: 2 of 5 members of committees are women', () => {
  const { counts: members, value } = report.result('women-on-committees', 'tc');
  expect([members.female, members.total, String(value)]).toEqual([2, 5, '0.4']);
});

it('adds money of 10^15 đồng and more exactly', () => {
  const budget = (id: string, unitId: string, allocated: string, spent: string) => {
    return { id, unitId, from: '2019-01-01', to: '2019-12-31', allocated, spent };
  };
  const budgets = [
    budget('b1', 'tc', '999999999999999999.999999', '1000000000000000.01'),
    budget('b2', 'a', '1000000000000000.000001', '1000000000000000'),
  ];
  const { dataset: rich } = createDataset({ ...organisation, budgets }, { asOf: '2019-12-31' });
  const { terms } = evaluate(seedCatalog, rich).result('budget-execution', 'tc');
  expect(terms?.map((term) => term?.toFixed())).toEqual(['2000000000000000.01', '1001000000000000000']);
});

it('gives the same from tallies as JSON', () => {
  const received = talliesFromJson(JSON.parse(JSON.stringify(talliesToJson(tally(dataset, seedCatalog)))));
  const shown = (results: Iterable<{ value: unknown; reason?: unknown }>) =>
    [...results].map(({ value, reason }) => [String(value), reason]);
  expect(shown(evaluate(seedCatalog, received))).toEqual(shown(report));
});

it.each(seedCatalog.indicators.map((indicator) => [indicator.id, indicator] as const))(
  '%s is plain JSON',
  (_id, one) => {
    const json: unknown = JSON.parse(JSON.stringify(one));
    expect(indicatorSchema.parse(json)).toEqual(json);
  },
);
