// Compares counting in databases with memory: equal answers first, then processor time, and how many bytes leave the database.
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { createDataset, type Rows, type Tallies, talliesToJson, tally } from 'gender-indicators';
import { type Catalog, personSchema } from 'gender-indicators/schemas';
import {
  compileTallies,
  duckdbRunner,
  duckdbTables,
  gather,
  pgRunner,
  readTallies,
  runTallies,
  type SqlRunner,
  type SqlTable,
} from 'gender-indicators/sql';
import {
  loadPeople,
  regions,
  asOf as shardDay,
  tables as shardTables,
  units as shardUnits,
} from '../../examples/cluster/people.ts';
import { type Server, startServer } from '../../examples/cluster/servers.ts';
import { asOf, peopleOf, personRows, values } from './people.ts';
import { below, type Random, randomOf, someOf } from './random.ts';
import { trees, unitsOf } from './units.ts';

const { values: flags } = parseArgs({
  options: {
    people: { type: 'string', default: '1000000' },
    'shard-people': { type: 'string', default: '5000000' },
    populations: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: 'engines,shards,parquet' },
  },
});
const seed = Number(flags.seed);
const folder = mkdtempSync(join(tmpdir(), 'bench-sql-'));
// A server has a user of its own, which writes files here.
chmodSync(folder, 0o777);

type Where = Readonly<Record<string, unknown>>;

/** A condition of one to four atoms, a third of them on dates and amounts. */
function randomWhere(random: Random, depth = 0): Where {
  const form = depth < 2 ? random() : 1;
  if (form < 0.15) return { not: randomWhere(random, depth + 1) };
  if (form < 0.35) return { or: [randomWhere(random, depth + 1), randomWhere(random, depth + 1)] };
  if (form < 0.6) return { and: [randomWhere(random, depth + 1), randomWhere(random, depth + 1)] };
  const operator = random() < 0.5 ? 'lt' : 'gte';
  if (random() < 1 / 3) {
    const field = (['birthDate', 'hiredOn', 'basicPay'] as const)[below(random, 3)]!;
    const day = `${(field === 'birthDate' ? 1965 : 1990) + below(random, 35)}-06-15`;
    return { [field]: { [operator]: field === 'basicPay' ? `${5_000_000 + below(random, 15_000_000)}.50` : day } };
  }
  const field = (['leadership', 'qualification', 'ageBand', 'positionLevel'] as const)[below(random, 4)]!;
  const list = (values[field] as readonly (string | null)[]).filter((value) => value !== null);
  return { [field]: { in: someOf(random, list) } };
}

function catalogOf(random: Random, count: number): Catalog {
  const title = { en: 'Share', vi: 'Tỷ lệ' };
  const source = { document: 'Bench' };
  const indicators = Array.from({ length: count }, (_, i) => {
    const of = { id: `population-${i}`, title, of: 'personnel', where: randomWhere(random) };
    return { id: `share-${i}`, title, better: 'higher', source, femaleShare: { of } };
  });
  return { id: 'bench', title, indicators } as unknown as Catalog;
}

const fields = [
  'id',
  'unitId',
  'sex',
  'birthDate',
  'hiredOn',
  'positionLevel',
  'leadership',
  'qualification',
  'basicPay',
];
const columns = Object.fromEntries(
  Object.keys(personSchema.shape).map((field) => [field, fields.includes(field) ? field : null]),
);
const tables: Readonly<Record<string, SqlTable>> = { personnel: { table: 'personnel', columns } };
const types =
  'id text, "unitId" text, sex text, "birthDate" date, "hiredOn" date, "positionLevel" text, leadership text, qualification text, "basicPay" decimal(30, 2)';

const written = (tallies: Tallies) => JSON.stringify({ ...talliesToJson(tallies), sources: [] });
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** The processor time of a process in milliseconds, by the clock of Linux, which ticks a hundred times a second. */
function cpuOf(process: string): number {
  const words = readFileSync(`/proc/${process}/stat`, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ');
  return (Number(words[11]) + Number(words[12])) * 10;
}

/** A runner that adds up the bytes of the answers and, of a server, the processor time of its process. */
function measured(runner: SqlRunner, isServer: boolean) {
  const figures = { bytes: 0, serverMs: 0 };
  const open: SqlRunner['open'] = async (limitMs) => {
    const session = await runner.open(limitMs);
    const [row] = isServer
      ? await session.run({ text: 'select cast(pg_backend_pid() as text) as process', parameters: [] })
      : [];
    const before = row === undefined ? 0 : cpuOf(String(row['process']));
    return {
      ...session,
      async run(statement) {
        const rows = await session.run(statement);
        const json = JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
        figures.bytes += json.length;
        if (row !== undefined) figures.serverMs = cpuOf(String(row['process'])) - before;
        return rows;
      },
    };
  };
  return { runner: { ...runner, open }, figures };
}

async function timed<Result>(run: () => Promise<Result> | Result) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await run();
  const { user, system } = process.cpuUsage(cpu);
  return { result, ms: performance.now() - start, cpuMs: (user + system) / 1000 };
}

async function benchEngines(): Promise<void> {
  const random = randomOf(seed);
  const units = unitsOf(random, trees.small);
  const people = Number(flags.people);
  const rows = personRows(peopleOf(random, people, units), units).map(
    ({ partyMember, planned, trained, ...row }) => row,
  );
  const catalog = catalogOf(random, Number(flags.populations));
  const file = join(folder, 'personnel.csv');
  const lines = rows.map((row) => fields.map((field) => row[field as keyof typeof row] ?? '').join(','));
  writeFileSync(file, `${fields.join(',')}\n${lines.join('\n')}\n`);
  const { dataset } = createDataset({ units: units.rows, personnel: rows } as unknown as Rows, { asOf });
  const expected = written(tally(dataset, catalog));
  const memory = await timed(() =>
    tally(createDataset({ units: units.rows, personnel: rows } as unknown as Rows, { asOf }).dataset, catalog),
  );
  const again = await timed(() => tally(dataset, catalog));
  console.log(`\n${people} people, ${flags.populations} populations, ${units.rows.length} units`);
  console.log(`memory: tally ${seconds(again.cpuMs)} cpu; with createDataset ${seconds(memory.cpuMs)}`);

  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`create table personnel (${types})`);
  await connection.run(`insert into personnel select * from read_csv('${file}', header = true)`);
  const server = await startServer('bench');
  try {
    await server.pool.query(`create table personnel (${types})`);
    await server.pool.query(`copy personnel from '${file}' with (format csv, header true)`);
    await server.pool.query('analyze personnel');
    for (const [name, base, isServer] of [
      ['DuckDB', duckdbRunner(connection), false],
      ['PostgreSQL', pgRunner(server.pool), true],
    ] as const) {
      const compiled = compileTallies(catalog, { dialect: base.dialect, units: units.rows, asOf, tables });
      const withAudit = measured(base, isServer);
      const first = await timed(() => runTallies(compiled, withAudit.runner));
      if (written(first.result) !== expected) throw new Error(`${name} gives other tallies than memory`);
      const zeros = [Object.fromEntries(compiled.plan.audit[0]!.rules.map((_, i) => [`a${i}`, 0]))];
      const counting = measured(base, isServer);
      const session = await counting.runner.open(undefined);
      const counts = await timed(async () => {
        const answers = [];
        for (const statement of compiled.counts) answers.push(await session.run(statement));
        return readTallies(compiled, { counts: answers, frequencies: [], audit: [zeros] });
      });
      await session.close();
      if (written(counts.result) !== expected) throw new Error(`${name} gives other counts than memory`);
      const total = first.cpuMs + withAudit.figures.serverMs;
      const ofCounts = counts.cpuMs + counting.figures.serverMs;
      console.log(
        `${name}: equal. Counts ${seconds(ofCounts)} cpu, ${(ofCounts / again.cpuMs).toFixed(2)} of tally in memory; with the audit ${seconds(total)} cpu (${seconds(first.ms)}); ${(withAudit.figures.bytes / 1e6).toFixed(1)} MB of answers`,
      );
    }
  } finally {
    connection.closeSync();
    await server.stop();
  }
}

async function benchShards(): Promise<void> {
  const people = Number(flags['shard-people']);
  const servers: Server[] = [];
  try {
    for (const { id } of regions) servers.push(await startServer(id));
    await Promise.all(
      servers.map(({ pool }, i) => {
        const [from, to] = [i, i + 1].map((part) => 1 + Math.floor((people * part) / 3)) as [number, number];
        return loadPeople(pool, regions[i]!, { from, to, seed }, () => undefined);
      }),
    );
    const catalog = catalogOf(randomOf(seed), 40);
    const tablesOfShards = {
      personnel: { ...shardTables['personnel']!, columns: { ...shardTables['personnel']!.columns } },
    };
    const compiled = compileTallies(catalog, {
      dialect: 'postgres',
      units: shardUnits,
      asOf: shardDay,
      tables: tablesOfShards,
    });
    const shards = servers.map(({ name, pool }) => ({ name, ...measured(pgRunner(pool), true) }));
    const run = await timed(() =>
      gather(
        shards.map(({ name, runner }) => ({ name, tally: (options) => runTallies(compiled, runner, options) })),
        { limitMs: 1_800_000 },
      ),
    );
    if (written(run.result) !== written(await countedElsewhere(servers, catalog)))
      throw new Error('the shards give other tallies than DuckDB of all their records');
    const cpu = shards.reduce((sum, { figures }) => sum + figures.serverMs, run.cpuMs);
    const bytes = shards.reduce((sum, { figures }) => sum + figures.bytes, 0);
    console.log(
      `\n${people} people on three PostgreSQL shards, 40 populations, equal to DuckDB of all; with the audit: ${seconds(run.ms)}, ${seconds(cpu)} cpu, ${(bytes / 1e6).toFixed(1)} MB`,
    );
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()));
  }
}

/** The tallies of all records, which each shard writes to a file and DuckDB counts together. */
async function countedElsewhere(servers: readonly Server[], catalog: Catalog): Promise<Tallies> {
  const files = servers.map(({ name }) => join(folder, `${name}.csv`));
  for (const [i, { pool }] of servers.entries())
    await pool.query(`copy personnel to '${files[i]!}' with (format csv, header true)`);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const options = { dialect: 'duckdb', units: shardUnits, asOf: shardDay } as const;
  const compiled = compileTallies(catalog, {
    ...options,
    tables: await duckdbTables(connection, { personnel: files }),
  });
  const tallies = await runTallies(compiled, duckdbRunner(connection));
  connection.closeSync();
  for (const file of files) rmSync(file);
  return tallies;
}

async function benchParquet(): Promise<void> {
  const limit = 256;
  const file = join(folder, 'personnel.parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const ids = shardUnits.filter(({ kind }) => kind === 'team').map(({ id }) => id);
  const people = Number(flags['shard-people']) * 2;
  await connection.run(`copy (select 'cb-' || md5(cast(i as varchar)) as id, [${ids.map((id) => `'${id}'`).join(', ')}][1 + cast(hash(i) % ${ids.length} as integer)] as "unitId",
    case when hash(i + 1) % 100 < 38 then 'female' else 'male' end as sex, 'none' as leadership, 'team' as "positionLevel",
    date '1962-01-01' + cast(hash(i + 2) % 14000 as integer) as "birthDate" from range(${people}) r(i)) to '${file}' (compression 'uncompressed')`);
  const catalog = catalogOf(randomOf(seed), 12);
  const results: string[] = [];
  const { size } = statSync(file);
  if (size <= limit * 2 ** 20) throw new Error('the file is no larger than the memory: ask for more people');
  for (const memory of [undefined, limit]) {
    if (memory !== undefined)
      await connection.run(`set memory_limit = '${memory}MB'; set temp_directory = '${folder}'`);
    const tablesOfFile = await duckdbTables(connection, { personnel: file });
    const compiled = compileTallies(catalog, {
      dialect: 'duckdb',
      units: shardUnits,
      asOf: shardDay,
      tables: tablesOfFile,
    });
    const run = await timed(() => runTallies(compiled, duckdbRunner(connection)));
    results.push(written(run.result));
    console.log(
      `${people} people in Parquet (${(size / 1e6).toFixed(0)} MB), ${memory === undefined ? 'no limit' : `limit of ${memory} MB`}: ${seconds(run.ms)}, ${seconds(run.cpuMs)} cpu`,
    );
  }
  connection.closeSync();
  if (results[0] !== results[1]) throw new Error('the memory limit changes the tallies');
}

try {
  const parts = { engines: benchEngines, shards: benchShards, parquet: benchParquet };
  for (const name of flags.only.split(',')) await parts[name as keyof typeof parts]();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
