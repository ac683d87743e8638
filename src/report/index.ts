export type { ReportSection } from './report-context.js';
export { type HtmlReportOptions, toHtmlReport } from './toHtmlReport.js';
