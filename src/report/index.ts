/**
 * A report as one HTML page, for the screen and for A4.
 *
 * @module
 */

export type { ReportSection } from './report-context.js';
export { type HtmlReportOptions, toHtmlReport } from './toHtmlReport.js';
