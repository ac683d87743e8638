import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addRun,
  bitmapWhere,
  bitsIn,
  complement,
  emptyBitmap,
  fullBitmap,
  hasRow,
  intersection,
  populationCount,
  rowsOf,
  union,
} from '../../src/engine/bitmap.js';

const rowCounts = fc.oneof(fc.constantFrom(0, 1, 31, 32, 33, 63, 64, 65), fc.nat(200));
const rowSets = rowCounts.chain((rowCount) =>
  fc.record({
    rowCount: fc.constant(rowCount),
    sets: fc.array(fc.array(fc.nat(Math.max(rowCount - 1, 0)), { maxLength: rowCount }), { maxLength: 3 }),
  }),
);

test.each([
  [0, 0],
  [1, 1],
  [-1, 32],
  [0x8000_0000, 1],
  [0xffff_ffff, 32],
  [0x5555_5555, 16],
])('the word %i has %i bits', (word, count) => {
  expect(bitsIn(word)).toBe(count);
});

test('set operations are those of sets, and no bit stands after the last row', () => {
  fc.assert(
    fc.property(rowSets, ({ rowCount, sets }) => {
      const rows = Array.from({ length: rowCount }, (_, row) => row);
      const bitmaps = sets.map((set) => bitmapWhere(rowCount, (row) => set.includes(row)));
      const expected = (test: (row: number) => boolean) => rows.filter(test);
      expect([...rowsOf(intersection(bitmaps, rowCount))]).toEqual(
        expected((row) => sets.every((set) => set.includes(row))),
      );
      expect([...rowsOf(union(bitmaps, rowCount))]).toEqual(expected((row) => sets.some((set) => set.includes(row))));
      for (const [i, bitmap] of bitmaps.entries()) {
        expect([...rowsOf(complement(bitmap, rowCount))]).toEqual(expected((row) => !sets[i]!.includes(row)));
        expect(populationCount(bitmap)).toBe(new Set(rowCount === 0 ? [] : sets[i]).size);
        expect(rows.filter((row) => hasRow(bitmap, row))).toEqual([...rowsOf(bitmap)]);
      }
      expect([...rowsOf(fullBitmap(rowCount))]).toEqual(rows);
    }),
  );
});

test('a run is all rows from its first up to its end', () => {
  fc.assert(
    fc.property(fc.nat(130), fc.nat(130), (from, to) => {
      const bitmap = emptyBitmap(130);
      addRun(bitmap, from, to);
      expect([...rowsOf(bitmap)]).toEqual([...Array(130).keys()].filter((row) => row >= from && row < to));
    }),
  );
});
