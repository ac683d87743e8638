import type { DocumentField } from '../present/document-finding.js';

/** Phrases on what is wrong in a published table, from numbers that are already written in the language. */
export interface DocumentPhrases {
  /** The row by its id. */
  readonly row: (id: string) => string;
  /** The cells of a row, within a sentence. */
  readonly fields: { readonly [Field in DocumentField]: string };
  /** A cell that is no figure. */
  readonly unreadable: (field: string) => string;
  /** A cell that must be a whole number. */
  readonly notACount: (field: string) => string;
  /** A part that is above its whole. */
  readonly partAboveWhole: (part: string, whole: string) => string;
  /** A share of a whole of 0. */
  readonly noShare: string;
  /** A sum, as printed and as it is. */
  readonly sum: (field: string, printed: string, sum: string) => string;
  /** Shares of one whole: their sum, what it must be, and how far rounding can bring it away. */
  readonly shares: (sum: string, printed: string, rounding: string) => string;
  /** A change in percent that is one in points. */
  readonly percentForPoints: (percent: string, points: string) => string;
  /** A change, and what it is in points and in percent; from 0 there is no percentage. */
  readonly change: (printed: string, points: string, percent: string | undefined) => string;
  /** A figure that another row prints otherwise. */
  readonly differentFigures: (field: string, other: string) => string;
  /** A figure that another row prints with other decimals. */
  readonly differentDecimals: (field: string, other: string) => string;
}
