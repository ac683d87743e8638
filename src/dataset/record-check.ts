import type { Dates } from '../conditions/dates.js';
import type { IssueCode, ReferencedUnit } from '../errors.js';
import { type ForeignKey, foreignKeys } from '../schemas/model.js';
import type { FactsOf, IssueLog, RowPlace, RowReading } from './issue-log.js';
import type { IdTables, ReadRecords } from './read-records.js';

/** The records of a record set that count, for those that name them. */
export interface RecordIndex {
  /** By the number of an id the row of the record in the columns, or the number of the unit in the tree; -1 for none. */
  readonly rows: Int32Array;
  /** The numbers of the ids of units that are not active: they may be named, but have no records. */
  readonly inactive?: ReadonlySet<number> | undefined;
  /** The unit of each row; absent where the records belong to none. */
  readonly unitOf?: Uint32Array | undefined;
  /** The name of a unit by its id; of units alone. */
  readonly nameOf?: ((id: string) => string | undefined) | undefined;
  /** The sex code of each row, see {@link CheckContext}; absent where the records have no sex. */
  readonly sexes?: Uint8Array | undefined;
}

/** What records are checked against. */
export interface CheckContext {
  readonly dates: Dates;
  readonly reading: RowReading;
  readonly tables: IdTables;
  /** The record sets that were checked before, by name. */
  readonly indexes: ReadonlyMap<string, RecordIndex>;
  /** The codes of sexes: the four of the library first, then those that an application's own schemas have instead. */
  readonly sexCodes: Map<string, number>;
}

/** The check of the records of a record set: which its rules refuse; the log says why. */
export class RecordCheck {
  readonly records: ReadRecords;
  readonly context: CheckContext;
  /** 1 for each refused row; absent as long as there is none. */
  refused: Uint8Array | undefined;
  readonly #log: IssueLog;

  constructor(records: ReadRecords, context: CheckContext, log: IssueLog) {
    this.records = records;
    this.context = context;
    this.#log = log;
  }

  refuse<C extends IssueCode>(row: number, field: string | undefined, code: C, ...facts: FactsOf<C>): void {
    this.refused ??= new Uint8Array(this.records.rowCount);
    this.refused[row] = 1;
    this.#log.refuse(code, this.#place(row, field), ...facts);
  }

  /** Leaves a field of a row blank where it may be, and refuses the row otherwise. */
  blankOrRefuse(row: number, field: string, code: 'date_after_as_of'): void {
    const { recordSet, fields, blanks, rowCount } = this.records;
    const column = fields.get(field);
    if (this.context.reading.strict || recordSet.fields.get(field)?.blankable !== true || column?.type !== 'date') {
      this.refuse(row, field, code);
      return;
    }
    column.days[row] = 0;
    const isBlank = blanks.get(field) ?? new Uint8Array(rowCount);
    isBlank[row] = 1;
    blanks.set(field, isBlank);
    this.#log.blank(code, this.#place(row, field));
  }

  /** Logs an issue of a row that stays. */
  warn<C extends IssueCode>(row: number, field: string | undefined, code: C, ...facts: FactsOf<C>): void {
    this.#log.warn(code, this.#place(row, field), ...facts);
  }

  /** Calls back for each row that was not refused before. The call may refuse this row, but no other. */
  eachRow(call: (row: number) => void): void {
    const { refused, records } = this;
    for (let row = 0; row < records.rowCount; row++) if (refused === undefined || refused[row] !== 1) call(row);
  }

  /** The index of the record set that a key names. */
  indexOf(key: ForeignKey): RecordIndex | undefined {
    return this.context.indexes.get(foreignKeys[key].recordSet);
  }

  /** The position of a row among those given. */
  positionOf(row: number): number {
    return this.records.positions[row]!;
  }

  /** The id that a row names; empty where it names none. */
  textOf(key: ForeignKey, row: number): string {
    const number = this.records.keys.get(key)?.[row] ?? 0;
    return this.context.tables.get(foreignKeys[key].recordSet)?.texts[number - 1] ?? '';
  }

  /** The unit that a row names. */
  unitOf(row: number): ReferencedUnit {
    const reference = this.textOf('unitId', row);
    return referencedUnit(reference, this.indexOf('unitId')?.nameOf);
  }

  #place(row: number, field: string | undefined): RowPlace {
    const { recordSet, ids } = this.records;
    // Only ids that are text are said.
    const type = recordSet.fields.get('id')?.type;
    const texts = type === 'number' || type === 'other' ? [] : this.context.tables.get(recordSet.name)!.texts;
    return { row: this.positionOf(row), field, id: texts[ids[row]! - 1] };
  }
}

/** A unit by its id, with its name where it has one. */
export function referencedUnit(reference: string, nameOf: RecordIndex['nameOf']): ReferencedUnit {
  const name = nameOf?.(reference);
  return name === undefined ? { reference } : { reference, name };
}
