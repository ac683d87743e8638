import type { ConditionField } from '../conditions/condition.js';
import { type Dates, dayNumber } from '../conditions/dates.js';
import type { Truths } from '../conditions/unit-truths.js';
import { rulesOf } from '../dataset/record-rules.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import type { Field } from '../schemas/fields.js';
import type { ForeignKey, Model, RecordSet } from '../schemas/model.js';
import { sexes } from '../schemas/values.js';
import { compareNumbers, type Dialect, listOfTexts, tableName } from './dialects.js';
import { columnOf, joined, plain, type Sql, sql } from './sql-text.js';

/** A table of a record set. */
export interface SqlTable {
  readonly table: string | readonly string[];
  /** By field the name of its column, `null` where the table has none. A field that is absent has a column of its own name. */
  readonly columns?: Readonly<Record<string, string | null>> | undefined;
}

/** What statements are written from. */
export interface SqlSource extends Dates {
  readonly model: Model;
  readonly dialect: Dialect;
  readonly tree: UnitTree;
  /** The ids of units that may be named but have no records: those that are not active. */
  readonly inactive: readonly string[];
  /** By record set its table; a record set without one was not given. */
  readonly tables: ReadonlyMap<string, SqlTable>;
}

/** A rule that the rows of a record set may break, one row at a time. */
export interface RowRule {
  readonly field: string;
  readonly code:
    | 'missing'
    | 'unknown_key'
    | 'unit_not_active'
    | 'date_after_as_of'
    | 'sex_missing'
    | 'sex_conflict'
    | 'out_of_order';
  /** For `out_of_order` the pair: dates in their order, or a part and its whole. */
  readonly pair?: readonly [string, string] | undefined;
  readonly breaks: Sql;
}

/**
 * The records of a record set that count, as a common table expression: those of active units, whose keys name records that count,
 * whose required fields are there, whose dates are in order. A row that one of them is refused for is refused by `createDataset` too.
 *
 * Its columns are `n`, the number of the unit, `id`, and those that readers ask for.
 */
export interface ValidRecords {
  readonly recordSet: RecordSet;
  /** The name of the expression. */
  readonly alias: Sql;
  /** The name of the column with the text of a field, an ISO date, or a number's parts. */
  readonly text: (field: string) => Sql;
  readonly truth: (field: string) => Sql;
  readonly numbers: (field: string) => readonly Sql[];
  /** A date as the number `yyyymmdd`. */
  readonly day: (field: string) => Sql;
  /** The completed years from the birth date to the day of the dataset. */
  readonly age: () => Sql;
  /** The sex by which the record counts. */
  readonly sex: () => Sql;
  /** The sex as it is recorded, be it none of the library's. */
  readonly recordedSex: () => Sql;
  /** The text of a key. */
  readonly key: (key: ForeignKey) => Sql;
  /** By unit 1 for each condition on units that holds, as one text. */
  readonly flags: () => Sql;
  /** 1 where a field was left blank because its value was wrong. */
  readonly blank: (field: string) => Sql;
}

/** The record sets and the conditions on units that one statement reads. */
export class StatementScope {
  readonly source: SqlSource;
  readonly isGuarded: boolean;
  readonly #sets = new Map<string, ValidRecords | undefined>();
  readonly #expressions: (() => Sql)[] = [];
  readonly #truths: Truths[] = [];
  readonly #flagOf = new Map<string, number>();
  /** No table begins with it, so that no common table expression stands for a table. */
  readonly #prefix: string;
  #aliases = 0;

  /**
   * Opens the scope of a statement.
   *
   * @param isGuarded - whether a text that is no number is read as none; a statement that counts takes the word of the audit
   */
  constructor(source: SqlSource, isGuarded = false) {
    this.source = source;
    this.isGuarded = isGuarded;
    const names = [...source.tables.values()].map(({ table }) => [table].flat().at(-1)!.toLowerCase());
    let prefix = 'gi_';
    while (names.some((table) => table.startsWith(prefix))) prefix += '_';
    this.#prefix = prefix;
  }

  /** The name of the expression with the units. */
  get units(): Sql {
    return plain(`${this.#prefix}units`);
  }

  /** A name that nothing else in the statement has. */
  alias(letter: string): Sql {
    return plain(`${this.#prefix}${letter}${++this.#aliases}`);
  }

  /** The records of a set that count; absent where the record set was not given. */
  records(recordSet: string): ValidRecords | undefined {
    if (this.#sets.has(recordSet)) return this.#sets.get(recordSet);
    // A record set that leads to itself counts as not given while it is written.
    this.#sets.set(recordSet, undefined);
    const set = this.source.model.recordSets.get(recordSet);
    const table = this.source.tables.get(recordSet);
    if (set === undefined || table === undefined) return undefined;
    const { records, expression } = validRecords(this, set, table);
    this.#expressions.push(expression);
    this.#sets.set(recordSet, records);
    return records;
  }

  /** The position of a condition on units in the flags of units. */
  flagOf(key: string, truths: () => Truths): number {
    const flag = this.#flagOf.get(key) ?? this.#truths.push(truths()) - 1;
    this.#flagOf.set(key, flag);
    return flag;
  }

  /** The whole statement: units and records as common table expressions before the query. */
  statement(query: Sql): Sql {
    const { tree, inactive, dialect } = this.source;
    const rows: (readonly [string, number, string])[] = tree.units.map((unit, n) => [
      String(unit['id']),
      n,
      this.#truths.map((truths) => (truths[n] === 1 ? '1' : '0')).join(''),
    ]);
    for (const id of inactive) rows.push([id, -1, '']);
    const materialized = plain(dialect.materialized === 'none' ? '' : 'materialized ');
    const id = rows.reduce((longest, row) => Math.max(longest, row[0].length), 0);
    const units = sql`${this.units} as ${materialized}${dialect.table(JSON.stringify(rows), { id, f: this.#truths.length })}`;
    const expressions = [units, ...this.#expressions.map((expression) => expression())];
    return sql`with ${joined(expressions, ',\n')}\n${query}`;
  }
}

interface WrittenRecords {
  readonly records: ValidRecords;
  readonly expression: () => Sql;
}

function validRecords(scope: StatementScope, recordSet: RecordSet, table: SqlTable): WrittenRecords {
  const alias = scope.alias('k');
  const columns = new Map<string, { readonly name: Sql; readonly value: Sql }>();
  const column = (key: string, value: () => Sql): Sql => {
    const written = columns.get(key) ?? { name: scope.alias('c'), value: value() };
    columns.set(key, written);
    return written.name;
  };
  const rows = rowsOf(scope, recordSet, table);
  const records: ValidRecords = {
    recordSet,
    alias,
    text: (field) => column(`text ${field}`, () => rows.text(field)),
    truth: (field) => column(`truth ${field}`, () => rows.raw(field)),
    numbers: (field) => rows.numbers(field).map((part, i) => column(`number ${i} ${field}`, () => part)),
    day: (field) => column(`day ${field}`, () => rows.day(field)),
    age: () => column('age', () => rows.age()),
    sex: () => column('sex', () => rows.sex),
    recordedSex: () => column('recorded sex', () => rows.recordedSex),
    key: (key) => column(`key ${key}`, () => rows.text(key)),
    flags: () => column('flags', () => rows.flags()),
    blank: (field) => column(`blank ${field}`, () => rows.blank(field)),
  };
  const expression = (): Sql => {
    const selected = [
      sql`${rows.unit} as n`,
      sql`${rows.text('id')} as id`,
      ...[...columns.values()].map(({ name: as, value }) => sql`${value} as ${as}`),
    ];
    const conditions = rows.rules.map(({ breaks }) => sql`not (${breaks})`);
    const where = conditions.length === 0 ? sql`` : sql`\nwhere ${joined(conditions, '\n  and ')}`;
    const { dialect } = scope.source;
    const materialized = plain(dialect.materialized === 'all' ? 'materialized ' : '');
    const query = sql`select ${joined(selected, ', ')}\nfrom ${rows.from()}${where}${dialect.fence}`;
    return sql`${alias} as ${materialized}(${query})`;
  };
  return { records, expression };
}

/** The rows of a table joined with what they name. */
export interface TableRows {
  /** The table alone, under the alias of its rows. */
  readonly table: Sql;
  readonly from: () => Sql;
  readonly unit: Sql;
  readonly sex: Sql;
  readonly recordedSex: Sql;
  readonly flags: () => Sql;
  readonly raw: (field: string) => Sql;
  readonly text: (field: string) => Sql;
  readonly numbers: (field: string) => readonly Sql[];
  readonly day: (field: string) => Sql;
  readonly age: () => Sql;
  readonly blank: (field: string) => Sql;
  /** Rules whose breach refuses the row; each is true or false, never unknown. */
  readonly rules: readonly RowRule[];
  /** Rules whose breach leaves a field blank. */
  readonly blanks: readonly RowRule[];
}

/** The rows of a table, each with the rules that it may break. */
export function rowsOf(scope: StatementScope, recordSet: RecordSet, { table, columns = {} }: SqlTable): TableRows {
  const { source } = scope;
  const { dialect, asOf } = source;
  const row = scope.alias('t');
  const raw = (field: string): Sql => {
    const named = Object.hasOwn(columns, field) ? columns[field] : field;
    return typeof named === 'string' ? columnOf(row, named) : sql`null`;
  };
  const plainText = (field: string): Sql => dialect.text(raw(field));
  const plainDay = (field: string): Sql => {
    const day = dialect.day(raw(field));
    return scope.isGuarded ? sql`(case when ${dialect.isDateForm(plainText(field))} then ${day} end)` : day;
  };
  const isLate = (field: string) =>
    sql`(${raw(field)} is not null and coalesce(${plainDay(field)}, 0) > ${dayNumber(asOf)})`;
  const blanks: RowRule[] = [];
  const rules: RowRule[] = [];
  const birth = recordSet.fields.get('birthDate');
  if (birth?.type === 'date') {
    const list = birth.blankable ? blanks : rules;
    list.push({ field: 'birthDate', code: 'date_after_as_of', breaks: isLate('birthDate') });
  }
  const isBlank = (field: string) => blanks.some((rule) => rule.field === field);
  const unlessLate = (field: string, value: Sql): Sql =>
    isBlank(field) ? sql`(case when ${isLate(field)} then null else ${value} end)` : value;
  const text = (field: string): Sql => unlessLate(field, plainText(field));
  const day = (field: string): Sql => unlessLate(field, plainDay(field));

  for (const field of recordSet.fields.values())
    if (field.required && !takesNull(recordSet, field))
      rules.push({ field: field.name, code: 'missing', breaks: sql`${raw(field.name)} is null` });

  const joins: Sql[] = [];
  const [pathKey] = recordSet.unitPath;
  let unit = sql`0`;
  let flags = (): Sql => sql`''`;
  let sexOfPerson: Sql | undefined;
  for (const { key, recordSet: target } of recordSet.toOne.values()) {
    const named = plainText(key);
    if (target === 'units') {
      const units = scope.alias('u');
      joins.push(sql`left join ${scope.units} ${units} on ${units}.id = ${named}`);
      rules.push({ field: key, code: 'unknown_key', breaks: sql`(${raw(key)} is not null and ${units}.id is null)` });
      if (key !== pathKey) continue;
      unit = sql`${units}.n`;
      flags = () => sql`${units}.f`;
      rules.push({ field: key, code: 'unit_not_active', breaks: sql`coalesce(${units}.n, 0) < 0` });
      rules.push({ field: key, code: 'missing', breaks: sql`${raw(key)} is null` });
      continue;
    }
    const others = scope.records(target);
    if (others === undefined) {
      rules.push({ field: key, code: 'unknown_key', breaks: sql`${raw(key)} is not null` });
      if (key === pathKey) rules.push({ field: key, code: 'missing', breaks: sql`${raw(key)} is null` });
      continue;
    }
    const other = scope.alias('j');
    joins.push(sql`left join ${others.alias} ${other} on ${other}.id = ${named}`);
    rules.push({ field: key, code: 'unknown_key', breaks: sql`(${raw(key)} is not null and ${other}.id is null)` });
    if (key === 'personId' && target === 'personnel' && others.recordSet.sexed)
      sexOfPerson = sql`${other}.${others.recordedSex()}`;
    if (key !== pathKey) continue;
    unit = sql`${other}.n`;
    flags = () => sql`${other}.${others.flags()}`;
    rules.push({ field: key, code: 'missing', breaks: sql`${raw(key)} is null` });
  }
  if (pathKey === undefined) {
    const units = scope.alias('u');
    joins.push(sql`left join ${scope.units} ${units} on ${units}.n = 0`);
    flags = () => sql`${units}.f`;
  }

  const recorded = recordSet.fields.has('sex') ? plainText('sex') : undefined;
  const sex = sexOf(recorded, sexOfPerson);
  if (recordSet.sexed) {
    const field = recordSet.fields.has('sex') ? 'sex' : 'personId';
    if (recorded !== undefined && sexOfPerson !== undefined)
      rules.push({
        field,
        code: 'sex_conflict',
        breaks: sql`(${recorded} is not null and ${sexOfPerson} is not null and ${recorded} <> ${sexOfPerson})`,
      });
    rules.push({ field, code: 'sex_missing', breaks: sql`${sex} is null` });
  }

  const numbers = (field: string): readonly Sql[] => {
    const parts = dialect.number(raw(field));
    if (!scope.isGuarded) return parts;
    return parts.map((part) => sql`(case when ${dialect.isNumberForm(plainText(field))} then ${part} end)`);
  };
  const { inOrder = [], parts = [] } = rulesOf(recordSet.name);
  for (const [first, second] of inOrder) {
    if (![first, second].every((field) => recordSet.fields.get(field)?.type === 'date')) continue;
    const [from, to] = [day(first), day(second)];
    const breaks = sql`(${from} is not null and ${to} is not null and ${from} > ${to})`;
    rules.push({ field: second, code: 'out_of_order', pair: [first, second], breaks });
  }
  for (const [part, whole] of parts) {
    if (![part, whole].every((field) => isNumber(recordSet.fields.get(field)))) continue;
    const isAbove = compareNumbers(numbers(part), '>', numbers(whole));
    const breaks = sql`(${raw(part)} is not null and ${raw(whole)} is not null and ${isAbove})`;
    rules.push({ field: part, code: 'out_of_order', pair: [part, whole], breaks });
  }
  return {
    table: sql`${tableName(table)} ${row}`,
    from: () => sql`${tableName(table)} ${row}${joins.length === 0 ? sql`` : sql`\n${joined(joins, '\n')}`}`,
    unit,
    recordedSex: sex,
    sex: sql`(case when ${sex} in (${listOfTexts(sexes)}) then ${sex} end)`,
    flags,
    raw,
    text,
    numbers,
    day,
    age: () => dialect.quotient(sql`(${dayNumber(asOf)} - ${day('birthDate')})`, 10_000),
    blank: (field) => (isBlank(field) ? sql`(case when ${isLate(field)} then 1 else 0 end)` : sql`0`),
    rules,
    blanks,
  };
}

function sexOf(recorded: Sql | undefined, ofPerson: Sql | undefined): Sql {
  if (recorded === undefined) return ofPerson ?? sql`null`;
  return ofPerson === undefined ? recorded : sql`coalesce(${recorded}, ${ofPerson})`;
}

function takesNull({ schema }: RecordSet, { name: field }: Field): boolean {
  return schema.shape[field]?.safeParse(null).success === true;
}

/** Whether a field has numbers. */
export function isNumber(field: Pick<ConditionField, 'type'> | undefined): boolean {
  return field?.type === 'number' || field?.type === 'decimal';
}
