import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decimal } from '../../src/decimal.js';
import type { Bound } from '../../src/schemas/target.js';
import { additionsNeeded } from '../../src/targets/additionsNeeded.js';
import { appointmentsNeeded } from '../../src/targets/appointmentsNeeded.js';
import { meets } from '../../src/targets/meets.js';
import { replacementsNeeded } from '../../src/targets/replacementsNeeded.js';
import { noNumbers, refusal } from '../measures/refusal.js';
import { text } from '../measures/text.js';

// 60 women of 410 leaders, 14.63 %
const leaders = { female: 60, male: 350 };

describe('additionsNeeded', () => {
  it.each([
    [leaders, { at_least: '0.25' }, '57'], // 117/467 = 25.05 %, 116/466 = 24.89 %
    [leaders, { at_least: '0.1' }, '0'],
    [leaders, { at_least: 1 }, null],
    [leaders, { at_least: 0 }, '0'],
    [{ female: 1, male: 3 }, { at_least: '0.25' }, '0'],
    [{ female: 1, male: 3 }, { above: '0.25' }, '1'],
    [{ female: 1, male: 3 }, { above: '0.4' }, '2'], // 2/5 is not above
    [{ female: 3, male: 1 }, { at_most: '0.6' }, null],
    [{ female: 1, male: 3 }, { at_most: '0.6' }, '0'],
    [{ female: 3, male: 2 }, { below: '0.6' }, null],
    [{ female: 1, male: 3 }, { between: ['0.4', '0.6'] }, '1'],
    [{ female: 1, male: 2 }, { between: ['0.4', '0.45'] }, null], // 1/3, then 2/4
    [{ female: 0, male: 0 }, { at_least: '0.5' }, '1'],
    [{ female: 0, male: 0 }, { at_least: 1 }, '1'],
    [{ female: 0, male: 0 }, { at_most: '0.5' }, null],
    [{ female: 0, male: 0 }, { above: 1 }, null],
    [{ female: 5, male: 0 }, { at_least: 1 }, '0'],
    [{ female: 5, male: 0 }, { above: 1 }, null],
  ] as const)('%o, %o: %s', (counts, bound, expected) => {
    expect(text(additionsNeeded(counts, bound))).toBe(expected);
  });

  it.each([
    ['all', '4'],
    ['stated', '3'],
    ['binary', '2'],
  ] as const)('counts everybody in the base %s', (base, expected) => {
    const counts = { female: 1, male: 3, other: 1, undisclosed: 1 };
    expect(text(additionsNeeded(counts, { at_least: '0.5' }, { base }))).toBe(expected);
  });

  it('is exact for huge counts', () => {
    // 2 (10^30 + 1) + h must be half of 5 (10^30) + …: h = 10^30 − 4
    const counts = { female: 2n * 10n ** 30n + 2n, male: 3n * 10n ** 30n - 2n };
    expect(text(additionsNeeded(counts, { at_least: '0.5' }))).toBe((10n ** 30n - 4n).toString());
    expect(text(additionsNeeded(counts, { above: '0.5' }))).toBe((10n ** 30n - 3n).toString());
  });
});

describe('replacementsNeeded', () => {
  it.each([
    [leaders, { at_least: '0.25' }, '43'], // 103/410 = 25.1 %, 102/410 = 24.9 %
    [leaders, { at_least: 1 }, '350'],
    [leaders, { above: 1 }, null],
    [{ female: 1, male: 3 }, { above: '0.25' }, '1'],
    [{ female: 1, male: 2 }, { between: ['0.4', '0.6'] }, null],
    [{ female: 1, male: 4 }, { between: ['0.4', '0.6'] }, '1'],
    [{ female: 3, male: 1 }, { at_most: '0.6' }, null],
    [{ female: 1, male: 1, other: 2 }, { at_least: '0.75' }, null], // only one man
    [{ female: 1, male: 1, other: 2 }, { at_least: '0.5' }, '1'],
    [{ female: 0, male: 0 }, { at_least: 0 }, null],
    // units: 13 of 22 ministries have a woman key leader, 60 % asks for one more
    [{ female: 13, male: 9 }, { at_least: '0.6' }, '1'],
  ] as const)('%o, %o: %s', (counts, bound, expected) => {
    expect(text(replacementsNeeded(counts, bound))).toBe(expected);
  });
});

describe('appointmentsNeeded', () => {
  const departures = { female: 6, male: 74 };
  it.each([
    [{ at_least: '0.2' }, { appointments: 80, departures }, '28'], // 54 + 28 = 82 of 410
    [{ at_least: '0.4' }, { appointments: 80, departures }, null], // 164 of 410
    [{ at_least: '0.15' }, { appointments: 80, departures }, '8'], // 61.5 of 410
    [{ at_most: '0.1' }, { appointments: 80, departures }, null],
    [{ at_most: '0.2' }, { appointments: 80, departures }, '0'],
    [{ at_least: '0.5' }, { appointments: 0, departures: { female: 0, male: 290 } }, '0'], // 60 of 120
    [{ at_least: '0.5' }, { appointments: 290 }, '290'], // 350 of 700
    [{ at_least: '0.5' }, { appointments: 289 }, null],
    [{ at_least: 0 }, { appointments: 0, departures: leaders }, null],
    [{ at_least: 1 }, { appointments: 3, departures: leaders }, '3'],
  ] as const)('%o with %o: %s', (bound, expected, women) => {
    expect(text(appointmentsNeeded(leaders, bound, expected))).toBe(women);
  });

  it('leaves out of the base who is out of it', () => {
    const counts = { female: 2, male: 2, other: 1, undisclosed: 3 };
    const going = { female: 0, male: 1, other: 1, undisclosed: 1 };
    const needed = (base: 'all' | 'stated' | 'binary') =>
      text(appointmentsNeeded(counts, { at_least: '0.6' }, { appointments: 2, departures: going, base }));
    // 2 + h of 2 + 1 + 2 (+ 2 undisclosed)
    expect([needed('all'), needed('stated'), needed('binary')]).toEqual([null, '1', '1']);
  });

  it.each([
    [{ departures: { female: 61, male: 0 } }, 'part_above_whole', 'departures.female'],
    [{ departures: { female: 0, male: 0, other: 1 } }, 'part_above_whole', 'departures.other'],
    [{ departures: { female: 0, male: 0, undisclosed: 1 } }, 'part_above_whole', 'departures.undisclosed'],
    [{ departures: { female: 0, male: 351 } }, 'part_above_whole', 'departures.male'],
    [{ departures: { female: -1, male: 0 } }, 'negative', 'departures.female'],
    [{ appointments: 1.5 }, 'not_a_count', 'appointments'],
    [{ appointments: -1 }, 'negative', 'appointments'],
    [{ base: 'women' as never }, 'unknown_option', 'base'],
    [{ departure: { female: 1, male: 0 } }, 'unknown_option', 'expected.departure'],
  ])('refuses %o: %s', (given, code, argument) => {
    expect(
      refusal(() => appointmentsNeeded(leaders, { at_least: '0.5' }, { appointments: 9, ...given })),
    ).toMatchObject({ code, function: 'appointmentsNeeded', argument });
  });
});

describe.each([
  ['additionsNeeded', additionsNeeded],
  ['replacementsNeeded', replacementsNeeded],
] as const)('%s refuses', (name, needed) => {
  it.each([
    [{ at_least: 60 }, 'out_of_range'],
    [{ at_least: '-0.1' }, 'out_of_range'],
    [{ between: ['0.4', '1.1'] }, 'out_of_range'],
    [{ between: ['0.6', '0.4'] }, 'out_of_range'],
    [{ at_least: 'half' }, 'not_a_number'],
    [{ least: 1 } as never, 'unknown_option'],
  ] as const)('the bound %o: %s', (bound, code) => {
    expect(refusal(() => needed(leaders, bound))).toMatchObject({ code, function: name, argument: 'bound' });
  });

  it.each(noNumbers)('counts of %s', (_, count) => {
    expect(refusal(() => needed({ female: count, male: 1 }, { at_least: '0.5' }))).toEqual({
      code: 'not_a_number',
      function: name,
      argument: 'counts.female',
    });
  });

  it('counts that are none', () => {
    const bound = { at_least: '0.5' };
    expect(refusal(() => needed({ female: 1, male: -1 }, bound))?.code).toBe('negative');
    expect(refusal(() => needed({ female: 1, male: 1.5 }, bound))?.code).toBe('not_a_count');
    expect(refusal(() => needed(leaders, bound, { base: 'women' as never }))?.['argument']).toBe('base');
  });
});

const limit = fc.integer({ min: 0, max: 20 });
const bounds: fc.Arbitrary<Bound> = fc.oneof(
  limit.map((n) => ({ at_least: n / 20 })),
  limit.map((n) => ({ above: n / 20 })),
  limit.map((n) => ({ at_most: n / 20 })),
  limit.map((n) => ({ below: n / 20 })),
  fc.tuple(limit, limit).map(([a, b]) => ({ between: [Math.min(a, b) / 20, Math.max(a, b) / 20] as const })),
);
const few = fc.nat(12);

/** Tries every number, as the definition says. */
function naive(most: number, women: (h: number) => number, people: (h: number) => number, bound: Bound): string | null {
  for (let h = 0; h <= most; h++) {
    if (people(h) > 0 && meetsExactly(BigInt(women(h)), BigInt(people(h)), bound)) return String(h);
  }
  return null;
}

/** `women / people` against the bound without any division. */
function meetsExactly(women: bigint, people: bigint, bound: Bound): boolean {
  const compare = (value: number | string): bigint => {
    const [whole = '', decimals = ''] = String(value).split('.');
    return women * 10n ** BigInt(decimals.length) - BigInt(whole + decimals) * people;
  };
  if ('at_least' in bound) return compare(bound.at_least) >= 0n;
  if ('above' in bound) return compare(bound.above) > 0n;
  if ('at_most' in bound) return compare(bound.at_most) <= 0n;
  if ('below' in bound) return compare(bound.below) < 0n;
  return compare(bound.between[0]) >= 0n && compare(bound.between[1]) <= 0n;
}

describe('the fewest women', () => {
  it('are what trying every number finds', () => {
    fc.assert(
      fc.property(few, few, few, few, few, few, bounds, (f, m, o, goF, goM, appointments, bound) => {
        const counts = { female: f, male: m, other: o };
        const n = f + m + o;
        // 12 women of 24 others at a bound of 0.95 need fewer than 500
        expect(text(additionsNeeded(counts, bound))).toBe(
          naive(
            500,
            (h) => f + h,
            (h) => n + h,
            bound,
          ),
        );
        expect(text(replacementsNeeded(counts, bound))).toBe(
          naive(
            m,
            (h) => f + h,
            () => n,
            bound,
          ),
        );
        const departures = { female: Math.min(goF, f), male: Math.min(goM, m) };
        const staying = n - departures.female - departures.male + appointments;
        expect(text(appointmentsNeeded(counts, bound, { appointments, departures }))).toBe(
          naive(
            appointments,
            (h) => f - departures.female + h,
            () => staying,
            bound,
          ),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('are minimal for counts of any size: one fewer misses', () => {
    const count = fc.bigInt({ min: 0n, max: 10n ** 40n });
    const shares = fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }).map((n) => `0.${n.toString().padStart(12, '0')}`);
    fc.assert(
      fc.property(count, count, shares, fc.boolean(), (female, male, share, strict) => {
        const bound = strict ? { above: share } : { at_least: share };
        const check = (needed: Decimal | null, meetsWith: (h: bigint) => boolean, most: bigint | null) => {
          if (needed === null) {
            expect(most === null || !meetsWith(most)).toBe(true);
            return;
          }
          const h = BigInt(needed.toFixed(0));
          expect(meetsWith(h)).toBe(true);
          expect(h === 0n || !meetsWith(h - 1n)).toBe(true);
        };
        fc.pre(female + male > 0n);
        const all = female + male;
        check(additionsNeeded({ female, male }, bound), (h) => meetsExactly(female + h, all + h, bound), 10n ** 60n);
        check(replacementsNeeded({ female, male }, bound), (h) => meetsExactly(female + h, all, bound), male);
        const appointments = male / 3n;
        const departures = { female: female / 2n, male: male / 2n };
        const [women, people] = [female - female / 2n, all - female / 2n - male / 2n + appointments];
        if (people > 0n)
          check(
            appointmentsNeeded({ female, male }, bound, { appointments, departures }),
            (h) => meetsExactly(women + h, people, bound),
            appointments,
          );
      }),
    );
  });

  it('never rise with a woman more, nor fall with a man more', () => {
    fc.assert(
      fc.property(few, few, limit, (female, male, n) => {
        const bound = { at_least: n / 20 };
        const size = (f: number, m: number) => additionsNeeded({ female: f, male: m }, bound)?.toNumber() ?? Infinity;
        fc.pre(female + male > 0);
        expect(size(female + 1, male)).toBeLessThanOrEqual(size(female, male));
        expect(size(female, male + 1)).toBeGreaterThanOrEqual(size(female, male));
      }),
    );
  });

  it('meet the bound as `meets` sees it', () => {
    const needed = additionsNeeded(leaders, { at_least: '0.25' })!;
    expect(meets(needed.plus(60).div(needed.plus(410)), { at_least: '0.25' })).toBe(true);
  });
});
