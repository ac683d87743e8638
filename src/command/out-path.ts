import { resolve } from 'node:path';
import type { CommandLine } from './command-line.js';
import { UsageMistake } from './usage-mistake.js';

/** The path to write to, if any: never that of a file which is read, and with one of the endings, if there are any. */
export function outPath({ words, option }: CommandLine, ...endings: readonly string[]): string | undefined {
  const out = option('out');
  if (out === undefined) return undefined;
  if (words.some((word) => resolve(word) === resolve(out))) throw new UsageMistake((texts) => texts.mistakes.sameFile);
  const ending = out.slice(out.lastIndexOf('.') + 1).toLowerCase();
  if (endings.length > 0 && !endings.includes(ending))
    throw new UsageMistake((texts) => texts.mistakes.unknownFormat(ending, endings.join(', ')));
  return out;
}
