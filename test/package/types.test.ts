import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { files, folder, manifest, project, textOf } from './packed.js';

const entries = Object.values(manifest.exports).flatMap((entry) =>
  typeof entry === 'string' ? [] : join(folder, entry.types),
);

/** What the compiler says of the declarations of the package, in their own files. */
function diagnosticsOf(options: ts.CompilerOptions): readonly string[] {
  const program = ts.createProgram(entries, {
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    typeRoots: [join(project, 'none')],
    ...options,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

it.each([
  ['nodenext', { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
  ['bundler', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
  ['exact optional properties', { module: ts.ModuleKind.NodeNext, exactOptionalPropertyTypes: true }],
])('the declarations pass the library check: %s', (_, options) => {
  expect(diagnosticsOf(options)).toEqual([]);
});

it('the declarations hold nothing that is marked as internal', () => {
  const declarations = files.filter((file) => file.endsWith('.d.ts'));
  expect(declarations.length).toBeGreaterThan(100);
  expect(declarations.filter((file) => textOf(file).includes('@internal'))).toEqual([]);
  expect(textOf('dist/indicators/report.d.ts')).not.toMatch(/readonly successions|together\(|definitionKey\(/u);
});
