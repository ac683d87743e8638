import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation } from '../../src/indicators/define.js';
import { evaluate, tally } from '../../src/indicators/evaluate.js';
import type { Cell } from '../../src/indicators/result.js';
import { talliesFromJson } from '../../src/tallies/tallies-from-json.js';
import { talliesToJson } from '../../src/tallies/tallies-to-json.js';

const title = { vi: 'Chỉ tiêu thống kê', en: 'Indicator' };
const source = { document: 'Worked by hand' };
const personnel = definePopulation({ id: 'personnel', title, of: 'personnel' });
const planned = definePopulation({
  id: 'planned',
  title,
  of: 'personnel',
  where: { successionPlans: { some: {} } },
});
const catalog = defineCatalog({
  id: 'hand',
  title,
  indicators: [
    defineIndicator({ id: 'women', title, better: 'parity', source, femaleShare: { of: personnel } }),
    defineIndicator({ id: 'women-planned', title, better: 'parity', source, femaleShare: { of: planned } }),
  ],
});

const units = [
  { id: 'dept', name: 'Cục', kind: 'department' },
  { id: 'team', parentId: 'dept', name: 'Đội', kind: 'team' },
];
const none = { unitId: 'team', leadership: 'none' };
const people = [
  // 30 on the day itself; 29 until the day after.
  { id: 'a', ...none, sex: 'female', birthDate: '1989-12-31' },
  { id: 'b', ...none, sex: 'female', birthDate: '1990-01-01' },
  { id: 'c', ...none, sex: 'male', birthDate: '1990-06-30' },
  { id: 'd', ...none, sex: 'male', birthDate: '1955-03-03' },
  { id: 'e', ...none, sex: 'male' },
  { id: 'f', unitId: 'dept', leadership: 'head', sex: 'female', birthDate: '1975-01-01' },
];
const plan = (id: string, personId: string, term: string, positionLevel = 'department') => ({
  id,
  personId,
  term,
  positionLevel,
  leadership: 'head',
});
const successionPlans = [
  plan('1', 'a', '2021-2026'),
  plan('2', 'a', '2026-2031'),
  plan('3', 'c', '2021-2026'),
  plan('4', 'c', '2026-2031', 'division'),
  plan('5', 'd', '2026-2031'),
];
const { dataset } = createDataset({ units, personnel: people, successionPlans }, { asOf: '2019-12-31' });

describe('a breakdown', () => {
  it.each<[string | string[], Cell, number, number]>([
    ['ageBand', { ageBand: 'under_30' }, 1, 2],
    ['ageBand', { ageBand: '30_to_39' }, 1, 1],
    ['ageBand', { ageBand: '40_to_49' }, 1, 1],
    ['ageBand', { ageBand: '60_and_over' }, 0, 1],
    ['ageBand', { ageBand: null }, 0, 1],
    ['unit.kind', { 'unit.kind': 'team' }, 2, 5],
    ['unit.kind', { 'unit.kind': 'department' }, 1, 1],
    [['leadership', 'ageBand'], { leadership: 'none', ageBand: '30_to_39' }, 1, 1],
    [['leadership', 'ageBand'], { leadership: 'head', ageBand: '40_to_49' }, 1, 1],
  ])('by %j counts in %j %i women of %i', (by, cell, female, total) => {
    const result = evaluate(dataset, catalog, { by }).result('women', 'dept', cell);
    expect(result.counts).toMatchObject({ female, total });
    expect(result.cell).toEqual(cell);
  });

  it('by a field of many related records counts a person once in each cell, and once in all', () => {
    const report = evaluate(dataset, catalog, { by: 'successionPlans.term' });
    const counts = (term?: string) =>
      report.result('women-planned', 'dept', term === undefined ? undefined : { 'successionPlans.term': term }).counts;
    expect(counts()).toMatchObject({ female: 1, total: 3 });
    expect(counts('2021-2026')).toMatchObject({ female: 1, total: 2 });
    expect(counts('2026-2031')).toMatchObject({ female: 1, total: 3 });
  });

  it('by two fields of related records asks both of the same record', () => {
    const by = ['successionPlans.term', 'successionPlans.positionLevel'];
    const report = evaluate(dataset, catalog, { by });
    const total = (term: string, positionLevel: string) =>
      report.result('women-planned', 'dept', {
        'successionPlans.term': term,
        'successionPlans.positionLevel': positionLevel,
      }).counts.total;
    expect(total('2026-2031', 'division')).toBe(1);
    expect(total('2021-2026', 'division')).toBe(0);
    expect(total('2026-2031', 'department')).toBe(2);
  });

  it('has a cell for records without the field, even where another record set must give it', () => {
    const events = [
      { id: '1', unitId: 'dept', personId: 'a', kind: 'study', on: '2019-05-01' },
      { id: '2', unitId: 'dept', personId: 'c', kind: 'appointment', on: '2019-05-01', leadership: 'head' },
    ];
    const all = definePopulation({ id: 'events', title, of: 'events' });
    const indicator = defineIndicator({
      id: 'events',
      title,
      better: 'higher',
      source,
      quantity: { value: { count: all } },
    });
    const given = createDataset({ units, personnel: people, events }, { asOf: '2019-12-31' }).dataset;
    const report = evaluate(given, defineCatalog({ id: 'e', title, indicators: [indicator] }), { by: 'leadership' });
    const counts = report.cells.map((cell) => [cell['leadership'], report.result('events', 'dept', cell).counts.total]);
    expect(counts).toEqual([
      ['head', 1],
      ['deputy', 0],
      ['none', 0],
      [null, 1],
    ]);
  });

  it('by a field named twice is by that field', () => {
    expect(evaluate(dataset, catalog, { by: ['sex', 'sex'] }).cells).toEqual(
      evaluate(dataset, catalog, { by: 'sex' }).cells,
    );
  });

  it('travels with tallies', () => {
    const tallies = talliesFromJson(JSON.stringify(talliesToJson(tally(dataset, catalog, { by: 'ageBand' }))));
    const cell = { ageBand: 'under_30' };
    expect(evaluate(tallies, catalog, { by: 'ageBand' }).result('women', 'dept', cell).counts).toEqual(
      evaluate(dataset, catalog, { by: 'ageBand' }).result('women', 'dept', cell).counts,
    );
    expect(() => evaluate(tallies, catalog, { by: 'sex' })).toThrow(expect.objectContaining({ code: 'not_tallied' }));
  });

  it.each([
    ['agebnad', 'unknown_field'],
    ['birthDate', 'invalid_condition'],
    ['unit.kidn', 'unknown_field'],
    ['unit.kind.name', 'unknown_field'],
  ])('by %s throws %s', (by, code) => {
    expect(() => evaluate(dataset, catalog, { by })).toThrow(expect.objectContaining({ code }));
  });

  it('refuses a cell that it does not have', () => {
    const report = evaluate(dataset, catalog, { by: 'ageBand' });
    expect(() => report.result('women', 'dept', { ageBand: 'old' })).toThrow(
      expect.objectContaining({ code: 'unknown_id' }),
    );
  });
});
