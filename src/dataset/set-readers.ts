import { acceptedRecord } from '../schemas/accepts.js';
import type { RecordSet } from '../schemas/model.js';
import { type RecordCheck, recordCheck } from '../schemas/record-check.js';
import { sayWhatIsWrong } from './check-rows.js';
import { blockRows } from './field-reader.js';
import type { IssueLog } from './issue-log.js';
import { type IdTables, RawRecords } from './raw-records.js';
import { RecordReader } from './record-reader.js';
import type { Row } from './rows.js';

/** Takes up the rows of a record set that its schema accepts. The compiled check decides most; the schema speaks for the rest. */
export interface SetReader {
  /** Makes room for so many more rows. */
  reserve(more: number): void;
  /**
   * Reads rows, of which the first is the one with that number among those given; returns how many are refused, and the log
   * says why.
   */
  read(rows: readonly unknown[], from: number, to: number, index: number, log: IssueLog): number;
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
    this.raw.reserve(this.raw.count + more);
    this.raw.ids?.table.reserve(more);
  }

  read(rows: readonly unknown[], from: number, to: number, index: number, log: IssueLog): number {
    let refused = 0;
    for (let at = from; at < to; at += blockRows) {
      const count = Math.min(blockRows, to - at);
      if (this.#reader.read(rows, at, count, this.raw.count)) this.raw.take(index + at - from, count);
      else refused += this.#readDoubted(rows, at, count, index + at - from, log);
    }
    this.#reader.forget();
    return refused;
  }

  // Row after row where the schema must be asked; those between them are written again behind what stays.
  #readDoubted(rows: readonly unknown[], at: number, count: number, index: number, log: IssueLog): number {
    const { raw } = this;
    const { doubted } = this.#reader;
    raw.clear(raw.count, raw.count + count);
    let refused = 0;
    for (let i = 0; i < count; i++) {
      const next = doubted.indexOf(1, i);
      const end = next < 0 || next > count ? count : next;
      if (end > i) {
        this.#reader.write(i, end, raw.count);
        raw.take(index + i, end - i);
        i = end;
      }
      if (i === count) break;
      const row = rows[at + i];
      const checked = raw.recordSet.schema.safeParse(row);
      if (checked.success) {
        raw.set(raw.count, checked.data);
        raw.take(index + i, 1);
      } else {
        sayWhatIsWrong(raw.recordSet, row, index + i, checked.error, log);
        refused++;
      }
    }
    return refused;
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

  read(rows: readonly unknown[], from: number, to: number, index: number, log: IssueLog): number {
    let refused = 0;
    for (let at = from; at < to; at++) if (!this.#readOne(rows[at], index + at - from, log)) refused++;
    return refused;
  }

  #readOne(row: unknown, index: number, log: IssueLog): boolean {
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
