// Installs the databases of this folder and tries the statements of gender-indicators/sql in each.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Runs a command of npm or of the root's packages, and ends where it fails. */
function run(command, words, cwd) {
  const { status } = spawnSync(command, words, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

run('npm', ['ci'], import.meta.dirname);
run(join(root, 'node_modules/.bin/vitest'), ['run', '--project', 'engines', ...process.argv.slice(2)], root);
