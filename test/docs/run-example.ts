import { AssertionError } from 'node:assert';
import { GenderIndicatorsError } from '../../src/errors.js';
import { asText, matches } from './matches.ts';

/** What a fence may say about its own statements. */
interface Example {
  /** `expression; // => text` */
  value(actual: unknown, text: string): void;
  /** Before a statement whose prints are asserted. */
  listen(): void;
  /** `console.log(…); // => text`, or a loop that prints. */
  printed(text: string): void;
  /** `statement; // throws code` */
  throws(code: string, run: () => Promise<void>): Promise<void>;
}

/** Runs a fence with `console.log` caught. */
export async function runExample(title: string, run: (example: Example) => Promise<void>): Promise<void> {
  const print = console.log;
  let heard: unknown[][] = [];
  const fail = (actual: string, expected: string): never => {
    throw new AssertionError({ message: `${title} says ${expected}, but it gives ${actual}`, actual, expected });
  };
  console.log = (...said: unknown[]) => void heard.push(said);
  try {
    await run({
      value(actual, text) {
        if (!matches(actual, text)) fail(asText(actual), text);
      },
      listen() {
        heard = [];
      },
      printed(text) {
        const [first] = heard;
        const printed = heard
          .map((said) => said.map((one) => (typeof one === 'string' ? one : asText(one))).join(' '))
          .join('\n');
        const alone = heard.length === 1 && first?.length === 1;
        if (!(matches(printed, text) || (alone && matches(first[0], text)))) fail(printed, text);
      },
      async throws(code, statement) {
        let thrown: unknown;
        try {
          await statement();
        } catch (error) {
          thrown = error;
        }
        if (thrown === undefined) fail('no error', `throws ${code}`);
        if (!(thrown instanceof GenderIndicatorsError)) throw thrown;
        if (thrown.code !== code) fail(`throws ${thrown.code}`, `throws ${code}`);
      },
    });
  } finally {
    console.log = print;
  }
}
