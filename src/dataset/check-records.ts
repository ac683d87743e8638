import { dayNumber } from '../conditions/dates.js';
import { inBlocks } from '../kernel/blocks.js';
import { borrowZeros } from '../kernel/workspace.js';
import { foreignKeys } from '../schemas/model.js';
import { checkRules } from './check-rules.js';
import { type Checked, notActive, notKept } from './checked.js';
import { codesOf } from './field-codes.js';
import type { IssueLog } from './issue-log.js';
import { PairTable } from './pair-table.js';
import { RawCodes, RawDays, RawTexts } from './raw-fields.js';
import type { RawRecords } from './raw-records.js';
import { refuseUnknown } from './refuse-unknown.js';
import { Refused } from './refused.js';
import { type SexWords, withSex } from './sex-words.js';

/** Which rows of a record set are refused, and what is now known of the others. */
export interface CheckedRecords {
  readonly refused: Refused;
  /** The number of each row's unit in the tree; of a record set that belongs to no unit, 0. In lent memory. */
  readonly units: Uint32Array;
  /** The sex of each row, where rows have one. */
  readonly sexes: Uint8Array | undefined;
}

const none = () => ({});

/**
 * Checks the records of a record set among each other and against those of the others.
 *
 * Rule by rule, each over all rows that were not refused before: so issues come rule by rule, and then in the order of the rows.
 */
export function checkRecords(raw: RawRecords, checked: Checked, words: SexWords, log: IssueLog): CheckedRecords {
  const refused = new Refused(raw, log);
  // Most record sets have no rows, and then nobody need look at the records that they could name.
  if (raw.count === 0)
    return { refused, units: new Uint32Array(0), sexes: raw.recordSet.sexed ? new Uint8Array(0) : undefined };
  refuseDuplicates(refused);
  for (const { key } of raw.recordSet.toOne.values()) refuseUnknownKeys(refused, key, checked);
  const units = activeUnits(refused, checked);
  for (const field of ['birthDate', 'hiredOn']) refuseLater(refused, field, checked);
  // A row that is refused for its sex does not take the place of one that repeats it.
  const sexes = raw.recordSet.sexed ? withSex(refused, checked, words) : undefined;
  checkRules(refused);
  if (raw.recordSet.name === 'personnel') noteSecondHeads(refused);
  if (raw.recordSet.name === 'successionPlans') refuseRepeatedPlans(refused);
  return { refused, units, sexes };
}

// Every row whose id is taken by an earlier one.
function refuseDuplicates(refused: Refused): void {
  const { ids, count } = refused.raw;
  ids?.table.findRepeated();
  if (ids?.table.hasRepeated !== true) return;
  const rowOf = new Int32Array(ids.table.count).fill(-1);
  for (let row = 0; row < count; row++) {
    const number = ids.numberOf(row);
    if (number < 0) continue;
    const first = ids.table.firstOf(number);
    const taken = rowOf[first]!;
    if (taken < 0) rowOf[first] = row;
    else refused.refuse(row, 'id', 'duplicate_id', () => ({ first: refused.raw.indexOf(taken) }));
  }
}

function refuseUnknownKeys(refused: Refused, key: keyof typeof foreignKeys, { kept }: Checked): void {
  const { raw, log } = refused;
  const keys = raw.keys.get(key);
  if (keys === undefined) return;
  const { recordSet } = foreignKeys[key];
  const known = kept.get(recordSet)?.byNumber() ?? new Int32Array(0);
  const { codes, table } = keys;
  inBlocks(raw.count, (from, to) => {
    for (let row = nextUnknown(codes, known, from, to); row < to; row = nextUnknown(codes, known, row + 1, to)) {
      if (refused.has(row)) continue;
      refused.mark(row);
      refuseUnknown(recordSet, refused.placeOf(row, key), table.text(codes[row]! - 1), log);
    }
  });
}

// The next row that names nobody who was kept.
function nextUnknown(codes: Uint32Array, known: Int32Array, from: number, to: number): number {
  for (let row = from; row < to; row++) {
    const code = codes[row]!;
    if (code > 0 && (code > known.length || known[code - 1] === notKept)) return row;
  }
  return to;
}

// A record belongs to its own unit, or to that of the committee or the person it names.
function activeUnits(refused: Refused, checked: Checked): Uint32Array {
  const { raw } = refused;
  const units = new Uint32Array(borrowZeros(raw.count * 4), 0, raw.count);
  const [key] = raw.recordSet.unitPath;
  if (key === undefined) return units;
  const { codes, table } = raw.keys.get(key)!;
  const target = checked.kept.get(foreignKeys[key].recordSet);
  const named = target?.byNumber() ?? new Int32Array(0);
  const ofNamed = key === 'unitId' ? undefined : (target?.units ?? new Uint32Array(0));
  inBlocks(raw.count, (from, to) => {
    for (let row = from; row < to; row++) {
      row = placeInUnits(codes, named, ofNamed, row, to, units);
      if (row === to || refused.has(row)) continue;
      const code = codes[row]!;
      if (unitNamed(code, named, ofNamed) === notActive)
        refused.refuse(row, key, 'unit_not_active', () => ({ reference: table.text(code - 1) }));
      else refused.refuse(row, key, 'missing', none);
    }
  });
  return units;
}

// Writes the units of rows up to one that has none, and returns that one.
function placeInUnits(
  codes: Uint32Array,
  named: Int32Array,
  ofNamed: Uint32Array | undefined,
  from: number,
  to: number,
  units: Uint32Array,
): number {
  for (let row = from; row < to; row++) {
    const unit = unitNamed(codes[row]!, named, ofNamed);
    if (unit < 0) return row;
    units[row] = unit;
  }
  return to;
}

function unitNamed(code: number, named: Int32Array, ofNamed: Uint32Array | undefined): number {
  const found = code === 0 || code > named.length ? notKept : named[code - 1]!;
  return ofNamed === undefined || found < 0 ? found : (ofNamed[found] ?? notKept);
}

function refuseLater(refused: Refused, name: string, { dates }: Checked): void {
  const field = refused.raw.fields.get(name);
  if (!(field instanceof RawDays)) return;
  const asOf = dayNumber(dates.asOf);
  const { days } = field;
  inBlocks(refused.raw.count, (from, to) => {
    for (let row = nextAfter(days, asOf, from, to); row < to; row = nextAfter(days, asOf, row + 1, to)) {
      if (!refused.has(row)) refused.refuse(row, name, 'date_after_as_of', none);
    }
  });
}

// The next row whose day is later than another.
function nextAfter(days: Int32Array, day: number, from: number, to: number): number {
  for (let row = from; row < to; row++) if (days[row]! > day) return row;
  return to;
}

// Both stay: which of them is the head is not for the library to say.
function noteSecondHeads(refused: Refused): void {
  const { raw, log } = refused;
  const leadership = raw.fields.get('leadership');
  let head = 0;
  if (leadership instanceof RawCodes) head = leadership.values.indexOf('head') + 1;
  else if (leadership instanceof RawTexts) head = leadership.texts.indexOf('head') + 1;
  if (head === 0) return;
  const codes = codesOf(raw, 'leadership');
  const units = codesOf(raw, 'unitId');
  const levels = codesOf(raw, 'positionLevel');
  let pairs: PairTable | undefined;
  const first: number[] = [];
  for (let row = codes.indexOf(head); row >= 0 && row < raw.count; row = codes.indexOf(head, row + 1)) {
    if (refused.has(row)) continue;
    pairs ??= new PairTable();
    const pair = pairs.add(units[row] ?? 0, levels[row] ?? 0);
    const taken = first[pair];
    if (taken === undefined) first[pair] = row;
    else {
      const keys = raw.keys.get('unitId');
      log.keep('second_head', refused.placeOf(row, 'leadership'), () => ({
        first: raw.indexOf(taken),
        reference: keys?.table.text((keys.codes[row] ?? 0) - 1) ?? '',
      }));
    }
  }
}

function refuseRepeatedPlans(refused: Refused): void {
  const { raw } = refused;
  const fields = ['personId', 'positionLevel', 'leadership', 'term'].map((name) => codesOf(raw, name));
  const pairs = new PairTable();
  const first = new Map<number, number>();
  for (let row = 0; row < raw.count; row++) {
    if (refused.has(row)) continue;
    let key = 0;
    for (const codes of fields) key = pairs.add(key, codes[row] ?? 0);
    const taken = first.get(key);
    if (taken === undefined) first.set(key, row);
    else refused.refuse(row, undefined, 'duplicate_plan', () => ({ first: raw.indexOf(taken) }));
  }
}
