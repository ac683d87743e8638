import fc from 'fast-check';
import {
  createDataset,
  createModel,
  defineCatalog,
  evaluate,
  explain,
  mergeTallies,
  reportFromJson,
  talliesFromJson,
  talliesToJson,
  tally,
} from 'gender-indicators';
import { en, vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';

const title = (en: string) => ({ en, vi: en });
const described = { source: { document: title('Test') }, better: 'higher' };
const catalog = defineCatalog({
  id: 'blanks',
  title: title('Blanks'),
  populations: [
    { id: 'all', title: title('All'), of: 'personnel', where: {} },
    { id: 'young', title: title('Young'), of: 'personnel', where: { age: { lt: 40 } } },
    {
      id: 'not-30-to-39',
      title: title('Not 30 to 39'),
      of: 'personnel',
      where: { not: { or: [{ ageBand: '30_to_39' }] } },
    },
    {
      id: 'hired-after-birth',
      title: title('Hired'),
      of: 'personnel',
      where: { hiredOn: { gt: { field: 'birthDate' } } },
    },
    { id: 'plans', title: title('Plans'), of: 'successionPlans', where: { person: { age: { lt: 40 } } } },
    { id: 'planned', title: title('Planned'), of: 'personnel', where: { successionPlans: { some: {} } } },
  ],
  indicators: [
    ...['all', 'young', 'not-30-to-39', 'hired-after-birth', 'plans', 'planned'].map((of) => ({
      id: of,
      title: title(of),
      ...described,
      femaleShare: { of },
    })),
    { id: 'hours', title: title('Hours'), ...described, mean: { of: 'all', value: 'hours' } },
    {
      id: 'service',
      title: title('Service'),
      ...described,
      median: { of: 'all', value: { years: ['hiredOn', { date: 'asOf' }] } },
    },
    { id: 'ratio', title: title('Ratio'), ...described, share: { part: 'young', whole: 'all' } },
    { id: 'behind', title: title('Behind'), ...described, difference: { indicator: 'young', reference: 'parent' } },
  ],
} as never);

const units = [
  { id: 'ministry', name: 'Ministry', kind: 'ministry' },
  { id: 'a', parentId: 'ministry', name: 'A', kind: 'department' },
  { id: 'b', parentId: 'ministry', name: 'B', kind: 'department' },
];
const person = (id: string, unitId: string, fields: object = {}) => ({
  id,
  unitId,
  sex: 'female',
  leadership: 'none',
  birthDate: '1980-01-01',
  hiredOn: '2010-01-01',
  ...fields,
});
const personnel = [
  person('p1', 'a', { birthDate: '1980' }),
  person('p2', 'a', { birthDate: 'unknown', hours: 'x' }),
  person('p3', 'b', { hiredOn: '31/12' }),
  person('p4', 'b'),
  person('p5', 'ministry', { birthDate: '' }),
];
const successionPlans = [{ id: 's1', personId: 'p1', term: '2021-2026', position: 'x', kind: 'leadership' }];
const asOf = '2019-12-31';
const datasetOf = (rows: object) => createDataset(rows as { units: unknown[] }, { asOf }).dataset;
const dataset = datasetOf({ units, personnel, successionPlans });
const report = evaluate(dataset, catalog);
const birthDates = (count: number) => [{ recordSet: 'personnel', field: 'birthDate', count }];

describe('a result that reads a field', () => {
  it.each<[indicator: string, blanks: unknown]>([
    ['all', undefined],
    ['young', birthDates(2)],
    ['not-30-to-39', birthDates(2)],
    ['hired-after-birth', [...birthDates(2), { recordSet: 'personnel', field: 'hiredOn', count: 1 }]],
    ['plans', birthDates(2)],
    ['planned', undefined],
    ['hours', [{ recordSet: 'personnel', field: 'hours', count: 1 }]],
    ['service', [{ recordSet: 'personnel', field: 'hiredOn', count: 1 }]],
    ['ratio', birthDates(2)],
    ['behind', birthDates(2)],
  ])('says how many values of it were wrong and left blank: %s', (indicator, blanks) => {
    expect(report.result(indicator, 'ministry').blanks).toEqual(blanks);
  });

  it('counts those of the unit with all units below it, and no empty texts', () => {
    expect(report.result('young', 'a').blanks).toEqual(birthDates(2));
    expect(report.result('young', 'b').blanks).toBeUndefined();
  });

  it('counts those of the fields of the breakdown in each cell', () => {
    const byAge = evaluate(dataset, catalog, { by: 'ageBand' });
    for (const cell of byAge.cells) expect(byAge.result('all', 'ministry', cell).blanks).toEqual(birthDates(2));
    expect(byAge.result('all', 'ministry').blanks).toBeUndefined();
  });

  it('says so in sentences', () => {
    const result = report.result('young', 'ministry');
    expect(explain(result, en)).toContain('; 2 invalid values of date of birth (personnel) left blank');
    expect(explain(result, vi)).toContain('; 2 giá trị ngày sinh (nhân sự) không hợp lệ, được bỏ trống');
    expect(explain(result, vi, { detail: 'full' })).toContain('\nBỏ trống: 2 giá trị ngày sinh (nhân sự)');
  });

  it('keeps it in the JSON of reports and tallies', () => {
    const read = reportFromJson(JSON.stringify(report), catalog);
    expect(read.result('young', 'a').blanks).toEqual(birthDates(2));
    expect(JSON.stringify(read)).toBe(JSON.stringify(report));
    const tallies = tally(dataset, catalog);
    const json = JSON.stringify(talliesToJson(tallies));
    expect(JSON.stringify(talliesToJson(talliesFromJson(json)))).toBe(json);
    expect(evaluate(talliesFromJson(json), catalog).result('young', 'a').blanks).toEqual(birthDates(2));
  });

  it('refuses JSON that names a unit twice or one that is not there', () => {
    const json = talliesToJson(tally(dataset, catalog));
    const [first] = json.blanks ?? [];
    expect(() => talliesFromJson({ ...json, blanks: [first, first] })).toThrow('blanks');
    expect(() => talliesFromJson({ ...json, blanks: [{ ...first, units: { c: 1 } }] })).toThrow('blanks');
    expect(() => talliesFromJson({ ...json, blanks: [{ ...first, units: { a: -1 } }] })).toThrow('blanks');
  });
});

describe('blanks of parts', () => {
  it('add up to those of the whole, however the rows are divided', () => {
    const chunk = fc.integer({ min: 0, max: 2 });
    const rows = fc.array(fc.record({ unit: fc.constantFrom('ministry', 'a', 'b'), wrong: fc.boolean(), chunk }));
    fc.assert(
      fc.property(rows, (list) => {
        const people = list.map(({ unit, wrong }, i) => person(`q${i}`, unit, wrong ? { birthDate: 'x' } : {}));
        const parts = [0, 1, 2].map((number) => {
          const inChunk = people.filter((_, i) => list[i]!.chunk === number);
          const options = { asOf, source: `part ${number}` };
          return tally(createDataset({ units, personnel: inChunk }, options).dataset, catalog);
        });
        const merged = evaluate(mergeTallies(...(parts as [(typeof parts)[number]])), catalog);
        const whole = evaluate(datasetOf({ units, personnel: people, successionPlans: [] }), catalog);
        const count = (of: typeof merged, unit: string) => of.result('young', unit).blanks ?? [];
        for (const { id } of units) {
          expect(count(merged, id)).toEqual(count(whole, id));
          const below = list.filter(({ unit, wrong }) => wrong && (id === 'ministry' || unit === id)).length;
          expect(count(whole, id)).toEqual(below === 0 ? [] : birthDates(below));
        }
      }),
    );
  });

  it('are none of a model that does not have the field', () => {
    const { dataset: bare } = createDataset({ units }, { asOf, model: createModel({}) });
    expect(talliesToJson(tally(bare, catalog)).blanks).toBeUndefined();
  });
});
