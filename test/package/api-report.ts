import ts from 'typescript';

/** A larger constant is a schema made of others, and the interface beside it, which is reported, is held to it. */
const mostLines = 60;

const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });

/**
 * What users of each subpath can write, as its declarations say it: every name with its signature or its fields, without comments. A name that
 * an earlier subpath has already is named with this subpath.
 */
export function apiReports(
  program: ts.Program,
  entries: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const checker = program.getTypeChecker();
  const homes = new Map<ts.Symbol, string>();
  return new Map(
    [...entries].map(([specifier, file]) => {
      const source = program.getSourceFile(file);
      const module = source && checker.getSymbolAtLocation(source);
      const symbols = module ? checker.getExportsOfModule(module) : [];
      const parts = [...symbols].sort(byName).map((symbol) => {
        const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
        const home = homes.get(target);
        if (home !== undefined) return `export { ${symbol.name} } from '${home}';`;
        homes.set(target, specifier);
        return declarationsOf(target, checker).join('\n');
      });
      return [specifier, parts];
    }),
  );
}

function declarationsOf(symbol: ts.Symbol, checker: ts.TypeChecker): readonly string[] {
  return (symbol.declarations ?? []).map((declaration) => {
    if (!ts.isVariableDeclaration(declaration))
      return printer
        .printNode(ts.EmitHint.Unspecified, declaration, declaration.getSourceFile())
        .replace(/^export (?:declare )?/u, '');
    const id = checker.getTypeOfSymbol(symbol).getProperty('id');
    const idType = id && checker.getTypeOfSymbol(id);
    // A definition of a catalog is data, with pages and tests of its own: its id is what users write.
    if (idType?.isStringLiteral()) return `const ${symbol.name}: { readonly id: '${idType.value}'; … };`;
    const written = printer.printNode(ts.EmitHint.Unspecified, declaration, declaration.getSourceFile());
    const [first = '', ...others] = written.split('\n');
    return others.length > mostLines ? `const ${first} … ;` : `const ${written};`;
  });
}

function byName(a: ts.Symbol, b: ts.Symbol): number {
  return a.name < b.name ? -1 : 1;
}
