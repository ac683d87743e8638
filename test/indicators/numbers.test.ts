import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createDataset, type Rows } from '../../src/dataset/create-dataset.js';
import { Decimal } from '../../src/decimal.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import { createModel } from '../../src/schemas/model.js';
import { personSchema } from '../../src/schemas/person.js';
import { cases, listedBreakdowns } from '../agreement/arbitraries.js';
import { runs, timeout } from '../agreement/runs.js';
import { catalog, indicator, personnel } from './catalogs.js';
import { unit } from './rows.js';

/** The paths of numbers that are not finite, or zero with a sign. */
function wrongNumbers(value: unknown, path = ''): readonly string[] {
  if (Decimal.isDecimal(value)) return value.isFinite() && !(value.isZero() && value.isNegative()) ? [] : [path];
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => wrongNumbers(one, `${path}.${key}`));
}

const amounts = fc.constantFrom('0', '-0', '-0.0', '0.000001', '999999999999999.999999', '-5');
const numbers = fc.constantFrom(0, -0, -1.5, 5e-324, 1e21, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, 0.1);

describe('every number of every result', () => {
  it('is finite, and a zero has no sign', { timeout }, () => {
    fc.assert(
      fc.property(cases, fc.oneof(fc.constant([]), listedBreakdowns), ({ rows, catalog: plan, ...dates }, by) => {
        const { dataset } = createDataset(rows as Rows, dates);
        for (const benchmark of [false, true]) {
          for (const result of evaluate(dataset, plan, { by, benchmark })) {
            const { value, terms, interval, counts, part, coverage, distribution, targets } = result;
            const compared = targets.map((target) => [target.value, target.distance]);
            expect(wrongNumbers({ value, terms, interval, counts, part, coverage, distribution, compared })).toEqual(
              [],
            );
            expect(value === null).toBe(result.reason !== undefined);
          }
        }
      }),
      runs(40),
    );
  });

  it('is so for fields of your own, large, small and below zero, and nothing throws', () => {
    const model = createModel({
      personnel: personSchema.extend({
        score: z.number().nullish(),
        bonus: z.string().meta({ format: 'decimal' }).nullish(),
      }),
    });
    const fields = ['score', 'bonus'];
    const calculations = fields.flatMap((value) => [
      indicator(`mean-${value}`, { mean: { of: personnel, value } }),
      indicator(`median-${value}`, { median: { of: personnel, value } }),
      indicator(`gap-${value}`, { payGap: { of: personnel, value } }),
      indicator(`median-gap-${value}`, { payGap: { of: personnel, value, average: 'median' } }),
      indicator(`sum-${value}`, { quantity: { value: { sum: value, of: personnel } } }),
      indicator(`ratio-${value}`, {
        ratio: { numerator: { sum: value, of: personnel }, denominator: { count: personnel } },
      }),
      indicator(`inverse-${value}`, {
        ratio: { numerator: { count: personnel }, denominator: { sum: value, of: personnel } },
      }),
      indicator(`distribution-${value}`, { distribution: { of: personnel, by: value } }),
    ]);
    const person = fc.record({
      sex: fc.constantFrom('female', 'male'),
      score: fc.option(numbers),
      bonus: fc.option(amounts),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 5 }), (people) => {
        const staff = people.map((one, i) => ({ id: `p${i}`, unitId: 'a', leadership: 'none', ...one }));
        const rows = { units: [unit('a')], personnel: staff };
        const { dataset, issues } = createDataset(rows, { asOf: '2019-12-31', model });
        expect(issues.filter(({ code }) => code !== 'second_head')).toEqual([]);
        const report = evaluate(dataset, catalog({ indicators: calculations }));
        for (const { value, terms, distribution } of report)
          expect(wrongNumbers({ value, terms, distribution })).toEqual([]);
      }),
      runs(100),
    );
  });
});
