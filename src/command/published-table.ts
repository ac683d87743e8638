import { Decimal } from '../decimal.js';
import type { Locale } from '../locales/locale.js';
import { checkDocument, type DocumentRow } from '../present/checkDocument.js';
import type { DocumentFinding } from '../present/document-finding.js';
import { formatNumber } from '../present/formatNumber.js';
import { formatShare } from '../present/formatShare.js';
import { foldedText } from '../sheets/fold-text.js';
import { type Cell, cellText, isBlank, type Sheet } from '../sheets/workbook.js';

/** A row of a published table, and where it stands in the sheet. */
export interface PublishedRow {
  /** The position of the row in the sheet, from 0. */
  readonly line: number;
  readonly row: DocumentRow;
}

/** The rows of a sheet that can be checked. */
export interface PublishedTable {
  /** The position of the row of headers in the sheet, from 0. */
  readonly headerRow: number;
  readonly rows: readonly PublishedRow[];
  /** Whether the header of the shares has the sign %, so that the figures below it may leave it out. */
  readonly percent: boolean;
}

/** How the rows of a table are read and called. */
export interface PublishedTableOptions {
  readonly locale: Locale;
  /** The name of a row that has none. */
  readonly rowNumber: (row: string) => string;
}

/** A field of a row that is checked. */
type TableField = 'id' | 'part' | 'whole' | 'share' | 'before' | 'change';

/** The words that a header of each field begins with, folded, in Vietnamese and English. The first that fits counts. */
const headerWords: readonly (readonly [TableField, readonly string[]])[] = [
  ['before', ['ky truoc', 'nam truoc', 'ty le ky truoc', 'ty le nam truoc', 'before', 'previous']],
  ['change', ['tang giam', 'thay doi', 'so voi', 'chenh lech', 'change', 'difference']],
  ['share', ['ty le', 'ti le', 'share', 'percent', 'rate']],
  ['part', ['so nu', 'nu', 'tu so', 'trong do nu', 'women', 'female', 'part', 'numerator']],
  ['whole', ['tong', 'mau so', 'total', 'whole', 'denominator', 'all']],
  ['id', ['don vi', 'noi dung', 'ten', 'chi tieu', 'nhom', 'unit', 'name', 'item', 'group']],
];

interface Columns {
  readonly row: number;
  readonly of: ReadonlyMap<TableField, number>;
  readonly percent: boolean;
  /** Whether numbers of the sheet are percentages, 37.22, and not fractions that Excel shows as such. */
  readonly numbersArePercentages: boolean;
  /** Whether the header of the changes says that they are points. */
  readonly changesArePoints: boolean;
}

/** Finds the columns of a published table by their headers; `undefined` where there is nothing to check. */
export function publishedTable(sheet: Sheet, options: PublishedTableOptions): PublishedTable | undefined {
  const columns = columnsOf(sheet);
  if (columns === undefined) return undefined;
  return { headerRow: columns.row, rows: rowsOf(sheet, columns, options), percent: columns.percent };
}

/** What is wrong in each row of a table, in the order of the rows. */
export function findingsByRow(
  { rows, percent }: Pick<PublishedTable, 'rows' | 'percent'>,
  locale: Locale,
): readonly (readonly DocumentFinding[])[] {
  const findings = checkDocument(
    rows.map(({ row }) => row),
    { locale, percent },
  );
  return rows.map((_, index) => findings.filter((finding) => finding.row === index));
}

function columnsOf({ rows }: Sheet): Columns | undefined {
  for (const [row, cells] of rows.entries()) {
    const of = new Map<TableField, number>();
    for (const [column, cell] of cells.entries()) {
      const header = foldedText(cellText(cell));
      const field = headerWords.find(([, words]) =>
        words.some((word) => header === word || header.startsWith(`${word} `)),
      )?.[0];
      if (field !== undefined && !of.has(field)) of.set(field, column);
    }
    const isTable = (of.has('part') && of.has('whole')) || (of.has('share') && of.has('before') && of.has('change'));
    if (!isTable) continue;
    const headerOf = (field: TableField) => cellText(cells[of.get(field) ?? -1]);
    const percent = headerOf('share').includes('%');
    const share = of.get('share') ?? -1;
    const numbersArePercentages = percent && rows.slice(row + 1).some((line) => Number(line[share] ?? 0) > 1);
    const changesArePoints = /\b(?:diem|points?)\b/u.test(foldedText(headerOf('change')));
    return { row, of, percent, numbersArePercentages, changesArePoints };
  }
  return undefined;
}

// A row counts if it has a figure; its id is its text, with its number where two rows have the same one.
function rowsOf(sheet: Sheet, columns: Columns, { locale, rowNumber }: PublishedTableOptions): readonly PublishedRow[] {
  const { row: headerRow, of } = columns;
  const ids = new Set<string>();
  return sheet.rows.flatMap((cells, line) => {
    const cellOf = (field: TableField): Cell => cells[of.get(field) ?? -1] ?? null;
    const figures = (['part', 'whole', 'share', 'before', 'change'] as const).filter(
      (field) => !isBlank(cellOf(field)),
    );
    if (line <= headerRow || figures.length < 2) return [];
    const number = rowNumber(String(line + (sheet.firstRow ?? 1)));
    const name = cellText(cellOf('id')).trim();
    const id = name === '' ? number : ids.has(name) ? `${name} (${number})` : name;
    ids.add(id);
    const row: DocumentRow = {
      id,
      ...Object.fromEntries(figures.map((field) => [field, figureOf(cellOf(field), field, columns, locale)])),
    };
    return [{ line, row }];
  });
}

// A number of Excel that is a share is a fraction, unless the column has numbers above 1; it has the digits that the cell holds.
function figureOf(
  cell: Cell,
  field: TableField,
  { numbersArePercentages, changesArePoints }: Columns,
  locale: Locale,
): string | number {
  if (typeof cell === 'number' && (field === 'part' || field === 'whole')) return cell;
  const isPoints = field === 'change' && changesArePoints;
  const text = typeof cell === 'number' ? numberText(cell, numbersArePercentages, isPoints, locale) : cellText(cell);
  return isPoints && /\d$/u.test(text) ? `${text} pp` : text;
}

function numberText(cell: number, isPercentage: boolean, isPoints: boolean, locale: Locale): string {
  const places = new Decimal(cell).decimalPlaces();
  if (isPercentage || isPoints) return formatNumber(cell, locale, { decimals: places });
  return formatShare(cell, locale, { decimals: Math.max(0, places - 2) });
}
