import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseCondition } from '../../src/conditions/parse-condition.js';
import { createModel, defaultModel } from '../../src/schemas/model.js';
import { personSchema } from '../../src/schemas/person.js';
import type { TalliesJson } from '../../src/schemas/tallies.js';
import { ownCounts } from '../../src/tallies/own-counts.js';
import { talliesFromJson } from '../../src/tallies/tallies-from-json.js';
import { talliesToJson } from '../../src/tallies/tallies-to-json.js';
import { runs } from '../agreement/runs.js';
import { refusal } from '../measures/refusal.js';
import office from './office.json';
import { clerk, officeJson } from './offices.js';

// The tallies of seeded rows, written by the first edition (230a945).
const text = JSON.stringify(office);

describe('tallies through JSON', () => {
  it('are the same bytes', () => {
    expect(JSON.stringify(talliesToJson(talliesFromJson(text)))).toBe(text);
    expect(JSON.stringify(talliesToJson(talliesFromJson(office)))).toBe(text);
  });

  it('keep the order of keys in conditions and units', () => {
    const where = {
      sex: 'female',
      or: [{ leadership: 'head' }],
      and: [],
      leadership: { in: ['head', 'deputy'] },
      not: {},
    };
    const unit = { kind: 'team', remark: { b: 1, a: [2, null] }, name: 'a', id: 'a' };
    const json = { ...office, units: [unit], populations: { q: { of: 'personnel', where } } };
    expect(JSON.stringify(talliesToJson(talliesFromJson(json)))).toBe(JSON.stringify(json));
  });

  it('of any office are the same bytes, and share nothing with the object that was read', () => {
    fc.assert(
      fc.property(fc.array(clerk, { maxLength: 12 }), (clerks) => {
        const json = officeJson(['x'], ['top', 'a', 'b', 'c'], clerks);
        const tallies = talliesFromJson(json);
        const before = JSON.stringify(json);
        expect(JSON.stringify(talliesToJson(tallies))).toBe(before);
        json.populations.personnel.where = { sex: 'male' };
        json.sources = [];
        expect(JSON.stringify(talliesToJson(tallies))).toBe(before);
      }),
      runs(50),
    );
  });

  it('are pure data: a structured clone counts the same', () => {
    const tallies = talliesFromJson(text);
    const clone = structuredClone(tallies);
    expect(JSON.stringify(talliesToJson(clone))).toBe(text);
    const counts = [tallies, clone].map((input) => {
      const { own, issues } = ownCounts(input, defaultModel);
      const results = [...input.populations.values()].map(({ id, of, where }) =>
        own({ id, of, condition: parseCondition(defaultModel, of, where, id) }),
      );
      return { results, issues };
    });
    expect(counts[1]).toEqual(counts[0]);
  });

  it('have a sum of 71 digits exactly', () => {
    const sum = `-1${'0'.repeat(63)}7.0000001`;
    const json = structuredClone(office) as unknown as { populations: { personnel: { sums: object } } };
    json.populations.personnel.sums = { basicPay: { '1': { female: { count: 1, sum } } } };
    expect(JSON.stringify(talliesToJson(talliesFromJson(json)))).toBe(JSON.stringify(json));
  });
});

type Json = Record<string, unknown> & { populations: Record<string, Record<string, unknown>> };

const nested = (levels: number): object =>
  Array.from({ length: levels - 1 }).reduce<object>((where) => ({ not: where }), {});
const good = officeJson(
  ['x'],
  ['top', 'a', 'b', 'c'],
  [
    { unitId: 'a', sex: 'female', isLeader: true, pay: 5_000_000n, level: 'team' },
    { unitId: 'a', sex: 'male', isLeader: false, pay: 7_000_000n, level: 'team' },
  ],
) as unknown as Json;

function changed(path: string, value: unknown): unknown {
  const json = structuredClone(good);
  const keys = path.split('/');
  const last = keys.pop()!;
  const holder = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, json);
  holder[last] = value;
  return json;
}

const pay = 'populations/personnel/distributions/basicPay';

describe('talliesFromJson refuses', () => {
  it.each<[what: string, path: string, value: unknown, said: string]>([
    [
      'a unit above itself beside a second unit of its id (B1)',
      'units',
      [{ id: 'a' }, { id: 'b', parentId: 'a' }, { id: 'a', parentId: 'b' }],
      'units',
    ],
    ['a unit above itself', 'units', [{ id: 'a', parentId: 'a' }], 'units'],
    [
      'frequencies of more women than there are (A6)',
      `${pay}/units/a`,
      { '5': { female: 1_000_000 } },
      'populations.personnel.distributions.basicPay',
    ],
    [
      'frequencies of a group without members',
      `${pay}/units/a`,
      { '5': { other: 1 } },
      'populations.personnel.distributions.basicPay',
    ],
    [
      'frequencies of a unit that did not report',
      `${pay}/units/b`,
      { '5': { female: 1 } },
      'populations.personnel.distributions.basicPay',
    ],
    [
      'a sum of more people than there are (A6)',
      'populations/personnel/sums/basicPay/a',
      { female: { count: 2, sum: '9' } },
      'populations.personnel.sums.basicPay',
    ],
    [
      'a sum of no records',
      'populations/personnel/sums/basicPay/a',
      { female: { count: 0, sum: '9' } },
      'populations.personnel.sums.basicPay.a.female',
    ],
    [
      'a part larger than the whole',
      'populations/leaders/records/a',
      { total: 2, female: 2, male: 0, other: 0, undisclosed: 0 },
      'populations.leaders.records',
    ],
    [
      'a sum of 401 digits (B6)',
      'populations/personnel/sums/basicPay/a/female/sum',
      '1'.repeat(401),
      'populations.personnel.sums.basicPay.a.female',
    ],
    [
      'hexadecimal text as a sum',
      'populations/personnel/sums/basicPay/a/female/sum',
      '0x10',
      'populations.personnel.sums.basicPay.a.female',
    ],
    ...['0x10', 'abc', ' 12', '1,5', 'NaN', 'Infinity', '1e3', '5.0', '05', '-0', '1'.repeat(403)].map(
      (value): [string, string, unknown, string] => [
        `pay of ${value.slice(0, 9)} (A6, B9)`,
        `${pay}/units/a`,
        { [value]: { female: 1 } },
        'populations.personnel.distributions.basicPay',
      ],
    ),
    [
      'a count by value that is no count, without the value (C2)',
      `${pay}/units/a`,
      { '123456789.5': { female: -1 } },
      'populations.personnel.distributions.basicPay.units.a',
    ],
    [
      'a group that does not exist, without the value (C2)',
      `${pay}/units/a`,
      { '123456789.5': { women: 1 } },
      'populations.personnel.distributions.basicPay.units.a',
    ],
    ['a date of a unit that is no date (B9)', 'units/1/establishedOn', {}, 'units.1.establishedOn'],
    ['a date of a unit that is no real day', 'units/1/dissolvedOn', '2019-02-30', 'units.1.dissolvedOn'],
    ['a condition 65 deep (B7)', 'populations/leaders/where', nested(65), 'populations.leaders.where'],
    [
      'a condition 100,000 deep (B7)',
      'populations/leaders/where',
      nested(5000),
      'populations.leaders.where.not.not.not',
    ],
    ['a unit with data 5,000 deep', 'units/1/remark', nested(5000), 'units.1.remark.not.not.not'],
    [
      'counts beyond 2^53 in one unit',
      'populations/personnel/records/a/total',
      2 ** 53,
      'populations.personnel.records.a.total',
    ],
    [
      'counts that add up to more than 2^53 (A6)',
      'populations/leaders/returns',
      { a: { total: 2 ** 53 - 1 }, b: { total: 2 ** 53 - 1 } },
      'populations.leaders',
    ],
    ['a function', 'units/1/remark', () => 1, 'units.1.remark'],
    ['an object that is no plain data', 'units/1/remark', new Map(), 'units.1.remark'],
    ['a source twice', 'sources', ['x', 'x'], 'sources'],
    [
      'a unit of counts that is not in the tree',
      'populations/personnel/records/elsewhere',
      { total: 1 },
      'populations.personnel.elsewhere',
    ],
    ['a key that objects do not keep', 'cells', [JSON.parse('{"__proto__":"x"}')], 'cells.0'],
  ])('%s', (_, path, value, said) => {
    expect(refusal(() => talliesFromJson(changed(path, value)))).toEqual({
      code: 'invalid_json',
      what: 'tallies',
      path: said,
    });
  });

  it.each<[what: string, path: string, value: unknown]>([
    ['a condition 64 deep', 'populations/leaders/where', nested(64)],
    [
      'texts that are no numbers as values of an enumeration',
      'populations/personnel/distributions/positionLevel/units/a',
      { '0x10': { female: 1 } },
    ],
    ['returns that do not fit together, which results say', 'populations/leaders/returns', { b: { total: 9 } }],
    ['a larger part where there are two sources', 'sources', ['x', 'y']],
  ])('not %s', (_, path, value) => {
    expect(refusal(() => talliesFromJson(changed(path, value)))).toBeUndefined();
  });

  it('values of a number field of a model of your own, where it is given', () => {
    const model = createModel({
      personnel: personSchema.extend({ bonus: z.string().meta({ format: 'decimal' }).nullish() }),
    });
    const json = changed('populations/personnel/distributions/bonus', {
      sensitive: true,
      units: { a: { abc: { female: 1 } } },
    });
    expect(refusal(() => talliesFromJson(json))).toBeUndefined();
    expect(refusal(() => talliesFromJson(json, { model }))?.['path']).toBe('populations.personnel.distributions.bonus');
  });

  it('nothing that it wrote, and no text of a value in any refusal', () => {
    const secret = '987654321.5';
    const json = structuredClone(office) as unknown as TalliesJson;
    fc.assert(
      fc.property(fc.constantFrom(0, -1, 0.5, 1e6, 'x', null, {}, []), fc.boolean(), (value, byGroup) => {
        const distributions = {
          basicPay: { sensitive: true, units: { '1': { [secret]: byGroup ? { female: value } : value } } },
        };
        const populations = { ...json.populations, personnel: { ...json.populations['personnel'], distributions } };
        expect(JSON.stringify([refusal(() => talliesFromJson({ ...json, populations }))])).not.toContain('987');
      }),
    );
  });
});
