// `npm run bench:baseline -- <directory>`: builds the engine that `npm run bench -- --against <directory>` measures against.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** The last commit of the first engine. */
const commit = '230a945';

const root = join(import.meta.dirname, '../..');
const modules = join(root, 'node_modules');

/** Runs a program; the benchmark has no baseline where it fails. */
function run(cwd, program, ...args) {
  const env = { ...process.env, PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH}` };
  const options = { cwd, env, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' };
  const { status } = spawnSync(program, args, options);
  if (status !== 0) process.exit(status ?? 1);
}

const [, , given] = process.argv;
if (given === undefined || existsSync(given)) {
  console.error('npm run bench:baseline -- <directory>: a directory that does not exist yet');
  process.exit(1);
}
const directory = resolve(given);
const archive = join(directory, 'source.tar');
mkdirSync(directory, { recursive: true });
run(root, 'git', 'archive', '--format=tar', `--output=${archive}`, commit);
run(directory, 'tar', '-xf', 'source.tar');
rmSync(archive);
symlinkSync(modules, join(directory, 'node_modules'), 'junction');
run(directory, 'tsup');
run(directory, 'tsc', '-p', 'tsconfig.build.json');
