// Runs every check, two at a time, and ends with one line that counts them: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const reports = join(root, 'reports');
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// Three versions of TypeScript are installed, and each has a `tsc`.
const tsc = 'node node_modules/typescript/bin/tsc';
const tarball = `reports/${name}-${version}.tgz`;

/**
 * A step starts when those that it `needs` have passed and those that it comes `after` have ended.
 * `tests` names the file in which vitest counts.
 */
const steps = [
  { name: 'examples', commands: ['node test/docs/generate.ts'] },
  { name: 'build', commands: ['tsup', `${tsc} -p tsconfig.build.json`] },
  vitest('tests', '--project unit --project architecture --project docs', { needs: ['examples'], after: ['build'] }),
  vitest('zod', '--project zod-oldest', { after: ['tests'] }),
  { name: 'types', commands: [`${tsc} -p tsconfig.json`, `${tsc} -p test`], needs: ['examples'] },
  { name: 'lint', commands: ['eslint .'] },
  { name: 'format', commands: ['biome ci --colors=off --error-on-warnings --max-diagnostics=none'] },
  { name: 'unused', commands: ['knip --no-progress --treat-config-hints-as-errors'], needs: ['examples'] },
  { name: 'pack', commands: ['npm pack --silent --ignore-scripts --pack-destination reports'], needs: ['build'] },
  { name: 'publint', commands: [`publint run ${tarball} --strict`], needs: ['pack'] },
  { name: 'attw', commands: [`attw ${tarball} --profile esm-only --no-definitely-typed`], needs: ['pack'] },
  { name: 'size', commands: ['size-limit'], needs: ['build'] },
  vitest('package', '--project package', { needs: ['build'] }),
  vitest('browser', '--project browser', { needs: ['build'], after: ['tests'] }),
  vitest('recipes', '--project recipes', { needs: ['build'], after: ['package'] }),
  vitest('site', '--project site', { after: ['tests'] }),
  vitest('engines', '--project engines', { after: ['tests'], before: ['npm ci --no-progress --prefix test/engines'] }),
];

function vitest(step, projects, { before = [], ...order }) {
  const tests = `reports/${step}.json`;
  const reporters = `--reporter=dot --reporter=json --outputFile.json=${tests}`;
  return { name: step, commands: [...before, `vitest run ${projects} ${reporters}`], ...order, tests };
}

/** @returns {Promise<{ code: number, output: string }>} */
function run(command) {
  const [bin, ...words] = command.split(' ');
  const path = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`;
  const env = { ...process.env, PATH: path, CI: 'true', NO_COLOR: '1', FORCE_COLOR: undefined };
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(bin, words, {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: `${command}: ${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** How many tests passed and failed; a run that broke down counts as one failure more. */
function count(step, code) {
  if (step.tests === undefined) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const report = join(root, step.tests);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  const failed = numFailedTests + broken.length;
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function perform(step) {
  const start = performance.now();
  let code = 0;
  let output = '';
  for (const command of step.commands) {
    const done = await run(command);
    output += done.output;
    code = done.code;
    if (code !== 0) break;
  }
  const { passed, failed } = count(step, code);
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const tests = step.tests === undefined ? '' : `  ${passed} passed${failed === 0 ? '' : `, ${failed} failed`}`;
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${step.name.padEnd(10)}${seconds} s${tests}`);
  if (failed > 0) console.log(`\n${output.trimEnd()}\n`);
  return { passed, failed };
}

async function performAll() {
  const waiting = [...steps];
  const running = new Map();
  const total = { passed: 0, failed: 0 };
  const results = new Map();
  const ready = ({ needs = [], after = [] }) => [...needs, ...after].every((name) => results.has(name));
  while (waiting.length > 0 || running.size > 0) {
    while (running.size < Math.min(2, availableParallelism())) {
      const next = waiting.findIndex(ready);
      if (next < 0) break;
      const [step] = waiting.splice(next, 1);
      const blocker = (step.needs ?? []).find((need) => results.get(need).failed > 0);
      const work = blocker === undefined ? perform(step) : skip(step, blocker);
      running.set(
        step.name,
        work.then((result) => ({ step, result })),
      );
    }
    const { step, result } = await Promise.race(running.values());
    running.delete(step.name);
    results.set(step.name, result);
    total.passed += result.passed;
    total.failed += result.failed;
  }
  return total;
}

async function skip(step, blocker) {
  console.log(`FAIL ${step.name.padEnd(10)}         not run, because ${blocker} failed`);
  return { passed: 0, failed: 1 };
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports);
const { passed, failed } = await performAll();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
