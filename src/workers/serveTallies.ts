import { GenderIndicatorsError } from '../errors.js';
import { answerOf } from './answers.js';
import { buffersOf, isOurs, protocol, type Question, type Reply } from './messages.js';
import { listen, type Port, post } from './ports.js';

/**
 * Makes a worker count for {@link tallyInWorkers}: its module calls this once, and the worker then answers until it is ended.
 *
 * @param port - `parentPort` of Node's `worker_threads`; `self` in a Web Worker
 * @example
 * ```ts no-run
 * // tally-worker.ts
 * import { parentPort } from 'node:worker_threads';
 * import { serveTallies } from 'gender-indicators/workers';
 *
 * serveTallies(parentPort!);
 * ```
 */
export function serveTallies(port: Port): void {
  listen(port, {
    message: (value) => {
      if (!isOurs(value) || !('job' in value)) return;
      const reply = replyTo(value);
      post(port, reply, buffersOf(reply.answer));
    },
  });
}

function replyTo({ id, job }: Question): Reply {
  try {
    return { protocol, id, answer: answerOf(job) };
  } catch (error) {
    // What else is thrown may speak of records; it stays here.
    if (!(error instanceof GenderIndicatorsError)) return { protocol, id };
    const { code, facts } = error as GenderIndicatorsError;
    return { protocol, id, error: { code, facts } };
  }
}
