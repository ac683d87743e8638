import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readFields } from '../../src/schemas/fields.js';
import { indicatorSchema } from '../../src/schemas/indicator.js';
import { createModel, defaultModel } from '../../src/schemas/model.js';
import { populationSchema } from '../../src/schemas/population.js';
import { targetSchema } from '../../src/schemas/target.js';
import { amountSchema, dateSchema, idSchema } from '../../src/schemas/values.js';

describe('readFields', () => {
  const variants = (schema: z.ZodType) => [schema, schema.optional(), schema.nullable(), schema.nullish()];
  it.each([
    ['text', z.string(), 'text'],
    ['text of a pattern', z.string().min(1).max(9), 'text'],
    ['a truth value', z.boolean(), 'boolean'],
    ['a number', z.number(), 'number'],
    ['a whole number', z.int().min(0), 'number'],
    ['a day', dateSchema, 'date'],
    ['an amount', amountSchema, 'decimal'],
    ['a list of values', z.enum(['a', 'b']), 'enum'],
    ['one value', z.literal('a'), 'enum'],
    ['several values', z.literal(['a', 'b']), 'enum'],
    ['a union of values', z.union([z.literal('a'), z.literal('b')]), 'enum'],
    ['a list', z.array(z.string()), 'other'],
    ['an object', z.object({ a: z.string() }), 'other'],
    ['numbers as values', z.literal([1, 2]), 'other'],
    ['text or a number', z.union([z.string(), z.number()]), 'other'],
  ])('reads %s, needed or not', (_, schema, type) => {
    const types = variants(schema).map((field) => readFields(z.strictObject({ value: field }))[0]);
    expect(types.map((field) => field?.type)).toEqual([type, type, type, type]);
    expect(types.map((field) => field?.required)).toEqual([true, false, true, false]);
  });

  it.each(variants(idSchema))('reads ids by their name', (schema) => {
    const fields = readFields(z.strictObject({ id: idSchema, otherId: schema, idea: z.string() }));
    expect(fields.map(({ type }) => type)).toEqual(['id', 'id', 'text']);
  });
});

describe('createModel', () => {
  it('leaves no field of the library without a type, but lists', () => {
    const others = [...defaultModel.recordSets.values()].flatMap((recordSet) =>
      [...recordSet.fields.values()]
        .filter(({ type }) => type === 'other')
        .map(({ name }) => `${recordSet.name}.${name}`),
    );
    for (const name of others) {
      const [set = '', field = ''] = name.split('.');
      const schema = defaultModel.recordSets.get(set)?.schema.shape[field];
      expect([name, schema?.safeParse(['a']).success]).toEqual([name, true]);
    }
  });

  it('follows the keys of your own record sets', () => {
    const model = createModel({ shifts: z.strictObject({ id: z.string(), personId: z.string(), hours: z.number() }) });
    const shifts = model.recordSets.get('shifts');
    expect(shifts).toMatchObject({ sexed: true, counted: true, unitPath: ['personId', 'unitId'] });
    expect([...(shifts?.toOne.keys() ?? [])]).toEqual(['person']);
    expect(model.recordSets.get('personnel')?.toMany.has('shifts')).toBe(true);
    expect(model.recordSets.get('units')?.toMany.get('shifts')?.recordSet).toBe('shifts');
  });
});

describe('the schemas of a catalog', () => {
  const title = { vi: 'tên', en: 'title' };
  const indicator = { id: 'i', title, better: 'higher', source: { document: 'plan' } };
  const target = {
    id: 't',
    indicatorId: 'i',
    title,
    bound: { at_least: '0.6' },
    by: '2025-12-31',
    inForce: { from: '2021-01-01', to: '2025-12-31' },
    source: { document: 'plan' },
    confidence: 'one_source',
  };
  it.each<[string, z.ZodType, unknown, boolean]>([
    [
      'a population',
      populationSchema,
      { id: 'q', title, of: 'personnel', where: { sex: 'female', or: [{ age: { lt: 30 } }] } },
      true,
    ],
    ['a population with a stray key', populationSchema, { id: 'q', title, of: 'personnel', wher: {} }, false],
    [
      'a population with a title in one language',
      populationSchema,
      { id: 'q', title: { vi: 'tên' }, of: 'personnel' },
      true,
    ],
    ['a population with a title in none', populationSchema, { id: 'q', title: {}, of: 'personnel' }, false],
    ['a condition that is a list', populationSchema, { id: 'q', title, of: 'personnel', where: [] }, false],
    [
      'a list within or that is no list',
      populationSchema,
      { id: 'q', title, of: 'personnel', where: { or: { sex: 'female' } } },
      false,
    ],
    [
      'a list of lists',
      populationSchema,
      { id: 'q', title, of: 'personnel', where: { sex: { in: [['female']] } } },
      false,
    ],
    ['a calculation', indicatorSchema, { ...indicator, femaleShare: { of: 'personnel' } }, true],
    ['no calculation', indicatorSchema, indicator, false],
    ['two calculations', indicatorSchema, { ...indicator, femaleShare: { of: 'personnel' }, given: {} }, false],
    ['a misspelt calculation', indicatorSchema, { ...indicator, femaleShair: { of: 'personnel' } }, false],
    [
      'a stray key of a calculation',
      indicatorSchema,
      { ...indicator, femaleShare: { of: 'personnel', whole: 'q' } },
      false,
    ],
    ['an unknown direction', indicatorSchema, { ...indicator, better: 'hihger', given: {} }, false],
    ['a target', targetSchema, target, true],
    ['a bound of 12 decimals', targetSchema, { ...target, bound: { above: '0.123456789012' } }, true],
    ['a bound of 13 decimals', targetSchema, { ...target, bound: { above: '0.1234567890123' } }, false],
    ['a bound in exponents', targetSchema, { ...target, bound: { above: '1e-3' } }, false],
    ['two bounds', targetSchema, { ...target, bound: { above: '0', below: '1' } }, false],
    ['a deadline that is no day', targetSchema, { ...target, by: '2025-02-30' }, false],
  ])('take or refuse %s', (_, schema, value, accepted) => {
    expect(schema.safeParse(value).success).toBe(accepted);
  });
});
