import { GenderIndicatorsError } from '../errors.js';
import { type Answer, buffersOf, isOurs, type Job, protocol, type Question } from './messages.js';
import { listen, post, type WorkerLike } from './ports.js';

interface Waiting {
  readonly id: number;
  readonly job: Job;
  readonly answered: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
  /** The place of the worker in the list of the call. */
  readonly worker: number;
}

/** The questions that a worker has not answered yet, and how to stop listening to it. */
interface Open {
  readonly questions: Map<number, Waiting>;
  readonly stop: () => void;
}

const open = new WeakMap<WorkerLike, Open>();
let last = 0;

/** A question to a worker: its answer, and how to give it up. */
export interface Asked {
  readonly answer: Promise<Answer>;
  readonly giveUp: (error: unknown) => void;
}

/**
 * Asks a worker to do a job. Several questions may wait for one worker; it is listened to as long as one does.
 *
 * @param number - the place of the worker in the list, for errors
 */
export function ask(worker: WorkerLike, number: number, job: Job): Asked {
  const id = ++last;
  let settle: Pick<Waiting, 'answered' | 'failed'> | undefined;
  const answer = new Promise<Answer>((answered, failed) => {
    settle = { answered, failed };
  });
  const waiting: Waiting = { id, job, worker: number, ...settle! };
  const giveUp = (error: unknown) => close(worker, waiting, () => waiting.failed(error));
  if (worker.threadId === -1) {
    waiting.failed(failure(waiting));
    return { answer, giveUp };
  }
  questionsTo(worker).set(id, waiting);
  const question: Question = { protocol, id, job };
  try {
    post(worker, question, buffersOf([job.counted, job.others, job.tree?.parent]));
  } catch {
    giveUp(failure(waiting));
  }
  return { answer, giveUp };
}

function failure({ worker }: Waiting): GenderIndicatorsError {
  return new GenderIndicatorsError('worker_failed', { worker });
}

function isAnswer(answer: Answer | undefined, { requests }: Job): answer is Answer {
  const { populations, runs } = (answer ?? {}) as Partial<Answer>;
  return Array.isArray(populations) && populations.length === requests.length && Array.isArray(runs);
}

function questionsTo(worker: WorkerLike): Map<number, Waiting> {
  const known = open.get(worker);
  if (known !== undefined) return known.questions;
  const questions = new Map<number, Waiting>();
  const failed = () => {
    for (const waiting of [...questions.values()]) close(worker, waiting, () => waiting.failed(failure(waiting)));
  };
  const message = (value: unknown) => {
    // What is no reply comes from a worker that serves something else.
    if (!isOurs(value) || 'job' in value) return failed();
    const waiting = questions.get(value.id);
    if (waiting === undefined) return;
    const { answer, error } = value;
    close(worker, waiting, () => {
      if (isAnswer(answer, waiting.job)) waiting.answered(answer);
      else waiting.failed(error === undefined ? failure(waiting) : new GenderIndicatorsError(error.code, error.facts));
    });
  };
  open.set(worker, { questions, stop: listen(worker, { message, failed }) });
  return questions;
}

function close(worker: WorkerLike, { id }: Waiting, settle: () => void): void {
  const known = open.get(worker);
  if (known === undefined || !known.questions.delete(id)) return;
  if (known.questions.size === 0) {
    known.stop();
    open.delete(worker);
  }
  settle();
}
