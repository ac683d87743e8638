import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleFile } from '../../examples/excel-import/sample.ts';
import { folder, manifest } from './packed.js';

const root = join(import.meta.dirname, '../..');
const project = mkdtempSync(join(tmpdir(), 'gender-indicators-command-'));
const installed = join(project, 'node_modules/gender-indicators');

// As `npm install gender-indicators` leaves it: the package, what it depends on, and its peer zod; no package for CSV or Excel.
beforeAll(async () => {
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  cpSync(folder, installed, { recursive: true });
  for (const name of ['decimal.js', 'zod'])
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name), 'junction');
  writeFileSync(join(project, 'nhan-su.xlsx'), await sampleFile());
  writeFileSync(join(project, 'bang.csv'), 'Đơn vị;Số nữ;Tổng số;Tỷ lệ\nCục A;17;135;12,5%\n');
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function command(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(installed, manifest.bin['gender-indicators'] ?? ''), ...words],
    { cwd: project, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

it('is named by the package', () => {
  expect(Object.keys(manifest.bin)).toEqual(['gender-indicators']);
  expect(command('--version')).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
});

it('checks a figure and a table', () => {
  expect(command('check', '1198/3218', '37,22%').stdout).toContain('bị cắt bớt');
  const { status, stdout } = command('check', 'bang.csv');
  expect([status, stdout]).toEqual([
    1,
    'Dòng “Cục A”: 17/135. Công bố 12,5%, tính lại 12,6%: số công bố đã bị cắt bớt\n  chữ số chứ không được làm tròn.\n',
  ]);
});

it('reads and writes Excel workbooks without further packages', () => {
  const written = command('report', 'nhan-su.xlsx', '--as-of', '2019-12-31', '--out', 'bao-cao.xlsx');
  expect([written.status, written.stdout]).toEqual([0, '']);
  expect(command('validate', 'nhan-su.xlsx', '--as-of', '2019-12-31', '--out', 'can-sua.xlsx').status).toBe(1);
  for (const file of ['bao-cao.xlsx', 'can-sua.xlsx'])
    expect(readFileSync(join(project, file)).subarray(0, 2).toString()).toBe('PK');
  expect(command('report', 'nhan-su.xlsx', '--as-of', '2019-12-31', '--out', 'bao-cao.html').status).toBe(0);
  expect(readFileSync(join(project, 'bao-cao.html'), 'utf8')).toContain('<!doctype html>');
});

it('says in one sentence what is wrong, with exit code 2', () => {
  const { status, stdout, stderr } = command('report', 'nhan-su.xlsx');
  expect([status, stdout, stderr]).toEqual([
    2,
    '',
    'Thiếu ngày chốt số liệu. Hãy thêm --as-of, ví dụ --as-of 2019-12-31.\n',
  ]);
});

it('holds the notices of the packages that are in it', () => {
  const notices = readFileSync(join(installed, 'dist/command/NOTICES.txt'), 'utf8');
  for (const name of ['fflate', 'papaparse', 'read-excel-file', 'write-excel-file'])
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, 'mu'));
});
