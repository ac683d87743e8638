// Attacks 100,000 protected reports of small organisations: `npm run check:disclosure -- [--times N]`; each time is 2,000 reports.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { times: { type: 'string', default: '50' } } });
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', 'test/disclosure/bounds.test.ts'], {
  cwd: root,
  env: { ...process.env, PROPERTY_RUNS: values.times },
  stdio: 'inherit',
});
process.exit(status ?? 1);
