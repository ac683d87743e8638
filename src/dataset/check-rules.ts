import { type ForeignKey, isForeignKey } from '../schemas/model.js';
import type { Column } from './columns.js';
import type { ReadRecords } from './read-records.js';
import type { RecordCheck } from './record-check.js';
import { type RecordRules, rulesOf } from './record-rules.js';

/** Holds the records of a record set to its rules, rule by rule. A rule on a field of another type than the library's holds. */
export function checkRules(check: RecordCheck): void {
  const { wrongIn, inOrder = [], parts = [], repeated, period, single } = rulesOf(check.records.recordSet.name);
  if (wrongIn !== undefined) {
    check.eachRow((row) => {
      const [code, field] = wrongIn(check.records.rows[row]!.record) ?? [];
      if (code !== undefined) check.refuse(row, field, code);
    });
  }
  eachDescending(check, inOrder, (row, [notBefore, field]) => {
    if (field === 'dissolvedOn') check.refuse(row, field, 'dissolved_before_established');
    else check.refuse(row, field, 'date_out_of_order', () => ({ notBefore }));
  });
  eachDescending(check, parts, (row, [part]) => check.refuse(row, part, 'part_above_whole'));
  if (repeated !== undefined) refuseRepeated(check, repeated);
  if (period !== undefined) refuseOverlapping(check, period);
  if (single !== undefined) noteSecond(check, single);
}

// Calls back for each pair of fields of a row of which the first has the greater value.
function eachDescending<Pair extends readonly [string, string]>(
  check: RecordCheck,
  pairs: readonly Pair[],
  call: (row: number, pair: Pair) => void,
): void {
  const columns = pairs.map(([low, high]) => [check.records.fields.get(low), check.records.fields.get(high)] as const);
  if (columns.length === 0) return;
  check.eachRow((row) => {
    for (const [i, [low, high]] of columns.entries()) {
      if (low !== undefined && high !== undefined && isAbove(low, high, row)) call(row, pairs[i]!);
    }
  });
}

// A value that is missing, 0 for a date, `NaN` or `null` for a number, is above none and below none.
function isAbove(a: Column, b: Column, row: number): boolean {
  if (a.type === 'date' && b.type === 'date') return b.days[row] !== 0 && a.days[row]! > b.days[row]!;
  if (a.type === 'coded' || a.type === 'date' || b.type === 'coded' || b.type === 'date') return false;
  const [part, whole] = [a.units[row] ?? null, b.units[row] ?? null];
  if (part === null || whole === null || Number.isNaN(part) || Number.isNaN(whole)) return false;
  if (a.scale === b.scale) return part > whole;
  const scale = Math.max(a.scale, b.scale);
  return BigInt(part) * 10n ** BigInt(scale - a.scale) > BigInt(whole) * 10n ** BigInt(scale - b.scale);
}

// Where one of the fields is missing, as the number of a document, records cannot be said to be the same.
function refuseRepeated(check: RecordCheck, { fields, code }: NonNullable<RecordRules['repeated']>): void {
  const columns = fields.map((field) => codesOf(check.records, field));
  const firstLike = firstRows(columns);
  check.eachRow((row) => {
    const firstRow = columns.some((codes) => codes[row] === 0) ? undefined : firstLike(row);
    if (firstRow === undefined) return;
    const first = check.positionOf(firstRow);
    if (code === 'repeated_record') check.refuse(row, undefined, code, () => ({ first, fields }));
    else check.refuse(row, undefined, code, () => ({ first }));
  });
}

// Both stay: which of the heads is the head is not for the library to say.
function noteSecond(check: RecordCheck, { field, value, within }: NonNullable<RecordRules['single']>): void {
  const column = check.records.fields.get(field);
  if (column?.type !== 'coded') return;
  const code = column.values.indexOf(value) + 1;
  const firstLike = firstRows(within.map((name) => codesOf(check.records, name)));
  check.eachRow((row) => {
    const firstRow = column.codes[row] === code ? firstLike(row) : undefined;
    if (firstRow === undefined) return;
    const facts = () => ({ first: check.positionOf(firstRow), ...check.unitOf(row) });
    check.warn(row, field, 'second_head', facts);
  });
}

// Gives the first of the rows asked about before that has the same codes as a row.
function firstRows(columns: readonly Codes[]): (row: number) => number | undefined {
  const firstOf = new Map<string, number>();
  return (row) => {
    const key = columns.map((codes) => codes[row]).join();
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, row);
    return first;
  };
}

interface Period {
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

// First and last day are within a period.
function refuseOverlapping(check: RecordCheck, [first, last]: readonly [string, string]): void {
  const [begin, end] = [check.records.fields.get(first), check.records.fields.get(last)];
  if (begin?.type !== 'date' || end?.type !== 'date') return;
  const units = codesOf(check.records, 'unitId');
  // By unit, in the order of time: since they do not overlap, only the two neighbours of a new one can.
  const periodsOf = new Map<number | undefined, Period[]>();
  check.eachRow((row) => {
    const [from, to] = [begin.days[row]!, end.days[row]!];
    if (from === 0 || to === 0) return;
    const periods = periodsOf.get(units[row]) ?? [];
    periodsOf.set(units[row], periods);
    const at = countUntil(periods, from);
    const overlapped = [periods[at - 1], periods[at]].find(
      (period) => period && period.from <= to && from <= period.to,
    );
    if (overlapped === undefined) periods.splice(at, 0, { from, to, row });
    else check.refuse(row, first, 'overlapping_period', () => ({ first: check.positionOf(overlapped.row) }));
  });
}

// How many of the periods begin on the day or before it, by binary search.
function countUntil(periods: readonly Period[], day: number): number {
  let [low, high] = [0, periods.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (periods[middle]!.from <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Codes = ArrayLike<number>;

/** For each row a number that is the same where the value of a field is; 0 where it is missing. */
function codesOf({ fields, keys, rowCount }: ReadRecords, name: string): Codes {
  const column = fields.get(name);
  const key = isForeignKey(name) ? keys.get(name satisfies ForeignKey) : undefined;
  if (column === undefined) return key ?? new Uint8Array(rowCount);
  if (column.type === 'coded') return column.codes;
  if (column.type === 'date') return column.days;
  const numbers = new Map<number | bigint, number>();
  return Array.from<number | bigint | null, number>(column.units, (units) => {
    if (units === null || Number.isNaN(units)) return 0;
    const number = numbers.get(units) ?? numbers.size + 1;
    numbers.set(units, number);
    return number;
  });
}
