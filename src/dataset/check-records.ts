import { nearest } from '../conditions/nearest.js';
import { lazy } from '../lazy.js';
import { type ForeignKey, foreignKeys } from '../schemas/model.js';
import { sexes } from '../schemas/values.js';
import { checkDays } from './check-days.js';
import { checkRules } from './check-rules.js';
import { IdTable } from './id-table.js';
import type { IssueLog } from './issue-log.js';
import type { ReadRecords } from './read-records.js';
import { type CheckContext, RecordCheck } from './record-check.js';

/** Which rows of a record set are refused, and what the others belong to. */
export interface CheckedRecords {
  /** 1 for each refused row; absent where there is none. */
  readonly refused: Uint8Array | undefined;
  /** The number of each row's unit in the tree; 0 where records belong to none. */
  readonly unitOf: Uint32Array;
  /** The sex code of each row; absent where the records have no sex. */
  readonly sexes: Uint8Array | undefined;
}

const unknownCodes: Readonly<Record<string, 'unknown_unit' | 'unknown_person' | 'unknown_committee'>> = {
  units: 'unknown_unit',
  personnel: 'unknown_person',
  committees: 'unknown_committee',
};

/**
 * Checks the records of a record set among each other and against those of the others: rule by rule, each over all rows that
 * were not refused before. So issues come rule by rule, and then in the order of the rows.
 */
export function checkRecords(records: ReadRecords, context: CheckContext, log: IssueLog): CheckedRecords {
  const check = new RecordCheck(records, context, log);
  refuseDuplicates(check);
  noteSimilarIds(check);
  for (const { key } of records.recordSet.toOne.values()) refuseUnknownKeys(check, key);
  const unitOf = unitsOf(check);
  checkDays(check);
  // Before the rules: a row that is refused for its sex does not take the place of one that repeats it.
  const sexCodes = records.recordSet.sexed ? checkSexes(check) : undefined;
  checkRules(check);
  return { refused: check.refused, unitOf, sexes: sexCodes };
}

/** Refuses records with an id that an earlier one has, whether or not that is refused later. */
export function refuseDuplicates(check: RecordCheck): void {
  const { ids, recordSet } = check.records;
  const firstOf = new Int32Array(1 + check.context.tables.get(recordSet.name)!.texts.length).fill(-1);
  check.eachRow((row) => {
    const id = ids[row]!;
    const first = firstOf[id]!;
    if (id > 0 && first >= 0) check.refuse(row, 'id', 'duplicate_id', () => ({ first: check.positionOf(first) }));
    else firstOf[id] = row;
  });
}

/** Says of an id that it differs from an earlier one in upper and lower case or in spaces only. */
export function noteSimilarIds(check: RecordCheck): void {
  const { ids, recordSet } = check.records;
  if (recordSet.fields.get('id')?.type !== 'id') return;
  const table = check.context.tables.get(recordSet.name)!;
  const folded = new IdTable();
  const firstOf: number[] = [];
  const firstLike = (text: string, row: number): number => {
    const number = folded.add(text);
    firstOf[number] ??= row;
    return firstOf[number];
  };
  // Most ids are as they would be folded, and only those that another one is folded to have to be looked at.
  const isLookedAt = new Uint8Array(table.texts.length);
  check.eachRow((row) => {
    const number = ids[row]! - 1;
    const text = table.texts[number];
    if (text === undefined || !/[A-Z\s\u0080-\uffff]/u.test(text)) return;
    isLookedAt[number] = 1;
    const alike = table.find(foldedText(text));
    if (alike >= 0) isLookedAt[alike] = 1;
  });
  if (!isLookedAt.includes(1)) return;
  check.eachRow((row) => {
    const number = ids[row]! - 1;
    if (isLookedAt[number] !== 1) return;
    const first = firstLike(foldedText(table.texts[number]!), row);
    if (first !== row) check.warn(row, 'id', 'similar_id', () => ({ first: check.positionOf(first) }));
  });
}

function foldedText(id: string): string {
  return id.toLowerCase().replace(/\s+/gu, '');
}

function refuseUnknownKeys(check: RecordCheck, key: ForeignKey): void {
  const codes = check.records.keys.get(key)!;
  const index = check.indexOf(key);
  const nearestUnit = nearestUnitOf(check);
  check.eachRow((row) => {
    const code = codes[row]!;
    if (code === 0 || (index?.rows[code - 1] ?? -1) >= 0 || index?.inactive?.has(code - 1) === true) return;
    const reference = check.textOf(key, row);
    const { recordSet } = foreignKeys[key];
    const unknown = unknownCodes[recordSet];
    if (unknown === undefined) check.refuse(row, key, 'unknown_record', () => ({ recordSet, reference }));
    else if (unknown === 'unknown_unit')
      check.refuse(row, key, unknown, () => ({ reference, nearest: nearestUnit(reference) }));
    else check.refuse(row, key, unknown, () => ({ reference }));
  });
}

// The unit whose id is nearest to one that is not there, looked for once each; of several the first in the order of ids. Persons
// are not proposed.
function nearestUnitOf({ context: { tables, indexes } }: RecordCheck): (reference: string) => string | undefined {
  const unitIds = lazy(() => {
    const rows = indexes.get('units')?.rows;
    return (tables.get('units')?.texts ?? []).filter((_, number) => (rows?.[number] ?? -1) >= 0).sort();
  });
  const found = new Map<string, string | undefined>();
  return (reference) => {
    if (!found.has(reference)) found.set(reference, nearest(reference, unitIds()));
    return found.get(reference);
  };
}

// A record belongs to its own unit, or to that of the committee or the person it names.
function unitsOf(check: RecordCheck): Uint32Array {
  const { recordSet, keys, rowCount } = check.records;
  const unitOf = new Uint32Array(rowCount);
  const [key] = recordSet.unitPath;
  if (key === undefined) return unitOf;
  const codes = keys.get(key)!;
  const index = check.indexOf(key);
  check.eachRow((row) => {
    const named = index?.rows[codes[row]! - 1] ?? -1;
    const unit = key === 'unitId' || named < 0 ? named : (index?.unitOf?.[named] ?? -1);
    if (unit >= 0) unitOf[row] = unit;
    else if (index?.inactive?.has(codes[row]! - 1) === true)
      check.refuse(row, key, 'unit_not_active', () => check.unitOf(row));
    else check.refuse(row, key, 'missing');
  });
  return unitOf;
}

/** The sex code of each row: its own or, where it has none, that of the person it names. The two must not differ. */
function checkSexes(check: RecordCheck): Uint8Array {
  const { recordSet, keys } = check.records;
  const recorded = recordedSexes(check);
  const personIds = keys.get('personId');
  const persons = check.indexOf('personId');
  const sexCodes = personIds === undefined ? recorded : recorded.slice();
  check.eachRow((row) => {
    const person = personIds === undefined ? -1 : (persons?.rows[personIds[row]! - 1] ?? -1);
    const sexOfPerson = persons?.sexes?.[person] ?? 0;
    const sex = recorded[row]!;
    if (sex === 0 && sexOfPerson === 0)
      check.refuse(row, recordSet.fields.has('sex') ? 'sex' : 'personId', 'sex_missing');
    else if (sex === 0) sexCodes[row] = sexOfPerson;
    else if (sexOfPerson !== 0 && sex !== sexOfPerson)
      check.refuse(row, 'sex', 'sex_conflict', () => ({ reference: check.textOf('personId', row) }));
  });
  return sexCodes;
}

function recordedSexes({ records: { fields, rowCount }, context: { sexCodes } }: RecordCheck): Uint8Array {
  const column = fields.get('sex');
  if (column?.type !== 'coded') return new Uint8Array(rowCount);
  const codes = [0, ...column.values.map((value) => codeOfSex(String(value), sexCodes))];
  // The library's own schemas have its sexes in its order.
  if (column.codes instanceof Uint8Array && codes.every((code, i) => code === i)) return column.codes;
  return Uint8Array.from(column.codes, (code) => codes[code]!);
}

// More words than a byte has codes are no sexes.
function codeOfSex(sex: string, sexCodes: Map<string, number>): number {
  const code = sexCodes.get(sex) ?? Math.min(sexCodes.size + 1, 0xff);
  sexCodes.set(sex, code);
  return code;
}

/** The codes of the library's four sexes. */
export function librarySexCodes(): Map<string, number> {
  return new Map(sexes.map((sex, i) => [sex, i + 1]));
}
