import { Decimal } from '../decimal.js';
import type { RecordSet } from '../schemas/model.js';
import { type IssueLog, placeOf, type Row } from './issue-log.js';
import { rulesOf } from './record-rules.js';

/** Holds the records of a record set to its rules; returns those that keep them. */
export function checkRules(recordSet: RecordSet, rows: Row[], log: IssueLog): Row[] {
  const { inOrder = [], parts = [], apart, period } = rulesOf(recordSet.name);
  // An application's own schema of the record set may lack a field, or have another type for it.
  const isOf = (types: readonly string[]) => (field: string) =>
    types.includes(recordSet.fields.get(field)?.type ?? 'absent');
  const dates = inOrder.filter((pair) => pair.every(isOf(['date'])));
  const numbers = parts.filter((pair) => pair.every(isOf(['number', 'decimal'])));
  let kept = rows;
  if (dates.length > 0 || numbers.length > 0) {
    kept = kept.filter(
      (row) => isInOrder(recordSet.name, dates, row, log) && hasParts(recordSet.name, numbers, row, log),
    );
  }
  if (apart !== undefined) kept = refuseRepeated(recordSet.name, apart, kept, log);
  if (period?.every(isOf(['date'])) === true) kept = refuseOverlapping(recordSet.name, period, kept, log);
  return kept;
}

type Pairs = readonly (readonly [string, string])[];

function isInOrder(recordSet: string, pairs: Pairs, row: Row, log: IssueLog): boolean {
  const wrong = pairs.filter(([first, second]) => {
    const dates = [row.record[first], row.record[second]];
    return dates.every((date) => typeof date === 'string') && String(dates[1]) < String(dates[0]);
  });
  for (const [notBefore, field] of wrong) {
    const place = placeOf(recordSet, row, field);
    if (field === 'dissolvedOn') log.refuse('dissolved_before_established', place, {});
    else log.refuse('date_out_of_order', place, { notBefore });
  }
  return wrong.length === 0;
}

function hasParts(recordSet: string, pairs: Pairs, row: Row, log: IssueLog): boolean {
  const wrong = pairs.filter(([part, whole]) => {
    const [a, b] = [row.record[part], row.record[whole]].map((number) =>
      typeof number === 'number' || typeof number === 'string' ? new Decimal(number) : undefined,
    );
    return a !== undefined && b !== undefined && a.gt(b);
  });
  for (const [part] of wrong) log.refuse('part_above_whole', placeOf(recordSet, row, part), {});
  return wrong.length === 0;
}

/** Refuses every record that has the same values as an earlier one in the fields that tell records apart. */
function refuseRepeated(recordSet: string, fields: readonly string[], rows: Row[], log: IssueLog): Row[] {
  const first = new Map<string, number>();
  return rows.filter((row) => {
    const values = fields.map((field) => row.record[field]);
    // Where one of them is absent, as the number of a document, records cannot be told to be the same.
    if (values.some((value) => value === undefined || value === null)) return true;
    const key = JSON.stringify(values);
    const taken = first.get(key);
    if (taken === undefined) first.set(key, row.index);
    else log.refuse('repeated_record', placeOf(recordSet, row), { first: taken, fields });
    return taken === undefined;
  });
}

interface KeptPeriod {
  readonly from: string;
  readonly to: string;
  readonly index: number;
}

/** Refuses every record whose period overlaps that of an earlier one of the same unit; first and last day are within it. */
function refuseOverlapping(
  recordSet: string,
  [first, last]: readonly [string, string],
  rows: Row[],
  log: IssueLog,
): Row[] {
  // By unit, in the order of time: since they do not overlap, only the two neighbours of a new one can.
  const keptOf = new Map<unknown, KeptPeriod[]>();
  return rows.filter((row) => {
    const { unitId, [first]: from, [last]: to } = row.record;
    if (typeof from !== 'string' || typeof to !== 'string') return true;
    const kept = keptOf.get(unitId) ?? [];
    keptOf.set(unitId, kept);
    const at = positionAfter(kept, from);
    const overlapped = [kept[at - 1], kept[at]].find((other) => other && other.from <= to && from <= other.to);
    if (overlapped === undefined) kept.splice(at, 0, { from, to, index: row.index });
    else log.refuse('overlapping_period', placeOf(recordSet, row, first), { first: overlapped.index });
    return overlapped === undefined;
  });
}

// How many of the periods begin on the day or before it.
function positionAfter(kept: readonly KeptPeriod[], from: string): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((kept[middle]?.from ?? '') <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}
