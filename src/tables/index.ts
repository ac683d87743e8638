/**
 * A report as a table of plain rows and columns, and that table as CSV, Markdown, HTML, JSON and records.
 *
 * @module
 */

export type {
  TableCell,
  TableColumn,
  TableColumnKind,
  TableData,
  TableForm,
  TableIndicator,
  TableRow,
  TableTarget,
  TableUnit,
} from '../schemas/table.js';
export { tableStyles } from './table-styles.js';
export { type CsvOptions, toCsv } from './toCsv.js';
export { type HtmlTableOptions, toHtml } from './toHtml.js';
export { toJson } from './toJson.js';
export { toMarkdown } from './toMarkdown.js';
export { type RecordOptions, type TableRecord, toRecords } from './toRecords.js';
export { type TableOptions, toTable } from './toTable.js';
