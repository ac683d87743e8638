import { createDataset, evaluate, explain } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { toReturns } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/sheets/workbook.js';

const form: readonly (readonly Cell[])[] = [
  ['BỘ MẪU', null, null, null],
  ['CỤC QUẢN LÝ MẪU'],
  ['BIỂU TỔNG HỢP SỐ LIỆU'],
  ['TT', 'Nội dung', 'Tổng số', 'Trong đó: Nữ', 'Tỷ lệ nữ (%)'],
  ['1', 'Tổng số cán bộ, công chức, viên chức, người lao động', '1.081', 400, '37,00%'],
  ['2', 'Lãnh đạo, quản lý', 100, 20, '20%'],
  ['2.1', '- Cấp Vụ và tương đương', 30, 5, null],
  ['2.2', '- Cấp phòng và tương đương', 60, 15, null],
  ['3', 'Quy hoạch', 40, 41, null],
  ['4', 'Người đứng đầu đơn vị', null, 1, null],
  ['5', 'Lãnh đạo, quản lí', 5, 1, null],
  ['6', 'Người lái xe', 7, 0, null],
  [null, 'Người lập biểu', null, 'Thủ trưởng', null],
];
const populations = { 'Cấp Vụ và tương đương': null, 'Cấp phòng và tương đương': null };

describe('headcount returns of the usual form', () => {
  const read = toReturns([{ file: 'bc.xlsx', name: 'Sheet1', rows: form }], {
    locale: vi,
    catalog: advancement,
    populations,
  });

  it('are returns of the unit that the title names', () => {
    expect(read.rows.units).toEqual([{ id: 'cuc-quan-ly-mau', name: 'CỤC QUẢN LÝ MẪU', kind: 'department' }]);
    expect(read.rows.returns).toMatchObject([
      { populationId: 'personnel', unitId: 'cuc-quan-ly-mau', total: 1081, female: 400 },
      { populationId: 'leaders', unitId: 'cuc-quan-ly-mau', total: 100, female: 20 },
      { populationId: 'leaders', total: 5, female: 1 },
    ]);
  });

  it('say what is wrong, with the place', () => {
    const shown = read.issues.map(
      ({ code, refused, place }) => `${place?.row ?? ''}${place?.column ?? ''} ${code} ${refused}`,
    );
    expect(shown.filter((text) => !text.includes('unknown_column'))).toEqual([
      '9D part_above_total true',
      '10C total_missing true',
      '12B unknown_row true',
    ]);
    expect(read.counts).toEqual({ read: 6, kept: 3, refused: 3 });
  });

  it('are evaluated as they are', () => {
    const { dataset, issues } = createDataset(read.rows, { asOf: '2019-12-31', placeOf: read.placeOf });
    const report = evaluate(dataset, advancement);
    expect(report.result('women-in-workforce', 'cuc-quan-ly-mau').counts).toMatchObject({ total: 1081, female: 400 });
    expect(issues.map((issue) => explain(issue, vi))[0]).toContain('tệp “bc.xlsx”, trang tính “Sheet1”, dòng 11');
  });

  it('compare numbered rows with the row above them', () => {
    const { issues } = toReturns([{ name: 'Cục A', rows: form }], {
      locale: vi,
      catalog: advancement,
      populations: { 'Cấp Vụ và tương đương': 'heads', 'Cấp phòng và tương đương': 'planned-people' },
    });
    expect(issues.find(({ code }) => code === 'sum_differs')).toMatchObject({
      place: { row: 6, column: 'C' },
      facts: { sum: 90, total: 100 },
    });
  });

  it('of several sheets belong to the units of the sheets, below a unit of the caller', () => {
    const rows = form.slice(3, 6);
    const sheets = ['Cục Miền Bắc', 'Cục Miền Nam', 'Biểu 3'].map((name) => ({ name, rows }));
    const several = toReturns(sheets, { locale: vi, catalog: advancement, unit: 'Tổng cục Mẫu' });
    expect(several.rows.units).toMatchObject([
      { id: 'tong-cuc-mau' },
      { id: 'cuc-mien-bac', parentId: 'tong-cuc-mau' },
      { id: 'cuc-mien-nam', parentId: 'tong-cuc-mau' },
    ]);
    expect((several.rows.returns as readonly { unitId: string }[]).map(({ unitId }) => unitId)).toEqual([
      ...['cuc-mien-bac', 'cuc-mien-bac', 'cuc-mien-nam', 'cuc-mien-nam', 'tong-cuc-mau', 'tong-cuc-mau'],
    ]);
  });

  it('are refused where a row counts and has no text, or has words in place of its counts', () => {
    const rows: readonly (readonly Cell[])[] = [
      ['TT', 'Nội dung', 'Tổng số', 'Trong đó: Nữ'],
      [1, 'Đảng viên', 10, 5],
      [2, null, 30, 20],
      [3, 'Lãnh đạo, quản lý', 'mười', 'năm'],
      ['Cộng', null, 40, 25],
      [null, 'Người lập biểu', null, 'Thủ trưởng'],
    ];
    const words = toReturns([{ name: 'Cục A', rows }], {
      locale: vi,
      catalog: advancement,
      populations: { 'Đảng viên': 'party-members' },
    });
    expect(words.counts).toEqual({ read: 4, kept: 1, refused: 3 });
    expect(words.issues.map(({ code, place }) => `${place?.row} ${code}`)).toEqual([
      '3 missing',
      '4 unreadable_number',
      '4 unreadable_number',
      '5 unknown_row',
    ]);
  });
});
