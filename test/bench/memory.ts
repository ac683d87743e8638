import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tableByAppender } from './end-to-end.ts';
import type { Section } from './figures.ts';
import { collectGarbage } from './measure.ts';
import type { Ours } from './ours.ts';
import { tableByLodash } from './peers/lodash.ts';
import { tableByMap } from './peers/map.ts';
import { readRaw } from './peers/rows.ts';
import { loaded, taskOf, type WorldOptions } from './world.ts';

/** Whose memory is measured. */
export const measuredSubjects = ['ours', 'map', 'lodash', 'duckdb'] as const;

/** Whose memory is measured. */
export type MeasuredSubject = (typeof measuredSubjects)[number];

/** In a process of its own: objects are made, the peak is set back, and the task is done. Prints the bytes above the objects. */
export async function measureHere(
  { answerOf, datasetOf }: Ours,
  name: MeasuredSubject,
  options: WorldOptions,
): Promise<void> {
  const { world, rows } = loaded(options);
  const task = taskOf(options.seed);
  collectGarbage();
  const before = resident('VmRSS');
  forgetPeak();
  if (name === 'ours') answerOf(datasetOf(rows), task);
  if (name === 'map') tableByMap(rows.personnel, readRaw, world.units, task);
  if (name === 'lodash') tableByLodash(rows.personnel, readRaw, world.units, task);
  if (name === 'duckdb') await tableByAppender(rows.personnel, world.units, task);
  console.log(String(Math.max(0, resident('VmHWM') - before)));
}

/** Bytes a person above the objects, at the peak; one run each, in a process of its own. */
export function memoryOf(
  names: readonly MeasuredSubject[],
  { seed, persons, tree }: WorldOptions,
): { readonly section: Section; readonly ours: number } {
  const bytes = names.map((name) => {
    const flags = ['--memory', name, '--seed', seed, '--persons', persons, '--tree', tree].map(String);
    const { stdout, status, stderr } = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, ...flags], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`memory of ${name}: ${stderr}`);
    return Number(stdout) / persons;
  });
  return {
    ours: bytes[0]!,
    section: {
      title: `Peak memory above the objects, ${persons.toLocaleString('en')} people, objects to all columns`,
      figures: names.map((name, i) => ({ name, value: bytes[i]!, unit: 'bytes', note: 'a person, one run' })),
    },
  };
}

// Linux counts the peak of a process, and begins anew when it is told.
function forgetPeak(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}

function resident(key: 'VmRSS' | 'VmHWM'): number {
  if (process.platform !== 'linux')
    return key === 'VmRSS' ? process.memoryUsage.rss() : process.resourceUsage().maxRSS * 1_024;
  const found = new RegExp(`^${key}:\\s+(\\d+) kB`, 'mu').exec(readFileSync('/proc/self/status', 'utf8'));
  return Number(found?.[1]) * 1_024;
}
