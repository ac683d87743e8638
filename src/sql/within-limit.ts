import { refused } from '../arguments.js';
import { GenderIndicatorsError } from '../errors.js';
import { aborted, timeLimit } from '../mistakes.js';
import { host, type RunSignal } from './host.js';

/** How long work may take, and what calls it off. */
export interface LimitOptions {
  /**
   * The most milliseconds; then the work ends with `time_limit`.
   * @defaultValue no limit
   */
  readonly limitMs?: number | undefined;
  /**
   * Calls the work off with `aborted`: the signal of an `AbortController`.
   * @defaultValue the work goes on to its end
   */
  readonly signal?: RunSignal | undefined;
}

/** The longest time that a timer can wait. */
const longestMs = 2 ** 31 - 1;

/** What ends work before its end: its promise is rejected when the limit has passed, or the caller has called the work off. */
export interface Cancellation {
  /** The result of the work, or the error that ends it before. */
  readonly orEnd: <Result>(work: Promise<Result> | Result) => Promise<Result>;
  readonly clear: () => void;
}

/** Begins to watch the limit and the signal of a function. */
export function watch({ limitMs, signal }: LimitOptions, caller: string): Cancellation {
  if (limitMs !== undefined && !(Number.isInteger(limitMs) && limitMs > 0 && limitMs <= longestMs))
    throw refused(limitMs, { function: caller, argument: 'options.limitMs' }, 'limitMs: 60000');
  if (signal !== undefined && typeof (signal as RunSignal | null)?.addEventListener !== 'function')
    throw refused(signal, { function: caller, argument: 'options.signal' }, 'signal: new AbortController().signal');
  let clear = () => {};
  const end = new Promise<never>((_, reject) => {
    const abort = () => reject(new GenderIndicatorsError(aborted, { function: caller }));
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort);
    const timer =
      limitMs === undefined
        ? undefined
        : host.setTimeout(() => reject(new GenderIndicatorsError(timeLimit, { function: caller, limitMs })), limitMs);
    clear = () => {
      signal?.removeEventListener('abort', abort);
      if (timer !== undefined) host.clearTimeout(timer);
    };
  });
  // What has ended in time is not ended once more.
  end.catch(() => undefined);
  return { orEnd: (work) => Promise.race([end, work]), clear: () => clear() };
}
