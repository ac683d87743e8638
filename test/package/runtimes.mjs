// Installs the packed package and each supported runtime in a temporary folder, and runs one small program on each:
// as a module everywhere, and by `require` on Node and Bun. Needs the network; `npm run check` leaves it out.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const { exports: subpaths } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const specifiers = Object.keys(subpaths)
  .filter((path) => path !== './package.json')
  .map((path) => `gender-indicators${path.slice(1)}`);

const runtimes = [
  { name: 'node 20.19', install: 'node@20.19', bin: 'node', words: [], kinds: ['mjs', 'cjs'] },
  { name: 'node 22', install: 'node@22', bin: 'node', words: [], kinds: ['mjs', 'cjs'] },
  { name: 'node 24', install: 'node@24', bin: 'node', words: [], kinds: ['mjs', 'cjs'] },
  { name: 'node 26', install: 'node@26', bin: 'node', words: [], kinds: ['mjs', 'cjs'] },
  {
    name: 'deno',
    install: 'deno',
    bin: 'deno',
    words: ['run', '--node-modules-dir=manual', '--no-remote'],
    kinds: ['mjs'],
  },
  { name: 'bun', install: 'bun', bin: 'bun', words: ['run'], kinds: ['mjs', 'cjs'] },
];

/** Loads every subpath, computes a share, and catches an error by its class. */
const body = `
const empty = modules.filter((module) => Object.keys(module).length === 0).length;
const { share, GenderIndicatorsError } = modules[0];
const value = String(share({ part: 1081, whole: 5430 }));
let caught = false;
try { share({ part: 2, whole: 1 }); } catch (error) { caught = error instanceof GenderIndicatorsError && error.code === 'part_above_whole'; }
if (empty > 0 || !value.startsWith('0.1990791896869244') || !caught) throw new Error(JSON.stringify({ empty, value, caught }));
console.log('ok');
`;
const programs = {
  mjs: `${specifiers.map((path, index) => `import * as module${index} from '${path}';`).join('\n')}
const modules = [${specifiers.map((_, index) => `module${index}`)}];${body}`,
  cjs: `const modules = [${specifiers.map((path) => `require('${path}')`)}];${body}`,
};

/** Only the runtime of `folder` may answer to its name. */
function environment(folder) {
  return { ...process.env, NO_COLOR: '1', PATH: [join(folder, 'node_modules/.bin'), process.env.PATH].join(delimiter) };
}

function install(folder, words) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    '{ "private": true, "allowScripts": { "node": true, "deno": true, "bun": true } }\n',
  );
  const done = spawnSync(npm, ['install', '--silent', '--no-save', '--no-package-lock', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`npm install ${words.join(' ')} failed\n${done.stdout}${done.stderr}`);
}

const folder = mkdtempSync(join(tmpdir(), 'gender-indicators-'));
let failed = 0;
try {
  execFileSync(npm, ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync(npm, ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    stdio: 'ignore',
  });
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const runtime of runtimes) {
    const home = join(folder, runtime.name.replace(' ', '-'));
    install(home, [join(folder, `${name}-${version}.tgz`), runtime.install]);
    const options = { cwd: home, env: environment(home), encoding: 'utf8', shell: process.platform === 'win32' };
    const said = spawnSync(runtime.bin, ['--version'], options).stdout.trim().split('\n')[0];
    for (const kind of runtime.kinds) {
      writeFileSync(join(home, `program.${kind}`), programs[kind]);
      const done = spawnSync(runtime.bin, [...runtime.words, `program.${kind}`], options);
      const passed = done.status === 0 && done.stdout === 'ok\n' && done.stderr === '';
      failed += passed ? 0 : 1;
      console.log(
        `${passed ? 'ok  ' : 'FAIL'} ${runtime.name.padEnd(12)}${kind === 'mjs' ? 'import ' : 'require'}  ${said}`,
      );
      if (!passed) console.log(`${done.stdout}${done.stderr}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
