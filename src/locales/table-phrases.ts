import type { TableColumnKind } from '../schemas/table.js';

/** Phrases of tables and of what is made from them. */
export interface TablePhrases {
  /** The heads of columns. */
  readonly columns: { readonly [Kind in Exclude<TableColumnKind, 'value' | 'change'>]: string };
  readonly value: string;
  /** The change since another day. */
  readonly changeSince: (date: string) => string;
  /** The change between two days, where there are more of them. */
  readonly changeBetween: (date: string, since: string) => string;
  /** In place of a value that is suppressed. */
  readonly hidden: string;
  /** All together, beside the categories of a breakdown. */
  readonly all: string;
  /** Where the rows come from, before the documents. */
  readonly sources: string;
  readonly notes: string;
  /** The sheets of a workbook. */
  readonly sheets: {
    readonly summary: string;
    readonly units: string;
    readonly targets: string;
    readonly calculation: string;
    readonly sources: string;
  };
  /** A value that the workbook calculates itself, and how far it is from the value of the report. */
  readonly recalculated: string;
  readonly difference: string;
  /** Of a table without rows. */
  readonly empty: string;
}
