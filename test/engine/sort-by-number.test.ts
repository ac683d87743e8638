import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortByNumber } from '../../src/engine/sort-by-number.js';

const order = (numbers: readonly number[]) =>
  sortByNumber({ numbers: Float64Array.from(numbers), words: Uint32Array.from(numbers.keys()) }).words;

const plain = (numbers: readonly number[]) =>
  [...numbers.keys()]
    .filter((row) => !Number.isNaN(numbers[row]))
    .sort((a, b) => (numbers[a]! < numbers[b]! ? -1 : numbers[a]! > numbers[b]! ? 1 : a - b));

test.each<[string, readonly number[]]>([
  ['nothing', []],
  ['no number', [Number.NaN, Number.NaN]],
  ['equal numbers', Array.from({ length: 100 }, (_, row) => (row % 3 === 0 ? Number.NaN : 7))],
  ['an ascending run', Array.from({ length: 5000 }, (_, row) => row)],
  ['a descending run', Array.from({ length: 5000 }, (_, row) => -row)],
  ['the ends of the safe integers', [2 ** 53 - 1, 1 - 2 ** 53, 0, 2 ** 53 - 1, 1 - 2 ** 53, 1]],
  ['each twice as far as the one before', Array.from({ length: 2000 }, (_, row) => 2 ** (row % 53))],
  ['one far from thousands', Array.from({ length: 9000 }, (_, row) => (row === 4000 ? 1e15 : (row * 7919) % 1000))],
])('orders %s', (_, numbers) => {
  expect([...order(numbers)]).toEqual(plain(numbers));
});

test('orders as a comparison does, rows of equal numbers in their order', () => {
  const number = fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -3, max: 3 }), fc.maxSafeInteger());
  fc.assert(
    fc.property(fc.array(number, { maxLength: 400 }), (numbers) => {
      expect([...order(numbers)]).toEqual(plain(numbers));
    }),
  );
});
