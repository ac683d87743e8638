import { dirname, join } from 'node:path';
import ts from 'typescript';

const folder = import.meta.dirname;

/**
 * Compiles snippets in one file after a prelude, each in a block of its own, with the options of the tests. Gives what the
 * compiler says of each; what it says of the prelude is thrown.
 */
export function compile(prelude: string, snippets: readonly string[]): readonly string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(dirname(folder), 'tsconfig.json'),
    { noEmit: true },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(textOf(diagnostic));
      },
    },
  );
  if (config === undefined) throw new Error('no configuration');
  const path = join(folder, 'snippets-of-the-test.ts');
  const starts: number[] = [];
  let text = `${prelude}\n`;
  for (const snippet of snippets) {
    starts.push(text.length);
    text += `{ ${snippet} }\n`;
  }
  const disk = ts.createCompilerHost(config.options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => name === path || disk.fileExists(name),
    readFile: (name) => (name === path ? text : disk.readFile(name)),
    getSourceFile: (name, options) =>
      name === path ? ts.createSourceFile(name, text, options) : disk.getSourceFile(name, options),
  };
  const program = ts.createProgram([path], config.options, host);
  const file = program.getSourceFile(path);
  const said = snippets.map((): string[] => []);
  for (const diagnostic of [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]) {
    const of = said[starts.findLastIndex((start) => start <= (diagnostic.start ?? 0))];
    if (of === undefined) throw new Error(textOf(diagnostic));
    of.push(textOf(diagnostic));
  }
  return said.map((lines) => lines.join('\n'));
}

function textOf({ messageText }: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(messageText, '\n');
}
