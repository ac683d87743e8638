import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it('the example of a spreadsheet prints what is committed', async () => {
  const printed = execFileSync(process.execPath, [join(root, 'examples/run.mjs'), 'excel-import'], {
    encoding: 'utf8',
  });
  await expect(printed).toMatchFileSnapshot(join(root, 'examples/excel-import/expected.txt'));
});
