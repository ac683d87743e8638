import type { CommandTexts } from './texts.js';

/** What is wrong with a call of the command, as a sentence in the language of the caller. */
export class UsageMistake extends Error {
  readonly sentence: (texts: CommandTexts) => string;

  constructor(sentence: (texts: CommandTexts) => string) {
    super('The command was called wrongly.');
    this.name = 'UsageMistake';
    this.sentence = sentence;
  }
}
