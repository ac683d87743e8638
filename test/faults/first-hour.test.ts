import {
  createDataset,
  defineCatalog,
  defineIndicator,
  definePopulation,
  defineTarget,
  evaluate,
  explain,
  reportFromJson,
  reportToJson,
  resultToJson,
  share,
} from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { en, vi } from 'gender-indicators/locales';
import { checkFigure } from 'gender-indicators/present';
import { describe, expect, it } from 'vitest';
import { codeOf, errorOf } from './world.js';

const asOf = '2019-12-31';
const title = { vi: 'Nữ', en: 'Women' };
const source = { document: 'Plan' };
const base = { id: 'i', title, better: 'higher', source } as const;
const target = {
  id: 't',
  indicatorId: 'i',
  title,
  bound: { at_least: '0.25' },
  by: '2025-12-31',
  inForce: { from: '2021-01-01', to: '2025-12-31' },
  source,
  confidence: 'one_source',
} as const;
const units = [
  { id: 'bo', name: 'Bộ', kind: 'ministry', ownStaff: false },
  { id: 'nhom', parentId: 'bo', name: 'Khối', kind: 'grouping' },
  { id: 'cuc', parentId: 'nhom', name: 'Cục', kind: 'department' },
];
const young = definePopulation({ id: 'young', title, of: 'personnel', where: { age: { lt: 30 } } });
const person = (id: string, fields: object = {}) => ({
  id,
  unitId: 'cuc',
  sex: 'female',
  leadership: 'none',
  ...fields,
});
const messageOf = (call: () => unknown) => (errorOf(call) as Error).message;

/** What a newcomer met in the first hour, each by its number, and what holds now. */
describe('the first hour', () => {
  const personnel = [
    ...Array.from({ length: 6 }, (_, i) => person(`p${i}`, { birthDate: '1980-01-01' })),
    person('p6', { birthDate: '1995-01-01', sex: 'male' }),
  ];
  const { dataset, issues } = createDataset({ units, personnel }, { asOf });
  const report = evaluate(dataset, advancement);

  it('1: a whole population in place of a calculation is refused, and its share is right', () => {
    // @ts-expect-error -- it does not compile either
    expect(codeOf(() => defineIndicator({ ...base, femaleShare: young }))).toBe('invalid_definition');
    const plan = defineCatalog({
      id: 'c',
      title,
      indicators: [defineIndicator({ ...base, femaleShare: { of: young } })],
    });
    expect(evaluate(dataset, plan).result('i', 'bo').value?.toNumber()).toBe(0);
  });

  it('2: empty texts, numbers as text and unknown columns lose nobody', () => {
    const rows = personnel.map((row) => ({ ...row, birthDate: '', hours: '8', 'Ghi chú': 'x' }));
    const read = createDataset({ units, personnel: rows }, { asOf });
    expect(read.counts.personnel).toEqual({ read: 7, kept: 7, refused: 0, blanked: 0 });
    expect(read.issues.map(({ code }) => code)).toEqual(['unknown_field']);
  });

  it('3: a report is data, a result is shown and cloned', () => {
    const json = reportToJson(report, { locale: vi });
    expect(structuredClone(json)).toEqual(json);
    expect(JSON.stringify(json).length).toBeLessThan(1_000_000);
    const again = reportFromJson(JSON.stringify(json), advancement);
    const result = report.result('women-in-workforce', 'bo');
    expect(explain(again.result('women-in-workforce', 'bo'), vi)).toBe(explain(result, vi));
    expect(structuredClone(resultToJson(result)).value).toMatch(/^0\.857142/u);
    expect(Object.entries(result).some(([name]) => name === 'value')).toBe(true);
  });

  it('4: a ministry with all its records has full coverage', () => {
    expect(issues).toEqual([]);
    expect(report.result('women-in-workforce', 'bo').coverage).toEqual({ reported: 1, expected: 1 });
  });

  it.each<[string, () => unknown]>([
    [
      'a bound of 2,500 %',
      () =>
        evaluate(dataset, {
          id: 'c',
          title,
          indicators: [{ ...base, femaleShare: { of: young } }],
          targets: [{ ...target, bound: { at_least: 25 } }],
        }),
    ],
    ['a target without inForce', () => defineTarget({ ...target, inForce: undefined } as never)],
    ['a title that is one text', () => defineIndicator({ ...base, title: 'x', femaleShare: { of: young } } as never)],
    ['better: up', () => defineIndicator({ ...base, better: 'up', femaleShare: { of: young } } as never)],
    ['no source', () => defineIndicator({ ...base, source: undefined, femaleShare: { of: young } } as never)],
    [
      'two calculations',
      () => defineIndicator({ ...base, femaleShare: { of: young }, share: { part: young, of: young } } as never),
    ],
  ])('5: a definition with %s is refused where it is defined, with what to write', (_, call) => {
    expect(codeOf(call)).toBe('invalid_definition');
    expect(explain(errorOf(call) as never, en)).toBe(messageOf(call));
  });

  it('5: an operator that does not exist is named', () => {
    const wrong = { id: 'q', title, of: 'personnel', where: { age: { le: 40 } } } as never;
    expect(messageOf(() => definePopulation(wrong))).toMatch(/age/u);
  });

  it('6: numerator and denominator stand where the value is their quotient, and nowhere else', () => {
    const result = report.result('women-in-workforce', 'bo');
    expect([result.numerator, result.denominator].map(String)).toEqual(['6', '7']);
    expect(report.result('leadership-representation-gap', 'bo')).not.toHaveProperty('numerator');
  });

  it('9: words of the language, the place in the file, the nearest unit', () => {
    const rows = [person('p', { sex: 'N' }), person('q', { unitId: 'cuk' })];
    const placeOf = (_: string, row: number) => ({ file: 'ns.csv', row: row + 4 });
    const [sex, unit] = createDataset({ units, personnel: rows }, { asOf, placeOf }).issues;
    expect(explain(sex!, vi)).toMatch(/tệp “ns\.csv”, dòng 4, .*: nữ, nam, /u);
    expect(explain(unit!, vi)).toContain('Có phải là “cuc” không?');
  });

  it('10: an error says what to write; a figure that was not rounded is exact', () => {
    expect(messageOf(() => share({ part: 1, total: 2 } as never))).toBe(
      'share: “whole” is missing. Write { part, whole }.',
    );
    expect(messageOf(() => checkFigure({ part: 1, whole: 5, published: 'gần 20%' }))).toMatch(/^checkFigure: /u);
    expect(checkFigure({ part: 3, whole: 5, published: '60,00%' }).verdict).toBe('exact');
    expect(checkFigure({ part: 1081, whole: 5430, published: '19,91%' }).verdict).toBe('rounded');
  });

  it.each<[string, () => unknown, RegExp]>([
    ['createDataset(nothing)', () => (createDataset as () => unknown)(), /^createDataset: “rows” is missing\. Write /u],
    ['createDataset(a list)', () => createDataset([person('p')] as never, { asOf }), /^createDataset: “rows” is not /u],
    [
      'evaluate the wrong way round',
      () => evaluate(advancement as never, dataset as never),
      /wrong order\. Write evaluate\(dataset, catalog/u,
    ],
    [
      'explain without a language',
      () => explain(report.result('women-in-workforce', 'bo'), undefined as never),
      /^explain: “locale” is missing\. /u,
    ],
    [
      'explain in a text',
      () => explain(report.result('women-in-workforce', 'bo'), 'vi' as never),
      /^explain: “locale” is not /u,
    ],
  ])('11: %s is a coded error', (_, call, says) => {
    expect(codeOf(call)).toMatch(/^(?:missing_argument|wrong_argument|wrong_order)$/u);
    expect(messageOf(call)).toMatch(says);
  });

  it('12: a unit of a report has its name, depth and children, typed', () => {
    const [root] = report.units;
    const name: string | undefined = root?.name;
    expect([name, root?.depth, root?.children]).toEqual(['Bộ', 0, ['nhom']]);
  });

  it('17: what can hardly be true is said, and the person stays', () => {
    const rows = [person('p', { birthDate: '1850-01-01' }), person('q', { birthDate: '2019-12-01' })];
    const read = createDataset({ units, personnel: rows }, { asOf });
    expect(read.issues.map(({ code, refused }) => [code, refused])).toEqual([
      ['implausible_age', false],
      ['implausible_age', false],
    ]);
    expect(read.counts.personnel.kept).toBe(2);
  });
});
