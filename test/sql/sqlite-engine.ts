import { DatabaseSync } from 'node:sqlite';
import type { FieldType } from '../../src/schemas/fields.js';
import { quoted, type TestEngine, textOf } from './engine.js';

const types: Readonly<Record<FieldType, string>> = {
  id: 'text',
  text: 'text',
  enum: 'text',
  other: 'text',
  boolean: 'integer',
  date: 'text',
  number: 'real',
  decimal: 'text',
};

/** SQLite of Node. Its columns compare without case, which no statement may take over. */
export function sqliteEngine(database = new DatabaseSync(':memory:')): TestEngine {
  let loaded: string[] = [];
  return {
    name: 'SQLite',
    dialect: 'sqlite',
    load(tables) {
      for (const { name, columns, rows } of tables) {
        const typed = columns.map(({ name: column, type }) => {
          return `${quoted(column)} ${types[type]}${types[type] === 'text' ? ' collate nocase' : ''}`;
        });
        database.exec(`create table ${quoted(name)} (${typed.join(', ')})`);
        loaded.push(name);
        const insert = database.prepare(`insert into ${quoted(name)} values (${columns.map(() => '?').join(', ')})`);
        for (const row of rows)
          insert.run(
            ...columns.map(({ name: column, type }) => {
              const value = row[column];
              if (type === 'boolean' && typeof value === 'boolean') return value ? 1 : 0;
              return type === 'number' && typeof value === 'number' ? value : textOf(value);
            }),
          );
      }
    },
    run({ text, parameters }) {
      return database.prepare(text).all(...parameters);
    },
    clear() {
      for (const name of loaded) database.exec(`drop table ${quoted(name)}`);
      loaded = [];
    },
    close() {
      database.close();
    },
  };
}
