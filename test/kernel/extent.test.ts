import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf, fitsDouble, keepExtent } from '../../src/kernel/extent.js';
import { runs } from '../agreement/runs.js';

const none = { count: 0, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY, isAscending: true };

describe('extentOf', () => {
  it.each([
    ['nothing', [], none],
    ['only missing ones', [NaN, NaN], none],
    ['one', [7], { count: 1, min: 7, max: 7, isAscending: true }],
    ['in order', [1, 2, 2, 3], { count: 4, min: 1, max: 3, isAscending: true }],
    ['in order, some missing', [NaN, 1, NaN, 1], { count: 2, min: 1, max: 1, isAscending: true }],
    ['not in order', [-1, 5, 2], { count: 3, min: -1, max: 5, isAscending: false }],
    ['the least at last', [3, 2, NaN, 1], { count: 3, min: 1, max: 3, isAscending: false }],
  ])('%s', (_, values, expected) => {
    expect(extentOf(Float64Array.from(values))).toEqual(expected);
  });

  it('is what the sorted numbers tell', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(NaN))), (values) => {
        const known = values.filter((one) => !Number.isNaN(one));
        const sorted = known.toSorted((a, b) => a - b);
        expect(extentOf(Float64Array.from(values))).toEqual({
          count: known.length,
          min: sorted[0] ?? none.min,
          max: sorted.at(-1) ?? none.max,
          isAscending: known.every((one, i) => one === sorted[i]),
        });
      }),
      runs(200),
    );
  });
});

describe('keepExtent', () => {
  it('finds the extent of what the work left, block by block, and extentOf has it then', () => {
    const values = Float64Array.from({ length: 40_000 }, (_, i) => i);
    keepExtent(values, (from, to) => {
      for (let i = from; i < to; i++) values[i] = i % 7 === 0 ? NaN : 2 * i;
    });
    const expected = { count: 40_000 - Math.ceil(40_000 / 7), min: 2, max: 79_998, isAscending: true };
    expect(extentOf(values)).toEqual(expected);
    expect(extentOf(values.slice())).toEqual(expected);
    values[5] = -1;
    expect(extentOf(values)).toBe(extentOf(values));
    expect(extentOf(values.slice())).toEqual({ ...expected, min: -1, isAscending: false });
  });
});

describe('fitsDouble', () => {
  const most = 2 ** 53;
  it.each<[readonly number[], boolean]>([
    [[], true],
    [[NaN], true],
    [[0, -0], true],
    [[most - 1], true],
    [[1 - most], true],
    [[most], false],
    [[-most], false],
    [[most - 2, 1], true],
    [[most - 2, 1, 1], false],
    [[most - 2, NaN, 1], true],
    // Their sum is 0, but the sums on the way are not exact.
    [[most - 1, 1 - most], false],
    // Adding 1 to 2^53 in doubles gives 2^53 again.
    [[most - 1, 1, 1, 1], false],
    [[1, 1, 1, most - 1], false],
    [Array.from({ length: 1000 }, () => most / 1000), false],
    [Array.from({ length: 1000 }, () => Math.floor(most / 1000)), true],
  ])('%o: %s', (values, expected) => {
    expect(fitsDouble(Float64Array.from(values))).toBe(expected);
  });

  it('is the sum of the sizes below 2^53, and then every sum in any order is exact', () => {
    const value = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -(2 ** 51), max: 2 ** 51 }), fc.constant(NaN));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), (values) => {
        const known = values.filter((one) => !Number.isNaN(one)).map(BigInt);
        const size = known.reduce((sum, one) => sum + (one < 0n ? -one : one), 0n);
        const fits = fitsDouble(Float64Array.from(values));
        expect(fits).toBe(size < 2n ** 53n);
        if (!fits) return;
        const exact = known.reduce((sum, one) => sum + one, 0n);
        for (const order of [known, known.toReversed()])
          expect(BigInt(order.reduce((sum, one) => sum + Number(one), 0))).toBe(exact);
      }),
      runs(300),
    );
  });
});
