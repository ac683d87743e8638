import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { Decimal } from '../../src/decimal.js';
import { evaluate, tally } from '../../src/indicators/evaluate.js';
import { median } from '../../src/measures/pay/median.js';
import { quantile } from '../../src/measures/pay/quantile.js';
import type { Indicator } from '../../src/schemas/indicator.js';
import { quantileMethods } from '../../src/schemas/values.js';
import { talliesFromJson } from '../../src/tallies/tallies-from-json.js';
import { talliesToJson } from '../../src/tallies/tallies-to-json.js';
import { runs } from '../agreement/runs.js';
import { refusal } from '../measures/refusal.js';
import { catalog, indicator, personnel } from './catalogs.js';
import { person, unit } from './rows.js';

const asOf = '2019-12-31';
const value = 'basicPay';
const units = [unit('top'), unit('a', 'top'), unit('b', 'top'), unit('c', 'top'), unit('under-c', 'c')];

type Pay = readonly (readonly [unitId: string, basicPay: string | null])[];

function datasetOf(pay: Pay) {
  const staff = pay.map(([unitId, basicPay], i) =>
    person(`p${i}`, unitId, { basicPay, sex: i % 2 ? 'male' : 'female' }),
  );
  return createDataset({ units, personnel: staff }, { asOf }).dataset;
}

function paidIn(pay: Pay, ...unitIds: readonly string[]): string[] {
  return pay.flatMap(([unitId, basicPay]) => (basicPay !== null && unitIds.includes(unitId) ? [basicPay] : []));
}

const four: Pay = [
  ['a', '10'],
  ['b', '20'],
  ['c', '30'],
  ['under-c', '40'],
  ['a', null],
];

describe('a quantile', () => {
  // numpy.quantile of NumPy 2 on [10, 20, 30, 40], method by method
  it.each<[NonNullable<Indicator['quantile']>['method'], readonly [number | string, string][]]>([
    [
      undefined,
      [
        ['0', '10'],
        ['0.25', '17.5'],
        [0.5, '25'],
        ['0.9', '37'],
        [1, '40'],
      ],
    ],
    [
      'linear',
      [
        ['0.25', '17.5'],
        ['0.9', '37'],
      ],
    ],
    [
      'inverted_cdf',
      [
        ['0', '10'],
        ['0.25', '10'],
        ['0.26', '20'],
        [0.5, '20'],
        ['0.9', '40'],
      ],
    ],
    [
      'averaged_inverted_cdf',
      [
        ['0', '10'],
        ['0.25', '15'],
        ['0.26', '20'],
        [0.5, '25'],
        ['1', '40'],
      ],
    ],
    [
      'hazen',
      [
        ['0.1', '10'],
        ['0.25', '15'],
        ['0.9', '40'],
      ],
    ],
    [
      'weibull',
      [
        ['0.1', '10'],
        ['0.25', '12.5'],
        ['0.9', '40'],
      ],
    ],
    [
      'median_unbiased',
      [
        ['0', '10'],
        ['0.2', '12'],
        [0.5, '25'],
        ['0.8', '38'],
        ['1', '40'],
      ],
    ],
  ])('by the method %s', (method, expected) => {
    const indicators = expected.map(([p], i) =>
      indicator(`q${i}`, { quantile: { of: personnel, value, p, ...(method === undefined ? {} : { method }) } }),
    );
    const report = evaluate(datasetOf(four), catalog({ indicators }));
    expect(expected.map(([p], i) => [p, String(report.result(`q${i}`, 'top').value)])).toEqual(expected);
    const { form, counts } = report.result('q0', 'top');
    expect([form, counts.total]).toEqual(['number', 4]);
  });

  it.each<[string, string, string]>([
    ['c', '32.5', 'those below it too'],
    ['under-c', '40', 'one person'],
  ])('of %s is %s: %s', (unitId, expected) => {
    const of = indicator('q', { quantile: { of: personnel, value, p: '0.25' } });
    expect(String(evaluate(datasetOf(four), catalog({ indicators: [of] })).result('q', unitId).value)).toBe(expected);
  });

  it('of nobody has a reason', () => {
    const of = indicator('q', { quantile: { of: personnel, value, p: '0.25' } });
    const report = evaluate(datasetOf([['a', null]]), catalog({ indicators: [of] }));
    expect(report.result('q', 'a')).toMatchObject({ value: null, reason: 'empty_denominator' });
    expect(report.result('q', 'b')).toMatchObject({ value: null, reason: 'not_reported' });
  });

  it.each<[object, object]>([
    [{ p: -0.1 }, { code: 'invalid_definition', path: 'quantile.p', problem: 'out_of_range', range: '0 to 1' }],
    [{ p: '1.000001' }, { code: 'invalid_definition', path: 'quantile.p', problem: 'out_of_range', range: '0 to 1' }],
    [{ p: 'half' }, { code: 'invalid_definition', path: 'quantile.p', problem: 'wrong_form' }],
    [{ p: Number.NaN }, { code: 'invalid_definition', path: 'quantile.p', problem: 'wrong_type' }],
    [
      { p: 0.5, method: 'nearest' },
      { code: 'invalid_definition', path: 'quantile.method', problem: 'unknown_value', allowed: [...quantileMethods] },
    ],
    [
      { p: 0.5, value: 'qualification' },
      { code: 'invalid_condition', field: 'qualification' },
    ],
    [
      { p: 0.5, value: 'basicPya' },
      { code: 'unknown_field', field: 'basicPya', nearest: 'basicPay' },
    ],
  ])('of %o is refused: %o', (fields, expected) => {
    const wrong = indicator('q', { quantile: { of: personnel, value, ...fields } as never });
    for (const call of [evaluate, tally]) {
      const found = refusal(() => call(datasetOf(four), catalog({ indicators: [wrong] })));
      expect(found).toMatchObject(expected);
    }
  });
});

const averages: Readonly<Record<string, Partial<Indicator>>> = {
  median: { median: { of: personnel, value } },
  ...Object.fromEntries(
    quantileMethods.map((method) => [method, { quantile: { of: personnel, value, p: '0.3', method } }]),
  ),
};
const names = Object.keys(averages);
const against = catalog({
  indicators: names.flatMap((name) => [
    indicator(name, averages[name]!),
    indicator(`${name}-others`, { difference: { indicator: name, reference: 'siblings' } }),
  ]),
});

function averageOf(name: string, values: readonly string[]): Decimal | null {
  const method = quantileMethods.find((one) => one === name);
  return method === undefined ? median(values) : quantile(values, '0.3', { method });
}

describe('a difference to the siblings taken together', () => {
  it.each<[string, string, Pay, string | null]>([
    ['the median of b and c', 'median', four, '-20'],
    ['where nobody is in the siblings', 'median', [['a', '10']], null],
    [
      'where one sibling has nobody',
      'median',
      [
        ['a', '10'],
        ['b', '7'],
      ],
      '3',
    ],
    [
      'equal values',
      'median',
      [
        ['a', '5'],
        ['b', '5'],
        ['c', '5'],
      ],
      '0',
    ],
    // 0.3 of 20, 30 and 40 is at 1 + 0.6.
    ['a quantile of b and c', 'linear', four, '-16'],
    ['a quantile that is one of the values', 'inverted_cdf', four, '-10'],
    [
      'beyond the doubles',
      'median',
      [
        ['a', '1'],
        ['b', '999999999999999.999999'],
        ['c', '999999999999999.999997'],
      ],
      '-999999999999998.999998',
    ],
  ])('%s', (_, name, pay, expected) => {
    const tallies = tally(datasetOf(pay), against);
    for (const input of [datasetOf(pay), tallies, talliesFromJson(talliesToJson(tallies))]) {
      const { value: found } = evaluate(input, against).result(`${name}-others`, 'a');
      expect(found?.toString() ?? null).toBe(expected);
    }
  });

  it('is that of their values in one list', () => {
    const amount = fc.oneof(
      fc.integer({ min: 0, max: 30 }).map((units) => new Decimal(units).div(4).toString()),
      fc.constantFrom('999999999999999.999999', '900719925474099.301'),
    );
    const anyone = fc.tuple(fc.constantFrom('top', 'a', 'b', 'c', 'under-c'), fc.option(amount));
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 16 }), (pay) => {
        const tallies = tally(datasetOf(pay), against);
        for (const input of [tallies, talliesFromJson(talliesToJson(tallies))]) {
          const report = evaluate(input, against);
          for (const name of names) {
            const own = averageOf(name, paidIn(pay, 'a'));
            const others = averageOf(name, paidIn(pay, 'b', 'c', 'under-c'));
            const { value: found, terms } = report.result(`${name}-others`, 'a');
            expect([name, ...(terms ?? []).map(String)]).toEqual([name, String(own), String(others)]);
            // The difference is exact; what the two values were rounded to is not.
            const difference = own && others ? own.minus(others) : null;
            expect([name, shown(found)]).toEqual([name, shown(difference)]);
          }
        }
      }),
      runs(40),
    );
  });
});

function shown(value: Decimal | null): string {
  return String(value?.toDecimalPlaces(45));
}
