// Attacks 100,000 protected reports of small organisations: `npm run check:disclosure -- [--from N] [--to N]`. They come in 50 parts of 2,000, each
// with its number as the seed, so that parts can run apart, and again. Each run also attacks sums of pay, and
// pay, counts and counts of units of two days.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { from: { type: 'string', default: '1' }, to: { type: 'string', default: '50' } },
});
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const words = [
  'run',
  '--project',
  'unit',
  '--reporter',
  'verbose',
  'test/disclosure/bounds.test.ts',
  'test/disclosure/pay-bounds.test.ts',
  'test/disclosure/pay-previous.test.ts',
  'test/disclosure/previous-counts.test.ts',
  'test/disclosure/previous-units.test.ts',
];
const { status } = spawnSync(process.execPath, [vitest, ...words], {
  cwd: root,
  env: { ...process.env, CHECKED_PARTS: `${values.from}-${values.to}` },
  stdio: 'inherit',
});
process.exit(status ?? 1);
