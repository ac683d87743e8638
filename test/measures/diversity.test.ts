import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { blau, hillNumber, shannon } from '../../src/measures/index.js';
import { Rational } from './rational.js';
import { noNumbers, refusal } from './refusal.js';
import { text } from './text.js';

const close = (a: Decimal | null, b: Decimal | null): boolean =>
  a !== null && b !== null && a.minus(b).abs().lt('1e-58');
const groups = fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 });

describe('blau', () => {
  it.each([
    // skbio/diversity/alpha/tests/test_base.py, commit 2068527a
    [[1, 0, 2, 5, 2], {}, '0.66'],
    [[1, 0, 2, 5, 2], { finite: true }, new Rational(11, 15).toDecimal().toString()],
    [[5, 5], {}, '0.5'],
    [[5, 5], { finite: false }, '0.5'],
    [[3, 2], { finite: true }, '0.6'],
    [[7], {}, '0'],
    [[1], { finite: true }, null],
    [[1, 1], { finite: true }, '1'],
    [[0, 0], {}, null],
    [[], {}, null],
  ])('%o with %o: %s', (counts, options, expected) => {
    expect(text(blau(counts, options))).toBe(expected);
  });

  it('agrees with exact fractions, from 0 to 1 − 1/k', () => {
    fc.assert(
      fc.property(groups, (counts) => {
        const all = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(all > 1);
        const alike = (again: number) => counts.reduce((sum, count) => sum + count * (count - again), 0);
        expect(new Rational(1).minus(new Rational(alike(0), all * all)).isMetBy(blau(counts))).toBe(true);
        expect(
          new Rational(1).minus(new Rational(alike(1), all * (all - 1))).isMetBy(blau(counts, { finite: true })),
        ).toBe(true);
        expect(blau(counts)?.gte(0) && blau(counts)?.lte(new Decimal(1).minus(new Decimal(1).div(counts.length)))).toBe(
          true,
        );
      }),
    );
  });
});

describe('shannon', () => {
  it.each([
    // skbio test_base.py, and test_entropy.R of the R package segregation
    [[5, 5], undefined, '0.693147181'],
    [[5, 5], 'e', '0.693147181'],
    [[5, 5], 2, '1.000000000'],
    [[5, 5], 10, '0.301029996'],
    [[5, 5], Math.E, '0.693147181'],
    [[10, 10], '2', '1.000000000'],
    [[5, 5, 0], 2, '1.000000000'],
    [[3], undefined, '0.000000000'],
    [[1, 1, 1, 1, 1, 1, 1, 1], 2, '3.000000000'],
    [[0, 0], undefined, null],
    [[], undefined, null],
  ])('%o to base %s: %s', (counts, base, expected) => {
    expect(shannon(counts, { base })?.toFixed(9) ?? null).toBe(expected);
  });

  it('has no rest where the logarithms cancel', () => {
    expect(text(shannon([5, 5], { base: 2 }))).toBe('1');
    expect(text(shannon([9]))).toBe('0');
    expect(text(shannon([1, 1, 1, 1], { base: 4 }))).toBe('1');
  });

  it('refuses a base that is not above 1', () => {
    expect(refusal(() => shannon([1, 2], { base: 1 }))).toEqual({
      code: 'out_of_range',
      function: 'shannon',
      argument: 'base',
      range: '> 1',
    });
  });

  it('is −Σ p ln p, at most ln k, and the logarithm of the Hill number of order 1', () => {
    fc.assert(
      fc.property(groups, (counts) => {
        const all = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(all > 0);
        const expected = counts.reduce(
          (sum, count) => (count === 0 ? sum : sum - (count / all) * Math.log(count / all)),
          0,
        );
        expect(shannon(counts)?.toNumber()).toBeCloseTo(expected, 12);
        expect(shannon(counts)?.lte(new Decimal(counts.length).ln().plus('1e-60'))).toBe(true);
        expect(close(shannon(counts), hillNumber(counts, 1)?.ln() ?? null)).toBe(true);
      }),
    );
  });
});

describe('hillNumber', () => {
  it.each([
    // skbio test_base.py: 8 decimals
    [0, '5.00000000'],
    [0.5, '4.68423304'],
    [1, '4.43598780'],
    [2, '4.09090909'],
    [10, '3.34923645'],
    [Number.POSITIVE_INFINITY, '3.00000000'],
    ['2.0', '4.09090909'],
    [3n, '3.87298335'],
  ])('of order %s: %s', (order, expected) => {
    expect(hillNumber([1, 2, 3, 4, 5], order)?.toFixed(8)).toBe(expected);
  });

  it('counts groups with people only, and is null for nobody', () => {
    expect(text(hillNumber([4, 0, 4], 0))).toBe('2');
    expect(text(hillNumber([4, 0, 4], 2))).toBe('2');
    expect(text(hillNumber([4, 0, 4], 1))).toBe('2');
    expect(text(hillNumber([0, 6, 2], Number.POSITIVE_INFINITY))).toBe(new Rational(8, 6).toDecimal().toString());
    for (const order of [0, 1, 2, Number.POSITIVE_INFINITY]) {
      expect(hillNumber([0, 0], order)).toBeNull();
      expect(hillNumber([], order)).toBeNull();
    }
  });

  it.each([
    [-1, 'negative'],
    [Number.NaN, 'not_a_number'],
    [Number.NEGATIVE_INFINITY, 'not_a_number'],
    ['inf', 'not_a_number'],
  ])('refuses order %s', (order, code) => {
    expect(refusal(() => hillNumber([1], order))).toEqual({ code, function: 'hillNumber', argument: 'order' });
  });

  it('goes over into its limits at order 1 and at high orders', () => {
    const counts = [1, 2, 3, 4, 5];
    const one = hillNumber(counts, 1);
    expect(close(hillNumber(counts, `1.${'0'.repeat(40)}1`), one)).toBe(true);
    expect(
      hillNumber(counts, 1 - 2 ** -53)
        ?.minus(one ?? 0)
        .abs()
        .lt('1e-15'),
    ).toBe(true);
    expect(
      hillNumber(counts, `1.${'0'.repeat(28)}1`)
        ?.minus(one ?? 0)
        .abs()
        .lt('1e-28'),
    ).toBe(true);
    expect(hillNumber(counts, `1.${'0'.repeat(28)}1`)).not.toEqual(one);
    expect(hillNumber(counts, 1e6)?.toFixed(5)).toBe('3.00000');
    expect(hillNumber(counts, '1e300')?.toFixed(40)).toBe(`3.${'0'.repeat(40)}`);
    expect(hillNumber(counts, '1e-300')?.toFixed(40)).toBe(`5.${'0'.repeat(40)}`);
  });

  it('falls as the order grows, between 1 and the number of groups', () => {
    fc.assert(
      fc.property(groups, fc.nat(60), fc.nat(60), (counts, a, b) => {
        fc.pre(counts.some((count) => count > 0));
        const low = hillNumber(counts, Math.min(a, b) / 20);
        const high = hillNumber(counts, Math.max(a, b) / 20);
        expect(low && high && low.plus('1e-55').gte(high)).toBe(true);
        expect(high?.plus('1e-55').gte(1) && low?.lte(counts.length + 1e-50)).toBe(true);
        expect(close(blau(counts), new Decimal(1).minus(new Decimal(1).div(hillNumber(counts, 2) ?? 1)))).toBe(true);
      }),
    );
  });
});

describe('blau, shannon, hillNumber', () => {
  const measures = { blau, shannon, hillNumber: (counts: Parameters<typeof blau>[0]) => hillNumber(counts, 2) };

  it.each(Object.entries(measures))('%s refuses what is no count, with its position', (name, measure) => {
    expect(refusal(() => measure([1, -1]))).toEqual({ code: 'negative', function: name, argument: 'counts', index: 1 });
    expect(refusal(() => measure([1.5]))).toEqual({
      code: 'not_a_count',
      function: name,
      argument: 'counts',
      index: 0,
    });
    for (const [, value] of noNumbers)
      expect(refusal(() => measure([1, value]))).toMatchObject({ code: 'not_a_number', index: 1 });
  });

  it.each(Object.entries(measures))('%s does not depend on order or scale', (_, measure) => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 9 }), (counts, scale) => {
        fc.pre(counts.some((count) => count > 0));
        expect(close(measure(counts.toReversed()), measure(counts))).toBe(true);
        expect(close(measure(counts.map((count) => count * scale)), measure(counts))).toBe(true);
      }),
    );
  });
});
