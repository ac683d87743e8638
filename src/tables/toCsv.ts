import { aTable, checkArguments, checkNames, option, optionalObject, refused } from '../arguments.js';
import type { TableCell, TableData } from '../schemas/table.js';
import { csvSeparator, csvText } from './csv-text.js';

/** How a table is written as CSV. */
export interface CsvOptions {
  /**
   * What stands between two cells.
   * @defaultValue `;` for a Vietnamese table, since Excel there reads the comma as a decimal; `,` for an English one
   */
  readonly separator?: ',' | ';' | '\t' | undefined;
  /**
   * `table` leaves out the footnotes and sources below the rows, `rows` the titles of the columns as well. A large table is written piece by
   * piece: `{ ...table, rows: table.rows.slice(0, 100) }` as `table`, the next hundred as `rows`.
   * @defaultValue `'all'`
   */
  readonly parts?: 'all' | 'table' | 'rows' | undefined;
  /**
   * Whether the text begins with the mark by which Excel knows UTF-8.
   * @defaultValue `true`; `false` for rows alone
   */
  readonly bom?: boolean | undefined;
  /**
   * Whether cells have their texts, as people read them, or their exact values, as programs do.
   * @defaultValue `'text'`
   */
  readonly cells?: 'text' | 'exact' | undefined;
}

/**
 * A table as CSV (RFC 4180) that Excel opens by a double click: separator by language, UTF-8 with its mark, lines that end with CRLF.
 *
 * A text that a spreadsheet would take for a formula, since it begins with `=`, `+`, `-`, `@`, a tab or a line break, gets an apostrophe
 * before it; numbers stay numbers, and “3/4” has the sign of a fraction (U+2044), since Excel would take it for a day. Footnotes and sources stand below the rows, after an empty line.
 *
 * @param table - a table of {@link toTable}
 * @param options - separator, byte-order mark, texts or exact values
 * @throws {@link GenderIndicatorsError} `wrong_argument` for what is no table, and for an option; `unknown_option`
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { vi } from 'gender-indicators/locales';
 * import { toCsv, toTable } from 'gender-indicators/tables';
 *
 * const units = [{ id: 'dept', name: '=Cục; QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'leaders', unitId: 'dept', total: 410, female: 60 }];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, advancement);
 * const table = toTable(report, { indicators: ['women-in-leadership'], locale: vi });
 * const [head, row] = toCsv(table, { bom: false }).split('\r\n');
 * head; // => 'Đơn vị;Tử số;Mẫu số;Giá trị;Đơn vị có số liệu'
 * row; // => '"\'=Cục; QLTT";60;410;14,63%;1⁄1'
 * ```
 */
export function toCsv(table: TableData, options: CsvOptions = {}): string {
  checkArguments('toCsv', { table: [table, aTable], options: [options, optionalObject] });
  checkNames(
    options,
    { separator: true, parts: true, bom: true, cells: true },
    { function: 'toCsv', argument: 'options' },
  );
  const parts = option(options, 'parts', ['all', 'table', 'rows'], 'toCsv');
  const cells = option(options, 'cells', ['text', 'exact'], 'toCsv');
  const { separator = csvSeparator(table.locale), bom = parts !== 'rows' } = options;
  if (![',', ';', '\t'].includes(separator))
    throw refused(separator, { function: 'toCsv', argument: 'options.separator' }, "';'");
  const textOf = (cell: TableCell) => (cells === 'exact' ? exactText(cell) : withoutDate(cell.text));
  const lines = [
    ...(parts === 'rows' ? [] : [table.columns.map(({ title }) => title)]),
    ...table.rows.map((row) => row.cells.map((cell) => `${textOf(cell)}${cells === 'exact' ? '' : markText(cell)}`)),
    ...(parts === 'all' ? linesBelow(table) : []),
  ];
  return csvText(lines, separator, bom);
}

function linesBelow({ notes, sources, labels }: TableData): readonly (readonly string[])[] {
  return [
    ...(notes.length + sources.length === 0 ? [] : [[]]),
    ...notes.map(({ mark, text }) => [`(${mark}) ${text}`]),
    ...sources.map((source) => [`${labels.sources}: ${source}`]),
  ];
}

// Excel takes 3/4 for the third of April, but not with the sign of a fraction.
function withoutDate(text: string): string {
  return text.replace(/^(\d{1,4})\/(\d{1,4})$/u, '$1⁄$2');
}

function exactText({ value }: TableCell): string {
  return value === null ? '' : String(value);
}

function markText({ notes = [] }: TableCell): string {
  return notes.length === 0 ? '' : ` (${notes.join(', ')})`;
}
