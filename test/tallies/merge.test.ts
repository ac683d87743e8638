import { describe, expect, it } from 'vitest';
import { createDataset, type Rows } from '../../src/dataset/create-dataset.js';
import { evaluate, tally } from '../../src/indicators/evaluate.js';
import type { Catalog } from '../../src/schemas/catalog.js';
import { emptyTallies, mergeTallies } from '../../src/tallies/merge-tallies.js';
import type { Tallies } from '../../src/tallies/tallies.js';
import { talliesFromJson } from '../../src/tallies/tallies-from-json.js';
import { talliesToJson } from '../../src/tallies/tallies-to-json.js';
import { catalog, indicator, leaders, personnel, population } from '../indicators/catalogs.js';
import { people, unit } from '../indicators/rows.js';
import { refusal } from '../measures/refusal.js';

const asOf = '2019-12-31';
const plan = catalog({ indicators: [indicator('women', { femaleShare: { of: personnel } })] });

function counted(source: string, rows: Rows = { units: [unit('a')] }, of: Catalog = plan, dates = {}): Tallies {
  return tally(createDataset(rows, { asOf, source, ...dates }).dataset, of);
}

function counting(where?: object, of = 'personnel'): Catalog {
  return catalog({
    indicators: [
      indicator('n', {
        quantity: { value: { count: { ...population('q', of), ...(where ? { where: { ...where } } : {}) } } },
      }),
    ],
  });
}

describe('mergeTallies refuses', () => {
  it.each<[string, Tallies, Tallies, object]>([
    ['duplicate_source', counted('a'), counted('a'), { source: 'a' }],
    [
      'duplicate_source',
      mergeTallies(counted('a'), counted('b')),
      mergeTallies(counted('b'), counted('c')),
      { source: 'b' },
    ],
    [
      'different_dates',
      counted('a'),
      counted('b', undefined, plan, { asOf: '2018-12-31' }),
      { first: '2019-12-31, 2019-01-01 to 2019-12-31', second: '2018-12-31, 2018-01-01 to 2018-12-31' },
    ],
    [
      'different_dates',
      counted('a'),
      counted('b', undefined, plan, { period: { from: '2019-07-01', to: asOf } }),
      { first: '2019-12-31, 2019-01-01 to 2019-12-31', second: '2019-12-31, 2019-07-01 to 2019-12-31' },
    ],
    ['different_units', counted('a'), counted('b', { units: [unit('a', undefined, { name: 'B' })] }), { unitId: 'a' }],
    [
      'different_units',
      counted('a', { units: [unit('a'), unit('b', 'a')] }),
      counted('b', { units: [unit('a'), unit('b')] }),
      { unitId: 'b' },
    ],
    [
      'population_conflict',
      counted('a', undefined, counting()),
      counted('b', undefined, counting({ sex: 'male' })),
      { populationId: 'q' },
    ],
    [
      'population_conflict',
      counted('a', undefined, counting()),
      counted('b', undefined, counting({}, 'events')),
      { populationId: 'q' },
    ],
  ])('%s', (code, a, b, facts) => {
    expect(refusal(() => mergeTallies(a, b))).toEqual({ code, ...facts });
    expect(refusal(() => mergeTallies(b, a))?.code).toBe(code);
  });

  it('nothing in itself, nor tallies of nothing', () => {
    const a = counted('a');
    expect(talliesToJson(mergeTallies(a))).toEqual(talliesToJson(a));
    expect(talliesToJson(mergeTallies(emptyTallies(a), emptyTallies(a)))).toEqual(talliesToJson(emptyTallies(a)));
  });
});

describe('mergeTallies', () => {
  it('adds before it divides, and takes the units of both', () => {
    const north = counted('north', {
      units: [unit('top'), unit('north', 'top')],
      personnel: people('north', { female: 10, male: 10 }),
    });
    const south = counted('south', {
      units: [unit('top'), unit('south', 'top')],
      personnel: people('south', { female: 5, male: 75 }),
    });
    for (const merged of [mergeTallies(north, south), mergeTallies(south, north)]) {
      const { value, coverage } = evaluate(merged, plan).result('women', 'top');
      expect([String(value), coverage]).toEqual(['0.15', { reported: 2, expected: 3 }]);
    }
  });

  it('says where records of one source and a return of another stand for one population', () => {
    const records = counted('a', { units: [unit('a')], personnel: people('a', { female: 1 }) });
    const returns = counted('b', {
      units: [unit('a')],
      returns: [{ populationId: 'personnel', unitId: 'a', total: 9, female: 0 }],
    });
    const report = evaluate(mergeTallies(records, returns), plan);
    expect(String(report.result('women', 'a').value)).toBe('1');
    expect(report.issues.map(({ code }) => code)).toEqual(['return_and_records']);
  });
});

describe('talliesFromJson refuses', () => {
  const good = talliesToJson(counted('a', { units: [unit('a')], personnel: people('a', { female: 1 }) }));
  const { populations } = good;
  const withCounts = (counts: object) => ({
    ...good,
    populations: { personnel: { ...populations['personnel'], records: { a: counts } } },
  });
  it.each<[unknown, string]>([
    ['{', ''],
    [{ ...good, version: 2 }, 'version'],
    [{ ...good, asOf: '2019-02-30' }, 'asOf'],
    [
      {
        ...good,
        units: [
          { id: 'a', parentId: 'b' },
          { id: 'b', parentId: 'a' },
        ],
      },
      'units',
    ],
    [{ ...good, people: [] }, ''],
    [withCounts({ total: -1 }), 'populations.personnel.records.a.total'],
    [withCounts({ total: 1.5 }), 'populations.personnel.records.a.total'],
    [withCounts({ total: 1, female: 2 }), 'populations.personnel.records.a'],
    [
      { ...good, populations: { personnel: { ...populations['personnel'], records: { x: { total: 1 } } } } },
      'populations.personnel.x',
    ],
  ])('%o at %s', (json, path) => {
    expect(refusal(() => talliesFromJson(json))).toEqual({ code: 'invalid_json', what: 'tallies', path });
  });

  it('not what talliesToJson gave, which holds no person and no pay but where it is asked for', () => {
    const pay = catalog({ indicators: [indicator('m', { median: { of: leaders, value: 'basicPay' } })] });
    const rows = { units: [unit('a')], personnel: people('a', { female: 1 }, { leadership: 'head', basicPay: '77' }) };
    const json = talliesToJson(counted('a', rows, pay));
    expect(json.populations['leaders']?.distributions?.['basicPay']).toEqual({
      sensitive: true,
      units: { a: { '77': { female: 1 } } },
    });
    expect(JSON.stringify(json)).not.toContain('a-female-0');
    expect(talliesToJson(talliesFromJson(json))).toEqual(json);
  });
});

it.each<[string, (json: ReturnType<typeof talliesToJson>) => object, string]>([
  ['a unit twice', ({ units }) => ({ units: [...units, ...units] }), 'units'],
  ['a period that ends before it begins', () => ({ period: { from: '2020-01-01', to: '2019-01-01' } }), 'period'],
  ['a source twice', () => ({ sources: ['a', 'a'] }), 'sources'],
])('talliesFromJson refuses %s', (_what, change, path) => {
  const json = talliesToJson(counted('a'));
  expect(refusal(() => talliesFromJson({ ...json, ...change(json) }))).toEqual({
    code: 'invalid_json',
    what: 'tallies',
    path,
  });
});
