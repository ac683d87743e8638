import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { evaluate, tally } from '../../src/indicators/evaluate.js';
import type { Catalog } from '../../src/schemas/catalog.js';
import type { Indicator } from '../../src/schemas/indicator.js';
import type { Target } from '../../src/schemas/target.js';
import { unitKinds } from '../../src/schemas/unit.js';
import type { AnyWhere } from '../../src/schemas/where.js';
import { catalog, indicator, leaders, personnel, population } from '../indicators/catalogs.js';
import { refusal } from '../measures/refusal.js';

const asOf = '2019-12-31';
const units = [{ id: 'a', name: 'A', kind: 'team' }];
const staff = [{ id: 'p', unitId: 'a', sex: 'female', leadership: 'none' }];

// What is wrong with a catalog does not depend on the rows.
const datasets = [{ units }, { units, personnel: [] }, { units, personnel: staff }].map(
  (rows) => createDataset(rows, { asOf }).dataset,
);

function refused(plan: Catalog) {
  const [first, ...others] = datasets.map((dataset) => refusal(() => evaluate(dataset, plan)));
  for (const other of others) expect(other).toEqual(first);
  return first;
}

function counting(of: string, where?: AnyWhere): Catalog {
  return catalog({ indicators: [indicator('i', { quantity: { value: { count: population('q', of, where) } } })] });
}

describe('a condition is refused', () => {
  it.each<[string, AnyWhere, string, object]>([
    ['personel', {}, 'unknown_record_set', { recordSet: 'personel', nearest: 'personnel' }],
    ['returns', {}, 'unknown_record_set', { recordSet: 'returns', nearest: undefined }],
    [
      'personnel',
      { leadreship: 'head' },
      'unknown_field',
      { recordSet: 'personnel', field: 'leadreship', nearest: 'leadership' },
    ],
    [
      'personnel',
      { evnets: { some: {} } },
      'unknown_field',
      { recordSet: 'personnel', field: 'evnets', nearest: 'events' },
    ],
    ['personnel', { agee: 3 }, 'unknown_field', { recordSet: 'personnel', field: 'agee', nearest: 'age' }],
    ['personnel', { zzzzzzzz: 3 }, 'unknown_field', { recordSet: 'personnel', field: 'zzzzzzzz', nearest: undefined }],
    [
      'personnel',
      { or: [{ not: { sxe: 'female' } }] },
      'unknown_field',
      { recordSet: 'personnel', field: 'sxe', nearest: 'sex' },
    ],
    ['personnel', { unit: { knid: 'team' } }, 'unknown_field', { recordSet: 'units', field: 'knid', nearest: 'kind' }],
    [
      'units',
      { personnel: { some: { leadreship: 'head' } } },
      'unknown_field',
      { recordSet: 'personnel', field: 'leadreship', nearest: 'leadership' },
    ],
    [
      'personnel',
      { hiredOn: { lt: { field: 'birthdate' } } },
      'unknown_field',
      { recordSet: 'personnel', field: 'birthdate', nearest: 'birthDate' },
    ],
    [
      'personnel',
      { leadership: 'haed' },
      'unknown_value',
      { recordSet: 'personnel', field: 'leadership', allowed: ['head', 'deputy', 'none'], nearest: 'head' },
    ],
    [
      'personnel',
      { leadership: { in: ['head', 'deputi'] } },
      'unknown_value',
      { recordSet: 'personnel', field: 'leadership', allowed: ['head', 'deputy', 'none'], nearest: 'deputy' },
    ],
    [
      'units',
      { kind: 'minstry' },
      'unknown_value',
      { recordSet: 'units', field: 'kind', allowed: unitKinds, nearest: 'ministry' },
    ],
    [
      'personnel',
      { leadership: 7 },
      'invalid_condition',
      { recordSet: 'personnel', field: 'leadership', nearest: undefined },
    ],
    [
      'personnel',
      { leadership: { gt: 'head' } },
      'invalid_condition',
      { recordSet: 'personnel', field: 'leadership', nearest: undefined },
    ],
    [
      'personnel',
      { acting: 'true' },
      'invalid_condition',
      { recordSet: 'personnel', field: 'acting', nearest: undefined },
    ],
    [
      'personnel',
      { hiredOn: '2019-02-30' },
      'invalid_condition',
      { recordSet: 'personnel', field: 'hiredOn', nearest: undefined },
    ],
    [
      'personnel',
      { hiredOn: { lt: { field: 'hours' } } },
      'invalid_condition',
      { recordSet: 'personnel', field: 'hiredOn', nearest: undefined },
    ],
    [
      'personnel',
      { hours: { lt: { date: 'asOf' } } },
      'invalid_condition',
      { recordSet: 'personnel', field: 'hours', nearest: undefined },
    ],
    [
      'personnel',
      { events: { some: {}, within: 'subtree' } },
      'invalid_condition',
      { recordSet: 'personnel', field: 'events', nearest: undefined },
    ],
    [
      'personnel',
      { unit: { personnel: { some: {} } } },
      'invalid_condition',
      { recordSet: 'units', field: 'personnel', nearest: undefined },
    ],
    [
      'personnel',
      { unitId: 'a' },
      'invalid_condition',
      { recordSet: 'personnel', field: 'unitId', nearest: undefined },
    ],
    [
      'personnel',
      { id: { in: ['p'] } },
      'invalid_condition',
      { recordSet: 'personnel', field: 'id', nearest: undefined },
    ],
  ])('on %s: %o is %s', (of, where, code, facts) => {
    expect(refused(counting(of, where))).toEqual({ code, in: 'q', ...facts });
  });

  it.each(['30', -0.1, '1.000001'])('with %s as a share of related records, which is none', (gte) => {
    const where = { personnel: { share: { sex: 'female' }, gte } };
    expect(refused(counting('units', where))).toEqual({
      code: 'out_of_range',
      function: 'q',
      argument: 'units.personnel',
      range: '0 to 1',
    });
  });

  it.each([0, '0.3', 1])('but not with %s', (gte) => {
    expect(refused(counting('units', { personnel: { share: { sex: 'female' }, gte } }))).toBeUndefined();
  });
});

describe('a catalog is refused', () => {
  const committees = population('committees', 'committees');
  const named = (calculation: Partial<Indicator>) =>
    catalog({ indicators: [indicator('i', calculation)], populations: [personnel] });
  const bounded = (bound: Target['bound']) => {
    const { title, source } = indicator('i', {});
    const days = { by: asOf, inForce: { from: asOf, to: asOf } };
    const target: Target = { id: 't', indicatorId: 'i', title, source, bound, ...days, confidence: 'one_source' };
    return { ...named({ given: {} }), targets: [target] };
  };
  it.each<[string, Catalog, object]>([
    ['no_sex', named({ femaleShare: { of: committees } }), { recordSet: 'committees', in: 'i' }],
    ['no_sex', named({ rateGap: { part: personnel, whole: committees } }), { recordSet: 'committees', in: 'i' }],
    [
      'no_sex',
      named({ quantity: { value: { count: committees, sex: 'female' } } }),
      { recordSet: 'committees', in: 'i' },
    ],
    [
      'duplicate_id',
      catalog({ indicators: [named({ given: {} }), named({ given: {} })].flatMap(({ indicators }) => indicators) }),
      { what: 'indicator', id: 'i' },
    ],
    [
      'population_conflict',
      named({ share: { part: { ...leaders, id: 'personnel' }, whole: personnel } }),
      { populationId: 'personnel' },
    ],
    [
      'unknown_id',
      named({ femaleShare: { of: 'personel' } }),
      { what: 'population', id: 'personel', nearest: 'personnel' },
    ],
    [
      'unknown_id',
      named({ difference: { indicator: 'j', reference: 'parent' } }),
      { what: 'indicator', id: 'j', nearest: undefined },
    ],
    ['circular_definition', named({ difference: { indicator: 'i', reference: 'parent' } }), { indicatorId: 'i' }],
    [
      'unknown_field',
      named({ mean: { of: personnel, value: 'basicPya' } }),
      { recordSet: 'personnel', field: 'basicPya', in: 'i', nearest: 'basicPay' },
    ],
    [
      'unknown_field',
      named({ distribution: { of: personnel, by: 'qualificaton' } }),
      { recordSet: 'personnel', field: 'qualificaton', in: 'i', nearest: 'qualification' },
    ],
    [
      'invalid_condition',
      named({ mean: { of: personnel, value: 'qualification' } }),
      { recordSet: 'personnel', field: 'qualification', in: 'i' },
    ],
    [
      'invalid_condition',
      named({ payGap: { of: personnel, value: { days: ['hiredOn', 'hours'] } } }),
      { recordSet: 'personnel', field: 'hours', in: 'i' },
    ],
  ])('with %s', (code, plan, facts) => {
    expect(refused(plan)).toMatchObject({ code, ...facts });
  });

  it.each(['indicators', 'targets', 'populations'] as const)('when %s share an id', (what) => {
    const plan = { ...bounded({ at_least: '0.5' }), populations: [personnel] };
    const twice = { ...plan, [what]: [...plan[what], ...plan[what]] };
    const facts = { code: 'duplicate_id', what: what.slice(0, -1), id: plan[what][0]?.id };
    expect(refusal(() => defineCatalog(twice))).toEqual(facts);
    expect(refused(twice)).toEqual(facts);
  });
});

describe('a report is asked for what it has', () => {
  const plan = catalog({ indicators: [indicator('women', { femaleShare: { of: personnel } })] });
  const [, , dataset] = datasets;
  it.each([
    ['wmen', 'a', undefined, { what: 'indicator', id: 'wmen', nearest: 'women' }],
    ['women', 'b', undefined, { what: 'unit', id: 'b' }],
    ['women', 'a', { sex: 'female' }, { what: 'cell', id: '{"sex":"female"}' }],
  ])('%s of %s in %o', (indicatorId, unitId, cell, facts) => {
    const report = evaluate(dataset!, plan);
    expect(refusal(() => report.result(indicatorId, unitId, cell))).toMatchObject({ code: 'unknown_id', ...facts });
  });

  it('which tallies must hold', () => {
    const tallies = tally(dataset!, plan);
    const pay = catalog({ indicators: [indicator('pay', { mean: { of: personnel, value: 'basicPay' } })] });
    const more = catalog({ indicators: [indicator('leaders', { femaleShare: { of: leaders } })] });
    expect(refusal(() => evaluate(tallies, more))).toEqual({ code: 'not_tallied', what: 'population', id: 'leaders' });
    expect(refusal(() => evaluate(tallies, plan, { by: 'sex' }))).toEqual({
      code: 'not_tallied',
      what: 'breakdown',
      id: 'sex',
    });
    expect(refusal(() => [...evaluate(tallies, pay)])).toEqual({
      code: 'not_tallied',
      what: 'sums',
      id: 'personnel basicPay',
    });
  });

  it('by fields that exist and have a list of values', () => {
    expect(refusal(() => evaluate(dataset!, plan, { by: 'positonLevel' }))).toMatchObject({
      code: 'unknown_field',
      nearest: 'positionLevel',
    });
    expect(refusal(() => evaluate(dataset!, plan, { by: 'basicPay' }))).toMatchObject({
      code: 'invalid_condition',
      field: 'basicPay',
    });
  });
});
