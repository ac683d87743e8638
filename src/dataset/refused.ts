import type { IssueCode, IssueFacts } from '../errors.js';
import type { IssueLog, RowPlace } from './issue-log.js';
import type { RawRecords } from './raw-records.js';

/** Which rows of a record set are refused after its schema accepted them, and why. */
export class Refused {
  /** 1 for each refused row; absent as long as none is. */
  rows: Uint8Array | undefined;
  count = 0;
  readonly raw: RawRecords;
  readonly log: IssueLog;

  constructor(raw: RawRecords, log: IssueLog) {
    this.raw = raw;
    this.log = log;
  }

  has(row: number): boolean {
    return this.rows !== undefined && this.rows[row] === 1;
  }

  /** Refuses a row; a rule that finds several things wrong with it may say so more than once. */
  refuse<Code extends IssueCode>(
    row: number,
    field: string | undefined,
    code: Code,
    facts: () => IssueFacts[Code],
  ): void {
    this.mark(row);
    this.log.refuse(code, this.placeOf(row, field), facts);
  }

  mark(row: number): void {
    this.rows ??= new Uint8Array(this.raw.count);
    if (this.rows[row] === 0) this.count++;
    this.rows[row] = 1;
  }

  placeOf(row: number, field: string | undefined): RowPlace {
    return { row: this.raw.indexOf(row), field, id: () => this.raw.idOf(row) };
  }
}
