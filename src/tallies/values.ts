import type { Columns } from '../conditions/columns.js';
import type { ConditionField } from '../conditions/condition.js';
import { completedYears, dateOf, dayNumber, daysBetween } from '../conditions/dates.js';
import { nearest } from '../conditions/nearest.js';
import { numbersOf } from '../conditions/numbers.js';
import { conditionField } from '../conditions/parse-condition.js';
import type { Dataset } from '../dataset/create-dataset.js';
import { Decimal } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import type { ValueOf } from '../schemas/indicator.js';
import { foreignKeys, type RecordSet } from '../schemas/model.js';

/** Exact numbers of each row × 10^scale, `undefined` where missing. */
export interface NumberReader {
  readonly scale: number;
  readonly read: (row: number) => bigint | undefined;
}

/** Reads a number, an amount, an age or a span of days or years. */
export function numberReader(dataset: Dataset, columns: Columns, value: ValueOf, within: string): NumberReader {
  if (typeof value === 'string') {
    const numbers = numbersOf(dataset, columns, fieldOf(columns.recordSet, value, within));
    if (numbers === undefined) throw invalid(columns.recordSet, value, within);
    return {
      scale: numbers.scale,
      read: (row) => {
        const number = numbers.read(row);
        return number === undefined ? undefined : BigInt(number);
      },
    };
  }
  const [span, ends] =
    'days' in value ? ([daysBetween, value.days] as const) : ([completedYears, value.years] as const);
  const [from, to] = ends.map((end): ((row: number) => number | undefined) => {
    if (typeof end !== 'string') {
      const day = dayNumber(dateOf(dataset, end.date));
      return () => day;
    }
    const column = columns.fields.get(fieldOf(columns.recordSet, end, within).name);
    if (column?.type !== 'date') throw invalid(columns.recordSet, end, within);
    const { days } = column;
    return (row) => days[row] || undefined;
  });
  return {
    scale: 0,
    read: (row) => {
      const [first, last] = [from?.(row), to?.(row)];
      return first === undefined || last === undefined ? undefined : BigInt(span(first, last));
    },
  };
}

/** Reads any value as the text under which distributions count it; `''` where it is missing. */
export function textReader(
  dataset: Dataset,
  columns: Columns,
  value: ValueOf,
  within: string,
): (row: number) => string {
  const column =
    typeof value === 'string' ? columns.fields.get(fieldOf(columns.recordSet, value, within).name) : undefined;
  if (column?.type === 'coded') {
    const texts = ['', ...column.values.map(String)];
    const { codes } = column;
    return (row) => texts[codes[row] ?? 0] ?? '';
  }
  if (column?.type === 'date') {
    const { days } = column;
    return (row) => dayText(days[row] ?? 0);
  }
  const { read, scale } = numberReader(dataset, columns, value, within);
  return (row) => {
    const number = read(row);
    return number === undefined ? '' : decimalText(number, scale);
  };
}

/** The decimal text of `units` × 10^-scale: `12.5`, without trailing zeros. */
export function decimalText(units: bigint, scale: number): string {
  return scale === 0 ? units.toString() : new Decimal(units.toString()).div(`1e${scale}`).toFixed();
}

function dayText(day: number): string {
  const text = String(day);
  return day === 0 ? '' : `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/**
 * Refuses a value that cannot be read, whether or not there are rows to read it from.
 *
 * @throws GenderIndicatorsError `unknown_field`; `invalid_condition` for a field without numbers where they are asked for,
 * for a span between what are no dates, and for ids
 */
export function checkValue(recordSet: RecordSet, value: ValueOf, isNumber: boolean, within: string): void {
  const names = typeof value === 'string' ? [value] : 'days' in value ? value.days : value.years;
  for (const name of names) {
    if (typeof name !== 'string') continue;
    const { type } = fieldOf(recordSet, name, within);
    const isKey = name === 'id' || Object.hasOwn(foreignKeys, name);
    const isRead =
      typeof value !== 'string'
        ? type === 'date'
        : isNumber
          ? type === 'number' || type === 'decimal' || type === 'age'
          : type !== 'other' && !isKey;
    if (!isRead) throw invalid(recordSet, name, within);
  }
}

function fieldOf(recordSet: RecordSet, name: string, within: string): ConditionField {
  const found = conditionField(recordSet, name);
  if (found !== undefined) return found;
  throw new GenderIndicatorsError('unknown_field', {
    recordSet: recordSet.name,
    field: name,
    in: within,
    nearest: nearest(name, recordSet.fields.keys()),
  });
}

function invalid({ name }: RecordSet, field: string, within: string): GenderIndicatorsError {
  return new GenderIndicatorsError('invalid_condition', { recordSet: name, field, in: within });
}
