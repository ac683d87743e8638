// Installs the packed package and each supported runtime in a temporary folder, and runs one small program on each:
// as a module everywhere, and by `require` on Node and Bun; then in Jest as the guides say, in a controller of NestJS, bundled by esbuild,
// webpack and Vite, and, where Chromium is installed, in a page that forbids code generation. Needs the network; `npm run check` leaves it out.
// Words name what is tried, where it is not all: `node test/package/runtimes.mjs nestjs bundlers`.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { buildSync } from 'esbuild';

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

/** Loads every subpath, computes a share, catches an error by its class, and does the main job on one return. */
const body = `
const empty = modules.filter((module) => Object.keys(module).length === 0).length;
const { share, GenderIndicatorsError } = modules[0];
const value = String(share({ part: 1081, whole: 5430 }));
let caught = false;
try { share({ part: 2, whole: 1 }); } catch (error) { caught = error instanceof GenderIndicatorsError && error.code === 'part_above_whole'; }
const { advancement } = modules[${specifiers.indexOf('gender-indicators/catalogs/vn')}];
const { vi } = modules[${specifiers.indexOf('gender-indicators/locales')}];
const { createDataset, evaluate, explain } = modules[0];
const units = [{ id: 'a', name: 'A', kind: 'department' }];
const returns = [{ populationId: 'leaders', unitId: 'a', total: 410, female: 60 }];
const report = evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, advancement);
const said = explain(report.result('women-in-leadership', 'a'), vi);
if (said !== 'Tỷ lệ nữ lãnh đạo, quản lý: 14,63% (60/410) – A, 31/12/2019') throw new Error(said);
if (empty > 0 || !value.startsWith('0.1990791896869244') || !caught) throw new Error(JSON.stringify({ empty, value, caught }));
console.log('ok');
`;
const programs = {
  mjs: `${specifiers.map((path, index) => `import * as module${index} from '${path}';`).join('\n')}
const modules = [${specifiers.map((_, index) => `module${index}`)}];${body}`,
  cjs: `const modules = [${specifiers.map((path) => `require('${path}')`)}];${body}`,
};

/** Made in the page and in a Web Worker: the tallies of some people, as JSON. */
const tallied = `
const people = createDataset({
  units: [{ id: 'a', name: 'A', kind: 'department' }, { id: 'b', parentId: 'a', name: 'B', kind: 'team' }],
  personnel: Array.from({ length: 50 }, (_, i) => ({ id: 'p' + i, unitId: 'ab'[i % 2], sex: i % 3 ? 'male' : 'female', leadership: i % 5 ? 'none' : 'head' })),
}, { asOf: '2019-12-31' }).dataset;
const json = talliesToJson(tally(people, advancement));
`;

/** In a page the program ends with the tallies of a Web Worker, which must be those of the page itself. */
const inWebWorker = `
const { tally, talliesToJson } = modules[0];
${tallied}
const worker = new Worker(URL.createObjectURL(new Blob([workerCode], { type: 'text/javascript' })));
worker.onerror = (event) => { document.body.textContent = event.message; };
worker.onmessage = ({ data }) => { document.body.textContent = JSON.stringify(data) === JSON.stringify(json) ? 'ok' : 'other tallies'; };
`;

const workerProgram = `
import { createDataset, talliesToJson, tally } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
${tallied}
postMessage(json);
`;

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

/** Runs the program in a page of Chromium whose policy forbids `eval` and `new Function`. */
function tryBrowser(home) {
  const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  if (chromium === undefined) return console.log('skip browser     no Chromium is installed');
  const bundled = (name, text) => {
    writeFileSync(join(home, `${name}.mjs`), text);
    buildSync({
      entryPoints: [join(home, `${name}.mjs`)],
      bundle: true,
      format: name === 'worker' ? 'iife' : 'esm',
      outfile: join(home, `${name}.js`),
      absWorkingDir: home,
    });
    return readFileSync(join(home, `${name}.js`), 'utf8');
  };
  const worker = bundled('worker', workerProgram);
  const script = `const workerCode = ${JSON.stringify(worker)};\n${programs.mjs.replace("console.log('ok');", inWebWorker)}`;
  const policy = "default-src 'none'; script-src 'unsafe-inline'; worker-src blob:";
  const code = bundled('page', script).replaceAll('</script', '<\\/script');
  writeFileSync(
    join(home, 'page.html'),
    `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><body><script type="module">${code}</script>`,
  );
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-sync',
  ];
  const words = [
    ...flags,
    `--user-data-dir=${join(home, 'profile')}`,
    '--virtual-time-budget=600000',
    '--dump-dom',
    `file://${home}/page.html`,
  ];
  const { stdout } = spawnSync(chromium, words, { encoding: 'utf8' });
  const passed = /<body[^>]*>ok<\/body>/.test(stdout);
  const version = spawnSync(chromium, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`${passed ? 'ok  ' : 'FAIL'} browser     bundle   ${version}`);
  if (!passed) console.log(stdout.slice(-2000));
  failed += passed ? 0 : 1;
}

/** Runs a test in Jest with the `package.json` that the guide of each language shows. */
function tryJest(home, tarball) {
  install(home, [tarball, 'jest', 'node@24']);
  const { version } = JSON.parse(readFileSync(join(home, 'node_modules/jest/package.json'), 'utf8'));
  const checked = programs.mjs.replace(body, `test('the program', () => {${body}});`);
  writeFileSync(join(home, 'program.test.js'), checked);
  for (const language of ['en', 'vi']) {
    const guide = readFileSync(join(home, `node_modules/gender-indicators/docs/${language}/guide.md`), 'utf8');
    const recipe = /^```json\n(\{\n {2}"type": "module".*?)^```$/ms.exec(guide)?.[1] ?? '{}';
    writeFileSync(join(home, 'package.json'), recipe);
    const options = { cwd: home, env: environment(home), encoding: 'utf8', shell: process.platform === 'win32' };
    const { status, stdout, stderr } = spawnSync(npm, ['test', '--silent'], options);
    const passed = status === 0 && /^Tests: +1 passed, 1 total$/m.test(stderr);
    failed += passed ? 0 : 1;
    console.log(`${passed ? 'ok  ' : 'FAIL'} jest        guide ${language}  ${version}`);
    if (!passed) console.log(`${stdout}${stderr}`);
  }
}

/** Says whether a program printed `ok` and nothing else, with the seconds that it took to install and run. */
function report(name, version, { status, stdout, stderr }, start) {
  const passed = status === 0 && stdout === 'ok\n' && stderr === '';
  failed += passed ? 0 : 1;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name.padEnd(12)}${version}  ${seconds} s`);
  if (!passed) console.log(`${stdout}${stderr}`.slice(-2000));
}

function versionOf(home, name) {
  return JSON.parse(readFileSync(join(home, 'node_modules', name, 'package.json'), 'utf8')).version;
}

/** Bundles every subpath with each bundler, as its own command does, and runs what it wrote. */
function tryBundlers(home, tarball) {
  const installing = performance.now();
  install(home, [
    tarball,
    'esbuild',
    'webpack',
    'webpack-cli',
    'vite',
    'vega',
    'vega-lite',
    'papaparse',
    'read-excel-file',
    'write-excel-file',
  ]);
  writeFileSync(join(home, 'program.mjs'), programs.mjs);
  const library = { entry: 'program.mjs', formats: ['es'], fileName: 'program' };
  writeFileSync(join(home, 'vite.config.mjs'), `export default { build: { lib: ${JSON.stringify(library)} } };\n`);
  console.log(`     bundlers    installed  ${((performance.now() - installing) / 1000).toFixed(1)} s`);
  const bundlers = {
    esbuild: [
      'esbuild',
      'program.mjs',
      '--bundle',
      '--minify',
      '--splitting',
      '--format=esm',
      '--outdir=esbuild',
      '--out-extension:.js=.mjs',
      '--log-level=error',
    ],
    webpack: [
      'webpack',
      '--mode=production',
      '--target=node',
      '--entry=./program.mjs',
      '--output-path=webpack',
      '--output-filename=program.cjs',
      '--no-optimization-minimize',
      '--no-stats',
    ],
    vite: ['vite', 'build', '--outDir=vite', '--logLevel=error'],
  };
  for (const [name, [bin, ...words]] of Object.entries(bundlers)) {
    const start = performance.now();
    const options = { cwd: home, env: environment(home), encoding: 'utf8', shell: process.platform === 'win32' };
    const built = spawnSync(join(home, 'node_modules/.bin', bin), words, options);
    const written = built.status === 0 ? readdirSync(join(home, name), { recursive: true }) : [];
    const file = written.find((one) => /^program\.[cm]?js$/.test(one)) ?? '';
    if (name === 'vite') writeFileSync(join(home, 'vite/package.json'), '{ "type": "module" }');
    const done = built.status === 0 ? spawnSync(process.execPath, [join(home, name, file)], options) : built;
    report(name, versionOf(home, name), done, start);
  }
}

const nestProgram = `
require('reflect-metadata');
const { Controller, Get, Module } = require('@nestjs/common');
const { NestFactory } = require('@nestjs/core');
const { createDataset, evaluate, reportToJson } = require('gender-indicators');
const { advancement } = require('gender-indicators/catalogs/vn');
const { vi } = require('gender-indicators/locales');

class ReportController {
  report() {
    const units = [{ id: 'a', name: 'A', kind: 'department' }];
    const returns = [{ populationId: 'leaders', unitId: 'a', total: 410, female: 60 }];
    const { dataset } = createDataset({ units, returns }, { asOf: '2019-12-31' });
    return reportToJson(evaluate(dataset, advancement), { indicators: ['women-in-leadership'], locale: vi });
  }
}
Get()(ReportController.prototype, 'report', Object.getOwnPropertyDescriptor(ReportController.prototype, 'report'));
Controller('report')(ReportController);
class AppModule {}
Module({ controllers: [ReportController] })(AppModule);

(async () => {
  const app = await NestFactory.create(AppModule, { logger: false });
  await app.listen(0, '127.0.0.1');
  const { rows } = await (await fetch((await app.getUrl()) + '/report')).json();
  await app.close();
  if (rows[0].text !== '14,63%') throw new Error(JSON.stringify(rows));
  console.log('ok');
})();
`;

/** Serves a report from a controller of NestJS. */
function tryNest(home, tarball) {
  const start = performance.now();
  install(home, [tarball, '@nestjs/common', '@nestjs/core', '@nestjs/platform-express', 'reflect-metadata', 'rxjs']);
  writeFileSync(join(home, 'program.cjs'), nestProgram);
  const done = spawnSync(process.execPath, ['program.cjs'], { cwd: home, encoding: 'utf8' });
  report('nestjs', versionOf(home, '@nestjs/core'), done, start);
}

const only = process.argv.slice(2);
const wanted = (name) => only.length === 0 || only.some((word) => name.startsWith(word));
const folder = mkdtempSync(join(tmpdir(), 'gender-indicators-'));
let failed = 0;
try {
  execFileSync(npm, ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync(npm, ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    stdio: 'ignore',
  });
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const tarball = join(folder, `${name}-${version}.tgz`);
  for (const runtime of runtimes.filter((one) => wanted(one.name))) {
    const start = performance.now();
    const home = join(folder, runtime.name.replace(' ', '-'));
    install(home, [tarball, runtime.install]);
    const options = { cwd: home, env: environment(home), encoding: 'utf8', shell: process.platform === 'win32' };
    const said = spawnSync(runtime.bin, ['--version'], options).stdout.trim().split('\n')[0];
    for (const kind of runtime.kinds) {
      writeFileSync(join(home, `program.${kind}`), programs[kind]);
      const done = spawnSync(runtime.bin, [...runtime.words, `program.${kind}`], options);
      const passed = done.status === 0 && done.stdout === 'ok\n' && done.stderr === '';
      failed += passed ? 0 : 1;
      console.log(
        `${passed ? 'ok  ' : 'FAIL'} ${runtime.name.padEnd(12)}${kind === 'mjs' ? 'import ' : 'require'}  ${said}  ${((performance.now() - start) / 1000).toFixed(1)} s`,
      );
      if (!passed) console.log(`${done.stdout}${done.stderr}`);
    }
  }
  if (wanted('jest')) tryJest(join(folder, 'jest'), tarball);
  if (wanted('nestjs')) tryNest(join(folder, 'nestjs'), tarball);
  if (wanted('bundlers')) tryBundlers(join(folder, 'bundlers'), tarball);
  if (only.length === 0) tryBrowser(join(folder, 'node-24'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
