import { describe, expect, it } from 'vitest';
import { Decimal, type Numeric, round } from '../../src/decimal.js';
import {
  adjustedParityIndex,
  arithmeticMean,
  balanceZone,
  blau,
  dissimilarity,
  exactInterval,
  femaleShare,
  fisherExact,
  genderDevelopmentGroup,
  genderDevelopmentIndex,
  genderEqualityScore,
  genderGapWeights,
  genderInequalityIndex,
  geometricMean,
  harmonicMean,
  hillNumber,
  impactRatio,
  mean,
  median,
  parityBand,
  payGap,
  payGapAlert,
  quarterSizes,
  rates,
  ratio,
  relativeGap,
  shannon,
  twoProportionTest,
  wilsonInterval,
} from '../../src/measures/index.js';
import cases from './measures.json' with { type: 'json' };

type Outcome = Numeric | boolean | null | undefined | readonly Outcome[];
type Calculation = (inputs: never) => Readonly<Record<string, Outcome>>;

const percent = (value: Numeric): Decimal => new Decimal(value).div(100);
const inPercent = (value: Decimal | null): Decimal | null => value?.times(100) ?? null;

interface Positions {
  readonly positions: readonly { readonly pay: number; readonly men: number; readonly women: number }[];
}
const paid = ({ positions }: Positions) => ({
  female: positions.flatMap(({ pay, women }) => Array.from({ length: women }, () => pay)),
  male: positions.flatMap(({ pay, men }) => Array.from({ length: men }, () => pay)),
});

type InequalityInputs = Readonly<
  Record<'mmr' | 'abr' | 'secondaryEduF' | 'secondaryEduM' | 'parliamentF' | 'lfprF' | 'lfprM', number>
>;
const inequality = (given: InequalityInputs) => ({
  gii: genderInequalityIndex({
    maternalMortality: given.mmr,
    adolescentBirths: given.abr,
    secondaryEducation: { female: percent(given.secondaryEduF), male: percent(given.secondaryEduM) },
    parliament: { female: percent(given.parliamentF) },
    labourForce: { female: percent(given.lfprF), male: percent(given.lfprM) },
  }),
});

type DevelopmentInputs = Readonly<Record<'leF' | 'eysF' | 'mysF' | 'gniF' | 'leM' | 'eysM' | 'mysM' | 'gniM', number>>;
const development = (given: DevelopmentInputs) => {
  const found = genderDevelopmentIndex({
    female: { lifeExpectancy: given.leF, expectedSchooling: given.eysF, meanSchooling: given.mysF, income: given.gniF },
    male: { lifeExpectancy: given.leM, expectedSchooling: given.eysM, meanSchooling: given.mysM, income: given.gniM },
  });
  return { gdi: found?.value, hdiF: found?.female, hdiM: found?.male, group: found?.group };
};

const bands = { below: 'under', parity: 'adequate', above: 'over' } as const;
const zones = { female_below: 'women', balanced: 'balanced', male_below: 'men' } as const;
type Proportion = { readonly successes: number; readonly n: number; readonly level: number };

/** How each measure of the cases is called here. */
const calculations: Readonly<Record<string, Calculation>> = {
  'adverseImpact.rates': (given: Record<'nonMinorityHired' | 'nonMinority' | 'minorityHired' | 'minority', number>) => {
    const found = rates({
      part: { female: given.minorityHired, male: given.nonMinorityHired },
      whole: { female: given.minority, male: given.nonMinority },
    });
    return { rateNonMinorityPct: inPercent(found.male), rateMinorityPct: inPercent(found.female) };
  },
  'adverseImpact.ratio': ({ selected, applicants }: Record<'selected' | 'applicants', readonly [number, number]>) => {
    const value = impactRatio(
      {
        selected: { female: selected[1], male: selected[0] },
        pool: { female: applicants[1], male: applicants[0] },
      },
      { reference: 'min_max' },
    );
    return { ratio: value, flag: value?.lt('0.8') };
  },
  'ci.clopperPearson': ({ successes, n, level }: Proportion) => ({
    ...exactInterval({ part: successes, whole: n }, { level }),
  }),
  'ci.wilson': ({ successes, n, level }: Proportion) => ({
    ...wilsonInterval({ part: successes, whole: n }, { level }),
  }),
  'diversity.blau': ({ counts }: { counts: readonly number[] }) => {
    const simpson = blau(counts);
    return { simpson, dominance: simpson && new Decimal(1).minus(simpson) };
  },
  'diversity.blau.finite': ({ counts }: { counts: readonly number[] }) => {
    const value = blau(counts, { finite: true });
    return { dominance: value && new Decimal(1).minus(value) };
  },
  'diversity.hill': ({ counts, orders }: { counts: readonly number[]; orders: readonly (number | 'inf')[] }) => ({
    hill: orders.map((order) => hillNumber(counts, order === 'inf' ? Number.POSITIVE_INFINITY : order)),
  }),
  'diversity.shannon': ({ counts, base }: { counts: readonly number[]; base: number }) => ({
    H: shannon(counts, { base }),
  }),
  'eige.domain': ({ subdomains }: { subdomains: readonly number[] }) => ({
    score: geometricMean({ values: subdomains }),
  }),
  'eige.index': ({ domains, weights }: { domains: Record<string, number>; weights: readonly number[] }) => ({
    score: geometricMean({ values: Object.values(domains), weights }),
  }),
  'eige.metric': ({ women, men, total, maxTotal }: Record<'women' | 'men' | 'total' | 'maxTotal', number>) => ({
    score: genderEqualityScore({ female: women, male: men, level: total, maximum: maxTotal }),
  }),
  'eige.metric.noCorrection': ({ women, men }: Record<'women' | 'men', number>) => ({
    score: genderEqualityScore({ female: women, male: men }),
  }),
  'eige.subdomain': ({ metrics }: { metrics: readonly number[] }) => ({ score: arithmeticMean({ values: metrics }) }),
  'eu.payTransparency.alertThreshold': ({
    women,
    men,
    thresholdPct,
  }: Record<'women' | 'men' | 'thresholdPct', number>) => ({
    alert: payGapAlert(relativeGap({ female: women, male: men }), { threshold: percent(thresholdPct), sides: 'one' }),
  }),
  'eu.payTransparency.quartileBalance': ({ womenShareTopQuartile: share }: { womenShareTopQuartile: number }) => {
    const women = Math.round(100 * share);
    const zone = balanceZone({ female: women, male: 100 - women }, { low: '0.45', high: '0.55' });
    return { underRepresented: zone && zones[zone] };
  },
  'representation.ppr.band': ({ ppr }: { ppr: number }) => {
    const band = parityBand(ppr, { low: '0.8', high: '1.2' });
    return { band: band && bands[band] };
  },
  'representation.ppr.share': ({ women, total }: Record<'women' | 'total', number>) => ({
    womenPct: inPercent(femaleShare({ female: women, male: total - women })),
  }),
  'rounding.toFixed2': ({ value }: { value: number }) => ({ text: round(new Decimal(value), 2).toFixed(2) }),
  'sdg.16.7.1b.ratio': (given: Record<'sharePublicService' | 'sharePopulation', number>) => ({
    ratio: ratio({ numerator: given.sharePublicService, denominator: given.sharePopulation }),
  }),
  'segregation.dissimilarity': ({ groupA, groupB }: Record<'groupA' | 'groupB', readonly number[]>) => ({
    D: dissimilarity(groupA.map((female, unit) => ({ female, male: groupB[unit] ?? 0 }))),
  }),
  'stats.meanBySex': (given: Positions) => {
    const { female, male } = paid(given);
    return { meanMen: mean(male), meanWomen: mean(female), medianMen: median(male), medianWomen: median(female) };
  },
  'stats.meanMedian': ({ values }: { values: readonly number[] }) => ({ mean: mean(values), median: median(values) }),
  'test.fisherExact': ({ table }: { table: readonly [readonly [number, number], readonly [number, number]] }) => ({
    ...fisherExact(table),
  }),
  'test.twoProportionZ': (given: Record<'womenPass' | 'womenTotal' | 'menPass' | 'menTotal', number>) => ({
    ...twoProportionTest({
      part: { female: given.womenPass, male: given.menPass },
      whole: { female: given.womenTotal, male: given.menTotal },
    }),
  }),
  'uk.gpg.meanMedian': (given: Positions) => ({
    meanGap: inPercent(payGap(paid(given))),
    medianGap: inPercent(payGap(paid(given), { average: 'median' })),
  }),
  'uk.gpg.quarterSizes': ({ employees }: { employees: number }) => ({
    lower_lowerMiddle_upperMiddle_upper: quarterSizes(employees),
  }),
  'undp.gdi': development,
  'undp.gdi.group': ({ hdiF, hdiM }: Record<'hdiF' | 'hdiM', number>) => {
    const gdi = ratio({ numerator: hdiF, denominator: hdiM });
    return { gdi, group: gdi && genderDevelopmentGroup(gdi) };
  },
  'undp.gem.edep': (given: Record<'popShareF' | 'popShareM' | 'pctF' | 'pctM', number>) => {
    const edep = harmonicMean({ values: [given.pctF, given.pctM], weights: [given.popShareF, given.popShareM] });
    return { edep, indexed: edep?.div(50) };
  },
  'undp.gii': inequality,
  'undp.gii.roundedInputs': inequality,
  'unesco.gpi.band': ({ gpi }: { gpi: number }) => ({ parity_097_103: parityBand(gpi) === 'parity' }),
  'unesco.gpia': ({ ratioFM }: { ratioFM: number }) => ({ gpia: adjustedParityIndex({ female: ratioFM, male: 1 }) }),
  'wef.subindexWeights': ({ standardDeviations }: { standardDeviations: Record<string, number> }) => ({
    weights: genderGapWeights(Object.values(standardDeviations)),
  }),
  // the printed numbers are 0.01 / s
  'wef.subindexWeights.fromUnitSd': ({ sdPerOnePercentPoint }: { sdPerOnePercentPoint: readonly number[] }) => ({
    weights: genderGapWeights(sdPerOnePercentPoint.map((unit) => new Decimal('0.01').div(unit))),
  }),
};

/** Whether an outcome is what was published, up to the tolerance of the case. */
function agrees(found: Outcome, published: unknown, tolerance: number): boolean {
  if (Array.isArray(published)) {
    return (
      Array.isArray(found) &&
      found.length === published.length &&
      published.every((one, i) => agrees(found[i], one, tolerance))
    );
  }
  if (typeof published !== 'number') return found === published;
  if (found === null || found === undefined || typeof found === 'boolean' || Array.isArray(found)) return false;
  return new Decimal(found as Numeric).minus(published).abs().lte(tolerance);
}

describe('published numbers', () => {
  it.each(cases.map((one) => [one.id, one] as const))('%s', (_, { measure, inputs, expected, tolerance, verified }) => {
    const found = calculations[measure]?.(inputs as never) ?? {};
    const disagreeing = Object.entries(expected).filter(
      ([name, published]) => !agrees(found[name], published, tolerance),
    );
    // A case that is not verified is a known misprint, or was printed from inputs that are rounded here.
    expect(disagreeing.length > 0).toBe(!verified);
  });

  it('are all of the families that are measured here', () => {
    expect(new Set(cases.map(({ measure }) => measure))).toEqual(new Set(Object.keys(calculations)));
  });
});
