import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, round } from '../../src/decimal.js';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { checkFigure } from '../../src/present/checkFigure.js';
import { explain } from '../../src/present/explain.js';
import { formatShare } from '../../src/present/formatShare.js';
import { possibleWholes } from '../../src/present/possibleWholes.js';
import { noNumbers, refusal } from '../measures/refusal.js';

interface Published {
  readonly id: string;
  readonly numerator: number;
  readonly total: number;
  readonly publishedText: string;
  readonly decimals: number;
  readonly roundedHalfUp: number;
  readonly consistent: boolean;
  readonly mismatchReason?: string;
}

// Figures of Vietnamese publications; each row has its source.
const published = JSON.parse(
  readFileSync(join(import.meta.dirname, '../cases/published-figures-vn.json'), 'utf8'),
) as readonly Published[];
const rows = published.map((row) => [row.id, row] as const);

describe('published figures', () => {
  it('are all there', () => {
    expect(published).toHaveLength(60);
    expect(published.filter(({ consistent }) => !consistent)).toHaveLength(10);
  });

  it.each(rows)('%s', (_id, row) => {
    const { numerator: part, total: whole, publishedText, mismatchReason: why = '' } = row;
    const check = checkFigure({ part, whole, published: publishedText });
    const sound = (BigInt(part) * 10n ** BigInt(row.decimals + 2)) % BigInt(whole) === 0n ? 'exact' : 'rounded';
    const expected = row.consistent ? sound : why.includes('TRUNCATION') ? 'truncated' : 'wrong';
    expect(check.verdict).toBe(expected);
    expect(check.decimals).toBe(row.decimals);
    expect(check.expected.times(100).toNumber()).toBe(Number(row.roundedHalfUp.toFixed(row.decimals)));
    expect(check.cause).toBe(why.includes('zero-padded') ? 'rounded_twice' : undefined);
  });

  it('finds the base of 500 seats behind 145 candidates of 1,041 printed as 29%', () => {
    const { wholes } = checkFigure({ part: 145, whole: 1041, published: '29%' });
    expect(wholes).toEqual({ low: 492, high: 508 });
  });

  it('finds the 864 candidates behind 392 of 846 printed as 45,37%', () => {
    const { expected, wholes } = checkFigure({ part: 392, whole: 846, published: '45,37%' });
    expect(expected.toString()).toBe('0.4634');
    expect(wholes).toEqual({ low: 864, high: 864 });
  });

  it('finds the 1,713 women behind 1,714 of 4,577 printed as 37,43%', () => {
    expect(checkFigure({ part: 1714, whole: 4577, published: '37,43%' }).parts).toEqual({ low: 1713, high: 1713 });
  });
});

describe('checkFigure', () => {
  it.each([
    [1081, 5430, '19,91%', 'rounded', '0.1991'],
    [1081, 5430, '19.91%', 'rounded', '0.1991'],
    [1081, 5430, '19,90%', 'truncated', '0.1991'],
    [1081, 5430, '19,89%', 'wrong', '0.1991'],
    // Hòa Bình, facts of the publications of 2020.
    [17, 135, '12,5%', 'truncated', '0.126'],
    [58, 830, '6,9%', 'truncated', '0.07'],
    [29, 169, '17,15%', 'truncated', '0.1716'],
    [44, 89, '49,43%', 'truncated', '0.4944'],
    [6, 496, '1,3%', 'wrong', '0.012'],
    [1, 8, '13%', 'rounded', '0.13'],
    [1, 8, '12%', 'truncated', '0.13'],
    [0, 5, '0%', 'exact', '0'],
    [5, 5, '100,00%', 'exact', '1'],
    [3, 5, '60,00%', 'exact', '0.6'],
    [3, 5, '60%', 'exact', '0.6'],
    [13, 22, '59,09%', 'rounded', '0.5909'],
    [1, 3, '0,33', 'rounded', '0.33'],
    ['12.5', 20, '62,5%', 'exact', '0.625'],
    [1, 3, '-33%', 'wrong', '0.33'],
  ])('%s of %s printed as %s is %s', (part, whole, text, verdict, expected) => {
    const check = checkFigure({ part, whole, published: text });
    expect(check.verdict).toBe(verdict);
    expect(check.expected.toString()).toBe(expected);
  });

  it('does not lose a tie to the digits of a quotient', () => {
    const whole = 10n ** 70n;
    const half = { part: 5n * 10n ** 69n - 1n, whole };
    expect(checkFigure({ ...half, published: '50%' }).verdict).toBe('rounded');
    expect(checkFigure({ part: (10n ** 69n * 5n) / 100n - 1n, whole, published: '1%' }).verdict).toBe('wrong');
  });

  it.each([
    // 26.8145 %: to one decimal first, and then written with two.
    [133, 496, '26,80%', 1],
    [133, 496, '27,00%', 0],
    // 12.3445 %: to three decimals first, and from there to two.
    [123_445, 1_000_000, '12,35%', 3],
    [133, 496, '26,82%', 3],
    [133, 496, '26,83%', undefined],
    [1, 3, '-33%', undefined],
  ])('%s of %s printed as %s was rounded twice, first to %s decimals', (part, whole, published, first) => {
    const check = checkFigure({ part, whole, published });
    expect(check.verdict).toBe('wrong');
    expect(check.firstDecimals).toBe(first);
    expect(check.cause).toBe(first === undefined ? undefined : 'rounded_twice');
  });

  it('says of a figure that was rounded twice what the first rounding gave', () => {
    const check = checkFigure({ part: 133, whole: 496, published: '26,80%' });
    expect(explain(check, vi)).toContain('làm tròn hai lần: lần đầu thành 26,8%');
    expect(explain(check, en)).toContain('rounded twice: first to 26.8%, and then again');
  });

  it('gives no range where nothing fits', () => {
    const { wholes, parts } = checkFigure({ part: 1, whole: 3, published: '-33%' });
    expect([wholes, parts]).toEqual([null, null]);
  });

  it.each([
    [{ part: 3, whole: 2, published: '50%' }, 'part_above_whole', 'part'],
    [{ part: 0, whole: 0, published: '0%' }, 'out_of_range', 'whole'],
    [{ part: -1, whole: 2, published: '50%' }, 'negative', 'part'],
    [{ part: 1, whole: 2, published: 'half' }, 'not_a_figure', 'published'],
  ])('%j is refused: %s', (figures, code, argument) => {
    expect(refusal(() => checkFigure(figures))).toMatchObject({ code, argument });
  });

  it.each(noNumbers)('%s is refused', (_what, value) => {
    expect(refusal(() => checkFigure({ part: value, whole: 1, published: '1%' }))).toMatchObject({
      code: 'not_a_number',
    });
  });
});

const shares = fc
  .tuple(fc.integer({ min: 0, max: 10 ** 6 }), fc.integer({ min: 1, max: 10 ** 6 }))
  .map(([a, b]) => ({ part: Math.min(a, b), whole: b }));
const decimals = fc.integer({ min: 0, max: 6 });

describe.each([
  ['vi', vi],
  ['en', en],
] as const)('in %s', (_code, locale) => {
  it('a rounded figure is rounded, and its whole is among the possible ones', () => {
    fc.assert(
      fc.property(shares, decimals, ({ part, whole }, places) => {
        const text = formatShare(new Decimal(part).div(whole), locale, { decimals: places });
        const check = checkFigure({ part, whole, published: text }, { locale });
        expect(check.verdict).toBe(
          (BigInt(part) * 10n ** BigInt(places + 2)) % BigInt(whole) === 0n ? 'exact' : 'rounded',
        );
        const range = possibleWholes({ part, published: text }, { locale });
        expect(range?.low).toBeLessThanOrEqual(whole);
        expect(range?.high ?? whole).toBeGreaterThanOrEqual(whole);
      }),
    );
  });

  it('a truncated figure is truncated unless rounding gives the same', () => {
    fc.assert(
      fc.property(shares, decimals, ({ part, whole }, places) => {
        const exact = new Decimal(part).div(whole);
        const text = formatShare(exact, locale, { decimals: places, rounding: 'down' });
        const isSame = round(exact, places + 2).eq(round(exact, places + 2, 'down'));
        expect(checkFigure({ part, whole, published: text }, { locale }).verdict).toBe(
          !isSame
            ? 'truncated'
            : (BigInt(part) * 10n ** BigInt(places + 2)) % BigInt(whole) === 0n
              ? 'exact'
              : 'rounded',
        );
      }),
    );
  });
});

describe('possibleWholes', () => {
  it.each([
    [1081, '20%', {}, { low: 5274, high: 5543 }],
    [1081, '19,91%', {}, { low: 5429, high: 5430 }],
    [193, '38,6%', {}, { low: 500, high: 500 }],
    [0, '0%', {}, { low: 1, high: null }],
    [3, '0%', {}, { low: 601, high: null }],
    [0, '5%', {}, null],
    [1, '120%', {}, null],
    [1, '-5%', {}, null],
    [5, '100%', {}, { low: 5, high: 5 }],
    [1, '37,43%', {}, null],
    [1, '12%', { rounding: 'down' }, { low: 8, high: 8 }],
    [1, '13%', { rounding: 'half_up' }, { low: 8, high: 8 }],
    [1, '12%', { rounding: 'half_even' }, { low: 8, high: 8 }],
    [1, '13%', { rounding: 'half_even' }, null],
  ] as const)('%s as %s with %j', (part, text, options, range) => {
    expect(possibleWholes({ part, published: text }, options)).toEqual(range);
  });

  it('agrees with trying every whole', () => {
    const roundings = fc.constantFrom('half_up', 'half_even', 'down');
    const figures = fc.tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 999 }),
      fc.integer({ min: 0, max: 1 }),
    );
    fc.assert(
      fc.property(figures, roundings, ([part, units, places], rounding) => {
        const text = formatShare(new Decimal(units).div(100 * 10 ** places), vi, { decimals: places });
        const fits = (whole: number) =>
          part <= whole && formatShare(new Decimal(part).div(whole), vi, { decimals: places, rounding }) === text;
        const tried = Array.from({ length: 3000 }, (_, i) => i + 1).filter(fits);
        const range = possibleWholes({ part, published: text }, { rounding });
        const expected =
          range === null ? [] : tried.filter((whole) => whole >= range.low && whole <= (range.high ?? whole));
        expect(tried).toEqual(expected);
        if (range !== null && range.low <= 3000) expect(tried[0]).toBe(range.low);
        if (range?.high !== null && range !== null && range.high <= 3000) expect(tried.at(-1)).toBe(range.high);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [{ part: 1.5, published: '5%' }, {}, 'not_a_count'],
    [{ part: 1, published: 'five' }, {}, 'not_a_figure'],
    [{ part: 1, published: '5%' }, { rounding: 'up' as never }, 'unknown_option'],
  ])('%j with %j is refused: %s', (figures, options, code) => {
    expect(refusal(() => possibleWholes(figures, options))).toMatchObject({ code });
  });
});
