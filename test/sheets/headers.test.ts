import { createModel } from 'gender-indicators';
import { readHeaders, type TableHeaders, toRows } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { personSchema } from 'gender-indicators/schemas';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { recordSchemas } from '../../src/schemas/model.js';
import { headerCorpus } from './header-corpus.js';

const data = { name: 'Sheet1' } as const;

function shortened({ columns }: TableHeaders): string {
  return columns.map(({ column, field = '-' }) => `${column} ${field}`).join(' ');
}

describe('the headers', () => {
  it('of 30 sheets or more are in the corpus', () => {
    expect(headerCorpus.length).toBeGreaterThanOrEqual(30);
  });

  it.each(headerCorpus)('of $title are found', (expected) => {
    const { rows, sheet, recordSet, headerRows, columns, unit, unitAbove, missing = [] } = expected;
    const [headers] = readHeaders([{ name: sheet ?? 'Sheet1', rows }], { locale: vi });
    expect(headers).toMatchObject({ headerRows, missing });
    expect(headers?.recordSet).toBe(recordSet);
    expect(headers && shortened(headers)).toBe(columns);
    expect([headers?.unit, headers?.unitAbove]).toEqual([unit, unitAbove]);
  });

  it.each(Object.keys(recordSchemas))('of every field of %s are its names in both languages', (recordSet) => {
    const fields = Object.keys(recordSchemas[recordSet as 'units'].shape);
    for (const names of [fields, fields.map((field) => vi.fields[field as 'id'])]) {
      const rows = [names];
      const [headers] = readHeaders([{ ...data, rows }], { locale: vi, recordSets: { Sheet1: recordSet as 'units' } });
      expect(headers?.columns.map(({ field }) => field)).toEqual(fields);
    }
  });

  it('are read without any field named by the library where the model has more', () => {
    const model = createModel({ personnel: personSchema.extend({ ethnicity: z.enum(['kinh', 'tay']).optional() }) });
    const rows = [
      ['Mã', 'Giới tính', 'Đơn vị', 'Dân tộc', 'Chức vụ'],
      ['1', 'Nữ', 'Vụ A', 'Tày', 'Vụ trưởng'],
    ];
    const words = { headers: { ethnicity: ['dân tộc'] }, values: { ethnicity: { tay: ['tày'], kinh: ['kinh'] } } };
    const { rows: records } = toRows([{ ...data, rows }], { locale: vi, model, words });
    expect(records.personnel?.[0]).toMatchObject({ id: '1', sex: 'female', ethnicity: 'tay', leadership: 'head' });
  });

  it('can be corrected as JSON and given back', () => {
    const rows = [
      ['Mã', 'Giới tính', 'Tổ đội', 'Chức vụ'],
      ['1', 'Nữ', 'Vụ A', ''],
    ];
    const sheets = [{ ...data, rows }];
    const [found] = readHeaders(sheets, { locale: vi });
    expect(found && shortened(found)).toBe('A id B sex C - D post');
    const saved = JSON.parse(JSON.stringify(found).replace('"header":"Tổ đội"', '"header":"Tổ đội","field":"unitId"'));
    expect(toRows(sheets, { locale: vi, headers: [saved] }).rows.personnel).toMatchObject([{ unitId: 'vu-a' }]);
  });

  it.each([
    [{ recordSet: 'persons' }, 'unknown_record_set'],
    [{ columns: [{ column: 'A', header: 'Mã', field: 'identity' }] }, 'unknown_field'],
  ])('that do not fit the model are refused: %j', (change, code) => {
    const sheets = [{ ...data, rows: [['Mã', 'Giới tính']] }];
    const [found] = readHeaders(sheets, { locale: vi });
    expect(() => toRows(sheets, { locale: vi, headers: [{ ...found!, ...change }] })).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('that are not known, are missing or of no table are said before any row is read', () => {
    const rows = [['Mã', 'Giới tin', 'Đơn vị', 'Chức vụ']];
    const letter = { name: 'Thư', rows: [['Kính gửi'], ['Vụ A']] };
    const { issues } = toRows([{ ...data, rows }, letter], { locale: vi });
    expect(issues.map(({ code, field, place, facts }) => ({ code, field, place, facts }))).toEqual([
      {
        code: 'unknown_column',
        place: { sheet: 'Sheet1', column: 'B', header: 'Giới tin' },
        facts: { nearest: 'giới tính' },
      },
      { code: 'missing_column', field: 'sex', place: { sheet: 'Sheet1' }, facts: {} },
      { code: 'no_table', place: { sheet: 'Thư' }, facts: {} },
    ]);
  });
});
