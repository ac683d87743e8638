import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdTable } from '../../src/dataset/id-table.js';
import { orderByUnit } from '../../src/dataset/order-rows.js';
import { runs } from '../agreement/runs.js';

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '\u0000', 'é', '\ud800', '日'), maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.nat(30).map((i) => `p${i}`),
  fc.constantFrom('undefined', 'null', '__proto__', 'constructor'),
);

it('a table numbers texts as a map does', () => {
  const step = fc.tuple(fc.constantFrom('add', 'find'), texts);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const table = new IdTable();
      const numbers = new Map<string, number>();
      for (const [what, text] of steps) {
        if (what === 'find') expect(table.find(text)).toBe(numbers.get(text) ?? -1);
        else {
          if (!numbers.has(text)) numbers.set(text, numbers.size);
          expect(table.add(text)).toBe(numbers.get(text));
        }
      }
      expect(table.texts).toEqual([...numbers.keys()]);
    }),
    runs(500),
  );
});

// Among 200,000 hashes of 32 bits some five pairs are equal (200,000² / 2 / 2³²).
it('tells texts apart whose hashes are equal', () => {
  const table = new IdTable();
  const count = 200_000;
  for (let i = 0; i < count; i++) expect(table.add(`${(i * 7919) % count}-x`)).toBe(i);
  for (let i = 0; i < count; i++) if (table.find(`${(i * 7919) % count}-x`) !== i) throw new Error(String(i));
  expect(table.texts).toHaveLength(count);
});

it('rows come in the order of their units, and within a unit in their own', () => {
  const rows = fc.array(fc.tuple(fc.nat(4), fc.nat(5)), { maxLength: 30 });
  fc.assert(
    fc.property(rows, fc.boolean(), (list, isAnyRefused) => {
      const refused = Uint8Array.from(list, ([, luck]) => (isAnyRefused && luck === 0 ? 1 : 0));
      const unitOf = Uint32Array.from(list, ([unit]) => unit);
      const expected = list
        .flatMap((_, row) => (refused[row] === 1 ? [] : row))
        .sort((a, b) => unitOf[a]! - unitOf[b]!);
      const order = orderByUnit(unitOf, isAnyRefused ? refused : undefined, 5);
      expect([...(order.rows ?? list.keys())]).toEqual(expected);
      expect([...order.unitOf]).toEqual(expected.map((row) => unitOf[row]));
      const starts = Array.from({ length: 6 }, (_, unit) => expected.filter((row) => unitOf[row]! < unit).length);
      expect([...order.unitStarts]).toEqual(starts);
    }),
    runs(300),
  );
});
