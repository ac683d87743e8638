import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTallies } from '../../src/tallies/merge-tallies.js';
import type { Tallies } from '../../src/tallies/tallies.js';
import { talliesFromJson } from '../../src/tallies/tallies-from-json.js';
import { talliesToJson } from '../../src/tallies/tallies-to-json.js';
import { runs } from '../agreement/runs.js';
import { refusal } from '../measures/refusal.js';
import { clerk, officeJson, units } from './offices.js';

const text = (tallies: Tallies) => JSON.stringify(talliesToJson(tallies));
const throughJson = (tallies: Tallies) => talliesFromJson(text(tallies));
const read = (json: unknown): Tallies => talliesFromJson(json);

// Each office has a part of the units, the units above them included, in an order of its own.
const offices = fc
  .array(
    fc.record({
      ids: fc.constantFrom<readonly string[]>(
        ['top', 'a', 'b', 'c'],
        ['top', 'c', 'a', 'b'],
        ['top', 'a'],
        ['top', 'c'],
      ),
      clerks: fc.array(clerk, { maxLength: 8 }),
      swapped: fc.boolean(),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((list) =>
    list.map(({ ids, clerks, swapped }, i) => {
      const members = clerks.filter(({ unitId }) => ids.includes(unitId));
      return { ids, members, json: officeJson([`s${i}`], ids, members, swapped) };
    }),
  );

/** Merges in a random grouping: two neighbours at a time, each perhaps through JSON. */
function mergeInGroups(parts: readonly Tallies[], choices: readonly number[]): Tallies {
  let rest = [...parts];
  for (let i = 0; rest.length > 1; i++) {
    const choice = choices[i % choices.length]!;
    const at = choice % (rest.length - 1);
    const size = Math.min(2 + (choice % 2), rest.length - at);
    const [first, ...others] = rest.slice(at, at + size);
    const merged = mergeTallies(first!, ...others);
    rest = [...rest.slice(0, at), choice % 3 === 0 ? throughJson(merged) : merged, ...rest.slice(at + size)];
  }
  return rest[0]!;
}

describe('mergeTallies', () => {
  it('gives the same bytes in any order and grouping', () => {
    fc.assert(
      fc.property(offices, fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }), fc.nat(), (list, choices, turn) => {
        const parts = list.map(({ json }) => read(json));
        const [first, ...others] = parts;
        const expected = text(mergeTallies(first!, ...others));
        const turned = [...parts.slice(turn % parts.length), ...parts.slice(0, turn % parts.length)];
        expect(text(mergeInGroups(parts, choices))).toBe(expected);
        expect(text(mergeInGroups(turned.toReversed(), choices))).toBe(expected);
      }),
      runs(60),
    );
  });

  it('counts as one office that had all the records', () => {
    fc.assert(
      fc.property(offices, (list) => {
        const [first, ...others] = list.map(({ json }) => read(json));
        const merged = talliesToJson(mergeTallies(first!, ...others));
        const isOneOrder = list.every(({ ids }) => String(ids) === String(list[0]!.ids));
        const present = new Set(list.flatMap(({ ids }) => ids));
        const preOrder = units.map(({ id }) => id).filter((id) => present.has(id));
        const ids = isOneOrder ? list[0]!.ids : preOrder;
        const whole = officeJson(
          merged.sources,
          ids,
          list.flatMap(({ members }) => members),
        );
        expect({ ...merged, populations: undefined }).toEqual({ ...whole, populations: undefined });
        expect(merged.populations).toEqual(whole.populations);
      }),
      runs(60),
    );
  });

  it('changes none of its arguments', () => {
    const json = officeJson(['x'], ['top', 'a'], []);
    const [x, y] = [read(json), read(officeJson(['y'], ['top', 'c'], []))];
    mergeTallies(x, y);
    expect(text(x)).toBe(JSON.stringify(json));
  });

  it('refuses counts that add up to more than 2^53', () => {
    const of = (source: string) => {
      const json = officeJson([source], ['top'], []);
      const personnel = { of: 'personnel', where: {}, returns: { top: { total: 2 ** 52 } } };
      return read({ ...json, populations: { personnel } });
    };
    expect(refusal(() => mergeTallies(of('x'), of('y')))).toEqual({
      code: 'too_large',
      what: 'counts',
      limit: 2 ** 53 - 1,
      in: 'personnel',
    });
  });
});
