import { createDataset, evaluate, explain, talliesFromJson, talliesToJson, tally } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { vi } from 'gender-indicators/locales';
import { expect, it } from 'vitest';
import { asOf } from './ministry.js';
import { organisation } from './organisation.js';
import { reports } from './reports.js';

const { report, dataset } = reports.organisation;

// Rows 13 to 39 below the top, each unit with those below it. Counted by hand in organisation.ts.
it.each([
  [13, 'proposals-accepted', 'a', 0, 1, '0'],
  [16, 'policies-applied', 'a', 2, 2, '1'],
  [17, 'units-with-observances', 'a', 0, 2, '0'],
  [19, 'units-communicating-regularly', 'b', 1, 1, '1'],
  [20, 'staff-reached-by-communication', 'a', 1, 5, '0.2'],
  [21, 'violations-handled', 'b', 1, 2, '0.5'],
  [22, 'concurrent-committee-staff', 'a', 1, 2, '0.5'],
  [27, 'internal-rules-issued', 'b', 0, 1, '0'],
  [32, 'tasks-overdue', 'a', 0, 1, '0'],
  [34, 'units-with-committee', 'b', 0, 1, '0'],
  [36, 'units-in-exchanges', 'a', 1, 2, '0.5'],
  [37, 'petitions-on-time', 'b', 1, 2, '0.5'],
  [39, 'directives-implemented', 'a', 2, 4, '0.5'],
] as const)('row %i: %s at %s is %i of %i, %s', (_row, id, unitId, part, whole, value) => {
  const result = report.result(id, unitId);
  expect([result.part?.total, result.counts.total, String(result.value)]).toEqual([part, whole, value]);
  expect(result.coverage.reported).toBe(result.coverage.expected);
});

it.each([
  [24, 'units-rated-weak'],
  [29, 'committees-with-regulation'],
  [31, 'members-with-duties'],
  [40, 'committee-age'],
] as const)('row %i: %s where the committee was dissolved has no value', (_row, id) => {
  expect(report.result(id, 'b')).toMatchObject({ value: null, reason: 'empty_denominator' });
});

it('row 19: forms used in several units are merged, not added', () => {
  const forms = (unitId: string) => Number(report.result('communication-forms', unitId).value);
  expect(['a', 'b', 'tc'].map(forms)).toEqual([1, 1, 3]);
  // tc itself: meeting, online; a: meeting; b: poster, twice.
});

it('row 20 counts people: one who was there twice and one in another unit count once each', () => {
  expect(organisation.attendances.filter(({ personId }) => personId === 'p1').length).toBe(2);
  expect(report.result('staff-reached-by-communication', 'tc').part).toMatchObject({ total: 3, female: 3, male: 0 });
});

it('row 25: the interval of 2 among 4 respondents', () => {
  const { interval } = report.result('prejudice-agreement', 'tc');
  expect([interval?.low.toFixed(4), interval?.high.toFixed(4)]).toEqual(['0.1500', '0.8500']);
});

it('row 38: recommendations closed count beside those made, as a share', () => {
  const inspections = [
    { id: 'k1', unitId: 'tc', on: '2019-05-06', recommendationsMade: 25, recommendationsClosed: 9 },
    { id: 'k2', unitId: 'a', on: '2019-05-07', recommendationsClosed: 20 }, // of how many is not said
    { id: 'k3', unitId: 'a', on: '2019-05-08', recommendationsMade: 11 },
  ];
  const { units } = organisation;
  const result = evaluate(createDataset({ units, inspections }, { asOf }).dataset, advancement).result(
    'recommendations-closed',
    'tc',
  );
  expect([String(result.value), result.form]).toEqual(['0.25', 'share']); // 9 of 36
  expect(explain(result, vi)).toContain('Tỷ lệ kiến nghị sau kiểm tra đã thực hiện: 25,00% (9/36)');
});

it('row 28: adds money of 10^15 đồng and more exactly', () => {
  const budget = (id: string, unitId: string, allocated: string, spent: string) => {
    return { id, unitId, from: '2019-01-01', to: '2019-12-31', allocated, spent };
  };
  const budgets = [
    budget('b1', 'tc', '999999999999999999.999999', '1000000000000000.01'),
    budget('b2', 'a', '1000000000000000.000001', '1000000000000000'),
  ];
  const { dataset: rich } = createDataset({ ...organisation, budgets }, { asOf });
  const { terms } = evaluate(rich, advancement).result('budget-execution', 'tc');
  expect(terms?.map((term) => term?.toFixed())).toEqual(['2000000000000000.01', '1001000000000000000']);
});

it.each([
  ['p1', 'the head of the unit', 1],
  ['p2', 'a deputy head of the unit', 0],
  ['p5', 'the head of another unit', 0],
  [null, 'nobody who is known', 0],
] as const)('row 30: with %s, %s, in the chair: %i of 1', (chairId, _who, part) => {
  const { units, personnel } = organisation;
  const committees = [{ id: 'k', unitId: 'tc', kind: 'women_advancement', chairId }];
  const { dataset: small, issues } = createDataset({ units, personnel, committees }, { asOf });
  const result = evaluate(small, advancement).result('committees-chaired-by-head', 'tc');
  expect([issues, result.part?.total, result.counts.total]).toEqual([[], part, 1]);
});

it.each([
  ['196-TB/TW', 'directives-implemented-196', 3, 4],
  ['21-CT/TW', 'directives-implemented-21', 2, 4],
] as const)('row 39: document by document, %s', (number, own, part, whole) => {
  const byNumber = evaluate(dataset, advancement, { by: 'number' });
  const cell = byNumber.result('directives-implemented', 'tc', { number });
  const units = report.result(own, 'tc');
  for (const result of [cell, units]) expect([result.part?.total, result.counts.total]).toEqual([part, whole]);
});

it('row 39: the directive is 21-CT/TW; the source says what the article prints', () => {
  const { source } = report.result('directives-implemented-21', 'tc').indicator;
  for (const words of Object.values(source.article ?? {})) {
    expect(words).toContain('22-CT/TW');
    expect(words).toContain('21-CT/TW');
  }
});

it.each([
  [['2017-12-31'], '2'], // two years to the day: “sau 02 năm thành lập”
  [['2018-01-01'], '1'],
  [['2016-02-29'], '3'],
  [['2017-06-30', '2015-12-31'], '3'], // 2 and 4 completed years
  [['2017-12-31', null], '2'], // a committee without its day is not counted
  [[], null],
  [[null], null],
] as const)('row 40: committees established on %j are %s years old', (established, years) => {
  const committees = established.map((establishedOn, i) => {
    return { id: `k${i}`, unitId: 'tc', kind: 'women_advancement', establishedOn };
  });
  const { units, personnel } = organisation;
  const result = evaluate(createDataset({ units, personnel, committees }, { asOf }).dataset, advancement);
  const { value, counts } = result.result('committee-age', 'tc');
  expect(value?.toString() ?? null).toBe(years);
  expect(counts.total).toBe(established.filter((day) => day !== null).length);
});

it('gives the same from tallies as JSON', () => {
  const received = talliesFromJson(JSON.parse(JSON.stringify(talliesToJson(tally(dataset, advancement)))));
  const shown = (results: Iterable<{ value: unknown; reason?: unknown }>) =>
    [...results].map(({ value, reason }) => [String(value), reason]);
  expect(shown(evaluate(received, advancement))).toEqual(shown(report));
});

// The period goes on for a year after the day of the dataset: x3 was accepted, t4 and q4 fell due after that day.
it.each([
  ['proposals-accepted', 2, 5],
  ['violations-handled', 2, 4],
  ['tasks-on-time', 2, 5],
  ['tasks-reported', 1, 5],
  ['petitions-on-time', 2, 4],
] as const)('%s is %i of %i, whatever comes after the day of the dataset', (id, part, whole) => {
  const period = { from: '2019-01-01', to: '2020-12-31' };
  const { dataset: open } = createDataset(organisation, { asOf, period });
  const result = evaluate(open, advancement).result(id, 'tc');
  expect([result.part?.total, result.counts.total]).toEqual([part, whole]);
});

it('says not reported, never zero, where a record set was not given', () => {
  const { units, personnel } = organisation;
  const bare = evaluate(createDataset({ units, personnel }, { asOf }).dataset, advancement);
  for (const id of ['observances-held', 'staff-reached-by-communication', 'units-rated-weak'] as const)
    expect(bare.result(id, 'tc')).toMatchObject({ value: null, reason: 'not_reported' });
});
