import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'examples/service');

it('the service and the dashboard print what is committed', async () => {
  const printed = execFileSync(process.execPath, [join(root, 'examples/run.mjs'), 'service'], { encoding: 'utf8' });
  await expect(printed).toMatchFileSnapshot(join(folder, 'expected.txt'));
});

it.each(['service.ts', 'dashboard.ts'])(
  '%s has at most 40 lines of code, and calls nothing but the library',
  (file) => {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    const code = lines.filter((line) => line.trim() !== '' && !/^\s*(?:\/\/|\/\*\*)/u.test(line));
    expect(code.length).toBeLessThanOrEqual(40);
    const sources = lines.flatMap((line) => / from '([^']+)'/u.exec(line)?.[1] ?? []);
    expect(sources.filter((source) => !/^gender-indicators|^\.\/organisation/u.test(source))).toEqual([]);
  },
);
