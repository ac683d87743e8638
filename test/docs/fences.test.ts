import { describe, expect, it } from 'vitest';
import { type Fence, fencesOfMarkdown, fencesOfSource } from './fences.js';

function page(...lines: string[]): Fence[] {
  return fencesOfMarkdown('page.md', lines.join('\n'));
}

describe('fencesOfMarkdown', () => {
  it('gives each ts fence with the line of its code', () => {
    expect(page('# Title', '', '```ts', 'a;', 'b;', '```', 'text', '```ts', 'c;', '```')).toEqual([
      { file: 'page.md', line: 4, code: 'a;\nb;', mode: 'run' },
      { file: 'page.md', line: 9, code: 'c;', mode: 'run' },
    ]);
  });

  it('passes over other languages, and fences that a longer fence shows', () => {
    expect(page('```json', '{}', '```', '```sh', 'npm i', '```', '```', 'x', '```')).toEqual([]);
    expect(page('````md', '```ts', 'a;', '```', '````')).toEqual([]);
  });

  it('reads a fence in a list without its indentation', () => {
    expect(page('1. Step', '', '   ```ts', '   if (a) {', '     b();', '   }', '   ```')[0]?.code).toBe(
      'if (a) {\n  b();\n}',
    );
  });

  it('joins `ts continue` to the fence before it', () => {
    expect(page('```ts', 'a;', '```', 'and', '```ts continue', 'b;', '```')).toEqual([
      { file: 'page.md', line: 2, code: 'a;\nb;', mode: 'run' },
    ]);
  });

  it('marks `ts no-run`', () => {
    expect(page('```ts no-run', 'a;', '```')[0]?.mode).toBe('no-run');
  });

  it.each([
    [['```typescript', 'a;', '```'], 'write `ts`'],
    [['```js', 'a;', '```'], 'write `ts`'],
    [['```ts', 'a;'], 'not closed'],
    [['```ts later', 'a;', '```'], 'is none of'],
    [['```ts no-run continue', 'a;', '```'], 'at most one word'],
    [['```ts continue', 'a;', '```'], 'no fence that it could continue'],
  ])('%j is a fault: %s', (lines, fault) => {
    expect(page(...lines)).toEqual([expect.objectContaining({ fault: expect.stringContaining(fault) })]);
  });
});

describe('fencesOfSource', () => {
  const source = [
    "const glob = 'src/**/*.ts';",
    '/**',
    ' * A share.',
    ' *',
    ' * @example',
    ' * ```ts',
    ' * if (a) {',
    ' *   share(a); // => 1',
    ' * }',
    ' * ```',
    ' * @see elsewhere',
    ' */',
    'export function share(): void {}',
    '',
    'export interface Options {',
    '  /**',
    '   * Zero.',
    '   * @example',
    '   * ```ts',
    '   * zero; // => 0',
    '   * ```',
    '   */',
    '  readonly zero: number;',
    '}',
  ].join('\n');

  it('gives the fences of every doc comment', () => {
    expect(fencesOfSource('src/share.ts', source)).toEqual([
      { file: 'src/share.ts', line: 7, code: 'if (a) {\n  share(a); // => 1\n}', mode: 'run' },
      { file: 'src/share.ts', line: 20, code: 'zero; // => 0', mode: 'run' },
    ]);
  });

  it('finds an example without a fence', () => {
    const bare = '/**\n * A share.\n * @example share(1) // => 1\n */\nexport const a = 1;';
    expect(fencesOfSource('src/a.ts', bare)).toEqual([
      expect.objectContaining({ line: 3, fault: expect.stringContaining('no ```ts') }),
    ]);
  });
});
