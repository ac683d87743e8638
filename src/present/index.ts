/**
 * Words for results: formats, explanations, steps, summaries, and figures and tables that others published.
 *
 * @module
 */

export { checkDocument, type DocumentRow } from './checkDocument.js';
export { type CheckFigureArguments, checkFigure, type FigureCheck } from './checkFigure.js';
export type { FormatOptions, NumberLocale } from './digits.js';
export type { DocumentField, DocumentFinding, FindingCode, FindingFacts } from './document-finding.js';
export { type Explainable, type ExplainOptions, explain } from './explain.js';
export { type BoundOptions, formatBound } from './formatBound.js';
export { formatCount } from './formatCount.js';
export { formatNumber } from './formatNumber.js';
export { formatPoints, type PointsLocale } from './formatPoints.js';
export { formatResult } from './formatResult.js';
export { formatShare } from './formatShare.js';
export { formatTitle } from './formatTitle.js';
export { type Figure, type FigureOptions, parseFigure } from './parseFigure.js';
export {
  type CountRange,
  type PossibleWholesArguments,
  type PossibleWholesOptions,
  possibleWholes,
} from './possibleWholes.js';
export { stepsOf } from './stepsOf.js';
export { type SummariseOptions, summarise } from './summarise.js';
export type { SummarySentence, SummaryTopic } from './summary-sentence.js';
