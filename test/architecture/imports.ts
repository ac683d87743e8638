import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** One import or re-export of a source file. */
export interface Import {
  /** Path below `src`, `measures/representation/share.ts`. */
  readonly file: string;
  readonly line: number;
  /** A path below `src` for a relative import, otherwise the name of a package. */
  readonly target: string;
  readonly isPackage: boolean;
  /** `import type` or `export type`. An import of `{ type Name }` still loads the file. */
  readonly typeOnly: boolean;
}

const root = join(import.meta.dirname, '../../src');

/** Every source file, by its path below `src`, with its text. */
export function sourceFiles(): Map<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => name.endsWith('.ts')).sort();
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

/** The imports that one file writes. */
export function importsOf(file: string, text: string): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const isPackage = !specifier.text.startsWith('.');
    const target = isPackage
      ? specifier.text
          .split('/')
          .slice(0, specifier.text.startsWith('@') ? 2 : 1)
          .join('/')
      : posix.join(posix.dirname(file), specifier.text).replace(/\.js$/, '.ts');
    const line = source.getLineAndCharacterOfPosition(specifier.getStart(source)).line + 1;
    found.push({ file, line, target, isPackage, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `measures` for `measures/pay/median.ts`, `decimal` for `decimal.ts`, `index.ts` for itself. */
export function roomOf(file: string): string {
  if (file === 'index.ts') return file;
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace(/\.ts$/, '');
}
