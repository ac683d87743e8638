import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impactRatio, oddsRatio, pointGap, rates, relativeGap, shortfall } from '../../src/measures/index.js';
import { Rational } from './rational.js';
import { noNumbers, refusal } from './refusal.js';
import { text } from './text.js';

const cell = fc.bigInt({ min: 0n, max: 10n ** 12n });
const selections = fc.tuple(cell, cell, cell, cell).map(([a, b, c, d]) => ({
  selected: { female: a, male: c },
  pool: { female: a + b, male: c + d },
}));
const swap = (counts: { female: bigint; male: bigint }) => ({ female: counts.male, male: counts.female });

describe('rates', () => {
  it.each([
    // 3 of 63 and 7 of 72 hired: 4.8 % and 9.7 %, https://www.prevuehr.com/resources/insights/adverse-impact-analysis-four-fifths-rule/
    [{ female: 3, male: 7 }, { female: 63, male: 72 }, '0.048', '0.097'],
    [{ female: 20, male: 48 }, { female: 80, male: 120 }, '0.25', '0.4'],
    [{ female: 0, male: 0 }, { female: 0, male: 9 }, null, '0'],
    [{ female: 2, male: 0 }, { female: 2, male: 0 }, '1', null],
  ])('%o of %o', (part, whole, female, male) => {
    const found = rates({ part, whole });
    expect(text(found.female?.toDecimalPlaces(3) ?? null)).toBe(female);
    expect(text(found.male?.toDecimalPlaces(3) ?? null)).toBe(male);
  });

  it.each([
    [{ female: 3, male: 1 }, { female: 2, male: 9 }, 'part_above_whole', 'part.female'],
    [{ female: 1, male: 3 }, { female: 9, male: 2 }, 'part_above_whole', 'part.male'],
    [{ female: -1, male: 3 }, { female: 9, male: 9 }, 'negative', 'part.female'],
    [{ female: 1, male: 3 }, { female: 9, male: 9.5 }, 'not_a_count', 'whole.male'],
  ])('refuses %o of %o', (part, whole, code, argument) => {
    expect(refusal(() => rates({ part, whole }))).toEqual({ code, function: 'rates', argument });
  });

  it('leaves other and undisclosed persons out, but checks them', () => {
    const found = rates({ part: { female: 1, male: 1, other: 5 }, whole: { female: 2, male: 4, undisclosed: 1 } });
    expect([text(found.female), text(found.male)]).toEqual(['0.5', '0.25']);
    expect(refusal(() => rates({ part: { female: 1, male: 1, other: -5 }, whole: { female: 2, male: 4 } }))?.code).toBe(
      'negative',
    );
  });

  it('are exact fractions and swap with the sexes', () => {
    fc.assert(
      fc.property(selections, ({ selected, pool }) => {
        fc.pre(pool.female > 0n && pool.male > 0n);
        const found = rates({ part: selected, whole: pool });
        expect(found.female).toEqual(new Rational(selected.female, pool.female).toDecimal());
        expect(found.male).toEqual(new Rational(selected.male, pool.male).toDecimal());
        expect(rates({ part: swap(selected), whole: swap(pool) })).toEqual({ female: found.male, male: found.female });
      }),
    );
  });
});

describe('impactRatio', () => {
  // https://maker-label-studio.vercel.app/guides/four-fifths-rule-adverse-impact/
  const selection = { selected: { female: 20, male: 48 }, pool: { female: 80, male: 120 } };
  const reversed = { selected: { female: 48, male: 20 }, pool: { female: 120, male: 80 } };

  it.each([
    [selection, undefined, '0.625'],
    [selection, 'highest', '0.625'],
    [selection, 'min_max', '0.625'],
    [selection, 'male', '0.625'],
    [reversed, 'highest', '1'],
    [reversed, 'min_max', '0.625'],
    [reversed, 'male', '1.6'],
    [{ selected: { female: 4, male: 5 }, pool: { female: 10, male: 10 } }, 'highest', '0.8'],
    [{ selected: { female: 0, male: 0 }, pool: { female: 10, male: 10 } }, 'highest', null],
    [{ selected: { female: 0, male: 0 }, pool: { female: 10, male: 10 } }, 'min_max', null],
    [{ selected: { female: 5, male: 0 }, pool: { female: 10, male: 10 } }, 'male', null],
    [{ selected: { female: 5, male: 0 }, pool: { female: 10, male: 10 } }, 'min_max', '0'],
    [{ selected: { female: 0, male: 5 }, pool: { female: 0, male: 10 } }, 'highest', null],
    [{ selected: { female: 5, male: 0 }, pool: { female: 10, male: 0 } }, 'highest', null],
  ] as const)('%o with reference %s: %s', (given, reference, expected) => {
    expect(text(impactRatio(given, { reference }))).toBe(expected);
  });

  it('refuses what cannot be', () => {
    expect(refusal(() => impactRatio({ selected: { female: 3, male: 1 }, pool: { female: 2, male: 2 } }))).toEqual({
      code: 'part_above_whole',
      function: 'impactRatio',
      argument: 'selected.female',
    });
    expect(refusal(() => impactRatio({ selected: { female: 1, male: 1 }, pool: { female: -2, male: 2 } }))).toEqual({
      code: 'negative',
      function: 'impactRatio',
      argument: 'pool.female',
    });
    expect(refusal(() => impactRatio(selection, { reference: 'women' as never }))).toEqual({
      code: 'unknown_option',
      function: 'impactRatio',
      argument: 'reference',
      allowed: ['highest', 'min_max', 'male'],
    });
  });

  it('agrees with exact fractions under every reference', () => {
    fc.assert(
      fc.property(selections, (given) => {
        const { selected, pool } = given;
        fc.pre(selected.female > 0n && selected.male > 0n);
        const [f, m] = [new Rational(selected.female, pool.female), new Rational(selected.male, pool.male)];
        const [low, high] = f.compare(m) < 0 ? [f, m] : [m, f];
        expect(impactRatio(given)).toEqual(f.over(high).toDecimal());
        expect(impactRatio(given, { reference: 'min_max' })).toEqual(low.over(high).toDecimal());
        expect(impactRatio(given, { reference: 'male' })).toEqual(f.over(m).toDecimal());
      }),
    );
  });
});

describe('shortfall', () => {
  it.each([
    [{ selected: { female: 20, male: 48 }, pool: { female: 80, male: 120 } }, '12'],
    [{ selected: { female: 1, male: 1 }, pool: { female: 10, male: 3 } }, '3'],
    [{ selected: { female: 5, male: 5 }, pool: { female: 10, male: 10 } }, '0'],
    [{ selected: { female: 9, male: 1 }, pool: { female: 10, male: 10 } }, '0'],
    [{ selected: { female: 3, male: 0 }, pool: { female: 10, male: 10 } }, '0'],
    [{ selected: { female: 0, male: 1 }, pool: { female: 0, male: 10 } }, null],
    [{ selected: { female: 1, male: 0 }, pool: { female: 10, male: 0 } }, null],
  ])('%o: %s', (given, expected) => {
    expect(text(shortfall(given))).toBe(expected);
  });

  it('refuses what cannot be', () => {
    expect(refusal(() => shortfall({ selected: { female: 3, male: 1 }, pool: { female: 2, male: 2 } }))).toEqual({
      code: 'part_above_whole',
      function: 'shortfall',
      argument: 'selected.female',
    });
  });

  it('is the fewest women who lift the rate to men’s', () => {
    fc.assert(
      fc.property(selections, ({ selected, pool }) => {
        fc.pre(pool.female > 0n && pool.male > 0n);
        const missing = BigInt(shortfall({ selected, pool })?.toFixed() ?? 'none');
        const reaches = (women: bigint) => women * pool.male >= selected.male * pool.female;
        expect(missing >= 0n && reaches(selected.female + missing)).toBe(true);
        if (missing > 0n) expect(reaches(selected.female + missing - 1n)).toBe(false);
      }),
    );
  });
});

describe('oddsRatio', () => {
  it.each([
    [{ selected: { female: 20, male: 50 }, pool: { female: 80, male: 100 } }, {}, '0.3333'],
    [{ selected: { female: 5, male: 5 }, pool: { female: 10, male: 10 } }, { correction: 0.5 }, '1.0000'],
    // every cell above 0: the correction stays out
    [{ selected: { female: 20, male: 50 }, pool: { female: 80, male: 100 } }, { correction: 0.5 }, '0.3333'],
    [{ selected: { female: 0, male: 5 }, pool: { female: 3, male: 10 } }, {}, '0.0000'],
    [{ selected: { female: 3, male: 5 }, pool: { female: 3, male: 10 } }, {}, null],
    [{ selected: { female: 3, male: 0 }, pool: { female: 6, male: 10 } }, {}, null],
    // (3.5 / 0.5) / (5.5 / 5.5)
    [{ selected: { female: 3, male: 5 }, pool: { female: 3, male: 10 } }, { correction: '0.5' }, '7.0000'],
    // (3.5 / 3.5) / (0.5 / 10.5)
    [{ selected: { female: 3, male: 0 }, pool: { female: 6, male: 10 } }, { correction: '0.5' }, '21.0000'],
    // (0.5 / 6.5) / (2.5 / 8.5)
    [{ selected: { female: 0, male: 2 }, pool: { female: 6, male: 10 } }, { correction: '0.5' }, '0.2615'],
    // (6.5 / 0.5) / (10.5 / 0.5)
    [{ selected: { female: 6, male: 10 }, pool: { female: 6, male: 10 } }, { correction: '0.5' }, '0.6190'],
    [{ selected: { female: 0, male: 2 }, pool: { female: 0, male: 10 } }, { correction: '0.5' }, null],
    [{ selected: { female: 2, male: 0 }, pool: { female: 6, male: 0 } }, { correction: '0.5' }, null],
  ])('%o with %o: %s', (given, options, expected) => {
    expect(oddsRatio(given, options)?.toFixed(4) ?? null).toBe(expected);
  });

  it('refuses what cannot be', () => {
    const given = { selected: { female: 1, male: 1 }, pool: { female: 2, male: 2 } };
    expect(refusal(() => oddsRatio(given, { correction: -1 }))).toEqual({
      code: 'negative',
      function: 'oddsRatio',
      argument: 'correction',
    });
    expect(refusal(() => oddsRatio({ ...given, pool: { female: 0, male: 2 } }))).toEqual({
      code: 'part_above_whole',
      function: 'oddsRatio',
      argument: 'selected.female',
    });
  });

  it('agrees with exact fractions and turns over when the sexes are swapped', () => {
    fc.assert(
      fc.property(selections, ({ selected, pool }) => {
        const [a, b] = [selected.female, pool.female - selected.female];
        const [c, d] = [selected.male, pool.male - selected.male];
        fc.pre(a * b * c * d > 0n);
        const there = oddsRatio({ selected, pool });
        expect(there).toEqual(new Rational(a * d, b * c).toDecimal());
        const back = oddsRatio({ selected: swap(selected), pool: swap(pool) });
        expect(new Rational(1).isMetBy(there && back && there.times(back))).toBe(true);
      }),
    );
  });
});

describe('pointGap and relativeGap', () => {
  it.each([
    ['0.25', '0.4', '0.15', '0.375'],
    [90, 100, '10', '0.1'],
    [110, 100, '-10', '-0.1'],
    [100, 100, '0', '0'],
    [5, 0, '-5', null],
    [0, 0, '0', null],
    [0, 8, '8', '1'],
    [null, 1, null, null],
    [1, null, null, null],
  ])('women %s, men %s: %s, %s', (female, male, points, relative) => {
    expect(text(pointGap({ female, male }))).toBe(points);
    expect(text(relativeGap({ female, male }))).toBe(relative);
  });

  it.each([
    ['pointGap', pointGap],
    ['relativeGap', relativeGap],
  ] as const)('%s refuses what is no value', (name, gap) => {
    expect(refusal(() => gap({ female: -1, male: 2 }))).toEqual({
      code: 'negative',
      function: name,
      argument: 'female',
    });
    expect(refusal(() => gap({ female: 1, male: -2 }))).toEqual({ code: 'negative', function: name, argument: 'male' });
    for (const [, value] of noNumbers) {
      expect(refusal(() => gap({ female: value, male: 2 }))?.code).toBe('not_a_number');
    }
  });

  it('agree with exact fractions; the point gap turns its sign when the sexes are swapped', () => {
    fc.assert(
      fc.property(cell, cell, (female, male) => {
        expect(new Rational(male - female).isMetBy(pointGap({ female, male }))).toBe(true);
        expect(pointGap({ female: male, male: female })).toEqual(new Rational(female - male).toDecimal());
        if (male > 0n) expect(relativeGap({ female, male })).toEqual(new Rational(male - female, male).toDecimal());
      }),
    );
  });
});
