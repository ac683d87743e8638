export type { UnitRecord } from './conditions/unit-condition.js';
export {
  type CreatedDataset,
  createDataset,
  type Dataset,
  type DatasetOptions,
  type Period,
  type Rows,
} from './dataset/create-dataset.js';
export type { RowCounts } from './dataset/issue-log.js';
export { Decimal, type Numeric, type Rounding } from './decimal.js';
export {
  type ErrorCode,
  type ErrorFacts,
  GenderIndicatorsError,
  type Issue,
  type IssueCode,
  type IssueFacts,
  type IssuePlace,
  type Place,
  type Reason,
} from './errors.js';
export { type CatalogParts, type CheckedPart, defineCatalog } from './indicators/catalog.js';
export { defineIndicator, definePopulation, defineTarget } from './indicators/define.js';
export { type EvaluateOptions, evaluate, type TallyOptions, tally, tallyReturns } from './indicators/evaluate.js';
export { type GapProfileRow, gapProfile } from './indicators/gap-profile.js';
export type { Report } from './indicators/report.js';
export type {
  Cell,
  Coverage,
  DistributionRow,
  Result,
  ResultCounts,
  TargetComparison,
  ValueForm,
} from './indicators/result.js';
export { type Series, type SeriesBreak, type SeriesPoint, series } from './indicators/series.js';
export { type CheckFigureArguments, checkFigure, type FigureCheck } from './present/checkFigure.js';
export type { FormatOptions, NumberLocale } from './present/digits.js';
export { type Explainable, type ExplainOptions, explain } from './present/explain.js';
export { formatCount } from './present/formatCount.js';
export { formatNumber } from './present/formatNumber.js';
export { formatPoints, type PointsLocale } from './present/formatPoints.js';
export { formatShare } from './present/formatShare.js';
export { type Figure, type FigureOptions, parseFigure } from './present/parseFigure.js';
export {
  type CountRange,
  type PossibleWholesArguments,
  type PossibleWholesOptions,
  possibleWholes,
} from './present/possibleWholes.js';
export type { Catalog } from './schemas/catalog.js';
export { createModel, type DefaultModel, type Model } from './schemas/model.js';
export { emptyTallies, mergeTallies } from './tallies/merge-tallies.js';
export type { Tallies } from './tallies/tallies.js';
export { talliesFromJson } from './tallies/tallies-from-json.js';
export { talliesToJson } from './tallies/tallies-to-json.js';
export { distanceToTarget, meets } from './targets/meets.js';
