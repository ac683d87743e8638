import { Decimal } from '../decimal.js';
import { readWorkbook } from '../files/readWorkbook.js';
import type { Locale } from '../locales/locale.js';
import { checkDocument, type DocumentRow } from '../present/checkDocument.js';
import { explain } from '../present/explain.js';
import { formatCount } from '../present/formatCount.js';
import { formatShare } from '../present/formatShare.js';
import { foldedText } from '../sheets/fold-text.js';
import { type Cell, cellText, isBlank, type Sheet } from '../sheets/workbook.js';
import { csvSeparator, csvText } from '../tables/csv-text.js';
import { type CommandContext, type ExitCode, exitCodes } from './command.js';
import { coloured } from './terminal.js';
import { UsageMistake } from './usage-mistake.js';
import { wrap } from './wrap.js';

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
  /** Whether the header of the shares has the sign %, so that the figures below it may leave it out. */
  readonly percent: boolean;
}

/** Checks every row of a published table, and writes what is wrong, or the table with its answers as CSV. */
export async function checkTable(
  path: string,
  out: string | undefined,
  { host, locale, texts }: CommandContext,
): Promise<ExitCode> {
  const [sheet] = await readWorkbook(path);
  const columns = sheet === undefined ? undefined : columnsOf(sheet);
  if (sheet === undefined || columns === undefined) throw new UsageMistake(() => texts.mistakes.noCheckableTable);
  const rows = rowsOf(sheet, columns, { locale, texts });
  const findings = checkDocument(
    rows.map(({ row }) => row),
    { locale, percent: columns.percent },
  );
  const answers = rows.map((_, index) =>
    findings.filter((finding) => finding.row === index).map((finding) => explain(finding, locale)),
  );
  if (out !== undefined) {
    const answered = new Map(rows.map(({ line }, index) => [line, answers[index]!.join(' ') || texts.right]));
    const lines = sheet.rows.map((cells, line) => [
      ...cells.map((cell) => cellText(cell)),
      line === columns.row ? texts.answerHeader : (answered.get(line) ?? ''),
    ]);
    await host.writeFile(out, csvText(lines, csvSeparator(locale.code), true));
    host.writeRemark(`${texts.written(out)}\n`);
  } else for (const answer of answers.flat()) host.writeData(`${wrap(answer, host.columns, '  ')}\n`);
  const wrong = answers.filter((list) => list.length > 0).length;
  const summary = texts.tableChecked(formatCount(rows.length, locale), formatCount(wrong, locale));
  host.writeRemark(`${coloured(summary, wrong === 0 ? 'green' : 'red', { dataOnTerminal: host.remarksOnTerminal })}\n`);
  return wrong === 0 ? exitCodes.well : exitCodes.remarks;
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
    if (isTable) return { row, of, percent: cellText(cells[of.get('share') ?? -1] ?? null).includes('%') };
  }
  return undefined;
}

// A row counts if it has a figure; its id is its text, with its number where two rows have the same one.
function rowsOf(
  sheet: Sheet,
  { row: headerRow, of }: Columns,
  { locale, texts }: Pick<CommandContext, 'locale' | 'texts'>,
): readonly { readonly line: number; readonly row: DocumentRow }[] {
  const ids = new Set<string>();
  return sheet.rows.flatMap((cells, line) => {
    const cellOf = (field: TableField): Cell => cells[of.get(field) ?? -1] ?? null;
    const figures = (['part', 'whole', 'share', 'before', 'change'] as const).filter(
      (field) => !isBlank(cellOf(field)),
    );
    if (line <= headerRow || figures.length < 2) return [];
    const number = texts.rowNumber(String(line + (sheet.firstRow ?? 1)));
    const name = cellText(cellOf('id')).trim();
    const id = name === '' ? number : ids.has(name) ? `${name} (${number})` : name;
    ids.add(id);
    const row: DocumentRow = {
      id,
      ...Object.fromEntries(figures.map((field) => [field, figureOf(cellOf(field), field, locale)])),
    };
    return [{ line, row }];
  });
}

// A number of Excel that is a share is a fraction; its percentage has the digits that the cell holds.
function figureOf(cell: Cell, field: TableField, locale: Locale): string | number {
  if (typeof cell !== 'number') return cellText(cell).trim();
  if (field === 'part' || field === 'whole') return cell;
  const decimals = Math.max(0, new Decimal(cell).decimalPlaces() - 2);
  return formatShare(cell, locale, { decimals });
}
