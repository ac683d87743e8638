import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, type Numeric } from '../../src/decimal.js';
import {
  hourlyPay,
  mean,
  median,
  type PayEntry,
  type PayQuartersOptions,
  payGap,
  payGapAlert,
  payGapByCategory,
  payQuarters,
  type QuantileMethod,
  quantile,
  quarterSizes,
  recipientShare,
  type Values,
  variablePayGap,
} from '../../src/measures/index.js';
import { Rational } from './rational.js';
import { noNumbers, refusal } from './refusal.js';
import { text } from './text.js';

const exact = (value: Numeric): Rational => Rational.of(new Decimal(value).toFixed());
const exactSum = (values: readonly Numeric[]): Rational =>
  values.reduce<Rational>((sum, value) => sum.plus(exact(value)), new Rational(0));
const exactMean = (values: readonly Numeric[]): Rational => exactSum(values).over(new Rational(values.length));
const inOrder = (values: readonly Numeric[]): Rational[] => values.map(exact).sort((a, b) => a.compare(b));
const exactMedian = (values: readonly Numeric[]): Rational => {
  const ordered = inOrder(values);
  const middle = ordered.slice(Math.ceil(values.length / 2) - 1, Math.floor(values.length / 2) + 1);
  return middle.reduce((sum, value) => sum.plus(value), new Rational(0)).over(new Rational(middle.length));
};

/** Money as callers hold it: cents in doubles and text, computed doubles, long text, bigints, Decimals. */
const short = fc.oneof(
  fc.integer({ min: 0, max: 10 ** 9 }),
  fc.integer({ min: 0, max: 10 ** 9 }).map((cents) => cents / 100),
  fc.tuple(fc.nat(10 ** 9), fc.nat(9999)).map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`),
);
const long = fc.oneof(
  short,
  fc.bigInt({ min: 0n, max: 10n ** 12n }),
  fc.double({ min: 0, max: 1e9, noNaN: true }),
  fc.bigInt({ min: 0n, max: 10n ** 18n }).map((units) => `${units / 1000n}.${String(units % 1000n).padStart(3, '0')}`),
  fc.bigInt({ min: 0n, max: 10n ** 40n }).map((units) => `${units}.${units}`),
  fc.nat(10 ** 6).map((units) => new Decimal(units).div(8)),
);
const signed = fc.oneof(
  short,
  short.map((value) => (typeof value === 'number' ? 0 - value : `-${value}`)),
);
const lists = fc.oneof(
  fc.array(short, { minLength: 1, maxLength: 30 }),
  fc.array(long, { minLength: 1, maxLength: 30 }),
  fc.array(signed, { minLength: 1, maxLength: 30 }),
);
const payLists = fc.oneof(fc.array(short, { maxLength: 20 }), fc.array(long, { maxLength: 20 }));

// http://nathancunn.com/2018-08-22-gender-pay-gap
const positions = [
  { pay: 500000, men: 6, women: 5 },
  { pay: 125000, men: 8, women: 9 },
  { pay: 60000, men: 30, women: 29 },
  { pay: 20000, men: 43, women: 74 },
];
const company = {
  female: positions.flatMap(({ pay, women }) => Array.from({ length: women }, () => pay)),
  male: positions.flatMap(({ pay, men }) => Array.from({ length: men }, () => pay)),
};

describe('mean and median', () => {
  it.each<[Values, string | null, string | null]>([
    // https://paygap.ie/understandingTheData
    [[1000, 40, 10, 20, 40], '222', '40'],
    [['12.50', '13.25'], '12.875', '12.875'],
    [[3], '3', '3'],
    [[], null, null],
    [[-1, -4, 2], '-1', '-1'],
    [[0, -0], '0', '0'],
    [['-0', '-0.0'], '0', '0'],
    [['+1', '.5', '5.', '1e1'], '4.125', '3'],
    [[0.1, 0.2], '0.15', '0.15'],
    [[0.1 + 0.2], '0.30000000000000004', '0.30000000000000004'],
    [[2 ** 52, 2 ** 52, 2 ** 52], '4503599627370496', '4503599627370496'],
    [['9007199254740993', '9007199254740993'], '9007199254740993', '9007199254740993'],
    [[9007199254740993n, 1n], '4503599627370497', '4503599627370497'],
    [['1', '0.00001'], '0.500005', '0.500005'],
    [['4503599627370495', '0.1'], '2251799813685247.55', '2251799813685247.55'],
    [[new Decimal('1.5'), 2n, '2.5', 4], '2.5', '2.25'],
    [Float64Array.of(1.25, 2.5), '1.875', '1.875'],
    [BigInt64Array.of(-3n, 5n), '1', '1'],
    [['9223372036854775807', '9223372036854775808'], '9223372036854775807.5', '9223372036854775807.5'],
    [
      ['-9223372036854775808', '-9223372036854775809', '1'],
      `-6148914691236517205.${'3'.repeat(45)}`,
      '-9223372036854775808',
    ],
  ])('of %o are %s and %s', (values, average, middle) => {
    expect(text(mean(values))).toBe(average);
    expect(text(median(values))).toBe(middle);
  });

  it('of one sex', () => {
    // the page prints 76,551 and 58,504: cut off, not rounded
    expect(mean(company.male)?.toFixed(2)).toBe('76551.72');
    expect(mean(company.female)?.toFixed(2)).toBe('58504.27');
    expect(text(median(company.male))).toBe('60000');
    expect(text(median(company.female))).toBe('20000');
  });

  it('keep every digit of long values', () => {
    const digits = '1234567890'.repeat(10);
    expect(mean([`${digits}.${digits}`])?.toFixed()).toBe(`${digits}.${digits}`.replace(/0$/, ''));
    expect(median([digits, digits])?.toFixed()).toBe(digits);
    expect(mean([1, ...Array.from({ length: 63 }, () => 0)])?.toFixed()).toBe('0.015625');
    expect(mean(['0', `0.${'0'.repeat(399)}1`])?.toFixed()).toBe(`0.${'0'.repeat(400)}5`);
    expect(mean([1, 1, 0])?.toFixed()).toBe(`0.${'6'.repeat(63)}7`);
  });

  it.each(noNumbers)('refuse %s with its position', (_, value) => {
    expect(refusal(() => mean([1, value]))).toEqual({
      code: 'not_a_number',
      function: 'mean',
      argument: 'values',
      index: 1,
    });
    expect(refusal(() => median([1, 2, value]))).toEqual({
      code: 'not_a_number',
      function: 'median',
      argument: 'values',
      index: 2,
    });
  });

  it.each(['.', '-', '+', '1.2.3', '1,5', ' 1', '1 ', '--1', '1-', '٣', '1e', 'Infinity'])(
    'refuse the text %o',
    (value) => {
      expect(refusal(() => mean([value]))).toMatchObject({ code: 'not_a_number', index: 0 });
    },
  );

  it('agree with exact fractions on every kind of number', () => {
    fc.assert(
      fc.property(lists, (values) => {
        expect(exactMean(values).isMetBy(mean(values))).toBe(true);
        expect(exactMedian(values).isMetBy(median(values))).toBe(true);
      }),
    );
  });

  it('do not depend on the order, and scale with the values', () => {
    fc.assert(
      fc.property(fc.array(short, { minLength: 1 }), (values) => {
        expect(mean(values.toReversed())).toEqual(mean(values));
        expect(median(values.toReversed())).toEqual(median(values));
        const tenfold = values.map((value) => new Decimal(value).times(10));
        expect(mean(tenfold)?.toFixed(20)).toBe(mean(values)?.times(10).toFixed(20));
        expect(median(tenfold)).toEqual(median(values)?.times(10));
      }),
    );
  });

  it('leave the list as it was', () => {
    const values = [3, 1, 2];
    median(values);
    quantile(values, 0.1);
    expect(values).toEqual([3, 1, 2]);
    const typed = Float64Array.of(3, 1, 2);
    median(typed);
    expect([...typed]).toEqual([3, 1, 2]);
  });

  it('add a million values exactly, beyond what doubles hold', () => {
    const values = Array.from({ length: 1_000_000 }, (_, i) => `4503599627${String(i % 1000).padStart(3, '0')}.25`);
    // Σ = 10^6 × 4503599627000.25 + 1000 × Σ(0 … 999)
    expect(mean(values)?.toFixed()).toBe('4503599627499.75');
    expect(median(values)?.toFixed()).toBe('4503599627499.75');
  });
});

describe('quantile', () => {
  const few = [15, 20, 35, 40, 50];
  const ten = [3, 6, 7, 8, 8, 10, 13, 15, 16, 20];

  // numpy.quantile of NumPy 2, method by method
  it.each<[QuantileMethod, number[], number[]]>([
    ['inverted_cdf', [15, 15, 20, 20, 35, 50], [7, 8, 15, 16]],
    ['averaged_inverted_cdf', [15, 15, 20, 27.5, 35, 50], [7, 9, 15, 18]],
    ['hazen', [15, 15, 20, 27.5, 35, 50], [7, 9, 15, 18]],
    ['weibull', [15, 15, 19, 26, 35, 50], [6.75, 9, 15.25, 19.6]],
    ['linear', [15, 16, 23, 29, 35, 50], [7.25, 9, 14.5, 16.4]],
    ['median_unbiased', [15, 15, 19.6666666667, 27, 35, 50], [6.9166666667, 9, 15.0833333333, 18.5333333333]],
  ])('%s as NumPy has it', (method, ofFew, ofTen) => {
    const read = (values: number[], at: number[]) =>
      at.map((p) => quantile(values, p, { method })?.toDecimalPlaces(10).toNumber());
    expect(read(few, [0, 0.05, 0.3, 0.4, 0.5, 1])).toEqual(ofFew);
    expect(read(ten, [0.25, 0.5, 0.75, 0.9])).toEqual(ofTen);
  });

  it('is linear by default', () => {
    expect(text(quantile([10, 20, 30, 40], '0.25'))).toBe('17.5');
  });

  it('is null for nobody', () => {
    expect(quantile([], 0.5)).toBeNull();
  });

  it.each([
    [-0.1, {}, { code: 'out_of_range', function: 'quantile', argument: 'p', range: '0 to 1' }],
    ['1.0000001', {}, { code: 'out_of_range', function: 'quantile', argument: 'p', range: '0 to 1' }],
    [Number.NaN, {}, { code: 'not_a_number', function: 'quantile', argument: 'p' }],
    [
      0.5,
      { method: 'nearest' as never },
      {
        code: 'unknown_option',
        function: 'quantile',
        argument: 'method',
        allowed: ['inverted_cdf', 'averaged_inverted_cdf', 'hazen', 'weibull', 'linear', 'median_unbiased'],
      },
    ],
  ])('refuses p %s with %o', (p, options, expected) => {
    expect(refusal(() => quantile([1, 2], p, options))).toEqual(expected);
    expect(refusal(() => quantile([1, 'x'], 0.5))).toEqual({
      code: 'not_a_number',
      function: 'quantile',
      argument: 'values',
      index: 1,
    });
  });

  const shifts: Readonly<Record<string, (p: Rational) => Rational>> = {
    hazen: () => new Rational(1, 2),
    weibull: (p) => p,
    linear: (p) => new Rational(1).minus(p),
    median_unbiased: (p) => p.plus(new Rational(1)).over(new Rational(3)),
  };

  it('agrees with exact fractions', () => {
    fc.assert(
      fc.property(
        lists,
        fc.integer({ min: 0, max: 1000 }),
        fc.constantFrom(...Object.keys(shifts)),
        (values, permille, name) => {
          const method = name as QuantileMethod;
          const p = new Rational(permille, 1000);
          const position = p.times(new Rational(values.length)).plus(shifts[name]?.(p) ?? new Rational(0));
          const whole = position.numerator / position.denominator;
          const ordered = inOrder(values);
          const at = (i: bigint) => ordered[Math.min(Math.max(Number(i), 1), values.length) - 1] ?? new Rational(0);
          const expected = at(whole).plus(
            at(whole + 1n)
              .minus(at(whole))
              .times(position.minus(new Rational(whole))),
          );
          expect(expected.isMetBy(quantile(values, new Decimal(permille).div(1000), { method }))).toBe(true);
        },
      ),
    );
  });

  it('does not fall as p grows, starts at the lowest and ends at the highest value', () => {
    const method = fc.constantFrom<QuantileMethod>(
      'inverted_cdf',
      'averaged_inverted_cdf',
      'hazen',
      'weibull',
      'linear',
      'median_unbiased',
    );
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1, maxLength: 12 }),
        fc.nat(100),
        fc.nat(100),
        method,
        (values, a, b, chosen) => {
          const [low, high] = [Math.min(a, b) / 100, Math.max(a, b) / 100];
          const options = { method: chosen };
          expect(quantile(values, low, options)?.lte(quantile(values, high, options) ?? 0)).toBe(true);
          expect(text(quantile(values, 0, options))).toBe(String(Math.min(...values) + 0));
          expect(text(quantile(values, 1, options))).toBe(String(Math.max(...values) + 0));
        },
      ),
    );
  });

  it('at one half is the median, with the symmetric methods', () => {
    fc.assert(
      fc.property(lists, (values) => {
        for (const method of ['averaged_inverted_cdf', 'hazen', 'weibull', 'linear', 'median_unbiased'] as const) {
          expect(exactMedian(values).isMetBy(quantile(values, '0.5', { method }))).toBe(true);
        }
      }),
    );
  });
});

describe('payGap', () => {
  it('reproduces the published gaps', () => {
    // 23.6 and 66.7 %, http://nathancunn.com/2018-08-22-gender-pay-gap
    expect(payGap(company)?.toFixed(3)).toBe('0.236');
    expect(payGap(company, { average: 'median' })?.toFixed(3)).toBe('0.667');
  });

  it.each([
    [[90], [100], 'mean', '0.1'],
    [[110], [100], 'mean', '-0.1'],
    [[100], [100], 'mean', '0'],
    [['1.5', '2.5'], ['4', '4.0', '4.00'], 'mean', '0.5'],
    [[1, 3, 8], [2, 4], 'median', '0'],
    [[0], [5], 'mean', '1'],
    [[5], [0], 'mean', null],
    [[0], [0], 'median', null],
    [[], [5], 'mean', null],
    [[5], [], 'mean', null],
    [[], [5], 'median', null],
    [[5], [], 'median', null],
    [[], [], 'mean', null],
  ] as const)('women %o, men %o, %s: %s', (female, male, average, expected) => {
    expect(text(payGap({ female, male }, { average }))).toBe(expected);
  });

  it('is exact on values of any size', () => {
    const men = `1${'0'.repeat(80)}`;
    const women = '9'.repeat(80);
    expect(payGap({ female: [women], male: [men] })?.toFixed()).toBe(`0.${'0'.repeat(79)}1`);
  });

  it.each([
    [{ female: [1, -2], male: [1] }, {}, { code: 'negative', function: 'payGap', argument: 'female', index: 1 }],
    [{ female: [1], male: [1, 2, '-0.01'] }, {}, { code: 'negative', function: 'payGap', argument: 'male', index: 2 }],
    [
      { female: [1], male: ['-99999999999999999999'] },
      {},
      { code: 'negative', function: 'payGap', argument: 'male', index: 0 },
    ],
    [{ female: ['a'], male: [1] }, {}, { code: 'not_a_number', function: 'payGap', argument: 'female', index: 0 }],
    [
      { female: [1], male: [1] },
      { average: 'mode' as never },
      { code: 'unknown_option', function: 'payGap', argument: 'average', allowed: ['mean', 'median'] },
    ],
  ])('refuses %o with %o', (pay, options, expected) => {
    expect(refusal(() => payGap(pay, options))).toEqual(expected);
  });

  it('never says the pay that it refuses', () => {
    expect(() => payGap({ female: [-12345], male: [1] })).toThrow(/^(?!.*12345)/);
  });

  it('agrees with exact fractions', () => {
    fc.assert(
      fc.property(payLists, payLists, (female, male) => {
        fc.pre(female.length > 0 && male.length > 0 && exactSum(male).numerator > 0n);
        const gap = (women: Rational, men: Rational) => men.minus(women).over(men);
        expect(gap(exactMean(female), exactMean(male)).isMetBy(payGap({ female, male }))).toBe(true);
        if (exactMedian(male).numerator > 0n) {
          const found = payGap({ female, male }, { average: 'median' });
          expect(gap(exactMedian(female), exactMedian(male)).isMetBy(found)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the unit of pay, and falls as women are paid more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10 ** 6 }), { minLength: 1 }),
        fc.array(fc.integer({ min: 1, max: 10 ** 6 }), { minLength: 1 }),
        (female, male) => {
          const gap = payGap({ female, male });
          expect(payGap({ female: female.map((pay) => pay / 100), male: male.map((pay) => pay / 100) })).toEqual(gap);
          expect(payGap({ female: female.map((pay) => pay + 1), male })?.lt(gap ?? 0)).toBe(true);
          expect(gap?.lte(1)).toBe(true);
        },
      ),
    );
  });
});

describe('payGapByCategory', () => {
  it('has the gap of each category in the order given', () => {
    const gaps = payGapByCategory([
      { category: 'b', female: [95, 95], male: [100] },
      { category: 'a', female: [], male: [80] },
      { category: 'c', female: ['2'], male: ['1', '3'] },
    ]);
    expect(gaps.map(({ category, women, men, gap }) => [category, women, men, text(gap)])).toEqual([
      ['b', 2, 1, '0.05'],
      ['a', 0, 1, null],
      ['c', 1, 2, '0'],
    ]);
    expect(payGapByCategory([])).toEqual([]);
  });

  it('says in which category a wrong amount stands', () => {
    expect(
      refusal(() =>
        payGapByCategory([
          { category: 'a', female: [1], male: [2] },
          { category: 'b', female: [1, -2], male: [] },
        ]),
      ),
    ).toEqual({
      code: 'negative',
      function: 'payGapByCategory',
      argument: 'categories[1].female',
      index: 1,
    });
  });

  it('takes the average that is asked for', () => {
    const [only] = payGapByCategory([{ category: 'x', female: [1, 1, 7], male: [2] }], { average: 'median' });
    expect(text(only?.gap ?? null)).toBe('0.5');
  });
});

describe('variablePayGap and recipientShare', () => {
  const bonus = { female: [0, 0, 600], male: [0, 800, 800] };

  it.each([
    [bonus, {}, '0.25'],
    [bonus, { among: 'recipients' }, '0.25'],
    [bonus, { among: 'everybody' }, '0.625'],
    [{ female: [0, 1, 3], male: [0, 0, 2, 6] }, { average: 'median' }, '0.5'],
    [{ female: [0, 1, 3], male: [0, 2, 6] }, { average: 'median', among: 'everybody' }, '0.5'],
    [{ female: ['0.00', '99999999999999999.5'], male: ['199999999999999999.0'] }, {}, '0.5'],
    [{ female: ['0', '5e30'], male: ['0', '1e31'] }, {}, '0.5'],
    [{ female: [5], male: [0, 0] }, {}, null],
    [{ female: [0], male: [5] }, {}, null],
    [{ female: [0], male: [5] }, { among: 'everybody' }, '1'],
    [{ female: [5], male: [0] }, { among: 'everybody' }, null],
    [{ female: [], male: [] }, {}, null],
  ] as const)('%o with %o: %s', (pay, options, expected) => {
    expect(text(variablePayGap(pay, options))).toBe(expected);
  });

  it.each([
    [bonus, '0.3333', '0.6667'],
    [{ female: [], male: [0] }, null, '0.0000'],
    [{ female: ['0.01'], male: [] }, '1.0000', null],
    [{ female: ['0', '1e30'], male: ['12345678901234567.5'] }, '0.5000', '1.0000'],
  ] as const)('recipients of %o: %s and %s', (pay, female, male) => {
    const shares = recipientShare(pay);
    expect(shares.female?.toFixed(4) ?? null).toBe(female);
    expect(shares.male?.toFixed(4) ?? null).toBe(male);
  });

  it('refuse what cannot be', () => {
    const wrong = { female: [1], male: [0, -1] };
    expect(refusal(() => variablePayGap(wrong))).toEqual({
      code: 'negative',
      function: 'variablePayGap',
      argument: 'male',
      index: 1,
    });
    expect(refusal(() => variablePayGap({ female: ['x'], male: [1] }))).toEqual({
      code: 'not_a_number',
      function: 'variablePayGap',
      argument: 'female',
      index: 0,
    });
    expect(refusal(() => recipientShare(wrong))).toEqual({
      code: 'negative',
      function: 'recipientShare',
      argument: 'male',
      index: 1,
    });
    expect(refusal(() => recipientShare({ female: [-1], male: [] }))).toEqual({
      code: 'negative',
      function: 'recipientShare',
      argument: 'female',
      index: 0,
    });
    expect(refusal(() => variablePayGap(bonus, { among: 'men' as never }))).toEqual({
      code: 'unknown_option',
      function: 'variablePayGap',
      argument: 'among',
      allowed: ['recipients', 'everybody'],
    });
    expect(refusal(() => variablePayGap(bonus, { average: 'sum' as never }))).toMatchObject({
      code: 'unknown_option',
      function: 'variablePayGap',
      argument: 'average',
    });
  });

  it('among recipients is the pay gap of what is above 0', () => {
    const withZeros = fc.array(fc.oneof(fc.constant(0), long), { maxLength: 12 });
    fc.assert(
      fc.property(withZeros, withZeros, (female, male) => {
        const above = (values: readonly Numeric[]) => values.filter((value) => exact(value).numerator > 0n);
        const expected = payGap({ female: above(female), male: above(male) });
        expect(text(variablePayGap({ female, male }))).toBe(text(expected));
      }),
    );
  });
});

describe('hourlyPay', () => {
  it.each([
    ['18400000', 160, '115000'],
    [100, '0.5', '200'],
    [0, 8, '0'],
    [100, 0, null],
  ])('%s for %s hours is %s', (pay, hours, expected) => {
    expect(text(hourlyPay({ pay, hours }))).toBe(expected);
  });

  it('refuses what cannot be', () => {
    expect(refusal(() => hourlyPay({ pay: -1, hours: 1 }))).toEqual({
      code: 'negative',
      function: 'hourlyPay',
      argument: 'pay',
    });
    expect(refusal(() => hourlyPay({ pay: 1, hours: -1 }))).toEqual({
      code: 'negative',
      function: 'hourlyPay',
      argument: 'hours',
    });
  });
});

describe('payGapAlert', () => {
  it.each([
    ['0.05', {}, true],
    ['0.0499999999', {}, false],
    ['-0.05', {}, true],
    ['0.05', { operator: 'above' }, false],
    ['0.0500000001', { operator: 'above' }, true],
    ['-0.06', { operator: 'above' }, true],
    ['-0.06', { sides: 'one' }, false],
    ['0.06', { sides: 'one' }, true],
    ['0.05', { sides: 'one', operator: 'above' }, false],
    ['-0.3', { sides: 'two', threshold: '0.25' }, true],
    ['0.24', { threshold: '0.25' }, false],
    [0, { threshold: 0 }, true],
    [0, { threshold: 0, operator: 'above' }, false],
    [null, {}, null],
  ] as const)('%s with %o: %s', (gap, options, expected) => {
    expect(payGapAlert(gap, options)).toBe(expected);
  });

  it('takes a gap of exactly 5 % for one where the hours do not divide the pay', () => {
    for (let hours = 1; hours <= 200; hours++) {
      const hourly = (pay: number): Numeric[] => [hourlyPay({ pay, hours }) ?? 0];
      const gap = payGap({ female: hourly(95), male: hourly(100) });
      expect([hours, payGapAlert(gap), payGapAlert(gap, { operator: 'above' })]).toEqual([hours, true, false]);
    }
    const third = hourlyPay({ pay: 1, hours: 3 });
    expect(payGapAlert(third, { threshold: third ?? 0 })).toBe(true);
  });

  it.each([
    ['x', {}, { code: 'not_a_number', function: 'payGapAlert', argument: 'gap' }],
    [0.1, { threshold: -1 }, { code: 'negative', function: 'payGapAlert', argument: 'threshold' }],
    [
      null,
      { operator: '>' as never },
      { code: 'unknown_option', function: 'payGapAlert', argument: 'operator', allowed: ['at_least', 'above'] },
    ],
    [
      0.1,
      { sides: 'both' as never },
      { code: 'unknown_option', function: 'payGapAlert', argument: 'sides', allowed: ['two', 'one'] },
    ],
  ])('refuses %s with %o', (gap, options, expected) => {
    expect(refusal(() => payGapAlert(gap, options))).toEqual(expected);
  });
});

describe('quarterSizes', () => {
  it.each([
    [0, [0, 0, 0, 0]],
    [1, [1, 0, 0, 0]],
    [4, [1, 1, 1, 1]],
    [5, [2, 1, 1, 1]],
    // guidance: two left over go to lower and upper middle, three to the lower three
    [6, [2, 1, 2, 1]],
    [7, [2, 2, 2, 1]],
    ['9007199254740991', [2251799813685248, 2251799813685248, 2251799813685248, 2251799813685247]],
  ])('of %s persons are %o', (n, expected) => {
    expect(quarterSizes(n)).toEqual(expected);
  });

  it.each([
    [-1, 'negative'],
    [1.5, 'not_a_count'],
    ['many', 'not_a_number'],
    ['9007199254740992', 'out_of_range'],
  ])('refuses %s', (n, code) => {
    expect(refusal(() => quarterSizes(n))).toMatchObject({ code, function: 'quarterSizes', argument: 'n' });
  });

  it('names the range', () => {
    expect(refusal(() => quarterSizes(2n ** 53n))).toMatchObject({ range: '0 to 9007199254740991' });
  });
});

describe('payQuarters', () => {
  const women = (...pay: Numeric[]): PayEntry[] => pay.map((value) => ({ sex: 'female', pay: value }));
  const men = (...pay: Numeric[]): PayEntry[] => pay.map((value) => ({ sex: 'male', pay: value }));
  const shown = (entries: readonly PayEntry[], options = {}) => {
    const quarters = payQuarters(entries, options);
    return (
      quarters &&
      [quarters.lower, quarters.lowerMiddle, quarters.upperMiddle, quarters.upper].map(
        ({ female, male }) => `${female}+${male}`,
      )
    );
  };

  it.each<[string, readonly PayEntry[], object, string[] | null]>([
    ['one in each', [...women(1, 3), ...men(2, 4)], {}, ['1+0', '0+1', '1+0', '0+1']],
    ['in any order', [...men(4, 2), ...women(3, 1)], {}, ['1+0', '0+1', '1+0', '0+1']],
    ['remainder of two', [...women(1, 2, 3), ...men(4, 5, 6)], {}, ['2+0', '1+0', '0+2', '0+1']],
    [
      'equal pay across a border in proportion',
      [...women(1, 2, 2), ...men(2, 2, 3, 4, 5)],
      {},
      ['1.5+0.5', '1+1', '0.5+1.5', '0+2'],
    ],
    ['all equal', [...women(7, 7), ...men(7, 7, 7, 7, 7, 7)], {}, ['0.5+1.5', '0.5+1.5', '0.5+1.5', '0.5+1.5']],
    [
      'all equal with a remainder',
      [...women(7, '7.0'), ...men(7, '7.00')],
      { rule: 'ireland' },
      ['0.5+0.5', '0.5+0.5', '0.5+0.5', '0.5+0.5'],
    ],
    ['equal groups of fractions', [...women(1), ...men(2)], { rule: 'equal' }, ['0.5+0', '0.5+0', '0+0.5', '0+0.5']],
    [
      'six in equal groups',
      [...women(1, 2, 3), ...men(4, 5, 6)],
      { rule: 'equal' },
      ['1.5+0', '1.5+0', '0+1.5', '0+1.5'],
    ],
    ['fewer than four', [...women(1), ...men(2)], {}, ['1+0', '0+0', '0+1', '0+0']],
    ['women only', women(4, 3, 2, 1), {}, ['1+0', '1+0', '1+0', '1+0']],
    [
      'others are not ranked',
      [...women(1, 3), { sex: 'other', pay: 0 }, ...men(2, 4), { sex: 'undisclosed', pay: 9 }],
      {},
      ['1+0', '0+1', '1+0', '0+1'],
    ],
    ['long decimals', [...women('1e30', '3e30'), ...men('2e30', '4e30')], {}, ['1+0', '0+1', '1+0', '0+1']],
    ['64-bit values', [...women('99999999999999999', 3), ...men(4, 5)], {}, ['1+0', '0+1', '0+1', '1+0']],
    ['nobody', [], {}, null],
    ['no woman and no man', [{ sex: 'other', pay: 3 }], {}, null],
  ])('%s', (_, entries, options, expected) => {
    expect(shown(entries, options)).toEqual(expected);
  });

  it('has women’s share of each quarter', () => {
    const quarters = payQuarters([...women(1), ...men(2)]);
    expect(text(quarters?.lower.femaleShare ?? null)).toBe('1');
    expect(quarters?.lowerMiddle.femaleShare).toBeNull();
    expect(text(quarters?.upperMiddle.femaleShare ?? null)).toBe('0');
  });

  it.each<[readonly PayEntry[], PayQuartersOptions, object]>([
    [[...women(1), ...men(-1)], {}, { code: 'negative', function: 'payQuarters', argument: 'entries.pay', index: 1 }],
    [
      [...women(1), { sex: 'other', pay: 'x' }],
      {},
      { code: 'not_a_number', function: 'payQuarters', argument: 'entries.pay', index: 1 },
    ],
    [
      [...women(1), { sex: 'F' as never, pay: 1 }],
      {},
      {
        code: 'unknown_option',
        function: 'payQuarters',
        argument: 'entries.sex',
        index: 1,
        allowed: ['female', 'male', 'other', 'undisclosed'],
      },
    ],
    [
      women(1),
      { rule: 'eu' as never },
      { code: 'unknown_option', function: 'payQuarters', argument: 'rule', allowed: ['uk', 'ireland', 'equal'] },
    ],
  ])('refuses %o with %o', (entries, options, expected) => {
    expect(refusal(() => payQuarters(entries, options))).toEqual(expected);
  });

  it('agrees with a plain division of every person into fractions', () => {
    const entry = fc.record({ sex: fc.constantFrom('female' as const, 'male' as const), pay: fc.nat(6) });
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 25 }),
        fc.constantFrom('uk' as const, 'equal' as const),
        (entries, rule) => {
          const sizes =
            rule === 'uk'
              ? quarterSizes(entries.length).map((size) => new Rational(size))
              : Array.from({ length: 4 }, () => new Rational(entries.length, 4));
          const quarters = payQuarters(entries, { rule });
          let start = new Rational(0);
          const found = [quarters?.lower, quarters?.lowerMiddle, quarters?.upperMiddle, quarters?.upper];
          for (const [i, size] of sizes.entries()) {
            const end = start.plus(size);
            const sums = { female: new Rational(0), male: new Rational(0) };
            for (const { sex, pay } of entries) {
              // persons of equal pay lie on one stretch of the ranking, each spread over all of it
              const below = new Rational(entries.filter((other) => other.pay < pay).length);
              const equal = new Rational(entries.filter((other) => other.pay === pay).length);
              const from = below.compare(start) > 0 ? below : start;
              const to = below.plus(equal).compare(end) < 0 ? below.plus(equal) : end;
              if (to.compare(from) > 0) sums[sex] = sums[sex].plus(to.minus(from).over(equal));
            }
            expect(sums.female.isMetBy(found[i]?.female ?? null)).toBe(true);
            expect(sums.male.isMetBy(found[i]?.male ?? null)).toBe(true);
            start = end;
          }
        },
      ),
    );
  });
});
