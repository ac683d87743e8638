import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const { exports: subpaths } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, unknown>;
};
const rooms = Object.keys(subpaths).filter((path) => path !== './package.json');
const fileOf = (path: string): string => join(root, 'src', path, 'index.ts');

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')) as {
  config: unknown;
};
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const program = ts.createProgram(rooms.map(fileOf).filter(existsSync), options);
const checker = program.getTypeChecker();

interface Documented {
  readonly name: string;
  readonly isFunction: boolean;
  /** Before the tags. */
  readonly text: string;
  /** As it stands in the source. */
  readonly comment: string;
}

/** The names of a subpath with their comments. */
function documented(path: string): Documented[] {
  const source = program.getSourceFile(fileOf(path));
  const module = source && checker.getSymbolAtLocation(source);
  return (module ? checker.getExportsOfModule(module) : []).map((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    return {
      name: exported.name,
      isFunction: (symbol.flags & ts.SymbolFlags.Function) !== 0,
      text: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
      comment: (symbol.declarations ?? []).map(commentOf).join('\n'),
    };
  });
}

function commentOf(declaration: ts.Declaration): string {
  const comments = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
  return comments.map((comment) => comment.getText().replace(/^\s*\* ?/gm, '')).join('\n');
}

const names = new Map(rooms.map((path) => [path, documented(path)]));

describe.each(rooms)('%s', (path) => {
  const all = names.get(path) ?? [];
  const functions = all.filter(({ isFunction }) => isFunction);
  const without = (list: readonly Documented[], has: (one: Documented) => boolean): string[] =>
    list.filter((one) => !has(one)).map(({ name }) => name);

  it('says of every public name what it is', () => {
    expect(all.length).toBeGreaterThan(0);
    expect(without(all, ({ text }) => text.trim().length > 0)).toEqual([]);
  });

  it('shows an example of every function', () => {
    expect(without(functions, ({ comment }) => /^@example\b/m.test(comment))).toEqual([]);
  });
});

const says = {
  'the codes that it throws': ({ comment }: Documented) => /^@throws .*`[a-z_]+`/m.test(comment),
  'a formula': ({ text }: Documented) => text.includes('`'),
  'a source': ({ comment }: Documented) => /https?:\/\/|^Source: /m.test(comment),
};

it.each([
  ['./measures', 'the codes that it throws'],
  ['./measures', 'a formula'],
  ['./measures', 'a source'],
  ['./targets', 'the codes that it throws'],
  ['./targets', 'a formula'],
] as const)('every function of %s says %s', (path, what) => {
  const functions = names.get(path)?.filter(({ isFunction }) => isFunction) ?? [];
  expect(functions.filter((one) => !says[what](one)).map(({ name }) => name)).toEqual([]);
});
