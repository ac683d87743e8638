import {
  aCatalog,
  checkArguments,
  checkNames,
  isObject,
  namedArguments,
  option,
  optionalTexts,
  refused,
} from '../arguments.js';
import { nearest } from '../conditions/nearest.js';
import { relatedSets } from '../conditions/needs.js';
import { datasetOf, type Period } from '../dataset/create-dataset.js';
import type { Dataset } from '../dataset/dataset.js';
import { GenderIndicatorsError, type Issue } from '../errors.js';
import { cellsOf } from '../indicators/breakdown.js';
import { type TallyOptions, tally } from '../indicators/evaluate.js';
import { planCatalog } from '../indicators/plan.js';
import { invalidCondition, unknownField, unknownRecordSet } from '../mistakes.js';
import type { Catalog } from '../schemas/catalog.js';
import { defaultModel, type Model } from '../schemas/model.js';
import type { PopulationRequest } from '../tallies/request.js';
import type { Tallies } from '../tallies/tallies.js';
import { auditOf, type SetAudit } from './audit-sql.js';
import { type CountStatement, countStatements, type FrequencyStatement, frequencyStatements } from './count-sql.js';
import { dialects, type SqlDialect, sqlDialects } from './dialects.js';
import type { SqlStatement } from './sql-text.js';
import type { SqlSource, SqlTable } from './valid-records.js';

/** From which database, and for which units and days, tallies are compiled. */
export interface CompileOptions extends TallyOptions {
  /** The database that runs the statements. */
  readonly dialect: SqlDialect;
  /** The units as rows, as `createDataset` reads them. They are few and stay in the library: the tree is its own. */
  readonly units: readonly unknown[];
  /** The day of the stock, `'2019-12-31'`. */
  readonly asOf: string;
  /**
   * The period of the flows.
   * @defaultValue from the first of January to `asOf`
   */
  readonly period?: Period | undefined;
  /**
   * By record set its table: a name, `['schema', 'name']`, or a table with the columns of some fields, `null` for a column that the
   * table does not have. A record set that is not named was not given.
   * @defaultValue every record set has a table of its name, with columns named as its fields
   */
  readonly tables?: Readonly<Record<string, string | readonly string[] | SqlTable>> | undefined;
  /**
   * The record sets.
   * @defaultValue those of the library
   */
  readonly model?: Model | undefined;
  /**
   * Headcount returns as rows.
   * @defaultValue none
   */
  readonly returns?: readonly unknown[] | undefined;
  /**
   * Published or given values as rows.
   * @defaultValue none
   */
  readonly observations?: readonly unknown[] | undefined;
  /**
   * What the database is called where tallies are merged; the same source is not counted twice.
   * @defaultValue `'dataset'`
   */
  readonly source?: string | undefined;
  /**
   * Whether the frequencies of amounts are asked for, of which medians and quantiles of pay are made. They name the pay of single
   * persons. Without them an indicator that needs them is not tallied.
   * @defaultValue `false`
   */
  readonly payFrequencies?: boolean | undefined;
}

/** The statements by which a database counts all that a catalog needs. They are plain data and can be sent anywhere. */
export interface CompiledTallies {
  /** Counts and exact sums: one statement for each record set, which scans it once; more where a table would have too many columns. */
  readonly counts: readonly SqlStatement[];
  /** Frequencies: one statement for each record set and value. */
  readonly frequencies: readonly SqlStatement[];
  /** Breaches of the rules that `createDataset` enforces: one statement for each record set that is counted, of one row. */
  readonly audit: readonly SqlStatement[];
  /** What is wrong with the rows of units, returns and observations. */
  readonly issues: readonly Issue[];
  /**
   * What the answers are read by.
   * @internal
   */
  readonly plan: CompiledPlan;
}

/** What the answers of a database are read by. */
export interface CompiledPlan {
  readonly dialect: SqlDialect;
  /** The tallies without the counts of records. */
  readonly tallies: Tallies;
  readonly model: Model;
  readonly requests: readonly PopulationRequest[];
  readonly counts: readonly CountStatement[];
  readonly frequencies: readonly FrequencyStatement[];
  readonly audit: readonly SetAudit[];
}

const optionNames: Readonly<Record<keyof CompileOptions, true>> = {
  dialect: true,
  units: true,
  asOf: true,
  period: true,
  tables: true,
  model: true,
  by: true,
  returns: true,
  observations: true,
  source: true,
  payFrequencies: true,
};

/** So many issues of rows are given in full. */
const maxIssues = 1000;

/**
 * Compiles all that a catalog needs to SQL, so that records are counted where they are and no person leaves the database: counts by
 * unit and sex, exact sums and frequencies, and nothing is divided there. {@link readTallies} makes tallies of the answers: those of
 * `tally`, to the last digit.
 *
 * Units, returns and observations are rows. The tree, conditions on units, and which units reported are decided here; a statement
 * gets the ids of the units as one parameter. A record that `createDataset` would refuse for what stands in its row, or because it
 * names a record that is refused, is not counted. What only several rows show, such as two records with one id, is counted by the
 * statements of `audit`.
 *
 * | dialect | for |
 * | --- | --- |
 * | `postgres` | PostgreSQL, PGlite |
 * | `duckdb` | DuckDB, over its own tables, CSV and Parquet |
 * | `sqlite` | SQLite |
 * | `mariadb` | MariaDB 10.6 and later |
 * | `mysql` | MySQL 8 |
 * | `clickhouse` | ClickHouse, chDB |
 *
 * @param catalog - the catalog
 * @param options - the dialect, the units, the days, the tables
 * @throws GenderIndicatorsError what is wrong with the catalog, as `tally`; `unknown_option` for the dialect; `unknown_record_set`,
 *   `unknown_field` for tables; `invalid_date`; `invalid_condition` for a breakdown by a text of records
 * @example
 * ```ts
 * import { compileTallies } from 'gender-indicators/sql';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const { counts, audit } = compileTallies(advancement, {
 *   dialect: 'duckdb',
 *   units,
 *   asOf: '2019-12-31',
 *   tables: { personnel: 'nhan_su' },
 * });
 * counts.length; // => 1
 * audit.length; // => 1
 * ```
 */
export function compileTallies(catalog: Catalog, options: CompileOptions): CompiledTallies {
  const caller = 'compileTallies';
  checkArguments(caller, { catalog: [catalog, aCatalog], options: [options, compileOptions] });
  namedArguments(options, caller, 'dialect', 'units', 'asOf');
  checkNames(options, optionNames, { function: caller, argument: 'options' });
  const dialectName = option<'dialect', SqlDialect>(options, 'dialect', sqlDialects, caller);
  const dialect = dialects[dialectName];
  const { units, returns = [], observations = [], asOf, period, source, by = [] } = options;
  const model = options.model ?? defaultModel;
  const rows = { units, returns, observations };
  const { dataset, issues } = datasetOf<Model>(
    rows,
    { asOf, period, source, model, maxIssues: Number.MAX_SAFE_INTEGER },
    caller,
  );
  if (typeof by !== 'string') checkArguments(caller, { 'options.by': [by, optionalTexts] });
  const paths = typeof by === 'string' ? [by] : [...new Set(by)];
  refuseTexts(model, paths);
  const cells = paths.length === 0 ? [] : cellsOf(dataset, paths);
  const { requests } = planCatalog(catalog, model, paths, cells);
  const tables = tablesOf(model, options.tables, caller);
  const statements: SqlSource = {
    model,
    dialect,
    asOf: dataset.asOf,
    period: dataset.period,
    tree: dataset.tree,
    inactive: inactiveUnits(dataset, issues),
    tables,
  };
  const read = requests.filter(
    ({ of, condition }) => tables.has(of) && relatedSets(condition).every((set) => tables.has(set)),
  );
  const sets = setsOf(model, read, tables);
  const counts = sets.flatMap((recordSet) =>
    countStatements(
      statements,
      recordSet,
      read.filter(({ of }) => of === recordSet.name),
    ),
  );
  const frequencies = sets.flatMap((recordSet) =>
    frequencyStatements(
      statements,
      recordSet,
      read.filter(({ of }) => of === recordSet.name),
      options.payFrequencies === true,
    ),
  );
  const audited = withNamedSets(
    model,
    sets.map(({ name }) => name),
    read,
    tables,
  );
  const audit = audited.flatMap((recordSet) => auditOf(statements, recordSet) ?? []);
  const plan: CompiledPlan = {
    dialect: dialectName,
    tallies: tally(dataset, catalog, { by }),
    model,
    requests: read,
    counts,
    frequencies,
    audit,
  };
  return {
    counts: counts.map(({ statement }) => statement),
    frequencies: frequencies.map(({ statement }) => statement),
    audit: audit.map(({ statement }) => statement),
    issues: issues.slice(0, maxIssues),
    plan,
  };
}

const compileOptions = {
  is: isObject,
  write: "{ dialect: 'postgres', units, asOf: '2019-12-31' }",
};

// Which texts the records have is not known before they are read.
function refuseTexts(model: Model, paths: readonly string[]): void {
  for (const path of paths) {
    const [first = '', second] = path.split('.');
    for (const recordSet of model.recordSets.values()) {
      if (!recordSet.counted || recordSet.name === 'units') continue;
      const relation = second === undefined ? undefined : (recordSet.toOne.get(first) ?? recordSet.toMany.get(first));
      const holder = second === undefined ? recordSet : model.recordSets.get(relation?.recordSet ?? '');
      const field = holder?.name === 'units' ? undefined : holder?.fields.get(second ?? first);
      if (field?.type === 'text' && field.values === undefined)
        throw new GenderIndicatorsError(invalidCondition, { recordSet: recordSet.name, field: path, in: 'by' });
    }
  }
}

function tablesOf(model: Model, tables: CompileOptions['tables'], caller: string): ReadonlyMap<string, SqlTable> {
  const counted = [...model.recordSets.values()].filter(({ counted, name }) => counted && name !== 'units');
  if (tables === undefined) return new Map(counted.map(({ name }) => [name, { table: name }]));
  if (!isObject(tables))
    throw refused(tables, { function: caller, argument: 'options.tables' }, "{ personnel: 'staff' }");
  const byName = new Map(counted.map((recordSet) => [recordSet.name, recordSet]));
  const entries = Object.entries(tables).map(([recordSet, table]): readonly [string, SqlTable] => {
    const set = byName.get(recordSet);
    if (set === undefined)
      throw new GenderIndicatorsError(unknownRecordSet, {
        recordSet,
        in: caller,
        nearest: nearest(recordSet, byName.keys()),
      });
    const isTable = typeof table === 'string' || isObject(table) || Array.isArray(table);
    if (!isTable) throw refused(table, { function: caller, argument: `tables.${recordSet}` }, "'personnel'");
    const checked: SqlTable = typeof table === 'string' || Array.isArray(table) ? { table } : (table as SqlTable);
    const place = { function: caller, argument: `tables.${recordSet}` };
    const names = [checked.table].flat();
    if (names.length === 0 || !names.every((part) => typeof part === 'string' && part !== ''))
      throw refused(table, place, "'personnel'");
    for (const field of Object.keys(checked.columns ?? {}))
      if (!set.fields.has(field))
        throw new GenderIndicatorsError(unknownField, {
          recordSet,
          field,
          in: caller,
          nearest: nearest(field, set.fields.keys()),
        });
    return [recordSet, checked];
  });
  return new Map(entries);
}

// Units that count but are not in the tree, since they are not active.
function inactiveUnits({ read, tree }: Dataset, issues: readonly Issue[]): readonly string[] {
  const refusedRows = new Set(
    issues.flatMap(({ recordSet, refused, row }) => (recordSet === 'units' && refused ? [row] : [])),
  );
  const rows = read.records.get('units')?.rows ?? [];
  return rows.flatMap(({ index, record }) => {
    const id = String(record['id']);
    return tree.numberOf.has(id) || refusedRows.has(index) ? [] : [id];
  });
}

// The record sets that are counted; personnel always, because they say which units reported.
function setsOf(model: Model, requests: readonly PopulationRequest[], tables: ReadonlyMap<string, SqlTable>) {
  const names = new Set(requests.map(({ of }) => of));
  if (names.size > 0) names.add('personnel');
  return [...model.recordSets.values()].filter(({ name }) => names.has(name) && tables.has(name));
}

// The record sets that are counted, those that their conditions look into, and all that these name.
function withNamedSets(
  model: Model,
  names: readonly string[],
  requests: readonly PopulationRequest[],
  tables: ReadonlyMap<string, SqlTable>,
) {
  const reached = new Set<string>();
  const visit = (name: string): void => {
    if (reached.has(name) || !tables.has(name)) return;
    reached.add(name);
    for (const { recordSet } of model.recordSets.get(name)?.toOne.values() ?? []) visit(recordSet);
  };
  for (const name of names) visit(name);
  for (const { condition, axes } of requests)
    for (const part of [condition, ...axes.flatMap(({ conditions }) => conditions)])
      for (const name of relatedSets(part)) visit(name);
  return [...model.recordSets.values()].filter(({ name }) => reached.has(name));
}
