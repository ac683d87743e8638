import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { addYears, firstDayFrom, nextDay, toDate, yearsFrom } from '../../src/targets/calendar.js';
import { studentQuantile } from '../../src/targets/student.js';
import { fitTrend } from '../../src/targets/trend.js';
import { Rational } from '../measures/rational.js';
import { refusal } from '../measures/refusal.js';

describe('Student’s t', () => {
  it.each([
    // the table of NIST, https://www.itl.nist.gov/div898/handbook/eda/section3/eda3672.htm
    [1, 0.025, 12.706, 3],
    [2, 0.025, 4.303, 3],
    [3, 0.025, 3.182, 3],
    [4, 0.025, 2.776, 3],
    [10, 0.025, 2.228, 3],
    [30, 0.025, 2.042, 3],
    [100, 0.025, 1.984, 3],
    [5, 0.1, 1.476, 3],
    [5, 0.05, 2.015, 3],
    [5, 0.01, 3.365, 3],
    [5, 0.001, 5.893, 3],
    // scipy.stats.t.isf, SciPy 1.17
    [1, 1e-6, 318309.8861827435, 9],
    [3, 0.25, 0.7648923284043444, 12],
    [5, 1e-12, 393.95695957760375, 11],
    [7, 0.005, 3.4994832973504932, 12],
    [48, 0.025, 2.0106347576242323, 12],
    [48, 1e-12, 9.375871734388099, 12],
    [1000, 1e-12, 7.124228925314409, 12],
    [3, 0.4999, 0.00027206990911051864, 12],
    [1, 1e-50, 3.183098861837907e49, -36],
    [1000, 5e-51, 15.864749871923097, 10],
  ])('with %i degrees of freedom leaves %d above %d', (freedom, tail, t, decimals) => {
    expect(studentQuantile(tail, freedom)).toBeCloseTo(t, decimals);
  });

  it('is the closed form for one and for two degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.49, noNaN: true }), (tail) => {
        expect(studentQuantile(tail, 1) * Math.tan(Math.PI * tail)).toBeCloseTo(1, 10);
        const two = (1 - 2 * tail) / Math.sqrt(2 * tail * (1 - tail));
        expect(studentQuantile(tail, 2) / two).toBeCloseTo(1, 10);
      }),
    );
  });

  it('falls with the tail and with the degrees of freedom', () => {
    const tails = fc.double({ min: 1e-30, max: 0.4, noNaN: true });
    fc.assert(
      fc.property(tails, fc.integer({ min: 1, max: 300 }), (tail, freedom) => {
        const t = studentQuantile(tail, freedom);
        expect(studentQuantile(tail * 1.001, freedom)).toBeLessThan(t);
        expect(studentQuantile(tail, freedom + 1)).toBeLessThan(t);
      }),
    );
  });
});

const x = (years: number | string) => new Decimal(years);
const points = (values: readonly (readonly [number, number | string])[]) =>
  values.map(([years, value]) => ({ years: x(years), value: new Decimal(value) }));

// R's data set cars: speed and stopping distance
const cars = points(
  [
    '4 2 4 10 7 4 7 22 8 16 9 10 10 18 10 26 10 34 11 17 11 28 12 14 12 20 12 24 12 28 13 26 13 34 13 34 13 46 14 26',
    '14 36 14 60 14 80 15 20 15 26 15 54 16 32 16 40 17 32 17 40 17 50 18 42 18 56 18 76 18 84 19 36 19 46 19 68 20 32',
    '20 48 20 52 20 56 20 64 22 66 23 54 24 70 24 92 24 93 24 120 25 85',
  ]
    .join(' ')
    .match(/\d+ \d+/gu)!
    .map((pair) => pair.split(' ').map(Number) as [number, number]),
);

describe('fitTrend', () => {
  const trend = fitTrend(cars, 'linear')!;

  it.each([
    // predict(lm(dist ~ speed, cars), data.frame(speed = c(12, 19, 24)), interval = 'prediction')
    [12, 29.609810218978, -1.749528805401, 60.969149243358],
    [19, 57.136671532847, 25.761756418983, 88.51158664671],
    [24, 76.798715328467, 44.752478269569, 108.844952387365],
  ])('predicts at %i as R does', (speed, fit, low, high) => {
    expect(trend.pace.toNumber()).toBeCloseTo(3.932408759124, 12);
    expect(trend.at(x(speed)).toNumber()).toBeCloseTo(fit, 11);
    const interval = trend.interval(x(speed), x('0.95'))!;
    expect(interval.low.toNumber()).toBeCloseTo(low, 9);
    expect(interval.high.toNumber()).toBeCloseTo(high, 9);
  });

  it.each([
    [points([]), 'linear'],
    [points([[0, 1]]), 'linear'],
    [points([[2, 1], [2, 3]]), 'linear'], // biome-ignore format: pairs
    [points([[0, 1], [1, 0]]), 'compound'], // biome-ignore format: pairs
    [points([[0, -1], [1, -2]]), 'compound'], // biome-ignore format: pairs
  ] as const)('has no trend of %o, %s', (values, pace) => {
    expect(fitTrend(values, pace)).toBeNull();
  });

  it('goes exactly through two values, and has no interval', () => {
    const line = fitTrend(points([[0, '0.1'], [3, '0.3']]), 'linear')!; // biome-ignore format: pairs
    expect([line.at(x(0)), line.at(x(3)), line.at(x(6))].map(String)).toEqual(['0.1', '0.3', '0.5']);
    expect(String(line.reaches(x('0.5'))?.toDecimalPlaces(60))).toBe('6');
    expect(line.interval(x(6), x('0.95'))).toBeNull();
    const curve = fitTrend(points([[0, 100], [2, 121]]), 'compound')!; // biome-ignore format: pairs
    expect(String(curve.pace)).toBe('0.1');
    expect([curve.at(x(0)), curve.at(x(2)), curve.at(x(4))].map(String)).toEqual(['100', '121', '146.41']);
    expect(String(curve.reaches(x('133.1'))?.toDecimalPlaces(60))).toBe('3');
    expect(curve.reaches(x(0))).toBeNull();
  });

  it.each(['linear', 'compound'] as const)('that is flat is exactly flat, %s', (pace) => {
    const flat = fitTrend(points([[0, '0.3'], [1, '0.3'], [7, '0.3']]), pace)!; // biome-ignore format: triples
    expect(String(flat.pace)).toBe('0');
    expect(String(flat.at(x(1000)))).toBe('0.3');
    expect(flat.reaches(x('0.4'))).toBeNull();
    expect(flat.reaches(x('0.3'))).toBeNull();
    const interval = flat.interval(x(1000), x('0.95'))!;
    expect([String(interval.low), String(interval.high)]).toEqual(['0.3', '0.3']);
  });

  const series = fc
    .uniqueArray(fc.tuple(fc.nat(40), fc.integer({ min: -1000, max: 1000 })), {
      minLength: 2,
      maxLength: 10,
      selector: ([year]) => year,
    })
    .map((pairs) => pairs.sort(([a], [b]) => a - b));

  it('is least squares in exact fractions', () => {
    fc.assert(
      fc.property(series, fc.nat(60), (pairs, at) => {
        const sum = (of: (year: number, value: number) => number) =>
          BigInt(pairs.reduce((total, [year, value]) => total + of(year, value), 0));
        const n = BigInt(pairs.length);
        const [sx, sy] = [sum((year) => year), sum((_, value) => value)];
        const slope = new Rational(
          n * sum((year, value) => year * value) - sx * sy,
          n * sum((year) => year * year) - sx * sx,
        );
        const line = new Rational(sy, n).plus(slope.times(new Rational(at).minus(new Rational(sx, n))));
        const found = fitTrend(points(pairs), 'linear')!;
        const near = (value: Decimal, exact: Rational) =>
          expect(value.minus(exact.toDecimal()).abs().lte('1e-45')).toBe(true);
        near(found.pace, slope);
        near(found.at(x(at)), line);
      }),
    );
  });

  it('has an interval around its value that widens with the level and with the distance', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 41, max: 60 }), (pairs, at) => {
        fc.pre(pairs.length > 2);
        const found = fitTrend(points(pairs), 'linear')!;
        const width = (years: number, level: string) => {
          const { low, high } = found.interval(x(years), x(level))!;
          expect(low.lte(found.at(x(years))) && high.gte(found.at(x(years)))).toBe(true);
          return high.minus(low);
        };
        expect(width(at, '0.99').gte(width(at, '0.95'))).toBe(true);
        expect(width(at + 1, '0.95').gte(width(at, '0.95'))).toBe(true);
      }),
    );
  });

  it('compound is linear in the logarithms', () => {
    fc.assert(
      fc.property(series, (pairs) => {
        const positive = pairs.map(([year, value]) => [year, Math.abs(value) + 1] as const);
        const curve = fitTrend(points(positive), 'compound')!;
        const logs = points(positive).map(({ years, value }) => ({ years, value: value.ln() }));
        const line = fitTrend(logs, 'linear')!;
        expect(
          curve
            .at(x(50))
            .ln()
            .minus(line.at(x(50)))
            .abs()
            .lte('1e-40'),
        ).toBe(true);
        const [one, other] = [curve.interval(x(50), x('0.9')), line.interval(x(50), x('0.9'))];
        expect(one === null).toBe(other === null);
        if (one && other) expect(one.low.ln().minus(other.low).abs().lte('1e-9')).toBe(true);
      }),
    );
  });
});

describe('calendar', () => {
  it.each([
    ['2018-12-31', '2020-12-31', '2'],
    ['2018-12-31', '2018-12-31', '0'],
    ['2020-12-31', '2018-12-31', '-2'],
    ['2019-07-01', '2019-12-31', '0.5'], // 183 of 366 days up to 1 July 2020
    ['2020-07-01', '2020-12-31', '0.501370'], // 183 of 365
    ['2020-02-29', '2021-02-28', '1'],
    ['2020-02-29', '2024-02-29', '4'],
    ['2020-12-31', '2020-07-01', '-0.5'], // half of a year short of a whole one
    ['9998-12-31', '9999-12-31', '1'],
    ['0001-01-01', '0101-01-01', '100'],
  ])('from %s to %s: %s years', (start, date, years) => {
    expect(yearsFrom(start, date).toDecimalPlaces(6).toFixed()).toBe(new Decimal(years).toFixed());
  });

  it.each([
    ['2020-02-29', 1, '2021-02-28'],
    ['2020-02-29', 4, '2024-02-29'],
    ['2020-12-31', 10, '2030-12-31'],
    ['9999-12-31', 1, null],
  ])('%s and %i years: %s', (date, years, expected) => {
    expect(addYears(date, years)).toBe(expected);
  });

  it.each([
    ['2019-12-31', '2020-01-01'],
    ['2020-02-28', '2020-02-29'],
    ['9999-12-31', null],
  ])('the day after %s: %s', (date, expected) => {
    expect(nextDay(date)).toBe(expected);
  });

  it.each(['2019-02-29', '2019-13-01', '2019-1-1', '2019-12-31T00:00', '', undefined as never])(
    'refuses %o',
    (date) => {
      const place = { function: 'assess', argument: 'asOf' };
      expect(refusal(() => toDate(date, place))).toEqual({ code: 'invalid_date', ...place });
    },
  );

  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
  it('finds every day again by its years', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [start, date] = [a, b].map((one) => one.toISOString().slice(0, 10)).sort() as [string, string];
        const years = yearsFrom(start, date);
        expect(firstDayFrom(start, years, true)).toBe(date);
        expect(firstDayFrom(start, years, false)).toBe(nextDay(date));
        expect(firstDayFrom(start, years.plus('1e-6'), true)).toBe(nextDay(date));
        expect(firstDayFrom(start, years.minus('1e-6'), true)).toBe(date);
        expect(yearsFrom(start, nextDay(date)!).gt(years)).toBe(true);
      }),
    );
  });
});
