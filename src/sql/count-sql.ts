import type { Condition } from '../conditions/condition.js';
import { relatedSets } from '../conditions/needs.js';
import type { RecordSet } from '../schemas/model.js';
import { type PopulationRequest, valueKey } from '../tallies/request.js';
import { conditionSql, RecordRows } from './condition-sql.js';
import { joined, plain, type Sql, type SqlStatement, sql, statementOf } from './sql-text.js';
import { type SqlSource, StatementScope } from './valid-records.js';
import { isSensitive, type ValueSql, valueSql } from './value-sql.js';

/** What a column of an answer is: how many records, how many of them have a value, or a part of the sum of the value. */
export type AnswerColumn =
  | { readonly kind: 'count'; readonly populationId: string }
  | { readonly kind: 'valued'; readonly populationId: string; readonly value: string }
  | { readonly kind: 'sum'; readonly populationId: string; readonly value: string; readonly part: number };

/** A statement that counts: a row for each unit and sex, with the columns `unit`, `sex`, `records`, `c0`, `c1`, … */
export interface CountStatement {
  readonly recordSet: string;
  readonly statement: SqlStatement;
  readonly columns: readonly AnswerColumn[];
  /** The fields that may have been left blank; their numbers stand in the columns `b0`, `b1`, … */
  readonly blanks: readonly string[];
}

/** A statement of frequencies: a row for each unit, sex and value, with `unit`, `sex`, the parts `v0`, … of the value, `c0`, … */
export interface FrequencyStatement {
  readonly recordSet: string;
  readonly statement: SqlStatement;
  readonly value: string;
  readonly kind: ValueSql['kind'];
  readonly parts: number;
  readonly isSensitive: boolean;
  readonly populationIds: readonly string[];
}

/** A population, or its part in a cell, with the conditions that all must hold. */
interface Part {
  readonly id: string;
  readonly conditions: readonly Condition[];
  readonly request: PopulationRequest;
}

/** The populations and their parts in cells; of a breakdown that looks into a record set that was not given only the whole. */
function partsOf({ tables }: SqlSource, requests: readonly PopulationRequest[]): readonly Part[] {
  return requests.flatMap((request) => {
    const { id, condition, axes, cells } = request;
    const canDivide = axes.every(({ conditions }) =>
      conditions.every((part) => relatedSets(part).every((recordSet) => tables.has(recordSet))),
    );
    const ofCells = (canDivide ? cells : []).map(({ id: cellId, positions }) => ({
      id: cellId,
      conditions: [condition, ...axes.map(({ conditions }, axis) => conditions[positions[axis]!]!)],
      request,
    }));
    return [{ id, conditions: [condition], request }, ...ofCells];
  });
}

/** The statements that count a record set; one, unless an answer would have more columns than the database takes. */
export function countStatements(
  source: SqlSource,
  recordSet: RecordSet,
  requests: readonly PopulationRequest[],
): readonly CountStatement[] {
  // A sum has a column for the records with a value and one for each of at most two parts.
  const sizeOf = ({ request }: Part) => 1 + 3 * request.sums.size;
  const chunks = chunksOf(partsOf(source, requests), sizeOf, Math.floor(source.dialect.columns / 2));
  return chunks.map((parts, i) => countStatement(source, recordSet, parts, i === 0));
}

function chunksOf(parts: readonly Part[], sizeOf: (part: Part) => number, most: number): readonly (readonly Part[])[] {
  const chunks: Part[][] = [[]];
  let size = 0;
  for (const part of parts) {
    size += sizeOf(part);
    if (size > most && chunks.at(-1)!.length > 0) {
      chunks.push([]);
      size = sizeOf(part);
    }
    chunks.at(-1)!.push(part);
  }
  return chunks;
}

/** A column of the inner query. */
interface FlagColumn {
  readonly name: Sql;
  readonly value: Sql;
  /** Whether it is added up; the others tell records apart. */
  readonly isMeasure: boolean;
}

// The inner query decides each condition once for each record; the outer one adds by unit and sex.
class Flags {
  readonly #rows: RecordRows;
  readonly #columns = new Map<string, FlagColumn>();

  constructor(rows: RecordRows) {
    this.#rows = rows;
  }

  get columns(): readonly Sql[] {
    return [...this.#columns.values()].map(({ name, value }) => sql`${value} as ${name}`);
  }

  /** The names of the columns that tell records apart: unit, sex, conditions. */
  get keys(): readonly Sql[] {
    return [...this.#columns.values()].flatMap(({ name, isMeasure }) => (isMeasure ? [] : [name]));
  }

  column(key: string, value: () => Sql, isMeasure = false): Sql {
    const written = this.#columns.get(key) ?? { name: this.#rows.scope.alias('p'), value: value(), isMeasure };
    this.#columns.set(key, written);
    return written.name;
  }

  measure(key: string, value: () => Sql): Sql {
    return this.column(key, value, true);
  }

  /** Whether all conditions hold; unknown is no. */
  holds(conditions: readonly Condition[]): Sql {
    const parts = conditions.map((condition) => this.column(condition.key, () => conditionSql(this.#rows, condition)));
    return sql`(${joined(parts, ' and ')})`;
  }
}

// Records that meet the same conditions are one row with their number. A breakdown asks for many cells of few conditions, so that a
// database decides cells for some hundred groups and not for each record.
class Groups {
  readonly #scope: StatementScope;
  readonly #measures: Sql[] = [];
  /** How many records a group has. */
  readonly records: Sql;

  constructor(scope: StatementScope) {
    this.#scope = scope;
    this.records = this.#add(sql`count(*)`);
  }

  count(name: Sql): Sql {
    return this.#add(sql`count(${name})`);
  }

  sum(name: Sql): Sql {
    return this.#add(sql`sum(${name})`);
  }

  #add(measure: Sql): Sql {
    const name = this.#scope.alias('w');
    this.#measures.push(sql`${measure} as ${name}`);
    return name;
  }

  from(records: Sql, keys: readonly Sql[]): Sql {
    const selected = joined([...keys, ...this.#measures], ',\n  ');
    return sql`(select ${selected}\nfrom ${records}\ngroup by ${joined(keys, ', ')}) ${this.#scope.alias('q')}`;
  }
}

/** From so many counts a condition on, records are grouped by conditions first. */
const countsOfCondition = 2;

interface InnerQuery {
  readonly scope: StatementScope;
  readonly rows: RecordRows;
  readonly flags: Flags;
  readonly unit: Sql;
  readonly sex: Sql;
  readonly from: () => Sql;
}

function innerQuery(source: SqlSource, recordSet: RecordSet): InnerQuery {
  const scope = new StatementScope(source);
  const rows = new RecordRows(scope, scope.records(recordSet.name)!);
  const flags = new Flags(rows);
  const unit = flags.column('unit', () => rows.unit);
  const { dialect } = source;
  const sexColumn = () => rows.column(rows.records.sex());
  const sex = flags.column('sex', () => (recordSet.sexed ? dialect.output(sexColumn()) : sql`'unknown'`));
  const from = () => sql`(select ${joined(flags.columns, ',\n  ')}\nfrom ${rows.from}) ${scope.alias('q')}`;
  return { scope, rows, flags, unit, sex, from };
}

function countStatement(
  source: SqlSource,
  recordSet: RecordSet,
  parts: readonly Part[],
  isFirst: boolean,
): CountStatement {
  const { scope, rows, flags, unit, sex, from } = innerQuery(source, recordSet);
  const { dialect } = source;
  const conditionKeys = new Set(parts.flatMap(({ conditions }) => conditions.map(({ key }) => key)));
  const groups = parts.length > countsOfCondition * conditionKeys.size ? new Groups(scope) : undefined;
  const sumWhere = (holds: Sql, weight: Sql) => sql`sum(case when ${holds} then ${weight} end)`;
  const columns: AnswerColumn[] = [];
  const records = groups === undefined ? sql`count(*)` : sql`sum(${groups.records})`;
  const selected: Sql[] = [sql`${unit} as unit`, sql`${sex} as sex`, sql`${records} as records`];
  const add = (column: AnswerColumn, value: Sql) => {
    selected.push(sql`${value} as ${plain(`c${columns.length}`)}`);
    columns.push(column);
  };
  for (const { id, conditions, request } of parts) {
    const holds = flags.holds(conditions);
    add(
      { kind: 'count', populationId: id },
      groups === undefined ? dialect.countIf(holds) : sumWhere(holds, groups.records),
    );
    for (const [value, of] of request.sums) {
      const written = valueSql(rows, of, request.id);
      if (written.kind !== 'number') continue;
      const names = written.parts.map((part, i) => flags.measure(`value ${i} ${value}`, () => part));
      const valued =
        groups === undefined
          ? dialect.countIf(sql`${holds} and ${names[0]!} is not null`)
          : sumWhere(holds, groups.count(names[0]!));
      add({ kind: 'valued', populationId: id, value }, valued);
      names.forEach((name, part) => {
        const sum = sumWhere(holds, groups === undefined ? name : groups.sum(name));
        add({ kind: 'sum', populationId: id, value, part }, textOf(source, sum));
      });
    }
  }
  const blanks = isFirst ? blankable(recordSet) : [];
  blanks.forEach((field, i) => {
    const flag = flags.measure(`blank ${field}`, () => rows.column(rows.records.blank(field)));
    selected.push(sql`sum(${groups === undefined ? flag : groups.sum(flag)}) as ${plain(`b${i}`)}`);
  });
  const selection = groups === undefined ? from() : groups.from(from(), flags.keys);
  const query = sql`select ${joined(selected, ',\n  ')}\nfrom ${selection}\ngroup by ${unit}, ${sex}`;
  return { recordSet: recordSet.name, statement: statementOf(scope.statement(query), dialect), columns, blanks };
}

// The one field that a rule leaves blank.
function blankable({ fields }: RecordSet): readonly string[] {
  const birth = fields.get('birthDate');
  return birth?.type === 'date' && birth.blankable ? ['birthDate'] : [];
}

// Drivers round numbers that they read as doubles.
function textOf({ dialect }: SqlSource, number: Sql): Sql {
  return dialect.output(dialect.text(number));
}

/** The statements of the frequencies of a record set: one for each value. */
export function frequencyStatements(
  source: SqlSource,
  recordSet: RecordSet,
  requests: readonly PopulationRequest[],
  payFrequencies: boolean,
): readonly FrequencyStatement[] {
  const values = new Set(requests.flatMap(({ frequencies }) => [...frequencies.keys()]));
  return [...values].flatMap((value) => {
    const ofValue = requests.filter(({ frequencies }) => frequencies.has(value));
    const chunks = chunksOf(partsOf(source, ofValue), () => 1, Math.floor(source.dialect.columns / 2));
    return chunks.flatMap((parts) => frequencyStatement(source, recordSet, value, parts, payFrequencies) ?? []);
  });
}

function frequencyStatement(
  source: SqlSource,
  recordSet: RecordSet,
  value: string,
  parts: readonly Part[],
  payFrequencies: boolean,
): FrequencyStatement | undefined {
  const { scope, rows, flags, unit, sex, from } = innerQuery(source, recordSet);
  const { request } = parts[0]!;
  const of = request.frequencies.get(value)!;
  const sensitive = isSensitive(rows, of);
  if (sensitive && !payFrequencies) return undefined;
  const written = valueSql(rows, of, request.id);
  const { dialect } = source;
  const names = written.parts.map((part, i) =>
    flags.column(`value ${i}`, () => (written.kind === 'text' ? dialect.output(part) : textOf(source, part))),
  );
  const holds = parts.map(({ conditions }) => flags.holds(conditions));
  const selected = [
    sql`${unit} as unit`,
    sql`${sex} as sex`,
    ...names.map((name, i) => sql`${name} as ${plain(`v${i}`)}`),
    ...holds.map((condition, i) => sql`${dialect.countIf(condition)} as ${plain(`c${i}`)}`),
  ];
  const query = sql`select ${joined(selected, ',\n  ')}\nfrom ${from()}\nwhere ${joined(holds, ' or ')}\ngroup by ${joined([unit, sex, ...names], ', ')}`;
  return {
    recordSet: recordSet.name,
    statement: statementOf(scope.statement(query), dialect),
    value: valueKey(of),
    kind: written.kind,
    parts: names.length,
    isSensitive: sensitive,
    populationIds: parts.map(({ id }) => id),
  };
}
