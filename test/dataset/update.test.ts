import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advancement } from '../../src/catalogs/vn/advancement.js';
import { createDataset, type Dataset } from '../../src/dataset/create-dataset.js';
import { type Changes, update } from '../../src/dataset/update.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation } from '../../src/indicators/define.js';
import { evaluate, tally } from '../../src/indicators/evaluate.js';
import type { Catalog } from '../../src/schemas/catalog.js';
import type { Person } from '../../src/schemas/person.js';
import { talliesToJson } from '../../src/tallies/tallies-to-json.js';
import { runs } from '../agreement/runs.js';
import { summary } from '../agreement/summary.js';

const title = { vi: 'Nhóm', en: 'Group' };
const facts = { title, better: 'higher' as const, source: { document: 'Worked by hand' } };
const all = definePopulation({ id: 'all', title, of: 'personnel' });
const leaders = definePopulation({
  id: 'leaders',
  title,
  of: 'personnel',
  where: { leadership: { in: ['head', 'deputy'] } },
});
const young = definePopulation({
  id: 'young',
  title,
  of: 'personnel',
  where: { age: { lt: 40 }, hiredOn: { gte: '2010-01-01' } },
});
const teams = definePopulation({ id: 'teams', title, of: 'units', where: { kind: 'team' } });
const numbers = defineCatalog({
  id: 'numbers',
  title,
  indicators: [
    defineIndicator({ ...facts, id: 'women', femaleShare: { of: all } }),
    defineIndicator({ ...facts, id: 'leaders', share: { part: leaders, whole: all } }),
    defineIndicator({ ...facts, id: 'young', representationGap: { part: young, whole: all } }),
    defineIndicator({ ...facts, id: 'pay', mean: { of: all, value: 'basicPay' } }),
    defineIndicator({ ...facts, id: 'gap', payGap: { of: all, value: 'basicPay' } }),
    defineIndicator({ ...facts, id: 'median', median: { of: all, value: 'basicPay' } }),
    defineIndicator({ ...facts, id: 'median-gap', payGap: { of: leaders, value: 'basicPay', average: 'median' } }),
    defineIndicator({ ...facts, id: 'top', quantile: { of: all, value: 'basicPay', p: '0.9' } }),
    defineIndicator({ ...facts, id: 'ages', median: { of: young, value: 'age' } }),
    defineIndicator({ ...facts, id: 'teams', quantity: { value: { count: teams } } }),
    defineIndicator({
      ...facts,
      id: 'paid',
      ratio: { numerator: { sum: 'basicPay', of: leaders }, denominator: { sum: 'basicPay', of: all }, unit: 'share' },
    }),
    defineIndicator({ ...facts, id: 'than-others', difference: { indicator: 'median', reference: 'siblings' } }),
  ],
});

const units = [
  { id: 'root', name: 'Cục', kind: 'department' },
  { id: 'a', parentId: 'root', name: 'Phòng A', kind: 'division' },
  { id: 'b', parentId: 'root', name: 'Phòng B', kind: 'division' },
  { id: 'a1', parentId: 'a', name: 'Đội A1', kind: 'team' },
  { id: 'a2', parentId: 'a', name: 'Đội A2', kind: 'team' },
];
const options = { asOf: '2019-12-31' };

const someone = fc.record({
  unitId: fc.constantFrom(...units.map(({ id }) => id)),
  sex: fc.constantFrom('female' as const, 'male' as const, 'female' as const, 'male' as const, 'other' as const),
  leadership: fc.constantFrom('head' as const, 'deputy' as const, 'none' as const),
  birthDate: fc.constantFrom('1960-03-04', '1979-12-31', '1980-01-01', '1995-06-07', null),
  hiredOn: fc.constantFrom('2009-12-31', '2010-01-01', '2018-05-05'),
  basicPay: fc.constantFrom('100', '100.5', '250.25', '980', '1200.75', null),
});
const person = (ids: fc.Arbitrary<string>): fc.Arbitrary<Person> =>
  fc.tuple(ids, someone).map(([id, rest]) => ({ id, ...rest }));
const anyId = fc.integer({ min: 0, max: 40 }).map((number) => `p${number}`);
const staff = fc.uniqueArray(person(anyId), { minLength: 12, maxLength: 30, selector: ({ id }) => id });
const changes: fc.Arbitrary<Changes> = fc.record({
  personnel: fc.uniqueArray(person(anyId), { maxLength: 2, selector: ({ id }) => id }),
  left: fc.uniqueArray(anyId, { maxLength: 1 }),
});

/** The rows as they are after changes. */
function changed(rows: readonly Person[], { personnel = [], left = [] }: Changes): readonly Person[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  for (const id of left) known.delete(id);
  for (const row of personnel as readonly Person[]) known.set(row.id, row);
  return [...known.values()];
}

const said = (catalog: Catalog, dataset: Dataset) => summary(evaluate(dataset, catalog));

describe('a dataset after changes', () => {
  it.each([
    ['a small catalog', numbers],
    ['the catalog of the advancement of women', advancement],
  ])('gives what the rows give as they are then, for %s', (_, catalog: Catalog) => {
    fc.assert(
      fc.property(staff, fc.array(changes, { minLength: 1, maxLength: 6 }), (rows, steps) => {
        let [now, dataset] = [rows as readonly Person[], createDataset({ units, personnel: rows }, options).dataset];
        const before: [Dataset, unknown][] = [[dataset, said(catalog, dataset)]];
        for (const step of steps) {
          dataset = update(dataset, step).dataset;
          now = changed(now, step);
          const expected = said(catalog, createDataset({ units, personnel: now }, options).dataset);
          expect(said(catalog, dataset)).toEqual(expected);
          before.push([dataset, expected]);
        }
        for (const [past, expected] of before) expect(said(catalog, past)).toEqual(expected);
      }),
      runs(catalog === advancement ? 8 : 25),
    );
  });

  it('has the tallies of the rows as they are then', () => {
    fc.assert(
      fc.property(staff, fc.array(changes, { minLength: 1, maxLength: 4 }), (rows, steps) => {
        let [now, dataset] = [rows as readonly Person[], createDataset({ units, personnel: rows }, options).dataset];
        for (const step of steps) [now, dataset] = [changed(now, step), update(dataset, step).dataset];
        const expected = tally(createDataset({ units, personnel: now }, options).dataset, numbers);
        expect(talliesToJson(tally(dataset, numbers))).toEqual(talliesToJson(expected));
      }),
      runs(25),
    );
  });

  it('may branch: two datasets made of one do not know of each other', () => {
    fc.assert(
      fc.property(staff, changes, changes, (rows, one, other) => {
        const { dataset } = createDataset({ units, personnel: rows }, options);
        const first = said(numbers, dataset);
        const [left, right] = [one, other].map((step) => update(dataset, step).dataset) as [Dataset, Dataset];
        const expected = (step: Changes) =>
          said(numbers, createDataset({ units, personnel: changed(rows, step) }, options).dataset);
        expect(said(numbers, left)).toEqual(expected(one));
        expect(said(numbers, right)).toEqual(expected(other));
        expect(said(numbers, left)).toEqual(expected(one));
        expect(said(numbers, dataset)).toEqual(first);
      }),
      runs(25),
    );
  });
});

const row = (id: string, unitId: string, rest: Partial<Person> = {}): Person => ({
  id,
  unitId,
  sex: 'female',
  leadership: 'none',
  basicPay: '100.00',
  birthDate: '1990-01-01',
  hiredOn: '2015-01-01',
  ...rest,
});
const two = (unitId: string) => [
  row(`${unitId}-1`, unitId),
  row(`${unitId}-2`, unitId, { sex: 'male', basicPay: '300.00' }),
];
const everywhere = units.flatMap(({ id }) => two(id));

describe('a report on a dataset after changes', () => {
  it('is right where nothing was read before the change', () => {
    const { dataset } = createDataset({ units, personnel: everywhere }, options);
    evaluate(dataset, numbers);
    let [now, rows] = [dataset, everywhere as readonly Person[]];
    for (const step of [
      { personnel: [row('new', 'a1', { basicPay: '250.50' })] },
      { left: ['a-1'] },
    ] satisfies Changes[]) {
      [now, rows] = [update(now, step).dataset, changed(rows, step)];
      evaluate(now, numbers);
    }
    expect(said(numbers, now)).toEqual(said(numbers, createDataset({ units, personnel: rows }, options).dataset));
  });

  it('keeps columns that were handed out as they were', () => {
    const { dataset } = createDataset({ units, personnel: everywhere }, options);
    const columns = evaluate(dataset, numbers).columns('gap');
    const copy = structuredClone(columns);
    const after = update(dataset, { personnel: [row('new', 'a1')] }).dataset;
    expect(evaluate(after, numbers).columns('gap').counts.total[0]).toBe(11);
    expect(columns).toEqual(copy);
  });

  it('shows a result that was asked for before the change as it was', () => {
    const { dataset } = createDataset({ units, personnel: everywhere }, options);
    const early = evaluate(dataset, numbers).result('women', 'root');
    const after = update(dataset, { left: ['b-1'] }).dataset;
    expect(String(evaluate(after, numbers).result('women', 'root').value)).toBe(
      '0.4444444444444444444444444444444444444444444444444444444444444444',
    );
    expect(String(early.value)).toBe('0.5');
  });

  it('follows thousands of changes, one after the other', () => {
    let { dataset } = createDataset({ units, personnel: everywhere }, options);
    for (let i = 0; i < 1000; i++) {
      dataset = update(dataset, { personnel: [row('a1-1', 'a1', { basicPay: String((i * 7919) % 997) })] }).dataset;
      if (i % 500 === 0) evaluate(dataset, numbers).result('median', 'root').value?.toString();
    }
    const personnel = everywhere.map((one) =>
      one.id === 'a1-1' ? { ...one, basicPay: String((999 * 7919) % 997) } : one,
    );
    expect(said(numbers, dataset)).toEqual(said(numbers, createDataset({ units, personnel }, options).dataset));
  });
});

describe('records of other record sets', () => {
  const personnel = everywhere.map((one) => ({ ...one }));
  const events = [
    { id: 'e1', unitId: 'a1', personId: 'a1-1', kind: 'study', on: '2019-03-01' },
    { id: 'e2', unitId: 'b', personId: 'b-2', kind: 'study', on: '2019-03-01' },
  ];
  const committees = [{ id: 'c1', unitId: 'b', kind: 'party', chairId: 'b-1' }];
  const committeeMembers = [
    { id: 'm1', committeeId: 'c1', personId: 'b-1' },
    { id: 'm2', committeeId: 'c1', personId: 'root-1' },
  ];
  const rows = { units, personnel, events, committees, committeeMembers };

  it.each<[string, Changes, Readonly<Record<string, number>>]>([
    ['go with a person to another unit', { personnel: [row('a1-1', 'b')] }, {}],
    ['take the sex that a person has now', { personnel: [row('a1-1', 'a1', { sex: 'male' })] }, {}],
    ['are no longer there when the person left', { left: ['b-2'] }, { events: 1 }],
    ['are no longer there when what they name is not', { left: ['b-1'] }, { committees: 1, committeeMembers: 2 }],
    ['stay where nobody changed whom they name', { left: ['a-1'] }, {}],
  ])('%s', (_, step, dropped) => {
    const { dataset, issues } = createDataset(rows, options);
    expect(issues).toEqual([]);
    const updated = update(dataset, step);
    expect(updated.dropped).toEqual(dropped);
    const expected = createDataset({ ...rows, personnel: changed(personnel, step) }, options).dataset;
    expect(talliesToJson(tally(updated.dataset, advancement))).toEqual(talliesToJson(tally(expected, advancement)));
    // And once more, from there.
    const again = { personnel: [row('later', 'a2')] };
    const more = createDataset({ ...rows, personnel: changed(changed(personnel, step), again) }, options).dataset;
    expect(said(advancement, update(updated.dataset, again).dataset)).toEqual(said(advancement, more));
  });
});

describe('changes that are wrong', () => {
  const { dataset } = createDataset({ units, personnel: everywhere }, options);

  it.each<[string, Changes, unknown]>([
    [
      'nobody of that id',
      { left: ['nobody'] },
      { code: 'unknown_person', row: 0, field: 'left', facts: { reference: 'nobody' } },
    ],
    ['no id', { left: [7 as never] }, { code: 'unknown_person', row: 0, field: 'left' }],
    ['an unknown unit', { personnel: [row('x', 'nowhere')] }, { code: 'unknown_unit', row: 0, field: 'unitId' }],
    [
      'an unknown sex',
      { personnel: [row('x', 'a', { sex: 'f' as never })] },
      { code: 'unknown_value', row: 0, field: 'sex' },
    ],
    ['a row twice', { personnel: [row('x', 'a'), row('x', 'a')] }, { code: 'duplicate_id', row: 1, field: 'id' }],
    ['no row', { personnel: [null] }, { code: 'not_a_row', row: 0 }],
  ])('%s is an issue, and the rest is made', (_, step, issue) => {
    const good = { ...step, personnel: [...(step.personnel ?? []), row('good', 'a')] };
    const { issues, counts, dataset: updated, issueCounts } = update(dataset, good);
    expect(issues).toEqual([expect.objectContaining(issue as object)]);
    expect(issueCounts.map(({ count }) => count)).toEqual([1]);
    expect(counts).toEqual({ made: good.personnel.length + (step.left?.length ?? 0) - 1, refused: 1 });
    expect(evaluate(updated, numbers).result('women', 'a').counts.total).toBeGreaterThan(6);
  });

  it('of a dataset without personnel are refused', () => {
    const { dataset: empty } = createDataset({ units }, options);
    expect(() => update(empty, { left: ['x'] })).toThrow(expect.objectContaining({ code: 'unknown_record_set' }));
  });
});
