import type { ColumnInput } from '../dataset/read-columns.js';
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
  /** Takes records as columns; absent where a sink takes them one by one. */
  readonly columns?: ColumnSink | undefined;
}

/** Takes the records of a table as columns. */
export interface ColumnSink {
  /** How many records of a record set were taken. */
  countOf(recordSet: string): number;
  /** Adds records that stand in these rows of the file, as columns by field. */
  add(recordSet: string, columns: ReadonlyMap<string, ColumnInput>, table: number, rows: readonly number[]): void;
}

/** What all tables of a workbook share. */
export interface ReadingContext {
  readonly vocabulary: Vocabulary;
  readonly values: ValueReading;
  readonly units: UnitNames;
  readonly issues: SheetIssues;
  readonly sink: RecordSink;
  readonly skipped: SkippedRow[];
  /** The name of each table for ids that are made of places: the sheet, with its file where there are several, and each once. */
  readonly tableNames: readonly string[];
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
