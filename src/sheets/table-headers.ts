import type { FilePlace } from '../errors.js';

/** What a column of a table holds: a field of its record set, or a role such as `person_name`. */
export interface HeaderColumn {
  /** The letter of the column. */
  readonly column: string;
  /** The header, of several lines joined. */
  readonly header: string;
  /** The field or the role; absent where the column is not read. */
  readonly field?: string | undefined;
  /** The value that a mark in the column gives its field: the column “Thạc sĩ” below “Trình độ”. */
  readonly value?: string | undefined;
  /** In a headcount return with a row for each unit, the population that the column counts. */
  readonly population?: string | undefined;
}

/**
 * How a sheet is read: which rows are its headers, and what its columns hold. Plain data: it can be kept as JSON, corrected, and given to
 * `toRows` in place of what would be found.
 */
export interface TableHeaders {
  readonly file?: string | undefined;
  readonly sheet: string;
  /** The record set of the rows; absent where nothing is read from the sheet. */
  readonly recordSet?: string | undefined;
  /** First and last row of the headers, by their numbers in the file. */
  readonly headerRows: readonly [first: number, last: number];
  readonly columns: readonly HeaderColumn[];
  /** Fields that must be given, and have no column. */
  readonly missing: readonly string[];
  /**
   * The unit of the table, by its name, as the sheet or a title line above the table says it: rows belong to it that name no unit, and the
   * units that rows and sections name stand below it. Absent where nothing says it.
   */
  readonly unit?: string | undefined;
  /** The unit above it, by its name: that of a title line, where the name of the sheet says `unit`. */
  readonly unitAbove?: string | undefined;
  /** Why nothing is read: the sheet is blank, explains a template, or has no row of headers. */
  readonly skipped?: 'blank' | 'guide' | 'no_table' | undefined;
}

/** The columns from which fields are read that have no column of their own. */
const sources: ReadonlyMap<string, readonly string[]> = new Map([
  ['sex', ['sex', 'women_mark', 'men_mark', 'birth_date_of_women']],
  ['birthDate', ['birthDate', 'birth_date_of_women', 'birth_date_of_men']],
  ['leadership', ['leadership', 'post']],
  ['positionLevel', ['positionLevel', 'post']],
  ['acting', ['acting', 'post']],
  ['partyAdmittedOn', ['partyAdmittedOn', 'party_mark']],
]);

/**
 * The letter and the header of the column that gives a field. Where birth dates stand in a column for each sex, the sex says which one it
 * is; without it there is none.
 */
export function columnOfField(
  { columns }: TableHeaders,
  field: string | undefined,
  sex?: unknown,
): Pick<FilePlace, 'column' | 'header'> {
  if (field === undefined) return {};
  const candidates = (sources.get(field) ?? [field]).flatMap(
    (source) => columns.find((entry) => entry.field === source && entry.population === undefined) ?? [],
  );
  const bySex = candidates.filter((entry) => entry.field?.startsWith('birth_date_of_') === true);
  const ofSex = bySex.find((entry) => entry.field === (sex === 'male' ? 'birth_date_of_men' : 'birth_date_of_women'));
  const column = bySex.length < 2 ? candidates[0] : sex === undefined ? undefined : ofSex;
  return column === undefined ? {} : { column: column.column, header: column.header };
}
