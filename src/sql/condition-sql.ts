import type {
  Condition,
  ConditionField,
  FieldCondition,
  ManyCondition,
  OneCondition,
  RangeBound,
  RangeOperator,
  SameCondition,
} from '../conditions/condition.js';
import { dateOf, dayNumber } from '../conditions/dates.js';
import { foldCondition } from '../conditions/fold.js';
import { type Truths, unitTruths } from '../conditions/unit-truths.js';
import { Decimal } from '../decimal.js';
import { type ForeignKey, isForeignKey, type Relation } from '../schemas/model.js';
import { ageBands } from '../schemas/values.js';
import { compareNumbers, listOfTexts, scale } from './dialects.js';
import { joined, plain, type Sql, sql } from './sql-text.js';
import { isNumber, type StatementScope, type ValidRecords } from './valid-records.js';

type Comparison = '<' | '<=' | '>' | '>=' | '=';

const signs: Readonly<Record<RangeOperator, Comparison>> = { lt: '<', lte: '<=', gt: '>', gte: '>=' };
const never = sql`1 = 0`;
const always = sql`1 = 1`;

/** The records of a record set as rows of a query, with what their conditions join to them. */
export class RecordRows {
  readonly scope: StatementScope;
  readonly records: ValidRecords;
  readonly #alias: Sql;
  readonly #joins: (() => Sql)[];
  readonly #named = new Map<string, RecordRows | undefined>();
  readonly #related = new Map<string, RelatedRows | undefined>();

  constructor(scope: StatementScope, records: ValidRecords, alias = scope.alias('r'), joins: (() => Sql)[] = []) {
    this.scope = scope;
    this.records = records;
    this.#alias = alias;
    this.#joins = joins;
  }

  /** What the rows are selected from. */
  get from(): Sql {
    const joins = this.#joins.map((join) => sql`\n${join()}`);
    return sql`${this.records.alias} ${this.#alias}${joined(joins, '')}`;
  }

  /** A column of the records. */
  column(column: Sql): Sql {
    return sql`${this.#alias}.${column}`;
  }

  get id(): Sql {
    return this.column(sql`id`);
  }

  get unit(): Sql {
    return this.column(sql`n`);
  }

  text(field: ConditionField): Sql {
    const { records } = this;
    if (field.type === 'boolean') return this.column(records.truth(field.name));
    return this.column(field.name === 'sex' && records.recordSet.sexed ? records.sex() : records.text(field.name));
  }

  /** The text of the record that a key names, `null` where it names none. */
  key(key: ForeignKey): Sql {
    return key === 'unitId' ? this.unit : this.column(this.records.key(key));
  }

  numbers(field: ConditionField): readonly Sql[] {
    if (field.type === 'age') return [this.age()];
    if (field.type === 'date') return [this.day(field)];
    return this.records.numbers(field.name).map((part) => this.column(part));
  }

  /** The completed years from the birth date to the day of the dataset. */
  age(): Sql {
    return this.column(this.records.age());
  }

  /** A date as the number `yyyymmdd`. */
  day(field: ConditionField): Sql {
    return this.column(this.records.day(field.name));
  }

  /** The record that a key names, joined where it is first asked for; absent where its record set was not given. */
  named({ name, key, recordSet }: Relation): RecordRows | undefined {
    if (this.#named.has(name)) return this.#named.get(name);
    const records = this.scope.records(recordSet);
    const rows = records && new RecordRows(this.scope, records, this.scope.alias('r'), this.#joins);
    if (rows !== undefined) {
      const reference = this.key(key);
      this.#joins.push(() => sql`left join ${rows.records.alias} ${rows.#alias} on ${rows.id} = ${reference}`);
    }
    this.#named.set(name, rows);
    return rows;
  }

  /** The records that name this one, counted for each in one join; absent where their record set was not given. */
  related({ name, key, recordSet }: Relation): RelatedRows | undefined {
    if (this.#related.has(name)) return this.#related.get(name);
    const records = this.scope.records(recordSet);
    const related = records && new RelatedRows(new RecordRows(this.scope, records), key);
    if (related !== undefined) this.#joins.push(() => related.join(this.id));
    this.#related.set(name, related);
    return related;
  }
}

/** Related records, counted by the record that they name. */
class RelatedRows {
  readonly rows: RecordRows;
  readonly #key: ForeignKey;
  readonly #alias: Sql;
  readonly #counts: { readonly name: Sql; readonly condition: Sql }[] = [];

  constructor(rows: RecordRows, key: ForeignKey) {
    this.rows = rows;
    this.#key = key;
    this.#alias = rows.scope.alias('g');
  }

  /** How many related records meet the conditions. */
  count(conditions: readonly Condition[]): Sql {
    const name = this.rows.scope.alias('m');
    const condition = joined(
      conditions.map((part) => conditionSql(this.rows, part)),
      ' and ',
    );
    this.#counts.push({ name, condition });
    return sql`coalesce(${this.#alias}.${name}, 0)`;
  }

  join(id: Sql): Sql {
    const { rows } = this;
    const key = rows.key(this.#key);
    const named = rows.scope.alias('i');
    const counts = this.#counts.map(
      ({ name, condition }) => sql`, sum(case when ${condition} then 1 else 0 end) as ${name}`,
    );
    const query = sql`select ${key} as ${named}${joined(counts, '')} from ${rows.from} where ${key} is not null group by ${key}`;
    return sql`left join (${query}) ${this.#alias} on ${this.#alias}.${named} = ${id}`;
  }
}

/**
 * A condition on records as SQL. It may be unknown where it is not true: `and` and `or` make of that what they make of false, and `not`
 * asks only whether its condition is true.
 */
export function conditionSql(rows: RecordRows, condition: Condition): Sql {
  return foldCondition<Sql>(condition, {
    all: (parts) => (parts.length === 0 ? always : sql`(${joined(parts, ' and ')})`),
    any: (parts) => (parts.length === 0 ? never : sql`(${joined(parts, ' or ')})`),
    not: (part) => sql`(case when ${part} then 0 else 1 end = 1)`,
    field: (part) => fieldSql(rows, part),
    same: (part) => sameSql(rows, part),
    one: (part) => oneSql(rows, part),
    many: (part) => manySql(rows, part),
  });
}

// Records on their unit: the library decides it on its tree, since a unit may be below the nearest active one.
function oneSql(rows: RecordRows, { relation, of }: OneCondition): Sql {
  if (relation.recordSet === 'units') {
    const { tree, asOf, period } = rows.scope.source;
    const truths = (): Truths =>
      unitTruths({ units: tree.units, parent: tree.parent, asOf, period }, of, () => new Int8Array(tree.units.length));
    const flag = rows.scope.flagOf(of.key, truths);
    return sql`(substr(${rows.column(rows.records.flags())}, ${flag + 1}, 1) = '1')`;
  }
  const named = rows.named(relation);
  return named === undefined ? never : sql`(${named.id} is not null and ${conditionSql(named, of)})`;
}

function sameSql(rows: RecordRows, { foreignKey, otherKey, via }: SameCondition): Sql {
  const holder = via === undefined ? rows : rows.named(via);
  if (holder === undefined || foreignKey === 'parentId' || otherKey === 'parentId') return never;
  return sql`(${rows.key(foreignKey)} = ${holder.key(otherKey)})`;
}

// A share of an empty whole satisfies no bound; count / whole against a bound is count × 10^k against bound × 10^k × whole.
function manySql(rows: RecordRows, { relation, how, where, whole, bounds }: ManyCondition): Sql {
  const related = rows.related(relation);
  if (related === undefined) return how === 'none' || how === 'some' ? (how === 'none' ? always : never) : never;
  const count = related.count([whole, where]);
  if (how === 'some') return sql`(${count} > 0)`;
  if (how === 'none') return sql`(${count} = 0)`;
  if (how === 'count')
    return sql`(${joined(
      bounds.map(({ operator, number }) => {
        const limit = limitOf(signs[operator], number, 0);
        return sql`${count} ${plain(limit.sign)} ${plain(limit.text)}`;
      }),
      ' and ',
    )})`;
  const size = related.count([whole]);
  const parts = bounds.map(({ operator, number }) => {
    // A share lies from 0 to 1, so that a bound beyond -1 or 2 decides as these do.
    const bound = Decimal.min(Decimal.max(number, -1), 2);
    const decimals = Math.min(bound.decimalPlaces(), scale);
    const units = bound.times(new Decimal(10).pow(decimals)).floor().toFixed();
    const factor = `1${'0'.repeat(decimals)}`;
    return sql`${count} * ${plain(factor)} ${plain(signs[operator])} ${plain(units)} * ${size}`;
  });
  return sql`(${size} > 0 and ${joined(parts, ' and ')})`;
}

function fieldSql(rows: RecordRows, condition: FieldCondition): Sql {
  const { field } = condition;
  if (condition.type === 'missing') return sql`(${presence(rows, field)} is null)`;
  if (condition.type === 'range')
    return sql`(${joined(
      condition.bounds.map((bound) => boundSql(rows, field, bound)),
      ' and ',
    )})`;
  const { values } = condition;
  if (values.length === 0) return never;
  if (isBand(rows, field)) return bandSql(rows, values.map(String));
  if (field.type === 'boolean') {
    const { true: truth } = rows.scope.source.dialect;
    const parts = values.map((value) =>
      value === true ? sql`${rows.text(field)} = ${truth}` : sql`${rows.text(field)} <> ${truth}`,
    );
    return sql`(${joined(parts, ' or ')})`;
  }
  if (field.type === 'age' || isNumber(field))
    return sql`(${joined(
      values.map((value) => numberSql(rows, field, '=', new Decimal(value as Decimal))),
      ' or ',
    )})`;
  if (field.type === 'date') return sql`(${rows.day(field)} in (${plain(values.map(Number).join(', '))}))`;
  return sql`(${rows.text(field)} in (${listOfTexts(values.map(String))}))`;
}

function presence(rows: RecordRows, field: ConditionField): Sql {
  if (isForeignKey(field.name)) return rows.key(field.name);
  if (field.type === 'age' || isBand(rows, field)) return rows.age();
  return field.type === 'date' || isNumber(field) ? rows.numbers(field)[0]! : rows.text(field);
}

/** Whether it is the age band that follows from the birth date, and no field of an application's own. */
export function isBand({ records }: RecordRows, { name }: ConditionField): boolean {
  return name === 'ageBand' && !records.recordSet.fields.has('ageBand');
}

function boundSql(rows: RecordRows, field: ConditionField, { operator, end }: RangeBound): Sql {
  const sign = signs[operator];
  if ('number' in end) return numberSql(rows, field, sign, end.number);
  if ('field' in end) return compareNumbers(rows.numbers(field), sign, rows.numbers(end.field));
  const day = 'day' in end ? end.day : dayNumber(dateOf(rows.scope.source, end.date));
  return sql`${rows.day(field)} ${plain(sign)} ${day}`;
}

function numberSql(rows: RecordRows, field: ConditionField, sign: Comparison, number: Decimal): Sql {
  const isAge = field.type === 'age';
  const { dialect } = rows.scope.source;
  const limit = limitOf(sign, number, isAge ? 0 : scale);
  if (limit.sign === 'never') return never;
  const literal = isAge ? [plain(limit.text)] : dialect.numberLiteral(limit.text);
  return compareNumbers(rows.numbers(field), limit.sign, literal);
}

/** No number of a column is so large. */
const largest = new Decimal(10).pow(26).minus(1);

// A limit with more decimals than numbers have lies between two of them: below the limit is what is not above the lower one.
function limitOf(
  sign: Comparison,
  number: Decimal,
  decimals: number,
): { readonly sign: Comparison | 'never'; readonly text: string } {
  const bounded = Decimal.min(Decimal.max(number, largest.negated()), largest);
  const floor = bounded.toDecimalPlaces(decimals, Decimal.ROUND_FLOOR);
  const text = floor.toFixed();
  if (floor.eq(number)) return { sign, text };
  if (sign === '=') return { sign: 'never', text };
  return { sign: sign === '<' || sign === '<=' ? '<=' : '>', text };
}

// Bands are of ten completed years, from 30 on; the first is open below, the last above. Bands side by side are one interval.
function bandSql(rows: RecordRows, bands: readonly string[]): Sql {
  const age = rows.age();
  const isChosen = (at: number) => bands.includes(ageBands[at] ?? '');
  const intervals = ageBands.flatMap((_, first) => {
    if (!isChosen(first) || isChosen(first - 1)) return [];
    let last = first;
    while (isChosen(last + 1)) last++;
    const from = first === 0 ? sql`${age} is not null` : sql`${age} >= ${20 + 10 * first}`;
    return last === ageBands.length - 1 ? [sql`(${from})`] : [sql`(${from} and ${age} < ${30 + 10 * last})`];
  });
  return intervals.length === 0 ? never : sql`(${joined(intervals, ' or ')})`;
}

/** The age band of a record as text. */
export function bandText(rows: RecordRows): Sql {
  const cases = ageBands.map((band) => sql` when ${bandSql(rows, [band])} then '${plain(band)}'`);
  return sql`(case${joined(cases, '')} end)`;
}
