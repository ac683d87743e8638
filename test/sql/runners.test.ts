import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';
import { explain, type GenderIndicatorsError, talliesToJson } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { vi } from 'gender-indicators/locales';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type CompiledTallies,
  compileTallies,
  duckdbRunner,
  duckdbTables,
  type RunProgress,
  runTallies,
  sqliteRunner,
} from '../../src/sql/index.js';
import { textOf } from './engine.js';
import { compiledForce, force, forceTables, talliesInMemory, withFirst } from './ran-there.js';
import { sqliteEngine } from './sqlite-engine.js';

const folder = mkdtempSync(join(tmpdir(), 'runners-'));
const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true });
});
const expected = JSON.stringify(talliesInMemory());

const cell = (value: unknown) =>
  value === undefined || value === null ? '' : `"${textOf(value)?.replaceAll('"', '""')}"`;

/** The sample force as CSV files, of which each leaves out the columns that no row fills. */
const csvFiles = Object.fromEntries(
  forceTables.map(({ name, columns }) => {
    const rows = force[name]!;
    const fields = columns.map((column) => column.name).filter((field) => rows.some((row) => row[field] !== undefined));
    const lines = rows.map((row) => fields.map((field) => cell(row[field])).join(','));
    const file = join(folder, `${name}'s.csv`);
    writeFileSync(file, [fields.join(','), ...lines].join('\n'));
    return [name, file];
  }),
);

/** The statements of persons alone. */
async function fewStatements(): Promise<CompiledTallies> {
  return compiledForce('duckdb', await duckdbTables(connection, { personnel: csvFiles['personnel']! }));
}

/** What the call refused, in Vietnamese too, so that every error has its sentence. */
async function refusal(run: Promise<unknown>): Promise<GenderIndicatorsError> {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason as GenderIndicatorsError,
  );
  expect(explain(error!, vi)).not.toBe('');
  return error!;
}

describe('DuckDB', () => {
  it('counts the sample force in CSV files, byte by byte', async () => {
    const names = ['personnel', 'events', 'committees', 'committeeMembers'];
    const files = Object.fromEntries(Object.entries(csvFiles).filter(([name]) => names.includes(name)));
    const compiled = compiledForce('duckdb', await duckdbTables(connection, files));
    const steps: RunProgress[] = [];
    const tallies = await runTallies(compiled, duckdbRunner(connection), { onProgress: (step) => steps.push(step) });
    expect(JSON.stringify(talliesToJson(tallies))).toBe(JSON.stringify(talliesInMemory(names)));
    const total = compiled.audit.length + compiled.counts.length + compiled.frequencies.length;
    expect(steps.map(({ done }) => done)).toEqual(Array.from({ length: total }, (_, i) => i + 1));
    expect(steps.at(-1)).toEqual({ done: total, total, kind: 'frequencies' });
  });

  it('counts it in Parquet files and in tables with columns of other names', async () => {
    const sources: Record<string, Parameters<typeof duckdbTables>[1][string]> = {};
    for (const [name, csv] of Object.entries(csvFiles)) {
      const file = join(folder, `${name}.parquet`);
      const from = `read_csv('${csv.replaceAll("'", "''")}', all_varchar = true)`;
      if (name === 'personnel') {
        await connection.run(`create table nhan_su as select * rename (sex as gioi_tinh) from ${from}`);
        sources[name] = { table: 'nhan_su', columns: { sex: 'gioi_tinh' } };
      } else {
        await connection.run(`copy (select * from ${from}) to '${file}'`);
        sources[name] = [file];
      }
    }
    const tables = await duckdbTables(connection, sources);
    const tallies = await runTallies(compiledForce('duckdb', tables), duckdbRunner(connection));
    expect(JSON.stringify(talliesToJson(tallies))).toBe(expected);
  });

  it('keeps ids of digits as they are, and refuses texts that are no dates with their number alone', async () => {
    const file = join(folder, 'digits.csv');
    writeFileSync(file, 'id,unitId,sex,leadership,birthDate\n007,01,female,none,1990-01-01\n7,01,male,none,2.9.1970\n');
    const tables = await duckdbTables(connection, { personnel: file });
    const units = [{ id: '01', name: 'U', kind: 'department' }];
    const compiled = compileTallies(advancement, { dialect: 'duckdb', units, asOf: '2019-12-31', tables });
    const error = await refusal(runTallies(compiled, duckdbRunner(connection), { onBreach: 'leave_out' }));
    expect(error.facts).toEqual({
      breaches: [{ recordSet: 'personnel', field: 'birthDate', code: 'invalid_date', count: 1 }],
    });
    expect(error.message).not.toContain('1970');
  });

  const endless =
    'select count(*) as counted from range(10000000) a, range(10000000) b where a.range % 7 = b.range % 5';

  it('stops a statement at the limit, and can be asked again', async () => {
    const compiled = await fewStatements();
    const start = performance.now();
    const error = await refusal(runTallies(withFirst(compiled, endless), duckdbRunner(connection), { limitMs: 200 }));
    expect(error.code).toBe('time_limit');
    expect(error.facts).toEqual({ function: 'runTallies', limitMs: 200 });
    expect(performance.now() - start).toBeLessThan(2_200);
    expect((await runTallies(compiled, duckdbRunner(connection))).asOf).toBe(compiled.plan.tallies.asOf);
  });

  it('is called off by a signal, before and while a statement runs', async () => {
    const compiled = withFirst(await fewStatements(), endless);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 100);
    const { signal } = controller;
    expect((await refusal(runTallies(compiled, duckdbRunner(connection), { signal }))).code).toBe('aborted');
    expect((await refusal(runTallies(compiled, duckdbRunner(connection), { signal }))).code).toBe('aborted');
  });

  it.each<[string, string, unknown]>([
    ['a table that is not there', 'select * from nothing', { says: expect.stringMatching(/^Catalog Error.*nothing/u) }],
    ['a value that cannot be read', "select cast('12.345.678' as decimal)", {}],
    ['a statement that writes', 'create table pay as select 1', {}],
  ])('says what the database refuses, but repeats no value: %s', async (_, text, facts) => {
    const compiled = withFirst(await fewStatements(), text);
    const error = await refusal(runTallies(compiled, duckdbRunner(connection)));
    expect(error.code).toBe('database_failed');
    expect(error.facts).toEqual({ function: 'runTallies', ...(facts as object) });
    expect(error.message).not.toContain('12.345');
  });

  it.each<[string, Parameters<typeof duckdbTables>[1], string]>([
    ['a record set that is not there', { persons: 'a.csv' }, 'unknown_record_set'],
    ['units', { units: 'a.csv' }, 'unknown_record_set'],
    ['a field that is not there', { personnel: { files: 'a.csv', columns: { gender: 'b' } } }, 'unknown_field'],
    ['no files', { personnel: [] }, 'wrong_argument'],
    ['a workbook', { personnel: 'nhan-su.xlsx' }, 'wrong_argument'],
    ['files of two kinds', { personnel: ['a.csv', 'b.parquet'] }, 'wrong_argument'],
    ['a file that is not there', { personnel: 'nowhere.csv' }, 'database_failed'],
  ])('refuses %s', async (_, records, code) => {
    expect((await refusal(duckdbTables(connection, records))).code).toBe(code);
  });
});

describe('SQLite', () => {
  it('counts the sample force byte by byte in one snapshot, and leaves the connection as it was', async () => {
    const database = new DatabaseSync(':memory:');
    const engine = sqliteEngine(database);
    await engine.load(forceTables);
    const compiled = compiledForce('sqlite');
    const tallies = await runTallies(compiled, sqliteRunner(database));
    expect(JSON.stringify(talliesToJson(tallies))).toBe(expected);
    const writing = withFirst(compiled, 'delete from personnel');
    const error = await refusal(runTallies(writing, sqliteRunner(database)));
    expect(error.facts).toEqual({
      function: 'runTallies',
      state: 'ERR_SQLITE_ERROR',
      says: 'attempt to write a readonly database',
    });
    expect((await refusal(runTallies(compiled, sqliteRunner(database), { limitMs: 1 }))).code).toBe('time_limit');
    database.exec('delete from personnel');
    database.close();
  });

  it('names the driver and the Node that has it', () => {
    expect(() => sqliteRunner({} as Parameters<typeof sqliteRunner>[0])).toThrow(
      /node:sqlite, in Node 22\.5 or later/u,
    );
  });
});

it.each([0, -1, 1.5, Number.NaN, 2 ** 31, '5' as unknown as number])('refuses the limit %s', async (limitMs) => {
  const error = await refusal(runTallies(compiledForce('duckdb', {}), duckdbRunner(connection), { limitMs }));
  expect(error.facts).toMatchObject({ argument: 'options.limitMs' });
});

it('refuses statements of another dialect', async () => {
  const error = await refusal(runTallies(compiledForce('postgres'), duckdbRunner(connection)));
  expect(error.facts).toMatchObject({ argument: 'runner', write: 'a runner of “postgres”' });
});

it('passes on what a callback throws', async () => {
  const thrown = new TypeError('mine');
  const run = runTallies(await fewStatements(), duckdbRunner(connection), {
    onProgress: () => {
      throw thrown;
    },
  });
  await expect(run).rejects.toBe(thrown);
});
