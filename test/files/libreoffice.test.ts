import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook, toRows } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { afterAll, describe, expect, it } from 'vitest';
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
});
