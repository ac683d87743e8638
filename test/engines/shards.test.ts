import { evaluate, type GenderIndicatorsError, type Tallies, talliesToJson } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { afterAll, describe, expect, it } from 'vitest';
import { startServer } from '../../examples/cluster/servers.js';
import { asOf } from '../../examples/market-surveillance/sample.js';
import { compileTallies, gather, pgRunner, runTallies, type Shard } from '../../src/sql/index.js';
import { split } from '../agreement/split.js';
import { tablesOf } from '../sql/counted-there.js';
import { force, forceTables, talliesInMemory } from '../sql/ran-there.js';
import { postgresEngine } from './postgres-engine.js';

const names = ['north', 'centre', 'south'];
const servers = await Promise.all(names.map((name) => startServer(name)));
afterAll(() => Promise.all(servers.map(({ stop }) => stop())));

// Rows that belong together stand in one shard. Returns and published values come once.
const parts = split(force, names.length, (group) => group);
const { units = [], returns = [], observations = [] } = force;
await Promise.all(
  servers.map(async ({ pool, stop }, i) =>
    postgresEngine('PostgreSQL', async (text, parameters) => (await pool.query(text, [...parameters])).rows, stop).load(
      tablesOf(parts[i] as typeof force),
    ),
  ),
);
const tables = Object.fromEntries(forceTables.map(({ name }) => [name, name]));
const shards = servers.map(({ name, pool }, i): Shard => {
  const rows = i === 0 ? { units, returns, observations } : { units };
  const compiled = compileTallies(advancement, { dialect: 'postgres', ...rows, asOf, tables, payFrequencies: true });
  return { name, tally: (options) => runTallies(compiled, pgRunner(pool), options) };
});
const options = { limitMs: 60_000, units: 'in_several_shards' } as const;
const written = (tallies: Tallies) => JSON.stringify({ ...talliesToJson(tallies), sources: ['dataset'] });

describe('three shards of PostgreSQL', () => {
  it('hold a part of the sample force each', () => {
    const counts = parts.map(({ personnel = [] }) => personnel.length);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(counts.reduce((sum, count) => sum + count)).toBe(force['personnel']?.length);
  });

  it('give together the tallies of memory byte by byte', async () => {
    expect(written(await gather(shards, options))).toBe(JSON.stringify(talliesInMemory()));
  });

  it('refuse a database that answers under two names', async () => {
    const twice = [shards[0]!, { ...shards[0]!, name: 'again' }];
    await expect(gather(twice, { limitMs: 60_000 })).rejects.toMatchObject({ code: 'unit_in_two_shards' });
  });

  it('refuse records whose keys leave their shard, and name it', async () => {
    const { pool } = servers[1]!;
    await pool.query(
      `insert into "events" ("id", "personId", "kind", "on") select 'stray', 'nobody', "kind", "on" from "events" limit 1`,
    );
    const error = (await gather(shards, options).catch((reason: unknown) => reason)) as GenderIndicatorsError;
    expect(error.facts).toEqual({ shard: 'centre', problem: 'keys_leave_shard' });
    await pool.query(`delete from "events" where "id" = 'stray'`);
  });

  it.skipIf(process.platform === 'win32')('report one that hangs at the limit', async () => {
    const [north, hanging, south] = shards;
    let backend = 0;
    const { pool } = servers[1]!;
    const silent: Shard = {
      ...hanging!,
      tally: async (control) => {
        const { rows } = await pool.query('select pg_backend_pid() as process');
        backend = Number(rows[0]?.['process']);
        process.kill(backend, 'SIGSTOP');
        return hanging!.tally(control);
      },
    };
    const limitMs = 1_000;
    const start = performance.now();
    const error = (await gather([silent], { limitMs }).catch((reason: unknown) => reason)) as GenderIndicatorsError;
    expect(performance.now() - start).toBeLessThan(limitMs + 2_000);
    expect(error.facts).toEqual({ shard: 'centre', problem: 'time_limit' });
    process.kill(backend, 'SIGCONT');
    expect([north, south]).toHaveLength(2);
  });

  it('report one that was stopped, and go on without it where that is allowed', async () => {
    await servers[2]!.stop();
    const start = performance.now();
    const error = (await gather(shards, options).catch((reason: unknown) => reason)) as GenderIndicatorsError;
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(error.facts).toMatchObject({ shard: 'south' });
    const tallies = await gather(shards, { ...options, onFailure: 'partial' });
    expect(tallies.missingSources).toEqual(['south']);
    const { missingSources, coverage } = evaluate(tallies, advancement).result(
      'women-in-workforce',
      String(units[0]?.['id']),
    );
    expect(missingSources).toEqual(['south']);
    expect(coverage.reported).toBeLessThanOrEqual(coverage.expected);
  });
});
