import fc from 'fast-check';
import { createDataset, evaluate } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { type ToReturnsOptions, toReturns } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/sheets/workbook.js';

const _ = null;
type Rows = readonly (readonly Cell[])[];

function read(rows: Rows, options: Partial<ToReturnsOptions> = {}) {
  const {
    rows: records,
    headers,
    issues,
    counts,
  } = toReturns([{ name: 'Biểu 1', rows }], {
    locale: vi,
    catalog: advancement,
    ...options,
  });
  const returns = (records.returns ?? []) as readonly {
    unitId: string;
    populationId: string;
    total: number;
    female?: number;
  }[];
  return {
    records,
    counts,
    columns: headers[0]!.columns.map(({ population, field = '-' }) =>
      population === undefined ? field : `${population}.${field}`,
    ),
    returns: returns.map(
      ({ unitId, populationId, total, female }) => `${unitId} ${populationId} ${female ?? '?'}/${total}`,
    ),
    issues: issues.map(
      ({ code, place, refused }) => `${place?.row ?? ''}${place?.column ?? ''} ${code}${refused ? ' refused' : ''}`,
    ),
  };
}

const ministry: Rows = [
  ['BỘ MẪU'],
  [
    'TT',
    'Tên đơn vị',
    'Tổng số CBCCVC',
    _,
    _,
    'Lãnh đạo, quản lý',
    _,
    'Người đứng đầu đơn vị',
    'Nữ người đứng đầu đơn vị',
  ],
  [_, _, 'Tổng số', 'Trong đó nữ', 'Tỷ lệ %', 'TS', 'Nữ', _, _],
  ['A', 'B', 1, 2, 3, 4, 5, 6, 7],
  [_, 'Tổng số', 160, 31, '19,4%', 16, 3, 4, 1],
  ['I', 'Khối cơ quan Bộ', 100, 20, '20%', 10, 2, 2, 1],
  [1, 'Vụ Kế hoạch', 60, 10, _, 5, 1, 1, 0],
  [2, 'Vụ Pháp chế', 40, 10, _, 5, 1, 1, 1],
  ['II', 'Tổng cục Mẫu', 60, 11, _, 6, 1, 2, 0],
  ['1', 'Cục Miền Bắc', 35, 7, _, 3, 1, 1, 0],
  ['2', 'Cục Miền Nam', 25, 5, _, 3, 4, 1, _],
  [],
  [_, 'Người lập biểu', _, _, _, 'Thủ trưởng đơn vị'],
];

describe('a headcount return with a row for each unit', () => {
  it('counts the populations that its columns name, in the tree that its numbers say', () => {
    const { columns, returns, records, counts } = read(ministry);
    expect(columns.join(' ')).toBe(
      'running_number unitId personnel.total personnel.female - leaders.total leaders.female heads.total heads.female',
    );
    expect(returns).toEqual([
      'vu-ke-hoach personnel 10/60',
      'vu-ke-hoach leaders 1/5',
      'vu-ke-hoach heads 0/1',
      'vu-phap-che personnel 10/40',
      'vu-phap-che leaders 1/5',
      'vu-phap-che heads 1/1',
      'cuc-mien-bac personnel 7/35',
      'cuc-mien-bac leaders 1/3',
      'cuc-mien-bac heads 0/1',
      'cuc-mien-nam personnel 5/25',
      'cuc-mien-nam heads ?/1',
    ]);
    expect(counts).toEqual({ read: 12, kept: 11, refused: 1 });
    expect(
      (records.units as readonly { id: string; parentId?: string }[]).map(
        ({ id, parentId }) => `${parentId ?? ''} > ${id}`,
      ),
    ).toEqual([
      ' > bo-mau',
      'bo-mau > khoi-co-quan-bo',
      'khoi-co-quan-bo > vu-ke-hoach',
      'khoi-co-quan-bo > vu-phap-che',
      'bo-mau > tong-cuc-mau',
      'tong-cuc-mau > cuc-mien-bac',
      'tong-cuc-mau > cuc-mien-nam',
    ]);
  });

  it('compares rows above others, and rows of totals, with their sums, where every part has a number', () => {
    const { issues } = read(ministry);
    expect(issues.filter((text) => !text.includes('unknown_column'))).toEqual([
      '11G part_above_total refused',
      '9D sum_differs',
      '9G sum_differs',
    ]);
  });

  it('adds up to the whole', () => {
    const { records } = read(ministry.with(10, ['2', 'Cục Miền Nam', 25, 4, _, 3, 0, 1, 0]));
    const { dataset } = createDataset(records, { asOf: '2019-12-31' });
    const report = evaluate(dataset, advancement);
    expect(report.result('women-in-workforce', 'bo-mau').counts).toMatchObject({ total: 160, female: 31 });
    expect(report.result('women-in-workforce', 'tong-cuc-mau').counts).toMatchObject({ total: 60, female: 11 });
  });

  it.each<[what: string, header: readonly string[], columns: string]>([
    [
      'a population alone',
      ['Đơn vị', 'Lãnh đạo, quản lý', 'Nữ lãnh đạo, quản lý'],
      'unitId leaders.total leaders.female',
    ],
    [
      'what is counted behind it',
      ['Đơn vị', 'Lãnh đạo - Tổng số', 'Lãnh đạo: Nữ'],
      'unitId leaders.total leaders.female',
    ],
    [
      'without marks',
      ['DON VI', 'LANH DAO, QUAN LY', 'SO NU LANH DAO, QUAN LY'],
      'unitId leaders.total leaders.female',
    ],
  ])('is read by headers of %s', (_what, header, columns) => {
    const { columns: found, returns } = read([header, ['Cục A', 10, 2]]);
    expect(found.join(' ')).toBe(columns);
    expect(returns).toEqual(['cuc-a leaders 2/10']);
  });

  it('takes populations from the caller, by header', () => {
    const rows: Rows = [
      ['Đơn vị', 'Tổng số', 'Nữ', 'Quy hoạch'],
      ['Cục A', 10, 2, 3],
    ];
    expect(read(rows.map((row) => row.slice(0, 3))).returns).toEqual([]);
    const populations = { 'Tổng số': 'personnel', Nữ: 'personnel', 'Quy hoạch': null };
    expect(read(rows, { populations })).toMatchObject({ returns: ['cuc-a personnel 2/10'] });
  });

  it('knows parts by 1.1 and by dashes, and refuses rows that count and name no unit', () => {
    const { returns, issues, records } = read([
      ['TT', 'Đơn vị', 'Lãnh đạo', 'Nữ lãnh đạo'],
      ['1', 'Cục A', 10, 4],
      ['1.1', 'Phòng Một', 6, 2],
      ['1.2', 'Phòng Hai', 3, 2],
      ['2', 'Cục B', _, _],
      [_, '- Phòng Ba', 'năm', 1],
      [_, '- Phòng Bốn', '#N/A', 1],
      ['3', _, 7, 1],
      ['Tổng', _, 21, 6],
      [_, 'Ghi chú: số liệu minh họa'],
    ]);
    expect(returns).toEqual(['phong-mot leaders 2/6', 'phong-hai leaders 2/3']);
    expect(issues).toEqual([
      '6C unreadable_number refused',
      '7C error_cell refused',
      '8B missing refused',
      '2C sum_differs',
    ]);
    expect(
      (records.units as readonly { id: string; parentId?: string }[]).map(
        ({ id, parentId }) => `${parentId ?? ''} > ${id}`,
      ),
    ).toEqual([' > cuc-a', 'cuc-a > phong-mot', 'cuc-a > phong-hai', ' > cuc-b']);
  });

  it('is of the unit that a column names, where each row is a population', () => {
    const { returns } = read([
      ['STT', 'Đơn vị', 'Nội dung', 'Tổng số', 'Nữ'],
      [1, 'Cục A', 'Lãnh đạo, quản lý', 10, 2],
      [2, _, 'Tổng số CBCC', 100, 20],
      [3, 'Cục B', 'Lãnh đạo, quản lý', 12, 3],
    ]);
    expect(returns).toEqual(['cuc-a leaders 2/10', 'cuc-a personnel 20/100', 'cuc-b leaders 3/12']);
  });

  // Random trees: departments with offices below them, of which each number is that of the offices together.
  it('gives each number of the lowest rows once, whatever the tree', () => {
    const offices = fc.array(fc.tuple(fc.nat(90), fc.nat(90)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(offices, { minLength: 1, maxLength: 5 }), (departments) => {
        const counts = ([women, men]: readonly [number, number]) => [women + men, women];
        const lines = departments.flatMap((parts, d) => [
          [`${d + 1}`, `Cục ${d}`, ...parts.map(counts).reduce(([a, b], [c, e]) => [a! + c!, b! + e!])],
          ...parts.map((part, o) => [`${d + 1}.${o + 1}`, `Phòng ${d}-${o}`, ...counts(part)]),
        ]);
        const { returns, issues } = read([['TT', 'Đơn vị', 'Lãnh đạo', 'Nữ lãnh đạo'], ...lines]);
        expect(issues).toEqual([]);
        expect(returns).toEqual(
          departments.flatMap((parts, d) =>
            parts.map(([women, men], o) => `phong-${d}-${o} leaders ${women}/${women + men}`),
          ),
        );
      }),
      { numRuns: 100 },
    );
  });
});
