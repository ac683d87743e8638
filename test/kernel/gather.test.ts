import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherCodes, gatherDays, gatherNumbers, withUnitsAndClasses } from '../../src/kernel/gather.js';
import { runs } from '../agreement/runs.js';

describe('gathering', () => {
  const places = Uint32Array.of(2, 0, 2, 1);

  it('writes what stands at the places, one after the other', () => {
    const days = new Int32Array(4);
    gatherDays(days, Int32Array.of(20190101, 0, 20191231), places);
    expect([...days]).toEqual([20191231, 20190101, 20191231, 0]);
    const numbers = new Float64Array(4);
    gatherNumbers(numbers, Float64Array.of(-1, Number.NaN, 2 ** 52), places);
    expect([...numbers]).toEqual([2 ** 52, -1, 2 ** 52, Number.NaN]);
    const codes = new Uint16Array(4);
    gatherCodes(codes, Uint16Array.of(7, 8, 65_535), places);
    expect([...codes]).toEqual([65_535, 7, 65_535, 8]);
  });
});

describe('withUnitsAndClasses', () => {
  const kinds = fc.record({
    firstUnit: fc.constantFrom(0, 65_530, 1_000_000),
    codes: fc.constantFrom(Uint8Array, Uint16Array, Uint32Array),
    classes: fc.constantFrom(Uint8Array, Uint16Array, Uint32Array),
  });
  const sample = fc.record({
    kinds,
    rows: fc.array(fc.tuple(fc.nat(12), fc.nat(3)), { maxLength: 50 }),
    classOf: fc.array(fc.nat(255), { minLength: 4, maxLength: 4 }),
    places: fc.array(fc.nat(49), { maxLength: 50 }),
  });

  it('lends what plain maps give, be the numbers narrow or wide', () => {
    fc.assert(
      fc.property(sample, ({ kinds: { firstUnit, codes, classes }, rows, classOf, places }) => {
        const ordered = rows.toSorted(([a], [b]) => a - b);
        const units = ordered.map(([unit]) => firstUnit + unit);
        const own = ordered.map(([, code]) => code);
        const at = places.filter((place) => place < rows.length);
        const given = {
          unitOf: Uint32Array.from(units),
          codes: codes.from(own),
          classOf: classes.from(classOf),
          places: Uint32Array.from(at),
        };
        const lent = withUnitsAndClasses(given, (foundUnits, foundClasses) => [[...foundUnits], [...foundClasses]]);
        expect(lent).toEqual([at.map((row) => units[row]), at.map((row) => classOf[own[row]!])]);
      }),
      runs(300),
    );
  });
});
