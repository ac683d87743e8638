// Type-checks a program that imports every subpath of the packed package, with library check, on each supported version of
// TypeScript in a temporary folder. Needs the network; `npm run check` does the same with the installed version alone.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const { exports: subpaths } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const specifiers = Object.keys(subpaths)
  .filter((path) => path !== './package.json')
  .map((path) => `gender-indicators${path.slice(1)}`);
const versions = ['5.4', '5.5', '5.6', '5.7', '5.8', '5.9', '6.0', '7'];

const project = mkdtempSync(join(tmpdir(), 'typescripts-'));
let failed = 0;
try {
  execFileSync(npm, ['pack', '--silent', '--ignore-scripts', '--pack-destination', project], { cwd: root });
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  execFileSync(npm, ['install', '--silent', '--no-audit', '--no-fund', `./${name}-${version}.tgz`], { cwd: project });
  const lines = specifiers.map((path, index) => `import * as module${index} from '${path}';`);
  const uses = specifiers.map((_, index) => `module${index}`);
  writeFileSync(
    join(project, 'main.ts'),
    `${lines.join('\n')}\nconst { evaluate, definePopulation } = module0;\nvoid [evaluate, ${uses}];\n` +
      "definePopulation({ id: 'p', title: { vi: 'Nữ', en: 'Women' }, of: 'personnel', where: { unit: { kind: 'team' } } });\n" +
      '// @ts-expect-error a field that does not exist\n' +
      "definePopulation({ id: 'p', title: { vi: 'Nữ', en: 'Women' }, of: 'personnel', where: { unti: {} } });\n",
  );
  const compilerOptions = {
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    module: 'nodenext',
    moduleResolution: 'nodenext',
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['main.ts'] }));
  for (const wanted of versions) {
    const folder = join(project, 'versions', wanted);
    mkdirSync(folder, { recursive: true });
    execFileSync(npm, ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, `typescript@${wanted}`]);
    const compiler = join(folder, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', project], { encoding: 'utf8' });
    console.log(`TypeScript ${wanted}: ${status === 0 ? 'ok' : `\n${stdout}`}`);
    if (status !== 0) failed++;
  }
} finally {
  rmSync(project, { recursive: true, force: true });
}
console.log(`${versions.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
