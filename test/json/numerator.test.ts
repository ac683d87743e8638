import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import type { CalculationName } from '../../src/schemas/indicator.js';
import { benchmark, byLevel, report } from '../present/sample-report.js';

/** Whether the value of a calculation is the quotient of two numbers, and which these are for the whole sample. */
const quotients: Readonly<Record<CalculationName, readonly [numerator: string, denominator: string] | null>> = {
  femaleShare: ['1', '3'],
  share: ['2', '4'],
  ratio: ['43500000.5', '2'],
  quantity: null,
  representationRatio: [`0.${'3'.repeat(64)}`, `0.${'3'.repeat(64)}`],
  representationGap: null,
  rateRatio: ['0.5', '1'],
  rateGap: null,
  mean: null,
  median: null,
  quantile: null,
  payGap: null,
  distribution: null,
  difference: null,
  given: ['13', '22'],
};

describe('numerator and denominator', () => {
  it.each(Object.entries(quotients))('of %s are what its value is the quotient of, or absent', (id, quotient) => {
    const { numerator, denominator } = report.result(id as CalculationName, 'qltt');
    expect(numerator && [numerator.toFixed(), denominator?.toFixed()]).toEqual(quotient ?? undefined);
  });

  it('of a difference of shares are not those of the share', () => {
    const result = report.result('difference', 'hn');
    expect(result.value).not.toBeNull();
    expect('numerator' in result || 'denominator' in result).toBe(false);
  });

  it('are absent of an observation that was given as a value', () => {
    expect(report.result('given', 'hn').value?.toFixed()).toBe('0.599999');
    expect('numerator' in report.result('given', 'hn')).toBe(false);
  });

  it('stand on every result together, exactly where the value is not null, and divide to it', () => {
    const all = [...report, ...benchmark, ...byLevel];
    const divided = all.filter(({ numerator }) => numerator !== undefined);
    expect(divided.length).toBeGreaterThan(50);
    for (const { numerator, denominator, value } of divided) {
      const quotient = numerator!.div(denominator!);
      expect(
        value!
          .minus(quotient)
          .abs()
          .lte(new Decimal('1e-57').times(quotient.abs().plus(1))),
      ).toBe(true);
    }
    for (const { indicator, numerator, denominator, value, part } of all) {
      const isQuotient = Object.entries(quotients).some(
        ([name, quotient]) => quotient !== null && indicator[name as CalculationName] !== undefined,
      );
      const isDivided = isQuotient && value !== null && (indicator.given === undefined || part !== undefined);
      expect([numerator !== undefined, denominator !== undefined]).toEqual([isDivided, isDivided]);
    }
  });
});
