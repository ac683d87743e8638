import type { IssueCode } from '../errors.js';
import type { NumberLocale } from '../present/digits.js';
import type { DateReading } from './read-date.js';
import type { SheetIssues } from './sheet-issues.js';
import type { UnitNames } from './unit-names.js';
import type { Vocabulary } from './vocabulary.js';

/** A row of a file that is not read, and why. */
export interface SkippedRow {
  readonly file?: string | undefined;
  readonly sheet: string;
  readonly row: number;
  /** A row of totals, a line below the table where it is signed, the headers once more, the name of a section, or other text. */
  readonly reason: 'total' | 'signature' | 'header' | 'section' | 'note';
}

/** How many rows of a record set were read, and became records or were refused; read = kept + refused. */
export interface SheetCounts {
  readonly read: number;
  readonly kept: number;
  readonly refused: number;
}

/** How values are read. */
export interface ValueReading {
  readonly dates: DateReading;
  readonly numbers: NumberLocale;
  readonly unreadableSex: 'refuse' | 'undisclosed';
  readonly unreadablePost: 'refuse' | 'none';
  readonly partyMemberSince: string | undefined;
}

/** Takes the records of a table. */
export interface RecordSink {
  /** Adds a record that stands in this row of the file; gives its position among those of its record set. */
  add(recordSet: string, record: object, table: number, row: number): number;
  /**
   * Adds records that stand in these rows of the file, as lists of values by field, `undefined` for none; gives the position of the first.
   * Absent where a sink takes records one by one.
   */
  addColumns?(
    recordSet: string,
    columns: ReadonlyMap<string, readonly unknown[]>,
    table: number,
    rows: readonly number[],
  ): number;
}

/** What all tables of a workbook share. */
export interface ReadingContext {
  readonly vocabulary: Vocabulary;
  readonly values: ValueReading;
  readonly units: UnitNames;
  readonly issues: SheetIssues;
  readonly sink: RecordSink;
  readonly skipped: SkippedRow[];
  /** Whether the sheets are of several files, so that a sheet alone does not name a place. */
  readonly hasFiles: boolean;
  /** The id of the unit below which all units stand. */
  readonly rootId: string | undefined;
  /** First rows by name, birth date and sex, for suspected duplicates. */
  readonly persons: Map<string, { readonly row: number; readonly sheet: string; readonly file?: string | undefined }>;
}

/** The row that is being read. */
export interface RowDraft {
  readonly number: number;
  readonly record: Record<string, unknown>;
  /** Problems that are logged when it is certain whether the row stays. */
  readonly problems: {
    readonly outcome: 'refused' | 'blanked' | 'kept';
    readonly field: string | undefined;
    readonly code: IssueCode;
    readonly facts: object;
  }[];
}
