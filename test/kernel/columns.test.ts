import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zeroColumns } from '../../src/kernel/columns.js';
import { runs } from '../agreement/runs.js';

describe('zeroColumns', () => {
  it('gives so many columns of zeros, and none is part of another', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.constantFrom(0, 1, 7, 1000, 10_000), (count, size) => {
        const columns = zeroColumns(count, size);
        expect(columns).toHaveLength(count);
        columns.forEach((column, i) => {
          expect(column).toHaveLength(size);
          expect(column.every((number) => number === 0)).toBe(true);
          column.fill(i + 1);
        });
        expect(columns.every((column, i) => column.every((number) => number === i + 1))).toBe(true);
      }),
      runs(50),
    );
  });
});
