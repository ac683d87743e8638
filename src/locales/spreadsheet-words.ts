import type { UnitKind } from '../schemas/unit.js';
import type { Leadership, PositionLevel } from '../schemas/values.js';

/**
 * What a column of a spreadsheet can hold beside a field of its record set: a running number; the name of a person, which is never
 * read into a row; a post, which gives leadership, level and acting; a mark for one sex; a birth date that stands in the column of one
 * sex; a mark of Party members; a remark.
 */
export type ColumnRole =
  | 'running_number'
  | 'person_name'
  | 'post'
  | 'women_mark'
  | 'men_mark'
  | 'birth_date_of_women'
  | 'birth_date_of_men'
  | 'party_mark'
  | 'remark';

/** A post by its name, without what it is the post of. */
export interface PostWords {
  /** The name of the post, `vụ trưởng`. */
  readonly name: string;
  readonly leadership: Leadership;
  /** The level of the post; absent where its name does not say it. */
  readonly level?: PositionLevel | undefined;
}

/** A kind of units by the words with which their names begin. */
export interface UnitKindWords {
  /** The first words of the name, `vụ`. */
  readonly name: string;
  /** The kind; absent for a text that begins like a unit and is none, `báo cáo` beside the newspaper `báo`. */
  readonly kind?: UnitKind | undefined;
}

/** How spreadsheets call the fields and values of record sets, in one language. Upper and lower case and spaces do not matter. */
export interface SpreadsheetWords {
  /** Headers of fields, in any record set. The names of the fields in the language are among them without being listed. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** Headers of fields in one record set, by its name. */
  readonly headersOf: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Headers of columns that hold something beside a field. */
  readonly columns: Readonly<Partial<Record<ColumnRole, readonly string[]>>>;
  /** Words for listed values, by field and value. The names of the values in the language are among them without being listed. */
  readonly values: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Words that may mean several values of a field. */
  readonly ambiguous: Readonly<Record<string, readonly string[]>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Words in place of a value that is absent, `-`. */
  readonly absent: readonly string[];
  readonly posts: readonly PostWords[];
  /** Words that stand before or after a post that is held in an acting capacity. */
  readonly acting: readonly string[];
  /** Words that a post of leadership has in its name; a post without any of them is none of leadership. */
  readonly leadershipWords: readonly string[];
  readonly unitKinds: readonly UnitKindWords[];
  /** First words of a row of totals. */
  readonly totals: readonly string[];
  /** Words of the lines below a table, where it is signed. */
  readonly signatures: readonly string[];
  /** Names of sheets that explain how a template is filled in. */
  readonly guideSheets: readonly string[];
  /** Words for the rows of a headcount return, by the id of the population. */
  readonly populations: Readonly<Record<string, readonly string[]>>;
  /** Texts of templates and of the workbook of issues. */
  readonly texts: SpreadsheetTexts;
}

/** Texts that are written into workbooks. */
export interface SpreadsheetTexts {
  /** Header of the column that says what to correct. */
  readonly toCorrect: string;
  /** Name of the sheet that explains how a template is filled in. */
  readonly guide: string;
  /** Name of the sheet with the values to choose from. */
  readonly lists: string;
  readonly column: string;
  readonly required: string;
  readonly howToWrite: string;
  readonly mustBeGiven: string;
  readonly mayBeBlank: string;
  /** How a value of each type is written. */
  readonly forms: {
    readonly id: string;
    readonly unit: string;
    readonly text: string;
    readonly choice: string;
    readonly date: string;
    readonly number: string;
    readonly boolean: string;
  };
  /** That formulas, macros and formats of the original workbook are not kept. */
  readonly notKept: string;
  /** How many rows have the same issue. */
  readonly rows: (count: string) => string;
}
