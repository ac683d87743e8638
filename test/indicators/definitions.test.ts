import fc from 'fast-check';
import {
  createDataset,
  defineCatalog,
  defineIndicator,
  definePopulation,
  defineTarget,
  evaluate,
  explain,
} from 'gender-indicators';
import * as sdg from 'gender-indicators/catalogs/sdg';
import * as vn from 'gender-indicators/catalogs/vn';
import { en, vi } from 'gender-indicators/locales';
import { catalogSchema, indicatorSchema, populationSchema, targetSchema } from 'gender-indicators/schemas';
import { describe, expect, it } from 'vitest';
import { runs, timeout } from '../agreement/runs.js';
import { refusal } from '../measures/refusal.js';

type Definition = Readonly<Record<string, unknown>>;
type Kind = 'population' | 'indicator' | 'target';

const title = { vi: 'tên', en: 'title' };
const source = { document: 'plan' };
const young = { id: 'young', title, of: 'personnel', where: { age: { lt: 40 } } };
const definitions = {
  population: young,
  indicator: { id: 'i', title, better: 'higher', source, femaleShare: { of: young } },
  target: {
    id: 't',
    indicatorId: 'i',
    title,
    bound: { at_least: '0.25' },
    by: '2025-12-31',
    inForce: { from: '2021-01-01', to: '2025-12-31' },
    binds: { kind: 'department' },
    source,
    confidence: 'one_source',
  },
} as const satisfies Readonly<Record<Kind, Definition>>;

const units = [{ id: 'u', name: 'U', kind: 'department' }];
const { dataset } = createDataset({ units }, { asOf: '2022-12-31' });

function catalogWith(kind: Kind, definition: Definition): never {
  const { population, indicator, target }: Readonly<Record<Kind, Definition>> = { ...definitions, [kind]: definition };
  const parts = { id: 'plan', title, indicators: [indicator], targets: [target] };
  // The populations of the list and of the indicator are of one id only where they are the same.
  return (kind === 'population' ? { ...parts, populations: [{ ...population, id: 'p' }] } : parts) as never;
}

const definers: Readonly<Record<Kind, (definition: never) => unknown>> = {
  population: definePopulation,
  indicator: defineIndicator,
  target: defineTarget,
};
const schemas = { population: populationSchema, indicator: indicatorSchema, target: targetSchema };

/** What each of the three refuses a definition with: its own `define…`, the catalog, and the evaluation. */
function refusals(kind: Kind, definition: Definition) {
  const plan = catalogWith(kind, definition);
  return {
    define: refusal(() => definers[kind](definition as never)),
    catalog: refusal(() => defineCatalog(plan)),
    evaluate: refusal(() => evaluate(dataset, plan)),
  };
}

const write = (form: string) => ({ write: form });
const inALanguage = { expected: ['title'] };
const base = definitions.indicator;
const without = (definition: Definition, key: string): Definition => ({ ...definition, [key]: undefined });
const calculatedBy = (calculation: object): Definition => ({ ...without(base, 'femaleShare'), ...calculation });
const targetWith = (change: object): Definition => ({ ...definitions.target, ...change });
const where = (condition: object): Definition => ({ ...young, where: condition });
const outOfOrder = { problem: 'out_of_order', notBefore: 'inForce.from' };

describe('a definition is refused by its schema, define…, defineCatalog and evaluate', () => {
  it.each<[what: string, kind: Kind, definition: Definition, path: string, facts: object]>([
    [
      'a whole population',
      'indicator',
      calculatedBy({ femaleShare: young }),
      'femaleShare',
      { problem: 'whole_population', ...write('{ of: … }') },
    ],
    [
      'a population for a pair',
      'indicator',
      calculatedBy({ rateGap: young }),
      'rateGap',
      { problem: 'whole_population', ...write('{ part: …, whole: … }') },
    ],
    [
      'a population for a quantity',
      'indicator',
      calculatedBy({ quantity: { value: young } }),
      'quantity.value',
      { problem: 'whole_population' },
    ],
    [
      'a stray key',
      'indicator',
      calculatedBy({ femaleShare: { of: young, whole: young } }),
      'femaleShare.whole',
      { problem: 'unknown_key', allowed: ['of'] },
    ],
    [
      'a misspelt calculation',
      'indicator',
      calculatedBy({ femaleshare: { of: young } }),
      'femaleshare',
      { problem: 'unknown_key', nearest: 'femaleShare' },
    ],
    ['no calculation', 'indicator', calculatedBy({}), '', { problem: 'none_of' }],
    [
      'two calculations',
      'indicator',
      { ...base, given: {} },
      '',
      { problem: 'several_of', allowed: ['femaleShare', 'given'] },
    ],
    [
      'a base of what is no share of women',
      'indicator',
      { ...calculatedBy({ mean: { of: young, value: 'age' } }), base: 'binary' },
      '',
      { problem: 'several_of', allowed: ['base', 'mean'] },
    ],
    [
      'a misspelt span',
      'indicator',
      calculatedBy({ mean: { of: young, value: { dyas: ['birthDate', 'hiredOn'] } } }),
      'mean.value.dyas',
      { problem: 'unknown_key', nearest: 'days' },
    ],
    [
      'a quantile of 25',
      'indicator',
      calculatedBy({ quantile: { of: young, value: 'age', p: 25 } }),
      'quantile.p',
      { problem: 'out_of_range', range: '0 to 1' },
    ],
    [
      'a direction',
      'indicator',
      { ...base, better: 'up' },
      'better',
      { problem: 'unknown_value', allowed: ['higher', 'lower', 'parity'] },
    ],
    ['a title that is text', 'indicator', { ...base, title: 'x' }, 'title', { problem: 'wrong_type', ...inALanguage }],
    ['a title in no language', 'indicator', { ...base, title: {} }, 'title', { problem: 'missing', ...inALanguage }],
    [
      'a title in what is no language',
      'indicator',
      { ...base, title: { English: 'x' } },
      'title.English',
      { problem: 'wrong_form', ...inALanguage },
    ],
    [
      'a title that is empty in a language',
      'indicator',
      { ...base, title: { vi: 'x', en: '' } },
      'title.en',
      { problem: 'wrong_form', expected: ['text'] },
    ],
    ['no source', 'indicator', without(base, 'source'), 'source', { problem: 'missing', ...write('{ document: … }') }],
    [
      'an operator',
      'population',
      where({ age: { le: 40 } }),
      'where.age.le',
      { problem: 'unknown_key', nearest: 'lte' },
    ],
    [
      'an operator of a unit',
      'population',
      where({ unit: { level: { inn: [] } } }),
      'where.unit.level.inn',
      { problem: 'unknown_key', nearest: 'in' },
    ],
    [
      'a quantifier',
      'population',
      where({ events: { sme: {} } }),
      'where.events.sme',
      { problem: 'unknown_key', nearest: 'some' },
    ],
    ['no operator', 'population', where({ hours: {} }), 'where.hours', { problem: 'none_of' }],
    [
      'a list and a range',
      'population',
      where({ hours: { in: [1], lt: 3 } }),
      'where.hours',
      { problem: 'several_of', allowed: ['in', 'lt'] },
    ],
    [
      'a list that is none',
      'population',
      where({ leadership: { in: 'head' } }),
      'where.leadership.in',
      { expected: ['list'] },
    ],
    [
      'or without a list',
      'population',
      where({ or: { sex: 'female' } }),
      'where.or',
      { problem: 'wrong_type', expected: ['list'] },
    ],
    [
      'a number of records without a bound',
      'population',
      where({ events: { count: {} } }),
      'where.events',
      { problem: 'none_of', allowed: ['lte', 'lt', 'gte', 'gt'] },
    ],
    [
      'a bound of some records',
      'population',
      where({ events: { some: {}, gte: 2 } }),
      'where.events.gte',
      { problem: 'unknown_key', allowed: ['within'] },
    ],
    [
      'the whole of some records',
      'population',
      where({ events: { some: {}, of: {} } }),
      'where.events.of',
      { problem: 'unknown_key' },
    ],
    ['a condition that is null', 'population', { ...young, where: null }, 'where', { problem: 'wrong_type' }],
    [
      'no dates in force',
      'target',
      without(definitions.target, 'inForce'),
      'inForce',
      { problem: 'missing', ...write('{ from: …, to: … }') },
    ],
    ['no deadline', 'target', without(definitions.target, 'by'), 'by', { problem: 'missing', expected: ['date'] }],
    ['no title', 'target', without(definitions.target, 'title'), 'title', { problem: 'missing', ...inALanguage }],
    ['no source of a target', 'target', without(definitions.target, 'source'), 'source', { problem: 'missing' }],
    [
      'a day that is none',
      'target',
      targetWith({ by: '2025-02-31' }),
      'by',
      { problem: 'wrong_form', expected: ['date'] },
    ],
    ['a deadline before the first day', 'target', targetWith({ by: '2020-12-31' }), 'by', outOfOrder],
    [
      'a last day before the first',
      'target',
      targetWith({ inForce: { from: '2021-01-01', to: '2020-12-31' } }),
      'inForce.to',
      outOfOrder,
    ],
    ['no bound', 'target', targetWith({ bound: {} }), 'bound', { problem: 'none_of' }],
    [
      'a misspelt bound',
      'target',
      targetWith({ bound: { atLeast: '0.25' } }),
      'bound.atLeast',
      { problem: 'unknown_key', nearest: 'at_least' },
    ],
    [
      'two bounds',
      'target',
      targetWith({ bound: { at_least: '0.2', at_most: '0.3' } }),
      'bound',
      { problem: 'several_of', allowed: ['at_least', 'at_most'] },
    ],
    [
      'a bound with a sign of percent',
      'target',
      targetWith({ bound: { at_least: '25%' } }),
      'bound.at_least',
      { problem: 'wrong_form', expected: ['number', 'decimal'] },
    ],
    [
      'limits that changed places',
      'target',
      targetWith({ bound: { between: ['0.6', '0.4'] } }),
      'bound.between.1',
      { problem: 'out_of_order' },
    ],
    [
      'an operator of the units that are bound',
      'target',
      targetWith({ binds: { kind: { inn: [] } } }),
      'binds.kind.inn',
      { problem: 'unknown_key', nearest: 'in' },
    ],
  ])('%s', (_, kind, definition, path, facts) => {
    expect(schemas[kind].safeParse(definition).success).toBe(false);
    expect(catalogSchema.safeParse(catalogWith(kind, definition)).success).toBe(false);
    const { define, ...others } = refusals(kind, definition);
    expect(define).toMatchObject({ code: 'invalid_definition', what: kind, in: definition['id'], path, ...facts });
    const inCatalog = kind === 'population' ? { ...define, in: 'p' } : define;
    expect(others).toEqual({ catalog: inCatalog, evaluate: inCatalog });
  });

  it.each([
    ['at_least', 25, 'at_least', '0.25'],
    ['at_least', '60.5', 'at_least', '0.605'],
    ['at_most', 2500, 'at_most', undefined],
    ['above', '-0.1', 'above', '-0.001'],
    ['between', ['0.4', 60], 'between.1', '0.6'],
  ])('the bound of a share: %s %s', (key, limit, path, fraction) => {
    const { define, ...others } = refusals('target', targetWith({ bound: { [key]: limit } }));
    const facts = {
      ...{ code: 'invalid_definition', what: 'target', in: 't', path: `bound.${path}` },
      ...{
        problem: 'out_of_range',
        range: '0 to 1',
        ...(fraction === undefined || fraction < '0' ? {} : { write: fraction }),
      },
    };
    expect(define).toBeUndefined();
    expect(others).toMatchObject({ catalog: facts, evaluate: facts });
    expect(catalogSchema.safeParse(catalogWith('target', targetWith({ bound: { [key]: limit } }))).success).toBe(false);
  });
});

it('the bound of a ratio in percent may be above 100 %, but 95 is meant as 0.95', () => {
  const count = { count: young };
  const ratio = (unit: string) => calculatedBy({ ratio: { numerator: count, denominator: count, unit } });
  const withBound = (unit: string, at_most: unknown) =>
    refusal(() => {
      const targets = [targetWith({ indicatorId: ratio(unit)['id'], bound: { at_most } })];
      defineCatalog({ id: 'plan', title, indicators: [ratio(unit)], targets } as never);
    });
  expect(withBound('percent', '1.05')).toBeUndefined();
  expect(withBound('percent', 95)).toMatchObject({ problem: 'out_of_range', range: '0 to 10', write: '0.95' });
  expect(withBound('share', '1.05')).toMatchObject({ problem: 'out_of_range', range: '0 to 1', write: '0.0105' });
});

it.each<[what: string, kind: Kind, definition: Definition, code: string]>([
  ['a field', 'population', where({ leadreship: 'head' }), 'unknown_field'],
  ['a value', 'population', where({ leadership: 'haed' }), 'unknown_value'],
  ['a record set', 'population', { ...young, of: 'personel' }, 'unknown_record_set'],
  ['a comparison', 'population', where({ leadership: { gt: 'head' } }), 'invalid_condition'],
  ['the field of a value', 'indicator', calculatedBy({ mean: { of: young, value: 'basicPya' } }), 'unknown_field'],
  ['a sex', 'indicator', calculatedBy({ femaleShare: { of: { id: 'c', title, of: 'committees' } } }), 'no_sex'],
  ['a field of units', 'target', targetWith({ binds: { knid: 'department' } }), 'unknown_field'],
  [
    'a kind of unit',
    'target',
    targetWith({ adjustable: { when: { kind: 'minstry' }, wording: title } }),
    'unknown_value',
  ],
])('%s that the model does not have is refused by define… and evaluate', (_, kind, definition, code) => {
  const { define, evaluate: evaluated } = refusals(kind, definition);
  expect(define).toMatchObject({ code });
  expect(evaluated).toMatchObject({ code });
});

it('names a value that is of no record: of units, or a span between two dates of the evaluation', () => {
  const span = { days: [{ date: 'from' }, { date: 'to' }] };
  expect(refusals('indicator', calculatedBy({ mean: { of: young, value: span } })).define).toMatchObject({
    code: 'invalid_condition',
    field: 'days({from},{to})',
  });
  const ofUnits = { id: 'u', title, of: 'units' };
  for (const [calculation, field] of [
    [{ quantity: { value: { sum: 'name', of: ofUnits } } }, 'name'],
    [{ mean: { of: ofUnits, value: { years: ['establishedOn', { date: 'asOf' }] } } }, 'years(establishedOn,{asOf})'],
  ] as const)
    expect(refusals('indicator', calculatedBy(calculation)).define).toMatchObject({
      code: 'invalid_condition',
      recordSet: 'units',
      field,
    });
});

describe('a catalog is refused where it is defined and where it is evaluated', () => {
  const { population, indicator, target } = definitions;
  const plan = { id: 'plan', title, populations: [population], indicators: [indicator], targets: [target] };
  it.each<[what: string, change: object, facts: object]>([
    [
      'an indicator of a target',
      { targets: [{ ...target, indicatorId: 'ii' }] },
      { code: 'unknown_id', what: 'indicator', id: 'ii', in: 't' },
    ],
    [
      'an indicator of a difference',
      {
        indicators: [
          indicator,
          { ...calculatedBy({ difference: { indicator: 'women', reference: 'parent' } }), id: 'womn' },
        ],
      },
      { code: 'unknown_id', what: 'indicator', id: 'women', in: 'womn', nearest: 'womn' },
    ],
    [
      'a population by its id',
      { indicators: [calculatedBy({ share: { part: 'yuong', whole: 'young' } })] },
      { code: 'unknown_id', what: 'population', id: 'yuong', in: 'i', nearest: 'young' },
    ],
    [
      'the population of a quantity',
      { indicators: [calculatedBy({ quantity: { value: { count: 'yuong' } } })] },
      { code: 'unknown_id', what: 'population', id: 'yuong' },
    ],
    [
      'a circle',
      { indicators: [calculatedBy({ difference: { indicator: 'i', reference: 'parent' } })] },
      { code: 'circular_definition', indicatorId: 'i' },
    ],
    ['two targets of one id', { targets: [target, target] }, { code: 'duplicate_id', what: 'target', id: 't' }],
    [
      'a key of the catalog',
      { indicator: [] },
      { code: 'invalid_definition', what: 'catalog', in: 'plan', path: 'indicator', nearest: 'indicators' },
    ],
    [
      'an indicator without an id',
      { indicators: [{ ...base, id: undefined }] },
      { code: 'invalid_definition', what: 'indicator', path: 'indicators.0.id', problem: 'missing' },
    ],
  ])('%s', (_, change, facts) => {
    const parts = { ...plan, ...change } as never;
    const refused = refusal(() => defineCatalog(parts));
    expect(refused).toMatchObject(facts);
    expect(refusal(() => evaluate(dataset, parts))).toEqual(refused);
    expect(catalogSchema.safeParse(parts).success).toBe(false);
  });
});

const writtenAs: Readonly<Record<Kind, string>> = {
  population: '{ id, title, of, where }',
  indicator: '{ id, title, better, source, femaleShare: { of } }',
  target: '{ id, indicatorId, bound, by, inForce, source }',
};

it.each([undefined, null, 'x', 7, [], () => 1])('what is no definition at all is refused: %s', (definition) => {
  const code = definition === undefined ? 'missing_argument' : 'wrong_argument';
  for (const [kind, define] of Object.entries(definers))
    expect(refusal(() => define(definition as never))).toEqual({
      code,
      function: define.name,
      argument: kind,
      write: writtenAs[kind as Kind],
    });
  expect(refusal(() => defineCatalog(definition as never))).toEqual({
    code,
    function: 'defineCatalog',
    argument: 'parts',
    write: '{ id, title, indicators }',
  });
  expect(refusal(() => evaluate(dataset, definition as never))).toEqual({
    code,
    function: 'evaluate',
    argument: 'catalog',
    write: 'defineCatalog({ id, title, indicators })',
  });
});

describe('what the library ships', () => {
  const shipped: readonly unknown[] = [...Object.values(vn), ...Object.values(sdg)];
  const kindOf = (definition: object): Kind | 'catalog' | undefined => {
    if ('indicators' in definition) return 'catalog';
    if ('better' in definition) return 'indicator';
    return 'bound' in definition ? 'target' : 'of' in definition ? 'population' : undefined;
  };
  // Lists of targets, and the parts of catalogs, are opened.
  const opened = (value: unknown): readonly object[] => {
    if (Array.isArray(value)) return value.flatMap(opened);
    if (typeof value !== 'object' || value === null) return [];
    const { populations = [], indicators = [], targets = [] } = value as Readonly<Record<string, readonly unknown[]>>;
    return [value, ...[...populations, ...indicators, ...targets].flatMap(opened)];
  };
  const all = [...new Set(shipped.flatMap(opened))];
  const idsOf = (kind: string) =>
    new Set(all.filter((one) => kindOf(one) === kind).map((one) => (one as { readonly id: string }).id));

  it('passes the checks, 70 indicators of the catalog and 85 targets among it', () => {
    expect(vn.advancement.indicators).toHaveLength(70);
    expect(idsOf('target').size).toBe(85);
    const define = { ...definers, catalog: defineCatalog };
    for (const definition of all) {
      const kind = kindOf(definition);
      if (kind !== undefined) expect(define[kind](definition as never)).toBe(definition);
    }
  });

  const paths = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => [[...path, key], ...paths(part, [...path, key])])
      : [];
  const changed = (
    value: unknown,
    path: readonly string[],
    change: (holder: Record<string, unknown>, key: string) => void,
  ) => {
    const copy = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
    const keys = [...path];
    const last = keys.pop()!;
    change(
      keys.reduce((holder, key) => holder[key] as Record<string, unknown>, copy),
      last,
    );
    return copy;
  };
  const values = [
    null,
    7,
    -1,
    25,
    'x',
    '',
    '2020-02-30',
    true,
    {},
    [],
    [1],
    young,
    { of: young },
    { le: 40 },
    { some: {} },
  ];
  const changes = fc.oneof(
    fc.constant((holder: Record<string, unknown>, key: string) => {
      Reflect.deleteProperty(holder, key);
    }),
    fc.constantFrom(...values).map((value) => (holder: Record<string, unknown>, key: string) => {
      holder[key] = value;
    }),
    fc.constantFrom('extra', 'of', 'lt', 'not', 'given', 'share').map((stray) => (holder: Record<string, unknown>) => {
      holder[stray] = {};
    }),
    fc.constant((holder: Record<string, unknown>, key: string) => {
      holder[`${key}s`] = holder[key];
      Reflect.deleteProperty(holder, key);
    }),
  );
  const drawn = fc
    .constantFrom(
      ...all.filter(
        (one) => ['population', 'indicator', 'target'].includes(kindOf(one) ?? '') && !('difference' in one),
      ),
    )
    .chain((definition) =>
      fc.record({
        kind: fc.constant(kindOf(definition) as Kind),
        definition: fc
          .tuple(fc.constantFrom(...paths(definition)), changes)
          .map(([path, change]) => changed(definition, path, change)),
      }),
    );
  // What only the model knows: its record sets, fields and values, and whether two conditions are one.
  const ofModel = [
    'unknown_record_set',
    'unknown_field',
    'unknown_value',
    'invalid_condition',
    'no_sex',
    'not_a_number',
    'out_of_range',
    'population_conflict',
  ];

  it('when one thing in it is changed is refused by all or by none', { timeout }, () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(drawn, ({ kind, definition }) => {
        const parts = { id: 'plan', title, indicators: [{ ...base, id: 'i' }] };
        const plan = {
          ...parts,
          ...(kind === 'population' ? { populations: [{ ...definition }] } : {}),
          ...(kind === 'indicator' ? { indicators: [definition] } : {}),
          ...(kind === 'target'
            ? { indicators: [{ ...base, id: definition['indicatorId'] }], targets: [definition] }
            : {}),
        } as never;
        const isRefused = !schemas[kind].safeParse(definition).success;
        const isCatalogRefused = !catalogSchema.safeParse(plan).success;
        const byDefine = refusal(() => definers[kind](definition as never))?.code;
        const byCatalog = refusal(() => defineCatalog(plan))?.code;
        const byEvaluate = refusal(() => evaluate(dataset, plan))?.code;
        expect(byDefine !== undefined && !ofModel.includes(byDefine)).toBe(isRefused);
        expect(isCatalogRefused || !isRefused).toBe(true);
        expect(byCatalog !== undefined).toBe(isCatalogRefused);
        expect(byEvaluate !== undefined && !ofModel.includes(byEvaluate)).toBe(isCatalogRefused);
        if (byDefine !== undefined) expect(byEvaluate).toBeDefined();
        seen.add(`${kind} ${isRefused}`);
      }),
      runs(600),
    );
    expect(seen.size).toBe(6);
  });
});

it('the sentences say where and what to write, in both languages', () => {
  const call = () => defineIndicator(calculatedBy({ femaleShare: young }) as never);
  const sentences = [en, vi].map((locale) => {
    try {
      call();
      return '';
    } catch (error) {
      return explain(error as never, locale);
    }
  });
  expect(sentences).toEqual([
    'The indicator “i”, at “femaleShare”: a whole population stands here. Write “{ of: … }” with the population in it.',
    'Chỉ tiêu thống kê “i”, tại “femaleShare”: ở đây ghi cả định nghĩa của một nhóm đối tượng. Hãy viết theo dạng “{ of: … }” và đặt nhóm đối tượng vào đó.',
  ]);
});
