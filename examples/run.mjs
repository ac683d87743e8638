// `node examples/run.mjs <example> [options]`: runs an example against the built package, which it builds first where it must. One that has
// a package.json of its own gets the packed library, and `npm start`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');

function isBuilt() {
  const built = join(root, 'dist/index.js');
  if (!existsSync(built)) return false;
  const sources = readdirSync(join(root, 'src'), { recursive: true }).map(
    (file) => statSync(join(root, 'src', file)).mtimeMs,
  );
  return Math.max(...sources) < statSync(built).mtimeMs;
}

function build() {
  const tsup = join(dirname(createRequire(import.meta.url).resolve('tsup/package.json')), 'dist/cli-default.js');
  const { status } = spawnSync(process.execPath, [tsup], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs npm, and ends where it fails. */
function npm(words, cwd) {
  const { status } = spawnSync('npm', words, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Installs a recipe with the packed library, without a change of its package.json and its lock, and starts it. */
function startRecipe(folder) {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', tmpdir()], root);
  npm(['install', '--no-save', '--no-package-lock', join(tmpdir(), `${name}-${version}.tgz`)], folder);
  npm(['start'], folder);
}

const [node, , example] = process.argv;
if (!isBuilt()) build();
const folder = join(import.meta.dirname, example);
if (existsSync(join(folder, 'package.json'))) {
  startRecipe(folder);
} else {
  const main = join(folder, 'main.ts');
  process.argv = [node, main, ...process.argv.slice(3)];
  await import(main);
}
