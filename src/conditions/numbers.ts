import type { Decimal } from '../decimal.js';
import { holds } from './bounds.js';
import type { Columns } from './columns.js';
import type { ConditionField, RangeOperator } from './condition.js';
import { completedYears, type Dates, dayNumber } from './dates.js';

/** A field of many values, row by row: whole numbers that are the value × 10^scale; `undefined` where it is missing. */
export interface Numbers {
  readonly scale: number;
  readonly read: (row: number) => number | bigint | undefined;
}

/** The numbers of a date, number, amount or age; `undefined` where the field has none. */
export function numbersOf(dates: Dates, columns: Columns, field: ConditionField): Numbers | undefined {
  const column = columns.fields.get(field.type === 'age' ? 'birthDate' : field.name);
  if (column === undefined || column.type === 'coded') return undefined;
  if (column.type === 'number') {
    const { units, scale } = column;
    return { scale, read: (row) => (Number.isNaN(units[row]) ? undefined : units[row]) };
  }
  if (column.type === 'large_number') {
    const { units, scale } = column;
    return { scale, read: (row) => units[row] ?? undefined };
  }
  const { days } = column;
  if (field.type !== 'age') return { scale: 0, read: (row) => days[row] || undefined };
  const asOf = dayNumber(dates.asOf);
  return { scale: 0, read: (row) => (days[row] ? completedYears(days[row], asOf) : undefined) };
}

/** The same number for every row. */
export function constant(number: number | Decimal): Numbers {
  if (typeof number === 'number') return { scale: 0, read: () => number };
  const scale = number.decimalPlaces();
  const units = BigInt(number.times(`1e${scale}`).toFixed(0));
  return { scale, read: () => units };
}

/** For every row whether the number satisfies the operator against the end, exactly; false where one of them is missing. */
export function endTest(numbers: Numbers, end: Numbers, operator: RangeOperator | 'equal'): (row: number) => boolean {
  const scale = Math.max(numbers.scale, end.scale);
  const value = rescaled(numbers, scale);
  const other = rescaled(end, scale);
  return (row) => {
    const a = value(row);
    const b = other(row);
    // JavaScript compares a number with a bigint exactly.
    if (a === undefined || b === undefined) return false;
    const order = a < b ? -1 : a > b ? 1 : 0;
    return operator === 'equal' ? order === 0 : holds(operator, order);
  };
}

function rescaled({ read, scale }: Numbers, wanted: number): Numbers['read'] {
  if (scale === wanted) return read;
  const factor = 10n ** BigInt(wanted - scale);
  return (row) => {
    const value = read(row);
    return value === undefined ? undefined : BigInt(value) * factor;
  };
}
