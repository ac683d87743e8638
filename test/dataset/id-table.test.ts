import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdTable } from '../../src/dataset/id-table.js';
import { PairTable } from '../../src/dataset/pair-table.js';
import { unitOrder } from '../../src/kernel/unit-order.js';
import { runs } from '../agreement/runs.js';

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '\u0000', 'é', '\ud800', '日'), maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.nat(30).map((i) => `p${i}`),
);

it('a table numbers texts as a map does, however they come', () => {
  const step = fc.tuple(fc.constantFrom('add', 'append', 'find', 'reserve', 'findRepeated'), texts);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const table = new IdTable();
      const all: string[] = [];
      for (const [what, text] of steps) {
        const first = all.indexOf(text);
        if (what === 'reserve') table.reserve(text.length);
        else if (what === 'findRepeated') table.findRepeated();
        else if (what === 'find') expect(table.find(text)).toBe(first);
        else if (what === 'append') expect(table.append(text)).toBe(all.push(text) - 1);
        else expect(table.add(text)).toBe(first < 0 ? all.push(text) - 1 : first);
      }
      table.findRepeated();
      expect(table.count).toBe(all.length);
      expect(table.hasRepeated).toBe(new Set(all).size < all.length);
      expect(all.map((_, i) => table.text(i))).toEqual(all);
      expect(all.map((_, i) => table.firstOf(i))).toEqual(all.map((text) => all.indexOf(text)));
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
  expect(table.count).toBe(count);
});

it('a million ids in order, and one that repeats the first', () => {
  const table = new IdTable();
  for (let i = 0; i < 1_000_000; i++) table.append(`p${i}`);
  table.findRepeated();
  expect(table.hasRepeated).toBe(false);
  table.append('p0');
  table.findRepeated();
  expect([table.hasRepeated, table.firstOf(1_000_000)]).toEqual([true, 0]);
});

it('a table of pairs numbers them in the order in which they come first', () => {
  const word = fc.oneof(fc.nat(3), fc.constantFrom(2 ** 32 - 1, 2 ** 31));
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { maxLength: 120 }), (pairs) => {
      const table = new PairTable();
      const known = new Map<string, number>();
      for (const [first, second] of pairs) {
        const key = `${first} ${second}`;
        if (!known.has(key)) known.set(key, known.size);
        expect(table.add(first, second)).toBe(known.get(key));
      }
      expect(table.count).toBe(known.size);
    }),
    runs(300),
  );
});

it('rows come in the order of their units, and within a unit in their own', () => {
  const rows = fc.array(fc.tuple(fc.nat(4), fc.nat(5)), { maxLength: 30 });
  fc.assert(
    fc.property(rows, fc.boolean(), (given, isAnyRefused) => {
      const refused = Uint8Array.from(given, ([, luck]) => (isAnyRefused && luck === 0 ? 1 : 0));
      const unitOf = Uint32Array.from(given, ([unit]) => unit);
      const expected = given
        .flatMap((_, row) => (refused[row] === 1 ? [] : row))
        .sort((a, b) => unitOf[a]! - unitOf[b]!);
      const { rows: ordered, units } = unitOrder(unitOf, isAnyRefused ? refused : undefined, 5);
      expect([...(ordered ?? given.keys())]).toEqual(expected);
      expect([...units]).toEqual(expected.map((row) => unitOf[row]));
    }),
    runs(300),
  );
});

describe('many texts', () => {
  const shuffled = (count: number) => Array.from({ length: count }, (_, i) => `p${(i * 48_271) % count}`);

  it.each([
    ['none repeated, out of order', shuffled(70_001), []],
    ['some repeated', [...shuffled(70_001), 'p3', 'p69999', 'p3'], [70_001, 70_002, 70_003]],
    ['all the same', Array.from({ length: 70_000 }, () => 'p'), Array.from({ length: 69_999 }, (_, i) => i + 1)],
    ['longer and longer, in order', Array.from({ length: 70_000 }, (_, i) => `p${i}`), []],
  ])('%s', (_, texts, repeated) => {
    const table = new IdTable();
    for (const text of texts) table.append(text);
    table.findRepeated();
    const first = new Map<string, number>();
    texts.forEach((text, number) => {
      if (!first.has(text)) first.set(text, number);
    });
    const found = texts.flatMap((text, number) =>
      table.firstOf(number) === number ? [] : [[number, first.get(text)]],
    );
    expect(found.map(([number]) => number)).toEqual(repeated);
    expect(found.every(([number, one]) => table.firstOf(number!) === one)).toBe(true);
    expect(table.hasRepeated).toBe(repeated.length > 0);
    // What is looked up after it is found in the table, which is made then.
    expect(table.find(texts[5]!)).toBe(first.get(texts[5]!));
    expect(table.find('nobody')).toBe(-1);
    expect(table.firstOf(texts.length - 1)).toBe(first.get(texts.at(-1)!));
  });
});
