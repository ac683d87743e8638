export { en } from './en.js';
export type {
  Advice,
  ErrorSentences,
  FormulaSentences,
  IssuePhrases,
  IssueSentences,
  Labels,
  Locale,
  ResultPhrases,
  TargetPhrases,
} from './locale.js';
export type { FieldNames, FormulaFacts, NamedField, QuantityWords, RecordSetNames, ValueNames } from './names.js';
export type { NumberSymbols } from './numbers.js';
export { vi } from './vi.js';
