import ts from 'typescript';

/** A piece of code that a page or a comment shows. */
export interface Fence {
  readonly file: string;
  /** Line of its first code line in `file`, from 1. */
  readonly line: number;
  readonly code: string;
  /** `run` is type-checked and run; `no-run` is type-checked only. */
  readonly mode: 'run' | 'no-run';
  /** Why the fence cannot be tested as it stands. */
  readonly fault?: string;
}

interface Line {
  readonly number: number;
  readonly text: string;
}

const opening = /^( *)(`{3,})([^`]*)$/;
// Components of React are `tsx`, which is shown and not run: React is no dependency. What they call stands in a fence of its own.
const otherNames = new Set(['typescript', 'javascript', 'js', 'mjs', 'jsx', 'mts', 'cts', 'cjs']);

/** The `ts` fences of a Markdown page. A fence `ts continue` is the second half of the one before it. */
export function fencesOfMarkdown(file: string, text: string): Fence[] {
  return fencesOfLines(
    file,
    text.split('\n').map((line, index) => ({ number: index + 1, text: line })),
  );
}

/** The `ts` fences of every doc comment of a source file, and its examples without a fence as faults. */
export function fencesOfSource(file: string, text: string): Fence[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const comments = new Map<number, ts.JSDoc>();
  const visit = (node: ts.Node): void => {
    for (const part of ts.getJSDocCommentsAndTags(node)) if (ts.isJSDoc(part)) comments.set(part.pos, part);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...comments.values()]
    .sort((a, b) => a.pos - b.pos)
    .flatMap((comment) => fencesOfComment(file, linesOfComment(source, comment)));
}

function fencesOfComment(file: string, lines: readonly Line[]): Fence[] {
  const fences = fencesOfLines(file, lines);
  const unfenced = lines.flatMap((line, index): Fence[] => {
    if (!/^ *@example\b/.test(line.text)) return [];
    const rest = lines.slice(index + 1);
    const end = rest.findIndex(({ text }) => /^ *@[a-z]/.test(text));
    const body = end < 0 ? rest : rest.slice(0, end);
    if (body.some(({ text }) => opening.test(text))) return [];
    return [{ file, line: line.number, code: '', mode: 'run', fault: 'this @example holds no ```ts fence' }];
  });
  return [...fences, ...unfenced];
}

function linesOfComment(source: ts.SourceFile, comment: ts.JSDoc): Line[] {
  const first = source.getLineAndCharacterOfPosition(comment.pos).line + 1;
  return source.text
    .slice(comment.pos, comment.end)
    .replace(/\s*\*\/$/, '')
    .split('\n')
    .map((line, index) => ({ number: first + index, text: line.replace(/^\s*\/?\*+ ?/, '') }));
}

function fencesOfLines(file: string, lines: readonly Line[]): Fence[] {
  const fences: Fence[] = [];
  for (let at = 0; at < lines.length; at++) {
    const open = opening.exec(lines[at]?.text ?? '');
    if (!open) continue;
    const [, indent = '', ticks = '', info = ''] = open;
    const start = at + 1;
    do at++;
    while (at < lines.length && !isClosing(lines[at]?.text ?? '', ticks));
    const code = lines
      .slice(start, at)
      .map(({ text }) => (text.startsWith(indent) ? text.slice(indent.length) : text.trimStart()))
      .join('\n');
    add(fences, { file, line: (lines[start - 1]?.number ?? 0) + 1, code }, info.trim(), at < lines.length);
  }
  return fences;
}

function isClosing(text: string, ticks: string): boolean {
  const trimmed = text.trim();
  return trimmed.length >= ticks.length && /^`+$/.test(trimmed);
}

function add(fences: Fence[], fence: Omit<Fence, 'mode'>, info: string, closed: boolean): void {
  const [language = '', ...words] = info.split(/\s+/);
  if (otherNames.has(language))
    fences.push({ ...fence, mode: 'run', fault: `write \`ts\` in place of \`${language}\`` });
  if (language !== 'ts') return;
  const fault = (text: string): number => fences.push({ ...fence, mode: 'run', fault: text });
  if (!closed) fault('the fence is not closed');
  else if (words.length === 0) fences.push({ ...fence, mode: 'run' });
  else if (words.length > 1) fault(`\`ts ${words.join(' ')}\`: at most one word may follow \`ts\``);
  else if (words[0] === 'no-run') fences.push({ ...fence, mode: 'no-run' });
  else if (words[0] === 'continue') {
    const previous = fences.pop();
    if (previous) fences.push({ ...previous, code: `${previous.code}\n${fence.code}` });
    else fault('there is no fence that it could continue');
  } else fault(`\`ts ${words[0]}\` is none of \`ts\`, \`ts no-run\`, \`ts continue\``);
}
