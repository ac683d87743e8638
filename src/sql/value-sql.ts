import type { ConditionField } from '../conditions/condition.js';
import { dateOf, dayNumber } from '../conditions/dates.js';
import { conditionField } from '../conditions/parse-condition.js';
import { GenderIndicatorsError } from '../errors.js';
import { invalidCondition } from '../mistakes.js';
import type { SpanEnd, ValueOf } from '../schemas/indicator.js';
import { bandText, isBand, type RecordRows } from './condition-sql.js';
import { plain, type Sql, sql } from './sql-text.js';
import { isNumber } from './valid-records.js';

/** A value of records: the parts of a number, or a text. */
export interface ValueSql {
  readonly kind: 'number' | 'text' | 'truth';
  readonly parts: readonly Sql[];
}

/** Whether a single person's pay may be read from the frequencies of a value: it is a decimal field. */
export function isSensitive(rows: RecordRows, value: ValueOf): boolean {
  return typeof value === 'string' && conditionField(rows.records.recordSet, value)?.type === 'decimal';
}

/**
 * A value of the records.
 *
 * @param holder - the id of the definition that asks for the value, for errors
 * @throws GenderIndicatorsError `invalid_condition` for a span between what are no dates, and for a field without a value
 */
export function valueSql(rows: RecordRows, value: ValueOf, holder: string): ValueSql {
  const { recordSet } = rows.records;
  const { source } = rows.scope;
  const refuse = (field: string): never => {
    throw new GenderIndicatorsError(invalidCondition, { recordSet: recordSet.name, field, in: holder });
  };
  if (typeof value === 'string') {
    const field = conditionField(recordSet, value) ?? refuse(value);
    if (field.type === 'other') return refuse(value);
    if (isBand(rows, field)) return { kind: 'text', parts: [bandText(rows)] };
    if (field.type === 'boolean') return { kind: 'truth', parts: [rows.text(field)] };
    if (field.type === 'age' || isNumber(field)) return { kind: 'number', parts: rows.numbers(field) };
    return { kind: 'text', parts: [rows.text(field)] };
  }
  const dateField = (name: string): ConditionField => {
    const field = conditionField(recordSet, name) ?? refuse(name);
    return field.type === 'date' ? field : refuse(name);
  };
  const textOf = (end: SpanEnd): Sql =>
    typeof end === 'string' ? rows.text(dateField(end)) : sql`${dateOf(source, end.date)}`;
  const { dialect } = source;
  if ('days' in value) {
    const [from, to] = value.days.map(textOf) as [Sql, Sql];
    return { kind: 'number', parts: [dialect.days(dialect.output(from), dialect.output(to))] };
  }
  const dayAt = (end: SpanEnd): Sql =>
    typeof end === 'string' ? rows.day(dateField(end)) : plain(String(dayNumber(dateOf(source, end.date))));
  const [from, to] = value.years.map(dayAt) as [Sql, Sql];
  return { kind: 'number', parts: [dialect.quotient(sql`(${to} - ${from})`, 10_000)] };
}
