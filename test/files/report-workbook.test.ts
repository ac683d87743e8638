import { strFromU8, unzipSync } from 'fflate';
import { readWorkbook, writeReportWorkbook } from 'gender-indicators/files';
import { en, vi } from 'gender-indicators/locales';
import { expect, it } from 'vitest';
import { earlier, report, withHidden } from '../tables/sample.js';

const bytes = await writeReportWorkbook([earlier, report], { locale: vi });
const sheets = await readWorkbook(bytes);
const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];

it('has a sheet for each purpose, in the order in which it is read', () => {
  expect(sheets.map(({ name }) => name)).toEqual([
    'Tóm tắt',
    'Theo đơn vị',
    'Thực hiện chỉ tiêu',
    'Kiểm tra cách tính',
    'Định nghĩa và nguồn',
  ]);
});

it('holds numbers as numbers: shares as fractions, changes in points', () => {
  const [, heads, ministry, a] = rowsOf('Theo đơn vị');
  expect(heads?.slice(0, 7)).toEqual([
    'Đơn vị',
    'Chỉ tiêu thống kê',
    'Tử số',
    'Mẫu số',
    '31/12/2018',
    '31/12/2019',
    'So với 31/12/2018',
  ]);
  expect(ministry?.slice(2, 4)).toEqual([5, 14]);
  expect(ministry?.[5]).toBeCloseTo(5 / 14, 14);
  expect(a?.slice(2, 7)).toEqual([3, 10, 0.2, 0.3, 10]);
});

it('shows the calculation as live formulas of the same sheet', () => {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  const xml = parts.map(([, part]) => strFromU8(part)).find((text) => text.includes('<f>')) ?? '';
  expect([...xml.matchAll(/<f>(.*?)<\/f>/gu)].map(([, formula]) => formula).slice(0, 4)).toEqual([
    'C2/D2',
    'ROUND(E2-F2,12)',
    'C3/D3',
    'ROUND(E3-F3,12)',
  ]);
  expect(xml).toContain('state="frozen"');
});

it('repeats the heads on every page of a print, and gives a number with a footnote its mark', async () => {
  const xml = strFromU8(unzipSync(bytes)['xl/workbook.xml']!);
  expect(xml).toContain(`localSheetId="1">'Theo đơn vị'!$1:$2</definedName>`);
  expect(xml.match(/_xlnm\.Print_Titles/gu)).toHaveLength(4);
  const hidden = await readWorkbook(
    await writeReportWorkbook(withHidden(), { locale: vi, indicators: ['women-leaders'] }),
  );
  expect(hidden[1]?.rows.some(([text]) => String(text).startsWith('(1) Giá trị được che'))).toBe(true);
});

it('says in the sheet of targets what each takes', () => {
  const [, heads, row] = rowsOf('Thực hiện chỉ tiêu');
  expect(row?.[heads?.indexOf(vi.table.columns.needed) ?? -1]).toContain(vi.needs.addBriefly('1'));
});

it('has nothing of what is suppressed', async () => {
  const hidden = await readWorkbook(
    await writeReportWorkbook(withHidden(), { locale: vi, indicators: ['women-leaders'] }),
  );
  const row = hidden[1]?.rows.find(([name]) => name === 'Cục B');
  expect(row?.slice(0, 4)).toEqual(['Cục B', null, null, 'x (1, 2)']);
  expect(hidden[1]?.rows.flat().filter((cell) => /đơn vị cấp trên gần nhất/u.test(String(cell))).length).toBe(1);
  expect(hidden.find(({ name }) => name === 'Kiểm tra cách tính')?.rows.some(([name]) => name === 'Cục B')).toBe(false);
});

it('speaks English', async () => {
  const [first] = await readWorkbook(await writeReportWorkbook(report, { locale: en, depth: 0 }));
  expect(first?.name).toBe('Summary');
});

it.each([
  ['unknown_id', { indicators: ['d'] }],
  ['wrong_argument', { locale: 'vi' }],
])('%s', async (code, options) => {
  await expect(writeReportWorkbook(report, { locale: vi, ...options } as never)).rejects.toMatchObject({ code });
});
