/**
 * Everyday names: rows become a dataset, a catalog is evaluated for every unit, results are explained, formatted, put in series and sent as JSON.
 *
 * Begin with {@link createDataset}, {@link evaluate} and {@link explain}.
 *
 * @module
 */

export type { UnitRecord } from './conditions/unit-truths.js';
export { createDataset } from './dataset/create-dataset.js';
export type {
  ColumnsInput,
  CreatedDataset,
  Dataset,
  DatasetOptions,
  FittingRecords,
  MixedRows,
  Period,
  Records,
  RowInput,
  Rows,
  TypedRows,
} from './dataset/dataset.js';
export {
  type CancelSignal,
  DatasetBuilder,
  type DatasetBuilderOptions,
  type DatasetProgress,
} from './dataset/dataset-builder.js';
export type {
  IssueColumns,
  IssueCount,
  IssueOptions,
  PlaceOf,
  ReadingOptions,
  RowCounts,
} from './dataset/issue-log.js';
export type { ColumnInput } from './dataset/read-columns.js';
export { type Changes, type UpdatedDataset, type UpdateOptions, update } from './dataset/update.js';
export { Decimal, type Numeric, type Rounding } from './decimal.js';
export {
  type DefinitionKind,
  type DefinitionProblem,
  type ErrorCode,
  type ErrorFacts,
  type FilePlace,
  type FileProblem,
  GenderIndicatorsError,
  type Issue,
  type IssueCode,
  type IssueFacts,
  type IssuePlace,
  type LimitName,
  type Place,
  type Reason,
  type ValueKind,
} from './errors.js';
export { type CatalogParts, type CheckedPart, defineCatalog } from './indicators/catalog.js';
export type { ClosestUnit, ClosestUnits } from './indicators/closest-units.js';
export { defineIndicator, definePopulation, defineTarget } from './indicators/define.js';
export { type EvaluateOptions, evaluate, type TallyOptions, tally, tallyReturns } from './indicators/evaluate.js';
export { type AddedParts, extendCatalog } from './indicators/extendCatalog.js';
export { type GapProfileRow, gapProfile } from './indicators/gap-profile.js';
export type { Report } from './indicators/report.js';
export type { ReportSelection } from './indicators/report-data.js';
export type {
  Blanks,
  Cell,
  Coverage,
  DistributionRow,
  ReportUnit,
  Result,
  ResultCounts,
  TargetComparison,
  ValueForm,
} from './indicators/result.js';
export type { CountColumns, ResultColumns, ValueColumns } from './indicators/result-columns.js';
export { type Series, type SeriesBreak, type SeriesPoint, series } from './indicators/series.js';
export type { Step, StepSubject, StepValue } from './indicators/steps.js';
export type { Reports } from './indicators/target-in-report.js';
export { targetProgressOf, trajectoryOf } from './indicators/target-progress.js';
export { type TargetStanding, type TargetSummary, targetSummary } from './indicators/target-summary.js';
export { type TargetAt, type TargetsAtOptions, targetsAt } from './indicators/targets-at.js';
export type { SeriesMark } from './indicators/unit-changes.js';
export {
  type NeededAppointments,
  type NeededPart,
  type NeededWomen,
  type WomenNeeded,
  type WomenNeededOptions,
  womenNeeded,
} from './indicators/women-needed.js';
export { type ReportFromJsonOptions, reportFromJson } from './json/reportFromJson.js';
export { type ReportToJsonOptions, reportToJson } from './json/reportToJson.js';
export { type ResultToJsonOptions, resultToJson } from './json/resultToJson.js';
export type { FemaleAndMale } from './measures/femaleAndMale.js';
export { pointGap } from './measures/gap/pointGap.js';
export { relativeGap } from './measures/gap/relativeGap.js';
export { type ShareArguments, share } from './measures/representation/share.js';
export type { SexCounts } from './measures/sexCounts.js';
export type { Interval } from './measures/uncertainty/proportion.js';
export { checkDocument, type DocumentRow } from './present/checkDocument.js';
export { type CheckFigureArguments, checkFigure, type FigureCheck } from './present/checkFigure.js';
export type { FormatOptions, NumberLocale } from './present/digits.js';
export type { DocumentField, DocumentFinding, FindingCode, FindingFacts } from './present/document-finding.js';
export { type Explainable, type ExplainOptions, explain } from './present/explain.js';
export { type BoundOptions, formatBound } from './present/formatBound.js';
export { formatCount } from './present/formatCount.js';
export { formatNumber } from './present/formatNumber.js';
export { formatPoints, type PointsLocale } from './present/formatPoints.js';
export { formatResult } from './present/formatResult.js';
export { formatShare } from './present/formatShare.js';
export { formatTitle } from './present/formatTitle.js';
export { type Figure, type FigureOptions, parseFigure } from './present/parseFigure.js';
export {
  type CountRange,
  type PossibleWholesArguments,
  type PossibleWholesOptions,
  possibleWholes,
} from './present/possibleWholes.js';
export { stepsOf } from './present/stepsOf.js';
export { type SummariseOptions, summarise } from './present/summarise.js';
export type { SummarySentence, SummaryTopic } from './present/summary-sentence.js';
export type { Catalog } from './schemas/catalog.js';
export { createModel, type DefaultModel, type Model } from './schemas/model.js';
export type { Protection, ReportJson, ResultJson, RoundingBase } from './schemas/report.js';
export type { Baseline, Bound, BoundNumber, Milestone } from './schemas/target.js';
export type { QuantileMethod } from './schemas/values.js';
export { emptyTallies, mergeTallies } from './tallies/merge-tallies.js';
export type { Tallies } from './tallies/tallies.js';
export { type TalliesFromJsonOptions, talliesFromJson } from './tallies/tallies-from-json.js';
export { talliesToJson } from './tallies/tallies-to-json.js';
export type { WholeNumbers } from './tallies/whole-numbers.js';
export type { Assessment, NotAssessable, ObservedValue, ProgressStatus } from './targets/assessment.js';
export type { CourseOptions } from './targets/course.js';
export type { Pace } from './targets/pace.js';
export type { PathProgress, PathStanding } from './targets/path.js';
export type { TargetDates, TargetNote, TargetState, TargetStatus } from './targets/status.js';
export { type TargetProgressArguments, type TargetProgressOptions, targetProgress } from './targets/targetProgress.js';
export type { TrajectoryPoint } from './targets/trajectory.js';
