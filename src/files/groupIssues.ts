import {
  aListOfIssues,
  aLocale,
  anOptionalFunction,
  anOptionalWorkbook,
  checkArguments,
  checkNames,
  optionsWithLocale,
} from '../arguments.js';
import type { PlaceOf } from '../dataset/issue-log.js';
import type { FilePlace, Issue } from '../errors.js';
import type { Locale } from '../locales/locale.js';
import { adviceOfIssue } from '../present/explain-issue.js';
import { cellText, columnIndex, type Workbook } from '../sheets/workbook.js';
import { textsOf } from './texts.js';

/** How issues are put together. */
export interface GroupIssuesOptions {
  readonly locale: Locale;
  /**
   * Where in the file a record stands, as `toRows` gives it; for issues of `createDataset` that have no place.
   * @defaultValue such issues have no rows of the file
   */
  readonly placeOf?: PlaceOf | undefined;
  /**
   * The sheets, if the text of the cells is to be shown. It is personal.
   * @defaultValue no text of a cell is shown
   */
  readonly showValues?: Workbook | undefined;
}

/** Issues of one kind, in one column of one sheet. */
export interface IssueGroup {
  readonly file?: string | undefined;
  readonly sheet?: string | undefined;
  readonly column?: string | undefined;
  readonly header?: string | undefined;
  /** How many issues there are. */
  readonly count: number;
  /** The rows of the file, by their numbers, each once. */
  readonly rows: readonly number[];
  /** The texts of the cells, each once; only where they are asked for. */
  readonly values?: readonly string[] | undefined;
  /** Whether the rows were left out. */
  readonly refused: boolean;
  /** What is wrong and what to do, in the language. */
  readonly text: string;
  /** All in one line: `12 dòng: Ngày sinh: …`. */
  readonly line: string;
}

/** The place of an issue in the file, if anybody knows it. */
export function placeOfIssue(
  { place, recordSet, row, field }: Issue,
  placeOf: PlaceOf | undefined,
): FilePlace | undefined {
  return place ?? (row === undefined ? undefined : placeOf?.(recordSet, row, field));
}

/**
 * Puts issues of one kind and column together, for people: `12 dòng: Ngày sinh: …`. The largest group of refused rows comes first. No
 * value of a row is shown, unless the caller asks for them by `showValues`.
 *
 * @param issues - those of `toRows` and of `createDataset`
 * @param options - the language; `placeOf` for issues without a place; `showValues`
 * @example
 * ```ts
 * import { groupIssues, toRows } from 'gender-indicators/files';
 * import { vi } from 'gender-indicators/locales';
 *
 * const rows = [['Mã', 'Giới tính', 'Ngày sinh', 'Đơn vị'], ['1', 'Nữ', '1980', 'Vụ A'], ['2', 'Nam', '1975', 'Vụ A']];
 * const { issues } = toRows([{ name: 'CB', rows }], { locale: vi });
 * const [group] = groupIssues(issues, { locale: vi }).filter(({ column }) => column === 'C');
 * group?.line;
 * // => '2 dòng: Ngày sinh: Ngày chỉ có năm, hoặc chỉ có tháng và năm. Hãy ghi đủ ngày, tháng, năm, ví dụ 31/12/2019.'
 * group?.rows; // => [2, 3]
 * ```
 */
export function groupIssues(issues: readonly Issue[], options: GroupIssuesOptions): readonly IssueGroup[] {
  checkArguments('groupIssues', { issues: [issues, aListOfIssues], options: [options, optionsWithLocale] });
  checkNames(
    options,
    { locale: true, placeOf: true, showValues: true },
    { function: 'groupIssues', argument: 'options' },
  );
  const { locale, placeOf, showValues } = options;
  checkArguments('groupIssues', {
    locale: [locale, aLocale],
    placeOf: [placeOf, anOptionalFunction],
    showValues: [showValues, anOptionalWorkbook],
  });
  const groups = new Map<
    string,
    { issue: Issue; place: FilePlace | undefined; count: number; rows: Set<number>; values: Set<string>; text: string }
  >();
  for (const issue of issues) {
    const place = placeOfIssue(issue, placeOf);
    const { what, todo } = adviceOfIssue(place === undefined ? issue : { ...issue, place }, locale);
    const text = `${what} ${todo}`;
    const { file, sheet, column } = place ?? {};
    const key = JSON.stringify([file, sheet, column, issue.recordSet, issue.field, issue.refused, text]);
    const group = groups.get(key) ?? { issue, place, count: 0, rows: new Set(), values: new Set(), text };
    groups.set(key, group);
    group.count++;
    if (place?.row !== undefined) group.rows.add(place.row);
    if (showValues !== undefined && place !== undefined) group.values.add(valueAt(showValues, place));
  }
  return [...groups.values()]
    .map(({ issue, place, count, rows, values, text }) => {
      const { row: _, ...column } = place ?? {};
      const name = column.header ?? (issue.field === undefined ? undefined : fieldName(issue.field, locale));
      const line = [rows.size === 0 ? undefined : textsOf(locale).rows(String(rows.size)), name, text];
      return {
        ...column,
        count,
        rows: [...rows].sort((a, b) => a - b),
        ...(showValues === undefined ? {} : { values: [...values].filter((value) => value !== '') }),
        refused: issue.refused,
        text,
        line: line.filter((part) => part !== undefined).join(': '),
      };
    })
    .sort((a, b) => Number(b.refused) - Number(a.refused) || b.count - a.count);
}

function fieldName(field: string, { fields }: Locale): string {
  const names: Readonly<Record<string, string>> = fields;
  return Object.hasOwn(names, field) ? names[field]! : field;
}

function valueAt(workbook: Workbook, { file, sheet: name, row, column }: FilePlace): string {
  const sheet = workbook.find((candidate) => candidate.name === name && candidate.file === file);
  if (sheet === undefined || row === undefined || column === undefined) return '';
  return cellText(sheet.rows[row - (sheet.firstRow ?? 1)]?.[columnIndex(column)]);
}
