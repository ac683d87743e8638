// Installs the databases of this folder and tries the statements of gender-indicators/sql in each, and in those of the root.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Runs a command of npm or of the root's packages, and ends where it fails. */
function run(command, words, cwd) {
  const { status } = spawnSync(command, words, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

run('npm', ['ci'], import.meta.dirname);
process.env.POPULATIONS ??= '2000';
const projects = ['--project', 'engines', '--project', 'unit', 'test/engines', 'test/sql'];
run(join(root, 'node_modules/.bin/vitest'), ['run', ...projects, ...process.argv.slice(2)], root);
