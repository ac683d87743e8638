import type { Figure, Section } from './figures.ts';
import { subject, timed } from './measure.ts';
import { inOrderOf, type Ours } from './ours.ts';
import { arqueroPeer } from './peers/arquero.ts';
import { duckDbPeer } from './peers/duckdb.ts';
import { tunedDuckDbPeer } from './peers/duckdb-tuned.ts';
import { tableByLodash } from './peers/lodash.ts';
import { tableByMap } from './peers/map.ts';
import type { Peer } from './peers/peer.ts';
import { codedRows, readCoded } from './peers/rows.ts';
import { differenceOf, type Table, type Task } from './task.ts';
import type { Loaded, World } from './world.ts';

/** More people than that are too many for the peers whose every value is an object. */
export const manyPeople = 2_000_000;

/** The peers of the comparison on data that is already encoded. */
export type PeerName = 'duckdb' | 'duckdb_tuned' | 'map' | 'lodash' | 'arquero';

/** What the comparison found. */
export interface Compared {
  readonly section: Section;
  readonly ours: number;
  /** Time of the peer / time of ours, in this process. */
  readonly ratios: Readonly<Partial<Record<PeerName, number>>>;
}

/** Tables that are not equal: nothing is timed then. */
export class UnequalTables extends Error {}

/** Throws where a peer's table is not ours, cell by cell. */
export function assertEqual(ours: Table, theirs: Table, name: string): void {
  const difference = differenceOf(ours, theirs);
  if (difference !== undefined) throw new UnequalTables(`ours and ${name} differ: ${difference}`);
}

const titles: Readonly<Record<PeerName, string>> = {
  duckdb: 'DuckDB, 2 threads, plain SQL',
  duckdb_tuned: 'DuckDB, 2 threads, tuned by hand',
  map: 'Map, one pass over objects',
  lodash: 'lodash, groupBy',
  arquero: 'arquero',
};

/** How many times as long as ours a peer has to take. */
export const peerGoals = { duckdb: 6.5, duckdb_tuned: 2.4, arquero: 50 } as const;

type Loader = (world: World, task: Task) => Peer | Promise<Peer>;

export const loaders: Readonly<Record<PeerName, Loader>> = {
  duckdb: ({ people, units }, task) => duckDbPeer(people, units, task),
  duckdb_tuned: ({ people, units }, task) => tunedDuckDbPeer(people, units, task),
  map: ({ people, units }, task) => {
    const rows = codedRows(people, units);
    return { run: () => tableByMap(rows, readCoded, units, task) };
  },
  lodash: ({ people, units }, task) => {
    const rows = codedRows(people, units);
    return { run: () => tableByLodash(rows, readCoded, units, task) };
  },
  arquero: ({ people, units }, task) => arqueroPeer(people, units, task),
};

/** Loads the peers, asserts that all tables are equal, then times everybody on data that is already encoded. */
export async function compared(
  { datasetOf, answerOf, cold }: Ours,
  { world, rows }: Loaded,
  task: Task,
): Promise<Compared> {
  const { people, units } = world;
  const ours = inOrderOf(units, task, answerOf(datasetOf(rows), task));
  const absent: string[] = [];
  const peers: { readonly name: PeerName; readonly peer: Peer }[] = [];
  for (const name of Object.keys(loaders) as PeerName[]) {
    if (people.count > manyPeople && (name === 'arquero' || name === 'lodash')) {
      absent.push(`${titles[name]}: needs too much memory for ${people.count.toLocaleString('en')} people`);
      continue;
    }
    const peer = await loadedOr(absent, name, world, task);
    if (peer === undefined) continue;
    assertEqual(ours, await peer.run(), titles[name]);
    peers.push({ name, peer });
  }
  const subjects = peers.map(({ name, peer }) => subject({ name, run: () => peer.run() }));
  const [own, ...others] = await timed([cold('ours', rows, task), ...subjects]);
  for (const { peer } of peers) peer.close?.();
  const ratios: Partial<Record<PeerName, number>> = {};
  const figures = peers.map(({ name }, i): Figure => {
    const { ms, runs } = others[i]!;
    const value = ms / own!.ms;
    ratios[name] = value;
    const goal = name in peerGoals ? peerGoals[name as keyof typeof peerGoals] : undefined;
    return {
      name: `${titles[name]} / ours`,
      value,
      unit: '×',
      ...(goal === undefined ? {} : { goal: { atLeast: goal } }),
      note: `${Math.round(ms).toLocaleString('en')} ms, ${runs} ${runs === 1 ? 'run' : 'runs'}`,
    };
  });
  const title = `All columns of ${where(world)}, from encoded data`;
  const note = `${own!.runs} runs, each from a fresh dataset`;
  return {
    section: { title, figures: [{ name: 'ours, 1 thread', value: own!.ms, unit: 'ms', note }, ...figures], absent },
    ours: own!.ms,
    ratios,
  };
}

// A native package may have no build for this machine.
async function loadedOr(absent: string[], name: PeerName, world: World, task: Task): Promise<Peer | undefined> {
  try {
    return await loaders[name](world, task);
  } catch (error) {
    absent.push(`${titles[name]}: cannot be loaded here (${error instanceof Error ? error.message : String(error)})`);
    return undefined;
  }
}

/** A world in words. */
export function where({ people, units }: World): string {
  return `${people.count.toLocaleString('en')} people in ${units.rows.length.toLocaleString('en')} units`;
}
