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
  /** Time of the processor, by all threads of this process: other programs disturb it less. */
  readonly cpuMs: number;
  readonly runs: number;
}

/** Runs of a subject; one that takes half a minute runs once. */
const runsWanted = 5;
const verySlow = 30_000;

/** A run of so many milliseconds needs no run before it. */
const slow = 1_500;
/** Everybody runs for so many milliseconds before anything is timed, as in a process that has been up for a while. */
const warm = 500;
/** Runs for which something has to be prepared, before anything is timed, at most. */
const mostPrepared = 6;
/** What is faster runs for so many milliseconds right before it is timed, but not more often than so. */
const brief = 40;
const mostBrief = 20;

// Each subject waits while the others run, and garbage is collected many times meanwhile. V8 forgets code that was not run for six
// collections; here everybody keeps it, as what is asked often does.
setFlagsFromString('--no-flush-bytecode');
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
 * Times subjects in rounds: each is timed once a round, so that a loud neighbour disturbs all of them. Before, each runs for
 * half a second, and what takes less than 1.5 s runs right before it is timed, for 40 ms or once.
 */
export async function timed(subjects: readonly Subject[]): Promise<readonly Timing[]> {
  const times = subjects.map((): Time[] => []);
  const first: number[] = [];
  for (const one of subjects) first.push(await warmUp(one));
  for (let round = 0; round < runsWanted; round++) {
    for (const [i, one] of subjects.entries())
      if (round === 0 || first[i]! < verySlow) times[i]!.push(await timeOf(one, first[i]!));
  }
  return times.map((all) => ({
    ms: median(all.map(({ ms }) => ms)),
    cpuMs: median(all.map(({ cpuMs }) => cpuMs)),
    runs: all.length,
  }));
}

// The time of the last run.
async function warmUp({ prepare, run }: Subject): Promise<number> {
  let last = 0;
  for (let spent = 0, runs = 0; spent < warm && (prepare === undefined || runs < mostPrepared); runs++) {
    const prepared = prepare?.();
    last = (await stopwatch(() => run(prepared))).ms;
    spent += last;
  }
  return last;
}

// Garbage is collected before the run that is not timed: V8 forgets some of what it has optimised when it is told to collect.
async function timeOf({ prepare, run }: Subject, before: number): Promise<Time> {
  const runs = before >= slow ? 0 : Math.min(Math.max(1, Math.ceil(brief / Math.max(before, 0.1))), mostBrief);
  const prepared = Array.from({ length: runs + 1 }, () => prepare?.());
  collectGarbage();
  for (let i = 0; i < runs; i++) await run(prepared[i]);
  return await stopwatch(() => run(prepared[runs]));
}

type Time = Pick<Timing, 'ms' | 'cpuMs'>;

async function stopwatch(run: () => unknown): Promise<Time> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - start, cpuMs: (user + system) / 1_000 };
}

/** The middle of the numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

/** The exponent `e` in `time ~ size^e`. */
export function growth(times: readonly [number, number], sizes: readonly [number, number]): number {
  return Math.log(times[1] / times[0]) / Math.log(sizes[1] / sizes[0]);
}
