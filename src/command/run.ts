import { nearest } from '../conditions/nearest.js';
import { GenderIndicatorsError } from '../errors.js';
import { en } from '../locales/en.js';
import { vi } from '../locales/vi.js';
import { explain } from '../present/explain.js';
import { check } from './check.js';
import { type Command, type CommandContext, exitCodes } from './command.js';
import { readCommandLine } from './command-line.js';
import { enTexts } from './en-texts.js';
import { explainId } from './explain-id.js';
import type { Host } from './host.js';
import { publish, report } from './report.js';
import { targets } from './targets.js';
import type { CommandName } from './texts.js';
import { UsageMistake } from './usage-mistake.js';
import { validate } from './validate.js';
import { viTexts } from './vi-texts.js';
import { wrap } from './wrap.js';

const commands: Readonly<Record<CommandName, Command>> = {
  check,
  report,
  publish,
  validate,
  explain: explainId,
  targets,
};

/** Runs one call of the command and gives its exit code. Nothing is thrown; what is wrong is a sentence in the language of the call. */
export async function run(words: readonly string[], host: Host): Promise<number> {
  const context = contextOf(words, host);
  const { texts, locale } = context;
  try {
    const code = localeCode(words);
    if (code !== 'vi' && code !== 'en') throw new UsageMistake(() => texts.mistakes.unknownLocale(code));
    return await perform(words, context);
  } catch (error) {
    host.writeRemark(`${wrap(sentenceOf(error), host.columns)}\n`);
    return exitCodes.refused;
  }

  function sentenceOf(error: unknown): string {
    if (error instanceof UsageMistake) return error.sentence(texts);
    if (error instanceof GenderIndicatorsError) return explain(error, locale);
    const { code } = error as { readonly code?: unknown };
    if (typeof code === 'string' && /^E[A-Z]+$/u.test(code)) return texts.mistakes.cannotWrite(code);
    // The text of an error that nobody foresaw may hold a value of a row.
    return texts.mistakes.unforeseen(error instanceof Error ? error.name : typeof error);
  }
}

async function perform(words: readonly string[], context: CommandContext): Promise<number> {
  const { host, texts } = context;
  const [name, ...rest] = words;
  if (name === undefined || name.startsWith('-')) {
    const line = readCommandLine(words, {});
    host.writeData(`${line.flag('version') ? host.version : texts.help}\n`);
    return line.flag('help') || line.flag('version') ? exitCodes.well : exitCodes.refused;
  }
  if (!isCommand(name)) {
    const names = Object.keys(commands);
    throw new UsageMistake(() => texts.mistakes.unknownCommand(name, nearest(name, names), names.join(', ')));
  }
  const command = commands[name];
  const line = readCommandLine(rest, command.options);
  if (line.flag('help')) {
    host.writeData(`${texts.helpOf[name]}\n`);
    return exitCodes.well;
  }
  return command.perform(line, context);
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

function contextOf(words: readonly string[], host: Host): CommandContext {
  const isEnglish = localeCode(words) === 'en';
  return { host, locale: isEnglish ? en : vi, texts: isEnglish ? enTexts : viTexts };
}

// The language is found first, so that every mistake of the call can be said in it.
function localeCode(words: readonly string[]): string {
  const at = words.findIndex((word) => word === '--locale' || word.startsWith('--locale='));
  return (at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1])) ?? 'vi';
}
