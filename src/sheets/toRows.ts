import type { Rows } from '../dataset/dataset.js';
import type { IssueCount, PlaceOf } from '../dataset/issue-log.js';
import type { Issue } from '../errors.js';
import type { DefaultModel, Model } from '../schemas/model.js';
import { checkCall } from './check-options.js';
import { headersOf } from './headers-of-workbook.js';
import type { SheetCounts, SkippedRow } from './reading-context.js';
import { RowLists } from './row-lists.js';
import type { TableHeaders } from './table-headers.js';
import type { ToRowsOptions } from './to-rows-options.js';
import type { Workbook } from './workbook.js';
import { WorkbookReading } from './workbook-reading.js';

/** Records that were read from sheets. */
export interface RowsOfSheets<M extends Model = DefaultModel> {
  /** The records by record set, for `createDataset`. */
  readonly rows: Rows<M>;
  /** What was wrong or doubtful, with its place in the file. */
  readonly issues: readonly Issue[];
  /** How many issues there are of each kind, exactly. */
  readonly issueCounts: readonly IssueCount[];
  /** How each sheet was read. Correct it and give it back, where something else is meant. */
  readonly headers: readonly TableHeaders[];
  /** Rows that are no records: totals, signatures, names of sections. */
  readonly skipped: readonly SkippedRow[];
  /** How many rows of the file were read, kept and refused, by record set. */
  readonly counts: Readonly<Record<string, SheetCounts>>;
  /** Where in the file a record stands, for the issues of `createDataset`. */
  readonly placeOf: PlaceOf;
}

/**
 * Finds out how each sheet is read, before any row is: which rows are headers, which record set the rows belong to, which field each column
 * holds, and which fields have no column. The answer is plain data, to be shown, corrected, kept as JSON and given to {@link toRows}.
 *
 * @throws GenderIndicatorsError `unknown_record_set`, `unknown_field` for headers that are given and do not fit the model
 * @example
 * ```ts
 * import { readHeaders } from 'gender-indicators/files';
 * import { vi } from 'gender-indicators/locales';
 *
 * const rows = [['Danh sách'], ['STT', 'Họ và tên', 'GIOI TINH', 'Đơn vị', 'Chức vụ']];
 * const [headers] = readHeaders([{ name: 'Sheet1', rows }], { locale: vi });
 * headers?.recordSet; // => 'personnel'
 * headers?.headerRows; // => [2, 2]
 * headers?.columns[2]; // => { column: 'C', header: 'GIOI TINH', field: 'sex' }
 * ```
 */
export function readHeaders<M extends Model = DefaultModel>(
  workbook: Workbook,
  options: ToRowsOptions<M>,
): readonly TableHeaders[] {
  checkCall('readHeaders', workbook, options);
  return headersOf(workbook, options, 'readHeaders');
}

/**
 * Reads records from the sheets of an office: finds the table between titles and signatures, the fields that its headers mean, the unit
 * of each row by column, section or sheet, and the values as people write them. What cannot be read for certain is an issue with its
 * place, never a guess; read = kept + refused, in rows of the file. Names of persons are never read into a record.
 *
 * Units that a file names become records of `units`. A record without an id gets one from its place, `Sheet1!12`.
 *
 * @param workbook - the sheets, of one file or of several
 * @param options - language, model, words, units, and what becomes of what cannot be read
 * @returns rows for `createDataset`, issues, and how the sheets were read
 * @throws GenderIndicatorsError `missing_argument` without a locale; `unknown_record_set`, `unknown_field`; `unknown_option`
 * @example
 * ```ts
 * import { createDataset } from 'gender-indicators';
 * import { readWorkbook, toRows } from 'gender-indicators/files';
 * import { vi } from 'gender-indicators/locales';
 *
 * const text = 'STT;Ngày sinh;Giới tính;Chức vụ;Đơn vị\n1;15.08.1975;Nữ;Vụ trưởng;Vụ Kế hoạch\n2;31/12/1980;Nam;;Vụ Kế hoạch\n';
 * const sheets = await readWorkbook({ text, name: 'staff.csv' });
 * const { rows, placeOf } = toRows(sheets, { locale: vi });
 * const { dataset, counts } = createDataset(rows, { asOf: '2019-12-31', placeOf });
 * counts.personnel; // => { read: 2, kept: 2, refused: 0, blanked: 0 }
 * dataset.units; // => [{ id: 'vu-ke-hoach', name: 'Vụ Kế hoạch', kind: 'department' }]
 * ```
 */
export function toRows<M extends Model = DefaultModel>(workbook: Workbook, options: ToRowsOptions<M>): RowsOfSheets<M> {
  checkCall('toRows', workbook, options);
  const headers = headersOf(workbook, options, 'toRows');
  const sink = new RowLists(headers);
  const reading = new WorkbookReading(headers, options, sink);
  for (const table of reading.inOrder()) {
    const reader = reading.begin(table);
    const { rows, firstRow = 1 } = workbook[table]!;
    const headerCount = Math.max(0, headers[table]!.headerRows[1] + 1 - firstRow);
    reader.read(rows.slice(headerCount), firstRow + headerCount);
    reading.end(table, reader);
  }
  reading.finish();
  const { context, counts } = reading;
  return {
    rows: sink.rows(),
    issues: context.issues.issues,
    issueCounts: context.issues.counts(),
    headers,
    skipped: context.skipped,
    counts: Object.fromEntries(counts),
    placeOf: (recordSet, row, field) => sink.placeOf(recordSet, row, field),
  };
}
