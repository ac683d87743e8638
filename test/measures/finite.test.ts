import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, type Numeric } from '../../src/decimal.js';
import * as measures from '../../src/measures/index.js';
import { refusal } from './refusal.js';

/** Anything that a JavaScript caller may pass as a number. */
const anything = fc.oneof(
  { weight: 6, arbitrary: fc.nat(60) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>('0', '1', '0.5', '0.999', 1n, new Decimal('0.25'), -0, '1e6', 100) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>('1e300', '1e-300', '-1', 0.1, 2 ** 53, '123456789012345678901234567890'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      null,
      undefined,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      'x',
      '0x10',
      {},
      [],
      true,
    ),
  },
) as fc.Arbitrary<Numeric>;
const list = fc.array(anything, { maxLength: 5 });

const counts = ([female, male, other, undisclosed]: readonly Numeric[]): measures.SexCounts =>
  ({ female, male, other, undisclosed }) as measures.SexCounts;
const units = (values: readonly Numeric[]) => [
  counts(values.slice(0, 2)),
  counts(values.slice(2, 4)),
  counts(values.slice(1)),
];

/** Every measure that takes numbers, called with a list of them and one more. */
const calls: Readonly<Record<string, (values: readonly Numeric[], one: Numeric) => unknown>> = {
  share: ([part, whole]) => measures.share({ part, whole } as measures.ShareArguments),
  ratio: ([numerator, denominator]) => measures.ratio({ numerator, denominator } as measures.RatioArguments),
  femaleShare: (values) => measures.femaleShare(counts(values)),
  sexRatio: (values, per) => measures.sexRatio(counts(values), { per }),
  parityIndex: ([female, male]) => measures.parityIndex({ female, male } as measures.FemaleAndMale),
  adjustedParityIndex: ([female, male]) => measures.adjustedParityIndex({ female, male } as measures.FemaleAndMale),
  representationRatio: (values) =>
    measures.representationRatio({ part: counts(values), whole: counts(values.slice(1)) }, { base: 'stated' }),
  representationGap: (values) =>
    measures.representationGap({ part: counts(values), whole: counts(values.slice(1)) }, { base: 'binary' }),
  glassCeilingIndex: (values) => measures.glassCeilingIndex({ top: counts(values), all: counts(values.slice(1)) }),
  rates: (values) => measures.rates({ part: counts(values), whole: counts(values.slice(1)) }),
  impactRatio: (values) => measures.impactRatio({ selected: counts(values), pool: counts(values.slice(1)) }),
  shortfall: (values) => measures.shortfall({ selected: counts(values), pool: counts(values.slice(1)) }),
  oddsRatio: (values, correction) =>
    measures.oddsRatio({ selected: counts(values), pool: counts(values.slice(1)) }, { correction }),
  pointGap: ([female, male]) => measures.pointGap({ female, male } as measures.FemaleAndMale),
  relativeGap: ([female, male]) => measures.relativeGap({ female, male } as measures.FemaleAndMale),
  mean: (values) => measures.mean(values),
  median: (values) => measures.median(values),
  quantile: (values, p) => measures.quantile(values, p),
  payGap: (values, one) => measures.payGap({ female: values, male: [one] }, { average: 'median' }),
  variablePayGap: (values, one) => measures.variablePayGap({ female: values, male: [one] }),
  recipientShare: (values, one) => measures.recipientShare({ female: values, male: [one] }),
  hourlyPay: ([pay, hours]) => measures.hourlyPay({ pay, hours } as measures.HourlyPayArguments),
  payQuarters: (values) =>
    measures.payQuarters(values.map((pay, i) => ({ sex: i % 2 === 0 ? 'female' : 'male', pay }))),
  quarterSizes: (_, n) => measures.quarterSizes(n),
  payGapByCategory: (values, one) => measures.payGapByCategory([{ category: 'all', female: values, male: [one] }]),
  dissimilarity: (values) => measures.dissimilarity(units(values)),
  karmelMacLachlan: (values) => measures.karmelMacLachlan(units(values)),
  isolation: (values) => measures.isolation(units(values)),
  exposure: (values) => measures.exposure(units(values)),
  giniSegregation: (values) => measures.giniSegregation(units(values)),
  mutualInformation: (values, base) => measures.mutualInformation(units(values), { base }),
  entropyIndex: (values) => measures.entropyIndex(units(values)),
  mutualInformationDecomposition: (values) =>
    measures.mutualInformationDecomposition({
      id: 'all',
      counts: counts(values),
      units: units(values).map((one, i) => ({ id: String(i), counts: one })),
    }),
  blau: (values) => measures.blau(values, { finite: true }),
  shannon: (values, base) => measures.shannon(values, { base }),
  hillNumber: (values, order) => measures.hillNumber(values, order),
  arithmeticMean: (values) => measures.arithmeticMean({ values, weights: values.toReversed() }, { missing: 'rescale' }),
  geometricMean: (values) => measures.geometricMean({ values, weights: values.toReversed() }, { missing: 'rescale' }),
  harmonicMean: (values) => measures.harmonicMean({ values, weights: values.toReversed() }, { missing: 'rescale' }),
  goalpost: ([value, minimum, maximum], one) =>
    measures.goalpost({ value, minimum, maximum } as measures.GoalpostArguments, {
      cap: one === 0,
      scale: Number(one) > 30 ? 'linear' : 'logarithmic',
    }),
  growthRate: ([from, to], periods) => measures.growthRate({ from, to, periods } as measures.GrowthRateArguments),
  genderInequalityIndex: ([a, b, c, d], one) =>
    measures.genderInequalityIndex({
      maternalMortality: a,
      adolescentBirths: b,
      secondaryEducation: { female: '0.4', male: c },
      parliament: { female: d },
      labourForce: { female: one, male: '0.7' },
    } as measures.GenderInequalityIndexArguments),
  genderDevelopmentIndex: ([lifeExpectancy, expectedSchooling, meanSchooling, income]) => {
    const achieved = { lifeExpectancy, expectedSchooling, meanSchooling, income } as measures.Development;
    return measures.genderDevelopmentIndex({ female: achieved, male: { ...achieved, lifeExpectancy: 70 } });
  },
  genderDevelopmentGroup: (_, index) => measures.genderDevelopmentGroup(index),
  genderEqualityScore: ([female, male, level, maximum]) =>
    measures.genderEqualityScore({ female, male, level, maximum } as measures.GenderEqualityScoreArguments),
  genderGapScore: ([female, male], benchmark) =>
    measures.genderGapScore({ female, male } as measures.FemaleAndMale, { benchmark }),
  genderGapWeights: (values) => measures.genderGapWeights(values),
  wilsonInterval: ([part, whole], level) =>
    measures.wilsonInterval({ part, whole } as measures.ShareArguments, { level }),
  exactInterval: ([part, whole], level) =>
    measures.exactInterval({ part, whole } as measures.ShareArguments, { level }),
  twoProportionTest: (values) => measures.twoProportionTest({ part: counts(values), whole: counts(values.slice(1)) }),
  fisherExact: ([a, b, c, d]) =>
    measures.fisherExact([
      [a, b],
      [c, d],
    ] as measures.TwoByTwo),
};

/** Every number in a result. */
function numbersIn(result: unknown): (number | Decimal)[] {
  if (typeof result === 'number' || result instanceof Decimal) return [result];
  return typeof result === 'object' && result !== null ? Object.values(result).flatMap(numbersIn) : [];
}

const isNumber = (value: number | Decimal): boolean => {
  const decimal = new Decimal(value);
  return decimal.isFinite() && !(decimal.isZero() && decimal.isNegative());
};

describe('whatever is passed', () => {
  it.each(Object.entries(calls))('%s gives numbers or refuses by code; never NaN, Infinity or −0', (_, call) => {
    fc.assert(
      fc.property(list, anything, (values, one) => {
        let result: unknown;
        if (refusal(() => (result = call(values, one))) === undefined)
          expect(numbersIn(result).every(isNumber)).toBe(true);
      }),
    );
  });

  it('is tried with every measure that gives numbers', () => {
    const words = ['parityBand', 'balanceZone', 'payGapAlert'];
    expect(Object.keys(calls).toSorted()).toEqual(
      Object.keys(measures)
        .filter((name) => !words.includes(name))
        .toSorted(),
    );
  });
});
