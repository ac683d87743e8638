import { createDataset, evaluate, explain, reportFromJson, reportToJson, series } from 'gender-indicators';
import { gso, nq28Strategy } from 'gender-indicators/catalogs/vn';
import { en, vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';

// Five ministries become three: two are merged, one is divided among two that go on. The State stands above them all.
const document = 'NQ 176/2025/QH15';
const ended = { dissolvedOn: '2025-03-01', reorganisedBy: document };
const units = [
  { id: 'state', name: 'Chính phủ', kind: 'government' },
  { id: 'a', parentId: 'state', name: 'Bộ A', kind: 'ministry', ...ended, successorIds: ['ab'] },
  { id: 'b', parentId: 'state', name: 'Bộ B', kind: 'ministry', ...ended, successorIds: ['ab'] },
  { id: 'c', parentId: 'state', name: 'Bộ C', kind: 'ministry', ...ended, successorIds: ['ab', 'd'] },
  { id: 'd', parentId: 'state', name: 'Bộ D', kind: 'ministry' },
  { id: 'e', parentId: 'state', name: 'Bộ E', kind: 'ministry' },
  { id: 'ab', parentId: 'state', name: 'Bộ AB', kind: 'ministry', establishedOn: '2025-03-01' },
];
const deputy = (id: string, unitId: string, sex: string) => ({ id, unitId, sex, leadership: 'deputy' });
const before = ['a', 'b', 'c', 'd', 'e'].map((id) => deputy(id, id, id < 'd' ? 'female' : 'male'));
const after = ['ab', 'd', 'e'].map((id) => deputy(id, id, id === 'ab' ? 'female' : 'male'));
const id = 'gso-ministries-with-woman-key-leader';

const reportOn = (asOf: string, personnel: readonly object[], rows: readonly object[] = units) =>
  evaluate(createDataset({ units: rows, personnel }, { asOf }).dataset, gso);

describe('an indicator that counts units', () => {
  it.each([
    ['2025-02-28', before, undefined],
    ['2025-03-01', after, 'reorganised'],
    ['2025-03-02', after, 'reorganised'],
  ] as const)('breaks on the day on which units were reorganised: %s', (asOf, people, expected) => {
    const points = series([reportOn('2024-12-31', before), reportOn(asOf, people)]).points(id, 'state');
    expect(points.map(({ result }) => result?.counts.total)).toEqual([5, people === before ? 5 : 3]);
    expect(points[1]?.break).toBe(expected);
    expect(points[1]?.change === null).toBe(expected !== undefined);
    expect(points[1]?.reorganisedBy).toEqual(expected === undefined ? undefined : [document]);
  });

  it('goes on afterwards, and compares targets with the values since', () => {
    const days = ['2024-12-31', '2025-12-31', '2026-12-31'];
    const points = series(days.map((day) => reportOn(day, day < '2025' ? before : after))).points(id, 'state');
    expect(points.map((point) => point.break)).toEqual([undefined, 'reorganised', undefined]);
    expect(points[2]?.change?.toNumber()).toBe(0);
  });

  it('breaks where the reorganised units stand, and nowhere else', () => {
    const other = { id: 'other', name: 'Tổ chức khác', kind: 'grouping' };
    const rows = [...units, other, { id: 'f', parentId: 'other', name: 'Bộ F', kind: 'ministry' }];
    const people = [deputy('f', 'f', 'female')];
    const reports = [
      reportOn('2024-12-31', [...before, ...people], rows),
      reportOn('2025-12-31', [...after, ...people], rows),
    ];
    const breakOf = (unit: string) => series(reports).points(id, unit)[1]?.break;
    expect([breakOf('state'), breakOf('other'), breakOf('e')]).toEqual(['reorganised', undefined, undefined]);
  });

  it('does not break without a document, as where a team is merged; the change is marked', () => {
    const rows = units.map(({ id: unit, ...rest }) => ({ id: unit, ...rest, reorganisedBy: undefined }));
    const points = series([reportOn('2024-12-31', before, rows), reportOn('2025-12-31', after, rows)]).points(
      id,
      'state',
    );
    expect(points[1]?.break).toBeUndefined();
    expect(points[1]?.marks).toContain('reorganised');
  });

  it('is told with the document, in both languages, and through JSON', () => {
    const reports = [reportOn('2024-12-31', before), reportOn('2025-12-31', after)];
    const read = reports.map((report) => reportFromJson(JSON.parse(JSON.stringify(reportToJson(report))), gso));
    for (const pair of [reports, read]) {
      const point = series(pair).points(id, 'state')[1]!;
      expect(explain(point, vi)).toContain(`vì các đơn vị được tính đã được sắp xếp lại (${document})`);
      expect(explain(point, en)).toContain(`since the units that are counted were reorganised (${document})`);
    }
  });
});

it('an indicator of people goes on across a merger by document', () => {
  const catalog = {
    ...gso,
    indicators: [
      {
        id: 'women',
        title: { vi: 'Nữ', en: 'Women' },
        better: 'higher',
        source: { document: 'Plan' },
        femaleShare: { of: { id: 'people', title: { vi: 'Người', en: 'People' }, of: 'personnel' } },
      },
    ],
  } as const;
  const on = (asOf: string, personnel: readonly object[]) =>
    evaluate(createDataset({ units, personnel }, { asOf }).dataset, catalog);
  const points = series([on('2024-12-31', before), on('2025-12-31', after)]).points('women', 'state');
  expect(points[1]?.break).toBeUndefined();
});

it('the bar of a share of units follows the whole: 13 of 22 and 11 of 17', () => {
  const status = (part: number, whole: number) => {
    const returns = [
      { populationId: 'state-agencies', unitId: 'state', total: whole },
      { populationId: 'state-agencies-with-woman', unitId: 'state', total: part },
    ];
    const { dataset } = createDataset({ units: units.slice(0, 1), returns }, { asOf: '2025-06-30' });
    return evaluate(dataset, nq28Strategy).result('agencies-with-woman-key-leader', 'state').targets[0]?.status;
  };
  expect([status(13, 22), status(14, 22), status(10, 17), status(11, 17)]).toEqual([
    'not_met',
    'met',
    'not_met',
    'met',
  ]);
});
