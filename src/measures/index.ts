/**
 * All formulas as pure functions: shares, ratios, gaps, pay, segregation, diversity, composite indices, uncertainty. Numbers in, a `Decimal` or `null` out; no zod.
 *
 * @module
 */

export type { QuantileMethod } from '../schemas/values.js';
export type { BandOptions } from './band.js';
export { arithmeticMean } from './composite/arithmeticMean.js';
export { type DevelopmentGroup, genderDevelopmentGroup } from './composite/genderDevelopmentGroup.js';
export {
  type Development,
  type GenderDevelopmentIndex,
  type GenderDevelopmentIndexArguments,
  genderDevelopmentIndex,
} from './composite/genderDevelopmentIndex.js';
export { type GenderEqualityScoreArguments, genderEqualityScore } from './composite/genderEqualityScore.js';
export { type GenderGapScoreOptions, genderGapScore } from './composite/genderGapScore.js';
export { genderGapWeights } from './composite/genderGapWeights.js';
export { type GenderInequalityIndexArguments, genderInequalityIndex } from './composite/genderInequalityIndex.js';
export { geometricMean } from './composite/geometricMean.js';
export { type GoalpostArguments, type GoalpostOptions, goalpost } from './composite/goalpost.js';
export { type GrowthRateArguments, growthRate } from './composite/growthRate.js';
export { harmonicMean } from './composite/harmonicMean.js';
export type { MeanArguments, MeanOptions } from './composite/parts.js';
export { type BlauOptions, blau } from './diversity/blau.js';
export { hillNumber } from './diversity/hillNumber.js';
export { shannon } from './diversity/shannon.js';
export type { FemaleAndMale } from './femaleAndMale.js';
export { pointGap } from './gap/pointGap.js';
export { relativeGap } from './gap/relativeGap.js';
export type { Values } from './pay/amounts.js';
export type { Average } from './pay/averages.js';
export { type HourlyPayArguments, hourlyPay } from './pay/hourlyPay.js';
export { mean } from './pay/mean.js';
export { median } from './pay/median.js';
export { type PayBySex, type PayGapOptions, payGap } from './pay/payGap.js';
export { type PayGapAlertOptions, payGapAlert } from './pay/payGapAlert.js';
export { type CategoryGap, type PayCategory, payGapByCategory } from './pay/payGapByCategory.js';
export {
  type PayEntry,
  type PayQuarter,
  type PayQuarters,
  type PayQuartersOptions,
  payQuarters,
} from './pay/payQuarters.js';
export { type QuantileOptions, quantile } from './pay/quantile.js';
export { type QuarterSizes, quarterSizes } from './pay/quarterSizes.js';
export { recipientShare } from './pay/recipientShare.js';
export { type VariablePayGapOptions, variablePayGap } from './pay/variablePayGap.js';
export { type ImpactRatioOptions, type ImpactReference, impactRatio } from './rates/impactRatio.js';
export { type OddsRatioOptions, oddsRatio } from './rates/oddsRatio.js';
export { type Rates, rates } from './rates/rates.js';
export type { Selection } from './rates/selection.js';
export { shortfall } from './rates/shortfall.js';
export { adjustedParityIndex } from './representation/adjustedParityIndex.js';
export { type BalanceZone, type BalanceZoneOptions, balanceZone } from './representation/balanceZone.js';
export { femaleShare } from './representation/femaleShare.js';
export { type GlassCeilingIndexArguments, glassCeilingIndex } from './representation/glassCeilingIndex.js';
export { type ParityBand, parityBand } from './representation/parityBand.js';
export { parityIndex } from './representation/parityIndex.js';
export { type RatioArguments, ratio } from './representation/ratio.js';
export { representationGap } from './representation/representationGap.js';
export { representationRatio } from './representation/representationRatio.js';
export { type SexRatioOptions, sexRatio } from './representation/sexRatio.js';
export { type ShareArguments, share } from './representation/share.js';
export { dissimilarity } from './segregation/dissimilarity.js';
export { entropyIndex } from './segregation/entropyIndex.js';
export { exposure } from './segregation/exposure.js';
export { giniSegregation } from './segregation/giniSegregation.js';
export type { GroupCounts } from './segregation/information.js';
export { type GroupOptions, isolation } from './segregation/isolation.js';
export { karmelMacLachlan } from './segregation/karmelMacLachlan.js';
export type { LogBaseOptions } from './segregation/logBase.js';
export { mutualInformation } from './segregation/mutualInformation.js';
export {
  type MutualInformationDecomposition,
  mutualInformationDecomposition,
  type SegregationBranch,
  type SegregationNode,
} from './segregation/mutualInformationDecomposition.js';
export type { Base, BaseOptions, PartAndWhole, SexCounts } from './sexCounts.js';
export { exactInterval } from './uncertainty/exactInterval.js';
export { type FisherExact, fisherExact, type TwoByTwo } from './uncertainty/fisherExact.js';
export type { Interval, LevelOptions } from './uncertainty/proportion.js';
export { type TwoProportionTest, twoProportionTest } from './uncertainty/twoProportionTest.js';
export { wilsonInterval } from './uncertainty/wilsonInterval.js';
