import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain } from 'gender-indicators';
import { readWorkbook, toRows } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { afterAll, describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/universal';
import { workbookOfDepartment } from './dirty-files.js';

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(existsSync);
const folder = mkdtempSync(join(tmpdir(), 'office-'));
afterAll(() => rmSync(folder, { recursive: true }));

function converted(name: string, format: string): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const options = ['--headless', profile, '--convert-to', format, '--outdir', join(folder, 'out'), join(folder, name)];
  execFileSync(office!, options, { stdio: 'ignore', timeout: 120_000 });
  return join(folder, 'out', `${name.replace(/\.\w+$/u, '')}.${format.split(':')[0]}`);
}

// Debian's LibreOffice is no dependency: where it is not installed, its files are not tried.
describe.runIf(office !== undefined)('files that LibreOffice writes', () => {
  it('are read like those that it was given, or refused with what to do', { timeout: 300_000 }, async () => {
    const { bytes, people, unreadable } = await workbookOfDepartment(5);
    writeFileSync(join(folder, 'department.xlsx'), bytes);
    const given = toRows(await readWorkbook(bytes), { locale: vi }).rows.personnel;
    const written = await readWorkbook(converted('department.xlsx', 'xlsx'));
    expect(toRows(written, { locale: vi }).rows.personnel).toEqual(given);
    const csv = await readWorkbook(converted('department.xlsx', 'csv:Text - txt - csv (StarCalc):59,34,76'));
    expect(toRows(csv, { locale: vi }).counts['personnel']).toEqual({
      read: people.length,
      kept: people.length - unreadable.length,
      refused: unreadable.length,
    });
    for (const problem of ['xls', 'ods'] as const)
      await expect(readWorkbook(readFileSync(converted('department.xlsx', problem)))).rejects.toMatchObject({
        code: 'unreadable_file',
        facts: { problem },
      });
  });

  it('show the errors of formulas that LibreOffice works out', { timeout: 300_000 }, async () => {
    const formula = (text: string) => ({ value: `=${text}`, type: 'Formula' as const });
    const head = ['Mã', 'Giới tính', 'Ngày sinh', 'Đơn vị', 'Chức vụ'];
    const rows = [
      ['p1', 'Nữ', '01/02/1980', 'Vụ A', 'Vụ trưởng'],
      ['p2', 'Nam', formula('1/0'), 'Vụ A', null],
      ['p3', formula('NA()'), '01/02/1981', 'Vụ A', null],
      ['p4', 'Nữ', '01/02/1982', formula('NOSUCHNAME()'), null],
      ['p5', 'Nữ', '01/02/1983', 'Vụ A', formula('"x"+1')],
    ];
    const book = writeExcel([{ sheet: 'CB', data: [head, ...rows].map((row) => row.map((cell) => cellOf(cell))) }]);
    writeFileSync(join(folder, 'errors.xlsx'), Buffer.from(await (await book.toBlob()).arrayBuffer()));
    for (const format of ['xlsx', 'csv:Text - txt - csv (StarCalc):59,34,76']) {
      const sheets = await readWorkbook(converted('errors.xlsx', format));
      const { issues, counts, rows: read } = toRows(sheets, { locale: vi });
      const errors = issues.flatMap((issue) => (issue.code === 'error_cell' ? [issue] : []));
      expect(errors.map(({ place, facts, refused }) => [place?.row, place?.column, facts.error, refused])).toEqual([
        [3, 'C', '#DIV/0!', false],
        [4, 'B', '#N/A', true],
        [5, 'D', '#NAME?', true],
        [6, 'E', '#VALUE!', true],
      ]);
      expect(counts['personnel']).toEqual({ read: 5, kept: 2, refused: 3 });
      expect(read.personnel?.map((person) => (person as { readonly id: string }).id)).toEqual(['p1', 'p2']);
      expect(explain(errors[0]!, vi)).toContain('#DIV/0!');
    }
  });
});

function cellOf(cell: string | { readonly value: string; readonly type: 'Formula' } | null) {
  return typeof cell === 'string' ? { value: cell, type: String } : cell;
}
