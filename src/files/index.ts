/**
 * Spreadsheets and CSV in, workbooks out. Each format needs its optional package: `papaparse`, `read-excel-file`, `write-excel-file`.
 *
 * @module
 */

export type { FormPopulations } from '../sheets/population-words.js';
export type { SheetCounts, SkippedRow } from '../sheets/reading-context.js';
export type { HeaderColumn, TableHeaders } from '../sheets/table-headers.js';
export type { ToRowsOptions } from '../sheets/to-rows-options.js';
export { type ReturnsOfSheets, type ToReturnsOptions, toReturns } from '../sheets/toReturns.js';
export { type RowsOfSheets, readHeaders, toRows } from '../sheets/toRows.js';
export type { ListedUnit } from '../sheets/unit-names.js';
export type { MoreWords } from '../sheets/vocabulary.js';
export type { Cell, Sheet, Workbook } from '../sheets/workbook.js';
export type { TextEncoding } from './decode-text.js';
export type { BlobLike, FileInput } from './file-source.js';
export { type GroupIssuesOptions, groupIssues, type IssueGroup } from './groupIssues.js';
export type { FileLimits } from './limits-of-files.js';
export type { Separator } from './read-csv.js';
export { type DatasetOfFile, type FileProgress, type ReadDatasetOptions, readDataset } from './readDataset.js';
export { type ReadWorkbookOptions, readWorkbook } from './readWorkbook.js';
export { type ReportWorkbookOptions, writeReportWorkbook } from './report-workbook.js';
export { type WriteIssuesOptions, writeIssues } from './writeIssues.js';
export { type WriteTemplateOptions, writeTemplate } from './writeTemplate.js';
