import { AssertionError } from 'node:assert';
import { runInThisContext } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { GenderIndicatorsError } from '../../src/errors.js';
import { negative } from '../../src/mistakes.js';
import { type Fence, fencesOfMarkdown } from './fences.js';
import { runExample } from './run-example.js';
import { testOfFence } from './test-of-fence.js';

function fence(code: string): Fence {
  return { file: 'page.md', line: 10, code, mode: 'run' };
}

/** Runs the test that was written for the code, outside vitest. */
async function run(code: string): Promise<void> {
  const text = testOfFence(fence(code)).replace(/^import .*$/gm, '');
  const script = ts.transpile(text, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext });
  let written: (() => Promise<void> | void) | undefined;
  const test = (_title: string, body: () => Promise<void>): void => {
    written = body;
  };
  const fail = (): never => {
    throw new GenderIndicatorsError(negative, { function: 'fail', argument: 'a' });
  };
  const program = runInThisContext(`(test, runExample, fail) => {\n${script}\n}`) as (...given: unknown[]) => void;
  program(test, runExample, fail);
  await written?.();
}

describe('the test of a fence', () => {
  it.each([
    '1 + 1; // => 2',
    '1 + 1 // => 2',
    '1 + 1;\n// => 2',
    '(\n  1 +\n  1\n); // => 2',
    'const two = 1 + 1; // => 2',
    'let two: number = 1 + 1; // => 2',
    '({ a: 1, b: [2] });\n// => { a: 1,\n//      b: [2] }',
    'await Promise.resolve(2); // => 2',
    'const two = await Promise.resolve(2); // => 2',
    "console.log('two', 2); // => two 2",
    "console.log('two'); // => 'two'",
    'console.log({ a: 1 }); // => { a: 1 }',
    'for (const n of [1, 2]) console.log(n);\n// => 1\n//    2',
    "console.log('one\\n\\n  two');\n// => one\n//\n//      two",
    "console.log('unsaid');\nconsole.log('said'); // => said",
    'fail(); // throws negative',
    'const a = fail(); // throws negative',
    'await Promise.resolve().then(fail); // throws negative',
    "const text = '// => 3'; // => '// => 3'",
    '// => is how a value is said, is no assertion here\n1 + 1; // => 2'.replace('// => is', '// A => is'),
  ])('passes: %j', async (code) => {
    await run(code);
  });

  it.each([
    '1 + 1; // => 3',
    'const two = 1 + 1; // => 3',
    'Promise.resolve(2); // => 2',
    'console.log(2); // => 3',
    'for (const n of [1, 2]) console.log(n);\n// => 1',
    '1 + 1; // throws negative',
    'fail(); // throws not_a_count',
  ])('fails: %j', async (code) => {
    await expect(run(code)).rejects.toThrow(AssertionError);
  });

  it('passes on another error than the library’s', async () => {
    await expect(run("throw new TypeError('other'); // throws negative")).rejects.toThrow('other');
  });

  it.each([
    ['1 + 1;', 'asserts nothing'],
    ['1 + 1; // 2', 'asserts nothing'],
    ['if (true) {\n  1 + 1; // => 3\n}', 'line 11: this comment stands after no statement'],
    ['1 + 1; // => 2\n\n// => 3', 'line 12: this comment stands after no statement'],
    ['const { a } = { a: 1 }; // => 1', 'after a destructuring'],
    ['export const a = 1; // => 1', 'does not export'],
    ["export { a } from './a.js';", 'does not export'],
  ])('%j is a fault: %s', async (code, fault) => {
    await expect(run(code)).rejects.toThrow(fault);
  });

  it('keeps imports at the top and names the place', () => {
    const text = testOfFence(
      fence("import { share } from 'gender-indicators';\n\nshare({ part: 1, whole: 2 }); // => 0.5"),
    );
    expect(text).toMatch(/^import \{ share \} from 'gender-indicators';$/m);
    expect(text).toContain('test("page.md:10"');
  });

  it('only type-checks a fence that is marked no-run', () => {
    const [shown] = fencesOfMarkdown(
      'page.md',
      "```ts no-run\nimport { share } from 'gender-indicators';\nshare(await load());\n```",
    );
    const text = shown ? testOfFence(shown) : '';
    expect(text).toContain('export async function shown()');
    expect(text).not.toContain('vitest');
  });
});
