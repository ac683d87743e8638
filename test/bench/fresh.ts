import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from 'gender-indicators';
import { asOf as sampleDay, sampleForce } from '../../examples/market-surveillance/sample.ts';
import { buildOf, entryOf, loadBuild, type RowSets } from './build.ts';
import { collectGarbage, median } from './measure.ts';
import { asOf, peopleOf, personRows } from './people.ts';
import { randomOf } from './random.ts';
import { unitsOf } from './units.ts';

/** What a fresh process is asked: its arguments are the task, the directory of the build, and a file of rows or a number of units. */
export type FreshTask = 'start' | 'units';

/** What one process measured: milliseconds by part, and bytes. */
export type Measured = Readonly<Record<string, number>>;

/** The medians of what processes measured; the builds take turns, and the first turn does not count. */
export function alternated(
  task: FreshTask,
  directories: readonly string[],
  input: string,
  runs = 5,
): readonly Measured[] {
  const measured = directories.map((): Measured[] => []);
  for (let round = 0; round <= runs; round++) {
    for (const [i, directory] of directories.entries()) {
      const one = inFreshProcess(task, directory, input);
      if (round > 0) measured[i]!.push(one);
    }
  }
  return measured.map((all) =>
    Object.fromEntries(Object.keys(all[0]!).map((part) => [part, median(all.map((one) => one[part]!))])),
  );
}

function inFreshProcess(...args: readonly [FreshTask, string, string]): Measured {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=16384', import.meta.filename, ...args],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

/** Calls with a file that holds the rows of the sample. */
export function withSample<Value>(use: (file: string) => Value): Value {
  const directory = mkdtempSync(join(tmpdir(), 'gender-indicators-'));
  const file = join(directory, 'sample.json');
  writeFileSync(file, JSON.stringify(sampleForce()));
  try {
    return use(file);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Reads every result with its counts and its targets, one by one. Gives how many there were. */
export function readResults(report: Report): number {
  let results = 0;
  for (const { id } of report.catalog.indicators) {
    for (const unit of report.units) {
      const { value, counts, targets } = report.result(id, unit.id);
      if (value === undefined || counts.total === undefined || targets.some(({ status }) => status === undefined))
        continue;
      results++;
    }
  }
  return results;
}

/** From the import to all results of a catalog read, part by part. */
async function start(directory: string, file: string): Promise<Measured> {
  const rows = JSON.parse(readFileSync(file, 'utf8')) as RowSets;
  const clock = stopwatch();
  const cpu = process.cpuUsage();
  const build = buildOf('', await entryOf(directory, '.'));
  const { advancement } = await entryOf(directory, 'catalogs/vn');
  const imported = clock();
  const { dataset } = build.readRows(rows, { asOf: sampleDay });
  const read = clock();
  const report = build.evaluate(dataset, advancement);
  const evaluated = clock();
  const results = readResults(report);
  const asked = clock();
  const cpuMs = processorTime(cpu);
  return {
    results,
    import: imported,
    dataset: read,
    evaluate: evaluated,
    read: asked,
    ms: imported + read + evaluated + asked,
    cpuMs,
  };
}

/** A catalog on very many units, all columns: the time, and the bytes that dataset, report and columns keep. */
async function manyUnits(directory: string, count: number): Promise<Measured> {
  const build = await loadBuild('', directory);
  const tree = unitsOf(randomOf(1), [
    1,
    ...[0.01, 0.1].map((part) => Math.ceil(part * count)),
    Math.floor(0.89 * count),
  ]);
  const people = peopleOf(randomOf(2), count, tree);
  const personnel = personRows(people, tree).map(({ partyMember: _, planned: __, trained: ___, ...person }) => person);
  collectGarbage();
  const before = bytesKept();
  const clock = stopwatch();
  const { dataset } = build.readRows({ units: tree.rows, personnel }, { asOf });
  const read = clock();
  const cpu = process.cpuUsage();
  const report = build.evaluate(dataset, build.vn.advancement);
  const columns = report.catalog.indicators.map(({ id }) => build.columns(report, id));
  const evaluated = clock();
  const cpuMs = processorTime(cpu);
  collectGarbage();
  const bytes = bytesKept() - before;
  const answers = [dataset, report, columns].length;
  return { answers, dataset: read, ms: evaluated, cpuMs, bytes };
}

function bytesKept(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function processorTime(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
}

// Milliseconds since it was last asked.
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const passed = now - last;
    last = now;
    return passed;
  };
}

if (import.meta.main) {
  const [, , task, directory, input] = process.argv;
  const measured = task === 'start' ? await start(directory!, input!) : await manyUnits(directory!, Number(input));
  console.log(JSON.stringify(measured));
}
