import { type Dates, dayNumber } from '../conditions/dates.js';
import { type ForeignKey, foreignKeys } from '../schemas/model.js';
import { sexes } from '../schemas/values.js';
import { checkRules, refuseLater } from './check-rules.js';
import type { IssueLog } from './issue-log.js';
import type { IdTables, ReadRecords } from './read-records.js';
import { Refusals } from './refusals.js';

/** The records of a record set that count, for those that name them. */
export interface RecordIndex {
  /** By the number of an id the row of the record in the columns, or the number of the unit in the tree; -1 for none. */
  readonly rows: Int32Array;
  /** The numbers of the ids of units that are not active: they may be named, but have no records. */
  readonly inactive?: ReadonlySet<number> | undefined;
  /** The unit of each row; absent where the records belong to none. */
  readonly unitOf?: Uint32Array | undefined;
  /** The sex code of each row, see {@link CheckContext}; absent where the records have no sex. */
  readonly sexes?: Uint8Array | undefined;
}

/** What records are checked against. */
export interface CheckContext {
  readonly dates: Dates;
  readonly tables: IdTables;
  /** The record sets that were checked before, by name. */
  readonly indexes: ReadonlyMap<string, RecordIndex>;
  /** The codes of sexes: the four of the library first, then those that an application's own schemas have instead. */
  readonly sexCodes: Map<string, number>;
}

/** Which rows of a record set are refused, and what the others belong to. */
export interface CheckedRecords {
  /** 1 for each refused row; absent where there is none. */
  readonly refused: Uint8Array | undefined;
  /** The number of each row's unit in the tree; 0 where records belong to none. */
  readonly unitOf: Uint32Array;
  /** The sex code of each row; absent where the records have no sex. */
  readonly sexes: Uint8Array | undefined;
}

const none = () => ({});

/**
 * Checks the records of a record set among each other and against those of the others: rule by rule, each over all rows that
 * were not refused before. So issues come rule by rule, and then in the order of the rows.
 */
export function checkRecords(records: ReadRecords, context: CheckContext, log: IssueLog): CheckedRecords {
  const refusals = new Refusals(records, context.tables, log);
  refuseDuplicates(records, refusals, context);
  for (const { key } of records.recordSet.toOne.values()) refuseUnknownKeys(records, refusals, key, context);
  const unitOf = unitsOf(records, refusals, context);
  const asOf = dayNumber(context.dates.asOf);
  for (const field of ['birthDate', 'hiredOn']) refuseLater(records, refusals, field, asOf);
  // Before the rules: a row that is refused for its sex does not take the place of one that repeats it.
  const sexCodes = records.recordSet.sexed ? checkSexes(records, refusals, context) : undefined;
  checkRules(records, refusals);
  return { refused: refusals.rows, unitOf, sexes: sexCodes };
}

// The first row with an id has it, whether or not it is refused later.
function refuseDuplicates(
  { ids, rowCount, recordSet }: ReadRecords,
  refusals: Refusals,
  { tables }: CheckContext,
): void {
  const firstOf = new Int32Array(1 + tables.get(recordSet.name)!.texts.length).fill(-1);
  for (let row = 0; row < rowCount; row++) {
    const id = ids[row]!;
    if (id === 0) continue;
    const first = firstOf[id]!;
    if (first < 0) firstOf[id] = row;
    else refusals.refuse(row, 'id', 'duplicate_id', () => ({ first: refusals.positionOf(first) }));
  }
}

function refuseUnknownKeys(
  { keys, rowCount }: ReadRecords,
  refusals: Refusals,
  key: ForeignKey,
  { indexes }: CheckContext,
): void {
  const codes = keys.get(key)!;
  const index = indexes.get(foreignKeys[key].recordSet);
  for (let row = 0; row < rowCount; row++) {
    const code = codes[row]!;
    if (code === 0 || (index?.rows[code - 1] ?? -1) >= 0 || index?.inactive?.has(code - 1) === true) continue;
    if (!refusals.has(row)) refusals.refuseUnknown(row, key);
  }
}

// A record belongs to its own unit, or to that of the committee or the person it names.
function unitsOf(
  { recordSet, keys, rowCount }: ReadRecords,
  refusals: Refusals,
  { indexes }: CheckContext,
): Uint32Array {
  const unitOf = new Uint32Array(rowCount);
  const [key] = recordSet.unitPath;
  if (key === undefined) return unitOf;
  const codes = keys.get(key)!;
  const index = indexes.get(foreignKeys[key].recordSet);
  for (let row = 0; row < rowCount; row++) {
    const named = index?.rows[codes[row]! - 1] ?? -1;
    const unit = key === 'unitId' || named < 0 ? named : (index?.unitOf?.[named] ?? -1);
    if (unit >= 0) unitOf[row] = unit;
    else if (refusals.has(row)) continue;
    else if (index?.inactive?.has(codes[row]! - 1) === true)
      refusals.refuse(row, key, 'unit_not_active', () => ({ reference: refusals.textOf(key, row) }));
    else refusals.refuse(row, key, 'missing', none);
  }
  return unitOf;
}

/** The sex code of each row: its own or, where it has none, that of the person it names. The two must not differ. */
function checkSexes(records: ReadRecords, refusals: Refusals, context: CheckContext): Uint8Array {
  const { recordSet, rowCount, keys } = records;
  const recorded = recordedSexes(records, context);
  const personIds = keys.get('personId');
  const persons = context.indexes.get('personnel');
  const sexCodes = personIds === undefined ? recorded : recorded.slice();
  for (let row = 0; row < rowCount; row++) {
    if (refusals.has(row)) continue;
    const person = personIds === undefined ? -1 : (persons?.rows[personIds[row]! - 1] ?? -1);
    const sexOfPerson = persons?.sexes?.[person] ?? 0;
    const sex = recorded[row]!;
    if (sex === 0 && sexOfPerson === 0)
      refusals.refuse(row, recordSet.fields.has('sex') ? 'sex' : 'personId', 'sex_missing', none);
    else if (sex === 0) sexCodes[row] = sexOfPerson;
    else if (sexOfPerson !== 0 && sex !== sexOfPerson)
      refusals.refuse(row, 'sex', 'sex_conflict', () => ({ reference: refusals.textOf('personId', row) }));
  }
  return sexCodes;
}

function recordedSexes({ fields, rowCount }: ReadRecords, { sexCodes }: CheckContext): Uint8Array {
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
