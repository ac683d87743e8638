import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortRows } from '../../src/kernel/sort-rows.js';
import { sortRowsExactly } from '../../src/kernel/sort-rows-exactly.js';
import { runs } from '../agreement/runs.js';

const largest = Number.MAX_SAFE_INTEGER;
const smallest = Number.MIN_SAFE_INTEGER;

const cases: readonly (readonly [name: string, values: readonly number[], rows: readonly number[]])[] = [
  ['nothing', [], []],
  ['one', [7], [0]],
  ['one missing', [NaN], []],
  ['two', [7, 3], [1, 0]],
  ['missing ones left out', [NaN, 5, NaN, 2, NaN], [3, 1]],
  ['in order already', [1, 2, 2, 3], [0, 1, 2, 3]],
  ['the other way round', [4, 3, 2, 1], [3, 2, 1, 0]],
  ['all equal', [6, 6, 6], [0, 1, 2]],
  ['equal values in the order of rows', [2, 1, 2, 1, 2], [1, 3, 0, 2, 4]],
  ['negative', [-1, 0, -3, 2], [2, 0, 1, 3]],
  ['zero and its negative are equal', [1, 0, -0, -1], [3, 1, 2, 0]],
  ['an outlier', [3, largest, 2, 1], [3, 2, 0, 1]],
  ['a range beyond 2^53', [largest, smallest, 0, -1, 1], [1, 3, 2, 4, 0]],
  ['a distance that is rounded', [2, 1, smallest], [2, 1, 0]],
  ['neighbours that their difference would round', [smallest + 1, largest, smallest, largest - 1], [2, 0, 3, 1]],
];

const value = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: 0, max: 2 ** 33 }),
  fc.constantFrom(NaN, smallest, largest, 2 ** 44, 2 ** 44 - 1),
);

describe.each([
  ['sortRows', (values: Float64Array) => sortRows(values)],
  ['sortRows in used scratch', (values: Float64Array) => sortRows(values, new Uint32Array(5000).fill(0xffffffff))],
  ['sortRowsExactly', exactly],
])('%s', (_, sort) => {
  it.each(cases)('%s', (_name, values, rows) => {
    expect([...sort(Float64Array.from(values))]).toEqual(rows);
  });

  it('is the naive order', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 200 }), (values) => {
        const column = Float64Array.from(values);
        expect([...sort(column)]).toEqual(naive(column));
      }),
      runs(100),
    );
  });

  it('is the naive order of values of one size', () => {
    const column = fc
      .tuple(fc.integer({ min: 1, max: 53 }), fc.array(fc.maxSafeNat(), { maxLength: 200 }))
      .map(([bits, values]) => Float64Array.from(values, (one) => one % 2 ** bits));
    fc.assert(
      fc.property(column, (values) => {
        expect([...sort(values)]).toEqual(naive(values));
      }),
      runs(100),
    );
  });
});

describe('sortRows of many', () => {
  it.each<[string, (row: number) => number]>([
    ['spread evenly', (row) => mixed(row)],
    ['of few values', (row) => mixed(row) % 7],
    ['close together, with one far away', (row) => (row === 99 ? largest : mixed(row) % 100_000)],
    ['too close together beside one that still fits', (row) => (row === 99 ? 2 ** 45 : mixed(row) % 100_000)],
    ['the other way round', (row) => -row],
  ])('%s', (_, valueAt) => {
    const values = Float64Array.from({ length: 20_000 }, (_one, row) => (row % 50 === 0 ? NaN : valueAt(row)));
    expect([...sortRows(values)]).toEqual(naive(values));
  });
});

function exactly(values: Float64Array): Uint32Array {
  const rows = Uint32Array.from([...values.keys()].filter((row) => !Number.isNaN(values[row])));
  return sortRowsExactly(values, rows, new Uint32Array(3 * values.length));
}

/** Differences of safe integers may round, so values are compared. */
function naive(values: Float64Array): number[] {
  const rows = [...values.keys()].filter((row) => !Number.isNaN(values[row]));
  return rows.sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : a - b));
}

/** Numbers below 2^32 in no visible order. */
function mixed(row: number): number {
  return Math.imul(row + 1, 0x9e3779b1) >>> 0;
}
