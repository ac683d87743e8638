import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { apiReports } from './api-report.js';
import { folder, manifest, specifiers } from './packed.js';

const files = Object.values(manifest.exports).flatMap((entry) =>
  typeof entry === 'string' ? [] : join(folder, entry.types),
);
const entries = new Map(specifiers.map((specifier, i) => [specifier, files[i] ?? '']));
const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  noEmit: true,
  strict: true,
};
const reports = apiReports(ts.createProgram(files, options), entries);

const fileOf = (specifier: string) => `${specifier.replaceAll('/', '-')}.api.md`;

describe('the API', () => {
  // A change of it shows in review; `vitest run --project package test/package/api.test.ts -u` renews the reports.
  it.each(specifiers)('of %s is the committed one', async (specifier) => {
    const parts = reports.get(specifier) ?? [];
    const text = `# API of \`${specifier}\`\n\n\`\`\`ts\n${parts.join('\n\n')}\n\`\`\`\n`;
    await expect(text).toMatchFileSnapshot(`api/${fileOf(specifier)}`);
  });

  it('has a report for each subpath, and no other', () => {
    expect(readdirSync(join(import.meta.dirname, 'api')).sort()).toEqual(specifiers.map(fileOf).sort());
  });
});

describe('a report', () => {
  const reportOf = (...texts: readonly string[]) => {
    const host = ts.createCompilerHost({});
    const sources = new Map(texts.map((text, i) => [`/${i}.d.ts`, text]));
    const getSourceFile: typeof host.getSourceFile = (name, target) => {
      const text = sources.get(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, target, true);
    };
    const program = ts.createProgram(
      [...sources.keys()],
      { noLib: true },
      { ...host, getSourceFile, fileExists: (name) => sources.has(name), readFile: (name) => sources.get(name) },
    );
    return [...apiReports(program, new Map([...sources.keys()].map((file, i) => [String(i), file]))).values()];
  };

  it.each([
    ['export declare function f(a: string): number;', 'function f(a: string): number;'],
    [
      '/** Text. */ export interface I { /** Text. */ readonly a?: string }',
      'interface I {\n    readonly a?: string;\n}',
    ],
    ['export type T = 1 | 2;', 'type T = 1 | 2;'],
    ['export declare const c: readonly string[];', 'const c: readonly string[];'],
    [
      'export declare function f(a: string): 1; export declare function f(a: number): 2;',
      'function f(a: string): 1;\nfunction f(a: number): 2;',
    ],
  ])('of %s is %s', (text, report) => {
    expect(reportOf(text)).toEqual([[report]]);
  });

  it('says of a name that comes again where it stands', () => {
    expect(reportOf('export type T = 1;', "export type { T } from './0.js';")[1]).toEqual(["export { T } from '0';"]);
  });

  it('has the id alone of a definition of a catalog', () => {
    const type = '{ readonly id: "women"; readonly title: { readonly vi: "Nữ"; readonly en: "Women" } }';
    expect(reportOf(`export declare const women: ${type};`)).toEqual([["const women: { readonly id: 'women'; … };"]]);
  });
});
