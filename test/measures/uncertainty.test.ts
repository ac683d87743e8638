import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exactInterval,
  fisherExact,
  type TwoByTwo,
  twoProportionTest,
  wilsonInterval,
} from '../../src/measures/index.js';
import reference from '../cases/measures-uncertainty.json' with { type: 'json' };
import { Rational } from './rational.js';
import { noNumbers, refusal } from './refusal.js';
import { text } from './text.js';

const within = (found: { toNumber(): number } | undefined, expected: number, limit = 1e-11): boolean =>
  found !== undefined && Math.abs(found.toNumber() - expected) <= limit;
const intervals = { wilsonInterval, exactInterval };
const proportion = fc
  .integer({ min: 1, max: 3000 })
  .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));

describe('wilsonInterval and exactInterval', () => {
  it.each([
    ['wilsonInterval', wilsonInterval, reference.wilson],
    ['exactInterval', exactInterval, reference.exact],
  ] as const)('%s as SciPy has it', (_, interval, rows) => {
    const wrong = rows.filter(([part = 0, whole = 0, level = 0, low = 0, high = 0]) => {
      const found = interval({ part, whole }, { level });
      return !within(found?.low, low) || !within(found?.high, high);
    });
    expect(rows.length).toBeGreaterThan(80);
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(intervals))('%s is for 95 %% by default', (_, interval) => {
    expect(interval({ part: 3, whole: 7 })).toEqual(interval({ part: 3, whole: 7 }, { level: '0.95' }));
  });

  it.each(Object.entries(intervals))('%s ends at 0 and 1, and is null for nobody', (_, interval) => {
    expect(text(interval({ part: 0, whole: 9 })?.low ?? null)).toBe('0');
    expect(text(interval({ part: 9, whole: 9 })?.high ?? null)).toBe('1');
    expect(interval({ part: 0, whole: 0 })).toBeNull();
  });

  it('give 12 digits', () => {
    expect(text(wilsonInterval({ part: 18, whole: 20 })?.low ?? null)).toBe('0.698966354772');
    expect(text(exactInterval({ part: 18, whole: 20 })?.low ?? null)).toBe('0.683017285981');
    // 1 − 0.025^(1/10^9), to 12 digits and not to 12 decimals: mpmath
    expect(text(exactInterval({ part: 0, whole: 1e9 })?.high ?? null)).toBe('0.00000000368887944731');
    expect(text(exactInterval({ part: 1e9, whole: 1e9 })?.low ?? null)).toBe('0.999999996311');
  });

  it.each(Object.entries(intervals))('%s takes levels from near 0 to near 1', (_, interval) => {
    const wide = interval({ part: 1, whole: 50 }, { level: '0.999999999999999' });
    const narrow = interval({ part: 1, whole: 50 }, { level: '1e-300' });
    expect(wide?.low.gt(0) && wide.low.lt('1e-3') && wide.high.gt('0.4') && wide.high.lt(1)).toBe(true);
    expect(narrow?.low.lte('0.02') && narrow.high.gte('0.02')).toBe(true);
  });

  it.each(Object.entries(intervals))('%s refuses what cannot be', (name, interval) => {
    expect(refusal(() => interval({ part: 3, whole: 2 }))).toEqual({
      code: 'part_above_whole',
      function: name,
      argument: 'part',
    });
    expect(refusal(() => interval({ part: -3, whole: 2 }))).toEqual({
      code: 'negative',
      function: name,
      argument: 'part',
    });
    expect(refusal(() => interval({ part: 1, whole: 2.5 }))).toEqual({
      code: 'not_a_count',
      function: name,
      argument: 'whole',
    });
    for (const level of [0, 1, '0.9999999999999991', 95, -0.5]) {
      expect(refusal(() => interval({ part: 0, whole: 0 }, { level }))).toEqual({
        code: 'out_of_range',
        function: name,
        argument: 'level',
        range: '> 0, ≤ 0.999999999999999',
      });
    }
    for (const [, value] of noNumbers) {
      expect(refusal(() => interval({ part: value, whole: 2 }))).toEqual({
        code: 'not_a_number',
        function: name,
        argument: 'part',
      });
      if (value !== undefined) {
        expect(refusal(() => interval({ part: 1, whole: 2 }, { level: value }))).toEqual({
          code: 'not_a_number',
          function: name,
          argument: 'level',
        });
      }
    }
  });

  it.each(Object.entries(intervals))('%s holds the share, mirrors, and narrows as the level falls', (_, interval) => {
    fc.assert(
      fc.property(proportion, fc.integer({ min: 1, max: 98 }), ([part, whole], level) => {
        const found = interval({ part, whole }, { level: level / 100 });
        expect(found?.low.lte(part / whole + 1e-12) && found.high.gte(part / whole - 1e-12)).toBe(true);
        expect(found?.low.gte(0) && found.high.lte(1)).toBe(true);
        const mirrored = interval({ part: whole - part, whole }, { level: level / 100 });
        expect(within(mirrored?.low, 1 - (found?.high.toNumber() ?? 2))).toBe(true);
        const wider = interval({ part, whole }, { level: (level + 1) / 100 });
        expect(wider?.low.lte(found?.low ?? -1) && wider.high.gte(found?.high ?? 2)).toBe(true);
      }),
    );
  });

  it('exactInterval adds up tails of up to 10^12 draws', () => {
    const found = exactInterval({ part: 5e11, whole: 1e12 });
    // the normal approximation, whose error is far below the last digit here
    expect(found?.low.toFixed(9)).toBe('0.499999020');
    expect(found?.high.toFixed(9)).toBe('0.500000980');
    expect(wilsonInterval({ part: '5e300', whole: '1e301' })?.low.toFixed(9)).toBe('0.500000000');
  });

  it('exactInterval refuses what would take too long to add up', () => {
    expect(refusal(() => exactInterval({ part: 1, whole: '1000000000001' }))).toEqual({
      code: 'out_of_range',
      function: 'exactInterval',
      argument: 'whole',
      range: '≤ 1000000000000',
    });
  });

  it('wilsonInterval ends where the share is z standard errors away', () => {
    const z = 1.959963984540054;
    fc.assert(
      fc.property(proportion, ([part, whole]) => {
        const found = wilsonInterval({ part, whole });
        for (const end of [found?.low.toNumber() ?? 2, found?.high.toNumber() ?? 2]) {
          expect(Math.abs((part / whole - end) ** 2 - (z * z * end * (1 - end)) / whole)).toBeLessThan(1e-10);
        }
      }),
    );
  });

  it('exactInterval leaves out what it says, counted term by term', () => {
    const upperTail = (k: number, n: number, p: number): number => {
      let term = (1 - p) ** n;
      let below = 0;
      for (let i = 0; i < k; i++) {
        below += term;
        term *= ((n - i) / (i + 1)) * (p / (1 - p));
      }
      return 1 - below;
    };
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), fc.constantFrom(0.5, 0.9, 0.99), (whole, seed, level) => {
        const part = 1 + (seed % (whole - 1));
        const found = exactInterval({ part, whole }, { level });
        expect(upperTail(part, whole, found?.low.toNumber() ?? 2)).toBeCloseTo((1 - level) / 2, 9);
        expect(1 - upperTail(part + 1, whole, found?.high.toNumber() ?? 2)).toBeCloseTo((1 - level) / 2, 9);
      }),
    );
  });
});

describe('twoProportionTest', () => {
  it.each(reference.proportions)('%s and %s of %s and %s: z %s, p %s', (women, men, allWomen, allMen, z, p) => {
    const found = twoProportionTest({ part: { female: women, male: men }, whole: { female: allWomen, male: allMen } });
    // the reference is in doubles, whose difference of near rates loses digits
    expect(Math.abs((found?.z.toNumber() ?? 99) - z)).toBeLessThan(1e-9);
    expect(within(found?.p, p)).toBe(true);
  });

  it('has 64 digits of z and does not end at 10^-308', () => {
    const found = twoProportionTest({ part: { female: 0, male: 10_000 }, whole: { female: 10_000, male: 10_000 } });
    // z² = N = 20,000
    expect(found?.z.toFixed(20)).toBe('-141.42135623730950488017');
    // mpmath: erfc(100)
    expect(found?.p.toString()).toBe('6.40596142492e-4346');
  });

  it('is 0 and 1 for equal rates', () => {
    const found = twoProportionTest({ part: { female: 1, male: 2 }, whole: { female: 3, male: 6 } });
    expect([text(found?.z ?? null), text(found?.p ?? null)]).toEqual(['0', '1']);
  });

  it.each([
    [
      { female: 0, male: 0 },
      { female: 4, male: 5 },
    ],
    [
      { female: 4, male: 5 },
      { female: 4, male: 5 },
    ],
    [
      { female: 0, male: 2 },
      { female: 0, male: 5 },
    ],
    [
      { female: 2, male: 0 },
      { female: 5, male: 0 },
    ],
    [
      { female: 0, male: 0 },
      { female: 0, male: 0 },
    ],
  ])('is null for %o of %o', (part, whole) => {
    expect(twoProportionTest({ part, whole })).toBeNull();
  });

  it('refuses what cannot be', () => {
    const refused = (part: { female: number; male: number }) =>
      refusal(() => twoProportionTest({ part, whole: { female: 4, male: 5 } }));
    expect(refused({ female: 5, male: 0 })).toEqual({
      code: 'part_above_whole',
      function: 'twoProportionTest',
      argument: 'part.female',
    });
    expect(refused({ female: 0, male: 6 })).toEqual({
      code: 'part_above_whole',
      function: 'twoProportionTest',
      argument: 'part.male',
    });
    expect(refused({ female: -1, male: 0 })).toEqual({
      code: 'negative',
      function: 'twoProportionTest',
      argument: 'part.female',
    });
    expect(refusal(() => twoProportionTest({ part: { female: 0, male: 0 }, whole: { female: 4, male: -5 } }))).toEqual({
      code: 'negative',
      function: 'twoProportionTest',
      argument: 'whole.male',
    });
    expect(refused({ female: 1.5, male: 0 })).toEqual({
      code: 'not_a_count',
      function: 'twoProportionTest',
      argument: 'part.female',
    });
  });

  it('turns its sign when the sexes are swapped; its square is the exact χ²', () => {
    const cell = fc.bigInt({ min: 1n, max: 10n ** 9n });
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const groups = { part: { female: a, male: c }, whole: { female: a + b, male: c + d } };
        const swapped = { part: { female: c, male: a }, whole: { female: c + d, male: a + b } };
        const [there, back] = [twoProportionTest(groups), twoProportionTest(swapped)];
        expect(text(there?.z ?? null)).toBe(text(back?.z.times(-1).plus(0) ?? null));
        expect(there?.p).toEqual(back?.p);
        const square = new Rational((a * d - b * c) ** 2n * (a + b + c + d), (a + b) * (c + d) * (a + c) * (b + d));
        const found = there?.z.times(there.z).toNumber() ?? Number.NaN;
        expect(Math.abs(found - square.toDecimal().toNumber())).toBeLessThanOrEqual(1e-12 * found);
      }),
    );
  });
});

describe('fisherExact', () => {
  const tables = (rows: readonly unknown[]) => rows as readonly (readonly [TwoByTwo, number])[];

  it('as SciPy has it', () => {
    const rows = tables(reference.fisher);
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter(([table, p]) => !within(fisherExact(table)?.p, p))).toEqual([]);
  });

  it.each(tables(reference.fisherLarge))('of %o is %s', (table, p) => {
    expect(within(fisherExact(table)?.p, p)).toBe(true);
  });

  it('is tiny for the farthest table, not 0', () => {
    // 2 / C(2·10^9, 10^9)
    expect(
      fisherExact([
        [1e9, 0],
        [0, 1e9],
      ])?.p.toString(),
    ).toMatch(/^5\.26796\d*e-602059987$/);
  });

  it.each([
    [
      [
        [0, 0],
        [3, 4],
      ],
      '1',
    ],
    [
      [
        [3, 4],
        [0, 0],
      ],
      '1',
    ],
    [
      [
        [0, 4],
        [0, 5],
      ],
      '1',
    ],
    [
      [
        [4, 0],
        [5, 0],
      ],
      '1',
    ],
    [
      [
        [5, 5],
        [5, 5],
      ],
      '1',
    ],
    [
      [
        [1, 0],
        [0, 1],
      ],
      '1',
    ],
    [
      [
        [0, 0],
        [0, 0],
      ],
      null,
    ],
  ] as const)('of %o is %s', (table, expected) => {
    expect(text(fisherExact(table)?.p ?? null)).toBe(expected);
  });

  it.each([
    [
      [
        [-1, 2],
        [3, 4],
      ],
      'negative',
      0,
    ],
    [
      [
        [1, 2.5],
        [3, 4],
      ],
      'not_a_count',
      1,
    ],
    [
      [
        [1, 2],
        ['x', 4],
      ],
      'not_a_number',
      2,
    ],
    [
      [
        [1, 2],
        [3, Number.NaN],
      ],
      'not_a_number',
      3,
    ],
  ] as const)('refuses %o', (table, code, index) => {
    expect(refusal(() => fisherExact(table))).toMatchObject({
      code,
      function: 'fisherExact',
      argument: 'table',
      index,
    });
  });

  it.each([
    [
      [
        [1, 2, 5],
        [3, 4],
      ],
      0,
    ],
    [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      undefined,
    ],
    [[[1, 2], [3]], 1],
    [[[1, 2]], undefined],
  ])('refuses %j, which has not two rows of two', (table, index) => {
    expect(refusal(() => fisherExact(table as never))).toEqual({
      code: 'wrong_argument',
      function: 'fisherExact',
      argument: 'table',
      ...(index !== undefined && { index }),
      write: '[[a, b], [c, d]]',
    });
  });

  it('adds up the tables that are at most as likely, in exact fractions', () => {
    const choose = (n: number, k: number): bigint => {
      let result = 1n;
      for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
      return result;
    };
    const cell = fc.nat(25);
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        fc.pre(a + b + c + d > 0);
        const ways = (x: number) => choose(a + b, x) * choose(c + d, a + c - x);
        let unlikely = 0n;
        for (let x = Math.max(0, a - d); x <= Math.min(a + b, a + c); x++) if (ways(x) <= ways(a)) unlikely += ways(x);
        const expected = new Rational(unlikely, choose(a + b + c + d, a + c)).toDecimal().toNumber();
        expect(
          within(
            fisherExact([
              [a, b],
              [c, d],
            ])?.p,
            expected,
          ),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of rows and columns, nor on which is which', () => {
    const cell = fc.nat(2000);
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        fc.pre(a + b + c + d > 0);
        const found = fisherExact([
          [a, b],
          [c, d],
        ]);
        const p = found?.p.toNumber() ?? -1;
        for (const table of [
          [
            [c, d],
            [a, b],
          ],
          [
            [b, a],
            [d, c],
          ],
          [
            [a, c],
            [b, d],
          ],
        ] as const)
          expect(within(fisherExact(table)?.p, p)).toBe(true);
        expect(found?.p.gt(0) && found.p.lte(1)).toBe(true);
      }),
    );
  });
});
