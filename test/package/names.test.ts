import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { publicNames } from './names.js';
import { project, specifiers } from './packed.js';

const names = publicNames();

/** What a program of an empty project sees, as JSON. */
function run(kind: 'module' | 'commonjs', code: string): unknown {
  const words = [`--input-type=${kind}`, '--eval', code];
  return JSON.parse(execFileSync(process.execPath, words, { cwd: project, encoding: 'utf8' }));
}

const list = JSON.stringify(specifiers);
const imported = run(
  'module',
  `const seen = {}; for (const path of ${list}) seen[path] = Object.keys(await import(path)).sort(); console.log(JSON.stringify(seen));`,
) as Record<string, string[]>;
const required = run(
  'commonjs',
  `const seen = {}; for (const path of ${list}) seen[path] = Object.keys(require(path)).sort(); console.log(JSON.stringify(seen));`,
);

it.each(specifiers)('import of %s gives the values that its declarations promise', (path) => {
  const promised = names.get(path)?.filter(({ isValue }) => isValue) ?? [];
  expect(promised.length).toBeGreaterThan(0);
  expect(imported[path]).toEqual(promised.map(({ name }) => name));
});

it('require gives the same names as import', () => {
  expect(required).toEqual(imported);
});

it('require and import share one class', () => {
  const code = `const { GenderIndicatorsError: required } = require('gender-indicators');
    import('gender-indicators').then(({ GenderIndicatorsError: imported }) => console.log(JSON.stringify(required === imported)));`;
  expect(run('commonjs', code)).toBe(true);
});
