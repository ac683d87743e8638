import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countClasses, sumClasses } from '../../src/kernel/sum-classes.js';
import { runs } from '../agreement/runs.js';

interface Sample {
  readonly values: Float64Array;
  readonly profiles: Uint8Array;
  readonly classOf: Uint8Array;
  readonly classCount: number;
  readonly starts: Uint32Array;
}

function summed({ values, profiles, classOf, classCount, starts }: Sample) {
  const { counts, sums } = sumClasses(values, profiles, classOf, classCount, starts);
  return { counts: [...counts], sums: [...sums] };
}

function naive({ values, profiles, classOf, classCount, starts }: Sample, isCounted = (row: number) => row >= 0) {
  const cells = Array.from({ length: (starts.length - 1) * classCount }, (_, cell) => {
    const run = Math.floor(cell / classCount);
    const rows = [...profiles.keys()].filter((row) => row >= starts[run]! && row < starts[run + 1]!);
    return rows.filter((row) => classOf[profiles[row]!] === cell % classCount && isCounted(row));
  });
  const sumOf = (rows: readonly number[]) => rows.reduce((sum, row) => sum + BigInt(values[row]!), 0n);
  return { counts: cells.map((rows) => rows.length), sums: () => cells.map((rows) => Number(sumOf(rows))) };
}

const two = { profiles: Uint8Array.of(0, 1, 2, 0), classOf: Uint8Array.of(1, 0, 1), classCount: 2 };
const unit = Uint32Array.of(0, 4);

describe('sumClasses', () => {
  it.each<[string, readonly number[], Uint32Array, readonly number[], readonly number[]]>([
    ['of one run', [1, 2, 3, 4], unit, [1, 3], [2, 8]],
    ['of two runs', [1, 2, 3, 4], Uint32Array.of(0, 2, 4), [1, 1, 0, 2], [2, 1, 0, 7]],
    ['of an empty run', [1, 2, 3, 4], Uint32Array.of(0, 0, 4), [0, 0, 1, 3], [0, 0, 2, 8]],
    ['of no run', [1, 2, 3, 4], Uint32Array.of(0), [], []],
    ['of some rows', [1, 2, 3, 4], Uint32Array.of(1, 3), [1, 1], [2, 3]],
    ['without values', [NaN, NaN, NaN, NaN], unit, [0, 0], [0, 0]],
    ['of some without a value', [NaN, NaN, 3, 4], unit, [0, 2], [0, 7]],
    ['of zeros, which are values', [0, 0, 0, 0], unit, [1, 3], [0, 0]],
    ['below zero', [-5, -1, 2, 2], unit, [1, 3], [-1, -1]],
    ['up to the largest', [2 ** 53 - 2, 0, 1, 0], unit, [1, 3], [0, 2 ** 53 - 1]],
  ])('%s', (_, values, starts, counts, sums) => {
    expect(summed({ ...two, starts, values: Float64Array.from(values) })).toEqual({ counts, sums });
  });

  it('is what filtering and adding gives, and counts what countClasses counts', () => {
    const sample = fc
      .record({
        lengths: fc.array(fc.nat({ max: 12 }), { maxLength: 5 }),
        classOf: fc.uint8Array({ minLength: 1, maxLength: 8, max: 3 }),
      })
      .chain(({ lengths, classOf }) => {
        const starts = new Uint32Array(lengths.length + 1);
        for (const [run, length] of lengths.entries()) starts[run + 1] = starts[run]! + length;
        const size = { minLength: starts.at(-1)!, maxLength: starts.at(-1)! };
        const value = fc.oneof(fc.constant(NaN), fc.integer({ min: -(2 ** 46), max: 2 ** 46 }));
        return fc.record({
          values: fc.array(value, size).map((values) => Float64Array.from(values)),
          profiles: fc.uint8Array({ ...size, max: classOf.length - 1 }),
          classOf: fc.constant(classOf),
          classCount: fc.constant(4),
          starts: fc.constant(starts),
        });
      });
    fc.assert(
      fc.property(sample, (one) => {
        const expected = naive(one, (row) => !Number.isNaN(one.values[row]));
        expect(summed(one)).toEqual({ counts: expected.counts, sums: expected.sums() });
        const { profiles, classOf, classCount, starts, values } = one;
        expect([...countClasses(profiles, classOf, classCount, starts)]).toEqual(naive(one).counts);
        expect([...countClasses(profiles, classOf, classCount, starts, values)]).toEqual(expected.counts);
      }),
      runs(200),
    );
  });
});
