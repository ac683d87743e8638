// Installs the databases of this folder and tries the statements of gender-indicators/sql in each, and in those of the root. With
// `--mariadb` they are tried in the MariaDB server of this machine alone, because no package of npm brings one.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const isMariadb = process.argv.includes('--mariadb');
const words = process.argv.slice(2).filter((word) => word !== '--mariadb');

/** Runs a command of npm or of the root's packages, and ends where it fails. */
function run(command, list, cwd) {
  const { status } = spawnSync(command, list, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

if (isMariadb && spawnSync('mariadbd', ['--no-defaults', '--version'], { stdio: 'inherit' }).status !== 0) {
  console.error('There is no MariaDB server here, so nothing was tried. Debian has one in the package mariadb-server.');
  process.exit(1);
}
run('npm', ['ci'], import.meta.dirname);
process.env.POPULATIONS ??= '2000';
if (isMariadb) process.env.ENGINES = 'MariaDB';
const tests = isMariadb
  ? ['--project', 'engines', 'test/engines/agreement']
  : ['--project', 'engines', '--project', 'unit', 'test/engines', 'test/sql'];
run(join(root, 'node_modules/.bin/vitest'), ['run', ...tests, ...words], root);
