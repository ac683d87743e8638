import { checkArguments, checkNames, isObject, type Kind, optionalObject, refused } from '../arguments.js';
import { nearest } from '../conditions/nearest.js';
import { GenderIndicatorsError } from '../errors.js';
import { unknownField, unknownRecordSet } from '../mistakes.js';
import { defaultModel, type Model } from '../schemas/model.js';
import { dialects, tableName } from './dialects.js';
import type { DuckDbConnection } from './runners.js';
import { inDatabase } from './runTallies.js';
import { statementOf } from './sql-text.js';
import type { SqlTable } from './valid-records.js';

/** The files of a record set, or its table in DuckDB, and the columns that are not named as the fields. */
export interface DuckDbRecords {
  /** A path, a pattern such as `nhan-su/*.parquet`, or several of them, all CSV or all Parquet. */
  readonly files?: string | readonly string[] | undefined;
  /** A table in place of files: a name, or `['schema', 'name']`. */
  readonly table?: string | readonly string[] | undefined;
  /** By field the name of its column. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
}

/**
 * CSV and Parquet files, and tables of DuckDB, for the `tables` of {@link compileTallies}. Each record set becomes a temporary view of
 * the connection. A field that has no column counts as absent in every record.
 *
 * Every column of a CSV file is read as text, so that the id `007` stays what it is; the audit of {@link runTallies} says which texts are
 * no dates, numbers or values of the field. An empty cell is absence.
 *
 * @param connection - a connection of `@duckdb/node-api`
 * @param records - by record set its files or its table
 * @param options - `model`: the record sets, by default those of the library
 * @returns by record set its table
 * @throws GenderIndicatorsError `unknown_record_set`, `unknown_field`, `wrong_argument` for files that are neither CSV nor Parquet;
 *   `database_failed` for files that cannot be read
 * @example
 * ```ts no-run
 * import { DuckDBInstance } from '@duckdb/node-api';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { compileTallies, duckdbRunner, duckdbTables, runTallies } from 'gender-indicators/sql';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const connection = await (await DuckDBInstance.create()).connect();
 * const tables = await duckdbTables(connection, {
 *   personnel: { files: 'nhan-su/*.parquet', columns: { unitId: 'ma_don_vi', sex: 'gioi_tinh' } },
 *   events: 'bien-dong.csv',
 * });
 * const compiled = compileTallies(advancement, { dialect: 'duckdb', units, asOf: '2019-12-31', tables });
 * const tallies = await runTallies(compiled, duckdbRunner(connection));
 * ```
 */
export async function duckdbTables(
  connection: DuckDbConnection,
  records: Readonly<Record<string, string | readonly string[] | DuckDbRecords>>,
  options: { readonly model?: Model | undefined } = {},
): Promise<Readonly<Record<string, SqlTable>>> {
  const caller = 'duckdbTables';
  checkArguments(caller, {
    connection: [connection, aConnection],
    records: [records, { is: isObject, write: "{ personnel: 'nhan-su.csv' }" }],
    options: [options, optionalObject],
  });
  checkNames(options, { model: true }, { function: caller, argument: 'options' });
  const { recordSets } = options.model ?? defaultModel;
  const tables: Record<string, SqlTable> = {};
  for (const [name, source] of Object.entries(records)) {
    const recordSet = recordSets.get(name);
    if (recordSet === undefined || !recordSet.counted || name === 'units')
      throw new GenderIndicatorsError(unknownRecordSet, {
        recordSet: name,
        in: caller,
        nearest: nearest(name, recordSets.keys()),
      });
    const isListed = typeof source === 'string' || Array.isArray(source);
    const { files, table, columns = {} }: DuckDbRecords = isListed ? { files: source } : (source as DuckDbRecords);
    for (const field of Object.keys(columns))
      if (!recordSet.fields.has(field))
        throw new GenderIndicatorsError(unknownField, {
          recordSet: name,
          field,
          in: caller,
          nearest: nearest(field, recordSet.fields.keys()),
        });
    const view = `gi_records_${name}`;
    const from = table === undefined ? ofFiles([files ?? []].flat(), `records.${name}`) : ofTable(table);
    const present = await createView(connection, view, from, caller);
    tables[name] = {
      table: view,
      columns: Object.fromEntries(
        [...recordSet.fields.keys()].map((field) => {
          const column = columns[field] ?? field;
          return [field, present.has(column) || Object.hasOwn(columns, field) ? column : null];
        }),
      ),
    };
  }
  return tables;
}

function ofTable(table: string | readonly string[]): string {
  return statementOf(tableName(table), dialects.duckdb).text;
}

// A view takes no parameters, so that paths stand in its text.
function ofFiles(paths: readonly string[], argument: string): string {
  const isOf = (ending: RegExp) =>
    paths.length > 0 && paths.every((path) => typeof path === 'string' && ending.test(path));
  const list = paths.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ');
  if (isOf(/\.parquet$/iu)) return `read_parquet([${list}], union_by_name = true)`;
  if (isOf(/\.(?:csv|tsv|txt)(?:\.gz|\.zst)?$/iu))
    return `read_csv([${list}], all_varchar = true, header = true, union_by_name = true)`;
  throw refused(paths, { function: 'duckdbTables', argument }, "'nhan-su.csv' or 'nhan-su/*.parquet'");
}

async function createView(
  connection: DuckDbConnection,
  view: string,
  source: string,
  caller: string,
): Promise<ReadonlySet<string>> {
  const name = ofTable(view);
  return inDatabase(async () => {
    await connection.run(`create or replace temporary view ${name} as select * from ${source}`);
    const described = await connection.runAndReadAll(`describe ${name}`, []);
    return new Set(described.getRowObjectsJS().map((row) => String(row['column_name'])));
  }, caller);
}

const aConnection: Kind = {
  is: (value) => isObject(value) && typeof value['runAndReadAll'] === 'function',
  write: "await (await DuckDBInstance.create('force.duckdb')).connect()",
};
