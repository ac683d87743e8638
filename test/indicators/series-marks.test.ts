import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { evaluate, tally } from '../../src/indicators/evaluate.js';
import { series } from '../../src/indicators/series.js';
import { talliesFromJson } from '../../src/tallies/tallies-from-json.js';
import { talliesToJson } from '../../src/tallies/tallies-to-json.js';
import { catalog, indicator, personnel } from './catalogs.js';
import { unit } from './rows.js';

const plan = catalog({
  indicators: [
    indicator('women', { femaleShare: { of: personnel } }),
    indicator('gap', { difference: { indicator: 'women', reference: { value: '0.5' } } }),
    indicator('births', { given: { unit: 'number' } }),
  ],
});
const staff = (unitId: string, female: number) => ({ populationId: 'personnel', unitId, female, total: 10 });

/** The units of a day with a parent each, those that reported, and further fields by unit. */
interface Day {
  readonly units: Readonly<Record<string, string | undefined>>;
  readonly reported: readonly string[];
  readonly fields?: Readonly<Record<string, object>>;
}

const reportOn = (asOf: string, { units, reported, fields = {} }: Day, female: number) => {
  const rows = Object.entries(units).map(([id, parentId]) => unit(id, parentId, fields[id]));
  const observations = ['root'].map((unitId) => ({
    indicatorId: 'births',
    unitId,
    on: asOf,
    value: String(female),
    source: 'census',
  }));
  const { dataset, issues } = createDataset(
    { units: rows, returns: reported.map((id) => staff(id, female)), observations },
    { asOf },
  );
  expect(issues).toEqual([]);
  return dataset;
};

const tree = { root: undefined, x: 'root', y: 'root', a: 'x', b: 'x', c: 'y' };
const all = Object.keys(tree);
const dissolved = (...successorIds: string[]) => ({ dissolvedOn: '2019-06-30', successorIds });

const cases: readonly (readonly [
  what: string,
  before: Day,
  after: Day,
  marks: Readonly<Record<string, readonly string[]>>,
])[] = [
  ['the same units report', { units: tree, reported: all }, { units: tree, reported: all }, { root: [], x: [], a: [] }],
  [
    'a unit reports for the first time',
    { units: tree, reported: ['x', 'y', 'a', 'c'] },
    { units: tree, reported: ['x', 'y', 'a', 'b', 'c'] },
    { root: ['coverage'], x: ['coverage'], y: [], a: [], c: [] },
  ],
  [
    'a unit does not report any more',
    { units: tree, reported: all },
    { units: tree, reported: ['x', 'y', 'a', 'b'] },
    { root: ['coverage'], x: [], y: ['coverage'], a: [] },
  ],
  [
    'as many units report, and they are others',
    { units: tree, reported: ['a', 'c'] },
    { units: tree, reported: ['b', 'c'] },
    { root: ['coverage'], x: ['coverage'], y: [], c: [] },
  ],
  [
    'a new unit reports',
    { units: tree, reported: all },
    { units: { ...tree, d: 'x' }, reported: [...all, 'd'], fields: { d: { establishedOn: '2019-06-30' } } },
    { root: [], x: [], y: [], a: [] },
  ],
  [
    'a unit is gone for good',
    { units: tree, reported: all },
    { units: tree, reported: ['root', 'x', 'y', 'a', 'c'], fields: { b: { dissolvedOn: '2019-06-30' } } },
    { root: [], x: [], a: [] },
  ],
  [
    'a unit moves to another parent',
    { units: tree, reported: all },
    { units: { ...tree, b: 'y' }, reported: all },
    { root: [], x: ['reorganised'], y: ['reorganised'], a: [], b: [], c: [] },
  ],
  [
    'two units are merged',
    { units: tree, reported: all },
    {
      units: { ...tree, d: 'x' },
      reported: ['root', 'x', 'y', 'c', 'd'],
      fields: { a: dissolved('d'), b: dissolved('d'), d: { establishedOn: '2019-06-30' } },
    },
    { root: ['reorganised'], x: ['reorganised'], y: [], d: ['reorganised'] },
  ],
  [
    'a unit is merged into one elsewhere',
    { units: tree, reported: all },
    { units: tree, reported: ['root', 'x', 'y', 'a', 'c'], fields: { b: dissolved('c') } },
    { root: ['reorganised'], x: ['reorganised'], y: ['reorganised'], a: [], c: ['reorganised'] },
  ],
  [
    'a unit gets another id',
    { units: tree, reported: all },
    {
      units: { ...tree, d: 'x' },
      reported: ['root', 'x', 'y', 'a', 'c', 'd'],
      fields: { b: dissolved('d'), d: { establishedOn: '2019-06-30' } },
    },
    { root: [], x: [], y: [], d: [] },
  ],
  [
    'units are merged of which one did not report',
    { units: tree, reported: ['root', 'x', 'y', 'a', 'c'] },
    {
      units: { ...tree, d: 'x' },
      reported: ['root', 'x', 'y', 'c', 'd'],
      fields: { a: dissolved('d'), b: dissolved('d'), d: { establishedOn: '2019-06-30' } },
    },
    { root: ['coverage', 'reorganised'], x: ['coverage', 'reorganised'], d: ['coverage', 'reorganised'] },
  ],
  [
    'a unit is divided',
    { units: tree, reported: all },
    {
      units: { ...tree, d: 'x', e: 'x' },
      reported: ['root', 'x', 'y', 'a', 'c', 'd', 'e'],
      fields: { b: dissolved('d', 'e'), d: { establishedOn: '2019-06-30' }, e: { establishedOn: '2019-06-30' } },
    },
    { root: ['reorganised'], x: ['reorganised'], y: [], a: [] },
  ],
];

describe.each(cases)('%s', (_, before, after, marks) => {
  const days = [reportOn('2018-12-31', before, 3), reportOn('2019-12-31', after, 4)] as const;
  const journeys = {
    datasets: days.map((dataset) => evaluate(dataset, plan)),
    tallies: days.map((dataset) =>
      evaluate(talliesFromJson(JSON.parse(JSON.stringify(talliesToJson(tally(dataset, plan))))), plan),
    ),
  };

  it.each(['datasets', 'tallies'] as const)('marks the changes, from %s', (journey) => {
    const history = series(journeys[journey]);
    const shown = Object.keys(marks).map((id) => [id, history.points('women', id).at(-1)?.marks]);
    expect(Object.fromEntries(shown)).toEqual(marks);
  });

  it('marks a difference as what it is of, and no published value for its coverage', () => {
    const history = series(journeys.datasets);
    expect(history.points('gap', 'root').at(-1)?.marks).toEqual(marks['root']);
    expect(history.points('births', 'root').at(-1)?.marks).toEqual(
      marks['root']!.filter((mark) => mark !== 'coverage'),
    );
  });

  it('marks no first point', () => {
    expect(series(journeys.datasets).points('women', 'root')[0]?.marks).toEqual([]);
  });
});

it('marks no point without a change', () => {
  const silent = { units: tree, reported: [] };
  const reports = [silent, { units: tree, reported: all }].map((day, i) =>
    evaluate(reportOn(`${2018 + i}-12-31`, day, 3), plan),
  );
  expect(
    series(reports)
      .points('women', 'root')
      .map(({ change, marks }) => [change, marks]),
  ).toEqual([
    [null, []],
    [null, []],
  ]);
});
