import { createDataset } from 'gender-indicators';
import { readDataset, readHeaders, toRows } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/sheets/workbook.js';

const _ = null;
const head: readonly (readonly Cell[])[] = [
  ['Mã', 'Giới tính', 'Chức vụ', 'Đơn vị', 'Trình độ chuyên môn', _, _, _, 'Loại hình lao động', _, _, 'Ghi chú'],
  [_, _, _, _, 'Trên ĐH', 'ĐH', 'CĐ', 'Ngành', 'Công chức', 'Viên chức', 'Hợp đồng', _],
];
const people: readonly (readonly Cell[])[] = [
  ['p1', 'Nữ', 'Trưởng phòng', 'Phòng A', 'x', 'x', _, 'Luật', 'x', _, _, _],
  ['p2', 'Nam', '', 'Phòng A', _, 'Luật', '-', _, _, 'x', _, _],
  ['p3', 'Nữ', '', 'Phòng A', _, 'không', 0, _, 'x', 'x', _, _],
  ['p4', 'Nữ', '', 'Phòng A', _, _, '#N/A', _, _, _, 1, _],
];
const sheets = [{ name: 'Sheet1', rows: [...head, ...people] }];

describe('columns that mark a value of a field', () => {
  const { rows, issues, headers, counts } = toRows(sheets, { locale: vi });
  const personnel = rows.personnel as readonly Readonly<Record<string, unknown>>[];

  it('are found below the header of the field, and no others', () => {
    expect(
      headers[0]?.columns.map(({ field = '-', value }) => (value === undefined ? field : `${field}=${value}`)),
    ).toEqual([
      ...['id', 'sex', 'post', 'unitId', 'qualification=master', 'qualification=bachelor', 'qualification=college'],
      ...['-', 'employment=civil_servant', 'employment=public_employee', 'employment=contract_worker', 'remark'],
    ]);
    expect(readHeaders(JSON.parse(JSON.stringify(sheets)), { locale: vi })).toEqual(headers);
  });

  it('give the value that a row marks, of qualifications the highest', () => {
    expect(personnel.map(({ id, qualification, employment }) => `${id} ${qualification} ${employment}`)).toEqual([
      'p1 master civil_servant',
      'p2 bachelor public_employee',
      'p3 undefined undefined',
      'p4 undefined contract_worker',
    ]);
    expect(counts['personnel']).toEqual({ read: 4, kept: 4, refused: 0 });
  });

  it('are left blank where a row marks two values, or shows an error', () => {
    const shown = issues.flatMap(({ code, field, place, blanked }) =>
      blanked === true ? [`${place?.row} ${field} ${code}`] : [],
    );
    expect(shown).toEqual(['5 employment ambiguous_value', '6 qualification error_cell']);
  });

  it('are read the same row by row', async () => {
    const text = sheets[0]!.rows.map((row) => row.map((cell) => cell ?? '').join(';')).join('\n');
    const { dataset } = await readDataset({ text, name: 'Sheet1.csv' }, { locale: vi, asOf: '2019-12-31' });
    const { dataset: expected } = createDataset(rows, { asOf: '2019-12-31' });
    expect(dataset.sets.get('personnel')?.fields).toEqual(expected.sets.get('personnel')?.fields);
  });

  it('are one beside no other column of the field', () => {
    const [found] = readHeaders(
      [
        {
          name: 'S',
          rows: [
            ['Mã', 'Giới tính', 'Trình độ', 'Trình độ', _],
            [_, _, _, 'ĐH', 'CĐ'],
          ],
        },
      ],
      { locale: vi },
    );
    expect(found?.columns.map(({ field = '-' }) => field)).toEqual(['id', 'sex', 'qualification', '-', '-']);
  });
});
