import { strToU8, zipSync } from 'fflate';
import { explain } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { readWorkbook, toReturns, toRows, writeIssues } from 'gender-indicators/files';
import { en, vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';
import { errorCells, partsOfSheets } from '../../src/files/error-cells.js';
import { errorOf } from '../../src/sheets/workbook.js';

const text = (value: string) => `t="inlineStr"><is><t>${value}</t></is></c>`;
const sheetXml = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const error = (address: string, value: string) => `<c r="${address}" s="0" t="e"><f>X()</f><v>${value}</v></c>`;

/** A workbook whose second sheet, in the first part, has formulas that failed. */
function workbookWithErrors(): Uint8Array {
  const heads = ['Mã', 'Giới tính', 'Ngày sinh', 'Đơn vị', 'Chức vụ', 'Ngạch'];
  const head = heads.map((value, i) => `<c r="${'ABCDEF'[i]}1" ${text(value)}`).join('');
  const row = (number: number, cells: Readonly<Record<string, string>>) => {
    const plain = { A: `p${number}`, B: 'Nữ', C: '01/02/1980', D: 'Vụ A', E: '', F: 'CV' };
    const written = Object.entries({ ...plain, ...cells }).map(([letter, value]) =>
      value.startsWith('#') ? error(`${letter}${number}`, value) : `<c r="${letter}${number}" ${text(value)}`,
    );
    return `<row r="${number}">${written.join('')}</row>`;
  };
  const rows = [
    row(2, { C: '#DIV/0!' }),
    row(3, { B: '#N/A' }),
    row(4, { D: '#REF!' }),
    row(5, { D: '' }),
    row(6, { A: '#N/A', D: 'Vụ A' }),
    row(7, { E: '#VALUE!' }),
    row(8, { F: '#SPILL!' }),
    row(9, { B: 'Nữ, nhập t=&quot;e&quot; và t="e"' }),
  ];
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="${type}"><sheets><sheet name="Bìa" sheetId="1" r:id="rId7"/><sheet name="CB" sheetId="2" r:id="rId3"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId3" Type="${type}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId7" Type="${type}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheetXml(`<row r="1">${head}</row>${rows.join('')}`),
    'xl/worksheets/sheet2.xml': sheetXml(`<row r="3">${error('C3', '#NAME?')}</row>`),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

describe('cells of a workbook that show an error', () => {
  it('are read with it, in their sheets', async () => {
    const [cover, list] = await readWorkbook(workbookWithErrors());
    expect(cover?.rows).toEqual([[], [], [null, null, '#NAME?']]);
    expect(list?.rows.map((row) => row.filter((cell) => errorOf(cell) !== undefined))).toEqual([
      ...[[], ['#DIV/0!'], ['#N/A'], ['#REF!'], [], ['#N/A'], ['#VALUE!'], ['#SPILL!'], []],
    ]);
  });

  it('are issues with their places, and never a value', async () => {
    const sheets = await readWorkbook(workbookWithErrors(), { name: 'cb.xlsx' });
    const { rows, issues, counts } = toRows(sheets, { locale: vi });
    const shown = issues
      .filter(({ code }) => code === 'error_cell')
      .map(({ place, facts, refused, blanked }) => [
        ...[`${place?.column}${place?.row}`, (facts as { error: string }).error],
        refused ? 'refused' : blanked === true ? 'blanked' : 'kept',
      ]);
    expect(shown).toEqual([
      ['C2', '#DIV/0!', 'blanked'],
      ['B3', '#N/A', 'refused'],
      ['D4', '#REF!', 'refused'],
      // The blank cell below, as of merged cells, is of the same unit.
      ['D5', '#REF!', 'refused'],
      ['A6', '#N/A', 'blanked'],
      ['E7', '#VALUE!', 'refused'],
      ['F8', '#SPILL!', 'blanked'],
    ]);
    expect(counts['personnel']).toEqual({ read: 8, kept: 3, refused: 5 });
    expect(rows.units).toMatchObject([{ name: 'Vụ A' }]);
    const first = issues.find(({ code }) => code === 'error_cell')!;
    expect(explain(first, vi)).toBe(
      'Nhân sự, tệp “cb.xlsx”, trang tính “CB”, dòng 2, cột “C”, tiêu đề “Ngày sinh”: Ô báo lỗi #DIV/0!, không có giá trị. Hãy sửa công thức, hoặc ghi trực tiếp giá trị vào ô. Giá trị này được bỏ trống; dòng vẫn được giữ.',
    );
  });

  it('stand in the workbook of issues as they were', async () => {
    const sheets = await readWorkbook(workbookWithErrors());
    const { issues, headers } = toRows(sheets, { locale: vi });
    const written = await readWorkbook(await writeIssues(sheets, issues, { locale: vi, headers }));
    expect(written[1]?.rows[1]?.slice(2)).toEqual([
      ...['#DIV/0!', 'Vụ A', null, 'CV'],
      'Ngày sinh: Ô báo lỗi #DIV/0!, không có giá trị. Hãy sửa công thức, hoặc ghi trực tiếp giá trị vào ô.',
    ]);
  });

  it('are found by the address of the cell alone', () => {
    const xml = [
      '<x:c t="e" s="3" r="AB12"><x:v>#N/A</x:v></x:c>',
      '<c r="A1" t="e"/><c r="B1"><v>1</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      '<c r="C2" t="e"><f t="shared" si="1"/><v>#PYTHON</v></c>',
    ];
    expect(errorCells(strToU8(xml.join('')))).toEqual([
      { row: 12, column: 27, error: '#N/A' },
      { row: 2, column: 2, error: '#VALUE!' },
    ]);
    expect(partsOfSheets('<sheet name="A" r:id="x"/>', '')).toEqual(['xl/']);
  });
});

describe('CSV with errors of a spreadsheet', () => {
  const csv = [
    'STT;Họ và tên;Ngày sinh Nam;Ngày sinh Nữ;Chức vụ;Đảng viên;Đơn vị',
    '1;#N/A;#N/A;01/02/1980;Chuyên viên;;Vụ A',
    '2;Người Mẫu;;###;Err:502;;Vụ A',
    '3;Người Mẫu;01/02/1980;;Chuyên viên;#NUM!;Vụ A',
    '4;#N/A;05/06/1980;;Chuyên viên;;Vụ A',
    '5;#N/A;05/06/1980;;Chuyên viên;;Vụ A',
  ].join('\n');

  it('says each of them, and takes none for a mark, a date or a name', async () => {
    const { issues } = toRows(await readWorkbook({ text: csv }), { locale: vi });
    expect(issues.filter(({ refused }) => refused).map(({ code, field, place }) => [place?.row, field, code])).toEqual([
      [2, 'sex', 'error_cell'],
      [3, 'sex', 'error_cell'],
      [3, 'leadership', 'error_cell'],
      [4, 'partyAdmittedOn', 'error_cell'],
    ]);
    expect(issues.some(({ code }) => code === 'suspected_duplicate')).toBe(false);
    expect(explain(issues.find(({ facts }) => 'error' in facts && facts.error === '###')!, en)).toContain('wider');
  });

  it.each(['#12', '#', 'Err', '#A1', 'N/A'])('%s is no error', (cell) => {
    expect(errorOf(cell)).toBeUndefined();
  });
});

it('a headcount return with an error in place of a count is refused', () => {
  const rows = [
    ['VỤ A'],
    ['TT', 'Nội dung', 'Tổng số', 'Trong đó: Nữ'],
    [1, 'Lãnh đạo, quản lý', '#REF!', null],
    [2, 'Quy hoạch', 10, '#N/A'],
  ];
  const { counts, issues } = toReturns([{ name: 'B', rows }], { locale: vi, catalog: advancement });
  expect(counts).toEqual({ read: 2, kept: 0, refused: 2 });
  expect(issues.map(({ code, place }) => [code, place?.column, place?.row])).toEqual([
    ['error_cell', 'C', 3],
    ['error_cell', 'D', 4],
  ]);
});
