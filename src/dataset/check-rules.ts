import { type ForeignKey, isForeignKey } from '../schemas/model.js';
import type { Column } from './columns.js';
import type { ReadRecords } from './read-records.js';
import { type RecordRules, rulesOf } from './record-rules.js';
import type { Refusals } from './refusals.js';

const none = () => ({});

/** Holds the records of a record set to its rules, rule by rule. A rule on a field of another type than the library's holds. */
export function checkRules(records: ReadRecords, refusals: Refusals): void {
  const { inOrder = [], parts = [], repeated, period, single } = rulesOf(records.recordSet.name);
  refuseDisordered(records, refusals, inOrder);
  refuseParts(records, refusals, parts);
  if (repeated !== undefined) refuseRepeated(records, refusals, repeated);
  if (period !== undefined) refuseOverlapping(records, refusals, period);
  if (single !== undefined) noteSecond(records, refusals, single);
}

/** Refuses records with a day after another, which is that of the dataset. */
export function refuseLater(records: ReadRecords, refusals: Refusals, field: string, asOf: number): void {
  const column = records.fields.get(field);
  if (column?.type !== 'date') return;
  const { days } = column;
  for (let row = 0; row < days.length; row++) {
    if (days[row]! > asOf && !refusals.has(row)) refusals.refuse(row, field, 'date_after_as_of', none);
  }
}

// Each wrong date of a row has its issue.
function refuseDisordered(
  { fields, rowCount }: ReadRecords,
  refusals: Refusals,
  pairs: NonNullable<RecordRules['parts']>,
): void {
  for (let row = 0; row < rowCount && pairs.length > 0; row++) {
    if (refusals.has(row)) continue;
    for (const [notBefore, field] of pairs) {
      const [first, second] = [fields.get(notBefore), fields.get(field)];
      if (first?.type !== 'date' || second?.type !== 'date') continue;
      if (second.days[row] === 0 || second.days[row]! >= first.days[row]!) continue;
      if (field === 'dissolvedOn') refusals.refuse(row, field, 'dissolved_before_established', none);
      else refusals.refuse(row, field, 'date_out_of_order', () => ({ notBefore }));
    }
  }
}

function refuseParts(
  { fields, rowCount }: ReadRecords,
  refusals: Refusals,
  pairs: NonNullable<RecordRules['parts']>,
): void {
  for (let row = 0; row < rowCount && pairs.length > 0; row++) {
    if (refusals.has(row)) continue;
    for (const [part, whole] of pairs) {
      const [a, b] = [fields.get(part), fields.get(whole)];
      if (a !== undefined && b !== undefined && isAbove(a, b, row))
        refusals.refuse(row, part, 'part_above_whole', none);
    }
  }
}

// A number that is missing, `NaN` or `null`, is above none.
function isAbove(a: Column, b: Column, row: number): boolean {
  if (a.type === 'coded' || a.type === 'date' || b.type === 'coded' || b.type === 'date') return false;
  const [part, whole] = [a.units[row] ?? null, b.units[row] ?? null];
  if (part === null || whole === null || Number.isNaN(part) || Number.isNaN(whole)) return false;
  if (a.scale === b.scale) return part > whole;
  const scale = Math.max(a.scale, b.scale);
  return BigInt(part) * 10n ** BigInt(scale - a.scale) > BigInt(whole) * 10n ** BigInt(scale - b.scale);
}

// Where one of the fields is missing, as the number of a document, records cannot be said to be the same.
function refuseRepeated(
  records: ReadRecords,
  refusals: Refusals,
  { fields, code }: NonNullable<RecordRules['repeated']>,
): void {
  const columns = fields.map((field) => codesOf(records, field));
  const isCompared = (row: number) => !refusals.has(row) && columns.every((codes) => codes[row] !== 0);
  eachRepeated(rowsWhere(records, isCompared), columns, (row, firstRow) => {
    const first = refusals.positionOf(firstRow);
    if (code === 'duplicate_plan') refusals.refuse(row, undefined, code, () => ({ first }));
    else refusals.refuse(row, undefined, code, () => ({ first, fields }));
  });
}

// Both stay: which of the heads is the head is not for the library to say.
function noteSecond(
  records: ReadRecords,
  refusals: Refusals,
  { field, value, within }: NonNullable<RecordRules['single']>,
): void {
  const column = records.fields.get(field);
  if (column?.type !== 'coded') return;
  const code = column.values.indexOf(value) + 1;
  const rows = rowsWhere(records, (row) => column.codes[row] === code && !refusals.has(row));
  const columns = within.map((name) => codesOf(records, name));
  eachRepeated(rows, columns, (row, firstRow) => {
    const facts = () => ({ first: refusals.positionOf(firstRow), reference: refusals.textOf('unitId', row) });
    refusals.warn(row, field, 'second_head', facts);
  });
}

function rowsWhere({ rowCount }: ReadRecords, isIn: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < rowCount; row++) if (isIn(row)) rows.push(row);
  return rows;
}

// Calls back for each row with the same codes as an earlier one, and with the first of these.
function eachRepeated(rows: readonly number[], columns: readonly Codes[], call: (row: number, first: number) => void) {
  // Combinations of the codes of the columns so far are numbered, column by column.
  let numbers = rows.map(() => 0);
  for (const codes of columns) {
    const size = 1 + rows.reduce((most, row) => Math.max(most, codes[row]!), 0);
    const numberOf = new Map<number, number>();
    numbers = rows.map((row, i) => {
      const combination = numbers[i]! * size + codes[row]!;
      const number = numberOf.get(combination) ?? numberOf.size;
      numberOf.set(combination, number);
      return number;
    });
  }
  const firstOf = new Map<number, number>();
  for (const [i, row] of rows.entries()) {
    const first = firstOf.get(numbers[i]!);
    if (first === undefined) firstOf.set(numbers[i]!, row);
    else call(row, first);
  }
}

interface Period {
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

// First and last day are within a period.
function refuseOverlapping(records: ReadRecords, refusals: Refusals, [first, last]: readonly [string, string]): void {
  const [begin, end] = [records.fields.get(first), records.fields.get(last)];
  if (begin?.type !== 'date' || end?.type !== 'date') return;
  const units = codesOf(records, 'unitId');
  // By unit, in the order of time: since they do not overlap, only the two neighbours of a new one can.
  const periodsOf = new Map<number | undefined, Period[]>();
  for (let row = 0; row < records.rowCount; row++) {
    const [from, to] = [begin.days[row]!, end.days[row]!];
    if (from === 0 || to === 0 || refusals.has(row)) continue;
    const periods = periodsOf.get(units[row]) ?? [];
    periodsOf.set(units[row], periods);
    const at = countUntil(periods, from);
    const overlapped = [periods[at - 1], periods[at]].find(
      (period) => period && period.from <= to && from <= period.to,
    );
    if (overlapped === undefined) periods.splice(at, 0, { from, to, row });
    else refusals.refuse(row, first, 'overlapping_period', () => ({ first: refusals.positionOf(overlapped.row) }));
  }
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
