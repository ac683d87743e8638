import { Decimal } from '../decimal.js';
import { codesOf } from './field-codes.js';
import { PairTable } from './pair-table.js';
import { RawDays } from './raw-fields.js';
import { RawNumbers } from './raw-numbers.js';
import { rulesOf } from './record-rules.js';
import type { Refused } from './refused.js';

const none = () => ({});

/** Holds the records of a record set to its rules. A rule on a field that an application's own schema has otherwise holds. */
export function checkRules(refused: Refused): void {
  const { inOrder = [], parts = [], apart, period } = rulesOf(refused.raw.recordSet.name);
  refuseDisordered(refused, inOrder);
  refuseParts(refused, parts);
  if (apart !== undefined) refuseRepeated(refused, apart);
  if (period !== undefined) refuseOverlapping(refused, period);
}

type Pairs = readonly (readonly [string, string])[];

function refuseDisordered(refused: Refused, pairs: Pairs): void {
  const { raw, log } = refused;
  const wrong = new Set<number>();
  for (const [notBefore, field] of pairs) {
    const first = raw.fields.get(notBefore);
    const second = raw.fields.get(field);
    if (!(first instanceof RawDays && second instanceof RawDays)) continue;
    for (let row = 0; row < raw.count; row++) {
      const day = second.days[row]!;
      if (day === 0 || day >= first.days[row]! || refused.has(row)) continue;
      wrong.add(row);
      const place = refused.placeOf(row, field);
      if (field === 'dissolvedOn') log.refuse('dissolved_before_established', place, none);
      else log.refuse('date_out_of_order', place, () => ({ notBefore }));
    }
  }
  // Only now, so that everything that is wrong with a row is said.
  for (const row of wrong) refused.mark(row);
}

function refuseParts(refused: Refused, pairs: Pairs): void {
  const { raw, log } = refused;
  const wrong = new Set<number>();
  for (const [part, whole] of pairs) {
    const a = raw.fields.get(part);
    const b = raw.fields.get(whole);
    if (!(a instanceof RawNumbers && b instanceof RawNumbers)) continue;
    for (let row = 0; row < raw.count; row++) {
      if (!isAbove(a, b, row) || refused.has(row)) continue;
      wrong.add(row);
      log.refuse('part_above_whole', refused.placeOf(row, part), none);
    }
  }
  for (const row of wrong) refused.mark(row);
}

// A number that is absent, `NaN`, is above nothing.
function isAbove(a: RawNumbers, b: RawNumbers, row: number): boolean {
  if (a.isAbsent(row) || b.isAbsent(row)) return false;
  const areShort = Number.isFinite(a.digits[row]) && Number.isFinite(b.digits[row]);
  if (areShort && a.decimalsOf(row) === b.decimalsOf(row)) return a.digits[row]! > b.digits[row]!;
  return new Decimal(a.text(row)).gt(b.text(row));
}

/** Refuses every record that has the same values as an earlier one in the fields that tell records apart. */
function refuseRepeated(refused: Refused, fields: readonly string[]): void {
  const { raw } = refused;
  const values = fields.map((field) => codesOf(raw, field));
  const pairs = new PairTable();
  const first: number[] = [];
  for (let row = 0; row < raw.count; row++) {
    // Where one of them is absent, as the number of a document, records cannot be told to be the same.
    if (refused.has(row) || values.some((codes) => (codes[row] ?? 0) === 0)) continue;
    let key = 0;
    for (const codes of values) key = pairs.add(key, codes[row]!);
    const taken = first[key];
    if (taken === undefined) first[key] = row;
    else refused.refuse(row, undefined, 'repeated_record', () => ({ first: raw.indexOf(taken), fields }));
  }
}

interface KeptPeriod {
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** Refuses every record whose period overlaps that of an earlier one of the same unit; first and last day are within it. */
function refuseOverlapping(refused: Refused, [first, last]: readonly [string, string]): void {
  const { raw } = refused;
  const begin = raw.fields.get(first);
  const end = raw.fields.get(last);
  if (!(begin instanceof RawDays && end instanceof RawDays)) return;
  const units = codesOf(raw, 'unitId');
  // By unit, in the order of time: since they do not overlap, only the two neighbours of a new one can.
  const keptOf = new Map<number | undefined, KeptPeriod[]>();
  for (let row = 0; row < raw.count; row++) {
    const from = begin.days[row]!;
    const to = end.days[row]!;
    if (from === 0 || to === 0 || refused.has(row)) continue;
    const kept = keptOf.get(units[row]) ?? [];
    keptOf.set(units[row], kept);
    const at = positionAfter(kept, from);
    const overlapped = [kept[at - 1], kept[at]].find((other) => other && other.from <= to && from <= other.to);
    if (overlapped === undefined) kept.splice(at, 0, { from, to, row });
    else refused.refuse(row, first, 'overlapping_period', () => ({ first: raw.indexOf(overlapped.row) }));
  }
}

// How many of the periods begin on the day or before it.
function positionAfter(kept: readonly KeptPeriod[], from: number): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((kept[middle]?.from ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}
