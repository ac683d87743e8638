export type { UnitRecord } from './conditions/unit-truths.js';
export { createDataset } from './dataset/create-dataset.js';
export type { CreatedDataset, Dataset, DatasetOptions, Period, Rows } from './dataset/dataset.js';
export {
  type CancelSignal,
  DatasetBuilder,
  type DatasetBuilderOptions,
  type DatasetProgress,
} from './dataset/dataset-builder.js';
export type { IssueColumns, IssueCount, RowCounts } from './dataset/issue-log.js';
export { type Changes, type UpdatedDataset, type UpdateOptions, update } from './dataset/update.js';
export { Decimal, type Numeric, type Rounding } from './decimal.js';
export {
  type ErrorCode,
  type ErrorFacts,
  GenderIndicatorsError,
  type Issue,
  type IssueCode,
  type IssueFacts,
  type IssuePlace,
  type LimitName,
  type Place,
  type Reason,
} from './errors.js';
export { type CatalogParts, type CheckedPart, defineCatalog } from './indicators/catalog.js';
export type { ClosestUnit, ClosestUnits } from './indicators/closest-units.js';
export { defineIndicator, definePopulation, defineTarget } from './indicators/define.js';
export { type EvaluateOptions, evaluate, type TallyOptions, tally, tallyReturns } from './indicators/evaluate.js';
export { type GapProfileRow, gapProfile } from './indicators/gap-profile.js';
export type { Report } from './indicators/report.js';
export type { ReportSelection } from './indicators/report-data.js';
export type {
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
export { type TargetAt, type TargetState, type TargetsAtOptions, targetsAt } from './indicators/targets-at.js';
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
export type { BandOptions } from './measures/band.js';
export { arithmeticMean } from './measures/composite/arithmeticMean.js';
export { type DevelopmentGroup, genderDevelopmentGroup } from './measures/composite/genderDevelopmentGroup.js';
export {
  type Development,
  type GenderDevelopmentIndex,
  type GenderDevelopmentIndexArguments,
  genderDevelopmentIndex,
} from './measures/composite/genderDevelopmentIndex.js';
export { type GenderEqualityScoreArguments, genderEqualityScore } from './measures/composite/genderEqualityScore.js';
export { type GenderGapScoreOptions, genderGapScore } from './measures/composite/genderGapScore.js';
export { genderGapWeights } from './measures/composite/genderGapWeights.js';
export {
  type GenderInequalityIndexArguments,
  genderInequalityIndex,
} from './measures/composite/genderInequalityIndex.js';
export { geometricMean } from './measures/composite/geometricMean.js';
export { type GoalpostArguments, type GoalpostOptions, goalpost } from './measures/composite/goalpost.js';
export { type GrowthRateArguments, growthRate } from './measures/composite/growthRate.js';
export { harmonicMean } from './measures/composite/harmonicMean.js';
export type { MeanArguments, MeanOptions } from './measures/composite/parts.js';
export { type BlauOptions, blau } from './measures/diversity/blau.js';
export { hillNumber } from './measures/diversity/hillNumber.js';
export { shannon } from './measures/diversity/shannon.js';
export type { FemaleAndMale } from './measures/femaleAndMale.js';
export { pointGap } from './measures/gap/pointGap.js';
export { relativeGap } from './measures/gap/relativeGap.js';
export type { Values } from './measures/pay/amounts.js';
export type { Average } from './measures/pay/averages.js';
export { type HourlyPayArguments, hourlyPay } from './measures/pay/hourlyPay.js';
export { mean } from './measures/pay/mean.js';
export { median } from './measures/pay/median.js';
export { type PayBySex, type PayGapOptions, payGap } from './measures/pay/payGap.js';
export { type PayGapAlertOptions, payGapAlert } from './measures/pay/payGapAlert.js';
export { type CategoryGap, type PayCategory, payGapByCategory } from './measures/pay/payGapByCategory.js';
export {
  type PayEntry,
  type PayQuarter,
  type PayQuarters,
  type PayQuartersOptions,
  payQuarters,
} from './measures/pay/payQuarters.js';
export { type QuantileOptions, quantile } from './measures/pay/quantile.js';
export { type QuarterSizes, quarterSizes } from './measures/pay/quarterSizes.js';
export { recipientShare } from './measures/pay/recipientShare.js';
export { type VariablePayGapOptions, variablePayGap } from './measures/pay/variablePayGap.js';
export { type ImpactRatioOptions, type ImpactReference, impactRatio } from './measures/rates/impactRatio.js';
export { type OddsRatioOptions, oddsRatio } from './measures/rates/oddsRatio.js';
export { type Rates, rates } from './measures/rates/rates.js';
export type { Selection } from './measures/rates/selection.js';
export { shortfall } from './measures/rates/shortfall.js';
export { adjustedParityIndex } from './measures/representation/adjustedParityIndex.js';
export { type BalanceZone, type BalanceZoneOptions, balanceZone } from './measures/representation/balanceZone.js';
export { femaleShare } from './measures/representation/femaleShare.js';
export { type GlassCeilingIndexArguments, glassCeilingIndex } from './measures/representation/glassCeilingIndex.js';
export { type ParityBand, parityBand } from './measures/representation/parityBand.js';
export { parityIndex } from './measures/representation/parityIndex.js';
export { type RatioArguments, ratio } from './measures/representation/ratio.js';
export { representationGap } from './measures/representation/representationGap.js';
export { representationRatio } from './measures/representation/representationRatio.js';
export { type SexRatioOptions, sexRatio } from './measures/representation/sexRatio.js';
export { type ShareArguments, share } from './measures/representation/share.js';
export { dissimilarity } from './measures/segregation/dissimilarity.js';
export { entropyIndex } from './measures/segregation/entropyIndex.js';
export { exposure } from './measures/segregation/exposure.js';
export { giniSegregation } from './measures/segregation/giniSegregation.js';
export type { GroupCounts } from './measures/segregation/information.js';
export { type GroupOptions, isolation } from './measures/segregation/isolation.js';
export { karmelMacLachlan } from './measures/segregation/karmelMacLachlan.js';
export type { LogBaseOptions } from './measures/segregation/logBase.js';
export { mutualInformation } from './measures/segregation/mutualInformation.js';
export {
  type MutualInformationDecomposition,
  mutualInformationDecomposition,
  type SegregationBranch,
  type SegregationNode,
} from './measures/segregation/mutualInformationDecomposition.js';
export type { Base, BaseOptions, PartAndWhole, SexCounts } from './measures/sexCounts.js';
export { exactInterval } from './measures/uncertainty/exactInterval.js';
export { type FisherExact, fisherExact, type TwoByTwo } from './measures/uncertainty/fisherExact.js';
export type { Interval, LevelOptions } from './measures/uncertainty/proportion.js';
export { type TwoProportionTest, twoProportionTest } from './measures/uncertainty/twoProportionTest.js';
export { wilsonInterval } from './measures/uncertainty/wilsonInterval.js';
export { type CheckFigureArguments, checkFigure, type FigureCheck } from './present/checkFigure.js';
export type { FormatOptions, NumberLocale } from './present/digits.js';
export { type Explainable, type ExplainOptions, explain } from './present/explain.js';
export { type BoundOptions, formatBound } from './present/formatBound.js';
export { formatCount } from './present/formatCount.js';
export { formatNumber } from './present/formatNumber.js';
export { formatPoints, type PointsLocale } from './present/formatPoints.js';
export { formatResult } from './present/formatResult.js';
export { formatShare } from './present/formatShare.js';
export { type Figure, type FigureOptions, parseFigure } from './present/parseFigure.js';
export {
  type CountRange,
  type PossibleWholesArguments,
  type PossibleWholesOptions,
  possibleWholes,
} from './present/possibleWholes.js';
export { stepsOf } from './present/stepsOf.js';
export type { Catalog } from './schemas/catalog.js';
export { createModel, type DefaultModel, type Model } from './schemas/model.js';
export type { ReportJson, ResultJson } from './schemas/report.js';
export type { Bound, BoundNumber } from './schemas/target.js';
export type { QuantileMethod } from './schemas/values.js';
export { emptyTallies, mergeTallies } from './tallies/merge-tallies.js';
export type { Tallies } from './tallies/tallies.js';
export { type TalliesFromJsonOptions, talliesFromJson } from './tallies/tallies-from-json.js';
export { talliesToJson } from './tallies/tallies-to-json.js';
export type { WholeNumbers } from './tallies/whole-numbers.js';
export { additionsNeeded } from './targets/additionsNeeded.js';
export { appointmentsNeeded, type ExpectedAppointments } from './targets/appointmentsNeeded.js';
export { assess } from './targets/assess.js';
export type { Assessment, NotAssessable, ObservedValue, ProgressStatus } from './targets/assessment.js';
export {
  type CompoundProgress,
  type CompoundProgressArguments,
  type CompoundProgressStatus,
  compoundProgress,
} from './targets/compoundProgress.js';
export type { CourseOptions, DatedBound, DatedValue } from './targets/course.js';
export {
  type CurrentStatusIndexArguments,
  type CurrentStatusIndexOptions,
  currentStatusIndex,
} from './targets/currentStatusIndex.js';
export {
  type EurostatProgress,
  type EurostatProgressStatus,
  type EurostatTowardsTarget,
  type EurostatWithoutTarget,
  type EurostatYears,
  eurostatProgress,
} from './targets/eurostatProgress.js';
export { distanceToTarget, meets } from './targets/meets.js';
export type { Pace } from './targets/pace.js';
export { replacementsNeeded } from './targets/replacementsNeeded.js';
export { type RequiredChangeArguments, type RequiredChangeOptions, requiredChange } from './targets/requiredChange.js';
export type { Direction, ValueOfYear } from './targets/series.js';
export { type ShareOfTargetArguments, shareOfTarget } from './targets/shareOfTarget.js';
export { type TargetProgressArguments, type TargetProgressOptions, targetProgress } from './targets/targetProgress.js';
export { type TrajectoryPoint, trajectory } from './targets/trajectory.js';
export {
  type TrendArrow,
  type TrendArrowArguments,
  type TrendArrowCutoffs,
  type TrendArrowStatus,
  trendArrow,
} from './targets/trendArrow.js';
export {
  type UnsdProgress,
  type UnsdProgressArguments,
  type UnsdProgressOptions,
  type UnsdProgressStatus,
  unsdProgress,
} from './targets/unsdProgress.js';
