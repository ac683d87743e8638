import { readHeaders, toRows } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/sheets/workbook.js';

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

  it('are none made of a post below the table, where it is signed', () => {
    const signed = [{ name: 'Sheet1', rows: [...rows, [], [null, 'CỤC TRƯỞNG'], [null, 'Người Mẫu']] }];
    expect(toRows(signed, { locale: vi }).rows.units).toHaveLength(3);
  });
});
