import { explain, type GenderIndicatorsError, talliesToJson } from 'gender-indicators';
import { vi } from 'gender-indicators/locales';
import { afterAll, describe, expect, it } from 'vitest';
import { loadPackage, startServer } from '../../examples/cluster/servers.js';
import { pgliteRunner, pgRunner, runTallies } from '../../src/sql/index.js';
import { compiledForce, forceTables, talliesInMemory, withFirst } from '../sql/ran-there.js';
import type { Pglite } from './engines.js';
import { postgresEngine, type RunText } from './postgres-engine.js';

const server = await startServer('runners');
const { pool } = server;
const { PGlite } = await loadPackage<Pglite>('@electric-sql/pglite/dist/index.js');
const lite = await PGlite.create();
const runLite: RunText = async (text, parameters) =>
  (await lite.query(text, [...parameters])).rows as readonly Record<string, unknown>[];
await postgresEngine('PGlite', runLite, () => lite.close()).load(forceTables);
await postgresEngine(
  'PostgreSQL',
  async (text, parameters) => (await pool.query(text, [...parameters])).rows,
  server.stop,
).load(forceTables);
afterAll(async () => {
  await lite.close();
  await server.stop();
});

const compiled = compiledForce('postgres');
const expected = JSON.stringify(talliesInMemory());
const runners = { PGlite: pgliteRunner(lite), PostgreSQL: pgRunner(pool) };

async function refusal(run: Promise<unknown>): Promise<GenderIndicatorsError> {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason as GenderIndicatorsError,
  );
  expect(explain(error!, vi)).not.toBe('');
  return error!;
}

describe.each(Object.entries(runners))('%s', (_, runner) => {
  it('counts the sample force byte by byte', async () => {
    expect(JSON.stringify(talliesToJson(await runTallies(compiled, runner)))).toBe(expected);
  });

  it('lets no statement write, and says the state and the words of the database', async () => {
    const error = await refusal(runTallies(withFirst(compiled, 'delete from personnel'), runner));
    expect(error.facts).toEqual({
      function: 'runTallies',
      state: '25006',
      says: 'cannot execute DELETE in a read-only transaction',
    });
    const bad = await refusal(runTallies(withFirst(compiled, "select cast('12.345.678' as integer)"), runner));
    expect(bad.facts).toEqual({ function: 'runTallies', state: '22P02' });
    expect(JSON.stringify(talliesToJson(await runTallies(compiled, runner)))).toBe(expected);
  });
});

describe('PostgreSQL', () => {
  const sleeping = withFirst(compiled, 'select pg_sleep(60)');
  const { PostgreSQL: runner } = runners;
  const running = async () => {
    const { rows } = await pool.query(
      "select count(*) as n from pg_stat_activity where query like '%pg_sleep(60)' and state = 'active'",
    );
    return Number(rows[0]?.['n']);
  };

  it('sees one snapshot while others write', async () => {
    let written: Promise<unknown> | undefined;
    const tallies = await runTallies(compiled, runner, {
      onProgress: () => {
        written ??= pool.query('create table kept as select * from personnel; delete from personnel');
      },
    });
    await written;
    expect(JSON.stringify(talliesToJson(tallies))).toBe(expected);
    await pool.query('insert into personnel select * from kept');
  });

  it('ends a statement at the limit, and the server does not go on with it', async () => {
    const start = performance.now();
    expect((await refusal(runTallies(sleeping, runner, { limitMs: 500 }))).code).toBe('time_limit');
    expect(performance.now() - start).toBeLessThan(2_500);
    await expect.poll(running, { timeout: 3_000 }).toBe(0);
  });

  it('is called off by a signal, and the server does not go on', async () => {
    const controller = new AbortController();
    const run = refusal(runTallies(sleeping, runner, { signal: controller.signal }));
    await expect.poll(running, { timeout: 5_000 }).toBe(1);
    controller.abort();
    expect((await run).code).toBe('aborted');
    await expect.poll(running, { timeout: 3_000 }).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('gives up a server that is silent', async () => {
    let backend = 0;
    const silent = pgRunner({
      async connect() {
        const client = await pool.connect();
        const { rows } = await client.query('select pg_backend_pid() as process');
        backend = Number(rows[0]?.['process']);
        process.kill(backend, 'SIGSTOP');
        return client;
      },
      query: pool.query,
    } as never);
    const start = performance.now();
    const error = await refusal(runTallies(compiled, silent, { limitMs: 500 }));
    expect(error.code).toBe('time_limit');
    expect(performance.now() - start).toBeLessThan(2_500);
    process.kill(backend, 'SIGCONT');
  });

  it('names the code of a server that is not there', async () => {
    const connect = () => Promise.reject(Object.assign(new Error('10.0.0.7 refused'), { code: 'ECONNREFUSED' }));
    const error = await refusal(runTallies(compiled, pgRunner({ connect, query: connect } as never)));
    expect(error.facts).toEqual({ function: 'runTallies', state: 'ECONNREFUSED' });
  });
});
