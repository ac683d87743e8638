import type { ConditionField } from '../conditions/condition.js';
import { completedYears, type Dates, dateOf, dayNumber, daysBetween } from '../conditions/dates.js';
import { conditionField } from '../conditions/parse-condition.js';
import type { Column, Columns, LargeNumberColumn, NumberColumn } from '../dataset/columns.js';
import { GenderIndicatorsError } from '../errors.js';
import { invalidCondition } from '../mistakes.js';
import type { SpanEnd, ValueOf } from '../schemas/indicator.js';
import { ageBands } from '../schemas/values.js';

/** A value of every record as a whole number × 10^-scale. */
export type ValueColumn = NumberColumn | LargeNumberColumn;

/**
 * The column of a field, also of the age and the age band, which follow from the birth date. Absent where every row misses the
 * field.
 */
export function columnOf(dates: Dates, columns: Columns, { name, type }: ConditionField): Column | undefined {
  const column = columns.fields.get(name);
  if (column !== undefined || (type !== 'age' && (name !== 'ageBand' || columns.recordSet.fields.has(name))))
    return column;
  const birth = columns.fields.get('birthDate');
  if (birth?.type !== 'date') return undefined;
  const today = dayNumber(dates.asOf);
  const { days } = birth;
  if (type === 'age')
    return wholeColumn(columns.rowCount, (row) => (days[row] === 0 ? Number.NaN : completedYears(days[row]!, today)));
  // The bitmaps of the bands are cached, so the codes are mostly not needed.
  return {
    type: 'coded',
    values: ageBands,
    get codes() {
      return bandCodes(days, today);
    },
  };
}

// Bands are of ten completed years, from 30 on, the last from 60 on; 0 where the birth date is missing.
function bandCodes(days: Int32Array, today: number): Uint8Array {
  const codes = new Uint8Array(days.length);
  for (let row = 0; row < codes.length; row++) {
    const decade = Math.trunc((today - days[row]!) / 100_000);
    codes[row] = days[row] === 0 ? 0 : Math.min(Math.max(decade - 1, 1), ageBands.length);
  }
  return codes;
}

/** The numbers of a column, days as the number `yyyymmdd`; codes have none. */
export function numbersOf(column: Column | undefined): ValueColumn | undefined {
  if (column?.type !== 'date') return column?.type === 'coded' ? undefined : column;
  return wholeColumn(column.days.length, (row) => column.days[row]! || Number.NaN);
}

/**
 * Reads a number, an amount, an age or a span of days or completed years of every record.
 *
 * @param holder - the id of the definition that asks for the value, for errors
 * @throws GenderIndicatorsError `invalid_condition` for a field without numbers, and for a span between what are no dates
 */
export function valueColumn(dates: Dates, columns: Columns, value: ValueOf, holder: string): ValueColumn {
  const { rowCount, recordSet } = columns;
  const read = (name: string, isWanted: (column: Column) => boolean): Column | undefined => {
    const field = conditionField(recordSet, name);
    const column = field && columnOf(dates, columns, field);
    if (field !== undefined && (column === undefined || isWanted(column))) return column;
    throw new GenderIndicatorsError(invalidCondition, { recordSet: recordSet.name, field: name, in: holder });
  };
  if (typeof value === 'string') {
    const column = read(value, ({ type }) => type === 'number' || type === 'large_number');
    return (column as ValueColumn | undefined) ?? wholeColumn(rowCount, () => Number.NaN);
  }
  const dayReader = (end: SpanEnd): ((row: number) => number) => {
    if (typeof end !== 'string') return () => dayNumber(dateOf(dates, end.date));
    const column = read(end, ({ type }) => type === 'date');
    return (row) => (column?.type === 'date' ? column.days[row]! : 0);
  };
  const [from, to] = ('days' in value ? value.days : value.years).map(dayReader);
  const span = 'days' in value ? daysBetween : completedYears;
  return wholeColumn(rowCount, (row) => {
    const [first, last] = [from!(row), to!(row)];
    return first === 0 || last === 0 ? Number.NaN : span(first, last);
  });
}

function wholeColumn(rowCount: number, numberOf: (row: number) => number): NumberColumn {
  const units = new Float64Array(rowCount);
  // Plus 0: no number is -0.
  for (let row = 0; row < rowCount; row++) units[row] = numberOf(row) + 0;
  return { type: 'number', scale: 0, units };
}
