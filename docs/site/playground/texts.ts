import type { ColumnRole } from 'gender-indicators/locales';
import type { MeasureId } from './measures.ts';

/** The sections of the conventions that a measure refers to. */
export type ConventionId = 'direction' | 'symmetric' | 'nobody' | 'reference' | 'pay' | 'progress' | 'others';

/** What a measure is called, in the words of a language. */
export interface MeasureTexts {
  readonly name: string;
  /** The labels of the inputs, by their names. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The formula in words. */
  readonly formula: string;
  /** What the convention of the measure is. */
  readonly convention: string;
  readonly source: string;
}

/** Everything that the playground itself says; what the library says stands in its locales. */
export interface PlaygroundTexts {
  /** The titles of the sections of the conventions, as the page has them. */
  readonly conventions: Readonly<Record<ConventionId, string>>;
  readonly measures: Readonly<Record<MeasureId, MeasureTexts>>;
  readonly labels: {
    readonly measure: string;
    readonly value: string;
    readonly formula: string;
    readonly exact: string;
    readonly rounding: string;
    readonly convention: string;
    readonly source: string;
    readonly reference: string;
  };
  readonly see: (section: string) => string;
  readonly result: string;
  readonly fillIn: string;
  readonly noWay: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly linkInBar: string;
  readonly published: {
    readonly input: string;
    readonly hint: string;
    readonly example: string;
    readonly nothing: string;
    readonly noTable: string;
    readonly notALine: string;
    readonly right: string;
    readonly notRight: string;
    readonly rowNumber: (row: string) => string;
    readonly checked: (rows: string, wrong: string) => string;
    readonly table: string;
    readonly columns: {
      readonly row: string;
      readonly part: string;
      readonly whole: string;
      readonly published: string;
      readonly expected: string;
      readonly verdict: string;
    };
  };
  readonly target: {
    readonly now: string;
    readonly women: string;
    readonly people: string;
    readonly on: string;
    readonly demand: string;
    readonly bound: string;
    readonly by: string;
    readonly more: string;
    readonly baseline: string;
    readonly from: string;
    readonly appointments: string;
    readonly optional: string;
    readonly dayHint: string;
    readonly summary: (value: string, status: string) => string;
    readonly needed: string;
    readonly path: string;
    readonly columns: {
      readonly day: string;
      readonly planned: string;
      readonly observed: string;
      readonly required: string;
      readonly trend: string;
    };
    readonly bothOrNone: string;
    readonly notAbove: string;
    readonly inOrder: string;
  };
  readonly file: {
    readonly privacy: string;
    readonly choose: string;
    readonly drop: string;
    readonly asOf: string;
    readonly unit: string;
    readonly catalog: string;
    readonly sample: string;
    readonly sampleName: string;
    readonly sampleUnit: string;
    readonly noDay: string;
    readonly reading: (name: string) => string;
    readonly read: (name: string, rows: string, kept: string, refused: string) => string;
    readonly unforeseen: string;
    readonly howRead: string;
    readonly columns: { readonly sheet: string; readonly column: string; readonly header: string; readonly as: string };
    readonly notRead: string;
    /** What a column holds beside a field. */
    readonly roles: Readonly<Record<ColumnRole | 'unitId', string>>;
    readonly missing: (sheet: string, fields: string) => string;
    readonly skipped: Readonly<Record<'blank' | 'guide' | 'no_table', (sheet: string) => string>>;
    readonly issues: string;
    readonly noIssues: string;
    readonly refused: string;
    readonly remark: string;
    /** Where an issue is; what is not there is empty. */
    readonly place: (sheet: string, column: string, rows: string) => string;
    readonly report: string;
    readonly reportUnit: string;
    readonly reportFrame: string;
    readonly downloads: string;
    readonly download: Readonly<Record<'html' | 'xlsx' | 'csv' | 'issues', string>>;
    readonly names: Readonly<Record<'report' | 'issues', string>>;
    readonly protection: string;
    readonly allShown: string;
    readonly hiddenBelow: (threshold: string) => string;
    readonly notProtected: string;
    readonly hidden: (hidden: string, cells: string, small: string, others: string) => string;
    readonly publishing: string;
    readonly noReport: string;
  };
}
