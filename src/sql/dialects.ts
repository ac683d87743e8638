import { type DialectSyntax, joined, name, plain, type Sql, sql } from './sql-text.js';

/** The databases that statements are written for. */
export type SqlDialect = 'postgres' | 'duckdb' | 'sqlite' | 'mariadb' | 'mysql' | 'clickhouse';

/** The values of {@link SqlDialect}. */
export const sqlDialects = [
  'postgres',
  'duckdb',
  'sqlite',
  'mariadb',
  'mysql',
  'clickhouse',
] as const satisfies readonly SqlDialect[];

/** How many decimals numbers have at most. */
export const scale = 12;

/** Numbers in columns of a decimal or whole type, which need no look at their text. */
interface NativeNumbers {
  /** Whether the column of a value is of such a type. */
  readonly isNative: (value: Sql) => Sql;
  /** The number, `null` where it is too large. */
  readonly number: (value: Sql) => Sql;
}

/** The most characters of texts in a table. */
interface TextLengths {
  readonly id: number;
  readonly f: number;
}

/** What a dialect writes in its own way. Parts of a number are whole numbers × 10^-(12 × position) that add up to it. */
export interface Dialect extends DialectSyntax {
  /** The most columns of one statement. */
  readonly columns: number;
  /** Which common table expressions are computed once and put aside. */
  readonly materialized: 'all' | 'units' | 'none';
  /** What ends a query whose columns are to be computed once for each row, however often the query around it reads them. */
  readonly fence: Sql;
  readonly true: Sql;
  /** The texts of a truth value. */
  readonly truths: readonly string[];
  /** A value as text that is compared code unit by code unit, without spaces filled in. */
  readonly text: (value: Sql) => Sql;
  /** A text of {@link Dialect.text} as it is given out. */
  readonly output: (text: Sql) => Sql;
  /** A text as a whole number. */
  readonly whole: (text: Sql) => Sql;
  /** The whole number of a division, towards zero. */
  readonly quotient: (number: Sql, divisor: number) => Sql;
  /** The parts of a number that stands in a column as a number or as decimal text. */
  readonly number: (value: Sql) => readonly Sql[];
  /** The parts of a number with at most twelve decimals. */
  readonly numberLiteral: (text: string) => readonly Sql[];
  /** How many rows meet a condition that may be unknown; `null` may stand for none. */
  readonly countIf: (condition: Sql) => Sql;
  /** The position of the point in a text of a number, and the text without the zeros at its end. */
  readonly point: (text: Sql) => Sql;
  readonly withoutZeros: (text: Sql) => Sql;
  /** A date, or an ISO text of one, as the number `yyyymmdd`. */
  readonly day: (value: Sql) => Sql;
  /** The days between two texts of ISO dates. */
  readonly days: (from: Sql, to: Sql) => Sql;
  /** Whether a text has the form of an ISO date, or of a decimal number of the library. */
  readonly isDateForm: (text: Sql) => Sql;
  readonly isNumberForm: (text: Sql) => Sql;
  /** Whether a value is a day of the calendar; what is decided of its text is given, and is dear where the column is a date. */
  readonly isRealDay: (value: Sql, isRealText: Sql) => Sql;
  /** Absent where a value has no type of its own, or its text costs nothing. */
  readonly nativeNumbers?: NativeNumbers | undefined;
  /** A list of a text, a whole number and a text each, as a table with the columns `id`, `n` and `f`; the lengths are those of the longest. */
  readonly table: (json: string, lengths: TextLengths) => Sql;
}

const dateForm = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
const digitsForm = '^-?[0-9]+([.][0-9]+)?$';
const numberForm = '^-?[0-9]{1,26}([.][0-9]{1,12}0*)?$';

// Regular expressions that count digits take some microseconds for each text.
function isShortNumber(isDigits: Sql, text: Sql): Sql {
  const point = sql`strpos(${text} || '.', '.')`;
  const whole = sql`strpos(ltrim(${text}, '-') || '.', '.') <= 27`;
  return sql`(${isDigits} and ${whole} and length(rtrim(substr(${text}, ${point} + 1), '0')) <= ${scale})`;
}

const postgres: Dialect = {
  quote: '"',
  parameter: '$',
  columns: 1_600,
  // Without it the JSON of the units is read again for each record.
  materialized: 'units',
  // Without it the columns of the inner query are written into each condition of the outer one, casts of dates included.
  fence: sql`\noffset 0`,
  true: sql`true`,
  truths: ['true', 'false'],
  text: (value) => sql`(cast(${value} as text) collate "C")`,
  output: (text) => text,
  whole: (text) => sql`cast(${text} as integer)`,
  quotient: (number, divisor) => sql`(${number} / ${divisor})`,
  number: (value) => [sql`cast(${value} as numeric)`],
  numberLiteral: (text) => [sql`cast(${plain(`'${text}'`)} as numeric)`],
  countIf: (condition) => sql`count(*) filter (where ${condition})`,
  point: (text) => sql`strpos(${text}, '.')`,
  withoutZeros: (text) => sql`rtrim(${text}, '0')`,
  day: (value) => sql`cast(replace(cast(${value} as text), '-', '') as integer)`,
  days: (from, to) => sql`(cast(${to} as date) - cast(${from} as date))`,
  isDateForm: (text) => sql`(${text} ~ ${plain(`'${dateForm}'`)})`,
  isNumberForm: (text) => isShortNumber(sql`${text} ~ ${plain(`'${digitsForm}'`)}`, text),
  nativeNumbers: {
    isNative: (value) =>
      sql`(pg_typeof(${value}) in (cast('numeric' as regtype), cast('integer' as regtype), cast('bigint' as regtype)))`,
    number: (value) => sql`cast(${value} as numeric)`,
  },
  isRealDay: (value, isRealText) => {
    const date = sql`cast(${value} as date)`;
    return sql`case when pg_typeof(${value}) = cast('date' as regtype) then ${date} between date '0001-01-01' and date '9999-12-31' else ${isRealText} end`;
  },
  table: (json) =>
    sql`(select (cast(e.v ->> 0 as text) collate "C") as id, cast(e.v ->> 1 as integer) as n, e.v ->> 2 as f from json_array_elements(cast(${json} as json)) as e(v))`,
};

const duckdb: Dialect = {
  ...postgres,
  columns: 9_000,
  fence: sql``,
  text: (value) => sql`cast(${value} as varchar)`,
  // Its filters take twice as long.
  countIf: (condition) => sql`count_if(${condition})`,
  quotient: (number, divisor) => sql`(${number} // ${divisor})`,
  number: (value) => [sql`cast(${value} as decimal(38, 12))`],
  numberLiteral: (text) => [sql`cast(${plain(`'${text}'`)} as decimal(38, 12))`],
  day: (value) => {
    const date = sql`try_cast(${value} as date)`;
    return sql`cast(year(${date}) * 10000 + month(${date}) * 100 + day(${date}) as integer)`;
  },
  days: (from, to) => sql`date_diff('day', cast(${from} as date), cast(${to} as date))`,
  isDateForm: (text) => sql`regexp_matches(${text}, ${plain(`'${dateForm}'`)})`,
  isNumberForm: (text) => isShortNumber(sql`regexp_matches(${text}, ${plain(`'${digitsForm}'`)})`, text),
  // The text of a decimal takes microseconds.
  nativeNumbers: {
    isNative: (value) =>
      sql`regexp_matches(typeof(${value}), '^(DECIMAL[(][0-9]+,([0-9]|1[0-2])[)]|TINYINT|SMALLINT|INTEGER|BIGINT)$')`,
    number: (value) => sql`try_cast(${value} as decimal(38, 12))`,
  },
  isRealDay: (value) => sql`(${duckdb.isDateForm(duckdb.text(value))} and try_cast(${value} as date) is not null)`,
  table: (json) =>
    sql`(select json_extract_string(e.v, '$[0]') as id, cast(json_extract_string(e.v, '$[1]') as integer) as n, json_extract_string(e.v, '$[2]') as f from (select unnest(cast(cast(${json} as json) as json[])) as v) as e)`,
};

// SQLite has no decimals: a number is its whole part and twelve digits behind the point, each an integer.
const sqlite: Dialect = {
  ...postgres,
  parameter: '?',
  isRealDay: (_, isRealText) => isRealText,
  nativeNumbers: undefined,
  columns: 1_900,
  materialized: 'all',
  fence: sql``,
  true: sql`1`,
  truths: ['0', '1'],
  text: (value) => sql`(cast(${value} as text) collate binary)`,
  whole: (text) => sql`cast(${text} as integer)`,
  number: (value) => {
    const text = sql`cast(${value} as text)`;
    const point = sql`instr(${text} || '.', '.')`;
    const sign = sql`(case when ${text} like '-%' then -1 else 1 end)`;
    return [
      sql`cast(substr(${text}, 1, ${point} - 1) as integer)`,
      sql`(${sign} * cast(substr(substr(${text}, ${point} + 1) || '000000000000', 1, 12) as integer))`,
    ];
  },
  numberLiteral: (text) => {
    const [whole = '', decimals = ''] = text.split('.');
    const sign = text.startsWith('-') ? '-' : '';
    return [plain(String(BigInt(whole))), plain(String(BigInt(`${sign}${decimals.padEnd(scale, '0')}`)))];
  },
  point: (text) => sql`instr(${text}, '.')`,
  days: (from, to) => sql`cast(julianday(${to}) - julianday(${from}) as integer)`,
  isDateForm: (text) => sql`(${text} glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`,
  isNumberForm: (text) => {
    const digits = sql`(case when ${text} like '-%' then substr(${text}, 2) else ${text} end)`;
    const point = sql`instr(${digits} || '.', '.')`;
    const decimals = sql`substr(${digits}, ${point} + 1)`;
    return sql`(${digits} not glob '*[^0-9.]*' and ${point} between 2 and 19 and instr(${decimals}, '.') = 0 and ${digits} not like '%.' and length(rtrim(${decimals}, '0')) <= 12)`;
  },
  table: (json) =>
    sql`(select (cast(json_extract(e.value, '$[0]') as text) collate binary) as id, json_extract(e.value, '$[1]') as n, json_extract(e.value, '$[2]') as f from json_each(${json}) as e)`,
};

// Here `$` stands before a line break at the end, too.
function isOfForm(text: Sql, form: string): Sql {
  return sql`(convert(${text} using utf8mb4) regexp ${plain(`'${form}'`)} and instr(${text}, '\n') = 0)`;
}

// Bytes are compared, or 'A' would be 'a' and 'a '. A client speaks utf8mb4.
const mysql: Dialect = {
  ...postgres,
  quote: '`',
  parameter: '?',
  isRealDay: (_, isRealText) => isRealText,
  nativeNumbers: undefined,
  materialized: 'none',
  fence: sql``,
  text: (value) => sql`cast(${value} as binary)`,
  output: (text) => sql`convert(${text} using utf8mb4)`,
  whole: (text) => sql`cast(${text} as signed)`,
  countIf: (condition) => sql`sum(${condition})`,
  quotient: (number, divisor) => sql`(${number} div ${divisor})`,
  number: (value) => [sql`cast(${value} as decimal(65, 12))`],
  numberLiteral: (text) => [sql`cast(${plain(`'${text}'`)} as decimal(65, 12))`],
  point: (text) => sql`instr(${text}, '.')`,
  withoutZeros: (text) => sql`trim(trailing '0' from ${text})`,
  day: (value) => sql`cast(replace(convert(cast(${value} as binary) using utf8mb4), '-', '') as signed)`,
  days: (from, to) =>
    sql`datediff(cast(convert(${to} using utf8mb4) as date), cast(convert(${from} using utf8mb4) as date))`,
  isDateForm: (text) => isOfForm(text, dateForm),
  isNumberForm: (text) => isOfForm(text, numberForm),
  true: sql`1`,
  truths: ['0', '1'],
  table: (json) =>
    sql`(select cast(e.id as binary) as id, e.n, e.f from json_table(${json}, '$[*]' columns (id text path '$[0]', n int path '$[1]', f longtext path '$[2]')) as e)`,
};

// Longer texts have no key, and a table with one lies on the disk.
function mariadbText(length: number): Sql {
  return plain(length > 512 ? 'longtext' : `varchar(${Math.max(length, 1)})`);
}

// Without it MariaDB writes a query into the one around it, and has no key to join by.
const everyRow = sql`\nlimit 18446744073709551615`;

// Bytes have no key either, so that texts have a collation that compares code points, spaces at the end included. MySQL lacks it.
const mariadb: Dialect = {
  ...mysql,
  fence: everyRow,
  text: (value) => sql`(convert(${value} using utf8mb4) collate utf8mb4_nopad_bin)`,
  output: (text) => text,
  table: (json, { id, f }) =>
    sql`(select e.id, e.n, e.f from json_table(${json}, '$[*]' columns (id ${mariadbText(id)} character set utf8mb4 collate utf8mb4_nopad_bin path '$[0]', n int path '$[1]', f ${mariadbText(f)} path '$[2]')) as e${everyRow})`,
};

// Values stand in the text. `Date` begins in 1970, so that dates are texts. Numbers go through text, since those of doubles are cut.
const clickhouse: Dialect = {
  ...postgres,
  quote: '`',
  parameter: 'literal',
  isRealDay: (_, isRealText) => isRealText,
  nativeNumbers: undefined,
  columns: 5_000,
  materialized: 'none',
  fence: sql``,
  true: sql`1`,
  truths: ['0', '1', 'true', 'false'],
  text: (value) => sql`toString(${value})`,
  whole: (text) => sql`toInt32OrNull(${text})`,
  countIf: (condition) => sql`countIf(${condition})`,
  quotient: (number, divisor) => sql`intDiv(${number}, ${divisor})`,
  number: (value) => [sql`toDecimal256OrNull(toString(${value}), 12)`],
  numberLiteral: (text) => [sql`toDecimal256(${plain(`'${text}'`)}, 12)`],
  point: (text) => sql`position(${text}, '.')`,
  withoutZeros: (text) => sql`trim(trailing '0' from ${text})`,
  day: (value) => sql`toInt32OrNull(replace(toString(${value}), '-', ''))`,
  days: (from, to) => sql`dateDiff('day', toDate32(${from}), toDate32(${to}))`,
  isDateForm: (text) => sql`match(${text}, ${plain(`'${dateForm}'`)})`,
  isNumberForm: (text) => sql`match(${text}, ${plain(`'${numberForm}'`)})`,
  table: (json) =>
    sql`(select tupleElement(e, 1) as id, tupleElement(e, 2) as n, tupleElement(e, 3) as f from (select arrayJoin(JSONExtract(${json}, 'Array(Tuple(String, Int32, String))')) as e))`,
};

/** The dialects as data. */
export const dialects: Readonly<Record<SqlDialect, Dialect>> = {
  postgres,
  duckdb,
  sqlite,
  mariadb,
  mysql,
  clickhouse,
};

/** Whether the parts of one number compare with those of another as the operator says; the first part that differs decides. */
export function compareNumbers(
  first: readonly Sql[],
  operator: '<' | '<=' | '>' | '>=' | '=',
  second: readonly Sql[],
): Sql {
  const [a, ...restOfFirst] = first;
  const [b, ...restOfSecond] = second;
  if (restOfFirst.length + restOfSecond.length === 0) return sql`(${a!} ${plain(operator)} ${b!})`;
  const rest = compareNumbers(
    restOfFirst.length === 0 ? [sql`0`] : restOfFirst,
    operator,
    restOfSecond.length === 0 ? [sql`0`] : restOfSecond,
  );
  if (operator === '=') return sql`(${a!} = ${b!} and ${rest})`;
  return sql`(${a!} ${plain(operator.slice(0, 1))} ${b!} or (${a!} = ${b!} and ${rest}))`;
}

/** A list of texts, at least one. */
export function listOfTexts(texts: readonly string[]): Sql {
  return joined(
    texts.map((text) => sql`${text}`),
    ', ',
  );
}

/** A table of a database, `['hr', 'staff']` in the schema `hr`. */
export function tableName(table: string | readonly string[]): Sql {
  return joined([table].flat().map(name), '.');
}
