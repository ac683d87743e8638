import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, type Numeric } from '../../src/decimal.js';
import {
  arithmeticMean,
  type GenderDevelopmentIndexArguments,
  type GenderInequalityIndexArguments,
  type GoalpostArguments,
  type GoalpostOptions,
  genderDevelopmentGroup,
  genderDevelopmentIndex,
  genderEqualityScore,
  genderGapScore,
  genderGapWeights,
  genderInequalityIndex,
  geometricMean,
  goalpost,
  growthRate,
  harmonicMean,
  type MeanArguments,
  type MeanOptions,
} from '../../src/measures/index.js';
import { Rational } from './rational.js';
import { noNumbers, refusal } from './refusal.js';
import { text } from './text.js';

const close = (a: Decimal | null | undefined, b: Decimal | null | undefined, limit = '1e-58'): boolean =>
  !!a && !!b && a.minus(b).abs().lte(limit);
const part = fc.integer({ min: 1, max: 10 ** 6 });
const weighted = fc.array(fc.tuple(part, fc.integer({ min: 1, max: 1000 })), { minLength: 1, maxLength: 6 });
const means = { arithmeticMean, geometricMean, harmonicMean };

describe('arithmeticMean, geometricMean, harmonicMean', () => {
  it.each([
    // EIGE Index 2021: participation in the EU (81.3), power in Sweden (84.5); other means by mpmath
    [{ values: ['75.5', '87.1'] }, {}, '81.3000', '81.0928', '80.8862'],
    [{ values: ['95.0', '70.7', '89.8'] }, {}, '85.1667', '84.4902', '83.7838'],
    [{ values: [2, 6] }, {}, '4.0000', '3.4641', '3.0000'],
    [{ values: [2, 6], weights: [3, 1] }, {}, '3.0000', '2.6321', '2.4000'],
    [{ values: [2, 6], weights: ['0.75', '0.25'] }, {}, '3.0000', '2.6321', '2.4000'],
    [{ values: [0, 6] }, {}, '3.0000', '0.0000', '0.0000'],
    [{ values: [0, 6], weights: [0, 5] }, {}, '6.0000', '6.0000', '6.0000'],
    [{ values: [7] }, {}, '7.0000', '7.0000', '7.0000'],
    [{ values: [] }, {}, null, null, null],
    [{ values: [3], weights: [0] }, {}, null, null, null],
    [{ values: [null, 4] }, {}, null, null, null],
    [{ values: [null, 4] }, { missing: 'no_result' }, null, null, null],
    [{ values: [null, 4] }, { missing: 'rescale' }, '4.0000', '4.0000', '4.0000'],
    [{ values: [null, 4], weights: [0, 2] }, {}, '4.0000', '4.0000', '4.0000'],
    [{ values: [null, null] }, { missing: 'rescale' }, null, null, null],
    [{ values: [null, 2, 6], weights: [1, 3, 1] }, { missing: 'rescale' }, '3.0000', '2.6321', '2.4000'],
    // at least 75 of 100 points, as Egapro
    [
      { values: [null, 2, 6], weights: [25, 50, 25] },
      { missing: 'rescale', minimumPresent: '0.75' },
      '3.3333',
      '2.8845',
      '2.5714',
    ],
    [{ values: [null, 2, 6], weights: [26, 49, 25] }, { missing: 'rescale', minimumPresent: '0.75' }, null, null, null],
    [{ values: [4, 4], weights: [1, 1] }, { missing: 'rescale', minimumPresent: 1 }, '4.0000', '4.0000', '4.0000'],
  ] as const)('%o with %o: %s, %s, %s', (given, options, arithmetic, geometric, harmonic) => {
    expect(arithmeticMean(given, options)?.toFixed(4) ?? null).toBe(arithmetic);
    expect(geometricMean(given, options)?.toFixed(4) ?? null).toBe(geometric);
    expect(harmonicMean(given, options)?.toFixed(4) ?? null).toBe(harmonic);
  });

  it('have no rest where a mean is exact', () => {
    expect(text(geometricMean({ values: [4, 9] }))).toBe('6');
    expect(text(geometricMean({ values: [1, 8, 27] }))).toBe('6');
    expect(text(geometricMean({ values: ['0.1', '0.1', '0.1'] }))).toBe('0.1');
    expect(text(geometricMean({ values: [1, 1] }))).toBe('1');
    expect(text(harmonicMean({ values: [3, 6] }))).toBe('4');
  });

  it('may be of negative parts only where they are added', () => {
    expect(text(arithmeticMean({ values: [-4, 2] }))).toBe('-1');
    expect(refusal(() => geometricMean({ values: [1, -4] }))).toEqual({
      code: 'negative',
      function: 'geometricMean',
      argument: 'values',
      index: 1,
    });
    expect(refusal(() => harmonicMean({ values: [-4, 1] }))).toEqual({
      code: 'negative',
      function: 'harmonicMean',
      argument: 'values',
      index: 0,
    });
  });

  it.each(Object.entries(means))('%s refuses what cannot be', (name, mean) => {
    const refused = (given: MeanArguments, options?: MeanOptions) => refusal(() => mean(given, options));
    expect(refused({ values: [1, 2], weights: [1] })).toEqual({
      code: 'different_lengths',
      function: name,
      argument: 'weights',
    });
    expect(refused({ values: [1], weights: [1, 2] })).toEqual({
      code: 'different_lengths',
      function: name,
      argument: 'weights',
    });
    expect(refused({ values: [1, 2], weights: [1, -1] })).toEqual({
      code: 'negative',
      function: name,
      argument: 'weights',
      index: 1,
    });
    expect(refused({ values: [1, 2], weights: [1, undefined as never] })).toEqual({
      code: 'not_a_number',
      function: name,
      argument: 'weights',
      index: 1,
    });
    expect(refused({ values: [1] }, { missing: 'zero' as never })).toEqual({
      code: 'unknown_option',
      function: name,
      argument: 'missing',
      allowed: ['no_result', 'rescale'],
    });
    expect(refused({ values: [1] }, { minimumPresent: 75 })).toEqual({
      code: 'out_of_range',
      function: name,
      argument: 'minimumPresent',
      range: '0 to 1',
    });
    for (const [, value] of noNumbers)
      expect(refused({ values: [1, value] })).toEqual({
        code: 'not_a_number',
        function: name,
        argument: 'values',
        index: 1,
      });
  });

  it('agree with exact fractions and with doubles', () => {
    fc.assert(
      fc.property(weighted, (pairs) => {
        const [values, weights] = [pairs.map(([value]) => value), pairs.map(([, weight]) => weight)];
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        const sum = (term: (value: number, weight: number) => Rational) =>
          pairs.reduce((total, [value, weight]) => total.plus(term(value, weight)), new Rational(0));
        expect(
          sum((value, weight) => new Rational(value * weight, all)).isMetBy(arithmeticMean({ values, weights })),
        ).toBe(true);
        expect(
          new Rational(all)
            .over(sum((value, weight) => new Rational(weight, value)))
            .isMetBy(harmonicMean({ values, weights })),
        ).toBe(true);
        const logs = pairs.reduce((total, [value, weight]) => total + weight * Math.log(value), 0);
        const geometric = geometricMean({ values, weights })?.toNumber() ?? 0;
        expect(Math.abs(geometric / Math.exp(logs / all) - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('stand in order, between the lowest and the highest part, whatever the scale of the weights', () => {
    fc.assert(
      fc.property(weighted, (pairs) => {
        const given = { values: pairs.map(([value]) => value), weights: pairs.map(([, weight]) => weight) };
        const [harmonic, geometric, arithmetic] = [harmonicMean(given), geometricMean(given), arithmeticMean(given)];
        const slack = new Decimal('1e-50');
        expect(harmonic && geometric && harmonic.lte(geometric.plus(slack))).toBe(true);
        expect(arithmetic && geometric?.lte(arithmetic.plus(slack))).toBe(true);
        expect(harmonic?.plus(slack).gte(Math.min(...given.values))).toBe(true);
        expect(arithmetic?.minus(slack).lte(Math.max(...given.values))).toBe(true);
        const scaled = { values: given.values, weights: given.weights.map((weight) => weight * 7) };
        for (const mean of Object.values(means)) expect(close(mean(scaled), mean(given), '1e-50')).toBe(true);
      }),
    );
  });
});

describe('goalpost', () => {
  it.each([
    [{ value: 9, minimum: 0, maximum: 18 }, {}, '0.5'],
    [{ value: 20, minimum: 0, maximum: 18 }, {}, '1'],
    [{ value: -1, minimum: 0, maximum: 18 }, {}, '0'],
    [{ value: 27, minimum: 0, maximum: 18 }, { cap: false }, '1.5'],
    [{ value: -9, minimum: 0, maximum: 18 }, { cap: false }, '-0.5'],
    [{ value: 0, minimum: 0, maximum: 18 }, { cap: false }, '0'],
    // lower is better: maternal mortality from 1,000 to 10
    [{ value: 505, minimum: 1000, maximum: 10 }, {}, '0.5'],
    [{ value: 5, minimum: 1000, maximum: 10 }, {}, '1'],
    [{ value: 2000, minimum: 1000, maximum: 10 }, {}, '0'],
    [{ value: 1000, minimum: 100, maximum: 10000 }, { scale: 'logarithmic' }, '0.5'],
    [{ value: 1000, minimum: 10000, maximum: 100 }, { scale: 'logarithmic' }, '0.5'],
    [{ value: 100, minimum: 100, maximum: 75000 }, { scale: 'logarithmic' }, '0'],
    [{ value: 0, minimum: 100, maximum: 75000 }, { scale: 'logarithmic' }, '0'],
    [{ value: 80000, minimum: 100, maximum: 75000 }, { scale: 'logarithmic' }, '1'],
    [{ value: 1, minimum: 10, maximum: 100 }, { scale: 'logarithmic', cap: false }, '-1'],
    [{ value: 1, minimum: 10, maximum: 100 }, { scale: 'logarithmic', cap: true }, '0'],
  ] as const)('%o with %o: %s', (given, options, expected) => {
    expect(text(goalpost(given, options))).toBe(expected);
  });

  it.each<[GoalpostArguments, GoalpostOptions, object]>([
    [{ value: 1, minimum: 5, maximum: '5.0' }, {}, { code: 'out_of_range', argument: 'maximum', range: '≠ minimum' }],
    [
      { value: 1, minimum: 0, maximum: 5 },
      { scale: 'logarithmic' },
      { code: 'out_of_range', argument: 'minimum', range: '> 0' },
    ],
    [
      { value: 1, minimum: 1, maximum: 0 },
      { scale: 'logarithmic' },
      { code: 'out_of_range', argument: 'maximum', range: '> 0' },
    ],
    [{ value: 1, minimum: -1, maximum: 5 }, { scale: 'logarithmic' }, { code: 'negative', argument: 'minimum' }],
    [
      { value: 0, minimum: 1, maximum: 5 },
      { scale: 'logarithmic', cap: false },
      { code: 'out_of_range', argument: 'value', range: '> 0' },
    ],
    [{ value: 'x', minimum: 1, maximum: 5 }, {}, { code: 'not_a_number', argument: 'value' }],
    [{ value: 1, minimum: Number.NaN, maximum: 5 }, {}, { code: 'not_a_number', argument: 'minimum' }],
    [{ value: 1, minimum: 1, maximum: '5 %' }, {}, { code: 'not_a_number', argument: 'maximum' }],
    [
      { value: 1, minimum: 1, maximum: 5 },
      { scale: 'log' as never },
      { code: 'unknown_option', argument: 'scale', allowed: ['linear', 'logarithmic'] },
    ],
  ])('refuses %o with %o', (given, options, expected) => {
    expect(refusal(() => goalpost(given, options))).toEqual({ ...expected, function: 'goalpost' });
  });

  it('grows with the value, and turns over when the goalposts are swapped', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), (value, minimum, maximum) => {
        fc.pre(minimum !== maximum);
        const there = goalpost({ value, minimum, maximum });
        expect(close(there.plus(goalpost({ value, minimum: maximum, maximum: minimum })), new Decimal(1))).toBe(true);
        expect(
          new Rational(value - minimum, maximum - minimum).isMetBy(
            goalpost({ value, minimum, maximum }, { cap: false }),
          ),
        ).toBe(true);
        expect(there.gte(0) && there.lte(1)).toBe(true);
      }),
    );
  });
});

describe('growthRate', () => {
  it.each([
    [{ from: 100, to: 121, periods: 2 }, '0.1'],
    [{ from: 80, to: 60 }, '-0.25'],
    [{ from: 80, to: 60, periods: 1 }, '-0.25'],
    [{ from: 1, to: 8, periods: 3 }, '1'],
    [{ from: 4, to: 2, periods: '0.5' }, '-0.75'],
    [{ from: 5, to: 0, periods: 4 }, '-1'],
    [{ from: 5, to: 5, periods: 7 }, '0'],
    [{ from: 0, to: 5, periods: 7 }, null],
  ])('%o: %s', (given, expected) => {
    expect(text(growthRate(given))).toBe(expected);
  });

  // Canada, indicator 13-3-1: 22.03 in 2016, 27.59 in 2022,
  // https://github.com/sdg-data-canada-odd-donnees/cif-data-donnees-cic/blob/develop/indicator_calculation_components.yml
  it('reproduces Statistics Canada', () => {
    expect(growthRate({ from: '22.03', to: '27.59', periods: 6 })?.toNumber()).toBeCloseTo(0.038220342162160525, 14);
    expect(growthRate({ from: '30.8', to: '48.7', periods: 8 })?.toNumber()).toBeCloseTo(0.05894226054623486, 14);
  });

  it.each([
    [
      { from: -1, to: 1 },
      { code: 'negative', argument: 'from' },
    ],
    [
      { from: 1, to: -1 },
      { code: 'negative', argument: 'to' },
    ],
    [
      { from: 1, to: 1, periods: 0 },
      { code: 'out_of_range', argument: 'periods', range: '≥ 0.000001' },
    ],
    [
      { from: 0, to: 1, periods: -2 },
      { code: 'negative', argument: 'periods' },
    ],
  ])('refuses %o', (given, expected) => {
    expect(refusal(() => growthRate(given))).toEqual({ ...expected, function: 'growthRate' });
  });

  it('is finite for the shortest period', () => {
    expect(growthRate({ from: 1, to: 2, periods: '0.000001' })?.toFixed(0).length).toBe(301030);
    expect(refusal(() => growthRate({ from: 1, to: 2, periods: '0.00000099' }))?.code).toBe('out_of_range');
  });

  it('leads from the first value to the last', () => {
    fc.assert(
      fc.property(part, part, fc.integer({ min: 1, max: 40 }), (from, to, periods) => {
        const rate = growthRate({ from, to, periods });
        expect(rate?.plus(1).pow(periods).times(from).toNumber()).toBeCloseTo(to, 6);
      }),
    );
  });
});

describe('genderInequalityIndex', () => {
  const norway = {
    maternalMortality: 1.663741403,
    adolescentBirths: 2.195,
    secondaryEducation: { female: 0.9909403104, male: 0.9927497953 },
    parliament: { female: 0.449704142 },
    labourForce: { female: 0.6253, male: 0.6959 },
  };

  /** The technical note in doubles. */
  const plain = (m: number, b: number, ef: number, em: number, p: number, lf: number, lm: number): number => {
    const deaths = Math.min(Math.max(m, 10), 1000);
    const seats = p === 0 ? 0.001 : p;
    const health = Math.sqrt((10 / deaths) * (1 / b));
    const [powerF, powerM] = [Math.sqrt(seats * ef), Math.sqrt((1 - seats) * em)];
    const [women, men] = [Math.cbrt(health * powerF * lf), Math.cbrt(powerM * lm)];
    const harmonic = 2 / (1 / women + 1 / men);
    return 1 - harmonic / Math.cbrt(((health + 1) / 2) * ((powerF + powerM) / 2) * ((lf + lm) / 2));
  };
  const fraction = fc.integer({ min: 1, max: 999 }).map((permille) => permille / 1000);

  it('follows the technical note', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1200 }),
        fc.integer({ min: 1, max: 200 }),
        fraction,
        fraction,
        fc.oneof(fc.constant(0), fraction),
        fraction,
        fraction,
        (m, b, ef, em, p, lf, lm) => {
          const index = genderInequalityIndex({
            maternalMortality: m,
            adolescentBirths: b,
            secondaryEducation: { female: ef, male: em },
            parliament: { female: p },
            labourForce: { female: lf, male: lm },
          });
          expect(index?.toNumber()).toBeCloseTo(plain(m, b, ef, em, p, lf, lm), 12);
          expect(index?.gt(0) && index.lt(1)).toBe(true);
        },
      ),
    );
  });

  it('is 0 where women and men are equal and no mother dies', () => {
    const equal = genderInequalityIndex({
      maternalMortality: 10,
      adolescentBirths: 1,
      secondaryEducation: { female: 0.5, male: 0.5 },
      parliament: { female: 0.5 },
      labourForce: { female: 0.5, male: 0.5 },
    });
    expect(text(equal)).toBe('0');
  });

  it.each<[string, Partial<GenderInequalityIndexArguments>, string | null]>([
    ['Norway 2022', {}, '0.012'],
    ['deaths below 10 count as 10', { maternalMortality: 10 }, '0.012'],
    ['no seat counts as 0.1 %', { parliament: { female: 0 } }, '0.432'],
    ['0.1 % of the seats', { parliament: { female: '0.001' } }, '0.432'],
    ['women not in the labour force', { labourForce: { female: 0, male: 0.7 } }, '1.000'],
    ['women have all seats', { parliament: { female: 1 } }, '1.000'],
    [
      'no woman works and no man has a seat',
      { labourForce: { female: 0, male: 0.7 }, parliament: { female: 1 } },
      '1.000',
    ],
    ['nobody in the labour force', { labourForce: { female: 0, male: 0 } }, null],
    ['nobody educated', { secondaryEducation: { female: 0, male: 0 } }, null],
    ['no births', { adolescentBirths: 0 }, null],
    ['no deaths known', { maternalMortality: null }, null],
    ['no births known', { adolescentBirths: null }, null],
    ['no seats known', { parliament: { female: null } }, null],
    ['women’s education unknown', { secondaryEducation: { female: null, male: 0.9 } }, null],
    ['men’s education unknown', { secondaryEducation: { female: 0.9, male: null } }, null],
    ['women’s labour unknown', { labourForce: { female: null, male: 0.7 } }, null],
    ['men’s labour unknown', { labourForce: { female: 0.7, male: null } }, null],
  ])('%s', (_, change, expected) => {
    expect(genderInequalityIndex({ ...norway, ...change })?.toFixed(3) ?? null).toBe(expected);
  });

  it.each<[Partial<GenderInequalityIndexArguments>, string, string]>([
    [{ maternalMortality: -1 }, 'negative', 'maternalMortality'],
    [{ adolescentBirths: -1 }, 'negative', 'adolescentBirths'],
    [{ secondaryEducation: { female: 99, male: 0.9 } }, 'out_of_range', 'secondaryEducation.female'],
    [{ secondaryEducation: { female: 0.9, male: 99 } }, 'out_of_range', 'secondaryEducation.male'],
    [{ parliament: { female: 45 } }, 'out_of_range', 'parliament.female'],
    [{ labourForce: { female: 62, male: 0.7 } }, 'out_of_range', 'labourForce.female'],
    [{ labourForce: { female: 0.6, male: 'x' } }, 'not_a_number', 'labourForce.male'],
  ])('refuses %o', (change, code, argument) => {
    expect(refusal(() => genderInequalityIndex({ ...norway, ...change }))).toEqual({
      code,
      function: 'genderInequalityIndex',
      argument,
      ...(code === 'out_of_range' && { range: '0 to 1' }),
    });
  });
});

describe('genderDevelopmentIndex', () => {
  const achievements = { lifeExpectancy: 70, expectedSchooling: 12, meanSchooling: 9, income: 10000 };
  const given = (female: object, male: object = {}): GenderDevelopmentIndexArguments => ({
    female: { ...achievements, ...female },
    male: { ...achievements, ...male },
  });
  const plain = (life: number, expected: number, reached: number, income: number, lowest: number): number => {
    const within = (value: number) => Math.min(Math.max(value, 0), 1);
    const education = (within(expected / 18) + within(reached / 15)) / 2;
    const money = within((Math.log(Math.max(income, 1)) - Math.log(100)) / (Math.log(75000) - Math.log(100)));
    return Math.cbrt(within((life - lowest) / 65) * education * money);
  };

  it('follows the technical note', () => {
    const one = fc.tuple(
      fc.integer({ min: 20, max: 90 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 17 }),
      fc.integer({ min: 90, max: 90000 }),
    );
    fc.assert(
      fc.property(one, one, (women, men) => {
        const read = ([lifeExpectancy, expectedSchooling, meanSchooling, income]: typeof women) => ({
          lifeExpectancy,
          expectedSchooling,
          meanSchooling,
          income,
        });
        const [female, male] = [plain(...women, 22.5), plain(...men, 17.5)];
        const found = genderDevelopmentIndex({ female: read(women), male: read(men) });
        expect(found === null).toBe(male === 0);
        if (found === null) return;
        expect(found.female.toNumber()).toBeCloseTo(female, 12);
        expect(found.male.toNumber()).toBeCloseTo(male, 12);
        expect(close(found.value, found.female.div(found.male))).toBe(true);
        expect(found.group).toBe(genderDevelopmentGroup(found.value));
      }),
    );
  });

  it('is 1 where women live five years longer and all else is equal', () => {
    const found = genderDevelopmentIndex(given({ lifeExpectancy: 75 }));
    expect(text(found?.value ?? null)).toBe('1');
    expect(found?.group).toBe(1);
  });

  it.each([
    [given({ lifeExpectancy: null })],
    [given({ expectedSchooling: null })],
    [given({ meanSchooling: null })],
    [given({ income: null })],
    [given({}, { lifeExpectancy: null })],
    [given({}, { income: 100 })],
    [given({}, { income: 0 })],
  ])('is null for %o', (achieved) => {
    expect(genderDevelopmentIndex(achieved)).toBeNull();
  });

  it('may be 0', () => {
    const found = genderDevelopmentIndex(given({ income: 0 }));
    expect([text(found?.value ?? null), text(found?.female ?? null), found?.group]).toEqual(['0', '0', 5]);
  });

  it.each([
    [given({ lifeExpectancy: -1 }), 'negative', 'female.lifeExpectancy'],
    [given({}, { expectedSchooling: -1 }), 'negative', 'male.expectedSchooling'],
    [given({ meanSchooling: 'x' }), 'not_a_number', 'female.meanSchooling'],
    [given({}, { income: Number.NaN }), 'not_a_number', 'male.income'],
  ])('refuses %o', (achieved, code, argument) => {
    expect(refusal(() => genderDevelopmentIndex(achieved))).toEqual({
      code,
      function: 'genderDevelopmentIndex',
      argument,
    });
  });
});

describe('genderDevelopmentGroup', () => {
  it.each([
    ['1', 1],
    ['0.975', 1],
    ['0.9745', 1],
    ['0.97449', 2],
    ['1.0254999', 1],
    ['1.0255', 2],
    ['0.95', 2],
    ['0.9494', 3],
    ['0.925', 3],
    // Senegal and Cameroon 2022: 0.9246 and 0.8997 unrounded
    ['0.92464', 3],
    ['0.9244', 4],
    ['0.8997', 4],
    ['0.9', 4],
    ['0.8994', 5],
    ['1.1004', 4],
    ['1.1005', 5],
    ['0', 5],
  ])('of %s is %s', (index, expected) => {
    expect(genderDevelopmentGroup(index)).toBe(expected);
  });

  it('refuses a negative index', () => {
    expect(refusal(() => genderDevelopmentGroup(-1))).toEqual({
      code: 'negative',
      function: 'genderDevelopmentGroup',
      argument: 'index',
    });
  });
});

describe('genderEqualityScore', () => {
  it.each([
    [{ female: 1, male: 1 }, '100'],
    [{ female: 0, male: 1 }, '1'],
    [{ female: 1, male: 0 }, '1'],
    [{ female: 1, male: 3 }, '50.5'],
    [{ female: 3, male: 1 }, '50.5'],
    [{ female: 1, male: 3, level: 1, maximum: 4 }, '25.75'],
    [{ female: 1, male: 3, level: 4, maximum: 4 }, '50.5'],
    [{ female: 1, male: 3, level: 9, maximum: 4 }, '50.5'],
    [{ female: 1, male: 3, level: 0, maximum: 4 }, '1'],
    [{ female: 0, male: 0 }, null],
    [{ female: null, male: 1 }, null],
    [{ female: 1, male: null }, null],
  ])('%o: %s', (given, expected) => {
    expect(text(genderEqualityScore(given))).toBe(expected);
  });

  it.each([
    [{ female: -1, male: 1 }, 'negative', 'female'],
    [{ female: 1, male: 1, level: 3 }, 'not_a_number', 'maximum'],
    [{ female: 1, male: 1, maximum: 3 }, 'not_a_number', 'level'],
    [{ female: 1, male: 1, level: -1, maximum: 3 }, 'negative', 'level'],
    [{ female: null, male: 1, level: 1, maximum: 0 }, 'out_of_range', 'maximum'],
  ])('refuses %o', (given, code, argument) => {
    expect(refusal(() => genderEqualityScore(given))).toMatchObject({
      code,
      function: 'genderEqualityScore',
      argument,
    });
  });

  it('follows the published form, the same for both sexes', () => {
    fc.assert(
      fc.property(part, part, part, part, (female, male, level, maximum) => {
        const mean = (female + male) / 2;
        const alpha = Math.min(1, Math.sqrt(level / maximum));
        const expected = 1 + alpha * (1 - Math.abs(female / mean - 1)) * 99;
        const score = genderEqualityScore({ female, male, level, maximum });
        expect(score?.toNumber()).toBeCloseTo(expected, 10);
        expect(genderEqualityScore({ female: male, male: female, level, maximum })).toEqual(score);
        expect(score?.gte(1) && score.lte(100)).toBe(true);
      }),
    );
  });
});

describe('genderGapScore', () => {
  it.each([
    [{ female: 48, male: 60 }, {}, '0.8'],
    [{ female: 75, male: 60 }, {}, '1'],
    [{ female: 75, male: 60 }, { benchmark: '1.06' }, '1.06'],
    [{ female: 63, male: 60 }, { benchmark: '1.06' }, '1.05'],
    [{ female: 95, male: 100 }, { benchmark: '0.944' }, '0.944'],
    [{ female: 0, male: 60 }, {}, '0'],
    [{ female: 3, male: 0 }, {}, '1'],
    [{ female: 3, male: 0 }, { benchmark: '1.06' }, '1.06'],
    [{ female: 0, male: 0 }, {}, null],
    [{ female: null, male: 3 }, {}, null],
    [{ female: 3, male: null }, {}, null],
  ])('%o with %o: %s', (values, options, expected) => {
    expect(text(genderGapScore(values, options))).toBe(expected);
  });

  it('refuses what cannot be', () => {
    expect(refusal(() => genderGapScore({ female: -1, male: 1 }))).toEqual({
      code: 'negative',
      function: 'genderGapScore',
      argument: 'female',
    });
    expect(refusal(() => genderGapScore({ female: 1, male: 1 }, { benchmark: 0 }))).toEqual({
      code: 'out_of_range',
      function: 'genderGapScore',
      argument: 'benchmark',
      range: '> 0',
    });
  });
});

describe('genderGapWeights', () => {
  it('of equal deviations are equal, and of none there are none', () => {
    expect(genderGapWeights([2, '2.0']).map(String)).toEqual(['0.5', '0.5']);
    expect(genderGapWeights([1, 3]).map(String)).toEqual(['0.75', '0.25']);
    expect(genderGapWeights([])).toEqual([]);
  });

  it('refuse a deviation of 0, with its position', () => {
    expect(refusal(() => genderGapWeights([1, 0]))).toEqual({
      code: 'out_of_range',
      function: 'genderGapWeights',
      argument: 'deviations',
      index: 1,
      range: '> 0',
    });
  });

  it('add up to 1 and do not depend on the unit', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (deviations) => {
        const weights = genderGapWeights(deviations);
        expect(
          close(
            weights.reduce((sum, weight) => sum.plus(weight), new Decimal(0)),
            new Decimal(1),
          ),
        ).toBe(true);
        const scaled = genderGapWeights(deviations.map((deviation): Numeric => new Decimal(deviation).div(100)));
        for (const [i, weight] of weights.entries()) expect(close(scaled[i], weight)).toBe(true);
      }),
    );
  });
});
