import { aCatalog, checkArguments, optionalObject } from '../arguments.js';
import type { Rows } from '../dataset/dataset.js';
import type { IssueCount, PlaceOf } from '../dataset/issue-log.js';
import type { Issue } from '../errors.js';
import { defaultModel } from '../schemas/model.js';
import { checkCall } from './check-options.js';
import { findHeaders } from './find-headers.js';
import { foldedText } from './fold-text.js';
import { vocabularyFor } from './headers-of-workbook.js';
import { PopulationRowsReader } from './population-rows.js';
import { type FormPopulations, PopulationWords } from './population-words.js';
import type { SheetCounts } from './reading-context.js';
import { ReturnRecords } from './return-records.js';
import { RowLists } from './row-lists.js';
import type { TableHeaders } from './table-headers.js';
import type { ToRowsOptions } from './to-rows-options.js';
import { type CountOf, countOfHeaders, headersOfUnitRows, UnitRowsReader } from './unit-rows.js';
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
 * Reads headcount returns of the two usual forms. One has a row for each group of people (staff, leaders …), and columns with the total and the
 * number of women. A row means the population of the catalog whose title or words its text is; its unit is that of a column, or the one that
 * the sheet, or a title line above the table, names; or `unit`. The other has a row for each unit, and columns for the total and the women of
 * each group: “Lãnh đạo, quản lý” above “Tổng số” and “Nữ”. Rows above others that are numbered lower (I above 1, 1 above 1.1), and rows of
 * totals, count others together: they are compared, and not counted.
 *
 * What has more women than its total, or no total, is refused; a row whose parts do not add up to it is said. `counts` are of returns: a row of
 * the second form is one for each group.
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
  const populations = new PopulationWords(options, vocabulary);
  const countOf = countOfHeaders(defaultModel.recordSets.get('returns')!, vocabulary, populations);
  const headers = workbook.map((sheet) => headersOfForm(sheet, vocabulary, countOf, options.unit));
  const sink = new RowLists(headers);
  const reading = new WorkbookReading(headers, options, sink);
  const records = new ReturnRecords(reading, sink);
  const [ofPopulations, ofUnits] = [
    new PopulationRowsReader(populations, reading, records),
    new UnitRowsReader(reading, records),
  ];
  reading.inOrder();
  for (const [table, sheet] of workbook.entries()) {
    const of = headers[table]!;
    const hasUnitRows = of.columns.some(({ population }) => population !== undefined);
    (hasUnitRows ? ofUnits : ofPopulations).read(sheet, of, table);
  }
  reading.finish();
  const { issues } = reading.context;
  return {
    rows: sink.rows(),
    issues: issues.issues,
    issueCounts: issues.counts(),
    headers,
    counts: records.counts(),
    placeOf: (recordSet, row, field) => sink.placeOf(recordSet, row, field),
  };
}

// The column of the texts may have any header: it is the one at the left of the total with the most of them. They are units where a column counts
// a population.
function headersOfForm(sheet: Sheet, vocabulary: Vocabulary, countOf: CountOf, unit: string | undefined): TableHeaders {
  const isCount = (header: string) => countOf(header).population !== undefined;
  const headers = findHeaders(sheet, defaultModel, vocabulary, 'returns', unit, isCount);
  // A list of persons counts nobody: “Quy hoạch” and “Lãnh đạo” mark a person there.
  if (headers.columns.some(({ field }) => field === 'person_name'))
    return { ...headers, recordSet: undefined, headerRows: [0, 0], columns: [], missing: [], skipped: 'no_table' };
  if (headers.recordSet === undefined || headers.columns.some(({ field }) => field === 'populationId')) return headers;
  const { columns, headerRows } = headers;
  if (columns.some(({ field }) => field === 'unitId')) return headersOfUnitRows(headers, countOf);
  const below = sheet.rows.slice(headerRows[1] - (sheet.firstRow ?? 1) + 1);
  const textsIn = (letter: string) => {
    const index = columnIndex(letter);
    return below.filter((row) => typeof row[index] === 'string' && foldedText(row[index]).length > 3).length;
  };
  const isCounted = columns.some(({ field }) => field === 'population_count');
  const total = columns.findIndex(({ field }) => field === (isCounted ? 'population_count' : 'total'));
  const free = columns.slice(0, Math.max(total, 0)).filter(({ field }) => field === undefined);
  const best = free.reduce<(typeof free)[number] | undefined>(
    (most, column) => (most === undefined || textsIn(column.column) > textsIn(most.column) ? column : most),
    undefined,
  );
  const labelled = columns.map((column) =>
    column === best ? { ...column, field: isCounted ? 'unitId' : 'populationId' } : column,
  );
  if (isCounted) return headersOfUnitRows({ ...headers, columns: labelled }, countOf);
  return {
    ...headers,
    columns: labelled,
    missing: best === undefined ? headers.missing : headers.missing.filter((field) => field !== 'populationId'),
  };
}
