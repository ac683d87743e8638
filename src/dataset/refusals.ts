import type { IssueCode, IssueFacts } from '../errors.js';
import { type ForeignKey, foreignKeys } from '../schemas/model.js';
import type { IssueLog, RowPlace } from './issue-log.js';
import type { IdTables, ReadRecords } from './read-records.js';

/** Which records of a record set are refused after its schema accepted them; the log says why. */
export class Refusals {
  /** 1 for each refused row; absent as long as there is none. */
  rows: Uint8Array | undefined;
  readonly #records: ReadRecords;
  readonly #tables: IdTables;
  readonly #log: IssueLog;

  constructor(records: ReadRecords, tables: IdTables, log: IssueLog) {
    this.#records = records;
    this.#tables = tables;
    this.#log = log;
  }

  has(row: number): boolean {
    return this.rows !== undefined && this.rows[row] === 1;
  }

  refuse<C extends IssueCode>(row: number, field: string | undefined, code: C, facts: () => IssueFacts[C]): void {
    this.rows ??= new Uint8Array(this.#records.rowCount);
    this.rows[row] = 1;
    this.#log.refuse(code, this.#place(row, field), facts);
  }

  /** Logs an issue of a row that stays. */
  warn<C extends IssueCode>(row: number, field: string | undefined, code: C, facts: () => IssueFacts[C]): void {
    this.#log.warn(code, this.#place(row, field), facts);
  }

  /** Refuses a row that names a record which its record set does not have. */
  refuseUnknown(row: number, key: ForeignKey): void {
    const reference = this.textOf(key, row);
    const { recordSet } = foreignKeys[key];
    const code = unknownCodes[recordSet];
    if (code === undefined) this.refuse(row, key, 'unknown_record', () => ({ recordSet, reference }));
    else this.refuse(row, key, code, () => ({ reference }));
  }

  /** The position of a row among those given. */
  positionOf(row: number): number {
    return this.#records.positions[row]!;
  }

  /** The id that a row names; empty where it names none. */
  textOf(key: ForeignKey, row: number): string {
    const number = this.#records.keys.get(key)?.[row] ?? 0;
    return this.#tables.get(foreignKeys[key].recordSet)?.texts[number - 1] ?? '';
  }

  #place(row: number, field: string | undefined): RowPlace {
    const { recordSet, ids } = this.#records;
    // Only ids that are text are said.
    const type = recordSet.fields.get('id')?.type;
    const hasTexts = type !== 'number' && type !== 'other';
    const id = () => (hasTexts ? this.#tables.get(recordSet.name)?.texts[ids[row]! - 1] : undefined);
    return { row: this.positionOf(row), field, id };
  }
}

const unknownCodes: Readonly<Record<string, 'unknown_unit' | 'unknown_person' | 'unknown_committee'>> = {
  units: 'unknown_unit',
  personnel: 'unknown_person',
  committees: 'unknown_committee',
};
