import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { count } from '../../src/engine/count.js';
import type { AnyWhere } from '../../src/schemas/where.js';
import { type CountColumns, type Group, groups } from '../../src/tallies/counts.js';
import type { FrequencyTally, PopulationTally, SumTally } from '../../src/tallies/tallies.js';
import { decimalText } from '../../src/tallies/whole-numbers.js';
import { cases } from '../agreement/arbitraries.js';
import { looksInto, meets } from '../agreement/naive-conditions.js';
import { type Row, readWorld } from '../agreement/naive-records.js';
import { isSexed } from '../agreement/record-sets.js';
import { brokenDown, datasetOf, request } from './requests.js';

const units = ['root', 'left', 'right'].map((id, i) => ({
  id,
  name: id,
  kind: i === 0 ? 'ministry' : 'team',
  ...(i === 0 ? {} : { parentId: 'root' }),
}));
const person = (id: string, unitId: string, sex: string, row: Row = {}) => ({
  id,
  unitId,
  sex,
  leadership: 'none',
  ...row,
});

// Columns as plain lists, so that an absent column shows.
const lists = (columns: CountColumns) =>
  Object.fromEntries(Object.entries(columns).map(([group, column]) => [group, [...column]]));
const sumsOf = ({ scale, sums }: SumTally) =>
  Object.fromEntries(
    Object.entries(sums).map(([group, column]) => [group, [...column].map((sum) => decimalText(BigInt(sum), scale))]),
  );
const entriesOf = ({ values, valueOf: valueOfEntry, units: unitOf, groupOf, weights }: FrequencyTally) =>
  [...weights].map((weight, i) => [unitOf[i], values[valueOfEntry[i]!], groups[groupOf[i]!], weight]);

test('counts own records by unit and group; a group without members has no column', () => {
  const personnel = [person('a', 'right', 'female'), person('b', 'root', 'male'), person('c', 'right', 'female')];
  const { populations } = count(datasetOf({ units, personnel }), [request('personnel', {})]);
  const { records } = populations.get('population')!;
  expect(lists(records!.counts)).toEqual({ female: [0, 0, 2], male: [1, 0, 0] });
  expect([...records!.reported]).toEqual([1, 0, 1]);
});

describe('reported', () => {
  test.each<[string, Record<string, readonly Row[]>, string, AnyWhere, readonly number[] | undefined]>([
    ['a record set that was not given', { personnel: [] }, 'events', {}, undefined],
    [
      'a condition on a record set that was not given',
      { personnel: [] },
      'personnel',
      { events: { some: {} } },
      undefined,
    ],
    ['personnel', { personnel: [person('a', 'left', 'male')] }, 'personnel', {}, [0, 1, 0]],
    [
      'records or personnel',
      { personnel: [person('a', 'left', 'male')], committees: [{ id: 'c', unitId: 'right', kind: 'party' }] },
      'committees',
      {},
      [0, 1, 1],
    ],
    [
      'what is not of persons, without personnel',
      { committees: [{ id: 'c', unitId: 'right', kind: 'party' }] },
      'committees',
      {},
      [1, 1, 1],
    ],
    ['units', { personnel: [] }, 'units', {}, undefined],
  ])('%s', (_, rows, of, where, reported) => {
    const { populations } = count(datasetOf({ units, ...rows }), [request(of, where)]);
    const { records } = populations.get('population')!;
    expect(records && [...records.reported]).toEqual(reported);
  });
});

test('counts as a plain filter does', () => {
  fc.assert(
    fc.property(cases, ({ rows, catalog, asOf, period }) => {
      const { dataset } = createDataset(rows as never, { asOf, period });
      const world = readWorld(rows, asOf, period);
      const judge = { world, count: () => undefined };
      const requests = (catalog.populations ?? []).map((population) => {
        const { id, of, where = {} } = population as { id: string; of: string; where?: AnyWhere };
        return { ...request(of, where), id };
      });
      const { populations } = count(dataset, requests);
      for (const { id, of, where } of requests) {
        const { records } = populations.get(id)!;
        const isReported = dataset.sets.has(of) && looksInto(of, where).every((set) => dataset.sets.has(set));
        expect(records !== undefined).toBe(isReported);
        if (records === undefined) continue;
        const expected: Record<string, number[]> = {};
        for (const row of world.sets.get(of) ?? []) {
          if (meets(judge, of, row, where) !== true) continue;
          const group = isSexed(of) ? ((row['sex'] ?? 'unknown') as Group) : 'unknown';
          expected[group] ??= dataset.tree.units.map(() => 0);
          expected[group][dataset.tree.numberOf.get(String(row['unitId']))!]!++;
        }
        expect(lists(records.counts)).toEqual(expected);
      }
    }),
    { numRuns: 150 },
  );
}, 120_000);

describe('sums and frequencies', () => {
  const personnel = [
    person('a', 'left', 'female', { basicPay: '10.5', hours: 8, birthDate: '1990-01-01', hiredOn: '2010-06-01' }),
    person('b', 'left', 'female', { basicPay: '0.25', hours: 8 }),
    person('c', 'right', 'male', { hiredOn: '2019-12-30', positionLevel: 'team' }),
    person('d', 'right', 'male', { basicPay: '1', birthDate: '1990-01-01', positionLevel: 'team' }),
  ];
  const values = [
    'basicPay',
    'age',
    { days: ['hiredOn', { date: 'asOf' }] },
    { years: ['birthDate', 'hiredOn'] },
  ] as const;

  test('adds numbers, ages and spans exactly; a missing one is not counted', () => {
    const { populations } = count(datasetOf({ units, personnel }), [
      request('personnel', {}, { sums: [...values] as never }),
    ]);
    const sums = [...populations.get('population')!.sums.values()];
    expect(sums.map(sumsOf)).toEqual([
      { female: ['0', '10.75', '0'], male: ['0', '0', '1'] },
      { female: ['0', '29', '0'], male: ['0', '0', '29'] },
      { female: ['0', '3500', '0'], male: ['0', '0', '1'] },
      { female: ['0', '20', '0'] },
    ]);
    expect(sums.map(({ counts }) => lists(counts))[0]).toEqual({ female: [0, 2, 0], male: [0, 0, 1] });
  });

  test('stays exact where sums leave the doubles', () => {
    const rich = Array.from({ length: 30 }, (_, i) =>
      person(`r${i}`, 'left', 'female', { basicPay: `999999999999999.${100 + i}` }),
    );
    const { populations } = count(
      datasetOf({ units, personnel: [...rich, person('x', 'root', 'male', { basicPay: '1' })] }),
      [request('personnel', {}, { sums: ['basicPay'] })],
    );
    const sum = populations.get('population')!.sums.get('basicPay')!;
    expect(sumsOf(sum)).toEqual({ female: ['0', '29999999999999973.435', '0'], male: ['1', '0', '0'] });
    expect(sum.sums.male).toBeInstanceOf(Float64Array);
  });

  test('counts each value, a missing one under the empty text', () => {
    const { populations } = count(datasetOf({ units, personnel }), [
      request('personnel', {}, { frequencies: ['hours', 'positionLevel', 'hiredOn', 'basicPay', 'ageBand'] }),
    ]);
    const { frequencies } = populations.get('population')!;
    expect(entriesOf(frequencies.get('hours')!)).toEqual([
      [1, '8', 'female', 2],
      [2, '', 'male', 2],
    ]);
    expect(entriesOf(frequencies.get('positionLevel')!)).toEqual([
      [1, '', 'female', 2],
      [2, 'team', 'male', 2],
    ]);
    expect(entriesOf(frequencies.get('hiredOn')!)).toEqual([
      [1, '', 'female', 1],
      [1, '2010-06-01', 'female', 1],
      [2, '', 'male', 1],
      [2, '2019-12-30', 'male', 1],
    ]);
    expect(entriesOf(frequencies.get('basicPay')!)).toEqual([
      [1, '0.25', 'female', 1],
      [1, '10.5', 'female', 1],
      [2, '', 'male', 1],
      [2, '1', 'male', 1],
    ]);
    expect(entriesOf(frequencies.get('ageBand')!)).toEqual([
      [1, '', 'female', 1],
      [1, 'under_30', 'female', 1],
      [2, '', 'male', 1],
      [2, 'under_30', 'male', 1],
    ]);
    expect([...frequencies.values()].map(({ sensitive }) => sensitive)).toEqual([false, false, false, true, false]);
  });

  test('refuses a field without numbers', () => {
    const sums = request('personnel', {}, { sums: ['positionLevel'] });
    expect(() => count(datasetOf({ units, personnel }), [sums])).toThrow(
      expect.objectContaining({ code: 'invalid_condition' }),
    );
  });
});

describe('cells', () => {
  const levels = ['ministry', 'general_department', 'department', 'division', 'team'];
  const qualifications = ['intermediate', 'college', 'bachelor', 'master', 'doctorate'];
  const axes = [
    { wheres: [...levels, null].map((positionLevel) => ({ positionLevel })) },
    { wheres: [...qualifications, null].map((qualification) => ({ qualification })) },
    { wheres: ['ministry', 'team', null].map((kind) => ({ unit: { kind } })), isOfUnit: true },
    { wheres: [{ acting: true }, { acting: { in: [false] } }, { acting: null }] },
  ];
  const people = fc.array(
    fc.record({
      unitId: fc.constantFrom('root', 'left', 'right'),
      sex: fc.constantFrom('female', 'male'),
      positionLevel: fc.constantFrom(...levels, undefined),
      qualification: fc.constantFrom(...qualifications, undefined),
      acting: fc.constantFrom(true, false, undefined),
      basicPay: fc.constantFrom('1', '2.5', undefined),
    }),
    { maxLength: 60 },
  );

  // The same population in each cell, asked for by itself.
  const apart = (base: ReturnType<typeof request>) =>
    base.cells.map(({ id, where }) => ({
      ...request(base.of, where, { sums: ['basicPay'], frequencies: ['basicPay'] }),
      id,
    }));
  const plain = ({ where: _, records, sums, frequencies, ...tally }: PopulationTally) => ({
    ...tally,
    counts: records && lists(records.counts),
    sums: [...sums].map(([key, sum]) => [key, lists(sum.counts), sumsOf(sum)]),
    frequencies: [...frequencies].map(([key, table]) => [key, entriesOf(table)]),
  });

  test.each([
    ['few cells', axes.slice(0, 1)],
    ['many cells', axes],
  ])('%s are counted as populations of their own', (_, some) => {
    fc.assert(
      fc.property(people, (rows) => {
        const dataset = datasetOf({
          units,
          personnel: rows.map((row, i) => person(`p${i}`, row.unitId, row.sex, row)),
        });
        const base = request(
          'personnel',
          { basicPay: { in: ['1', '2.5'] } },
          { sums: ['basicPay'], frequencies: ['basicPay'] },
        );
        const cells = brokenDown(base, some);
        const counted = count(dataset, [cells]).populations;
        const expected = count(dataset, apart(cells)).populations;
        expect(cells.cells.map(({ id }) => plain(counted.get(id)!))).toEqual([...expected.values()].map(plain));
      }),
      { numRuns: 25 },
    );
  });

  test('a record is in several cells of a path over a relation to many', () => {
    const dataset = datasetOf({
      units,
      personnel: [person('a', 'left', 'female'), person('b', 'left', 'male')],
      successionPlans: ['2015-2020', '2021-2026'].map((term, i) => ({
        id: `s${i}`,
        personId: 'a',
        positionLevel: 'team',
        leadership: 'head',
        term,
      })),
    });
    const terms = ['2015-2020', '2021-2026', '2027-2032'];
    const wheres = terms.map((term) => ({ successionPlans: { some: { term } } }));
    const cells = brokenDown(request('personnel', {}), [{ wheres, overlaps: true }]);
    const { populations } = count(dataset, [cells]);
    expect(cells.cells.map(({ id }) => lists(populations.get(id)!.records!.counts))).toEqual([
      { female: [0, 1, 0] },
      { female: [0, 1, 0] },
      {},
    ]);
  });
});
