import type { FieldType } from '../../src/schemas/fields.js';
import { quoted, type TestEngine, type TestTable, textOf } from '../sql/engine.js';

/** Runs a statement with texts as parameters. */
export type RunText = (text: string, parameters: readonly string[]) => Promise<readonly Record<string, unknown>[]>;

const types: Readonly<Record<FieldType, string>> = {
  id: 'text',
  text: 'text',
  enum: 'text',
  other: 'text',
  boolean: 'boolean',
  date: 'date',
  number: 'double precision',
  decimal: 'numeric',
};

/** PostgreSQL behind any driver: PGlite or a server. */
export function postgresEngine(name: string, run: RunText, close: () => Promise<void>): TestEngine {
  let loaded: string[] = [];
  const load = async ({ name: table, columns, rows }: TestTable): Promise<void> => {
    const typed = columns.map(({ name: column, type }) => `${quoted(column)} ${types[type]}`);
    await run(`create table ${quoted(table)} (${typed.join(', ')})`, []);
    loaded.push(table);
    if (rows.length === 0) return;
    const values = columns.map(({ type }, i) => `cast(v ->> ${i} as ${types[type]})`);
    const list = rows.map((row) => columns.map(({ name: column }) => textOf(row[column])));
    const insert = `insert into ${quoted(table)} select ${values.join(', ')} from json_array_elements(cast($1 as json)) as e(v)`;
    await run(insert, [JSON.stringify(list)]);
  };
  return {
    name,
    dialect: 'postgres',
    async load(tables) {
      for (const table of tables) await load(table);
    },
    run: ({ text, parameters }) => run(text, parameters),
    async clear() {
      for (const table of loaded) await run(`drop table ${quoted(table)}`, []);
      loaded = [];
    },
    close,
  };
}
