import { rmSync } from 'node:fs';
import { loadPackage, serverFolder, startServer } from '../../examples/cluster/servers.js';
import type { AnswerRow, PgliteDatabase } from '../../src/sql/index.js';
import type { TestEngine } from '../sql/engine.js';
import { clickhouseEngine } from './clickhouse-engine.js';
import { startMariadb } from './mariadb-engine.js';
import { postgresEngine } from './postgres-engine.js';

/** The databases that are tried here; `ENGINES=PGlite,chDB` names some of them. MariaDB has to be named. */
export const engineNames = (process.env['ENGINES'] ?? 'PGlite,PostgreSQL,chDB').split(',');

/** What is used of the packages. They belong to this folder, and the root does not have their types. */
export interface Pglite {
  readonly PGlite: { readonly create: () => Promise<PgliteDatabase & { readonly close: () => Promise<void> }> };
}
interface Chdb {
  readonly default: {
    readonly Session: new (
      path: string,
    ) => { readonly query: (text: string, format: string) => string; readonly cleanup: () => void };
  };
}

/** Starts one of the databases. */
export async function startEngine(name: string): Promise<TestEngine> {
  if (name === 'PGlite') {
    const { PGlite } = await loadPackage<Pglite>('@electric-sql/pglite/dist/index.js');
    const database = await PGlite.create();
    const run = async (text: string, parameters: readonly string[]) =>
      (await database.query(text, [...parameters])).rows as readonly AnswerRow[];
    return postgresEngine(name, run, () => database.close());
  }
  if (name === 'PostgreSQL') return startPostgres();
  if (name === 'MariaDB') return startMariadb();
  const { Session } = (await loadPackage<Chdb>('chdb/index.js')).default;
  const path = serverFolder();
  const session = new Session(path);
  const run = (text: string): string => session.query(text, 'JSONEachRow');
  return clickhouseEngine('chDB', run, () => {
    session.cleanup();
    rmSync(path, { recursive: true, force: true });
  });
}

async function startPostgres(): Promise<TestEngine> {
  const { pool, stop } = await startServer('PostgreSQL');
  const run = async (text: string, parameters: readonly string[]) => (await pool.query(text, [...parameters])).rows;
  return postgresEngine('PostgreSQL', run, stop);
}
