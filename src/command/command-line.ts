import { parseArgs } from 'node:util';
import { nearest } from '../conditions/nearest.js';
import { UsageMistake } from './usage-mistake.js';

/** What an option takes: a word after it, or nothing. */
export type OptionKind = 'word' | 'flag';

/** What a call says: the words after the name of the command, and the options. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly option: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
}

/** The options that every command takes. */
const commonOptions = { locale: 'word', help: 'flag', version: 'flag' } as const;

/** Reads the words of a call; an option that the command does not take is refused with the nearest that it takes. */
export function readCommandLine(words: readonly string[], kinds: Readonly<Record<string, OptionKind>>): CommandLine {
  const all: Readonly<Record<string, OptionKind>> = { ...commonOptions, ...kinds };
  const { positionals, tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(all).map(([name, kind]) => [name, { type: kind === 'word' ? 'string' : 'boolean' } as const]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const kind = Object.hasOwn(all, token.name) ? all[token.name] : undefined;
    if (kind === undefined) {
      const meant = nearest(token.name, Object.keys(all));
      throw new UsageMistake((texts) => texts.mistakes.unknownOption(token.rawName, meant && `--${meant}`));
    }
    if (kind === 'word' && (token.value === undefined || token.value === ''))
      throw new UsageMistake((texts) => texts.mistakes.optionWithoutValue(token.rawName));
    if (kind === 'flag' && token.value !== undefined)
      throw new UsageMistake((texts) => texts.mistakes.optionWithValue(token.rawName));
    if (values.has(token.name)) throw new UsageMistake((texts) => texts.mistakes.optionTwice(token.rawName));
    values.set(token.name, token.value ?? true);
  }
  return {
    words: positionals,
    option: (name) => {
      const value = values.get(name);
      return typeof value === 'string' ? value : undefined;
    },
    flag: (name) => values.has(name),
  };
}
