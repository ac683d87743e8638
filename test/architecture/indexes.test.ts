import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { sourceFiles } from './imports.js';

const files = sourceFiles();
const indexes = [...files].filter(([file]) => /(?:^|\/)index\.ts$/.test(file));
const { exports: subpaths } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  exports: Record<string, string | { types: string; default: string }>;
};

/** What an index holds besides lists of names that it passes on. */
function otherThanLists(text: string): string[] {
  const source = ts.createSourceFile('index.ts', text, ts.ScriptTarget.Latest, true);
  return source.statements
    .filter(
      (statement) =>
        !(
          ts.isExportDeclaration(statement) &&
          statement.moduleSpecifier &&
          statement.exportClause &&
          ts.isNamedExports(statement.exportClause)
        ),
    )
    .map((statement) => statement.getText(source));
}

it.each(indexes)('%s only lists names, one by one', (_file, text) => {
  expect(otherThanLists(text)).toEqual([]);
});

it.each([
  ["export { share } from './share.js';", true],
  ["export type { Share } from './share.js';", true],
  ["export { type Share, share } from './share.js';", true],
  ["export * from './share.js';", false],
  ["export * as shares from './share.js';", false],
  ["import './share.js';", false],
  ['export const share = 1;', false],
])('%s is a list of names: %s', (text, isList) => {
  expect(otherThanLists(text).length === 0).toBe(isList);
});

it('every index of a room is a subpath of the package, and every subpath is such an index', () => {
  const fromSource = indexes.map(([file]) => (file === 'index.ts' ? '.' : `./${file.slice(0, -'/index.ts'.length)}`));
  expect(
    Object.keys(subpaths)
      .filter((path) => path !== './package.json')
      .sort(),
  ).toEqual(fromSource.sort());
});

it.each(Object.entries(subpaths).filter(([path]) => path !== './package.json'))(
  '%s leads to its own files',
  (path, conditions) => {
    const file = path === '.' ? './dist/index' : `./dist/${path.slice(2)}/index`;
    expect(conditions).toEqual({ types: `${file}.d.ts`, default: `${file}.js` });
    expect(Object.keys(conditions)).toEqual(['types', 'default']);
  },
);
