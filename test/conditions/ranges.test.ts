import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { Decimal } from '../../src/decimal.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import { createModel } from '../../src/schemas/model.js';
import { personSchema } from '../../src/schemas/person.js';
import type { AnyWhere } from '../../src/schemas/where.js';
import { runs } from '../agreement/runs.js';
import { catalog, indicator, population } from '../indicators/catalogs.js';
import { person, unit } from '../indicators/rows.js';

type Value = string | number | null;
type Dates = { readonly asOf: string; readonly period?: { readonly from: string; readonly to: string } };
type Operator = 'gte' | 'gt' | 'lte' | 'lt';
type Bounds = Readonly<Partial<Record<Operator, Value | { readonly date: 'asOf' | 'from' | 'to' }>>>;

const asOf = '2019-12-31';
const period = { from: '2019-01-01', to: '2019-06-30' };
const decimal = z.string().meta({ format: 'decimal' }).nullish();
const model = createModel({
  personnel: personSchema.extend({
    score: z.number().nullish(),
    bonus: decimal,
    gte: decimal,
    gt: decimal,
    lte: decimal,
    lt: decimal,
    gteDay: z.iso.date().nullish(),
    gtDay: z.iso.date().nullish(),
    lteDay: z.iso.date().nullish(),
    ltDay: z.iso.date().nullish(),
  }),
  applicants: z.strictObject({ id: z.string(), unitId: z.string(), birthDate: z.iso.date().nullish() }),
});

/** For each person, alone in a unit, whether the condition finds them; all are read in one column. */
function found(
  people: readonly object[],
  where: AnyWhere,
  recordSet = 'personnel',
  dates: Dates = { asOf, period },
): boolean[] {
  const units = people.map((_, i) => unit(`u${i}`));
  const records = people.map((fields, i) =>
    recordSet === 'personnel' ? person(`p${i}`, `u${i}`, fields) : { id: `a${i}`, unitId: `u${i}`, ...fields },
  );
  const { dataset, issues } = createDataset({ units, [recordSet]: records }, { ...dates, model, plausibility: false });
  expect(issues).toEqual([]);
  const number = indicator('n', { quantity: { value: { count: population('n', recordSet, where) } } });
  return [...evaluate(dataset, catalog({ indicators: [number] })).columns('n').counts.total].map(Boolean);
}

const holds: Readonly<Record<Operator, (order: number) => boolean>> = {
  gte: (order) => order >= 0,
  gt: (order) => order > 0,
  lte: (order) => order <= 0,
  lt: (order) => order < 0,
};

/** Whether a value meets every bound. */
function meets(value: Value | undefined, bounds: Bounds, compare: (a: Value, b: Value) => number): boolean {
  if (value === null || value === undefined) return false;
  return Object.entries(bounds).every(([operator, end]) => {
    const fixed = typeof end === 'object' && end !== null ? { asOf, ...period }[end.date] : end;
    return holds[operator as Operator](compare(value, fixed));
  });
}

function byNumber(a: Value, b: Value): number {
  return new Decimal(a ?? 0).cmp(b ?? 0);
}

function byText(a: Value, b: Value): number {
  return String(a) < String(b) ? -1 : Number(a !== b);
}

/** Completed years on a day, by the calendar. */
function ageOn(day: string, birthDate: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

describe('a range of numbers', () => {
  it.each<[field: string, values: readonly Value[], bounds: Bounds, expected: readonly number[]]>([
    ['hours', [7, 7.5, 8], { gte: 7.5 }, [1, 2]],
    ['hours', [7, 7.5, 8], { gt: 7.5 }, [2]],
    ['hours', [7, 7.5, 8], { lte: 7.5 }, [0, 1]],
    ['hours', [7, 7.5, 8], { lt: 7.5 }, [0]],
    ['hours', [7, 7.5, 8], { gt: 7, lt: 8 }, [1]],
    ['hours', [7, 7.5, 8], { gte: 7, lte: 8 }, [0, 1, 2]],
    ['hours', [7, 7.5, 8], { gt: 7.5, lt: 7.5 }, []],
    ['hours', [7, 7.5, 8], { gte: 7.5, gt: 7.5 }, [2]],
    ['hours', [7, 7.5, 8], { gt: 7.5, gte: 7 }, [2]],
    ['hours', [7, 7.5, 8], { lt: 7.5, lte: 8 }, [0]],
    ['hours', [7, 7.5, 8], { gte: 8, lte: 7 }, []],
    // A bound with more decimals than any of the values.
    ['hours', [7, 7.5, 8], { gt: '7.45' }, [1, 2]],
    ['hours', [7, 7.5, 8], { gte: '7.45' }, [1, 2]],
    ['hours', [7, 7.5, 8], { gte: '7.50000000000000000001' }, [2]],
    ['hours', [7, 7.5, 8], { lt: '7.50000000000000000001' }, [0, 1]],
    ['hours', [7, 7.5, 8], { gt: '7.49999999999999999999', lt: '7.50000000000000000001' }, [1]],
    ['hours', [0, 1], { gt: '-0.000001', lt: '0.000001' }, [0]],
    ['score', [-1.5, -1, 0, 1], { lt: -1 }, [0]],
    ['score', [-1.5, -1, 0, 1], { lte: '-1.01' }, [0]],
    ['score', [-1.5, -1, 0, 1], { gt: '-1.01' }, [1, 2, 3]],
    ['score', [-1.5, -1, 0, 1], { gte: '-1.5', lt: '-0' }, [0, 1]],
    ['score', [-1.5, -1, 0, null, undefined as never], { lte: 0 }, [0, 1, 2]],
    ['score', [null], { gte: -1 }, []],
    ['score', [null], { gte: '-1e99', lte: '1e99' }, []],
    // 2^53 − 1 and its neighbours.
    ['score', [9007199254740991, -9007199254740991], { lt: '9007199254740991' }, [1]],
    ['score', [9007199254740991, -9007199254740991], { lte: '9007199254740991' }, [0, 1]],
    ['score', [9007199254740991, -9007199254740991], { gt: '9007199254740991' }, []],
    ['score', [9007199254740991, -9007199254740991], { gt: '9007199254740990.5' }, [0]],
    ['score', [9007199254740991, -9007199254740991], { gte: '9007199254740991.5' }, []],
    ['score', [9007199254740991, -9007199254740991], { gte: '9007199254740993' }, []],
    ['score', [9007199254740991, -9007199254740991], { lt: '9007199254740992' }, [0, 1]],
    ['score', [9007199254740991, -9007199254740991], { gt: '-9007199254740991' }, [0]],
    ['score', [9007199254740991, -9007199254740991], { gte: '-9007199254740992' }, [0, 1]],
    ['score', [9007199254740991, -9007199254740991], { lt: '-9007199254740991' }, []],
    ['score', [9007199254740991, -9007199254740991], { lte: '-9007199254740991.5' }, []],
    ['score', [1], { lt: '1e400' }, [0]],
    ['score', [1], { gte: '1e400' }, []],
    ['score', [1], { gt: '-1e400' }, [0]],
    ['score', [1], { lte: '-1e400' }, []],
    ['score', [1], { gt: '-1e400', lt: '1e400' }, [0]],
    ['score', [1e-7, 2e-7], { gt: '1e-7' }, [1]],
    ['basicPay', ['10', '10.50', '10.000001'], { gt: 10 }, [1, 2]],
    ['basicPay', ['10', '10.50', '10.000001'], { lt: '10.0000011', gte: 10 }, [0, 2]],
    // Beyond the doubles: 999,999,999,999,999 × 10^6.
    ['basicPay', ['999999999999999.999999', '1', null], { gte: '999999999999999.999999' }, [0]],
    ['basicPay', ['999999999999999.999999', '1', null], { lt: '999999999999999.9999999' }, [0, 1]],
    ['bonus', ['-5', '-5.25', '0', null], { lt: '-5' }, [1]],
    ['bonus', ['-5', '-5.25', '0', null], { gte: '-5.2499999999' }, [0, 2]],
  ])('%s %o within %o: %o', (field, values, bounds, expected) => {
    const people = values.map((value) => ({ [field]: value }));
    const indexes = [...people.keys()];
    expect(indexes.filter((i) => found(people, { [field]: bounds })[i])).toEqual(expected);
    expect(indexes.filter((i) => meets(values[i], bounds, byNumber))).toEqual(expected);
  });

  it('is the same as against fields with these values, and as a comparison of decimals', () => {
    const small = fc.integer({ min: -300, max: 300 }).map((units) => new Decimal(units).div(100).toString());
    const large = fc
      .bigInt({ min: -(10n ** 21n), max: 10n ** 21n })
      .map((units) => new Decimal(`${units}e-6`).toString());
    const edge = fc.constantFrom('9007199254740991', '-9007199254740991', '0', '900719925474.0991', '1e-12', '-1e-12');
    const value = fc.oneof({ weight: 6, arbitrary: small }, edge, large);
    const bound = fc.oneof(
      value,
      fc.tuple(small, fc.constantFrom('001', '0000000001')).map(([a, b]) => withDigits(a, b)),
    );
    const sample = fc.record({
      values: fc.array(fc.option(fc.oneof(small, value)), { minLength: 1, maxLength: 8 }),
      bounds: boundsOf(bound),
    });
    fc.assert(
      fc.property(sample, ({ values, bounds }) => {
        const people = values.map((bonus) => ({ bonus, ...bounds }));
        const fields = Object.fromEntries(Object.keys(bounds).map((operator) => [operator, { field: operator }]));
        const naive = values.map((one) => meets(one, bounds, byNumber));
        expect(found(people, { bonus: bounds })).toEqual(naive);
        expect(found(people, { bonus: fields })).toEqual(naive);
        expect(found(people, { not: { bonus: bounds } })).toEqual(naive.map((one) => !one));
      }),
      runs(60),
    );
  });
});

/** Some of the four bounds, in any order. */
function boundsOf(end: fc.Arbitrary<string>): fc.Arbitrary<Readonly<Record<string, string>>> {
  const operator = fc.constantFrom(...(Object.keys(holds) as Operator[]));
  const entries = fc.uniqueArray(fc.tuple(operator, end), { selector: ([name]) => name, minLength: 1 });
  return entries.map((list) => Object.fromEntries(list));
}

function withDigits(number: string, digits: string): string {
  return `${number}${number.includes('.') ? '' : '.'}${digits}`;
}

describe('a range of dates', () => {
  const days = ['2018-12-31', '2019-01-01', '2019-06-30', '2019-07-01', '2019-12-30', '2019-12-31', null];
  it.each<[bounds: Bounds, expected: readonly number[]]>([
    [{ gte: '2019-01-01' }, [1, 2, 3, 4, 5]],
    [{ gt: '2019-01-01' }, [2, 3, 4, 5]],
    [{ lte: '2019-01-01' }, [0, 1]],
    [{ lt: '2019-01-01' }, [0]],
    [{ gt: '2018-12-31', lt: '2019-06-30' }, [1]],
    [{ gt: '2019-06-30', lt: '2019-07-01' }, []],
    [{ gt: '2019-12-31' }, []],
    [{ lte: '9999-12-31' }, [0, 1, 2, 3, 4, 5]],
    [{ lt: '0001-01-01' }, []],
    [{ gte: '0001-01-01' }, [0, 1, 2, 3, 4, 5]],
    [{ lte: { date: 'asOf' } }, [0, 1, 2, 3, 4, 5]],
    [{ lt: { date: 'asOf' } }, [0, 1, 2, 3, 4]],
    [{ gte: { date: 'from' }, lte: { date: 'to' } }, [1, 2]],
    [{ gt: { date: 'from' }, lt: { date: 'to' } }, []],
    [{ gt: { date: 'to' }, lt: { date: 'asOf' } }, [3, 4]],
    [{ gte: { date: 'to' }, lte: '2019-07-01' }, [2, 3]],
    [{ gte: { date: 'asOf' }, gt: { date: 'asOf' } }, []],
  ])('%o: %o', (bounds, expected) => {
    const people = days.map((hiredOn) => ({ hiredOn }));
    const met = found(people, { hiredOn: bounds });
    expect([...days.keys()].filter((i) => met[i])).toEqual(expected);
    expect([...days.keys()].filter((i) => meets(days[i], bounds, byText))).toEqual(expected);
  });

  it('is the same as against fields with these days, and as a comparison of texts', () => {
    const day = fc.date({ min: new Date('2019-01-25'), max: new Date('2019-03-05'), noInvalidDate: true });
    const text = fc.oneof(
      day.map((date) => date.toISOString().slice(0, 10)),
      fc.constantFrom('0001-01-01', '9999-12-31'),
    );
    const sample = fc.record({
      values: fc.array(fc.option(text), { minLength: 1, maxLength: 8 }),
      bounds: boundsOf(text),
    });
    fc.assert(
      fc.property(sample, ({ values, bounds }) => {
        const ends = Object.entries(bounds);
        const given = Object.fromEntries(ends.map(([operator, end]) => [`${operator}Day`, end]));
        const fields = Object.fromEntries(ends.map(([operator]) => [operator, { field: `${operator}Day` }]));
        const people = values.map((partyAdmittedOn) => ({ partyAdmittedOn, ...given }));
        const naive = values.map((one) => meets(one, bounds, byText));
        expect(found(people, { partyAdmittedOn: bounds })).toEqual(naive);
        expect(found(people, { partyAdmittedOn: fields })).toEqual(naive);
      }),
      runs(50),
    );
  });
});

describe('a range of ages', () => {
  it.each<[birthDate: string | null, on: string, bounds: Bounds, expected: boolean]>([
    // On the birthday, the day before and the day after.
    ['1980-06-15', '2019-06-14', { gte: 39 }, false],
    ['1980-06-15', '2019-06-15', { gte: 39 }, true],
    ['1980-06-15', '2019-06-16', { gte: 39 }, true],
    ['1980-06-15', '2019-06-14', { lt: 39 }, true],
    ['1980-06-15', '2019-06-15', { lt: 39 }, false],
    ['1980-06-15', '2019-06-15', { lte: 39 }, true],
    ['1980-06-15', '2020-06-14', { lte: 39 }, true],
    ['1980-06-15', '2020-06-15', { lte: 39 }, false],
    ['1980-06-15', '2020-06-14', { gt: 39 }, false],
    ['1980-06-15', '2020-06-15', { gt: 39 }, true],
    ['1980-06-15', '2019-06-15', { gt: 38, lt: 40 }, true],
    ['1980-06-15', '2019-06-15', { gt: 39, lt: 40 }, false],
    // Of one born on 29 February the birthday is 1 March in other years.
    ['2000-02-29', '2018-02-28', { gte: 18 }, false],
    ['2000-02-29', '2018-03-01', { gte: 18 }, true],
    ['2000-02-29', '2020-02-28', { gte: 20 }, false],
    ['2000-02-29', '2020-02-29', { gte: 20 }, true],
    // The turn of the year and of the month.
    ['1979-12-31', '2019-12-30', { gte: 40 }, false],
    ['1979-12-31', '2019-12-31', { gte: 40 }, true],
    ['1980-01-01', '2019-12-31', { lt: 40 }, true],
    ['1980-01-31', '2020-01-30', { lt: 40 }, true],
    ['1980-01-31', '2020-02-01', { lt: 40 }, false],
    // Bounds between whole years, below zero, and of no age.
    ['1980-06-15', '2019-06-15', { gt: '38.5', lt: '39.5' }, true],
    ['1980-06-15', '2019-06-15', { gte: '39.01' }, false],
    ['1980-06-15', '2019-06-15', { lte: '38.99' }, false],
    ['2019-06-15', '2019-06-15', { gte: 0 }, true],
    ['2019-06-15', '2019-06-15', { lte: 0 }, true],
    ['2019-06-15', '2019-06-15', { lt: 0 }, false],
    ['2019-06-15', '2019-06-15', { gte: -5 }, true],
    ['2019-06-15', '2019-06-15', { gt: '-0.5', lt: '0.5' }, true],
    ['1980-06-15', '2019-06-15', { lt: '1e30' }, true],
    ['1980-06-15', '2019-06-15', { gte: '1e30' }, false],
    ['1980-06-15', '2019-06-15', { lt: '1e400', gt: '-1e400' }, true],
    ['0001-01-01', '2019-06-15', { gte: 2018 }, true],
    [null, '2019-06-15', { gte: 0 }, false],
    [null, '2019-06-15', { lt: 200 }, false],
    [null, '2019-06-15', { gte: '-1e400', lte: '1e400' }, false],
  ])('born on %s, on %s within %o: %s', (birthDate, on, bounds, expected) => {
    expect(found([{ birthDate }], { age: bounds }, 'personnel', { asOf: on })).toEqual([expected]);
    expect(meets(birthDate && ageOn(on, birthDate), bounds, byNumber)).toBe(expected);
  });

  it('is the same as against fields with these numbers, and as an age of the calendar', () => {
    const near = fc.date({ min: new Date('1959-11-01'), max: new Date(asOf), noInvalidDate: true });
    const birthDate = fc.oneof(
      near.map((date) => date.toISOString().slice(0, 10)),
      fc
        .tuple(fc.integer({ min: 1960, max: 2018 }), fc.constantFrom('12-30', '12-31', '01-01', '02-28'))
        .map(([year, day]) => `${year}-${day}`),
    );
    const bound = fc.oneof(
      fc.integer({ min: -2, max: 62 }).map(String),
      fc.constantFrom('29.5', '-0.5', '1e9', '-1e9'),
    );
    const sample = fc.record({
      values: fc.array(fc.option(birthDate), { minLength: 1, maxLength: 8 }),
      bounds: boundsOf(bound),
    });
    fc.assert(
      fc.property(sample, ({ values, bounds }) => {
        const fields = Object.fromEntries(Object.keys(bounds).map((operator) => [operator, { field: operator }]));
        const people = values.map((one) => ({ birthDate: one, ...bounds }));
        const naive = values.map((one) => meets(one && ageOn(asOf, one), bounds, byNumber));
        expect(found(people, { age: bounds })).toEqual(naive);
        expect(found(people, { age: fields })).toEqual(naive);
      }),
      runs(50),
    );
  });

  it('takes for granted that nobody is born after the day, in a record set of your own neither', () => {
    const applicants = ['2019-12-31', '2020-01-01'].map((birthDate, i) => ({ id: `a${i}`, unitId: 'u', birthDate }));
    const { issues } = createDataset({ units: [unit('u')], applicants }, { asOf, model, plausibility: false });
    expect(issues.map(({ id, code, blanked }) => [id, code, blanked])).toEqual([['a1', 'date_after_as_of', true]]);
    expect(found([{ birthDate: asOf }, { birthDate: null }], { age: { gte: 0 } }, 'applicants')).toEqual([true, false]);
  });
});
