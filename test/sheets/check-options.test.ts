import { createModel } from 'gender-indicators';
import { groupIssues, readHeaders, toRows, writeIssues } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { personSchema } from 'gender-indicators/schemas';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const sheets = [
  {
    name: 'CB',
    rows: [
      ['Mã', 'Giới tính', 'Đơn vị'],
      ['1', 'Nữ', 'Vụ A'],
    ],
  },
];
const [headers] = readHeaders(sheets, { locale: vi });

describe('options of toRows', () => {
  it.each<[option: object, code: string]>([
    [{ headers: {} }, 'wrong_argument'],
    [{ headers: [null] }, 'wrong_argument'],
    [{ headers: [{ sheet: 'CB', recordSet: 'personnel' }] }, 'wrong_argument'],
    [{ headers: [{ ...headers, columns: [{ column: 'a', header: 'Mã', field: 'id' }] }] }, 'wrong_argument'],
    [{ headers: [{ ...headers, headerRows: [1] }] }, 'wrong_argument'],
    [{ units: [{ id: 'a' }] }, 'wrong_argument'],
    [{ unit: 5 }, 'wrong_argument'],
    [{ unit: '' }, 'wrong_argument'],
    [{ sameUnits: { a: 5 } }, 'wrong_argument'],
    [{ recordSets: { CB: 5 } }, 'wrong_argument'],
    [{ words: { headers: 5 } }, 'wrong_argument'],
    [{ words: { posts: [{ leadership: 'head' }] } }, 'wrong_argument'],
    [{ words: { header: {} } }, 'unknown_option'],
    [{ maxIssues: Number.NaN }, 'wrong_argument'],
  ])('%j are refused by a code', (option, code) => {
    expect(() => toRows(sheets, { locale: vi, ...option })).toThrow(expect.objectContaining({ code }));
  });

  it('take headers of a sheet from which nothing is read', () => {
    expect(toRows(sheets, { locale: vi, headers: [{ ...headers!, recordSet: undefined }] }).counts).toEqual({});
  });
});

it('sheets are refused whose rows are no lists', () => {
  for (const wrong of [[{ rows: [] }], [{ name: 'x', rows: [null] }]])
    expect(() => Reflect.apply(toRows, undefined, [wrong, { locale: vi }])).toThrow(
      expect.objectContaining({ code: 'wrong_argument' }),
    );
});

it('issues are not put together by places or sheets that are none', async () => {
  for (const option of [{ placeOf: 'x' }, { showValues: {} }])
    expect(() => Reflect.apply(groupIssues, undefined, [[], { locale: vi, ...option }])).toThrow(
      expect.objectContaining({ code: 'wrong_argument' }),
    );
  for (const option of [{ placeOf: 'x' }, { headers: {} }])
    await expect(Reflect.apply(writeIssues, undefined, [sheets, [], { locale: vi, ...option }])).rejects.toMatchObject({
      code: 'wrong_argument',
    });
});

it.each(['constructor', 'toString', 'hasOwnProperty'])('a field of an application may be called %s', (name) => {
  const model = createModel({ personnel: personSchema.extend({ [name]: z.enum(['x', 'y']).optional() }) });
  const rows = [
    ['Mã', 'Giới tính', 'Đơn vị', 'Chức vụ', name],
    ['1', 'Nữ', 'Vụ A', '', 'x'],
    ['2', 'Nữ', 'Vụ A', '', 'z'],
  ];
  const { rows: read, issues } = toRows([{ name: 'CB', rows }], { locale: vi, model });
  expect(read.personnel?.[0]).toMatchObject({ id: '1', [name]: 'x' });
  const [group] = groupIssues(issues, { locale: vi }).filter(({ column }) => column === 'E');
  expect(group).toMatchObject({ count: 1, header: name });
});
