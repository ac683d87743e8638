import { advancement } from 'gender-indicators/catalogs/vn';
import { toReturns } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/sheets/workbook.js';

const _ = null;
type Rows = readonly (readonly Cell[])[];

function read(rows: Rows): { readonly returns: readonly string[]; readonly issues: readonly string[] } {
  const { rows: records, issues } = toReturns([{ name: 'Cục A', rows }], { locale: vi, catalog: advancement });
  const returns = (records.returns ?? []) as readonly { unitId: string; total: number; female?: number }[];
  return {
    returns: returns.map(({ unitId, total, female }) => `${unitId} ${female ?? '?'}/${total}`),
    issues: issues.map(({ code, place }) => `${place?.row ?? ''}${place?.column ?? ''} ${code}`),
  };
}

/** A form with a row for each unit. */
const ofUnits = (...rows: Rows): Rows => [['TT', 'Đơn vị', 'Lãnh đạo', _], [_, _, 'Tổng số', 'Nữ'], ...rows];

describe('forms of headcount returns', () => {
  it.each<[header: string]>([['% nữ'], ['Nữ (%)'], ['% NU'], ['% women']])(
    'take no percentage below “%s” for a number of women',
    (header) => {
      const units = read([
        ['TT', 'Đơn vị', 'Lãnh đạo', _, _],
        [_, _, 'Tổng số', 'Nữ', header],
        [1, 'Phòng B', 10, 4, 40],
      ]);
      expect(units).toEqual({ returns: ['phong-b 4/10'], issues: ['E unknown_column'] });
      const populations = read([
        ['TT', 'Nội dung', 'Tổng số', header],
        [1, 'Lãnh đạo', 100, 40],
      ]);
      expect(populations).toEqual({ returns: ['cuc-a ?/100'], issues: ['D unknown_column'] });
    },
  );

  it('take no percentage below “Tỷ lệ (%)” above “Nữ”, and of a population none for its total', () => {
    const below = read([
      ['TT', 'Nội dung', 'Tổng số', 'Tỷ lệ (%)', _],
      [_, _, _, 'Nam', 'Nữ'],
      [1, 'Lãnh đạo', 100, 60, 40],
    ]);
    expect(below.returns).toEqual(['cuc-a ?/100']);
    const ofLeaders = read([
      ['Đơn vị', 'Lãnh đạo', 'Nữ lãnh đạo', 'Lãnh đạo (%)'],
      ['Phòng B', 10, 4, 12],
    ]);
    expect(ofLeaders.returns).toEqual(['phong-b 4/10']);
  });

  it('read the first of two columns with one number, and say the other', () => {
    const rows: Rows = [
      ['Đơn vị', 'Lãnh đạo', 'Nữ lãnh đạo', 'Cán bộ lãnh đạo'],
      ['Phòng B', 10, 4, 12],
    ];
    expect(read(rows)).toEqual({ returns: ['phong-b 4/10'], issues: ['D unknown_column'] });
  });

  it.each<[what: string, rows: Rows]>([
    [
      'a, b',
      [
        [1, 'Phòng B', 6, 2],
        ['a', 'Đội 1', 4, 1],
        ['b', 'Đội 2', 2, 1],
      ],
    ],
    [
      'I.1.1',
      [
        ['I.1', 'Phòng B', 6, 2],
        ['I.1.1', 'Đội 1', 4, 1],
        ['I.1.2', 'Đội 2', 2, 1],
      ],
    ],
    [
      'a) in the text',
      [
        [_, '1. Phòng B', 6, 2],
        [_, 'a) Đội 1', 4, 1],
        [_, 'b) Đội 2', 2, 1],
      ],
    ],
  ])('know parts by %s', (_what, rows) => {
    expect(read(ofUnits(...rows))).toEqual({ returns: ['doi-1 1/4', 'doi-2 1/2'], issues: [] });
  });

  it('take an abbreviation for no number of a row', () => {
    const { returns } = read(ofUnits([_, 'P. Tổ chức', 10, 4], [_, 'Đội 1', 7, 1]));
    expect(returns).toEqual(['p-to-chuc 4/10', 'doi-1 1/7']);
  });

  it.each(['Toàn ngành', 'Tổng toàn tỉnh', 'Cộng I', 'Cộng khối Sở'])('count “%s” as a total', (total) => {
    const { returns, issues } = read(ofUnits([1, 'Phòng B', 10, 4], [2, 'Phòng C', 7, 1], [_, total, 18, 5]));
    expect(returns).toEqual(['phong-b 4/10', 'phong-c 1/7']);
    expect(issues).toEqual(['5C sum_differs']);
  });

  it('compare a total in the middle with the rows since the one before', () => {
    const { issues } = read(
      ofUnits(
        ...[
          [1, 'Phòng B', 10, 4],
          [2, 'Phòng C', 7, 1],
          [_, 'Cộng', 17, 5],
        ],
        ...[
          [1, 'Phòng D', 3, 1],
          [2, 'Phòng E', 3, 1],
          [_, 'Cộng', 6, 3],
        ],
        [_, 'Tổng cộng', 23, 7],
      ),
    );
    expect(issues).toEqual(['8D sum_differs']);
  });

  it('read neither headers that stand once more, nor the day below the table', () => {
    const below: Rows = [
      ['A', 'B', 1, 2],
      [2, 'Phòng C', 7, 1],
      [_, _, 'Hà Nội, ngày 15 tháng 12 năm 2019'],
    ];
    expect(read(ofUnits([1, 'Phòng B', 10, 4], ...below))).toEqual({
      returns: ['phong-b 4/10', 'phong-c 1/7'],
      issues: [],
    });
    const ofPopulations = [['TT', 'Nội dung', 'Tổng số', 'Nữ'], [1, 'Lãnh đạo', 10, 4], below[0]!, below[2]!];
    expect(read(ofPopulations)).toEqual({ returns: ['cuc-a 4/10'], issues: [] });
  });

  it('have units below any header where a column counts a population', () => {
    const { returns } = read([
      ['TT', 'Tên cơ quan/đơn vị', 'Tổng số CBCC', 'Nữ CBCC'],
      [1, 'Phòng B', 10, 4],
    ]);
    expect(returns).toEqual(['phong-b 4/10']);
  });

  it.each(['Sở, ban, ngành', 'Bộ, ngành', 'Tên cơ quan/đơn vị'])(
    'have units below “%s”, with headers of two lines',
    (header) => {
      const { returns } = read([
        [header, 'Lãnh đạo', _],
        [_, 'TS', 'Nữ'],
        ['Sở Công Thương', 10, 4],
      ]);
      expect(returns).toEqual(['so-cong-thuong 4/10']);
    },
  );

  it('are no lists of persons, of which nothing is read', () => {
    const list = read([
      ['TT', 'Họ và tên', 'Giới tính', 'Đơn vị', 'Quy hoạch', 'Lãnh đạo'],
      [1, 'Mẫu 1', 'Nam', 'Phòng B', '2021-2026', 1],
    ]);
    expect(list).toEqual({ returns: [], issues: [' no_table'] });
  });
});
