import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFields } from '../../../src/schemas/fields.js';
import { toJsonSchema } from '../../../src/schemas/json-schema.js';
import type { DefaultModel } from '../../../src/schemas/model.js';
import { defaultModel, type RecordSetName, recordSchemas } from '../../../src/schemas/model.js';
import { moneySchema } from '../../../src/schemas/values.js';
import { exampleRows } from '../../samples/example-rows.js';

const names = Object.keys(recordSchemas) as RecordSetName<DefaultModel>[];
const accepts = (name: RecordSetName<DefaultModel>, row: unknown) => recordSchemas[name].safeParse(row).success;

it.each(names)('%s: the example row has every field and is accepted', (name) => {
  expect(Object.keys(exampleRows[name])).toEqual(Object.keys(recordSchemas[name].shape));
  expect(recordSchemas[name].parse(exampleRows[name])).toEqual(exampleRows[name]);
});

it.each(names)('%s: JSON Schema lists the same fields and requires those that a row must have', (name) => {
  const json = toJsonSchema(recordSchemas[name]);
  expect(json).toMatchObject({ type: 'object', additionalProperties: false });
  expect(Object.keys(json['properties'] as object)).toEqual(Object.keys(exampleRows[name]));
  const needed = Object.keys(exampleRows[name]).filter((field) => {
    const { [field]: _, ...without } = exampleRows[name] as Record<string, unknown>;
    return !accepts(name, without);
  });
  expect(json['required']).toEqual(needed);
});

const fields = names.flatMap((name) =>
  readFields(recordSchemas[name]).map((field) => [name, field.name, field] as const),
);

it.each(fields)(
  '%s.%s: null is refused where the field is required, and stands for absent elsewhere',
  (name, field, facts) => {
    expect(accepts(name, { ...exampleRows[name], [field]: null })).toBe(!facts.required);
  },
);

it.each(fields.filter(([, , { type }]) => type !== 'boolean'))('%s.%s: a truth value is refused', (name, field) => {
  expect(accepts(name, { ...exampleRows[name], [field]: true })).toBe(false);
});

it.each(fields.filter(([, , { type }]) => type === 'date'))('%s.%s: only real days', (name, field) => {
  for (const date of ['2019-02-29', '31/12/2019', '2019-12', '2019-12-31T00:00:00Z', '']) {
    expect(accepts(name, { ...exampleRows[name], [field]: date })).toBe(false);
  }
  expect(accepts(name, { ...exampleRows[name], [field]: '2020-02-29' })).toBe(true);
});

it.each(fields.filter(([, , { type }]) => type === 'enum'))(
  '%s.%s: only the values of its list',
  (name, field, facts) => {
    for (const value of facts.values ?? []) expect(accepts(name, { ...exampleRows[name], [field]: value })).toBe(true);
    expect(accepts(name, { ...exampleRows[name], [field]: 'something else' })).toBe(false);
  },
);

it.each(names)('%s: a field that is not known is refused', (name) => {
  expect(accepts(name, { ...exampleRows[name], extra: 1 })).toBe(false);
});

// JSON Schema says which of the fields are dates and amounts, so that columns and SQL know them.
it.each([
  ['tasks', 'dueOn', 'date'],
  ['tasks', 'owner', 'text'],
  ['communications', 'participants', 'number'],
  ['communications', 'form', 'enum'],
  ['attendances', 'communicationId', 'id'],
  ['activities', 'withTradeUnion', 'boolean'],
  ['budgets', 'allocated', 'decimal'],
  ['budgets', 'unitBudget', 'decimal'],
  ['violations', 'fine', 'decimal'],
  ['documents', 'required', 'boolean'],
  ['committees', 'regulationIssuedOn', 'date'],
  ['committeeMembers', 'hoursGiven', 'number'],
  ['units', 'committeeRequired', 'boolean'],
  ['units', 'successorIds', 'other'],
] as const)('%s.%s is of type %s', (name, field, type) => {
  expect(defaultModel.recordSets.get(name)?.fields.get(field)?.type).toBe(type);
});

it.each([
  ['attendances', ['personId', 'unitId']],
  ['participations', ['unitId']],
  ['committeeMembers', ['committeeId', 'unitId']],
  ['tasks', ['unitId']],
  ['units', []],
] as const)('%s belong to a unit by way of %j', (name, path) => {
  expect(defaultModel.recordSets.get(name)?.unitPath).toEqual(path);
});

it.each([
  ['communications', 'attendances', 'communicationId'],
  ['personnel', 'attendances', 'personId'],
  ['units', 'attendances', 'personId'],
  ['activities', 'participations', 'activityId'],
  ['units', 'participations', 'unitId'],
  ['units', 'surveys', 'unitId'],
] as const)('%s have %s by %s', (owner, others, key) => {
  expect(defaultModel.recordSets.get(owner)?.toMany.get(others)?.key).toBe(key);
});

it.each([
  ['attendances', 'communication', 'communications'],
  ['attendances', 'person', 'personnel'],
  ['participations', 'activity', 'activities'],
] as const)('%s have one %s, of %s', (name, relation, other) => {
  expect(defaultModel.recordSets.get(name)?.toOne.get(relation)?.recordSet).toBe(other);
});

it.each([
  ['attendances', true],
  ['surveys', true],
  ['tasks', false],
  ['petitions', false],
  ['participations', false],
] as const)('%s are of persons with a sex: %s', (name, sexed) => {
  expect(defaultModel.recordSets.get(name)?.sexed).toBe(sexed);
});

it.each([
  ['1000000000000000', true],
  ['999999999999999999.999999', true],
  ['0', true],
  ['1000000000000000000', false],
  ['1.0000001', false],
  ['-1', false],
  ['1.000.000', false],
  ['1e15', false],
  [' 1', false],
] as const)('money may be %j: %s', (text, isMoney) => {
  expect(moneySchema.safeParse(text).success).toBe(isMoney);
});

it('money is any whole number of đồng below 10^18', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), (units) => moneySchema.safeParse(String(units)).success),
  );
});
