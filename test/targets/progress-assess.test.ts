import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { assess } from '../../src/targets/assess.js';
import type { DatedBound } from '../../src/targets/course.js';
import { trajectory } from '../../src/targets/trajectory.js';
import { noNumbers, refusal } from '../measures/refusal.js';
import { text } from '../measures/text.js';

const yearly = (from: number, ...values: readonly (number | string | null)[]) =>
  values.map((value, index) => ({ on: `${from + index}-12-31`, value }));
const until = (year: number, bound: DatedBound['bound']) => ({ bound, by: `${year}-12-31` });

describe('assess, status', () => {
  it.each([
    // rising by 0.02 a year; 0.1 is missing in 2022
    [yearly(2020, '0.46', '0.48', '0.5'), until(2027, { at_least: '0.6' }), 'on_track'],
    [yearly(2020, '0.46', '0.48', '0.5'), until(2027, { above: '0.6' }), 'off_track'],
    [yearly(2020, '0.46', '0.48', '0.5'), until(2026, { at_least: '0.6' }), 'off_track'],
    [yearly(2020, '0.46', '0.48', '0.5'), until(2026, { at_least: '0.5' }), 'met'],
    [yearly(2020, '0.46', '0.48', '0.5'), until(2026, { above: '0.5' }), 'on_track'],
    [yearly(2020, '0.5', '0.48', '0.46'), until(2026, { at_least: '0.6' }), 'regressing'],
    [yearly(2020, '0.5', '0.5', '0.5'), until(2026, { at_least: '0.6' }), 'off_track'],
    // falling targets
    [yearly(2020, '2.1', '2.0', '1.9'), until(2024, { at_most: '1.7' }), 'on_track'],
    [yearly(2020, '2.1', '2.0', '1.9'), until(2024, { below: '1.7' }), 'off_track'],
    [yearly(2020, '2.1', '2.0', '1.9'), until(2023, { at_most: '1.7' }), 'off_track'],
    [yearly(2020, '1.9', '2.0', '2.1'), until(2030, { at_most: '1.7' }), 'regressing'],
    [yearly(2020, '1.9', '1.7'), until(2030, { at_most: '1.7' }), 'met'],
    // a range, from below, from above, and stepped through
    [yearly(2020, '0.3', '0.35'), until(2023, { between: ['0.4', '0.6'] }), 'on_track'],
    [yearly(2020, '0.7', '0.65'), until(2023, { between: ['0.4', '0.6'] }), 'on_track'],
    [yearly(2020, '0.3', '0.35'), until(2030, { between: ['0.4', '0.6'] }), 'off_track'],
    [yearly(2020, '0.7', '0.75'), until(2023, { between: ['0.4', '0.6'] }), 'regressing'],
    [yearly(2020, '0.7', '0.5'), until(2023, { between: ['0.4', '0.6'] }), 'met'],
    // parity
    [yearly(2020, '0.8', '0.9'), until(2022, { between: [1, 1] }), 'on_track'],
    [yearly(2020, '0.8', '0.9'), until(2023, { between: [1, 1] }), 'off_track'],
    // from zero, and through it
    [yearly(2020, 0, '0.1'), until(2025, { at_least: '0.5' }), 'on_track'],
    [yearly(2020, '0.2', '0.1'), until(2022, { at_most: 0 }), 'on_track'],
    [yearly(2020, 0, 0), until(2022, { at_least: '0.1' }), 'off_track'],
    // 13/22 misses 60 %
    [[{ on: '2022-12-31', value: new Decimal(13).div(22) }], until(2022, { at_least: '0.6' }), 'missed'],
    [yearly(2020, '0.6'), until(2026, { at_least: '0.6' }), 'met'],
  ] as const)('%o, %o: %s', (values, target, status) => {
    expect(assess(values, target).status).toBe(status);
  });

  it('decides exactly where a third of a year’s pace decides', () => {
    // 1/3 and 1/2 lead to 2/3, and not to more
    const values = [
      { on: '2020-12-31', value: new Decimal(1).div(3) },
      { on: '2021-12-31', value: '0.5' },
    ];
    expect(text(assess(values, until(2024, { at_least: 1 })).projected)).toBe('1');
    expect(assess(values, until(2024, { at_least: 1 })).status).toBe('on_track');
    expect(assess(values, until(2024, { above: 1 })).status).toBe('off_track');
    expect(assess(values, until(2024, { at_least: '1.000000000001' })).status).toBe('off_track');
  });
});

describe('assess, around the deadline', () => {
  const target = { bound: { at_least: '0.6' }, by: '2022-12-31' };
  const rising = yearly(2020, '0.4', '0.5');
  it.each([
    [rising, '2021-12-31', 'on_track'],
    [rising, '2022-12-30', 'on_track'],
    [rising, '2022-12-31', 'missed'],
    [rising, '2023-01-01', 'missed'],
    [yearly(2020, '0.4', '0.5', '0.55'), undefined, 'missed'],
    [yearly(2020, '0.4', '0.5', '0.55'), '2022-12-30', 'on_track'],
    [yearly(2020, '0.4', '0.5', '0.6'), undefined, 'met'],
    // met in time and lost, met too late
    [yearly(2020, '0.4', '0.5', '0.6', '0.59'), undefined, 'regressing'],
    [yearly(2020, '0.4', '0.5', '0.59', '0.6'), undefined, 'met_late'],
    [yearly(2020, '0.4', '0.5', '0.59', '0.59'), undefined, 'missed'],
    [yearly(2023, '0.4', '0.5'), undefined, 'missed'],
  ])('%o as of %s: %s', (values, asOf, status) => {
    expect(assess(values, target, { asOf }).status).toBe(status);
  });

  it('projects nothing after it', () => {
    expect(assess(rising, target, { asOf: '2023-01-01' })).toMatchObject({
      status: 'missed',
      projected: null,
      interval: null,
      requiredPace: null,
      attainment: '2022-12-31',
    });
    const late = assess(yearly(2020, '0.4', '0.5', '0.55'), target);
    // the line stands at 0.558333… and rises by 0.075 a year: 202.8 days
    expect(late).toMatchObject({ projected: null, requiredPace: null, attainment: '2023-07-22' });
    expect(text(late.yearsLeft)).toBe('0');
  });

  it.each([
    ['2020-12-31', 'not_assessable'],
    ['2021-01-01', 'on_track'],
    ['2022-06-30', 'on_track'],
    ['2022-07-01', 'not_assessable'],
  ])('of a target that was replaced answers for the days in force alone: %s', (asOf, status) => {
    const dated = { ...target, inForce: { from: '2021-01-01', to: '2022-06-30' } };
    const values = yearly(2019, '0.3', '0.4', '0.5');
    const found = assess(values, dated, { asOf });
    if (status === 'not_assessable') {
      expect(found).toMatchObject({ status, reason: 'not_in_force', latest: null, distance: null, projected: null });
    } else expect(found.status).toBe(status);
  });

  it('of a target from JSON, where null stands for no dates in force, answers as without them', () => {
    const values = yearly(2019, '0.3', '0.4', '0.5');
    expect(assess(values, { ...target, inForce: null as never })).toEqual(assess(values, target));
  });
});

describe('assess, what cannot be assessed', () => {
  const target = until(2030, { at_least: '0.6' });
  it.each([
    [[], {}, 'not_reported'],
    [yearly(2020, null, null), {}, 'not_reported'],
    [yearly(2020, '0.4', '0.5'), { asOf: '2020-12-30' }, 'not_reported'],
    [yearly(2020, '0.4'), {}, 'one_value'],
    [yearly(2020, '0.4', null), {}, 'one_value'],
    [yearly(2020, '0.4', '0.5'), { asOf: '2021-12-30' }, 'one_value'],
    [yearly(2020, 0, '0.5'), { method: 'compound' }, 'not_positive'],
    [yearly(2020, '0.4', 0, '0.5'), { method: 'compound' }, 'not_positive'],
  ] as const)('%o with %o: %s', (values, options, reason) => {
    const status = reason === 'not_reported' ? 'not_assessable' : 'not_met';
    expect(assess(values, target, options)).toMatchObject({ status, reason, projected: null });
  });

  it('needs no trend to be met or missed', () => {
    expect(assess(yearly(2020, '0.6'), target).status).toBe('met');
    expect(assess(yearly(2020, 0, '0.6'), target, { method: 'compound' }).status).toBe('met');
    expect(assess(yearly(2020, 0, '0.5'), until(2021, { at_least: '0.6' }), { method: 'compound' }).status).toBe(
      'missed',
    );
  });

  it('takes the ends alone where it is told so', () => {
    const values = yearly(2020, '0.4', 0, '0.5');
    expect(assess(values, target, { method: 'compound', trend: 'first_and_last' }).status).toBe('on_track');
  });
});

describe('assess, facts', () => {
  it('gives the whole of two values', () => {
    const found = assess(yearly(2021, '0.2', '0.22'), until(2030, { at_least: '0.3' }));
    expect(found).toEqual({
      kind: 'progress',
      status: 'on_track',
      bound: { at_least: '0.3' },
      by: '2030-12-31',
      onward: false,
      asOf: '2022-12-31',
      method: 'linear',
      first: { on: '2021-12-31', value: new Decimal('0.2') },
      latest: { on: '2022-12-31', value: new Decimal('0.22') },
      distance: new Decimal('0.08'),
      progress: new Decimal('0.2'),
      observedPace: new Decimal('0.02'),
      requiredPace: new Decimal('0.01'),
      yearsLeft: new Decimal(8),
      projected: new Decimal('0.38'),
      interval: null,
      metSince: null,
      attainment: '2026-12-31',
    });
  });

  it('of three values on a line has an interval without width', () => {
    const found = assess(yearly(2020, '0.18', '0.2', '0.22'), until(2030, { at_least: '0.3' }));
    expect(text(found.projected)).toBe('0.38');
    expect([text(found.interval!.low), text(found.interval!.high)]).toEqual(['0.38', '0.38']);
  });

  it('of three values off a line has that of least squares', () => {
    // by hand: mean 0.2, slope 0.02, residuals −0.01, 0.02, −0.01, s² = 0.0006; at 3 years s √(1 + 1/3 + 4/2) = 0.04472136,
    // and t = 12.70620474 for one degree of freedom
    const values = yearly(2020, '0.17', '0.22', '0.21');
    const found = assess(values, until(2023, { at_least: '0.3' }));
    expect(text(found.projected)).toBe('0.24');
    expect(found.interval!.low.toNumber()).toBeCloseTo(0.24 - 0.568238750522, 8);
    expect(found.interval!.high.toNumber()).toBeCloseTo(0.24 + 0.568238750522, 8);
    const narrow = assess(values, until(2023, { at_least: '0.3' }), { level: '0.5' });
    expect(narrow.interval!.high.toNumber()).toBeCloseTo(0.24 + 0.04472136, 8);
    expect(assess(values, until(2023, { at_least: '0.3' }), { trend: 'first_and_last' })).toMatchObject({
      interval: null,
      projected: new Decimal('0.23'),
    });
  });

  it('moves by a rate where it is told so', () => {
    const found = assess(yearly(2020, 100, 110), until(2023, { at_least: '133.1' }), { method: 'compound' });
    expect(found.status).toBe('on_track');
    expect([text(found.observedPace), text(found.projected), found.attainment]).toEqual(['0.1', '133.1', '2023-12-31']);
    expect(found.requiredPace!.toDecimalPlaces(50).toString()).toBe('0.1');
    expect(assess(yearly(2020, 100, 110), until(2023, { above: '133.1' }), { method: 'compound' }).status).toBe(
      'off_track',
    );
    expect(assess(yearly(2020, 100, 90), until(2030, { at_most: 0 }), { method: 'compound' })).toMatchObject({
      status: 'off_track',
      requiredPace: new Decimal(-1),
      attainment: null,
    });
  });

  it.each([
    [yearly(2020, '0.6', '0.5', '0.6', '0.7'), '2022-12-31', null],
    [yearly(2020, '0.6', '0.7'), '2020-12-31', null],
    [yearly(2020, '0.4', '0.5'), null, '2022-12-31'],
    [yearly(2020, '0.5', '0.4'), null, null],
    [yearly(2020, '0.5', '0.5'), null, null],
    // the line is past 0.6 already, the latest value is not
    [yearly(2020, '0.5', '0.9', '0.59'), null, '2023-01-01'],
    // a millionth a year
    [yearly(2020, '0.5', '0.500001'), null, null],
  ])('%o: met since %s, to be met on %s', (values, since, attainment) => {
    expect(assess(values, until(2030, { at_least: '0.6' }))).toMatchObject({ metSince: since, attainment });
  });

  it('reads values in any order and leaves out later ones', () => {
    const values = yearly(2018, '0.3', null, '0.35', '0.4');
    const target = until(2030, { at_least: '0.6' });
    expect(assess([...values].reverse(), target)).toEqual(assess(values, target));
    expect(assess(values, target, { asOf: '2020-12-31' })).toEqual(assess(values.slice(0, 3), target));
  });

  it.each([
    [[{ on: '2020-02-30', value: 1 }], {}, {}, 'invalid_date', 'observations'],
    [
      [
        { on: '2020-01-01', value: 1 },
        { on: '2020-01-01', value: 2 },
      ],
      {},
      {},
      'out_of_range',
      'observations',
    ],
    [[], { by: '2030' }, {}, 'invalid_date', 'target.by'],
    [[], { inForce: { from: '2030', to: '2030-12-31' } }, {}, 'invalid_date', 'target.inForce.from'],
    [[], { inForce: { from: '2030-01-01', to: 'never' } }, {}, 'invalid_date', 'target.inForce.to'],
    [[], { inForce: { from: '2030-01-02', to: '2030-01-01' } }, {}, 'invalid_date', 'target.inForce.to'],
    [[], { bound: { between: [2, 1] } }, {}, 'out_of_range', 'target.bound'],
    [[], {}, { asOf: 'now' }, 'invalid_date', 'asOf'],
    [[], {}, { method: 'logit' as never }, 'unknown_option', 'method'],
    [[], {}, { trend: 'median' as never }, 'unknown_option', 'trend'],
    [[], {}, { asOf: undefined, asof: '2020-12-31' }, 'unknown_option', 'options.asof'],
    [[], {}, { level: 1 }, 'out_of_range', 'level'],
    [[], {}, { level: 0 }, 'out_of_range', 'level'],
    [[], {}, { level: 95 }, 'out_of_range', 'level'],
    [[], {}, { level: `0.${'9'.repeat(60)}` }, 'out_of_range', 'level'],
  ] as const)('refuses %o, %o, %o: %s', (values, target, options, code, argument) => {
    const good = until(2030, { at_least: '0.6' });
    for (const [name, call] of Object.entries({ assess, trajectory })) {
      expect(refusal(() => call(values, { ...good, ...target }, options))).toMatchObject({
        code,
        function: name,
        argument,
      });
    }
  });

  it.each(noNumbers)('refuses %s as a value, and says which', (_, value) => {
    const values = [...yearly(2020, '0.4'), { on: '2021-12-31', value }];
    expect(refusal(() => assess(values, until(2030, { at_least: '0.6' })))).toEqual({
      code: 'not_a_number',
      function: 'assess',
      argument: 'observations',
      index: 1,
    });
  });
});

const order = ['regressing', 'off_track', 'on_track', 'met'];
const value = fc.integer({ min: -500, max: 1500 });
const series = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 6000 }), value), {
    minLength: 2,
    maxLength: 7,
    selector: ([day]) => day,
  })
  .map((pairs) =>
    pairs
      .sort(([a], [b]) => a - b)
      .map(([day, one]) => ({ on: new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10), value: one })),
  );
const later = fc
  .integer({ min: 6001, max: 9000 })
  .map((day) => new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10));
const trend = fc.constantFrom('least_squares' as const, 'first_and_last' as const);

describe('assess, properties', () => {
  it('does not see the scale', () => {
    fc.assert(
      fc.property(
        series,
        value,
        later,
        trend,
        fc.constantFrom(2, 10, 1000, 1_000_000),
        (values, limit, by, fit, scale) => {
          const found = assess(values, { bound: { at_least: limit }, by }, { trend: fit });
          const scaled = values.map(({ on, value: one }) => ({ on, value: one * scale }));
          const other = assess(scaled, { bound: { at_least: limit * scale }, by }, { trend: fit });
          expect([other.status, other.attainment, other.metSince]).toEqual([
            found.status,
            found.attainment,
            found.metSince,
          ]);
          expect(text(other.progress)).toBe(text(found.progress));
          expect(other.projected!.div(scale).minus(found.projected!).abs().lte('1e-40')).toBe(true);
        },
      ),
    );
  });

  it('mirrors with the direction', () => {
    fc.assert(
      fc.property(series, value, later, trend, fc.boolean(), (values, limit, by, fit, strict) => {
        const bound = strict ? { above: limit } : { at_least: limit };
        const found = assess(values, { bound, by }, { trend: fit });
        const mirrored = values.map(({ on, value: one }) => ({ on, value: 1000 - one }));
        const opposite = strict ? { below: 1000 - limit } : { at_most: 1000 - limit };
        const other = assess(mirrored, { bound: opposite, by }, { trend: fit });
        expect([other.status, other.attainment, other.metSince]).toEqual([
          found.status,
          found.attainment,
          found.metSince,
        ]);
        expect(text(other.progress)).toBe(text(found.progress));
        expect(other.distance!.plus(found.distance!).isZero()).toBe(true);
        expect(other.observedPace!.plus(found.observedPace!).abs().lte('1e-40')).toBe(true);
        expect(other.requiredPace!.plus(found.requiredPace!).isZero()).toBe(true);
      }),
    );
  });

  it('never gets worse with a better latest value', () => {
    const method = fc.constantFrom('linear' as const, 'compound' as const);
    fc.assert(
      fc.property(series, value, later, trend, method, fc.nat(300), (values, limit, by, fit, pace, more) => {
        const positive = values.map(({ on, value: one }) => ({ on, value: one + 501 }));
        const last = positive.at(-1)!;
        const raised = [...positive.slice(0, -1), { ...last, value: last.value + more }];
        const rank = (course: typeof values) =>
          order.indexOf(assess(course, { bound: { at_least: limit + 501 }, by }, { trend: fit, method: pace }).status);
        expect(rank(positive)).toBeGreaterThanOrEqual(0);
        expect(rank(raised)).toBeGreaterThanOrEqual(rank(positive));
      }),
    );
  });

  it('on track means that it is attained by the deadline, to the day', () => {
    fc.assert(
      fc.property(series, value, later, trend, fc.boolean(), (values, limit, by, fit, strict) => {
        const bound = strict ? { above: limit } : { at_least: limit };
        const found = assess(values, { bound, by }, { trend: fit });
        fc.pre(found.status === 'on_track' || found.status === 'off_track');
        const { attainment } = found;
        expect(attainment !== null && attainment <= by).toBe(found.status === 'on_track');
        if (attainment === null) return;
        expect(assess(values, { bound, by: attainment }, { trend: fit }).status).toBe('on_track');
        const before = new Date(Date.parse(attainment) - 86_400_000).toISOString().slice(0, 10);
        if (before > found.latest!.on) {
          expect(assess(values, { bound, by: before }, { trend: fit }).status).toBe('off_track');
        }
      }),
    );
  });

  it('with the ends alone is on track exactly where the observed pace is enough', () => {
    fc.assert(
      fc.property(series, value, later, (values, limit, by) => {
        const found = assess(values, { bound: { at_least: limit }, by }, { trend: 'first_and_last' });
        fc.pre(found.status !== 'met');
        const isEnough = found.observedPace!.toDecimalPlaces(40).gte(found.requiredPace!.toDecimalPlaces(40));
        expect(found.status === 'on_track').toBe(isEnough);
      }),
    );
  });
});

describe('trajectory', () => {
  const rows = (path: ReturnType<typeof trajectory>) =>
    path.map(({ on, observed, required, trend: line }) => [on, text(observed), text(required), text(line)]);

  it('leads from the latest value to the limit, year by year', () => {
    expect(rows(trajectory(yearly(2020, '0.18', null, '0.22'), until(2025, { at_least: '0.31' })))).toEqual([
      ['2020-12-31', '0.18', null, '0.18'],
      ['2022-12-31', '0.22', '0.22', '0.22'],
      ['2023-12-31', null, '0.25', '0.24'],
      ['2024-12-31', null, '0.28', '0.26'],
      ['2025-12-31', null, '0.31', '0.28'],
    ]);
  });

  it('ends on the deadline, within a year', () => {
    const path = trajectory(yearly(2020, '0.2', '0.22'), { bound: { at_least: '0.3' }, by: '2023-06-30' });
    expect(path.map(({ on }) => on)).toEqual(['2020-12-31', '2021-12-31', '2022-12-31', '2023-06-30']);
    expect(text(path.at(-1)!.required)).toBe('0.3');
  });

  it.each([
    [[], []],
    [yearly(2020, '0.2'), [['2020-12-31', '0.2', '0.2', null], ['2021-12-31', null, '0.3', null]]], // biome-ignore format: rows
    [yearly(2021, '0.2'), [['2021-12-31', '0.2', null, null]]],
    [yearly(2022, '0.2'), [['2022-12-31', '0.2', null, null]]],
    [yearly(2020, '0.4'), [['2020-12-31', '0.4', null, null], ['2021-12-31', null, null, null]]], // biome-ignore format: rows
  ])('of %o is %o', (values, expected) => {
    expect(rows(trajectory(values, until(2021, { at_least: '0.3' })))).toEqual(expected);
  });

  it('by a rate has the same rate every year', () => {
    const path = trajectory(yearly(2020, 90, 100), until(2023, { at_least: 121 }), { method: 'compound' });
    expect(path.slice(1).map(({ required }) => required!.toDecimalPlaces(50).toString())).toEqual([
      '100',
      '110',
      '121',
    ]);
    const toZero = trajectory(yearly(2020, 0, 0), until(2023, { at_least: 1 }), { method: 'compound' });
    expect(toZero.map(({ required }) => required)).toEqual([null, null, null, null]);
  });

  it('ends where `assess` projects, with its interval', () => {
    fc.assert(
      fc.property(series, value, later, (values, limit, by) => {
        const target = { bound: { at_least: limit }, by };
        const found = assess(values, target);
        const path = trajectory(values, target);
        const end = path.at(-1)!;
        expect([end.on, end.trend, end.low, end.high]).toEqual([
          by,
          found.projected,
          found.interval?.low ?? null,
          found.interval?.high ?? null,
        ]);
        expect(end.required === null ? null : end.required.toNumber()).toBe(found.status === 'met' ? null : limit);
        const days = path.map(({ on }) => on);
        expect(days).toEqual([...new Set(days)].sort());
      }),
    );
  });
});
