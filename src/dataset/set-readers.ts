import { acceptedRecord } from '../schemas/accepts.js';
import type { RecordSet } from '../schemas/model.js';
import { type RecordCheck, recordCheck } from '../schemas/record-check.js';
import { sayWhatIsWrong } from './check-rows.js';
import type { IssueLog } from './issue-log.js';
import { type IdTables, RawRecords } from './raw-records.js';
import { RecordReader } from './record-reader.js';
import type { Row } from './rows.js';

/** Takes up the rows of a record set that its schema accepts. The compiled check decides most; the schema speaks for the rest. */
export interface SetReader {
  /** Makes room for so many more rows. */
  reserve(more: number): void;
  /** Reads a row; `false` where it is refused, and the log says why. */
  read(row: unknown, index: number, log: IssueLog): boolean;
}

/** Takes rows up as columns. */
export class ColumnReader implements SetReader {
  readonly raw: RawRecords;
  readonly #reader: RecordReader;

  constructor(recordSet: RecordSet, tables: IdTables) {
    this.raw = new RawRecords(recordSet, tables);
    this.#reader = new RecordReader(this.raw);
  }

  reserve(more: number): void {
    this.#reader.reserve(this.raw.count + more);
    this.raw.ids?.table.reserve(more);
  }

  read(row: unknown, index: number, log: IssueLog): boolean {
    const { raw } = this;
    if (!this.#reader.read(row, raw.count)) {
      const checked = raw.recordSet.schema.safeParse(row);
      if (!checked.success) {
        sayWhatIsWrong(raw.recordSet, row, index, checked.error, log);
        return false;
      }
      raw.set(raw.count, checked.data);
    }
    raw.take(index);
    return true;
  }
}

/** Takes rows up as they are, copied: of units and of what was reported without records there are few. */
export class RowReader implements SetReader {
  readonly rows: Row[] = [];
  readonly #recordSet: RecordSet;
  readonly #check: RecordCheck | undefined;

  constructor(recordSet: RecordSet) {
    this.#recordSet = recordSet;
    this.#check = recordCheck(recordSet.schema);
  }

  reserve(): void {
    // A list of rows grows by itself.
  }

  read(row: unknown, index: number, log: IssueLog): boolean {
    const accepted = this.#check === undefined ? undefined : acceptedRecord(this.#check, row);
    if (accepted !== undefined) {
      this.rows.push({ index, record: accepted });
      return true;
    }
    const checked = this.#recordSet.schema.safeParse(row);
    if (checked.success) this.rows.push({ index, record: checked.data });
    else sayWhatIsWrong(this.#recordSet, row, index, checked.error, log);
    return checked.success;
  }
}
