import type { ReportJson } from 'gender-indicators';
import type { IssueGroup } from 'gender-indicators/files';

/** What the page asks of the worker. */
export interface Question {
  readonly file: File;
  readonly asOf: string;
  readonly language: 'vi' | 'en';
}

/** What the worker says: how many rows it has read, then the report, or what is wrong with the file. */
export type Answer =
  | { readonly rows: number }
  | { readonly report: ReportJson; readonly issues: readonly IssueGroup[] }
  | { readonly mistake: string };
