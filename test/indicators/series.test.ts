import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation } from '../../src/indicators/define.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import { series } from '../../src/indicators/series.js';
import { reportFromJson } from '../../src/json/reportFromJson.js';
import type { Catalog } from '../../src/schemas/catalog.js';

const title = { vi: 'Tỷ lệ nữ', en: 'Women' };
const source = { document: 'Worked by hand' };
const staff = definePopulation({ id: 'personnel', title, of: 'personnel' });
const officials = definePopulation({ id: 'personnel', title, of: 'personnel', where: { employment: 'civil_servant' } });
const women = (of: typeof staff) =>
  defineCatalog({
    id: 'hand',
    title,
    indicators: [defineIndicator({ id: 'women', title, better: 'parity', source, femaleShare: { of } })],
  });

const unit = (id: string, more: object = {}) => ({ id, parentId: 'root', name: id, kind: 'department', ...more });
const root = { id: 'root', name: 'root', kind: 'general_department' };
const count = (unitId: string, female: number, total: number) => ({ populationId: 'personnel', unitId, total, female });

function report(asOf: string, units: readonly object[], returns: readonly object[], catalog = women(staff)) {
  const { dataset, issues } = createDataset({ units: [root, ...units], returns }, { asOf });
  expect(issues.filter((issue) => issue.refused)).toEqual([]);
  return evaluate(dataset, catalog);
}

// Reports that were JSON show the same.
function shown(reports: Parameters<typeof series<'women'>>[0], unitId: string) {
  const points = shownOnce(reports, unitId);
  const read = reports.map((of) => reportFromJson(JSON.stringify(of), of.catalog));
  expect(shownOnce(read, unitId)).toEqual(points);
  return points;
}

function shownOnce(reports: Parameters<typeof series<'women'>>[0], unitId: string) {
  return series(reports)
    .points('women', unitId)
    .map(({ asOf, result, change, break: gap }) => [
      asOf.slice(0, 4),
      String(result?.value ?? null),
      String(change),
      gap,
    ]);
}

describe('series', () => {
  it('gives each value with its change, whatever the order of the reports', () => {
    const reports = [
      report('2019-12-31', [unit('a')], [count('a', 3, 10)]),
      report('2017-12-31', [unit('a')], [count('a', 1, 10)]),
      report('2018-12-31', [unit('a')], [count('a', 1, 4)]),
    ];
    expect(shown(reports, 'a')).toEqual([
      ['2017', '0.1', 'null', undefined],
      ['2018', '0.25', '0.15', undefined],
      ['2019', '0.3', '0.05', undefined],
    ]);
  });

  it('takes merged units together before the merger: 2/10 and 6/30 are 8/40', () => {
    const merged = { dissolvedOn: '2019-03-01', successorIds: ['c'] };
    const reports = [
      report('2018-12-31', [unit('a'), unit('b')], [count('a', 2, 10), count('b', 6, 30)]),
      report(
        '2019-12-31',
        [unit('a', merged), unit('b', merged), unit('c', { establishedOn: '2019-03-01' })],
        [count('c', 10, 40)],
      ),
    ];
    expect(shown(reports, 'c')).toEqual([
      ['2018', '0.2', 'null', undefined],
      ['2019', '0.25', '0.05', undefined],
    ]);
    expect(series(reports).points('women', 'c')[0]).toMatchObject({
      unitIds: ['a', 'b'],
      result: { counts: { total: 40, female: 8 }, unit: { id: 'c' } },
    });
  });

  it('follows a unit that took others in, through two mergers', () => {
    const reports = [
      report(
        '2017-12-31',
        [unit('a'), unit('b'), unit('c')],
        [count('a', 1, 10), count('b', 4, 10), count('c', 5, 30)],
      ),
      report(
        '2018-12-31',
        [unit('a', { dissolvedOn: '2018-06-01', successorIds: ['b'] }), unit('b'), unit('c')],
        [count('b', 5, 20), count('c', 7, 30)],
      ),
      report(
        '2019-12-31',
        [unit('b', { dissolvedOn: '2019-06-01', successorIds: ['c'] }), unit('c')],
        [count('c', 15, 50)],
      ),
    ];
    expect(shown(reports, 'c')).toEqual([
      ['2017', '0.2', 'null', undefined],
      ['2018', '0.24', '0.04', undefined],
      ['2019', '0.3', '0.06', undefined],
    ]);
  });

  it('marks a split as a break and divides no old counts', () => {
    const split = { dissolvedOn: '2019-03-01', successorIds: ['b', 'c'] };
    const reports = [
      report('2018-12-31', [unit('a')], [count('a', 2, 10)]),
      report('2019-12-31', [unit('a', split), unit('b'), unit('c')], [count('b', 1, 5), count('c', 2, 5)]),
    ];
    expect(shown(reports, 'b')).toEqual([
      ['2018', 'null', 'null', 'split'],
      ['2019', '0.2', 'null', 'split'],
    ]);
  });

  it('marks a change of definition as a break, and compares again after it', () => {
    const people = (female: number) =>
      Array.from({ length: 4 }, (_, i) => ({
        id: `p${i}`,
        unitId: 'a',
        sex: i < female ? 'female' : 'male',
        leadership: 'none',
        employment: 'civil_servant',
      }));
    const on = (asOf: string, female: number, of: typeof staff) =>
      evaluate(createDataset({ units: [root, unit('a')], personnel: people(female) }, { asOf }).dataset, women(of));
    const reports = [on('2017-12-31', 1, staff), on('2018-12-31', 2, officials), on('2019-12-31', 3, officials)];
    expect(shown(reports, 'a')).toEqual([
      ['2017', '0.25', 'null', undefined],
      ['2018', '0.5', 'null', 'definition'],
      ['2019', '0.75', '0.25', undefined],
    ]);
  });

  it('of a difference: another definition of what is compared is a break, units merged later are none', () => {
    const compared = (base: 'all' | 'binary') =>
      defineCatalog({
        id: 'hand',
        title,
        indicators: [
          defineIndicator({ id: 'share', title, better: 'parity', source, base, femaleShare: { of: staff } }),
          defineIndicator({
            id: 'women',
            title,
            better: 'parity',
            source,
            difference: { indicator: 'share', reference: { value: '0.5' } },
          }),
        ],
      }) as Catalog<'women'>;
    const merged = { dissolvedOn: '2019-03-01', successorIds: ['c'] };
    const last = [unit('a', merged), unit('b', merged), unit('c', { establishedOn: '2019-03-01' })];
    const before = report('2018-12-31', [unit('a'), unit('b')], [count('a', 2, 10)], compared('all'));
    const men = { ...count('c', 5, 10), male: 5 };
    const breaksAt = (unitId: string, base: 'all' | 'binary') =>
      series([before, report('2019-12-31', last, [men], compared(base))])
        .points('women', unitId)
        .map((point) => point.break);
    expect(breaksAt('c', 'all')).toEqual([undefined, undefined]);
    expect(breaksAt('root', 'all')).toEqual([undefined, undefined]);
    expect(breaksAt('root', 'binary')).toEqual([undefined, 'definition']);
  });

  it('does not take other words for another definition', () => {
    const renamed = { ...staff, title: { vi: 'Nhân sự', en: 'Staff' } };
    const reports = [
      report('2018-12-31', [unit('a')], [count('a', 1, 4)]),
      report('2019-12-31', [unit('a')], [count('a', 2, 4)], women(renamed)),
    ];
    expect(shown(reports, 'a')[1]).toEqual(['2019', '0.5', '0.25', undefined]);
  });

  it('has no point where the unit did not exist, and none to compare with', () => {
    const reports = [
      report('2018-12-31', [unit('a')], [count('a', 1, 4)]),
      report('2019-12-31', [unit('a'), unit('b')], [count('a', 1, 4), count('b', 1, 2)]),
    ];
    expect(shown(reports, 'b')).toEqual([
      ['2018', 'null', 'null', undefined],
      ['2019', '0.5', 'null', undefined],
    ]);
  });

  it('refuses two reports of one day, and what no report has', () => {
    const one = report('2018-12-31', [unit('a')], [count('a', 1, 4)]);
    expect(() => series([one, one])).toThrow(expect.objectContaining({ code: 'duplicate_id' }));
    expect(() => series([one]).points('women', 'z')).toThrow(expect.objectContaining({ code: 'unknown_id' }));
    expect(() => series<string>([one]).points('men', 'a')).toThrow(expect.objectContaining({ code: 'unknown_id' }));
  });
});
