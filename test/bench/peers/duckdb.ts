import {
  BIGINT,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  UTINYINT,
} from '@duckdb/node-api';
import { columnName, sql } from '../conditions.ts';
import { codedFields, type People, values } from '../people.ts';
import { countedConditions, emptyTable, payColumns, type Table, type Task } from '../task.ts';
import { closureOf, type Units } from '../units.ts';
import type { Peer } from './peer.ts';

/** Rows of a chunk of DuckDB. */
const chunkSize = 2_048;

/** A column to be loaded. */
export interface LoadedColumn {
  readonly type: DuckDBType;
  readonly value: (row: number) => DuckDBValue;
}

/** A database in memory. */
export async function openDuckDb(threads: number): Promise<{ connection: DuckDBConnection; close: () => void }> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Appends rows to a table by chunks, which is the fastest way from JavaScript. */
export async function load(
  connection: DuckDBConnection,
  table: string,
  count: number,
  columns: readonly LoadedColumn[],
): Promise<void> {
  const appender = await connection.createAppender(table);
  const types = columns.map(({ type }) => type);
  for (let from = 0; from < count; from += chunkSize) {
    const size = Math.min(chunkSize, count - from);
    const chunk = DuckDBDataChunk.create(types, size);
    columns.forEach(({ value }, i) => {
      chunk.setColumnValues(
        i,
        Array.from({ length: size }, (_, row) => value(from + row)),
      );
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** The columns of a result, as numbers; a missing value is `NaN`. */
export async function columnsOfQuery(connection: DuckDBConnection, query: string): Promise<readonly Float64Array[]> {
  const reader = await connection.runAndReadAll(query);
  return reader
    .getColumns()
    .map((column) => Float64Array.from(column, (value) => (value === null ? Number.NaN : Number(value))));
}

/** Loads the pairs of a unit and one above it. */
export async function loadAbove(connection: DuckDBConnection, units: Units): Promise<void> {
  const { ancestor, unit } = closureOf(units);
  await connection.run('CREATE TABLE above (ancestor INTEGER, unit INTEGER)');
  await load(connection, 'above', unit.length, [
    { type: INTEGER, value: (row) => ancestor[row]! },
    { type: INTEGER, value: (row) => unit[row]! },
  ]);
}

/** Loads people with the coded fields as enumerations, which DuckDB compares as numbers. */
async function loadPeople(
  connection: DuckDBConnection,
  { count, codes, unit, birth, hired, pay }: People,
): Promise<void> {
  const fields = codedFields.map((field) => ({ field, list: values[field] }));
  const enums = fields.filter(({ list }) => typeof list[1] === 'string');
  for (const { field, list } of enums) {
    const texts = list.filter((value) => value !== null).map((value) => `'${value}'`);
    await connection.run(`CREATE TYPE ${columnName(field)}_type AS ENUM (${texts.join(', ')})`);
  }
  const loaded = fields.map(({ field }) => `${columnName(field)} UTINYINT`);
  await connection.run(
    `CREATE TEMP TABLE loaded (unit INTEGER, birth INTEGER, hired INTEGER, pay BIGINT, ${loaded.join(', ')})`,
  );
  await load(connection, 'loaded', count, [
    { type: INTEGER, value: (row) => unit[row]! },
    { type: INTEGER, value: (row) => birth[row]! },
    { type: INTEGER, value: (row) => hired[row]! },
    { type: BIGINT, value: (row) => (Number.isNaN(pay[row]) ? null : BigInt(pay[row]!)) },
    ...fields.map(({ field }) => ({ type: UTINYINT, value: (row: number) => codes[field][row]! })),
  ]);
  const typed = fields.map(({ field, list }) => {
    const name = columnName(field);
    if (typeof list[1] === 'boolean') return `${name} = 1 AS ${name}`;
    const cases = list.map((value, code) => `WHEN ${code} THEN ${value === null ? 'NULL' : `'${value}'`}`);
    return `(CASE ${name} ${cases.join(' ')} END)::${name}_type AS ${name}`;
  });
  await connection.run(`CREATE TABLE people AS SELECT unit, pay, DATE '1970-01-01' + birth AS birth_date,
    DATE '1970-01-01' + hired AS hired_on, ${typed.join(', ')} FROM loaded`);
  await connection.run('DROP TABLE loaded');
}

/** What plain SQL asks: an aggregate with a `FILTER` for each count; pay by groups, with a subtotal over the levels. */
function plainQueries(task: Task): { readonly counts: string; readonly pay: string } {
  const conditions = countedConditions(task, sql);
  const own = conditions.map((condition, i) => `count(*) FILTER (WHERE ${condition}) AS c${i}`);
  return {
    counts: `WITH own AS (SELECT unit, ${own.join(', ')} FROM people GROUP BY unit)
      SELECT ancestor, ${own.map((_, i) => `sum(c${i})::DOUBLE`).join(', ')}
      FROM own JOIN above USING (unit) GROUP BY ancestor`,
    pay: `SELECT ancestor, enum_code(sex), CASE WHEN grouping(position_level) = 1 THEN -1
        ELSE coalesce(enum_code(position_level) + 1, 0) END,
        count(pay), coalesce(sum(pay), 0)::DOUBLE, 2 * median(pay)
      FROM people JOIN above USING (unit)
      GROUP BY GROUPING SETS ((ancestor, sex), (ancestor, sex, position_level))`,
  };
}

/** The table of the answers to {@link plainQueries}. */
export async function tableByPlainSql(connection: DuckDBConnection, units: Units, task: Task): Promise<Table> {
  const table = emptyTable(task, units.rows.length);
  const queries = plainQueries(task);
  const [unit, ...counts] = await columnsOfQuery(connection, queries.counts);
  table.counts.forEach((column, i) => {
    scatter(column, unit!, counts[i]!);
  });
  const [ancestor, sex, level, n, sum, median2] = await columnsOfQuery(connection, queries.pay);
  ancestor!.forEach((of, row) => {
    const columns = payColumns(table, sex![row]!, level![row]! < 0 ? undefined : level![row]);
    columns.n[of] = n![row]!;
    columns.sum[of] = sum![row]!;
    columns.median2[of] = median2![row]!;
  });
  return table;
}

/** Puts each number at its unit. */
export function scatter(column: Float64Array, units: Float64Array, numbers: Float64Array): void {
  units.forEach((unit, row) => {
    column[unit] = numbers[row]!;
  });
}

/** A database with people and the pairs of a unit and one above it. */
export async function openPeople(people: People, units: Units, threads = 2): ReturnType<typeof openDuckDb> {
  const { connection, close } = await openDuckDb(threads);
  await loadPeople(connection, people);
  await loadAbove(connection, units);
  return { connection, close };
}

/** DuckDB with plain SQL. */
export async function duckDbPeer(people: People, units: Units, task: Task): Promise<Peer> {
  const { connection, close } = await openPeople(people, units);
  return { run: () => tableByPlainSql(connection, units, task), close };
}
