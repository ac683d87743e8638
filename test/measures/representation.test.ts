import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import {
  adjustedParityIndex,
  balanceZone,
  femaleShare,
  glassCeilingIndex,
  parityBand,
  parityIndex,
  rates,
  ratio,
  representationGap,
  representationRatio,
  type SexCounts,
  sexRatio,
  share,
} from '../../src/measures/index.js';
import { Rational } from './rational.js';
import { noNumbers, refusal } from './refusal.js';
import { text } from './text.js';

const count = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n });
const counted = fc.bigInt({ min: 1n, max: 10n ** 15n - 1n });
const people = fc.record({ female: count, male: count, other: count, undisclosed: count });

describe('share', () => {
  it.each([
    // QĐ 2351 asks for 60 %: 13 of 22 agencies miss it
    [13, 22, '0.5909'],
    // staff of the market surveillance force of Viet Nam, end of 2019
    [1081, 5430, '0.1991'],
    // women among participants of 2,604 of 4,502, https://med2.mdlalibrary.com/livenewss/news/1049609
    [2604, 4502, '0.5784'],
    [0, 7, '0.0000'],
    [7, 7, '1.0000'],
  ])('%s of %s is %s', (part, whole, expected) => {
    expect(share({ part, whole })?.toFixed(4)).toBe(expected);
  });

  it.each([
    [3, 12],
    [3n, 12n],
    ['3', '12.0'],
    [new Decimal(3), new Decimal(12)],
  ])('takes every kind of number', (part, whole) => {
    expect(text(share({ part, whole }))).toBe('0.25');
  });

  it('is null for nobody, and has no negative zero', () => {
    expect(share({ part: 0, whole: 0 })).toBeNull();
    expect(Object.is(share({ part: -0, whole: 3 })?.toNumber(), 0)).toBe(true);
  });

  it('keeps 64 digits', () => {
    expect(text(share({ part: 2, whole: 3 }))).toBe(`0.${'6'.repeat(63)}7`);
  });

  it.each([
    [
      { part: -1, whole: 2 },
      { code: 'negative', function: 'share', argument: 'part' },
    ],
    [
      { part: 1, whole: -2 },
      { code: 'negative', function: 'share', argument: 'whole' },
    ],
    [
      { part: 1.5, whole: 2 },
      { code: 'not_a_count', function: 'share', argument: 'part' },
    ],
    [
      { part: 1, whole: '2.5' },
      { code: 'not_a_count', function: 'share', argument: 'whole' },
    ],
    [
      { part: 3, whole: 2 },
      { code: 'part_above_whole', function: 'share', argument: 'part' },
    ],
  ])('refuses %o', (given, expected) => {
    expect(refusal(() => share(given))).toEqual(expected);
  });

  it.each(noNumbers)('refuses %s', (_, value) => {
    expect(refusal(() => share({ part: value, whole: 2 }))?.code).toBe('not_a_number');
    expect(refusal(() => share({ part: 1, whole: value }))?.code).toBe('not_a_number');
  });

  it('is the exact fraction, from 0 to 1, whatever the scale', () => {
    fc.assert(
      fc.property(count, counted, fc.bigInt({ min: 1n, max: 1000n }), (a, b, scale) => {
        const [part, whole] = a < b ? [a, b] : [b, a];
        const value = share({ part, whole });
        expect(text(value)).toBe(text(new Rational(part, whole).toDecimal()));
        expect(value?.gte(0) && value.lte(1)).toBe(true);
        expect(share({ part: part * scale, whole: whole * scale })).toEqual(value);
      }),
    );
  });

  it('grows with the part and adds up to 1 with the rest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (part) => {
        const [lower, higher] = [share({ part, whole: 1000 }), share({ part: part + 1, whole: 1000 })];
        expect(higher && lower && higher.gt(lower)).toBe(true);
        expect(text(lower?.plus(share({ part: 1000 - part, whole: 1000 }) ?? 2) ?? null)).toBe('1');
      }),
    );
  });
});

describe('ratio', () => {
  it.each([
    // SDG 16.7.1b, country A: 32 % of the public service, 20 % of the population
    [32, 20, '1.6'],
    // the metadata print this as 1.6: a misprint
    [38, 20, '1.9'],
    [40, 32, '1.25'],
    ['12500000.50', '25000001', '0.5'],
    [0, 3, '0'],
  ])('%s to %s is %s', (numerator, denominator, expected) => {
    expect(text(ratio({ numerator, denominator }))).toBe(expected);
  });

  it('is null to nothing', () => {
    expect(ratio({ numerator: 4, denominator: 0 })).toBeNull();
  });

  it.each([
    [
      { numerator: -1, denominator: 2 },
      { code: 'negative', function: 'ratio', argument: 'numerator' },
    ],
    [
      { numerator: 1, denominator: '-0.5' },
      { code: 'negative', function: 'ratio', argument: 'denominator' },
    ],
  ])('refuses %o', (given, expected) => {
    expect(refusal(() => ratio(given))).toEqual(expected);
  });
});

describe('femaleShare', () => {
  const counts = { female: 3, male: 4, other: 1, undisclosed: 2 };

  it.each([
    [undefined, '0.3'],
    ['all', '0.3'],
    ['stated', '0.375'],
    ['binary', new Rational(3, 7).toDecimal().toString()],
  ] as const)('counts base %s', (base, expected) => {
    expect(text(femaleShare(counts, { base }))).toBe(expected);
  });

  it('takes absent categories as 0', () => {
    expect(text(femaleShare({ female: 1, male: 3 }))).toBe('0.25');
    expect(text(femaleShare({ female: 1, male: 2, undisclosed: 1 }))).toBe('0.25');
    expect(text(femaleShare({ female: 1, male: 2, other: 1 }, { base: 'stated' }))).toBe('0.25');
  });

  it('is null for nobody', () => {
    expect(femaleShare({ female: 0, male: 0 })).toBeNull();
    expect(femaleShare({ female: 0, male: 0, undisclosed: 4 }, { base: 'stated' })).toBeNull();
    expect(femaleShare({ female: 0, male: 0, other: 4 }, { base: 'binary' })).toBeNull();
  });

  it.each([
    [{ female: -1, male: 0 }, 'negative', 'counts.female'],
    [{ female: 1, male: 0.5 }, 'not_a_count', 'counts.male'],
    [{ female: 1, male: 1, other: 'x' }, 'not_a_number', 'counts.other'],
    [{ female: 1, male: 1, undisclosed: Number.NaN }, 'not_a_number', 'counts.undisclosed'],
  ])('refuses %o', (given, code, argument) => {
    expect(refusal(() => femaleShare(given))).toEqual({ code, function: 'femaleShare', argument });
  });

  it('refuses a base it does not know', () => {
    expect(refusal(() => femaleShare(counts, { base: 'everyone' as never }))).toEqual({
      code: 'unknown_option',
      function: 'femaleShare',
      argument: 'base',
      allowed: ['all', 'stated', 'binary'],
    });
  });

  it('agrees with exact fractions, and men have the rest of a binary base', () => {
    fc.assert(
      fc.property(people, ({ female, male, other, undisclosed }) => {
        fc.pre(female + male > 0n);
        const all = { female, male, other, undisclosed };
        expect(femaleShare(all)).toEqual(new Rational(female, female + male + other + undisclosed).toDecimal());
        expect(femaleShare(all, { base: 'stated' })).toEqual(new Rational(female, female + male + other).toDecimal());
        const women = femaleShare(all, { base: 'binary' });
        const men = femaleShare({ ...all, female: male, male: female }, { base: 'binary' });
        expect(new Rational(1).isMetBy(women && men && women.plus(men))).toBe(true);
      }),
    );
  });

  it('of a parent lies between those of its units', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ female: fc.nat(1000), male: fc.nat(1000) }), { minLength: 1 }), (units) => {
        const shares = units.flatMap((unit) => femaleShare(unit) ?? []);
        fc.pre(shares.length > 0);
        const parent = femaleShare({
          female: units.reduce((sum, unit) => sum + unit.female, 0),
          male: units.reduce((sum, unit) => sum + unit.male, 0),
        });
        expect(parent?.gte(Decimal.min(...shares)) && parent.lte(Decimal.max(...shares))).toBe(true);
      }),
    );
  });
});

describe('sexRatio', () => {
  it.each([
    [{ female: 40, male: 50 }, {}, '1.25'],
    [{ female: 40, male: 50 }, { per: 100 }, '125'],
    [{ female: 40, male: 0 }, { per: 100 }, '0'],
    [{ female: 4, male: 4, other: 9, undisclosed: 9 }, {}, '1'],
  ])('%o, %o', (counts, options, expected) => {
    expect(text(sexRatio(counts, options))).toBe(expected);
  });

  it('is null without women', () => {
    expect(sexRatio({ female: 0, male: 3 })).toBeNull();
  });

  it('refuses what it cannot count', () => {
    expect(refusal(() => sexRatio({ female: 1, male: -1 }))).toEqual({
      code: 'negative',
      function: 'sexRatio',
      argument: 'counts.male',
    });
    expect(refusal(() => sexRatio({ female: 1, male: 1 }, { per: -100 }))).toEqual({
      code: 'negative',
      function: 'sexRatio',
      argument: 'per',
    });
  });

  it('turns over when the sexes are swapped', () => {
    fc.assert(
      fc.property(counted, counted, (female, male) => {
        const [there, back] = [sexRatio({ female, male }), sexRatio({ female: male, male: female })];
        expect(there).toEqual(new Rational(male, female).toDecimal());
        expect(new Rational(1).isMetBy(there && back && there.times(back))).toBe(true);
      }),
    );
  });
});

describe('parityIndex and adjustedParityIndex', () => {
  it.each([
    // the published rule: F/M up to 1, then 2 − M/F
    [1, 1, '1', '1'],
    [2, 1, '2', '1.5'],
    [4, 1, '4', '1.75'],
    [1, 2, '0.5', '0.5'],
    [0, 3, '0', '0'],
    [3, 0, null, '2'],
    [0, 0, null, null],
    [null, 3, null, null],
    [3, null, null, null],
    ['0.72', '0.75', '0.96', '0.96'],
  ])('women %s, men %s: %s, adjusted %s', (female, male, index, adjusted) => {
    expect(text(parityIndex({ female, male }))).toBe(index);
    expect(text(adjustedParityIndex({ female, male }))).toBe(adjusted);
  });

  it.each([
    ['parityIndex', parityIndex],
    ['adjustedParityIndex', adjustedParityIndex],
  ] as const)('%s refuses what is no rate', (name, index) => {
    expect(refusal(() => index({ female: -1, male: 2 }))).toEqual({
      code: 'negative',
      function: name,
      argument: 'female',
    });
    expect(refusal(() => index({ female: null, male: -2 }))).toEqual({
      code: 'negative',
      function: name,
      argument: 'male',
    });
    expect(refusal(() => index({ female: 1 } as never))?.code).toBe('missing_argument');
  });

  it('is symmetric about 1 once adjusted, and between 0 and 2', () => {
    fc.assert(
      fc.property(counted, count, (female, male) => {
        const there = adjustedParityIndex({ female, male });
        const back = adjustedParityIndex({ female: male, male: female });
        expect(new Rational(2).isMetBy(there && back && there.plus(back))).toBe(true);
        expect(there?.gte(0) && there.lte(2)).toBe(true);
      }),
    );
  });

  it('agrees with exact fractions', () => {
    fc.assert(
      fc.property(counted, counted, (female, male) => {
        expect(parityIndex({ female, male })).toEqual(new Rational(female, male).toDecimal());
        const exact = female <= male ? new Rational(female, male) : new Rational(2).minus(new Rational(male, female));
        expect(exact.isMetBy(adjustedParityIndex({ female, male }))).toBe(true);
      }),
    );
  });
});

describe('parityBand', () => {
  it.each([
    ['0.97', {}, 'parity'],
    ['1.03', {}, 'parity'],
    ['0.969999999999', {}, 'below'],
    ['1.030000000001', {}, 'above'],
    // participation to prevalence, Scott et al. 2018
    ['0.8', { low: '0.8', high: '1.2' }, 'parity'],
    ['1.2', { low: '0.8', high: '1.2' }, 'parity'],
    ['0.5', { low: '0.8', high: '1.2' }, 'below'],
    ['1.4', { low: '0.8', high: '1.2' }, 'above'],
    ['1', { low: 1, high: 1 }, 'parity'],
    ['0.96', { low: '0.96' }, 'parity'],
    ['1.04', { high: '1.04' }, 'parity'],
    [null, {}, null],
  ])('%s with %o: %s', (index, options, expected) => {
    expect(parityBand(index, options)).toBe(expected);
  });

  it('takes an index of two rates that equals an end for that end', () => {
    for (let size = 103; size <= 400; size++) {
      const bandOf = (female: number, ends: { low?: string; high?: string } = {}) => {
        const index = parityIndex(rates({ part: { female, male: 100 }, whole: { female: size, male: size } }));
        return parityBand(index, ends);
      };
      expect([size, bandOf(97), bandOf(103), bandOf(80, { low: '0.8' })]).toEqual([size, 'parity', 'parity', 'parity']);
      expect([size, bandOf(96), bandOf(101, { high: '1.009999999999' })]).toEqual([size, 'below', 'above']);
    }
    const third = ratio({ numerator: 1, denominator: 3 }) ?? 0;
    expect(parityBand(third, { low: third, high: third })).toBe('parity');
  });

  it.each([
    [-1, {}, { code: 'negative', function: 'parityBand', argument: 'index' }],
    [1, { low: -1 }, { code: 'negative', function: 'parityBand', argument: 'low' }],
    [1, { high: -1 }, { code: 'negative', function: 'parityBand', argument: 'high' }],
    [1, { low: 2, high: 1 }, { code: 'out_of_range', function: 'parityBand', argument: 'low', range: '≤ high' }],
  ])('refuses %s with %o', (index, options, expected) => {
    expect(refusal(() => parityBand(index, options))).toEqual(expected);
  });
});

describe('balanceZone', () => {
  it.each([
    [{ female: 4, male: 6 }, {}, 'balanced'],
    [{ female: 6, male: 4 }, {}, 'balanced'],
    [{ female: 399, male: 601 }, {}, 'female_below'],
    [{ female: 601, male: 399 }, {}, 'male_below'],
    // French pay reporting: 45 to 55 %, ends included
    [{ female: 40, male: 60 }, { low: '0.45', high: '0.55' }, 'female_below'],
    [{ female: 60, male: 40 }, { low: '0.45', high: '0.55' }, 'male_below'],
    [{ female: 55, male: 45 }, { low: '0.45', high: '0.55' }, 'balanced'],
    [{ female: 4, male: 4, undisclosed: 4 }, {}, 'female_below'],
    [{ female: 4, male: 4, undisclosed: 4 }, { base: 'stated' }, 'balanced'],
    [{ female: 4, male: 4, other: 4 }, { base: 'binary' }, 'balanced'],
    [{ female: 0, male: 0, other: 2 }, { base: 'binary' }, null],
    [{ female: 0, male: 0 }, {}, null],
  ] as const)('%o with %o: %s', (counts, options, expected) => {
    expect(balanceZone(counts, options)).toBe(expected);
  });

  it.each([
    [{ female: -4, male: 6 }, {}, 'negative', 'counts.female'],
    [{ female: 4, male: 6 }, { base: 'none' as never }, 'unknown_option', 'base'],
    [{ female: 4, male: 6 }, { low: '0.7' }, 'out_of_range', 'low'],
  ])('refuses %o with %o', (counts, options, code, argument) => {
    expect(refusal(() => balanceZone(counts, options))).toMatchObject({ code, function: 'balanceZone', argument });
  });

  it('names the other sex when the sexes are swapped', () => {
    const swapped = { female_below: 'male_below', balanced: 'balanced', male_below: 'female_below' } as const;
    fc.assert(
      fc.property(count, counted, (female, male) => {
        const zone = balanceZone({ female, male });
        expect(zone && swapped[zone]).toBe(balanceZone({ female: male, male: female }));
      }),
    );
  });
});

describe('representationRatio and representationGap', () => {
  it.each([
    [{ female: 32, male: 68 }, { female: 20, male: 80 }, {}, '1.6', '0.12'],
    [{ female: 1, male: 3 }, { female: 5, male: 5 }, {}, '0.5', '-0.25'],
    // 12.92 % against 20.6 %: −7.68 points
    [{ female: 1292, male: 8708 }, { female: 2060, male: 7940 }, {}, '0.6271844660', '-0.0768'],
    [{ female: 0, male: 3 }, { female: 5, male: 5 }, {}, '0', '-0.5'],
    [{ female: 2, male: 2 }, { female: 4, male: 4 }, {}, '1', '0'],
    [{ female: 1, male: 1, undisclosed: 2 }, { female: 2, male: 2 }, {}, '0.5', '-0.25'],
    [{ female: 1, male: 1, undisclosed: 2 }, { female: 2, male: 2 }, { base: 'stated' }, '1', '0'],
    [{ female: 0, male: 0 }, { female: 4, male: 4 }, {}, null, null],
    [{ female: 0, male: 0 }, { female: 0, male: 0 }, {}, null, null],
    [{ female: 0, male: 3 }, { female: 0, male: 8 }, {}, null, '0'],
  ] as const)('%o of %o with %o: %s, %s', (part, whole, options, quotient, difference) => {
    expect(text(representationRatio({ part, whole }, options)?.toDecimalPlaces(10) ?? null)).toBe(
      quotient && text(new Decimal(quotient)),
    );
    expect(text(representationGap({ part, whole }, options))).toBe(difference);
  });

  it.each([
    ['representationRatio', representationRatio],
    ['representationGap', representationGap],
  ] as const)('%s refuses what cannot be', (name, measure) => {
    const ten = { female: 5, male: 5 };
    const refused = (part: SexCounts, whole: SexCounts, base?: never) =>
      refusal(() => measure({ part, whole }, base && { base }));
    expect(refused({ female: 6, male: 5 }, ten)).toEqual({
      code: 'part_above_whole',
      function: name,
      argument: 'part',
    });
    expect(refused({ female: -1, male: 5 }, ten)).toEqual({
      code: 'negative',
      function: name,
      argument: 'part.female',
    });
    expect(refused(ten, { female: 5, male: 5.5 })).toEqual({
      code: 'not_a_count',
      function: name,
      argument: 'whole.male',
    });
    expect(refused(ten, ten, 'women' as never)).toMatchObject({
      code: 'unknown_option',
      function: name,
      argument: 'base',
    });
  });

  it('agree with exact fractions', () => {
    fc.assert(
      fc.property(people, people, (a, b) => {
        const total = (group: typeof a) => group.female + group.male + group.other + group.undisclosed;
        const [part, whole] = total(a) < total(b) ? [a, b] : [b, a];
        fc.pre(total(part) > 0n && whole.female > 0n);
        const [p, w] = [new Rational(part.female, total(part)), new Rational(whole.female, total(whole))];
        expect(p.over(w).isMetBy(representationRatio({ part, whole }))).toBe(true);
        expect(p.minus(w).isMetBy(representationGap({ part, whole }))).toBe(true);
      }),
    );
  });

  it('are 1 and 0 for the whole itself', () => {
    fc.assert(
      fc.property(counted, count, (female, male) => {
        const group = { female, male };
        expect(text(representationRatio({ part: group, whole: group }))).toBe('1');
        expect(text(representationGap({ part: group, whole: group }))).toBe('0');
      }),
    );
  });
});

describe('glassCeilingIndex', () => {
  it.each([
    [{ female: 10, male: 40 }, { female: 80, male: 120 }, {}, '2'],
    [{ female: 5, male: 5 }, { female: 50, male: 50 }, {}, '1'],
    [{ female: 1, male: 1 }, { female: 1, male: 3 }, {}, '0.5'],
    [{ female: 1, male: 1, other: 2 }, { female: 2, male: 6, other: 2 }, { base: 'binary' }, '0.5'],
    [{ female: 0, male: 5 }, { female: 50, male: 50 }, {}, null],
    [{ female: 0, male: 0 }, { female: 50, male: 50 }, {}, null],
    [{ female: 0, male: 0 }, { female: 0, male: 0 }, {}, null],
  ] as const)('top %o of %o with %o: %s', (top, all, options, expected) => {
    expect(text(glassCeilingIndex({ top, all }, options))).toBe(expected);
  });

  it('refuses more people at the top than there are', () => {
    expect(refusal(() => glassCeilingIndex({ top: { female: 3, male: 3 }, all: { female: 2, male: 2 } }))).toEqual({
      code: 'part_above_whole',
      function: 'glassCeilingIndex',
      argument: 'top',
    });
    expect(refusal(() => glassCeilingIndex({ top: { female: 1, male: 1 }, all: { female: 2, male: -2 } }))).toEqual({
      code: 'negative',
      function: 'glassCeilingIndex',
      argument: 'all.male',
    });
  });

  it('turns the representation ratio over', () => {
    fc.assert(
      fc.property(counted, count, count, count, (topFemale, topMale, moreFemale, moreMale) => {
        const top = { female: topFemale, male: topMale };
        const all = { female: topFemale + moreFemale, male: topMale + moreMale };
        const index = glassCeilingIndex({ top, all });
        const quotient = representationRatio({ part: top, whole: all });
        expect(new Rational(1).isMetBy(index && quotient && index.times(quotient))).toBe(true);
      }),
    );
  });
});
