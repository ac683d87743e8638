import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import { targetProgressOf, trajectoryOf } from '../../src/indicators/target-progress.js';
import { targetSummary } from '../../src/indicators/target-summary.js';
import { refusal } from '../measures/refusal.js';
import { catalog, indicator, personnel } from './catalogs.js';
import { unit } from './rows.js';

const plan = catalog({
  indicators: [
    indicator('women', { femaleShare: { of: personnel } }),
    indicator('births', { given: { unit: 'number' } }),
  ],
  targets: [
    {
      ...{ id: 'quarter', indicatorId: 'women', title: { vi: 'tên', en: 'title' }, bound: { at_least: '0.25' } },
      ...{ by: '2020-12-31', inForce: { from: '2016-01-01', to: '2022-12-31' }, binds: { kind: 'department' } },
      ...{ source: { document: 'plan' }, confidence: 'one_source' },
    },
    {
      ...{ id: 'births', indicatorId: 'births', title: { vi: 'tên', en: 'title' }, bound: { at_most: 111 } },
      ...{ by: '2025-12-31', inForce: { from: '2016-01-01', to: '2025-12-31' } },
      ...{ source: { document: 'plan' }, confidence: 'one_source', verified: false },
    },
  ],
});
const department = { kind: 'department' };
const staff = (unitId: string, female: number, total: number) => ({ populationId: 'personnel', unitId, female, total });
const report = (asOf: string, units: readonly object[], returns: readonly object[], benchmark = false) =>
  evaluate(createDataset({ units, returns }, { asOf }).dataset, plan, { benchmark });

const units = [
  unit('root', undefined, { kind: 'general_department' }),
  unit('a', 'root', department),
  unit('a-1', 'a'),
  unit('b', 'root', department),
  unit('c', 'root', department),
  unit('d', 'root', department),
];
// a: 1/4 with its team 2/8 is 3/12, exactly a quarter; b: 1/5; c: nobody; d: nothing.
const returns = [staff('root', 0, 3), staff('a', 1, 4), staff('a-1', 2, 8), staff('b', 1, 5), staff('c', 0, 0)];
const none = {
  ...{ met: 0, met_late: 0, on_track: 0, off_track: 0, regressing: 0, not_met: 0, missed: 0 },
  ...{ empty_denominator: 0, not_reported: 0, inconsistent: 0, male_not_reported: 0, suppressed: 0 },
  ...{ not_applicable: 0, not_in_force: 0 },
};

describe('targetSummary', () => {
  it.each([
    ['2015-12-31', undefined, { not_in_force: 6 }],
    ['2016-01-01', undefined, { met: 1, not_met: 1, empty_denominator: 1, not_reported: 1, not_applicable: 2 }],
    ['2020-12-30', 'root', { met: 1, not_met: 1, empty_denominator: 1, not_reported: 1, not_applicable: 2 }],
    ['2020-12-31', 'root', { met: 1, missed: 1, empty_denominator: 1, not_reported: 1, not_applicable: 2 }],
    ['2023-01-01', 'root', { met: 1, missed: 1, empty_denominator: 1, not_reported: 1, not_applicable: 2 }],
    ['2020-12-31', 'a', { met: 1, not_applicable: 1 }],
    ['2020-12-31', 'a-1', { not_applicable: 1 }],
    ['2020-12-31', 'd', { not_reported: 1 }],
  ])('on %s of %s counts %j', (asOf, unitId, counts) => {
    for (const benchmark of [false, true]) {
      const summary = targetSummary(report(asOf, units, returns, benchmark), 'quarter', unitId);
      expect(summary.counts).toEqual({ ...none, ...counts });
      expect(summary.total).toBe(Object.values(summary.counts).reduce((sum, one) => sum + one));
      expect(summary.unit?.['id']).toBe(unitId);
    }
  });

  it('names the units', () => {
    const summary = targetSummary(report('2020-12-30', units, returns), 'quarter');
    const ids = (list: readonly { readonly [field: string]: unknown }[]) => list.map(({ id }) => id);
    expect(ids(summary.units.met)).toEqual(['a']);
    expect(ids(summary.units.not_met)).toEqual(['b']);
    expect(ids(summary.units.not_applicable)).toEqual(['root', 'a-1']);
  });

  it('tells those on the way apart where several reports show it', () => {
    const many = [unit('root'), ...['up', 'slow', 'down', 'new', 'met'].map((id) => unit(id, 'root', department))];
    const on = (asOf: string, ...shares: readonly (readonly [string, number])[]) =>
      report(
        asOf,
        many,
        shares.map(([id, female]) => staff(id, female, 100)),
      );
    const reports = [
      on('2019-12-31', ['up', 23], ['slow', 15], ['down', 20], ['new', 20], ['met', 30]),
      on('2018-12-31', ['up', 20], ['slow', 14], ['down', 22], ['met', 20]),
    ];
    const { counts, units: by } = targetSummary(reports, 'quarter', 'root');
    expect(counts).toEqual({
      ...none,
      met: 1,
      on_track: 1,
      off_track: 1,
      regressing: 1,
      not_met: 1,
      not_applicable: 1,
    });
    expect([by.on_track, by.off_track, by.regressing, by.not_met].map(([one]) => one?.['id'])).toEqual([
      'up',
      'slow',
      'down',
      'new',
    ]);
    expect(targetSummary(reports.slice(0, 1), 'quarter', 'root').counts).toEqual({
      ...none,
      met: 1,
      not_met: 4,
      not_applicable: 1,
    });
  });

  it('counts each active unit once, as a plain walk over the rows does', () => {
    const rows = fc.array(
      fc.record({
        above: fc.nat(),
        isBound: fc.boolean(),
        counts: fc.option(fc.tuple(fc.nat(6), fc.nat(6)), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(
        rows,
        fc.nat(),
        fc.constantFrom('2015-12-31', '2020-12-30', '2020-12-31', '2023-06-30'),
        (list, top, asOf) => {
          const parents = list.map(({ above }, i) => (i === 0 ? -1 : above % i));
          const given = list.map(({ isBound }, i) =>
            unit(`u${i}`, i === 0 ? undefined : `u${parents[i]}`, isBound ? department : {}),
          );
          const counted = list.flatMap(({ counts }, i) =>
            counts ? [staff(`u${i}`, counts[0], counts[0] + counts[1])] : [],
          );
          const start = top % list.length;
          const within = (i: number, of: number): boolean => i === of || (i > of && within(parents[i] ?? -1, of));
          const naive: Record<string, number> = { ...none };
          list.forEach(({ isBound }, i) => {
            if (!within(i, start)) return;
            const reported = list.flatMap(({ counts }, j) => (counts && within(j, i) ? [counts] : []));
            const women = reported.reduce((sum, [female]) => sum + female, 0);
            const people = reported.reduce((sum, [female, male]) => sum + female + male, 0);
            const isMet = 4 * women >= people;
            let standing = isMet ? 'met' : asOf >= '2020-12-31' ? 'missed' : 'not_met';
            if (people === 0) standing = reported.length === 0 ? 'not_reported' : 'empty_denominator';
            if (!isBound) standing = 'not_applicable';
            if (asOf < '2016-01-01') standing = 'not_in_force';
            naive[standing] = (naive[standing] ?? 0) + 1;
          });
          expect(targetSummary(report(asOf, given, counted), 'quarter', `u${start}`).counts).toEqual(naive);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses no report, and a target or a unit that it does not have', () => {
    const one = report('2020-12-31', units, returns);
    const facts = { function: 'targetSummary', argument: 'reports', write: '[evaluate(dataset, catalog)]' };
    expect(refusal(() => targetSummary([], 'quarter'))).toEqual({ code: 'wrong_argument', ...facts });
    expect(refusal(() => targetSummary(one, 'quarte'))).toMatchObject({ code: 'unknown_id', nearest: 'quarter' });
    expect(refusal(() => targetSummary(one, 'births'))).toMatchObject({ code: 'unknown_id', what: 'target' });
    expect(refusal(() => targetSummary(one, 'quarter', 'z'))).toMatchObject({ code: 'unknown_id', what: 'unit' });
  });
});

describe('targetProgressOf', () => {
  const pair = (...shares: readonly number[]) =>
    shares.map((female, i) => report(`${2017 + i}-12-31`, units, [staff('b', female, 100)]));

  it.each([
    [[10, 15, 20], 'on_track'],
    [[10, 12, 14], 'off_track'],
    [[20, 19, 18], 'regressing'],
    [[20, 25], 'met'],
    [[20], 'not_met'],
  ])('of %j is %s, whatever the order of the reports', (shares, status) => {
    expect(targetProgressOf(pair(...shares), 'quarter', 'b').status).toBe(status);
    expect(targetProgressOf(pair(...shares).reverse(), 'quarter', 'b').status).toBe(status);
  });

  it.each([
    ['b', [], 'not_reported'],
    ['b', [staff('b', 0, 0)], 'empty_denominator'],
    ['a-1', [staff('a-1', 1, 2)], 'not_applicable'],
  ])('of %s is not assessable for the reason of the latest report: %#', (unitId, latest, reason) => {
    const late = report('2021-12-31', units, latest);
    const reports = [...pair(10, 15), late];
    expect(late.result('women', unitId).targets[0]).toMatchObject({ status: null, reason });
    expect(targetProgressOf(reports, 'quarter', unitId)).toMatchObject({
      ...{ status: 'not_assessable', reason, asOf: '2021-12-31', latest: null },
    });
    expect(targetSummary(reports, 'quarter', unitId).counts[reason as 'not_reported']).toBe(1);
  });

  it('looks from another day where one is given', () => {
    const reports = [...pair(10, 15), report('2021-12-31', units, [])];
    expect(targetProgressOf(reports, 'quarter', 'b', { asOf: '2019-06-30' })).toMatchObject({
      ...{ status: 'on_track', asOf: '2019-06-30', latest: { on: '2018-12-31' } },
    });
    expect(targetProgressOf(pair(10, 15), 'quarter', 'b', { asOf: '2023-12-31' }).status).toBe('missed');
  });

  it('of a unit that is compared for reference has the status of the comparison', () => {
    const reports = [10, 15, 25].map((female, i) =>
      report(`${2018 + i}-12-31`, units, [staff('a-1', female, 100)], true),
    );
    expect(reports.map((one) => one.result('women', 'a-1').targets[0]?.status)).toEqual(['not_met', 'not_met', 'met']);
    expect(targetProgressOf(reports, 'quarter', 'a-1').status).toBe('met');
  });

  it('leaves out the values before a split', () => {
    const split = { ...department, dissolvedOn: '2018-06-30', successorIds: ['b', 'c'] };
    const before = [unit('root'), unit('old', 'root', department)];
    const after = [
      unit('root'),
      unit('old', 'root', split),
      unit('b', 'root', department),
      unit('c', 'root', department),
    ];
    const reports = [
      report('2017-12-31', before, [staff('old', 30, 100)]),
      report('2018-12-31', after, [staff('b', 20, 100)]),
      report('2019-12-31', after, [staff('b', 22, 100)]),
    ];
    expect(targetProgressOf(reports, 'quarter', 'b').first?.on).toBe('2018-12-31');
  });

  it('counts one published value once, on its own day', () => {
    const observed = (asOf: string) => {
      const observations = [
        { indicatorId: 'births', unitId: 'root', on: '2018-06-30', value: '115', source: 'census' },
      ];
      return evaluate(createDataset({ units, observations }, { asOf }).dataset, plan, { unverified: true });
    };
    const progress = targetProgressOf([observed('2018-12-31'), observed('2019-12-31')], 'births', 'root');
    expect(progress).toMatchObject({ status: 'not_met', reason: 'one_value', latest: { on: '2018-06-30' } });
  });
});

describe('trajectoryOf', () => {
  it('leads from the value to the limit, year by year', () => {
    const one = report('2017-12-31', units, [staff('b', 10, 100)]);
    const path = trajectoryOf(one, 'quarter', 'b');
    expect(path.map(({ on, required }) => `${on} ${required}`)).toEqual([
      '2017-12-31 0.1',
      '2018-12-31 0.15',
      '2019-12-31 0.2',
      '2020-12-31 0.25',
    ]);
    expect(path.map(({ trend }) => trend)).toEqual([null, null, null, null]);
  });

  it('shows the trend of several reports, and nothing without a value', () => {
    const reports = [10, 12].map((female, i) => report(`${2017 + i}-12-31`, units, [staff('b', female, 100)]));
    expect(trajectoryOf(reports, 'quarter', 'b').map(({ trend }) => String(trend))).toEqual([
      '0.1',
      '0.12',
      '0.14',
      '0.16',
    ]);
    expect(trajectoryOf(reports, 'quarter', 'd')).toEqual([]);
  });
});
