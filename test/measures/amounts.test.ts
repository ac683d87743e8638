import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, type Numeric } from '../../src/decimal.js';
import { keep, sorted, sumOf, toAmounts, type Values } from '../../src/measures/pay/amounts.js';
import { refusal } from './refusal.js';

const place = { function: 'mean', argument: 'values' };
const doubles = (...units: number[]) => Float64Array.from(units);
const largest = 2 ** 52;

describe('toAmounts', () => {
  it.each<[Values, number, Float64Array | bigint[]]>([
    [[], 0, doubles()],
    [[1, 2.5, 0.0001], 4, doubles(10000, 25000, 1)],
    [['0', '9', '-10.90', '+7'], 2, doubles(0, 900, -1090, 700)],
    [[5n, '1.5'], 1, doubles(50, 15)],
    [['.5', '-.25'], 2, doubles(50, -25)],
    [[-0, '-0', '-0.0'], 1, doubles(0, 0, 0)],
    [['4503599627370496', '-4503599627370496'], 0, doubles(largest, -largest)],
    [['450359962737049.6', '0.1'], 1, doubles(largest, 1)],
    [['4503599627370497'], 0, [4503599627370497n]],
    [['4503599627370496', '0.1'], 1, [45035996273704960n, 1n]],
    [['450359962737049.7', '0.1'], 1, [4503599627370497n, 1n]],
    [['1', '.5', '5.', '2e1'], 1, [10n, 5n, 50n, 200n]],
    [[new Decimal('1.25'), '3'], 2, [125n, 300n]],
    [[1e21, 1e-7], 7, [10n ** 28n, 1n]],
    [['0', `0.${'0'.repeat(399)}1`], 400, [0n, 1n]],
    [['-12345678901234567890.5', '-0.25'], 2, [-1234567890123456789050n, -25n]],
  ])('of %o: scale %s, %o', (values, scale, units) => {
    expect(toAmounts(values, place)).toEqual({ scale, units });
  });

  it.each(['', '+', '-', '.', '+.', '1..2', '.5.5', '1.2.3', '1-2', 'e1', '１'])(
    'refuses the text %o in both ways',
    (text) => {
      expect(refusal(() => toAmounts([text], place))).toEqual({ code: 'not_a_number', ...place, index: 0 });
      expect(refusal(() => toAmounts(['1e99', text], place))).toEqual({ code: 'not_a_number', ...place, index: 1 });
    },
  );

  it('refuses lists of one value, which would print as it', () => {
    expect(refusal(() => toAmounts([['5'] as never], place))?.code).toBe('not_a_number');
    expect(refusal(() => toAmounts([null as never], place))?.code).toBe('not_a_number');
  });

  it('reads in doubles what it reads in bigints', () => {
    const short = fc.oneof(
      fc.integer(),
      fc.integer().map((cents) => cents / 100),
      fc.tuple(fc.integer(), fc.nat(999)).map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`),
    );
    fc.assert(
      fc.property(fc.array(short, { minLength: 1 }), (values) => {
        const quick = toAmounts(values, place);
        // one value that is too long for doubles takes all the other way
        const plain = toAmounts([...values, '1e30'], place);
        expect(quick.units).toBeInstanceOf(Float64Array);
        expect([...quick.units].map(BigInt)).toEqual([...plain.units].slice(0, -1).map(BigInt));
        expect(quick.scale).toBe(plain.scale);
      }),
    );
  });
});

describe('sumOf, sorted, keep', () => {
  it.each<[Values, bigint]>([
    [[], 0n],
    [[1, 2, -5], -2n],
    // 3 (2^52 − 1) is odd and beyond 2^53: no double is equal to it
    [Array.from({ length: 3 }, () => largest - 1), 3n * (2n ** 52n - 1n)],
    [Array.from({ length: 3 }, () => 1 - largest), -3n * (2n ** 52n - 1n)],
    [[largest, largest, 1], 2n ** 53n + 1n],
    [[-largest, -largest, -1], -(2n ** 53n) - 1n],
    [['1e30', '-1'], 10n ** 30n - 1n],
  ])('the sum of %o is %s', (values, sum) => {
    expect(sumOf(toAmounts(values, place))).toBe(sum);
  });

  it.each<[Values, Numeric[]]>([
    [
      [3, 1, 2, 1],
      [1, 1, 2, 3],
    ],
    [
      [10, 9, -1],
      [-1, 9, 10],
    ],
    [
      ['3e30', '1', '2e30', '1', '-4'],
      [-4n, 1n, 1n, 2n * 10n ** 30n, 3n * 10n ** 30n],
    ],
  ])('%o in order', (values, ordered) => {
    expect([...sorted(toAmounts(values, place)).units]).toEqual(ordered);
  });

  it.each<[Values]>([[[5, 6, 7, 8]], [['5', '6', '7', '8', '1e30']]])('keeps what belongs of %o', (values) => {
    const kept = keep(toAmounts(values, place), (unit, index) => unit > 5 && index < 3);
    expect([...kept.units].map(String)).toEqual(['6', '7']);
  });
});
