import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it('the worker example counts two shards in two threads, and prints what is committed', async () => {
  const printed = execFileSync(process.execPath, [join(root, 'examples/run.mjs'), 'worker'], { encoding: 'utf8' });
  await expect(printed).toMatchFileSnapshot(join(root, 'examples/worker/expected.txt'));
});
