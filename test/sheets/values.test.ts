import fc from 'fast-check';
import { en, vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';
import { defaultModel } from '../../src/schemas/model.js';
import { foldedText, WordTable, wordsOf } from '../../src/sheets/fold-text.js';
import { readDate } from '../../src/sheets/read-date.js';
import { cellReader } from '../../src/sheets/read-field.js';
import { readPost } from '../../src/sheets/read-post.js';
import { Vocabulary } from '../../src/sheets/vocabulary.js';
import type { Cell } from '../../src/sheets/workbook.js';

const vocabulary = new Vocabulary('vi');

describe('text as it is compared', () => {
  it.each([
    ['  Giới   tính (*)', 'giới tính', 'gioi tinh'],
    ['Giới tính'.normalize('NFD'), 'giới tính', 'gioi tinh'],
    ['ĐẢNG VIÊN', 'đảng viên', 'dang vien'],
    ['Phòng Hoà Bình', 'phòng hòa bình', 'phong hoa binh'],
    ['Vụ Kế hoạch', 'vụ kế hoạch', 'vu ke hoach'],
    ['uỷ ban', 'ủy ban', 'uy ban'],
    ['quý', 'quý', 'quy'],
    ['QUẢN LÝ', 'quản lí', 'quan ly'],
  ])('%s', (text, words, folded) => {
    expect([wordsOf(text).replace(/ \(\*\)?$/u, ''), foldedText(text)]).toEqual([words, folded]);
  });

  it('is looked up without its marks only where it has none, or is long', () => {
    const table = new WordTable<string>();
    table.add('nam', 'men');
    table.add('giới tính', 'sex');
    expect(['nam', 'NAM', 'năm', 'gioi tinh', 'giơi tinh', 'Giới Tính'].map((text) => table.get(text))).toEqual([
      ...['men', 'men', undefined, 'sex', 'sex', 'sex'],
    ]);
  });
});

const dayFirst = { order: 'day_first', incomplete: 'blank' } as const;

describe('dates', () => {
  it.each<[Cell, string | undefined, string | undefined]>([
    ['31/12/2019', '2019-12-31', undefined],
    ['15.08.1975', '1975-08-15', undefined],
    ['5-8-1975', '1975-08-05', undefined],
    ['5 / 8 / 1975', '1975-08-05', undefined],
    ['15081975', '1975-08-15', undefined],
    ['2019-12-31', '2019-12-31', undefined],
    ['2019-12-31T00:00:00.000Z', '2019-12-31', undefined],
    ['ngày 5 tháng 8 năm 1975', '1975-08-05', undefined],
    ['03/04/2019', '2019-04-03', undefined],
    ['6-May-1981', '1981-05-06', undefined],
    ['06 Sept. 1981', '1981-09-06', undefined],
    ['May 6, 1981', '1981-05-06', undefined],
    ['01-Feb-82', undefined, 'ambiguous_date'],
    ['31-Feb-1982', undefined, 'unreadable_date'],
    ['6-Mai-1981', undefined, 'unreadable_date'],
    [new Date('1975-08-15T00:00:00Z'), '1975-08-15', undefined],
    [29221, '1980-01-01', undefined],
    ['29221', '1980-01-01', undefined],
    [43830, '2019-12-31', undefined],
    ['12-2019', undefined, 'incomplete_date'],
    ['12/2019', undefined, 'incomplete_date'],
    [12.2019, undefined, 'incomplete_date'],
    ['1980', undefined, 'incomplete_date'],
    [1980, undefined, 'incomplete_date'],
    ['năm 1980', undefined, 'incomplete_date'],
    ['15/08/75', undefined, 'ambiguous_date'],
    ['31/02/1980', undefined, 'unreadable_date'],
    ['30/13/1980', undefined, 'unreadable_date'],
    ['13/2019', undefined, 'unreadable_date'],
    ['không nhớ', undefined, 'unreadable_date'],
    [0.5, undefined, 'unreadable_date'],
    [9_999_999, undefined, 'unreadable_date'],
    [true, undefined, 'unreadable_date'],
    [new Date(Number.NaN), undefined, 'unreadable_date'],
  ])('%s', (cell, value, code) => {
    const reading = readDate(cell, dayFirst);
    expect([reading.value, reading.problem?.code]).toEqual([value, code]);
  });

  it.each([
    ['03/04/2019', 'unknown', undefined],
    ['03/04/2019', 'month_first', '2019-03-04'],
    ['13/04/2019', 'unknown', '2019-04-13'],
    ['04/13/2019', 'unknown', '2019-04-13'],
    ['05/05/2019', 'unknown', '2019-05-05'],
  ] as const)('%s with the order %s', (text, order, value) => {
    expect(readDate(text, { order, incomplete: 'blank' }).value).toBe(value);
  });

  it('are read as the first day where the caller says so, and that is said', () => {
    const firstDay = { order: 'day_first', incomplete: 'first_day' } as const;
    expect(readDate('1980', firstDay)).toEqual({ value: '1980-01-01', problem: { code: 'incomplete_date' } });
    expect(readDate('12-2019', firstDay).value).toBe('2019-12-01');
  });

  it('read every day that they write', () => {
    const days = fc.date({ min: new Date('1910-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.'), (date, separator) => {
        const iso = date.toISOString().slice(0, 10);
        const text = iso.split('-').reverse().join(separator);
        expect(readDate(text, dayFirst).value).toBe(iso);
        const serial = Date.parse(iso) / 86_400_000 + 25_569;
        if (serial > 5_000) expect(readDate(serial, dayFirst).value).toBe(iso);
      }),
    );
  });
});

describe('posts', () => {
  it.each([
    ['Vụ trưởng', 'head', 'department', undefined],
    ['VỤ TRƯỞNG', 'head', 'department', undefined],
    ['Vu truong', 'head', 'department', undefined],
    ['Phó Vụ trưởng', 'deputy', 'department', undefined],
    ['Chánh Văn phòng', 'head', 'department', undefined],
    ['Phó Chánh Thanh tra', 'deputy', 'department', undefined],
    ['P. Trưởng phòng', 'deputy', 'division', undefined],
    ['P.Trưởng phòng', 'deputy', 'division', undefined],
    ['PTP', 'deputy', 'division', undefined],
    ['TP', 'head', 'division', undefined],
    ['Phó Trưởng phòng Tổ chức', 'deputy', 'division', undefined],
    ['Trưởng phòng TCCB', 'head', 'division', undefined],
    ['Đội trưởng', 'head', 'team', undefined],
    ['Đội phó', 'deputy', 'team', undefined],
    ['Q. Cục trưởng', 'head', 'department', true],
    ['Quyền Cục trưởng', 'head', 'department', true],
    ['Phó Trưởng phòng phụ trách', 'deputy', 'division', true],
    ['Tổng cục trưởng', 'head', 'general_department', undefined],
    ['Thứ trưởng', 'deputy', 'ministry', undefined],
    ['Phó Cục trưởng kiêm Trưởng phòng', 'deputy', 'department', undefined],
    ['Bí thư chi bộ, Trưởng phòng', 'head', 'division', undefined],
    ['Giám đốc', 'head', undefined, undefined],
    ['Chuyên viên', 'none', undefined, undefined],
    ['Chuyên viên chính', 'none', undefined, undefined],
    ['Kế toán trưởng', 'none', undefined, undefined],
    ['Lái xe', 'none', undefined, undefined],
    ['-', 'none', undefined, undefined],
    ['Acting head of division', 'head', 'division', true],
    ['Deputy director general', 'deputy', 'general_department', undefined],
  ])('%s', (text, leadership, level, acting) => {
    const reading = readPost(text, vocabulary);
    expect([reading.leadership, reading.positionLevel, reading.acting]).toEqual([leadership, level, acting]);
  });

  it('that name a leader of what the table does not have are a problem, never a guess', () => {
    expect(readPost('Trưởng kíp trực', vocabulary)).toEqual({ problem: { code: 'unknown_post' } });
    expect(readPost('Giám đốc', vocabulary).problem).toEqual({ code: 'unknown_post_level' });
  });

  it('of a table of the caller come first', () => {
    const more = new Vocabulary('vi', { posts: [{ name: 'trưởng kíp trực', leadership: 'head', level: 'team' }] });
    expect(readPost('Trưởng kíp trực', more)).toEqual({ leadership: 'head', positionLevel: 'team' });
  });
});

describe('values of fields', () => {
  const values = {
    dates: dayFirst,
    numbers: vi,
    unreadableSex: 'refuse',
    unreadablePost: 'refuse',
    partyMemberSince: undefined,
  } as const;
  const read = (recordSet: string, field: string, cell: Cell, numbers = vi) =>
    cellReader(defaultModel.recordSets.get(recordSet)!.fields.get(field)!, vocabulary, { ...values, numbers })(cell);

  it.each<[string, string, Cell, unknown]>([
    ['personnel', 'sex', 'Nữ', 'female'],
    ['personnel', 'sex', 'NU', 'female'],
    ['personnel', 'sex', 'nam', 'male'],
    ['personnel', 'sex', 'F', 'female'],
    ['personnel', 'qualification', 'ThS', 'master'],
    ['personnel', 'qualification', 'Th.S', 'master'],
    ['personnel', 'qualification', 'TS', 'doctorate'],
    ['personnel', 'qualification', 'ĐH', 'bachelor'],
    ['personnel', 'qualification', 'CĐ', 'college'],
    ['personnel', 'qualification', 'Thạc sĩ Luật', 'master'],
    ['personnel', 'qualification', 'Đại học, Thạc sĩ', 'master'],
    ['personnel', 'politicalTheory', 'CC', 'advanced'],
    ['personnel', 'politicalTheory', 'TC', 'intermediate'],
    ['personnel', 'politicalTheory', 'SC', 'elementary'],
    ['personnel', 'politicalTheory', 'Chưa', 'none'],
    ['personnel', 'civilServiceGrade', 'CVC', 'principal'],
    ['personnel', 'civilServiceGrade', '01.003', 'standard'],
    ['personnel', 'civilServiceGrade', 1.003, 'standard'],
    ['personnel', 'civilServiceGrade', 'Chuyên viên chính (01.002)', 'principal'],
    ['personnel', 'partyAdmittedOn', 'Chưa', undefined],
    ['personnel', 'partyAdmittedOn', '-', undefined],
    ['personnel', 'basicPay', '12.500.000,50', '12500000.5'],
    ['personnel', 'basicPay', '12 500 000 đồng', '12500000'],
    ['personnel', 'basicPay', 12_500_000.5, '12500000.5'],
    ['personnel', 'hours', '1.081', 1081],
    ['personnel', 'hours', '26,80%', 0.268],
    ['personnel', 'acting', 'x', true],
    ['personnel', 'acting', 'không', false],
    ['units', 'successorIds', 'a; b', ['a', 'b']],
  ])('%s %s: %s', (recordSet, field, cell, value) => {
    const reading = read(recordSet, field, cell);
    expect([reading.value, reading.problem]).toEqual([value, undefined]);
  });

  it.each<[string, Cell, string]>([
    ['sex', 'N', 'ambiguous_value'],
    ['sex', 'x', 'unknown_value'],
    ['qualification', 'Tiến xĩ', 'unknown_value'],
    ['basicPay', '12 triệu', 'unreadable_number'],
    ['hours', 'tám', 'unreadable_number'],
    ['acting', 'có lẽ', 'wrong_type'],
    ['partyAdmittedOn', 'x', 'party_day_missing'],
    ['partyAdmittedOn', 'Đảng viên', 'party_day_missing'],
    ['partyAdmittedOn', '31/02/2000', 'unreadable_date'],
  ])('%s: %s is said', (field, cell, code) => {
    expect(read('personnel', field, cell).problem?.code).toBe(code);
  });

  it('proposes the nearest value', () => {
    expect(read('personnel', 'qualification', 'Tiến xĩ').problem?.facts).toMatchObject({ nearest: 'doctorate' });
  });

  it('reads numbers as the language of the file writes them', () => {
    expect(read('personnel', 'hours', '1,081', en).value).toBe(1081);
    expect(read('personnel', 'hours', '1,081').value).toBe(1.081);
  });
});
