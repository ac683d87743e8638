// `node examples/run.mjs <example> [options]`: runs an example against the built package, which it builds first where it must.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
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

const [node, , example] = process.argv;
if (!isBuilt()) build();
const main = join(import.meta.dirname, example, 'main.ts');
process.argv = [node, main, ...process.argv.slice(3)];
await import(main);
