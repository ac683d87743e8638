import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import * as z from 'zod';
import { asOf as sampleDay, sampleForce } from '../../examples/market-surveillance/sample.ts';
import {
  type CountingRoom,
  declaredInRooms,
  type RoomSize,
  roomSizes,
  vagueShare,
} from '../architecture/room-sizes.ts';
import { assertEqual, loaders, peerGoals } from './compare.ts';
import { differences, inWords } from './differences.ts';
import { assertEqualAnswers, type Builds, UnequalAnswers } from './equal-answers.ts';
import type { Figure } from './figures.ts';
import { alternated, type Measured, readResults, withSample } from './fresh.ts';
import { type Subject, subject, type Timing, timed } from './measure.ts';
import { inOrderOf, type Ours, oursOf } from './ours.ts';
import type { Peer } from './peers/peer.ts';
import { asOf } from './people.ts';
import { countPopulations, populationCatalog, populationsInDuckDb, randomPopulations } from './populations.ts';
import { randomOf } from './random.ts';
import { loaded, taskOf, type WorldOptions } from './world.ts';

/** What is measured, and against what. */
export interface GateOptions extends Builds {
  /** Where the builds are. */
  readonly directories: Readonly<Record<keyof Builds, string>>;
  readonly seed: number;
  /** At most so many people and units, for a quick run. */
  readonly atMost: number;
}

type Gate = (options: GateOptions) => readonly Figure[] | Promise<readonly Figure[]>;

/** The gates of the next engine, by their row. Ratios are the time of this build divided by that of the baseline unless said otherwise. */
export const gates = {
  answers,
  source,
  start,
  read,
  dirty,
  columns,
  populations,
  results,
  change,
  units,
  size,
} as const satisfies Record<string, Gate>;

/** A row of the table of gates. */
export type GateName = keyof typeof gates;

function ms({ ms: time }: Timing): string {
  return `${time >= 100 ? Math.round(time).toLocaleString('en') : time.toPrecision(3)} ms`;
}

function byProcessor(baseline: Pick<Timing, 'cpuMs'>, current: Pick<Timing, 'cpuMs'>): string {
  return `${(current.cpuMs / baseline.cpuMs).toPrecision(3)}×`;
}

/** This build / the baseline. */
function ratio(name: string, atMost: number, [baseline, current]: readonly [Timing, Timing]): Figure {
  return {
    name,
    value: current.ms / baseline.ms,
    unit: '×',
    goal: { atMost },
    note: `${ms(current)}, baseline ${ms(baseline)}; by time of the processor ${byProcessor(baseline, current)}`,
  };
}

function timingOf(measured: Measured): Timing {
  return { ms: measured['ms']!, cpuMs: measured['cpuMs']!, runs: 5 };
}

/** A peer / this build. */
function ahead(name: string, atLeast: number, peer: Timing, current: Timing): Figure {
  return {
    name,
    value: peer.ms / current.ms,
    unit: '×',
    goal: { atLeast },
    note: `${ms(peer)}, this build ${ms(current)}`,
  };
}

async function timedPair(baseline: Subject, current: Subject): Promise<readonly [Timing, Timing]> {
  const [first, second] = await timed([baseline, current]);
  return [first!, second!];
}

function both({ baseline, current }: GateOptions): Readonly<Record<keyof Builds, Ours>> {
  return { baseline: oursOf(baseline, baseline.schemas), current: oursOf(current, current.schemas) };
}

function small({ seed, atMost }: GateOptions, persons: number): WorldOptions {
  return { seed, persons: Math.min(persons, atMost), tree: 'small' };
}

function people(count: number): string {
  return `${count.toLocaleString('en')} people`;
}

function assertSame(place: string, baseline: unknown, current: unknown): void {
  for (const difference of differences(place, baseline, current)) throw new UnequalAnswers(inWords(difference));
}

/** Answers are equal before anything is timed. */
function answers(options: GateOptions): readonly Figure[] {
  const { results: compared, explained } = assertEqualAnswers(options, options.seed);
  const known = [...explained].map(
    ([{ reason }, count]): Figure => ({ name: `differs as it should: ${reason}`, value: count, unit: 'answers' }),
  );
  return [{ name: 'results, columns, tallies, explanations: equal', value: compared, unit: 'answers' }, ...known];
}

const lineGoals: Readonly<Partial<Record<CountingRoom, number>>> = {
  conditions: 1_100,
  dataset: 2_000,
  engine: 1_000,
  tallies: 1_500,
  indicators: 3_400,
};

/** How large the rooms are that count, and how they name what they hold. */
function source(): readonly Figure[] {
  const { types, state, names } = declaredInRooms();
  const rooms = Object.entries(roomSizes()) as [CountingRoom, RoomSize][];
  return [
    ...rooms.map(
      ([room, { lines }]): Figure => ({
        name: `src/${room}`,
        value: lines,
        unit: 'lines',
        goal: { atMost: lineGoals[room] ?? 0 },
      }),
    ),
    { name: 'src/dataset', value: roomSizes().dataset.files, unit: 'files', goal: { atMost: 20 } },
    { name: 'named types', value: types.length, unit: 'types', goal: { atMost: 170 } },
    { name: 'state of modules', value: state.length, unit: 'variables', goal: { atMost: 1 } },
    { name: 'vague names', value: 100 * vagueShare(names), unit: '%', goal: { atMost: 3 } },
  ];
}

/** 5,430 people in 446 units, in a fresh process: from the import to 31,220 results. */
function start({ directories }: GateOptions): readonly Figure[] {
  const [baseline, current] = withSample((file) =>
    alternated('start', [directories.baseline, directories.current], file, 9),
  );
  const parts = ({ import: loadedIn, dataset, evaluate, read: asked }: Measured) =>
    [loadedIn, dataset, evaluate, asked].map((part) => Math.round(part!)).join(' + ');
  return [
    {
      name: `sample in a fresh process, import to ${current!['results']!.toLocaleString('en')} results`,
      value: current!['ms']! / baseline!['ms']!,
      unit: '×',
      goal: { atMost: 0.6 },
      note: `import + dataset + evaluate + results: ${parts(current!)} ms, baseline ${parts(baseline!)} ms; by time of the processor ${byProcessor(timingOf(baseline!), timingOf(current!))}`,
    },
  ];
}

/** Rows into a dataset, against the baseline and against zod alone, compiled where it can be. */
async function read(options: GateOptions): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const { baseline, current } = both(options);
  const compiled = z.compile(current.schema);
  const zodAlone = (rows: readonly unknown[]) => {
    let valid = 0;
    for (const row of rows) if (compiled.safeParse(row).success) valid++;
    if (valid < rows.length) throw new Error('zod refuses generated rows');
  };
  for (const [persons, goal] of [
    [100_000, 2.5],
    [1_000_000, 3.5],
  ] as const) {
    const { world, rows } = loaded(small(options, persons));
    const [before, after, zod] = await timed([
      subject({ name: 'baseline', run: () => baseline.datasetOf(rows) }),
      subject({ name: 'current', run: () => current.datasetOf(rows) }),
      subject({ name: 'zod', run: () => zodAlone(rows.personnel) }),
    ]);
    const of = people(world.people.count);
    figures.push(ratio(`createDataset, ${of}`, goal, [before!, after!]), {
      ...ratio(`createDataset / zod alone, ${of}`, 4, [zod!, after!]),
      note: `zod ${ms(zod!)}; by time of the processor ${byProcessor(zod!, after!)}`,
    });
  }
  return figures;
}

/** Rows as spreadsheets give them: an optional field is '' and one column is not of the model. */
async function dirty(options: GateOptions): Promise<readonly Figure[]> {
  const { current } = both(options);
  const { world, rows } = loaded(small(options, 100_000));
  const untidy = rows.personnel.map((row) => ({ ...row, partyAdmittedOn: '', remark: 'from the spreadsheet' }));
  const readRows = (personnel: readonly unknown[]) =>
    current.build.readRows({ units: rows.units, personnel }, { asOf, model: current.model });
  const [clean, spoilt] = await timedPair(
    subject({ name: 'clean', run: () => readRows(rows.personnel) }),
    subject({ name: 'untidy', run: () => readRows(untidy) }),
  );
  const isRefused = readRows(untidy).issues.length > 0;
  return [
    {
      ...ratio(`rows with '' and an unknown column / clean rows, ${people(world.people.count)}`, 2, [clean, spoilt]),
      note: `${ms(spoilt)}, clean ${ms(clean)}; by time of the processor ${byProcessor(clean, spoilt)}${isRefused ? '; this build has issues with such rows' : ''}`,
    },
  ];
}

/** All 74 columns from a dataset. */
async function columns(options: GateOptions): Promise<readonly Figure[]> {
  const { world, rows } = loaded(small(options, 1_000_000));
  const task = taskOf(options.seed);
  const { baseline, current } = both(options);
  const table = ({ datasetOf, answerOf }: Ours) => inOrderOf(world.units, task, answerOf(datasetOf(rows), task));
  const expected = table(baseline);
  assertEqual(expected, table(current), 'this build');
  const names = ['duckdb', 'duckdb_tuned', 'arquero'] as const;
  const peers: Peer[] = [];
  for (const name of names) peers.push(await loaders[name](world, task));
  for (const [i, peer] of peers.entries()) assertEqual(expected, await peer.run(), names[i]!);
  const [before, after, plain, tuned, arquero] = await timed([
    baseline.cold('baseline', rows, task),
    current.cold('current', rows, task),
    ...peers.map((peer) => subject({ name: 'peer', run: () => peer.run() })),
  ]);
  for (const peer of peers) peer.close?.();
  const of = people(world.people.count);
  return [
    ratio(`74 columns, ${of}`, 1.3, [before!, after!]),
    ahead(`74 columns, ${of}: DuckDB, plain SQL`, peerGoals.duckdb, plain!, after!),
    ahead(`74 columns, ${of}: DuckDB, tuned by hand`, peerGoals.duckdb_tuned, tuned!, after!),
    ahead(`74 columns, ${of}: arquero`, peerGoals.arquero, arquero!, after!),
  ];
}

/** 150 populations, a third of their atoms on dates and amounts. */
async function populations(options: GateOptions): Promise<readonly Figure[]> {
  const { world, rows } = loaded(small(options, 1_000_000));
  const conditions = randomPopulations(randomOf(options.seed));
  const catalog = () => populationCatalog(conditions);
  const { baseline, current } = both(options);
  const asked = current.datasetOf(rows);
  const count = ({ build, datasetOf }: Ours) => countPopulations(build, catalog(), datasetOf(rows));
  const expected = count(baseline);
  assertSame('populations', expected, count(current));
  assertSame('populations asked again', countPopulations(current.build, catalog(), asked), expected);
  const duckDb = await populationsInDuckDb(world.people, world.units, conditions);
  const numberOf = new Map(world.units.rows.map(({ id }, number) => [id, number]));
  const inDuckDb = await duckDb.run();
  const inOrder = inDuckDb.map((column) => Float64Array.from(expected.unitIds, (id) => column[numberOf.get(id)!]!));
  assertSame('populations in DuckDB', expected.counts, inOrder);
  const cold = ({ build, datasetOf }: Ours) =>
    subject({
      name: build.name,
      prepare: () => ({ dataset: datasetOf(rows), catalog: catalog() }),
      run: ({ dataset, catalog: fresh }) => countPopulations(build, fresh, dataset),
    });
  const [before, after, again, peer] = await timed([
    cold(baseline),
    cold(current),
    subject({ name: 'again', prepare: catalog, run: (fresh) => countPopulations(current.build, fresh, asked) }),
    subject({ name: 'DuckDB', run: duckDb.run }),
  ]);
  duckDb.close();
  const of = `${conditions.length} populations, ${people(world.people.count)}`;
  return [
    ratio(of, 0.08, [before!, after!]),
    ahead(`${of}: DuckDB`, 6, peer!, after!),
    ahead(`${of}, asked again: DuckDB`, 12, peer!, again!),
  ];
}

/** Results with their targets, read one by one. */
async function results({ baseline, current }: GateOptions): Promise<readonly Figure[]> {
  const rows = sampleForce();
  const reading = (build: Builds['current']) => {
    const { dataset } = build.readRows(rows, { asOf: sampleDay });
    return subject({
      name: build.name,
      prepare: () => build.evaluate(dataset, build.vn.advancement),
      run: readResults,
    });
  };
  return [ratio('31,220 results with targets, one by one', 0.5, await timedPair(reading(baseline), reading(current)))];
}

/** A change of one person, and a catalog read again at one unit, against all of it from the rows by the baseline. */
async function change(options: GateOptions): Promise<readonly Figure[]> {
  const { world, rows } = loaded(small(options, 20_000));
  const { baseline, current } = both(options);
  const { id: unitId } = world.units.rows.find(({ parentId }) => parentId === undefined)!;
  const [person, another] = rows.personnel;
  const changed = { ...another!, id: person!.id, leadership: 'none' as const };
  const now = { ...rows, personnel: rows.personnel.map((row) => (row.id === changed.id ? changed : row)) };
  const asked = ({ build }: Ours, dataset: ReturnType<Ours['datasetOf']>) => {
    const report = build.evaluate(dataset, options[build === baseline.build ? 'baseline' : 'current'].vn.advancement);
    return report.catalog.indicators.map(({ id }) => {
      const { value, counts, reason } = report.result(id, unitId);
      return { value, counts, reason };
    });
  };
  const anew = () => asked(baseline, baseline.datasetOf(now));
  const prepare = () => {
    const dataset = current.datasetOf(rows);
    asked(current, dataset);
    return dataset;
  };
  const changing = (dataset: ReturnType<typeof prepare>) => asked(current, current.build.change(dataset, [changed]));
  assertSame('a change of one person', anew(), changing(prepare()));
  const timings = await timedPair(
    subject({ name: 'baseline', run: anew }),
    subject({ name: 'current', prepare, run: changing }),
  );
  return [ratio(`one change at ${people(world.people.count)} / from the rows by the baseline`, 1, timings)];
}

/** A catalog on very many units. */
function units({ directories, atMost }: GateOptions): readonly Figure[] {
  const count = Math.min(100_000, atMost);
  const [baseline, current] = alternated('units', [directories.baseline, directories.current], String(count));
  const [before, after] = [baseline!, current!];
  const of = `${count.toLocaleString('en')} units × advancement`;
  const megabytes = ({ bytes }: Measured) => `${Math.round(bytes! / 1e6).toLocaleString('en')} MB`;
  return [
    {
      name: `${of}: memory`,
      value: after['bytes']! / before['bytes']!,
      unit: '×',
      goal: { atMost: 1 },
      note: `${megabytes(after)}, baseline ${megabytes(before)}`,
    },
    ratio(`${of}: time`, 1, [timingOf(before), timingOf(after)]),
  ];
}

/** What a page carries that makes datasets and evaluates catalogs: minified and gzipped, with decimal.js and zod, which is a peer. */
function size({ directories }: GateOptions): readonly Figure[] {
  const kilobytes = (directory: string): number => {
    const { outputFiles } = buildSync({
      stdin: { contents: "export { createDataset, evaluate } from './dist/index.js';", resolveDir: directory },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      logLevel: 'error',
    });
    return gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1_000;
  };
  const note = `baseline ${kilobytes(directories.baseline).toFixed(1)} kB`;
  return [
    {
      name: 'createDataset and evaluate, gzip',
      value: kilobytes(directories.current),
      unit: 'kB',
      goal: { atMost: 82 },
      note,
    },
  ];
}
