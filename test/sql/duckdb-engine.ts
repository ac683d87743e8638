import { DuckDBInstance } from '@duckdb/node-api';
import type { FieldType } from '../../src/schemas/fields.js';
import { quoted, type TestEngine, textOf } from './engine.js';

const types: Readonly<Record<FieldType, string>> = {
  id: 'varchar',
  text: 'varchar',
  enum: 'varchar',
  other: 'varchar',
  boolean: 'boolean',
  date: 'date',
  number: 'double',
  decimal: 'decimal(30, 9)',
};

/**
 * DuckDB in process.
 *
 * @param columnTypes - the types of columns, where they are others than those of the fields
 */
export async function duckdbEngine(columnTypes: Partial<Record<FieldType, string>> = {}): Promise<TestEngine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  // The tables are small.
  await connection.run('set threads = 1');
  let loaded: string[] = [];
  return {
    name: 'DuckDB',
    dialect: 'duckdb',
    async load(tables) {
      for (const { name, columns, rows } of tables) {
        const typed = columns.map(({ name: column, type }) => ({ column, type: { ...types, ...columnTypes }[type] }));
        await connection.run(
          `create table ${quoted(name)} (${typed.map(({ column, type }) => `${quoted(column)} ${type}`).join(', ')})`,
        );
        loaded.push(name);
        if (rows.length === 0) continue;
        const values = typed.map(({ type }, i) => `cast(json_extract_string(v, '$[${i}]') as ${type})`).join(', ');
        const list = rows.map((row) => columns.map(({ name: column }) => textOf(row[column])));
        await connection.run(
          `insert into ${quoted(name)} select ${values} from (select unnest(cast(cast($1 as json) as json[])) as v)`,
          [JSON.stringify(list)],
        );
      }
    },
    async run({ text, parameters }) {
      const reader = await connection.runAndReadAll(text, [...parameters]);
      return reader.getRowObjectsJS();
    },
    async clear() {
      for (const name of loaded) await connection.run(`drop table ${quoted(name)}`);
      loaded = [];
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
