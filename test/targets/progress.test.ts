import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { requiredChange } from '../../src/targets/requiredChange.js';
import { shareOfTarget } from '../../src/targets/shareOfTarget.js';
import { targetProgress } from '../../src/targets/targetProgress.js';
import { Rational } from '../measures/rational.js';
import { noNumbers, refusal } from '../measures/refusal.js';
import { text } from '../measures/text.js';

const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });

describe('targetProgress', () => {
  it.each([
    ['0.2', '0.25', '0.3', '0.5'],
    ['0.2', '0.2', '0.3', '0'],
    ['0.2', '0.3', '0.3', '1'],
    ['0.2', '0.35', '0.3', '1.5'],
    ['0.2', '0.15', '0.3', '-0.5'],
    // falling targets
    ['2.1', '1.9', '1.7', '0.5'],
    ['2.1', '2.3', '1.7', '-0.5'],
    [115, 109, 111, '1.5'],
    // from and to zero
    [0, 5, 20, '0.25'],
    [20, 5, 0, '0.75'],
    [-10, 0, 10, '0.5'],
    // no way to go
    ['0.3', '0.3', '0.3', null],
    ['0.3', '0.4', '0.3', null],
    [0, 0, 0, null],
    [null, '0.4', '0.3', null],
    ['0.3', null, '0.3', null],
    [10n, new Decimal('12.5'), '20', '0.25'],
  ])('from %s, now %s, to %s: %s', (baseline, value, target, expected) => {
    expect(text(targetProgress({ baseline, value, target }))).toBe(expected);
  });

  it.each([
    ['0.2', '0.25', { at_least: '0.3' }, '0.5'],
    ['0.2', '0.25', { above: '0.3' }, '0.5'],
    ['0.2', '0.35', { at_least: '0.3' }, '1.5'],
    ['2.1', '1.8', { at_most: '1.7' }, '0.75'],
    ['2.1', '1.8', { below: '1.7' }, '0.75'],
    // the baseline meets it, or lies on a limit that is excluded
    ['0.3', '0.2', { at_least: '0.3' }, null],
    ['0.35', '0.4', { at_least: '0.3' }, null],
    ['0.3', '0.4', { above: '0.3' }, null],
    ['1.6', '1.9', { at_most: '1.7' }, null],
    ['0.5', '0.7', { between: ['0.4', '0.6'] }, null],
    // a range from below, from above, and through it
    ['0.2', '0.3', { between: ['0.4', '0.6'] }, '0.5'],
    ['0.2', '0.4', { between: ['0.4', '0.6'] }, '1'],
    ['0.2', '0.55', { between: ['0.4', '0.6'] }, '1'],
    ['0.2', '0.7', { between: ['0.4', '0.6'] }, '0.5'],
    ['0.2', '0.9', { between: ['0.4', '0.6'] }, '-0.5'],
    ['0.8', '0.7', { between: ['0.4', '0.6'] }, '0.5'],
    ['0.8', '1', { between: ['0.4', '0.6'] }, '-1'],
    // parity
    ['0.8', '0.9', { between: [1, 1] }, '0.5'],
    ['0.8', '1', { between: [1, 1] }, '1'],
    ['0.8', '1.2', { between: [1, 1] }, '0'],
    [null, '0.4', { at_least: '0.3' }, null],
  ] as const)('from %s, now %s, to %o: %s', (baseline, value, target, expected) => {
    expect(text(targetProgress({ baseline, value, target }))).toBe(expected);
  });

  it.each([
    ['0.35', {}, '1.5'],
    ['0.35', { overshoot: 'kept' }, '1.5'],
    ['0.35', { overshoot: 'capped' }, '1'],
    ['0.25', { overshoot: 'capped', regression: 'floored' }, '0.5'],
    ['0.15', { overshoot: 'capped' }, '-0.5'],
    ['0.15', { regression: 'floored' }, '0'],
  ] as const)('now %s with %o: %s', (value, options, expected) => {
    expect(text(targetProgress({ baseline: '0.2', value, target: '0.3' }, options))).toBe(expected);
  });

  it.each(noNumbers)('refuses %s', (_, value) => {
    const good = { baseline: 1, value: 2, target: 3 };
    for (const argument of ['baseline', 'value', 'target'] as const) {
      const found = refusal(() => targetProgress({ ...good, [argument]: value }));
      const code = argument === 'target' && typeof value === 'object' ? 'unknown_option' : 'not_a_number';
      expect(found).toMatchObject({ code, function: 'targetProgress' });
    }
  });

  it('refuses what cannot be', () => {
    const good = { baseline: 1, value: 2, target: 3 };
    expect(refusal(() => targetProgress({ ...good, target: null as never }))?.code).toBe('not_a_number');
    expect(refusal(() => targetProgress({ ...good, target: { between: [2, 1] } }))?.code).toBe('out_of_range');
    expect(refusal(() => targetProgress(good, { overshoot: 'cut' as never }))).toEqual({
      code: 'unknown_option',
      function: 'targetProgress',
      argument: 'overshoot',
      allowed: ['kept', 'capped'],
    });
    expect(refusal(() => targetProgress(good, { regression: 'cut' as never }))?.['argument']).toBe('regression');
  });

  it('is an exact fraction, whatever the scale, the origin and the direction', () => {
    fc.assert(
      fc.property(whole, whole, whole, whole, fc.integer({ min: 1, max: 1000 }), (b, v, t, shift, scale) => {
        fc.pre(b !== t);
        const found = targetProgress({ baseline: b, value: v, target: t });
        expect(found).toEqual(new Rational(v - b, t - b).toDecimal());
        const move = (x: number) => x * scale + shift;
        expect(targetProgress({ baseline: move(b), value: move(v), target: move(t) })).toEqual(found);
        expect(targetProgress({ baseline: -b, value: -v, target: -t })).toEqual(found);
        const bound = t > b ? { at_least: t } : { at_most: t };
        expect(targetProgress({ baseline: b, value: v, target: bound })).toEqual(found);
      }),
    );
  });

  it('of a range depends on the distance alone, and mirrors', () => {
    fc.assert(
      fc.property(whole, whole, whole, fc.nat(1_000_000), (b, v, low, width) => {
        const high = low + width;
        const found = targetProgress({ baseline: b, value: v, target: { between: [low, high] } });
        const away = (x: number) => Math.max(low - x, x - high, 0);
        if (away(b) === 0) expect(found).toBeNull();
        else expect(found).toEqual(new Rational(away(b) - away(v), away(b)).toDecimal());
        expect(targetProgress({ baseline: -b, value: -v, target: { between: [-high, -low] } })).toEqual(found);
      }),
    );
  });

  it('rises with a value that moves towards the target', () => {
    fc.assert(
      fc.property(whole, whole, whole, whole, (b, t, v, w) => {
        fc.pre(b !== t && v !== w);
        const nearer = t > b ? Math.max(v, w) : Math.min(v, w);
        const [one, other] = [nearer, v + w - nearer].map((value) => targetProgress({ baseline: b, value, target: t }));
        expect(one!.gt(other!)).toBe(true);
      }),
    );
  });
});

describe('shareOfTarget', () => {
  it.each([
    ['0.2', '0.25', '0.8'],
    ['2.04', '1.7', '1.2'],
    [0, 5, '0'],
    [5, 0, null],
    [0, 0, null],
    [null, 5, null],
  ])('%s of %s: %s', (value, target, expected) => {
    expect(text(shareOfTarget({ value, target }))).toBe(expected);
  });

  it.each(noNumbers)('refuses %s', (_, value) => {
    expect(refusal(() => shareOfTarget({ value, target: 1 }))).toMatchObject({
      code: 'not_a_number',
      argument: 'value',
    });
    expect(refusal(() => shareOfTarget({ value: 1, target: value }))).toMatchObject({
      code: 'not_a_number',
      argument: 'target',
    });
  });

  it('is an exact fraction, and not the way that is gone', () => {
    fc.assert(
      fc.property(whole, whole, (value, target) => {
        fc.pre(target !== 0);
        expect(shareOfTarget({ value, target })).toEqual(new Rational(value, target).toDecimal());
      }),
    );
    expect(text(shareOfTarget({ value: '0.2', target: '0.25' }))).toBe('0.8');
    expect(text(targetProgress({ baseline: '0.2', value: '0.2', target: '0.25' }))).toBe('0');
  });
});

describe('requiredChange', () => {
  it.each([
    ['0.5', { at_least: '0.6' }, 5, 'linear', '0.02'],
    ['2.1', { at_most: '1.7' }, 4, 'linear', '-0.1'],
    ['0.5', { at_least: '0.6' }, '0.5', 'linear', '0.2'],
    ['0.7', { at_least: '0.6' }, 5, 'linear', '0'],
    ['0.6', { at_least: '0.6' }, 5, 'linear', '0'],
    ['0.6', { above: '0.6' }, 5, 'linear', '0'],
    ['0.3', { between: ['0.4', '0.6'] }, 2, 'linear', '0.05'],
    ['0.7', { between: ['0.4', '0.6'] }, 2, 'linear', '-0.05'],
    ['0.5', { between: ['0.4', '0.6'] }, 2, 'linear', '0'],
    [100, { at_least: 121 }, 2, 'compound', '0.1'],
    [121, { at_most: 100 }, 1, 'compound', '-0.173553719'],
    [100, { at_most: 0 }, 4, 'compound', '-1'],
    [-8, { at_least: -2 }, 2, 'compound', '-0.5'],
    [0, { at_least: 1 }, 4, 'compound', null],
    [-1, { at_least: 1 }, 4, 'compound', null],
    [0, { at_least: 1 }, 4, 'linear', '0.25'],
    [null, { at_least: 1 }, 4, 'linear', null],
  ] as const)('from %s to %o in %s, %s: %s', (value, target, periods, pace, expected) => {
    expect(text(requiredChange({ value, target, periods }, { pace })?.toDecimalPlaces(9) ?? null)).toBe(expected);
  });

  it.each([
    [{ periods: 0 }, {}, 'out_of_range', 'periods'],
    [{ periods: '1e-30' }, { pace: 'compound' as const }, 'out_of_range', 'periods'],
    [{ periods: -1 }, {}, 'negative', 'periods'],
    [{ periods: 'many' }, {}, 'not_a_number', 'periods'],
    [{ value: 'much' }, {}, 'not_a_number', 'value'],
    [{ target: { at_least: 'much' } }, {}, 'not_a_number', 'target'],
    [{ target: {} as never }, {}, 'unknown_option', 'target'],
    [{}, { pace: 'logit' as never }, 'unknown_option', 'pace'],
  ])('refuses %o with %o: %s', (given, options, code, argument) => {
    const good = { value: 1, target: { at_least: 2 }, periods: 1 };
    expect(refusal(() => requiredChange({ ...good, ...given }, options))).toMatchObject({
      code,
      function: 'requiredChange',
      argument,
    });
  });

  it('leads to the limit', () => {
    const positive = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 1, max: 30 }), (value, limit, periods) => {
        const target = value < limit ? { at_least: limit } : { at_most: limit };
        const linear = requiredChange({ value, target, periods })!;
        expect(linear.times(periods).plus(value).minus(limit).abs().lte('1e-55')).toBe(true);
        const rate = requiredChange({ value, target, periods }, { pace: 'compound' })!;
        expect(rate.plus(1).pow(periods).times(value).minus(limit).abs().lte('1e-50')).toBe(true);
      }),
    );
  });
});
