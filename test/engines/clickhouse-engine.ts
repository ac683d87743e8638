import type { FieldType } from '../../src/schemas/fields.js';
import { quoted, type TestEngine, textOf } from '../sql/engine.js';

const types: Readonly<Record<FieldType, string>> = {
  id: 'Nullable(String)',
  text: 'Nullable(String)',
  enum: 'Nullable(String)',
  other: 'Nullable(String)',
  boolean: 'Nullable(Bool)',
  // `Date` begins in 1970.
  date: 'Nullable(Date32)',
  number: 'Nullable(Float64)',
  decimal: 'Nullable(Decimal(38, 9))',
};

const settings =
  'settings join_use_nulls = 1, max_query_size = 100000000, max_ast_elements = 10000000, max_expanded_ast_elements = 10000000';

/** ClickHouse behind a function that runs a text and gives lines of JSON. */
export function clickhouseEngine(name: string, run: (text: string) => string, close: () => void): TestEngine {
  let loaded: string[] = [];
  const mark = '`';
  const named = (text: string) => quoted(text.replaceAll('\\', '\\\\'), mark);
  // Names that the database of a session does not have are files to it, with wildcards.
  run('create database tried engine = Atomic');
  run('use tried');
  const literal = (text: string) => `'${text.replace(/[\\']/gu, '\\$&')}'`;
  return {
    name,
    dialect: 'clickhouse',
    load(tables) {
      for (const { name: table, columns, rows } of tables) {
        const typed = columns.map(({ name: column, type }) => `${named(column)} ${types[type]}`);
        run(`create table ${named(table)} (${typed.join(', ')}) engine = Memory`);
        loaded.push(table);
        const texts = rows.map((row) => {
          const values = columns.map(({ name: column, type }) => {
            const text = textOf(row[column]);
            return text === null ? 'null' : type === 'boolean' ? text : literal(text);
          });
          return `(${values.join(', ')})`;
        });
        for (let at = 0; at < texts.length; at += 500)
          run(`insert into ${named(table)} values ${texts.slice(at, at + 500).join(', ')}`);
      }
    },
    run({ text }) {
      const lines = run(`${text}\n${settings}\nformat JSONEachRow`).trim().split('\n');
      return lines.filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    clear() {
      for (const table of loaded) run(`drop table ${named(table)}`);
      loaded = [];
    },
    close,
  };
}
