import { join } from 'node:path';
import ts from 'typescript';
import { folder, manifest, project, specifiers } from './packed.js';

/** A name that users can import, and whether it is there at run time. */
export interface PublicName {
  readonly name: string;
  readonly isValue: boolean;
}

/** The names of every subpath, as the packed declarations give them. */
export function publicNames(): Map<string, PublicName[]> {
  const entries = Object.values(manifest.exports).flatMap((entry) =>
    typeof entry === 'string' ? [] : join(folder, entry.types),
  );
  const program = ts.createProgram(entries, {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    noEmit: true,
    strict: true,
    typeRoots: [join(project, 'none')],
  });
  const checker = program.getTypeChecker();
  return new Map(
    entries.map((entry, index) => {
      const source = program.getSourceFile(entry);
      const module = source && checker.getSymbolAtLocation(source);
      const symbols = module ? checker.getExportsOfModule(module) : [];
      return [specifiers[index] ?? '', symbols.map((symbol) => describe(checker, symbol)).sort(byName)];
    }),
  );
}

function describe(checker: ts.TypeChecker, symbol: ts.Symbol): PublicName {
  const { flags } = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return { name: symbol.name, isValue: (flags & ts.SymbolFlags.Value) !== 0 };
}

function byName(a: PublicName, b: PublicName): number {
  return a.name < b.name ? -1 : 1;
}
