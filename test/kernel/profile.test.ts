import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, type Codes, type Dimension, narrowed, profile } from '../../src/kernel/profile.js';
import { runs } from '../agreement/runs.js';

function dimension(codes: readonly number[], size: number): Dimension {
  return { key: 'field', codes: narrowed(Uint32Array.from(codes), size), size };
}

function shown(rowCount: number, dimensions: readonly Dimension[]) {
  const { codes, representatives } = profile(rowCount, dimensions);
  return { codes: [...codes], representatives: [...representatives] };
}

// A tuple is numbered when it is first met.
function naive(rowCount: number, dimensions: readonly Dimension[]) {
  const tuples = Array.from({ length: rowCount }, (_, row) => dimensions.map(({ codes }) => codes[row]).join());
  const distinct = [...new Set(tuples)];
  return {
    codes: tuples.map((tuple) => distinct.indexOf(tuple)),
    representatives: distinct.map((tuple) => tuples.indexOf(tuple)),
  };
}

const wide = 2 ** 20 + 1;

describe('profile', () => {
  it.each<[string, number, readonly Dimension[], readonly number[], readonly number[]]>([
    ['no rows', 0, [], [], []],
    ['no rows of some dimensions', 0, [dimension([], 3), dimension([], wide)], [], []],
    ['no dimension', 3, [], [0, 0, 0], [0]],
    ['a dimension of one code', 3, [dimension([0, 0, 0], 1)], [0, 0, 0], [0]],
    ['one dimension, in the order of its first rows', 5, [dimension([2, 0, 2, 1, 0], 3)], [0, 1, 0, 2, 1], [0, 1, 3]],
    ['codes that no row has', 3, [dimension([7, 250, 7], 256)], [0, 1, 0], [0, 1]],
    [
      'the same first codes with other second codes',
      4,
      [dimension([1, 1, 0, 1], 2), dimension([0, 1, 0, 0], 2)],
      [0, 1, 2, 0],
      [0, 1, 2],
    ],
    [
      'tuples whose digits read the same',
      4,
      [dimension([1, 11, 1, 11], 12), dimension([11, 1, 1, 11], 12)],
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ],
    ['a dimension beyond the table', 3, [dimension([wide - 1, 0, wide - 1], wide)], [0, 1, 0], [0, 1]],
    [
      'one beyond the table between others',
      4,
      [dimension([0, 1, 0, 0], 2), dimension([wide - 1, 5, wide - 1, 5], wide), dimension([2, 2, 2, 2], 3)],
      [0, 1, 0, 2],
      [0, 1, 3],
    ],
    [
      'two beyond the table',
      3,
      [dimension([wide - 1, 0, wide - 1], wide), dimension([0, 0, wide - 1], wide)],
      [0, 1, 2],
      [0, 1, 2],
    ],
    [
      'as many places as the table has',
      3,
      [dimension([1023, 0, 1023], 1024), dimension([1023, 1023, 1023], 1024), dimension([1, 1, 0], 2)],
      [0, 1, 2],
      [0, 1, 2],
    ],
  ])('%s', (_, rowCount, dimensions, codes, representatives) => {
    expect(shown(rowCount, dimensions)).toEqual({ codes, representatives });
    expect(naive(rowCount, dimensions)).toEqual({ codes, representatives });
  });

  it.each<[number, new (length: number) => Codes]>([
    [256, Uint8Array],
    [257, Uint16Array],
    [65_536, Uint16Array],
    [65_537, Uint32Array],
  ])('has %i profiles in codes as narrow as they can be', (distinct, width) => {
    const codes = Uint32Array.from({ length: distinct + 1 }, (_, row) => row % distinct);
    const found = profile(codes.length, [{ key: 'field', codes, size: distinct }]);
    expect(found.codes).toBeInstanceOf(width);
    expect(found.codes.at(-2)).toBe(distinct - 1);
    expect(found.codes.at(-1)).toBe(0);
    expect(found.representatives).toHaveLength(distinct);
  });

  it('does not change the codes it is given', () => {
    const codes = Uint32Array.of(3, 1, 3);
    profile(3, [{ key: 'field', codes, size: 4 }]);
    expect([...codes]).toEqual([3, 1, 3]);
  });

  it('is what a list of tuples gives', () => {
    const sizes = fc.constantFrom(1, 2, 3, 300, 2 ** 19, wide, 2 ** 31);
    const sample = fc.nat({ max: 30 }).chain((rowCount) =>
      fc.record({
        rowCount: fc.constant(rowCount),
        dimensions: fc.array(
          sizes.chain((size) => {
            const code = fc.oneof(fc.constantFrom(0, size - 1), fc.nat({ max: Math.min(size - 1, 2) }));
            return fc.array(code, { minLength: rowCount, maxLength: rowCount }).map((codes) => dimension(codes, size));
          }),
          { maxLength: 6 },
        ),
      }),
    );
    fc.assert(
      fc.property(sample, ({ rowCount, dimensions }) => {
        expect(shown(rowCount, dimensions)).toEqual(naive(rowCount, dimensions));
      }),
      runs(300),
    );
  });
});

describe('narrowed and bytesOf', () => {
  it.each<[number, new (length: number) => Codes]>([
    [0, Uint8Array],
    [256, Uint8Array],
    [257, Uint16Array],
    [65_536, Uint16Array],
    [65_537, Uint32Array],
  ])('numbers below %i keep their value', (size, width) => {
    const codes = Uint32Array.from([0, size - 1].filter((code) => code >= 0));
    expect(narrowed(codes, size)).toBeInstanceOf(width);
    expect([...narrowed(codes, size)]).toEqual([...codes]);
  });

  it.each([Uint8Array, Uint16Array, Uint32Array])('look bytes up by codes of %o', (width) => {
    expect([...bytesOf(width.of(2, 0, 2, 1), Uint8Array.of(5, 0, 255))]).toEqual([255, 5, 255, 0]);
    expect([...bytesOf(width.of(), Uint8Array.of(1))]).toEqual([]);
  });
});
