// A ministry asks three regions, each with a PostgreSQL server of its own, for its report; then one of them stops.
// npm run example:cluster -- --people 50000 --locale en
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { en, vi } from 'gender-indicators/locales';
import { runCluster } from './cluster.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '5000000' },
    seed: { type: 'string', default: '1' },
    locale: { type: 'string', default: 'vi' },
  },
});

const packages = join(import.meta.dirname, '../../test/engines');
if (!existsSync(join(packages, 'node_modules'))) {
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', ['ci', '--no-progress'], { cwd: packages, stdio: 'inherit', shell });
  if (status !== 0) process.exit(status ?? 1);
}

const people = Number(values.people);
const { stdout } = process;
const width = 40;
let tenths = 0;

function showProgress(loaded: number): void {
  const part = loaded / people;
  const done = Math.round(part * width);
  const bar = `[${'#'.repeat(done)}${' '.repeat(width - done)}] ${Math.floor(part * 100)}% (${loaded})`;
  if (stdout.isTTY) stdout.write(`\r${bar}${part >= 1 ? '\n' : ''}`);
  else if (Math.floor(part * 10) > tenths) {
    tenths = Math.floor(part * 10);
    stdout.write(`${bar}\n`);
  }
}

await runCluster({
  people,
  seed: Number(values.seed),
  locale: values.locale === 'en' ? en : vi,
  print: (text) => stdout.write(`${text}\n`),
  onLoaded: showProgress,
});
