import { recordSchemas } from 'gender-indicators/schemas';
import { expect, it } from 'vitest';
import { factsOf, recordSets } from './record-sets.js';

type Shape = Readonly<Record<string, { readonly safeParse: (value: unknown) => { readonly success: boolean } }>>;

const derived = ['age', 'ageBand'];
// Lists cannot be compared.
const lists = ['successorIds'];

it('the record sets of the naive evaluator are those of the schemas, field by field', () => {
  const counted = Object.keys(recordSchemas).filter((name) => name !== 'returns' && name !== 'observations');
  expect(Object.keys(recordSets)).toEqual(counted);
  for (const name of counted) {
    const { always, sometimes } = factsOf(name);
    const shape: Shape = recordSchemas[name as keyof typeof recordSchemas].shape;
    const isOptional = (field: string) => shape[field]?.safeParse(undefined).success === true;
    const fields = Object.keys(shape).filter((field) => !lists.includes(field));
    const named = Object.keys(sometimes).filter((field) => !derived.includes(field));
    expect({ name, fields: Object.keys(always).sort() }).toEqual({
      name,
      fields: fields.filter((field) => !isOptional(field)).sort(),
    });
    expect({ name, fields: named.sort() }).toEqual({ name, fields: fields.filter(isOptional).sort() });
  }
});
