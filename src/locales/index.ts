/**
 * The languages: `vi` and `en`. Give one to what writes text. The type `Locale` is what another language has to say.
 *
 * @module
 */

export type { AuditPhrases } from './audit-phrases.js';
export type { ChartPhrases } from './chart-phrases.js';
export type { DigestPhrases } from './digest-phrases.js';
export type { DocumentPhrases } from './document-phrases.js';
export { enSpreadsheet } from './en/spreadsheet.js';
export { en } from './en.js';
export type {
  ErrorSentences,
  FormulaSentences,
  IssuePhrases,
  IssueSentences,
  Labels,
  Locale,
  ResultPhrases,
  TargetPhrases,
} from './locale.js';
export type {
  FieldNames,
  FieldValue,
  FormulaFacts,
  ListedValue,
  NamedField,
  QuantityWords,
  RecordSetNames,
  ValueNames,
} from './names.js';
export type { NumberSymbols } from './numbers.js';
export type { PagePhrases } from './page-phrases.js';
export type { Advice, FigurePhrases, ProgressPhrases, StepPhrases } from './phrases.js';
export type {
  ColumnRole,
  PostWords,
  SpreadsheetTexts,
  SpreadsheetWords,
  UnitKindWords,
} from './spreadsheet-words.js';
export type { TablePhrases } from './table-phrases.js';
export type { NeedPhrases, SummaryPhrases, ValidityPhrases } from './target-phrases.js';
export { viSpreadsheet } from './vi/spreadsheet.js';
export { vi } from './vi.js';
