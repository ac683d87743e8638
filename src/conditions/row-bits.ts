import { GenderIndicatorsError } from '../errors.js';
import type { ForeignKey } from '../schemas/model.js';
import type { Columns } from './columns.js';
import type { Condition, ConditionField, RangeBound, SameCondition } from './condition.js';
import { type Dates, dateOf, dayNumber } from './dates.js';
import { constant, endTest, type Numbers, numbersOf } from './numbers.js';

/** A condition on one field. */
export type FieldCondition = Extract<Condition, { type: 'missing' | 'equals' | 'range' }>;

/** For every row whether it meets a condition on a field of many values: 1 or 0. */
export function fieldBits(dates: Dates, columns: Columns, condition: FieldCondition, within: string): Uint8Array {
  const bits = new Uint8Array(columns.rowCount);
  const field = numbersOf(dates, columns, condition.field);
  const rows = columns.references.get(condition.field.name as ForeignKey);
  if (condition.type === 'missing') {
    for (let row = 0; row < bits.length; row++) {
      if (rows === undefined ? field?.read(row) === undefined : rows[row] === -1) bits[row] = 1;
    }
    return bits;
  }
  if (field === undefined) {
    throw new GenderIndicatorsError('invalid_condition', {
      recordSet: columns.recordSet.name,
      field: condition.field.name,
      in: within,
    });
  }
  if (condition.type === 'range') {
    const interval = intervalOf(dates, columns, condition.field, condition.bounds);
    if (interval !== undefined) return inInterval(bits, interval);
  }
  // A list holds where one of its values does, a range where all its ends do.
  const tests =
    condition.type === 'range'
      ? condition.bounds.map((bound) => endTest(field, endOf(dates, columns, bound), bound.operator))
      : condition.values.map((value) => endTest(field, constant(value as number), 'equal'));
  for (let row = 0; row < bits.length; row++) {
    const met = condition.type === 'range' ? tests.every((test) => test(row)) : tests.some((test) => test(row));
    if (met) bits[row] = 1;
  }
  return bits;
}

function endOf(dates: Dates, columns: Columns, { end }: RangeBound): Numbers {
  if ('field' in end) return numbersOf(dates, columns, end.field) ?? { scale: 0, read: () => undefined };
  if ('date' in end) return constant(dayNumber(dateOf(dates, end.date)));
  return constant('day' in end ? end.day : end.number);
}

/** The numbers of a column from `low` to `high`; a missing date, 0, and a missing number, NaN, lie in none. */
interface Interval {
  readonly numbers: Int32Array | Float64Array;
  readonly low: number;
  readonly high: number;
}

// Plainly: bits[row] = low <= numbers[row] <= high
function inInterval(bits: Uint8Array, { numbers, low, high }: Interval): Uint8Array {
  for (let row = 0; row < bits.length; row++) {
    const number = numbers[row]!;
    bits[row] = number >= low && number <= high ? 1 : 0;
  }
  return bits;
}

// A range between fixed ends, as an interval of the whole numbers of the column; nothing where an end is another field or
// the numbers are too large for doubles.
function intervalOf(
  dates: Dates,
  { fields }: Columns,
  field: ConditionField,
  bounds: readonly RangeBound[],
): Interval | undefined {
  const column = fields.get(field.type === 'age' ? 'birthDate' : field.name);
  if (column?.type !== 'date' && column?.type !== 'number') return undefined;
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  const scale = column.type === 'number' ? column.scale : 0;
  for (const { operator, end } of bounds) {
    if ('field' in end) return undefined;
    // Whole numbers next to the end: the last below or at it, the first at or above it.
    const exact = 'number' in end ? end.number.times(`1e${scale}`) : undefined;
    const day = 'day' in end ? end.day : 'date' in end ? dayNumber(dateOf(dates, end.date)) : 0;
    const [floor, ceil] = exact === undefined ? [day, day] : [exact.floor().toNumber(), exact.ceil().toNumber()];
    if (operator === 'gte') low = Math.max(low, ceil);
    else if (operator === 'gt') low = Math.max(low, floor + 1);
    else if (operator === 'lte') high = Math.min(high, floor);
    else high = Math.min(high, ceil - 1);
  }
  if (column.type === 'number') return { numbers: column.units, low, high };
  if (field.type !== 'age') return { numbers: column.days, low: Math.max(low, 1), high };
  // Nobody is born after the day: age ≥ a is birth ≤ asOf − a years, age ≤ a is birth > asOf − (a + 1) years.
  const today = dayNumber(dates.asOf);
  return {
    numbers: column.days,
    low: Math.max(today - (high + 1) * 10_000 + 1, 1),
    high: today - low * 10_000,
  };
}

/** For every row whether a key names the same record as another key: 1 or 0. */
export function sameBits(
  sets: ReadonlyMap<string, Columns>,
  columns: Columns,
  { key, other, via }: SameCondition,
): Uint8Array {
  const own = keyReader(columns, key);
  const holder = via === undefined ? columns : sets.get(via.recordSet);
  const rowOf = via === undefined ? (row: number) => row : keyReader(columns, via.key);
  const another = holder === undefined ? () => -1 : keyReader(holder, other);
  return Uint8Array.from({ length: columns.rowCount }, (_, row) => {
    const named = own(row);
    return named >= 0 && rowOf(row) >= 0 && named === another(rowOf(row)) ? 1 : 0;
  });
}

// Which record a key names: the number of a unit, or the row of another record; -1 for none.
function keyReader(columns: Columns, key: ForeignKey): (row: number) => number {
  const named = key === 'unitId' ? columns.unitOf : columns.references.get(key);
  return (row) => named?.[row] ?? -1;
}
