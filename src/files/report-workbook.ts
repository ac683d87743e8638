import { checkArguments, checkNames, oneOrMoreReports, optionsInLanguage } from '../arguments.js';
import type { Reports } from '../indicators/target-in-report.js';
import type { Locale } from '../locales/locale.js';
import { protectionText } from '../present/protection-text.js';
import { summarise } from '../present/summarise.js';
import type { TableCell, TableColumn, TableData, TableForm } from '../schemas/table.js';
import { columnLetter } from '../sheets/workbook.js';
import { hasNumbers } from '../tables/has-numbers.js';
import { type TableOptions, toTable } from '../tables/toTable.js';
import { type SheetToWrite, type StyledCell, writeXlsx } from './write-xlsx.js';

/** What a workbook of {@link writeReportWorkbook} holds. */
export interface ReportWorkbookOptions extends Pick<TableOptions, 'units' | 'indicators' | 'title'> {
  /** `vi` or `en` of `gender-indicators/locales`. */
  readonly locale: Locale;
  /**
   * How many levels of the tree are shown, as in `toTable`.
   * @defaultValue `1`, the topmost units and those right below them
   */
  readonly depth?: number | undefined;
}

/**
 * Writes a report as an Excel workbook for those who go on with its numbers, and for those who check them. Needs the package
 * `write-excel-file`.
 *
 * | sheet | holds |
 * | --- | --- |
 * | summary | what matters, in sentences |
 * | by unit | every value with numerator, denominator, targets and coverage |
 * | targets | of the first unit every target with status, distance and what it takes |
 * | calculation | numerator, denominator, the quotient as a live formula, and how far it is from the value of the report: 0 |
 * | definitions and sources | of each indicator, and whether small counts are protected |
 *
 * Numbers are numbers with a format, never text; a share is a fraction shown in percent, a difference of shares a number of points. What is
 * suppressed is the text `x`, and footnotes have their marks. The head of each sheet stays in view, and on every page of a print.
 *
 * @param reports - a report, or several of different days
 * @param options - the language, and which units and indicators
 * @returns the bytes of an .xlsx file
 * @throws {@link GenderIndicatorsError} `missing_package`; `empty_report`; `unknown_id`; `wrong_argument`
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { readWorkbook, writeReportWorkbook } from 'gender-indicators/files';
 * import { vi } from 'gender-indicators/locales';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'leaders', unitId: 'dept', total: 400, female: 60 }];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, advancement);
 * const bytes = await writeReportWorkbook(report, { locale: vi, indicators: ['women-in-leadership'] });
 * const sheets = await readWorkbook(bytes);
 * sheets.map(({ name }) => name);
 * // => ['Tóm tắt', 'Theo đơn vị', 'Kiểm tra cách tính', 'Định nghĩa và nguồn']
 * sheets[1]?.rows[2]; // => ['Cục QLTT', 60, 400, 0.15, '1/1']
 * ```
 */
export async function writeReportWorkbook(reports: Reports, options: ReportWorkbookOptions): Promise<Uint8Array> {
  checkArguments('writeReportWorkbook', {
    reports: [reports, oneOrMoreReports],
    options: [options, optionsInLanguage],
  });
  checkNames(
    options,
    { locale: true, units: true, indicators: true, title: true, depth: true },
    { function: 'writeReportWorkbook', argument: 'options' },
  );
  const { locale, units, indicators, title, depth = 1 } = options;
  const table = toTable(reports, { locale, units, indicators, title, depth });
  const top = table.units[0]?.id;
  const ofTop = top === undefined ? table : toTable(reports, { locale, indicators, units: [top], needed: true });
  const { sheets } = locale.table;
  const protection = protectionText('catalog' in reports ? [reports] : reports, locale);
  const sentences = top === undefined ? [] : summarise(reports, locale, { unit: top });
  const lines = [
    [bold(table.title, summaryWidths[0])],
    [[...table.units.slice(0, 1).map(({ name }) => name), table.subtitle].join(' · ')],
    [],
    ...sentences.map(({ text }) => [wrapped(text, summaryWidths[0])]),
  ];
  return writeXlsx(
    [
      { name: sheets.summary, rows: lines, widths: summaryWidths },
      sheetOf(sheets.units, table, locale),
      ...(ofTop.targets.length === 0 ? [] : [sheetOf(sheets.targets, withTargets(ofTop), locale)]),
      calculationOf(table, locale),
      sourcesOf(table, protection, locale),
    ],
    'writeReportWorkbook',
  );
}

const bold = (value: string, wrapAt: number): StyledCell => ({ value, isBold: true, wrapAt });
const wrapped = (value: string, wrapAt: number): StyledCell => ({ value, wrapAt });
const headColour = '#e8edf2';
const headRow = (
  heads: readonly string[],
  widths: readonly number[],
  isNumber: (column: number) => boolean,
): readonly StyledCell[] =>
  heads.map((head, i) => ({ ...bold(head, widths[i]!), colour: headColour, isRight: isNumber(i) }));
const usualWidth = 14;
const summaryWidths = [110] as const;
const calculationWidths = [34, 44, 12, 12, 18, 14, 12] as const;
const sourceWidths = [44, 70, 70] as const;
const widthOf: Readonly<Partial<Record<TableColumn['kind'], number>>> = {
  unit: 34,
  indicator: 44,
  category: 26,
  change: 26,
  target: 34,
  status: 24,
  distance: 26,
  needed: 44,
};

// Above the rows the title and the heads, below them the footnotes.
function sheetOf(name: string, table: TableData, locale: Locale): SheetToWrite {
  const { title, subtitle, columns, rows, notes } = table;
  const widths = columns.map(({ kind }) => widthOf[kind] ?? usualWidth);
  const depths = new Map(table.units.map(({ id, depth }) => [id, depth]));
  return {
    name,
    rows: [
      [{ value: `${title} – ${subtitle}`, isBold: true }],
      headRow(
        columns.map((column) => column.title),
        widths,
        (i) => hasNumbers(table, columns[i]!, i) || columns[i]!.kind === 'distance',
      ),
      ...rows.map(({ unit, cells }) =>
        cells.map((cell, i) => cellOf(cell, columns[i]!, depths.get(unit) ?? 0, locale)),
      ),
      [],
      ...notes.map(({ mark, text }) => [`(${mark}) ${text}`]),
    ],
    widths,
    fixedRows: 2,
  };
}

// Points have their word behind them, so that nobody takes them for percent.
function formatOf(form: TableForm, value: number, locale: Locale): string {
  if (form === 'share') return '0.00%';
  if (form === 'points') return `0.00"${locale.points('', false)}"`;
  return form === 'number' && Number.isInteger(value) ? '#,##0' : '#,##0.00';
}

// A number with its format; of words the text. A difference of shares is a number of points. Footnotes have their marks.
function cellOf(cell: TableCell, { kind }: TableColumn, depth: number, locale: Locale): string | StyledCell {
  const { value, text, form, notes = [] } = cell;
  const marks = notes.length === 0 ? '' : ` (${notes.join(', ')})`;
  if (kind === 'unit') return { value: text, indent: depth };
  if ((value === null && !wrapping.includes(kind)) || text === '')
    return { value: `${text}${marks}`, isRight: kind === 'value' || kind === 'change' };
  if (counted.includes(kind) || form !== undefined) {
    const number = Number(value);
    const format = formatOf(form ?? 'number', number, locale);
    return {
      value: form === 'points' ? number * 100 : number,
      format: marks === '' ? format : `${format}"${marks}"`,
    };
  }
  if (kind === 'coverage') return { value: text, isRight: true };
  // A text behind a column of numbers keeps a little room.
  return wrapping.includes(kind)
    ? { ...wrapped(text, widthOf[kind] ?? usualWidth), indent: kind === 'indicator' ? 0 : 1 }
    : text;
}

const wrapping: readonly TableColumn['kind'][] = ['indicator', 'needed', 'target'];
const counted: readonly TableColumn['kind'][] = ['numerator', 'denominator', 'female', 'male'];

function withTargets(table: TableData): TableData {
  const slots = table.columns.findIndex(({ kind }) => kind === 'target');
  return { ...table, rows: table.rows.filter(({ cells }) => cells[slots]?.value !== null) };
}

// Numerator and denominator, the quotient as a formula of the sheet, and its difference to the value of the report.
function calculationOf(table: TableData, { table: words }: Locale): SheetToWrite {
  const names = new Map(table.units.map(({ id, name }) => [id, name]));
  const titles = new Map(table.indicators.map(({ id, title }) => [id, title]));
  const at = (id: string) => table.columns.findIndex((column) => column.id === id);
  const [numerator, denominator, value] = [at('numerator'), at('denominator'), at('value')];
  const divided = table.rows.filter(
    ({ cells }) => typeof cells[numerator]?.value === 'number' && cells[value]?.value !== null,
  );
  const heads = [
    words.columns.unit,
    words.columns.indicator,
    words.columns.numerator,
    words.columns.denominator,
    words.recalculated,
    words.value,
    words.difference,
  ];
  const column = (index: number, row: number) => `${columnLetter(index)}${row}`;
  const rows = divided.map(({ unit, indicator, cells }, i) => {
    const row = i + 2;
    const form = cells[value]!.form ?? 'number';
    const format = form === 'share' ? '0.0000%' : '0.0000';
    return [
      names.get(unit),
      wrapped(titles.get(indicator) ?? indicator, calculationWidths[1]),
      { value: Number(cells[numerator]!.value), format: '#,##0' },
      { value: Number(cells[denominator]!.value), format: '#,##0' },
      { value: null, formula: `${column(2, row)}/${column(3, row)}`, format },
      { value: Number(cells[value]!.value), format },
      { value: null, formula: `ROUND(${column(4, row)}-${column(5, row)},12)`, format: '0' },
    ];
  });
  return {
    name: words.sheets.calculation,
    rows: [headRow(heads, calculationWidths, (i) => i > 1), ...rows],
    widths: calculationWidths,
    fixedRows: 1,
  };
}

function sourcesOf(table: TableData, protection: string, { table: words, labels }: Locale): SheetToWrite {
  const heads = [words.columns.indicator, labels.definition, labels.source];
  const rows = [...table.indicators, ...table.targets].map((item) => [
    wrapped(item.title, sourceWidths[0]),
    wrapped('definition' in item ? (item.definition ?? '') : 'text' in item ? item.text : '', sourceWidths[1]),
    wrapped(item.source, sourceWidths[2]),
  ]);
  return {
    name: words.sheets.sources,
    rows: [headRow(heads, sourceWidths, () => false), ...rows, [], [protection]],
    widths: sourceWidths,
    fixedRows: 1,
  };
}
