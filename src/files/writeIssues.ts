import {
  aListOfIssues,
  aLocale,
  anOptionalFunction,
  aWorkbook,
  checkArguments,
  checkNames,
  optionsWithLocale,
} from '../arguments.js';
import type { PlaceOf } from '../dataset/issue-log.js';
import type { Issue } from '../errors.js';
import type { Locale } from '../locales/locale.js';
import { adviceOfIssue } from '../present/explain-issue.js';
import { optionalHeaders } from '../sheets/check-options.js';
import type { TableHeaders } from '../sheets/table-headers.js';
import { type Cell, cellText, columnIndex, isBlank, type Sheet, type Workbook } from '../sheets/workbook.js';
import { groupIssues, placeOfIssue } from './groupIssues.js';
import { textsOf } from './texts.js';
import { type SheetToWrite, type StyledCell, writeXlsx } from './write-xlsx.js';

/** How issues are written into a workbook. */
export interface WriteIssuesOptions {
  readonly locale: Locale;
  /**
   * How the sheets were read, as `toRows` gives it: the header of the new column stands in the row of the headers.
   * @defaultValue it stands in the first row
   */
  readonly headers?: readonly TableHeaders[] | undefined;
  /**
   * Where in the file a record stands, as `toRows` gives it; for issues of `createDataset` that have no place.
   * @defaultValue such issues are left to the sheet of all issues
   */
  readonly placeOf?: PlaceOf | undefined;
}

/** The colours of cells: of a row that was left out, of a value that was left blank, of a doubt. */
const colours = { refused: '#f8cbad', blanked: '#ffe699', kept: '#ddebf7' } as const;

/** The width of the column that says what to correct, in letters. */
const widthOfIssues = 80;

/** So many rows may stay in view. */
const mostFixedRows = 12;

/** What is wrong in one row: the sentences, and the cells with their colours. */
interface RowIssues {
  readonly sentences: Set<string>;
  readonly colours: Map<number, string>;
  colour: string;
}

/**
 * Writes a new workbook for those who correct the file: the same sheets, values and order of columns, a column “Cần sửa” that says for
 * each row what is wrong and what to do, coloured cells (red: the row was left out, yellow: the value was left blank, blue: a doubt),
 * and a last sheet with all issues put together. Formulas, macros and formats are not kept; the last sheet says so. Needs the
 * package `write-excel-file`.
 *
 * @param workbook - the sheets that were read
 * @param issues - those of `toRows` and of `createDataset`
 * @param options - the language; headers and places, as `toRows` gives them
 * @returns the bytes of an .xlsx file
 * @throws GenderIndicatorsError `missing_package`
 * @example
 * ```ts
 * import { readWorkbook, toRows, writeIssues } from 'gender-indicators/files';
 * import { vi } from 'gender-indicators/locales';
 *
 * const sheets = [{ name: 'CB', rows: [['Mã', 'Giới tính', 'Đơn vị'], ['1', 'N', 'Vụ A']] }];
 * const { issues, headers } = toRows(sheets, { locale: vi });
 * const bytes = await writeIssues(sheets, issues, { locale: vi, headers });
 * const [sheet] = await readWorkbook(bytes);
 * sheet?.rows[1];
 * // => ['1', 'N', 'Vụ A', 'Giới tính: Giá trị có thể hiểu theo nhiều cách. Hãy ghi đầy đủ một trong các giá trị: nữ, nam, giới tính khác, không khai.']
 * ```
 */
export async function writeIssues(
  workbook: Workbook,
  issues: readonly Issue[],
  options: WriteIssuesOptions,
): Promise<Uint8Array> {
  checkArguments('writeIssues', {
    workbook: [workbook, aWorkbook],
    issues: [issues, aListOfIssues],
    options: [options, optionsWithLocale],
  });
  checkNames(options, { locale: true, headers: true, placeOf: true }, { function: 'writeIssues', argument: 'options' });
  checkArguments('writeIssues', {
    locale: [options.locale, aLocale],
    placeOf: [options.placeOf, anOptionalFunction],
    headers: [options.headers, optionalHeaders],
  });
  const byRow = issuesByRow(issues, options);
  const sheets = workbook.map((sheet) => sheetWithIssues(sheet, byRow, options));
  return writeXlsx([...sheets, summary(issues, options)], 'writeIssues');
}

function rowKey(file: string | undefined, sheet: string | undefined, row: number | undefined): string {
  return JSON.stringify([file, sheet, row]);
}

function issuesByRow(
  issues: readonly Issue[],
  { locale, placeOf }: WriteIssuesOptions,
): ReadonlyMap<string, RowIssues> {
  const byRow = new Map<string, RowIssues>();
  for (const issue of issues) {
    const place = placeOfIssue(issue, placeOf);
    if (place?.row === undefined) continue;
    const key = rowKey(place.file, place.sheet, place.row);
    const colour = issue.refused ? colours.refused : issue.blanked === true ? colours.blanked : colours.kept;
    const row = byRow.get(key) ?? { sentences: new Set(), colours: new Map(), colour };
    byRow.set(key, row);
    const { what, todo } = adviceOfIssue({ ...issue, place }, locale);
    row.sentences.add(place.header === undefined ? `${what} ${todo}` : `${place.header}: ${what} ${todo}`);
    if (issue.refused) row.colour = colours.refused;
    if (place.column === undefined) continue;
    const column = columnIndex(place.column);
    if (issue.refused || row.colours.get(column) !== colours.refused) row.colours.set(column, colour);
  }
  return byRow;
}

function sheetWithIssues(
  { file, name, rows, firstRow = 1 }: Sheet,
  byRow: ReadonlyMap<string, RowIssues>,
  { locale, headers = [] }: WriteIssuesOptions,
): SheetToWrite {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const table = headers.find((entry) => entry.sheet === name && entry.file === file && entry.recordSet !== undefined);
  const [headerRow, lastHeaderRow] = table?.headerRows ?? [firstRow, firstRow];
  const written = rows.map((row, i) => {
    const number = firstRow + i;
    const issues = byRow.get(rowKey(file, name, number));
    const cells: (Cell | StyledCell)[] = Array.from({ length: width }, (_, column) => {
      const value = row[column] ?? null;
      const colour = issues?.colours.get(column);
      const isBold = number >= headerRow && number <= lastHeaderRow;
      return colour === undefined && !isBold ? value : { value, colour, isBold };
    });
    if (number === headerRow)
      return [...cells, { value: textsOf(locale).toCorrect, isBold: true, colour: colours.kept }];
    if (issues === undefined) return cells;
    return [...cells, { value: [...issues.sentences].join('\n'), colour: issues.colour, wrapAt: widthOfIssues }];
  });
  const widths = Array.from({ length: width }, (_, column) => widthOf(rows, column));
  // The headers stay in view, unless they would fill it.
  const head = lastHeaderRow - firstRow + 1;
  const fixedRows = head > mostFixedRows ? undefined : head;
  return { name, rows: written, widths: [...widths, widthOfIssues], fixedRows };
}

// As wide as the longest text of the first rows of the table, within reason. A title runs over blank cells at its right.
function widthOf(rows: Sheet['rows'], column: number): number {
  const ofTable = rows.slice(0, 200).filter((row) => row.filter((cell) => !isBlank(cell)).length > 2);
  const lengths = ofTable.map((row) => cellText(row[column]).length);
  return Math.min(40, Math.max(6, ...lengths.filter((length) => length <= 40)) + 2);
}

function summary(issues: readonly Issue[], options: WriteIssuesOptions): SheetToWrite {
  const { locale, placeOf } = options;
  const texts = textsOf(locale);
  const groups = groupIssues(issues, { locale, placeOf });

  const rows = groups.map(({ sheet, column, header, rows: numbers, refused, text }): (Cell | StyledCell)[] => [
    sheet ?? null,
    header ?? null,
    column ?? null,
    { value: shownRows(numbers), wrapAt: 28 },
    { value: text, wrapAt: 100, ...(refused ? { colour: colours.refused } : {}) },
  ]);
  const head = [locale.labels.place, texts.column, '', locale.labels.row, texts.toCorrect];
  return {
    name: texts.toCorrect,
    rows: [head.map((value) => ({ value, isBold: true })), ...rows, [], [{ value: texts.notKept }]],
    widths: [24, 28, 6, 28, 100],
  };
}

function shownRows(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 30).join(', ');
  return numbers.length > 30 ? `${shown}, …` : shown;
}
