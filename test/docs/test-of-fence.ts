import ts from 'typescript';
import type { Fence } from './fences.ts';

interface Assertion {
  readonly kind: 'value' | 'throws';
  readonly text: string;
  /** Where its comment begins in the code. */
  readonly pos: number;
}

/** The test file that runs a fence and asserts each of its `// => value` and `// throws code`. */
export function testOfFence(fence: Fence): string {
  const title = JSON.stringify(`${fence.file}:${fence.line}`);
  const header = `// Written from ${fence.file}:${fence.line} by test/docs/generate.ts.\n`;
  const failing = (fault: string): string =>
    `${header}import { test } from 'vitest';\n\ntest(${title}, () => {\n  throw new Error(${JSON.stringify(fault)});\n});\n`;
  if (fence.fault !== undefined) return failing(fence.fault);

  const source = ts.createSourceFile('fence.ts', fence.code, ts.ScriptTarget.Latest, true);
  const imports = source.statements.filter(ts.isImportDeclaration);
  const lead = imports.map((statement) => `${statement.getText(source)}\n`).join('');
  if (fence.mode === 'no-run') {
    return `${header}${lead}\nexport async function shown(): Promise<void> {\n${withoutImports(source, imports, fence.code)}\n}\n`;
  }
  const { code, asserted, fault } = rewrite(source, fence);
  if (fault !== undefined) return failing(fault);
  if (asserted === 0)
    return failing('it asserts nothing: add `// => value` or `// throws code`, or mark it `ts no-run`');
  return [
    `${header}import { test } from 'vitest';\nimport { runExample } from '../run-example.js';\n${lead}\n`,
    `test(${title}, () => runExample(${title}, async (example$) => {\n${code}\n}));\n`,
  ].join('');
}

function rewrite(source: ts.SourceFile, fence: Fence): { code: string; asserted: number; fault?: string } {
  const edits: { pos: number; end: number; text: string }[] = [];
  const used = new Set<number>();
  let asserted = 0;
  let fault: string | undefined;
  for (const statement of source.statements) {
    const start = statement.getStart(source);
    const end = statement.getEnd();
    if (ts.isImportDeclaration(statement)) edits.push({ pos: start, end, text: '' });
    else if (isExported(statement)) fault ??= 'an example does not export';
    const assertion = assertionAfter(source, end);
    if (!assertion) continue;
    used.add(assertion.pos);
    asserted++;
    const said = JSON.stringify(assertion.text);
    if (assertion.kind === 'throws') {
      edits.push({ pos: start, end: start, text: `await example$.throws(${said}, async () => { ` });
      edits.push({ pos: end, end, text: ' });' });
    } else if (ts.isExpressionStatement(statement) && !isPrint(statement.expression)) {
      const { expression } = statement;
      edits.push({ pos: start, end: start, text: 'example$.value(' });
      edits.push({ pos: expression.getEnd(), end, text: `, ${said});` });
    } else if (ts.isVariableStatement(statement)) {
      const name = statement.declarationList.declarations.at(-1)?.name;
      if (name && ts.isIdentifier(name)) edits.push({ pos: end, end, text: ` example$.value(${name.text}, ${said});` });
      else fault ??= 'a `// =>` after a destructuring says nothing: name the value on a line of its own';
    } else {
      edits.push({ pos: start, end: start, text: 'example$.listen(); ' });
      edits.push({ pos: end, end, text: ` example$.printed(${said});` });
    }
  }
  const idle = assertionComments(source).find((pos) => !used.has(pos));
  if (idle !== undefined) {
    const line = fence.line + source.getLineAndCharacterOfPosition(idle).line;
    fault ??= `line ${line}: this comment stands after no statement of the example, so it would assert nothing`;
  }
  return { code: apply(fence.code, edits), asserted, ...(fault === undefined ? {} : { fault }) };
}

/** `// => value` or `// throws code` on the statement's last line, or alone on the next one, with its further lines. */
function assertionAfter(source: ts.SourceFile, end: number): Assertion | undefined {
  const lineEnd = (from: number): number =>
    source.text.indexOf('\n', from) < 0 ? source.text.length : source.text.indexOf('\n', from);
  let pos = end;
  let head = /^\s*\/\/ (?<text>(?:=>|throws ).*)$/.exec(source.text.slice(pos, lineEnd(pos)));
  if (!head && /^[\s;]*$/.test(source.text.slice(pos, lineEnd(pos)))) {
    pos = lineEnd(pos) + 1;
    head = /^\s*\/\/ (?<text>(?:=>|throws ).*)$/.exec(source.text.slice(pos, lineEnd(pos)));
  }
  const text = head?.groups?.['text'];
  if (text === undefined) return undefined;
  const at = source.text.indexOf('//', pos);
  const thrown = /^throws (?<code>[a-z_]+)$/.exec(text)?.groups?.['code'];
  if (thrown !== undefined) return { kind: 'throws', text: thrown, pos: at };
  if (!text.startsWith('=>')) return undefined;
  const lines = [text.slice(2).trim()];
  for (let next = lineEnd(pos) + 1; next < source.text.length; next = lineEnd(next) + 1) {
    const further = /^\s*\/\/(?<text>| {2,}.*)$/.exec(source.text.slice(next, lineEnd(next)))?.groups?.['text'];
    if (further === undefined) break;
    lines.push(further.startsWith('    ') ? further.slice(4) : further.trimStart());
  }
  while (lines.at(-1) === '') lines.pop();
  return { kind: 'value', text: lines.join('\n'), pos: at };
}

/** Where the code holds comments that look like assertions; not inside strings and templates. */
function assertionComments(source: ts.SourceFile): number[] {
  const found = new Set<number>();
  const visit = (node: ts.Node): void => {
    const ranges = [
      ...(ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(source.text, node.getEnd()) ?? []),
    ];
    for (const { pos, end } of ranges) {
      if (/^\/\/ ?(?:=>|throws [a-z_]+$)/.test(source.text.slice(pos, end))) found.add(pos);
    }
    node.getChildren(source).forEach(visit);
  };
  visit(source);
  return [...found];
}

function isPrint(expression: ts.Expression): boolean {
  return ts.isCallExpression(expression) && expression.expression.getText() === 'console.log';
}

function isExported(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return true;
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function withoutImports(source: ts.SourceFile, imports: readonly ts.ImportDeclaration[], code: string): string {
  const edits = imports.map((statement) => ({ pos: statement.getStart(source), end: statement.getEnd(), text: '' }));
  return apply(code, edits);
}

function apply(code: string, edits: readonly { pos: number; end: number; text: string }[]): string {
  return [...edits]
    .reverse()
    .reduce((text, { pos, end, text: inserted }) => text.slice(0, pos) + inserted + text.slice(end), code);
}
