import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as schemas from '../../src/schemas/index.js';
import { descriptionsFile } from './describe-fields.js';

const { personSchema, populationSchema, toJsonSchema, unitSchema } = schemas;

interface Json {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly description?: string;
}

const plain = (schema: z.ZodType) =>
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      delete jsonSchema['absence'];
    },
  });

/** Every property in a JSON Schema, by its path. */
function propertiesIn(json: unknown, path = ''): [path: string, property: Json][] {
  if (typeof json !== 'object' || json === null) return [];
  const { properties = {}, ...others } = json as Json;
  return [
    ...Object.entries(properties).flatMap(([name, property]): [string, Json][] => [
      [`${path}.${name}`, property],
      ...propertiesIn(property, `${path}.${name}`),
    ]),
    ...Object.entries(others).flatMap(([key, value]) => propertiesIn(value, `${path}/${key}`)),
  ];
}

const descriptionsIn = (schema: z.ZodType) =>
  Object.fromEntries(
    Object.entries((toJsonSchema(schema) as Json).properties ?? {}).map(([name, { description }]) => [
      name,
      description,
    ]),
  );

const withoutDescriptions = (schema: z.ZodType): unknown =>
  JSON.parse(JSON.stringify(toJsonSchema(schema)), (key, value: unknown) =>
    key === 'description' ? undefined : value,
  );

const named = Object.entries(schemas as Readonly<Record<string, unknown>>).filter(
  (entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType,
);

it('the table of descriptions holds the doc comments of the interfaces', async () => {
  await expect(descriptionsFile()).toMatchFileSnapshot('../../src/schemas/descriptions.ts');
});

describe.each(named)('%s', (_, schema) => {
  it('has a description of every field', () => {
    const properties = propertiesIn(toJsonSchema(schema));
    expect(properties.length).toBeGreaterThan(0);
    expect(
      properties.filter(([, { description }]) => !/^\S.*\S$/u.test(description ?? '')).map(([path]) => path),
    ).toEqual([]);
  });

  it('is otherwise the JSON Schema that zod writes', () => {
    expect(withoutDescriptions(schema)).toEqual(plain(schema));
  });
});

const ofPersons = descriptionsIn(personSchema);
const ofUnits = descriptionsIn(unitSchema);

it('a description is the text of the doc comment, or of that of the type', () => {
  expect(ofPersons).toMatchObject({
    unitId: 'The unit she or he serves in.',
    sex: 'Sex as statistics record it (SDMX CL_SEX F, M, O, U).',
    qualification: 'Highest professional qualification: phổ thông, trung cấp, cao đẳng, đại học, thạc sĩ, tiến sĩ.',
  });
  expect(toJsonSchema(z.array(populationSchema))).toHaveProperty(
    ['items', 'properties', 'of', 'description'],
    'The record set whose records are counted.',
  );
});

const { birthDate, hours, id, sex, unitId } = personSchema.shape;

describe('a schema of an application', () => {
  it.each<[string, z.ZodType, Readonly<Record<string, string | undefined>>]>([
    ['extend', personSchema.extend({ pets: z.int() }), { ...ofPersons, pets: undefined }],
    ['an own field in place of one', personSchema.extend({ hours: z.int() }), { ...ofPersons, hours: undefined }],
    [
      'describe',
      personSchema.extend({ hours: hours.describe('Hours at work.') }),
      { ...ofPersons, hours: 'Hours at work.' },
    ],
    ['meta', unitSchema.extend({ pets: z.int().meta({ description: 'Pets.' }) }), { ...ofUnits, pets: 'Pets.' }],
    ['described as a whole', unitSchema.describe('A body.'), ofUnits],
    ['refined', personSchema.refine(() => true), ofPersons],
    ['partial', personSchema.partial(), ofPersons],
    ['required', unitSchema.required(), ofUnits],
    [
      'omit',
      personSchema.omit({ birthDate: true }),
      Object.fromEntries(Object.entries(ofPersons).filter(([name]) => name !== 'birthDate')),
    ],
    [
      'a few fields',
      z.object({ id, sex, birthDate }),
      { id: ofPersons['id'], sex: ofPersons['sex'], birthDate: 'Day of birth.' },
    ],
    ['fields that stand in several', z.object({ id, unitId }), { id: undefined, unitId: undefined }],
    ['none', z.object({ id: z.string(), constructor: z.string() }), { id: undefined, constructor: undefined }],
    [
      'a kind that is the same in units of tallies',
      unitSchema.pick({ id: true, ownStaff: true }),
      { id: ofUnits['id'], ownStaff: ofUnits['ownStaff'] },
    ],
  ])('%s', (_, schema, expected) => {
    expect(descriptionsIn(schema)).toEqual(expected);
    expect(withoutDescriptions(schema)).toEqual(
      JSON.parse(JSON.stringify(plain(schema)), (key, value: unknown) => (key === 'description' ? undefined : value)),
    );
  });

  const pets = z.strictObject({ pets: z.int() });
  it.each<[string, z.ZodType, readonly string[]]>([
    ['a list of it', z.array(personSchema), ['items']],
    ['records of it', z.record(z.string(), personSchema), ['additionalProperties']],
    ['a field', z.object({ person: personSchema.nullish() }), ['properties', 'person', 'anyOf', '0']],
    ['one of several', z.union([pets, personSchema]), ['anyOf', '1']],
    ['with a name of its own', z.array(personSchema.meta({ id: 'Person' })), ['$defs', 'Person']],
    ['read later', z.array(z.lazy(() => personSchema)), ['items']],
    ['beside other data', personSchema.meta({ examples: [{ properties: null }, null] }), []],
  ])('%s', (_, schema, path) => {
    expect(toJsonSchema(schema)).toHaveProperty([...path, 'properties', 'sex', 'description'], ofPersons['sex']);
    expect(withoutDescriptions(schema)).toEqual(plain(schema));
  });

  it('joined to another, is otherwise the JSON Schema that zod writes', () => {
    const schema = z.intersection(personSchema, pets);
    expect(
      propertiesIn(toJsonSchema(schema)).filter(([, { description }]) => description === ofPersons['sex']),
    ).toHaveLength(1);
    expect(withoutDescriptions(schema)).toEqual(plain(schema));
  });
});
