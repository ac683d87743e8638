import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundProgress } from '../../src/targets/compoundProgress.js';
import { currentStatusIndex } from '../../src/targets/currentStatusIndex.js';
import { eurostatProgress } from '../../src/targets/eurostatProgress.js';
import type { Direction } from '../../src/targets/series.js';
import { trendArrow } from '../../src/targets/trendArrow.js';
import { unsdProgress } from '../../src/targets/unsdProgress.js';
import { Rational } from '../measures/rational.js';
import { noNumbers, refusal } from '../measures/refusal.js';
import { text } from '../measures/text.js';

const at = (year: number, value: number | string) => ({ year, value });
const span = (from: number | string, to: number | string, years = 1) => ({
  baseline: at(2015, from),
  current: at(2015 + years, to),
});
const short = (value: { toDecimalPlaces: (n: number) => { toString: () => string } } | null) =>
  value?.toDecimalPlaces(6).toString() ?? null;

describe('compoundProgress', () => {
  it.each([
    // growth 10 % of 10 %, 9.5 % of 10 %, …: the years are one, so that the ratio is that of the changes
    [span(100, 110), at(2016, 110), 'higher', '1', '5', 'target_achieved'],
    [span(100, '109.5'), at(2016, 110), 'higher', '0.95', '2.500055', 'substantial_progress'],
    [span(100, '109.49'), at(2016, 110), 'higher', '0.949', '2.492912', 'moderate_progress'],
    [span(100, 106), at(2016, 110), 'higher', '0.6', '0.00004', 'moderate_progress'],
    [span(100, '105.99'), at(2016, 110), 'higher', '0.599', '-0.004147', 'limited_progress'],
    [span(100, 100), at(2016, 110), 'higher', '0', '-2.5', 'limited_progress'],
    [span(100, '99.99'), at(2016, 110), 'higher', '-0.001', '-2.504167', 'deterioration'],
    [span(100, 50), at(2016, 110), 'higher', '-5', '-5', 'deterioration'],
    [span(100, '94'), at(2016, 90), 'lower', '0.6', '0.00004', 'moderate_progress'],
    [span(100, 89), at(2016, 90), 'lower', '1.1', '5', 'target_achieved'],
    // beyond the target already at the baseline, then back across it
    [span(95, 100), at(2016, 90), 'higher', '1', '5', 'target_achieved'],
    [span(95, 80), at(2016, 90), 'higher', '-3', '-5', 'deterioration'],
    // zero counts as 0.001
    [span(0, 0), at(2016, 1), 'higher', '-0.001001', '-2.504171', 'deterioration'],
    [span(1, '0.5'), at(2016, 0), 'lower', '0.500501', '-0.414565', 'limited_progress'],
    [span(1, '0.0005'), at(2016, 0), 'lower', '1.000501', '5', 'target_achieved'],
    // below zero the sign of the growth is turned
    [span(-10, -8), at(2016, -5), 'higher', '0.4', '-0.83332', 'limited_progress'],
    // nothing to be said
    [span(100, 105), at(2017, 100), 'lower', null, null, 'not_available'],
    [span(10, -1), at(2016, 20), 'higher', null, null, 'not_available'],
    [span(10, 12), at(2016, -20), 'lower', null, null, 'not_available'],
    [span(10, 12, 0), at(2016, 20), 'higher', null, null, 'not_available'],
    [span(10, 20, 0), at(2016, 20), 'higher', null, '5', 'target_achieved'],
  ] as const)('%o to %o, %s: %s', (years, target, direction, value, score, status) => {
    const found = compoundProgress({ ...years, target, direction });
    expect([short(found.value), short(found.score), found.status]).toEqual([value, score, status]);
  });

  it.each([
    [span(100, '101.5'), 'higher', undefined, '0.015', '2.5', 'substantial_progress'],
    [span(100, '101.4'), 'higher', undefined, '0.014', '2.25', 'moderate_progress'],
    [span(100, '100.5'), 'higher', undefined, '0.005', '0', 'moderate_progress'],
    [span(100, '100.4'), 'higher', undefined, '0.004', '-0.5', 'limited_progress'],
    [span(100, 100), 'higher', undefined, '0', '-2.5', 'limited_progress'],
    [span(100, 99), 'higher', undefined, '-0.01', '-3.75', 'deterioration'],
    [span(100, 50), 'higher', undefined, '-0.5', '-5', 'deterioration'],
    [span(100, 97), 'lower', undefined, '0.03', '5', 'substantial_progress'],
    // at the limit staying is enough
    [span(100, 100), 'higher', 100, '0', '5', 'substantial_progress'],
    [span(100, 99), 'higher', 100, '-0.01', '-3.75', 'deterioration'],
    // half of the limit: C = 1 − 0.5^4.44 = 0.953929, so 1.45 % is enough
    [span(50, '50.725'), 'higher', 100, '0.0145', '2.600146', 'substantial_progress'],
    [span(50, '50.725'), 'higher', undefined, '0.0145', '2.375', 'moderate_progress'],
    // a lower limit: (2 × 10 − 15) / 10 is half as well, and twice the limit is beyond it
    [span(15, '14.7825'), 'lower', 10, '0.0145', '2.600146', 'substantial_progress'],
    [span(20, '19.71'), 'lower', 10, '0.0145', '2.375', 'moderate_progress'],
    [span(20, '19.71'), 'lower', 0, '0.0145', '2.375', 'moderate_progress'],
    [span(0, '0.0005'), 'lower', 0, '0.5', '5', 'substantial_progress'],
  ] as const)('%o, %s, limit %s: %s', (years, direction, limit, value, score, status) => {
    const found = compoundProgress({ ...years, direction, limit });
    expect([short(found.value), short(found.score), found.status]).toEqual([value, score, status]);
  });

  it.each([
    [{ baseline: at(2015, 'much') }, 'not_a_number', 'baseline.value'],
    [{ baseline: at(2015.5, 1) }, 'not_a_count', 'baseline.year'],
    [{ current: at(-1, 1) }, 'negative', 'current.year'],
    [{ current: at(2020, 'much') }, 'not_a_number', 'current.value'],
    [{ target: at(2015, 1) }, 'out_of_range', 'target.year'],
    [{ target: at(20301, 1) }, 'out_of_range', 'target.year'],
    [{ target: at(2030, 'much') }, 'not_a_number', 'target.value'],
    [{ limit: 'far' }, 'not_a_number', 'limit'],
    [{ direction: 'parity' as never }, 'unknown_option', 'direction'],
  ])('refuses %o: %s', (given, code, argument) => {
    const good = { ...span(1, 2, 5), target: at(2030, 3), direction: 'higher' } as const;
    expect(refusal(() => compoundProgress({ ...good, ...given }))).toMatchObject({
      code,
      function: 'compoundProgress',
      argument,
    });
  });
});

describe('eurostatProgress', () => {
  it.each([
    [span(100, '109.5'), at(2016, 110), 'higher', '0.95', 'significant_progress'],
    [span(100, '109.4'), at(2016, 110), 'higher', '0.94', 'moderate_progress'],
    [span(100, 106), at(2016, 110), 'higher', '0.6', 'moderate_progress'],
    [span(100, '105.9'), at(2016, 110), 'higher', '0.59', 'insufficient_progress'],
    [span(100, 100), at(2016, 110), 'higher', '0', 'insufficient_progress'],
    [span(100, 99), at(2016, 110), 'higher', '-0.1', 'moving_away'],
    [span(100, 94), at(2016, 90), 'lower', '0.6', 'moderate_progress'],
    [span(-10, -8), at(2016, -5), 'higher', '0.4', 'insufficient_progress'],
    [span(100, 105), at(2016, 100), 'higher', null, 'not_available'],
    [span(0, 105), at(2016, 100), 'higher', null, 'not_available'],
    [span(10, -1), at(2016, 20), 'higher', null, 'not_available'],
    [span(10, 12), at(2016, -1), 'lower', null, 'not_available'],
    [span(10, 12, 0), at(2016, 20), 'higher', null, 'not_available'],
  ] as const)('%o to %o, %s: %s', (years, target, direction, value, status) => {
    const found = eurostatProgress({ ...years, target, direction });
    expect([short(found.value), found.status]).toEqual([value, status]);
  });

  it.each([
    [span(100, 101), 'higher', '0.01', '0.01', 'significant_progress'],
    [span(100, 101), 'higher', '0.02', '0.01', 'moderate_progress'],
    [span(100, 100), 'higher', '0.01', '0', 'moderate_progress'],
    [span(100, '99.5'), 'higher', '0.01', '-0.005', 'moderate_movement_away'],
    [span(100, 99), 'higher', '0.01', '-0.01', 'significant_movement_away'],
    [span(100, 99), 'lower', '0.01', '0.01', 'significant_progress'],
    [span(-100, -99), 'higher', '0.01', '0.01', 'significant_progress'],
    [span(0, 99), 'higher', '0.01', null, 'not_available'],
  ] as const)('%o, %s, significant from %s: %s', (years, direction, significantGrowth, value, status) => {
    const found = eurostatProgress({ ...years, direction, significantGrowth });
    expect([short(found.value), found.status]).toEqual([value, status]);
  });

  it('asks for the cut-off that no primary text gives', () => {
    const withoutCutoff = { ...span(1, 2), direction: 'higher' } as never;
    expect(refusal(() => eurostatProgress(withoutCutoff))).toEqual({
      code: 'not_a_number',
      function: 'eurostatProgress',
      argument: 'significantGrowth',
    });
    expect(
      refusal(() => eurostatProgress({ ...span(1, 2), direction: 'higher', significantGrowth: '-0.01' }))?.code,
    ).toBe('negative');
  });

  it('refuses a direction that it does not know, and a target before the baseline', () => {
    const years = span(1, 2);
    expect(
      refusal(() => eurostatProgress({ ...years, target: at(2030, 2), direction: 'up' as never }))?.['argument'],
    ).toBe('direction');
    expect(refusal(() => eurostatProgress({ ...years, target: at(2014, 2), direction: 'higher' }))?.code).toBe(
      'out_of_range',
    );
  });
});

describe('unsdProgress', () => {
  it.each([
    // one year of growth, carried on for one more: 100, 110, 121 of 122, 150, …
    [span(100, 110), at(2017, '122'), 'higher', '0.954545', 'on_track'],
    [span(100, 110), at(2017, '122.1'), 'higher', '0.950226', 'on_track'],
    [span(100, 110), at(2017, '122.2'), 'higher', '0.945946', 'fair_progress'],
    [span(100, 110), at(2017, 310), 'higher', '0.1', 'fair_progress'],
    [span(100, 110), at(2017, 311), 'higher', '0.099526', 'stagnation_or_regression'],
    [span(100, 100), at(2017, 311), 'higher', '0', 'stagnation_or_regression'],
    [span(100, 90), at(2017, 311), 'higher', '-0.090047', 'stagnation_or_regression'],
    [span(100, 110), at(2017, 110), 'higher', '2.1', 'target_achieved'],
    [span(100, 80), at(2017, 64), 'lower', '1', 'on_track'],
    [span(100, 80), at(2017, 80), 'lower', '1.8', 'target_achieved'],
    // reached at the baseline: kept, or lost
    [span(100, 100), at(2017, 90), 'higher', null, 'target_achieved'],
    [span(100, 80), at(2017, 90), 'higher', null, 'stagnation_or_regression'],
    [span(90, 80), at(2017, 90), 'higher', null, 'stagnation_or_regression'],
    [span(95, 80, 0), at(2017, 90), 'higher', null, 'not_available'],
    [span(0, 10), at(2017, 20), 'higher', null, 'not_available'],
    [span(0, 20), at(2017, 20), 'higher', null, 'target_achieved'],
    [span(-10, 10), at(2017, 20), 'higher', null, 'not_available'],
    [span(10, 12, 0), at(2017, 20), 'higher', null, 'not_available'],
  ] as const)('%o to %o, %s: %s', (years, target, direction, value, status) => {
    const found = unsdProgress({ ...years, target, direction });
    expect([short(found.value), found.status]).toEqual([value, status]);
  });

  it.each([
    [span('0.9', '0.99'), at(2030, 1), 'higher', 'share', 'target_achieved'],
    [span('0.9', '0.9899'), at(2030, 1), 'higher', 'share', 'on_track'],
    [span('0.9', '0.99'), at(2030, 1), 'higher', 'other', 'on_track'],
    [span('0.9', '0.905'), at(2030, 1), 'higher', 'share', 'fair_progress'],
    [span('0.1', '0.01'), at(2030, 0), 'lower', 'share', 'target_achieved'],
    [span('0.1', '0.01'), at(2030, 0), 'lower', undefined, 'on_track'],
    [span('0.4', '0.499'), at(2030, '0.5'), 'higher', 'share', 'on_track'],
  ] as const)('%o to %o, %s, %s: %s', (years, target, direction, unit, status) => {
    expect(unsdProgress({ ...years, target, direction }, { unit }).status).toBe(status);
  });

  it.each([
    [span(100, 102), 'higher', '0.02', 'on_track'],
    [span(100, '101.9'), 'higher', '0.019', 'fair_progress'],
    [span(100, '100.5'), 'higher', '0.005', 'fair_progress'],
    [span(100, '100.4'), 'higher', '0.004', 'stagnation_or_regression'],
    [span(100, 98), 'lower', '0.02', 'on_track'],
    [span(-100, -98), 'higher', '0.02', 'on_track'],
    [span(0, 98), 'lower', null, 'not_available'],
  ] as const)('%o, %s, without a target: %s', (years, direction, value, status) => {
    const found = unsdProgress({ ...years, direction });
    expect([short(found.value), found.status]).toEqual([value, status]);
  });

  it('refuses what cannot be', () => {
    const good = { ...span(1, 2), direction: 'higher' } as const;
    expect(refusal(() => unsdProgress(good, { unit: 'percent' as never }))?.['argument']).toBe('unit');
    expect(refusal(() => unsdProgress({ ...good, target: at(2015, 2) }))?.code).toBe('out_of_range');
    expect(refusal(() => unsdProgress({ ...good, direction: 'up' as never }))?.['argument']).toBe('direction');
  });
});

describe('currentStatusIndex', () => {
  it.each([
    ['0.2', '0.25', '0.3', 'higher', '5', '5'],
    ['0.2', '0.35', '0.3', 'higher', '15', '10'],
    ['0.2', '0.1', '0.3', 'higher', '-10', '-10'],
    [115, 113, 111, 'lower', '5', '5'],
    [115, 109, 111, 'lower', '15', '10'],
    [115, 117, 111, 'lower', '-5', '-5'],
    ['0.8', '0.9', 1, 'parity', '5', '5'],
    ['0.8', '1', 1, 'parity', '10', '10'],
    ['0.8', '1.1', 1, 'parity', '5', '5'],
    ['1.2', '0.9', 1, 'parity', '5', '5'],
    ['0.8', '1.3', 1, 'parity', '-5', '-5'],
    ['0.8', '0.8', 1, 'parity', '0', '0'],
    [5, 6, 5, 'higher', null, null],
    [1, 1, 1, 'parity', null, null],
  ] as const)('from %s, now %s, to %s, better %s: %s', (baseline, value, target, better, kept, capped) => {
    const given = { baseline, value, target, better };
    expect(text(currentStatusIndex(given))).toBe(kept);
    expect(text(currentStatusIndex(given, { overshoot: 'capped' }))).toBe(capped);
  });

  it.each(noNumbers)('refuses %s', (_, value) => {
    for (const argument of ['baseline', 'value', 'target'] as const) {
      const given = { baseline: 1, value: 2, target: 3, better: 'higher', [argument]: value } as const;
      expect(refusal(() => currentStatusIndex(given))).toEqual({
        code: 'not_a_number',
        function: 'currentStatusIndex',
        argument,
      });
    }
  });

  it('refuses options that it does not know', () => {
    const given = { baseline: 1, value: 2, target: 3 };
    expect(refusal(() => currentStatusIndex({ ...given, better: 'up' as never }))?.['argument']).toBe('better');
    expect(
      refusal(() => currentStatusIndex({ ...given, better: 'higher' }, { overshoot: 'cut' as never }))?.['argument'],
    ).toBe('overshoot');
  });

  const number = fc.integer({ min: -1000, max: 1000 });
  it('of parity is the same on either side, and never above 10', () => {
    fc.assert(
      fc.property(number, number, number, (baseline, target, away) => {
        fc.pre(baseline !== target);
        const index = (value: number) => currentStatusIndex({ baseline, value, target, better: 'parity' })!;
        expect(index(target + away)).toEqual(index(target - away));
        expect(index(target + away)).toEqual(
          new Rational(10).minus(new Rational(10 * Math.abs(away), Math.abs(target - baseline))).toDecimal(),
        );
      }),
    );
  });
});

describe('trendArrow', () => {
  const cutoffs = { onTrack: 1, moderatelyImproving: '0.5', stagnating: 0 };
  it.each([
    // 0.24 to 0.5 in 15 years; five years ask for 0.0866…
    [at(2020, '0.33'), at(2030, '0.5'), '1.038462', 'on_track'],
    [at(2020, '0.3'), at(2030, '0.5'), '0.692308', 'moderately_improving'],
    [at(2020, '0.27'), at(2030, '0.5'), '0.346154', 'stagnating'],
    [at(2020, '0.24'), at(2030, '0.5'), '0', 'stagnating'],
    [at(2020, '0.23'), at(2030, '0.5'), '-0.115385', 'decreasing'],
    // falling, exactly the pace that is needed, half of it
    [at(2020, '0.2'), at(2030, '0.12'), '1', 'on_track'],
    [at(2020, '0.22'), at(2030, '0.12'), '0.5', 'moderately_improving'],
    [at(2020, '0.27'), at(2030, '0.24'), null, 'not_available'],
    [at(2015, '0.27'), at(2030, '0.5'), null, 'not_available'],
    [at(2014, '0.27'), at(2030, '0.5'), null, 'not_available'],
  ])('%o of %o: %s', (current, target, value, status) => {
    const found = trendArrow({ baseline: at(2015, '0.24'), current, target }, cutoffs);
    expect([short(found.value), found.status]).toEqual([value, status]);
  });

  it.each([
    [{ onTrack: undefined as never }, 'missing_argument', 'cutoffs.onTrack'],
    [{ stagnating: 'low' }, 'not_a_number', 'stagnating'],
    [{ moderatelyImproving: 2 }, 'out_of_range', 'moderatelyImproving'],
    [{ stagnating: '0.6' }, 'out_of_range', 'stagnating'],
  ])('refuses the cut-offs %o', (given, code, argument) => {
    const years = { ...span(1, 2), target: at(2030, 3) };
    expect(refusal(() => trendArrow(years, { ...cutoffs, ...given }))).toMatchObject({
      code,
      function: 'trendArrow',
      argument,
    });
  });
});

describe('all methods by year', () => {
  const value = fc.integer({ min: 1, max: 10_000 });
  const years = fc.record({ first: fc.integer({ min: 1, max: 14 }), last: fc.integer({ min: 1, max: 20 }) });
  const methods: Readonly<
    Record<string, (b: number, c: number, t: number, so: number, all: number, direction: Direction) => unknown>
  > = {
    compoundProgress: (b, c, t, so, all, direction) =>
      compoundProgress({ ...span(b, c, so), target: at(2015 + all, t), direction }),
    eurostatProgress: (b, c, t, so, all, direction) =>
      eurostatProgress({ ...span(b, c, so), target: at(2015 + all, t), direction }),
    unsdProgress: (b, c, t, so, all, direction) =>
      unsdProgress({ ...span(b, c, so), target: at(2015 + all, t), direction }),
    trendArrow: (b, c, t, so, all) =>
      trendArrow(
        { ...span(b, c, so), target: at(2015 + all, t) },
        { onTrack: 1, moderatelyImproving: '0.5', stagnating: 0 },
      ),
  };

  it.each(Object.entries(methods))('%s does not see the scale', (_, method) => {
    fc.assert(
      fc.property(value, value, value, years, fc.constantFrom(2, 10, 1000), (b, c, t, { first, last }, scale) => {
        fc.pre(b !== t);
        const direction = t > b ? 'higher' : 'lower';
        const found = method(b, c, t, first, last, direction);
        expect(method(b * scale, c * scale, t * scale, first, last, direction)).toEqual(found);
      }),
    );
  });

  const order: readonly string[] = [
    'deterioration',
    'moving_away',
    'decreasing',
    'stagnation_or_regression',
    'limited_progress',
    'insufficient_progress',
    'stagnating',
    'moderate_progress',
    'fair_progress',
    'moderately_improving',
    'substantial_progress',
    'significant_progress',
    'on_track',
    'target_achieved',
  ];
  it.each(Object.entries(methods))('%s never gets worse with a better value', (_, method) => {
    fc.assert(
      fc.property(value, value, value, value, years, (b, c, other, t, { first, last }) => {
        fc.pre(b !== t);
        const direction = t > b ? 'higher' : 'lower';
        const [worse, better] =
          t > b ? [Math.min(c, other), Math.max(c, other)] : [Math.max(c, other), Math.min(c, other)];
        const rank = (current: number) =>
          order.indexOf((method(b, current, t, first, last, direction) as { status: string }).status);
        expect(rank(worse)).toBeGreaterThanOrEqual(0);
        expect(rank(better)).toBeGreaterThanOrEqual(rank(worse));
      }),
    );
  });

  it('trendArrow mirrors', () => {
    fc.assert(
      fc.property(value, value, value, years, (b, c, t, { first, last }) => {
        expect(methods['trendArrow']!(-b, -c, -t, first, last, 'lower')).toEqual(
          methods['trendArrow']!(b, c, t, first, last, 'higher'),
        );
      }),
    );
  });
});

describe('without a value of a year', () => {
  const years = { baseline: at(2015, 2), current: at(2020, 3) };
  const target = at(2030, 4);
  const direction = 'higher';
  const cutoffs = { onTrack: 1, moderatelyImproving: '0.5', stagnating: 0 };
  const absent = { year: 2015, value: null };

  it.each([
    { baseline: null },
    { baseline: absent },
    { current: null },
    { current: { year: 2020, value: null } },
    { baseline: null, current: null },
  ])('%j is not available', (missing) => {
    const given = { ...years, ...missing };
    const found = [
      compoundProgress({ ...given, target, direction }),
      compoundProgress({ ...given, direction, limit: 100 }),
      eurostatProgress({ ...given, target, direction }),
      eurostatProgress({ ...given, significantGrowth: '0.01', direction }),
      unsdProgress({ ...given, target, direction }),
      unsdProgress({ ...given, direction }),
      trendArrow({ ...given, target }, cutoffs),
    ];
    for (const progress of found) expect(progress).toMatchObject({ value: null, status: 'not_available' });
    expect(currentStatusIndex({ baseline: null, value: 1, target: 2, better: 'higher' })).toBeNull();
    expect(currentStatusIndex({ baseline: 1, value: null, target: 2, better: 'higher' })).toBeNull();
  });

  it('still refuses what is no year, no value and no target', () => {
    const refused = (given: object) => refusal(() => compoundProgress({ ...years, direction, ...given } as never));
    expect(refused({ baseline: undefined })).toEqual({
      code: 'missing_argument',
      function: 'compoundProgress',
      argument: 'baseline',
      write: '{ baseline, current, direction }',
    });
    expect(refused({ baseline: { year: '2015.5', value: null } })).toMatchObject({ argument: 'baseline.year' });
    expect(refused({ target: { year: 2030, value: null } })).toMatchObject({
      code: 'not_a_number',
      argument: 'target.value',
    });
    expect(refused({ target: null })).toMatchObject({
      code: 'wrong_argument',
      argument: 'target',
      write: '{ year, value }',
    });
    expect(refused({ current: { year: 2020 } })).toEqual({
      code: 'missing_argument',
      function: 'compoundProgress',
      argument: 'current.value',
      write: '{ year, value }',
    });
  });
});
