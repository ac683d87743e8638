import { checkArguments, isObject, type Kind } from '../arguments.js';
import type { AnswerRow } from './readTallies.js';
import type { SqlRunner, SqlSession } from './runTallies.js';

/** What is used of a connection of `@duckdb/node-api`. */
export interface DuckDbConnection {
  /** Runs a statement without an answer. */
  readonly run: (text: string) => Promise<unknown>;
  /** Runs a statement and reads all rows of its answer. */
  readonly runAndReadAll: (
    text: string,
    values: string[],
  ) => Promise<{
    /** The rows as objects. */
    readonly getRowObjectsJS: () => readonly AnswerRow[];
  }>;
  /** Stops the statement that runs. */
  readonly interrupt: () => void;
}

/** What is used of a pool of `pg`. */
export interface PgPool {
  /** Takes a client out of the pool. */
  readonly connect: () => Promise<PgClient>;
}

/** What is used of a client of a pool of `pg`. */
export interface PgClient {
  /** Runs a statement; its values stand beside the text. */
  readonly query: (text: string, values?: string[]) => Promise<{ readonly rows: readonly AnswerRow[] }>;
  /** Gives the client back, or closes it. */
  readonly release: (destroy?: boolean) => void;
}

/** What is used of a database of PGlite. */
export interface PgliteDatabase {
  /** Runs a statement; its values stand beside the text. */
  readonly query: (text: string, values?: string[]) => Promise<{ readonly rows: readonly unknown[] }>;
}

/** What is used of `DatabaseSync` of `node:sqlite`. */
export interface SqliteDatabase {
  /** Runs a statement without an answer. */
  readonly exec: (text: string) => void;
  /** Prepares a statement; `all` gives the rows of its answer. */
  readonly prepare: (text: string) => {
    /** The rows of the answer. */
    readonly all: (...values: string[]) => readonly unknown[];
  };
}

const has = (...names: readonly string[]): Kind['is'] => {
  return (value) => isObject(value) && names.every((name) => typeof value[name] === 'function');
};

/**
 * DuckDB in process, over its own tables, or over CSV and Parquet files with `duckdbTables`. A limit and a signal stop the statement
 * that runs. DuckDB's own tables are read in one snapshot; files are read as they are.
 *
 * @param connection - a connection of `@duckdb/node-api`
 * @throws GenderIndicatorsError `wrong_argument`
 * @example
 * ```ts
 * import { DuckDBInstance } from '@duckdb/node-api';
 * import { duckdbRunner } from 'gender-indicators/sql';
 *
 * const connection = await (await DuckDBInstance.create()).connect();
 * duckdbRunner(connection).dialect; // => 'duckdb'
 * ```
 */
export function duckdbRunner(connection: DuckDbConnection): SqlRunner {
  const write = "await (await DuckDBInstance.create('force.duckdb')).connect()";
  checkArguments('duckdbRunner', { connection: [connection, { is: has('runAndReadAll', 'interrupt'), write }] });
  return {
    dialect: 'duckdb',
    async open() {
      await connection.run('begin transaction read only');
      let running: Promise<unknown> = Promise.resolve();
      return {
        async run({ text, parameters }) {
          const answer = connection.runAndReadAll(text, [...parameters]);
          running = answer;
          return (await answer).getRowObjectsJS();
        },
        close: async () => {
          await connection.run('commit');
        },
        async cancel() {
          connection.interrupt();
          await running.catch(() => undefined);
          await connection.run('rollback');
        },
      };
    },
  };
}

/** So much later than the caller a server ends a statement by itself, so that the caller's limit is what is reported. */
const graceMs = 1000;

/**
 * PostgreSQL through a pool of `pg`: one connection, one transaction `repeatable read read only`, so that all statements see one snapshot. The
 * server ends a statement after the limit by itself; where it does not answer at all, the connection is given up.
 *
 * @param pool - `new Pool(…)` of `pg`
 * @throws GenderIndicatorsError `wrong_argument`
 * @example
 * ```ts no-run
 * import { type CompiledTallies, type PgPool, pgRunner, runTallies } from 'gender-indicators/sql';
 *
 * // The pool is new Pool({ connectionString: 'postgres://reader@db.example/force' }) of pg.
 * const count = (compiled: CompiledTallies, pool: PgPool) => runTallies(compiled, pgRunner(pool), { limitMs: 60_000 });
 * ```
 */
export function pgRunner(pool: PgPool): SqlRunner {
  checkArguments('pgRunner', {
    pool: [pool, { is: has('connect', 'query'), write: 'new Pool({ connectionString })' }],
  });
  return {
    dialect: 'postgres',
    async open(limitMs): Promise<SqlSession> {
      const client = await pool.connect();
      try {
        await client.query('begin transaction isolation level repeatable read read only');
        if (limitMs !== undefined) await client.query(`set local statement_timeout = ${limitMs + graceMs}`);
        const { rows } = await client.query('select pg_backend_pid() as process');
        return {
          run: async ({ text, parameters }) => (await client.query(text, [...parameters])).rows,
          async close() {
            await client.query('commit');
            client.release();
          },
          cancel() {
            client.release(true);
            stopProcess(pool, String(rows[0]?.['process']));
          },
        };
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
  };
}

// The server continues a statement after its connection closes. Another connection cancels it; the caller does not wait for that.
function stopProcess(pool: PgPool, process: string): void {
  const stop = async () => {
    const client = await pool.connect();
    try {
      await client.query('select pg_cancel_backend(cast($1 as integer))', [process]);
    } finally {
      client.release();
    }
  };
  stop().catch(() => undefined);
}

/**
 * PGlite: PostgreSQL in process. It works in this thread, so that a limit and a signal take effect between two statements.
 *
 * @param database - `await PGlite.create()`
 * @throws GenderIndicatorsError `wrong_argument`
 * @example
 * ```ts no-run
 * import { type CompiledTallies, type PgliteDatabase, pgliteRunner, runTallies } from 'gender-indicators/sql';
 *
 * // The database is await PGlite.create('./force') of @electric-sql/pglite.
 * const count = (compiled: CompiledTallies, database: PgliteDatabase) => runTallies(compiled, pgliteRunner(database));
 * ```
 */
export function pgliteRunner(database: PgliteDatabase): SqlRunner {
  const write = "await PGlite.create('./force')";
  checkArguments('pgliteRunner', { database: [database, { is: has('query', 'transaction'), write }] });
  const run = async (text: string, values: readonly string[] = []) =>
    (await database.query(text, [...values])).rows as readonly AnswerRow[];
  const end = (text: string) => async () => {
    await run(text);
  };
  return {
    dialect: 'postgres',
    async open() {
      await run('begin transaction isolation level repeatable read read only');
      return { run: ({ text, parameters }) => run(text, parameters), close: end('commit'), cancel: end('rollback') };
    },
  };
}

/**
 * SQLite of Node, which has it from Node 22.5 on. It works in this thread, so that a limit and a signal take effect between two
 * statements; a worker that is terminated stops one.
 *
 * @param database - `new DatabaseSync(…)` of `node:sqlite`
 * @throws GenderIndicatorsError `wrong_argument`
 * @example
 * ```ts
 * import { DatabaseSync } from 'node:sqlite';
 * import { sqliteRunner } from 'gender-indicators/sql';
 *
 * sqliteRunner(new DatabaseSync(':memory:')).dialect; // => 'sqlite'
 * ```
 */
export function sqliteRunner(database: SqliteDatabase): SqlRunner {
  const write = "new DatabaseSync('force.db') of node:sqlite, in Node 22.5 or later";
  checkArguments('sqliteRunner', { database: [database, { is: has('exec', 'prepare'), write }] });
  const run = (text: string, values: readonly string[] = []) =>
    database.prepare(text).all(...values) as readonly AnswerRow[];
  return {
    dialect: 'sqlite',
    open() {
      const wasReadOnly = String(run('pragma query_only')[0]?.['query_only']) === '1';
      const end = (text: string) => () => {
        database.exec(text);
        if (!wasReadOnly) database.exec('pragma query_only = 0');
      };
      database.exec('pragma query_only = 1; begin');
      return {
        run: ({ text, parameters }) => run(text, parameters),
        close: end('commit'),
        cancel: end('rollback'),
      };
    },
  };
}
