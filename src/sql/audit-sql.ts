import { rulesOf } from '../dataset/record-rules.js';
import type { IssueCode } from '../errors.js';
import type { Field } from '../schemas/fields.js';
import type { RecordSet } from '../schemas/model.js';
import { compareNumbers, type Dialect, listOfTexts, scale } from './dialects.js';
import { joined, plain, type Sql, type SqlStatement, sql, statementOf } from './sql-text.js';
import { type RowRule, rowsOf, type SqlSource, StatementScope, type TableRows } from './valid-records.js';

/** A rule whose breaches an audit counts. */
export interface AuditedRule {
  readonly field?: string | undefined;
  readonly code: IssueCode;
  /** Whether one row decides it, so that the row, or its field, can be left out. */
  readonly isOfRow: boolean;
}

/** The audit of one record set: a statement of one row, and the rule of each of its columns `a0`, `a1`, … */
export interface SetAudit {
  readonly recordSet: string;
  readonly statement: SqlStatement;
  readonly rules: readonly AuditedRule[];
}

interface CountedRule extends AuditedRule {
  /** How many rows break the rule. */
  readonly count: Sql;
}

/** The statement that counts the breaches of the rules of a record set. */
export function auditOf(source: SqlSource, recordSet: RecordSet): SetAudit | undefined {
  const table = source.tables.get(recordSet.name);
  if (table === undefined) return undefined;
  const scope = new StatementScope(source, true);
  const valid = scope.records(recordSet.name);
  if (valid === undefined) return undefined;
  const rows = rowsOf(scope, recordSet, table);
  const sumOf = (breaks: Sql) => sql`coalesce(sum(case when ${breaks} then 1 else 0 end), 0)`;
  const { dialect } = source;
  const counted: CountedRule[] = [...rows.rules, ...rows.blanks].map((rule) => ({
    field: rule.field,
    code: codeOf(recordSet, rule),
    isOfRow: true,
    count: sumOf(rule.breaks),
  }));
  for (const field of recordSet.fields.values()) {
    const wrong = wrongValue(dialect, rows, recordSet, field);
    if (wrong === undefined) continue;
    const [code, breaks] = wrong;
    counted.push({
      field: field.name,
      code,
      isOfRow: false,
      count: sumOf(sql`${rows.raw(field.name)} is not null and ${breaks}`),
    });
  }
  if (recordSet.fields.has('id')) {
    // A record that names one with a repeated id is joined twice, but is no duplicate itself.
    const id = rows.text('id');
    const count = sql`(select count(${id}) - count(distinct ${id}) from ${rows.table})`;
    counted.push({ field: 'id', code: 'duplicate_id', isOfRow: false, count });
  }
  const { repeated, period } = rulesOf(recordSet.name);
  if (repeated !== undefined) {
    const keys = repeated.fields.map((field) => valid.text(field));
    const present = keys.map((key) => sql`${key} is not null`);
    const size = scope.alias('x');
    const groups = sql`select count(*) - 1 as ${size} from ${valid.alias} where ${joined(present, ' and ')} group by ${joined(keys, ', ')}`;
    counted.push({
      code: repeated.code,
      isOfRow: false,
      count: sql`(select coalesce(sum(${size}), 0) from (${groups}) ${scope.alias('y')})`,
    });
  }
  if (period !== undefined) {
    const [from, to] = period.map((field) => valid.text(field)) as [Sql, Sql];
    const [a, b] = [scope.alias('a'), scope.alias('b')];
    const overlapping = sql`select count(distinct ${b}.id) from ${valid.alias} ${a} join ${valid.alias} ${b} on ${a}.n = ${b}.n and ${a}.id < ${b}.id where ${a}.${from} <= ${b}.${to} and ${b}.${from} <= ${a}.${to}`;
    counted.push({ field: period[0], code: 'overlapping_period', isOfRow: false, count: sql`(${overlapping})` });
  }
  const columns = counted.map(({ count }, i) => sql`${count} as ${plain(`a${i}`)}`);
  const validCount = sql`(select count(*) from ${valid.alias}) as counted`;
  const query = sql`select count(*) as given, ${joined([validCount, ...columns], ',\n  ')}\nfrom ${rows.from()}`;
  return {
    recordSet: recordSet.name,
    statement: statementOf(scope.statement(query), dialect),
    rules: counted.map(({ field, code, isOfRow }) => ({ field, code, isOfRow })),
  };
}

function codeOf({ toOne }: RecordSet, { code, field, pair }: RowRule): IssueCode {
  if (code === 'out_of_order')
    return pair?.[0] === field
      ? 'part_above_whole'
      : field === 'dissolvedOn'
        ? 'dissolved_before_established'
        : 'date_out_of_order';
  if (code !== 'unknown_key') return code;
  const target = [...toOne.values()].find(({ key }) => key === field)?.recordSet;
  if (target === 'units') return 'unknown_unit';
  if (target === 'personnel') return 'unknown_person';
  return target === 'committees' ? 'unknown_committee' : 'unknown_record';
}

// What the schema of a field would refuse, as far as it can be asked of a database.
function wrongValue(
  dialect: Dialect,
  rows: TableRows,
  recordSet: RecordSet,
  field: Field,
): readonly [IssueCode, Sql] | undefined {
  const raw = rows.raw(field.name);
  const text = dialect.text(raw);
  switch (field.type) {
    case 'enum':
      return ['unknown_value', sql`${text} not in (${listOfTexts(field.values ?? [])})`];
    case 'boolean':
      return ['wrong_type', sql`${text} not in (${listOfTexts(dialect.truths)})`];
    case 'date':
      return ['invalid_date', sql`not (${dialect.isRealDay(raw, isRealDay(dialect, text))})`];
    case 'number':
    case 'decimal':
      return ['invalid_format', sql`not (${isRightNumber(dialect, raw, recordSet, field)})`];
    case 'id':
      return [
        'invalid_format',
        sql`(${text} in ('', '__proto__') or ${dialect.text(sql`trim(${dialect.output(text)})`)} <> ${text})`,
      ];
    case 'text':
      return ['invalid_format', sql`${text} = ''`];
    case 'other':
      return undefined;
  }
}

function isRealDay(dialect: Dialect, text: Sql): Sql {
  const part = (from: number, length: number) =>
    dialect.whole(dialect.output(sql`substr(${text}, ${from}, ${length})`));
  const [year, month, day] = [part(1, 4), part(6, 2), part(9, 2)];
  const isLeap = sql`(${year} % 4 = 0 and (${year} % 100 <> 0 or ${year} % 400 = 0))`;
  const last = sql`case when ${month} = 2 then case when ${isLeap} then 29 else 28 end when ${month} in (4, 6, 9, 11) then 30 else 31 end`;
  return sql`case when ${dialect.isDateForm(text)} then ${month} between 1 and 12 and ${day} between 1 and ${last} else 1 = 0 end`;
}

function isRightNumber(dialect: Dialect, raw: Sql, recordSet: RecordSet, field: Field): Sql {
  const { numberLiteral, nativeNumbers } = dialect;
  const { bounds, decimals } = numberRules(recordSet, field);
  const within = (parts: readonly Sql[]) =>
    bounds.map(([operator, limit]) => compareNumbers(parts, operator, numberLiteral(limit)));
  const ofText = [
    ...within(dialect.number(raw)),
    ...(decimals === undefined ? [] : [hasDecimals(dialect, raw, decimals)]),
  ];
  const conditions = ofText.length === 0 ? sql`1 = 1` : joined(ofText, ' and ');
  const byText = sql`case when ${dialect.isNumberForm(dialect.text(raw))} then ${conditions} else 1 = 0 end`;
  if (nativeNumbers === undefined) return byText;
  const number = nativeNumbers.number(raw);
  const ofNumber = [
    sql`${number} is not null`,
    compareNumbers([number], '>=', numberLiteral(`-${largest}`)),
    compareNumbers([number], '<=', numberLiteral(largest)),
    ...within([number]),
    sql`${number} = round(${number}, ${decimals ?? scale})`,
  ];
  return sql`case when ${nativeNumbers.isNative(raw)} then ${joined(ofNumber, ' and ')} else ${byText} end`;
}

/** The largest whole number that is read. */
const largest = '9'.repeat(26);

interface NumberRules {
  readonly bounds: readonly (readonly ['<' | '<=' | '>=', string])[];
  /** How many decimals it may have; absent where it may have as many as numbers have. */
  readonly decimals?: number | undefined;
}

function numberRules({ schema }: RecordSet, field: Field): NumberRules {
  const takes = (value: string) => schema.shape[field.name]?.safeParse(value).success === true;
  if (field.type === 'decimal') {
    const digits = lastTaken(26, (length) => takes('1'.repeat(length)));
    const decimals = lastTaken(scale, (length) => takes(`1.${'1'.repeat(length)}`));
    const limit = `1${'0'.repeat(Math.min(digits, 25))}`;
    return { bounds: [...(takes('-1') ? [] : [['>=', '0'] as const]), ['<', limit]], decimals };
  }
  const { minimum, maximum, whole } = field;
  return {
    bounds: [
      ...(minimum === undefined ? [] : [['>=', Math.ceil(minimum).toFixed(0)] as const]),
      ...(maximum === undefined ? [] : [['<=', Math.floor(maximum).toFixed(0)] as const]),
    ],
    ...(whole === true && { decimals: 0 }),
  };
}

function lastTaken(most: number, isTaken: (length: number) => boolean): number {
  let length = 0;
  while (length < most && isTaken(length + 1)) length++;
  return length;
}

// Whether what stands behind the decimals are zeros alone.
function hasDecimals(dialect: Dialect, raw: Sql, decimals: number): Sql {
  const text = dialect.output(dialect.text(raw));
  return sql`(${text} not like '%.%' or length(${dialect.withoutZeros(text)}) - ${dialect.point(text)} <= ${decimals})`;
}
