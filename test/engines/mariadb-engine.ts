import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadPackage, serverFolder } from '../../examples/cluster/servers.js';
import type { FieldType } from '../../src/schemas/fields.js';
import type { AnswerRow } from '../../src/sql/index.js';
import { quoted, type TestEngine, type TestTable, textOf } from '../sql/engine.js';

// Texts are compared without case and spaces at their end, which no statement may take over.
const types: Readonly<Record<FieldType, string>> = {
  id: 'varchar(190)',
  text: 'text',
  enum: 'text',
  other: 'text',
  boolean: 'boolean',
  date: 'date',
  number: 'double',
  decimal: 'decimal(40, 12)',
};

/** What is used of a connection of `mysql2`. */
interface Connection {
  readonly execute: (text: string, values: readonly (string | null)[]) => Promise<[readonly AnswerRow[]]>;
  readonly unprepare: (text: string) => unknown;
  readonly end: () => Promise<void>;
}
interface Driver {
  readonly default: { readonly createConnection: (options: object) => Promise<Connection> };
}

const named = (text: string) => quoted(text, '`');

/** The MariaDB server of this machine, with a folder and a socket of its own. No package of npm brings one. */
export async function startMariadb(): Promise<TestEngine> {
  const { default: mysql } = await loadPackage<Driver>('mysql2/promise.js');
  const path = serverFolder();
  const [data, socket] = [join(path, 'data'), join(path, 'socket')];
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const words = ['--no-defaults', ...user, `--datadir=${data}`];
  const { status, stderr } = spawnSync(
    'mariadb-install-db',
    [...words, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`mariadb-install-db: ${stderr}`);
  const server = spawn('mariadbd', [...words, `--socket=${socket}`, '--skip-networking'], { stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const connection = await connected(() =>
    mysql.createConnection({ socketPath: socket, user: 'root', charset: 'utf8mb4' }),
  );
  // Values are parameters of prepared statements: what a driver writes into the text takes a `?` in a name for a value.
  const run = async (text: string, values: readonly (string | null)[] = []) => {
    const [rows] = await connection.execute(text, values);
    connection.unprepare(text);
    return rows;
  };
  await run('create database tried character set utf8mb4');
  await run('use tried');
  let loaded: string[] = [];
  const load = async ({ name: table, columns, rows }: TestTable): Promise<void> => {
    const typed = columns.map(({ name, type }) => `${named(name)} ${types[type]}`);
    await run(`create table ${named(table)} (${typed.join(', ')})`);
    loaded.push(table);
    const size = 500;
    for (let at = 0; at < rows.length; at += size) {
      const part = rows.slice(at, at + size);
      const values = part.flatMap((row) => columns.map(({ name, type }) => writtenAs(type, row[name])));
      const places = part.map(() => `(${columns.map(() => '?').join(', ')})`);
      await run(`insert into ${named(table)} values ${places.join(', ')}`, values);
    }
  };
  return {
    name: 'MariaDB',
    dialect: 'mariadb',
    async load(tables) {
      for (const table of tables) await load(table);
    },
    run: ({ text, parameters }) => run(text, parameters),
    async clear() {
      for (const table of loaded) await run(`drop table ${named(table)}`);
      loaded = [];
    },
    async close() {
      await connection.end();
      server.kill();
      await ended;
      rmSync(path, { recursive: true, force: true });
    },
  };
}

function writtenAs(type: FieldType, value: unknown): string | null {
  return type === 'boolean' && typeof value === 'boolean' ? String(Number(value)) : textOf(value);
}

/** Connects as soon as the server answers, within half a minute. */
async function connected(connect: () => Promise<Connection>, attempts = 150): Promise<Connection> {
  try {
    return await connect();
  } catch (error) {
    if (attempts === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return connected(connect, attempts - 1);
  }
}
