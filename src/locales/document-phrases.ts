import type { DocumentField } from '../present/document-finding.js';

/** Phrases on what is wrong in a published table, from numbers that are already written in the language. */
export interface DocumentPhrases {
  /** The row by its id. */
  readonly row: (id: string) => string;
  /** The cells of a row, within a sentence. */
  readonly fields: { readonly [Field in DocumentField]: string };
  readonly unreadable: (field: string) => string;
  readonly notACount: (field: string) => string;
  readonly partAboveWhole: (part: string, whole: string) => string;
  readonly noShare: string;
  readonly sum: (field: string, printed: string, sum: string) => string;
  readonly percentForPoints: (percent: string, points: string) => string;
  /** A change, and what it is in points and in percent. */
  readonly change: (printed: string, points: string, percent: string) => string;
  readonly differentFigures: (field: string, other: string) => string;
  readonly differentDecimals: (field: string, other: string) => string;
}
