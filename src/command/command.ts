import type { Locale } from '../locales/locale.js';
import type { CommandLine, OptionKind } from './command-line.js';
import type { Host } from './host.js';
import type { CommandTexts } from './texts.js';

/** What a command works with. */
export interface CommandContext {
  readonly host: Host;
  readonly locale: Locale;
  readonly texts: CommandTexts;
}

/** How a command ended: all is well; something in the data needs a look; the command could not do it. */
export const exitCodes = { well: 0, remarks: 1, refused: 2 } as const;

/** One of {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command: the options that it takes, and what it does. */
export interface Command {
  readonly options: Readonly<Record<string, OptionKind>>;
  readonly perform: (line: CommandLine, context: CommandContext) => Promise<ExitCode>;
}
