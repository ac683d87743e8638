import {
  checkFigure,
  type Decimal,
  explain,
  formatNumber,
  formatShare,
  GenderIndicatorsError,
  parseFigure,
} from 'gender-indicators';
import { readWorkbook } from 'gender-indicators/files';
import type { Locale } from 'gender-indicators/locales';
import { share } from 'gender-indicators/measures';
import { findingsByRow, type PublishedRow, publishedTable } from '../../../src/command/published-table.js';

/** A row that was checked. */
export interface CheckedRow {
  readonly id: string;
  readonly part: string;
  readonly whole: string;
  readonly published: string;
  /** The share calculated again, with the decimals of the published one; empty where there is none. */
  readonly expected: string;
  readonly isRight: boolean;
  readonly remarks: readonly string[];
}

/** What the rows are called. */
interface RowTexts {
  readonly rowNumber: (row: string) => string;
  readonly notALine: string;
}

/** Checks a pasted table, or lines such as `1198/3218 37,22%`; `undefined` where there is neither. */
export async function checkPublished(
  text: string,
  locale: Locale,
  texts: RowTexts,
): Promise<readonly CheckedRow[] | undefined> {
  const lines = readLines(text, texts);
  if (lines !== undefined) return checkRows(lines, false, locale, texts);
  const [sheet] = await readWorkbook({ text, name: 'table.csv' });
  const table = sheet && publishedTable(sheet, { locale, rowNumber: texts.rowNumber });
  return table && checkRows(table.rows, table.percent, locale, texts);
}

/** A name, a fraction, and the figure that was published for it, if any. */
const fractionLine = /^(?:(.*?)[:\s]\s*)??([\d.,]+)\s*\/\s*([\d.,]+)(?:\s*[=:;,]?\s+(\S.*))?$/u;

/** The rows of lines; `undefined` where none is a fraction. A line that is none becomes a row without numbers. */
function readLines(text: string, { rowNumber }: RowTexts): readonly PublishedRow[] | undefined {
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  if (!lines.some((line) => fractionLine.test(line))) return undefined;
  const names = new Set<string>();
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    const number = rowNumber(String(index + 1));
    const [, name = '', part, whole, published] = fractionLine.exec(line) ?? [];
    const id = name === '' ? number : names.has(name) ? `${name} (${number})` : name;
    names.add(id);
    return [{ line: index, row: { id, part, whole, share: published } }];
  });
}

function checkRows(
  rows: readonly PublishedRow[],
  percent: boolean,
  locale: Locale,
  { notALine }: RowTexts,
): readonly CheckedRow[] {
  const findings = findingsByRow({ rows, percent }, locale);
  return rows.map(({ row }, index) => {
    const { part, whole, share: published, before, change } = row;
    const isBlank = [part, whole, published, before, change].every((cell) => cell === undefined);
    const remarks = isBlank ? [notALine] : findings[index]!.map((finding) => explain(finding, locale));
    return {
      id: row.id,
      part: String(part ?? ''),
      whole: String(whole ?? ''),
      published: published ?? '',
      expected: expectedShare(row, percent, locale),
      isRight: remarks.length === 0,
      remarks,
    };
  });
}

/** The share calculated again; empty where a finding says why there is none. */
function expectedShare(
  { part, whole, share: published }: PublishedRow['row'],
  percent: boolean,
  locale: Locale,
): string {
  if (part === undefined || whole === undefined) return '';
  const number = (value: typeof part): Decimal =>
    parseFigure(typeof value === 'string' ? value : formatNumber(value, locale), { locale }).value;
  try {
    const counts = { part: number(part), whole: number(whole) };
    if (published === undefined) return formatShare(share(counts), locale);
    const { expected, decimals, isPercent } = checkFigure({ ...counts, published }, { locale, percent });
    return isPercent ? formatShare(expected, locale, { decimals }) : formatNumber(expected, locale, { decimals });
  } catch (error) {
    if (error instanceof GenderIndicatorsError) return '';
    throw error;
  }
}
