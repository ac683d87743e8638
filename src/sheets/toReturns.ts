import { aCatalog, checkArguments, optionalObject } from '../arguments.js';
import type { Rows } from '../dataset/dataset.js';
import type { IssueCount, PlaceOf } from '../dataset/issue-log.js';
import type { Issue } from '../errors.js';
import { defaultModel } from '../schemas/model.js';
import { checkCall } from './check-options.js';
import { findHeaders } from './find-headers.js';
import { foldedText } from './fold-text.js';
import { type FormPopulations, FormReader } from './form-reader.js';
import { vocabularyFor } from './headers-of-workbook.js';
import type { SheetCounts } from './reading-context.js';
import { RowLists } from './row-lists.js';
import type { TableHeaders } from './table-headers.js';
import type { ToRowsOptions } from './to-rows-options.js';
import type { Vocabulary } from './vocabulary.js';
import { columnIndex, type Sheet, type Workbook } from './workbook.js';
import { WorkbookReading } from './workbook-reading.js';

/** How headcount returns are read from sheets. */
export interface ToReturnsOptions
  extends FormPopulations,
    Pick<ToRowsOptions, 'locale' | 'words' | 'units' | 'unit' | 'sameUnits' | 'maxIssues'> {}

const optionNames: Readonly<Record<keyof ToReturnsOptions, true>> = {
  catalog: true,
  populations: true,
  locale: true,
  words: true,
  units: true,
  unit: true,
  sameUnits: true,
  maxIssues: true,
};

/** Headcount returns that were read from sheets. */
export interface ReturnsOfSheets {
  /** Returns, and the units that the file names, for `createDataset`. */
  readonly rows: Rows;
  readonly issues: readonly Issue[];
  readonly issueCounts: readonly IssueCount[];
  readonly headers: readonly TableHeaders[];
  readonly counts: SheetCounts;
  readonly placeOf: PlaceOf;
}

/**
 * Reads headcount returns of the usual form: a row for each group of people (staff, leaders, Party members …), columns with the total and
 * the number of women. A row means the population of the catalog whose title or words its text is. The unit is the one that the sheet,
 * or a title line above the table, names; or `unit`.
 *
 * A row with more women than its total, or without a total, is refused; a row below which numbered rows (1.1, 1.2) do not add up is said.
 *
 * @throws GenderIndicatorsError `missing_argument` without a locale or a catalog
 * @example
 * ```ts
 * import { toReturns } from 'gender-indicators/files';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { vi } from 'gender-indicators/locales';
 *
 * const rows = [
 *   ['VỤ KẾ HOẠCH'],
 *   ['TT', 'Nội dung', 'Tổng số', 'Trong đó: Nữ'],
 *   [1, 'Tổng số công chức, viên chức, người lao động', '1.081', 400],
 *   [2, 'Lãnh đạo, quản lý', 14, 15],
 * ];
 * const read = toReturns([{ name: 'Biểu 1', rows }], { locale: vi, catalog: advancement });
 * read.rows.returns; // => [{ total: 1081, female: 400, populationId: 'personnel', unitId: 'vu-ke-hoach' }]
 * read.issues[0]?.code; // => 'part_above_total'
 * ```
 */
export function toReturns(workbook: Workbook, options: ToReturnsOptions): ReturnsOfSheets {
  checkCall('toReturns', workbook, options, optionNames);
  checkArguments('toReturns', {
    catalog: [options.catalog, aCatalog],
    populations: [options.populations, optionalObject],
  });
  const vocabulary = vocabularyFor(options);
  const headers = workbook.map((sheet) => headersOfForm(sheet, vocabulary, options.unit));
  const sink = new RowLists(headers);
  const reading = new WorkbookReading(headers, options, sink);
  const reader = new FormReader(options, reading, sink);
  reading.inOrder();
  for (const [table, sheet] of workbook.entries()) reader.read(sheet, headers[table]!, table);
  reading.finish();
  const { issues } = reading.context;
  return {
    rows: sink.rows(),
    issues: issues.issues,
    issueCounts: issues.counts(),
    headers,
    counts: reader.counts(),
    placeOf: (recordSet, row, field) => sink.placeOf(recordSet, row, field),
  };
}

// The column of the texts may have any header: it is the one at the left of the total with the most of them.
function headersOfForm(sheet: Sheet, vocabulary: Vocabulary, unit: string | undefined): TableHeaders {
  const headers = findHeaders(sheet, defaultModel, vocabulary, 'returns', unit);
  if (headers.recordSet === undefined || headers.columns.some(({ field }) => field === 'populationId')) return headers;
  const { columns, headerRows } = headers;
  const below = sheet.rows.slice(headerRows[1] - (sheet.firstRow ?? 1) + 1);
  const textsIn = (letter: string) => {
    const index = columnIndex(letter);
    return below.filter((row) => typeof row[index] === 'string' && foldedText(row[index]).length > 3).length;
  };
  const total = columns.findIndex(({ field }) => field === 'total');
  const free = columns.slice(0, Math.max(total, 0)).filter(({ field }) => field === undefined);
  const best = free.reduce<(typeof free)[number] | undefined>(
    (most, column) => (most === undefined || textsIn(column.column) > textsIn(most.column) ? column : most),
    undefined,
  );
  return {
    ...headers,
    columns: columns.map((column) => (column === best ? { ...column, field: 'populationId' } : column)),
    missing: best === undefined ? headers.missing : headers.missing.filter((field) => field !== 'populationId'),
  };
}
