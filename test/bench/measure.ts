import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What is timed. */
export interface Subject<Prepared = unknown> {
  readonly name: string;
  /** Not timed; done anew before every run. */
  readonly prepare?: () => Prepared;
  readonly run: (prepared: Prepared) => unknown;
}

/** The median of the runs. */
export interface Timing {
  readonly ms: number;
  readonly runs: number;
}

/** Runs of a subject that takes less than 2 s, and of one that takes less than 10 s; a slower one runs once. */
const runsWanted = { fast: 5, slow: 3 } as const;

/** A run of so many milliseconds needs no run before it. */
const slow = 1_500;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Collects garbage, so that nobody pays for that of another. */
export function collectGarbage(): void {
  collect();
}

/** A subject with what it prepares hidden, so that different subjects stand in one list. */
export function subject<Prepared>(given: Subject<Prepared>): Subject {
  return given as Subject;
}

/**
 * Times subjects in rounds: each runs once a round, so that a loud neighbour disturbs all of them. A run of less than 1.5 s comes
 * right after one that is not timed.
 */
export async function timed(subjects: readonly Subject[]): Promise<readonly Timing[]> {
  const times = subjects.map((): number[] => []);
  for (let round = 0; round < runsWanted.fast; round++) {
    for (const [i, one] of subjects.entries()) {
      const known = times[i]!;
      const [first = 0] = known;
      if (round < runsOf(first)) known.push(await timeOf(one, first));
    }
  }
  return times.map((all) => ({ ms: median(all), runs: all.length }));
}

// Garbage is collected before the run that is not timed: V8 forgets some of what it has optimised when it is told to collect.
async function timeOf({ prepare, run }: Subject, before: number): Promise<number> {
  if (before < slow) {
    const [warm, prepared] = [prepare?.(), prepare?.()];
    collectGarbage();
    const ms = await stopwatch(() => run(warm));
    return ms < slow ? await stopwatch(() => run(prepared)) : ms;
  }
  const prepared = prepare?.();
  collectGarbage();
  return await stopwatch(() => run(prepared));
}

async function stopwatch(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function runsOf(ms: number): number {
  return ms < 2_000 ? runsWanted.fast : ms < 10_000 ? runsWanted.slow : 1;
}

/** The middle of the numbers. */
function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

/** The exponent `e` in `time ~ size^e`. */
export function growth(times: readonly [number, number], sizes: readonly [number, number]): number {
  return Math.log(times[1] / times[0]) / Math.log(sizes[1] / sizes[0]);
}
