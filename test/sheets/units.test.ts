import { createDataset, explain } from 'gender-indicators';
import { readHeaders, toRows } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';
import type { Cell, Sheet } from '../../src/sheets/workbook.js';

const headers = ['STT', 'Họ và tên', 'Giới tính', 'Chức vụ', 'Đơn vị'];
const people = (...units: readonly string[]): Cell[][] =>
  units.map((unit, i) => [i + 1, `Người Mẫu ${i}`, 'Nữ', 'Chuyên viên', unit]);

type Unit = { readonly id: string; readonly name: string; readonly parentId?: string; readonly kind: string };
const treeOf = (units: unknown) => {
  const list = units as readonly Unit[];
  const names = new Map(list.map(({ id, name }) => [id, name]));
  return list.map(({ name, parentId, kind }) => `${names.get(parentId ?? '') ?? ''} > ${name} (${kind})`);
};

describe('units of a file', () => {
  const rows = [['BỘ A'], ['CỤC B'], headers, ...people('Lãnh đạo Cục', 'Phòng Tổng hợp', 'PHÒNG  TỔNG HỢP', 'Cục B')];
  const sheets = [{ name: 'Sheet1', rows }];

  it('stand below the title line above their table', () => {
    expect(treeOf(toRows(sheets, { locale: vi }).rows.units)).toEqual([
      ' > CỤC B (department)',
      'CỤC B > Lãnh đạo Cục (division)',
      'CỤC B > Phòng Tổng hợp (division)',
    ]);
  });

  it('are told where the title was taken for them, and another one can be given', () => {
    const [found] = readHeaders(sheets, { locale: vi });
    expect(found?.unit).toBe('CỤC B');
    const given = toRows(sheets, { locale: vi, headers: [{ ...found!, unit: 'Cục Mẫu' }] });
    expect(treeOf(given.rows.units)[0]).toBe(' > Cục Mẫu (department)');
    const { unit: _, ...without } = found!;
    expect(treeOf(toRows(sheets, { locale: vi, headers: [without] }).rows.units)).toEqual([
      ' > Lãnh đạo Cục (department)',
      ' > Phòng Tổng hợp (division)',
      ' > Cục B (department)',
    ]);
  });

  it('stand below the unit of the caller, in place of a title of the same height', () => {
    const named = toRows(sheets, { locale: vi, unit: 'Cục Quản lý B' });
    expect(treeOf(named.rows.units)[1]).toBe('Cục Quản lý B > Lãnh đạo Cục (division)');
    const higher = toRows(sheets, { locale: vi, unit: 'Chính phủ' });
    expect(treeOf(higher.rows.units).slice(0, 2)).toEqual([
      ' > Chính phủ (government)',
      'Chính phủ > CỤC B (department)',
    ]);
  });

  it('of sheets stand below the title of each sheet', () => {
    const sheet = (name: string) => ({ name, rows: [['CỤC B'], headers.slice(0, 4), [1, 'Người Mẫu', 'Nữ', '']] });
    expect(treeOf(toRows([sheet('Phòng Một'), sheet('Phòng Hai')], { locale: vi }).rows.units)).toEqual([
      ' > CỤC B (department)',
      'CỤC B > Phòng Một (division)',
      'CỤC B > Phòng Hai (division)',
    ]);
  });

  it.each([
    ['Vụ TCCB', 'Vụ Tổ chức cán bộ'],
    ['Phòng TC-HC', 'Phòng Tổ chức - Hành chính'],
    ['Đội QLTT số 1', 'Đội Quản lý thị trường số 1'],
  ])('that may be one, since %s is short for %s, are told', (short, full) => {
    const read = toRows([{ name: 'Sheet1', rows: [headers, ...people(full, full, short)] }], { locale: vi });
    expect(read.issues.filter(({ code }) => code === 'similar_unit').map(({ facts }) => facts)).toEqual([
      { name: short, nearest: full },
    ]);
    expect(read.rows.units).toHaveLength(2);
  });

  it('are not said to be one for first letters of other words or another number', () => {
    const names = ['Vụ TCCB', 'Vụ Tài chính', 'Vụ Thi đua khen thưởng', 'Đội QLTT số 1', 'Đội Quản lý thị trường số 2'];
    const read = toRows([{ name: 'Sheet1', rows: [headers, ...people(...names)] }], { locale: vi });
    expect(read.issues.filter(({ code }) => code === 'similar_unit')).toEqual([]);
  });

  it('are none made of a post below the table, where it is signed', () => {
    const signed = [{ name: 'Sheet1', rows: [...rows, [], [null, 'CỤC TRƯỞNG'], [null, 'Người Mẫu']] }];
    expect(toRows(signed, { locale: vi }).rows.units).toHaveLength(3);
  });
});

describe('a name that several units of a list have', () => {
  const list = {
    name: 'Đơn vị',
    rows: [
      ['Mã đơn vị', 'Tên đơn vị', 'Đơn vị cấp trên'],
      ['A', 'Cục A', ''],
      ['B', 'Cục B', ''],
      ['p1', 'Phòng Tổ chức', 'Cục A'],
      ['p2', 'Phòng Tổ chức', 'B'],
    ],
  };
  const unitsIn = (sheet: Sheet, unit?: string) => {
    const { rows: read, issues } = toRows([list, sheet], { locale: vi, ...(unit === undefined ? {} : { unit }) });
    const persons = (read.personnel ?? []) as readonly { readonly unitId: string }[];
    return { units: persons.map(({ unitId }) => unitId), issues };
  };

  it('is refused with the ids that it may mean, where nothing tells which unit is meant', () => {
    const { units, issues } = unitsIn({
      name: 'Nhân sự',
      rows: [headers, ...people('Cục B', 'Phòng Tổ chức', 'PHÒNG TỔ CHỨC', '')],
    });
    expect(units).toEqual(['B']);
    const refused = issues.filter(({ code }) => code === 'ambiguous_value');
    expect(refused).toMatchObject([3, 4, 5].map((row) => ({ refused: true, field: 'unitId', place: { row } })));
    expect(refused[0]?.facts).toEqual({ allowed: ['p1', 'p2'] });
    expect(explain(refused[0]!, vi)).toContain('p1, p2');
  });

  it.each<[where: string, sheet: Sheet]>([
    ['the name of the sheet', { name: 'Cục B', rows: [headers, ...people('Phòng Tổ chức')] }],
    ['a title line', { name: 'Sheet1', rows: [['CỤC B'], headers, ...people('Phòng Tổ chức')] }],
    [
      'a section',
      { name: 'Sheet1', rows: [headers.slice(0, 4), ['A. CỤC B'], ['I. Phòng Tổ chức'], [1, 'X', 'Nữ', '']] },
    ],
  ])('means the one below the unit of %s', (_, sheet) => {
    expect(unitsIn(sheet).units).toEqual(['p2']);
  });

  it('names no unit above, where the list gives it as one', () => {
    const rows = [...list.rows, ['t', 'Tổ Một', 'Phòng Tổ chức']];
    const read = toRows([{ ...list, rows }], { locale: vi });
    const { issues } = createDataset(read.rows, { asOf: '2019-12-31', placeOf: read.placeOf });
    expect(issues).toMatchObject([{ code: 'unknown_unit', field: 'parentId', refused: true, place: { row: 6 } }]);
  });

  it('has an end where units stand above each other in a circle', () => {
    const rows = [list.rows[0]!, ['A', 'Cục A', 'B'], ['B', 'Cục A', 'A'], ['c', 'Phòng C', 'A']];
    const persons = { name: 'Phòng C', rows: [headers, ...people('Cục A', 'Phòng D')] };
    const read = toRows([{ ...list, rows }, persons], { locale: vi });
    expect(read.counts['personnel']).toEqual({ read: 2, kept: 1, refused: 1 });
  });
});

it('a list of units without codes gives the topmost units, of which it has the name alone', () => {
  const rows = [
    ['Tên đơn vị', 'Đơn vị cấp trên'],
    ['Cục A', ''],
    ['Phòng Một', 'Cục A'],
    ['Ghi chú: số liệu quý I', ''],
  ];
  const read = toRows([{ name: 'Đơn vị', rows }], { locale: vi });
  expect(treeOf(read.rows.units)).toEqual([' > Cục A (department)', 'Cục A > Phòng Một (division)']);
  expect(read.skipped).toMatchObject([{ row: 4, reason: 'note' }]);
});

it('ids that are made of places are unique where two sheets have one name', () => {
  const sheet = { file: 'ds.csv', name: 'ds', rows: [headers, ...people('Vụ A')] };
  const { rows } = toRows([sheet, sheet], { locale: vi });
  expect((rows.personnel as readonly { readonly id: string }[]).map(({ id }) => id)).toEqual(['ds!2', 'ds (2)!2']);
});
