import fc from 'fast-check';
import { createModel } from 'gender-indicators';
import { type Catalog, personSchema } from 'gender-indicators/schemas';
import * as z from 'zod';
import type { Model } from '../../src/schemas/model.js';
import type { Case } from '../agreement/arbitraries.js';

/** Rows, a catalog and a breakdown of an application whose model has fields and a record set of its own. */
export interface OwnCase {
  /** The forms of the own fields of persons and of shifts. */
  readonly fields: { readonly ofPerson: readonly string[]; readonly ofShift: readonly string[] };
  readonly rows: Case['rows'];
  readonly catalog: Catalog;
  readonly by: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;
type Where = Readonly<Record<string, unknown>>;

/** A form of field: its schema, values that rows have, and whether it may be larger and smaller than others. */
interface Kind {
  readonly schema: z.ZodType;
  readonly values: readonly (string | number | boolean)[];
  readonly isOrdered: boolean;
}

const kinds: Readonly<Record<string, Kind>> = {
  text: { schema: z.string().min(1), values: ['A', 'a', 'a ', 'đơn vị', "o'clock", '1'], isOrdered: false },
  list: { schema: z.enum(['day', 'night', 'Night']), values: ['day', 'night', 'Night'], isOrdered: false },
  number: { schema: z.number(), values: [-3, 0, 0.1, 7.5, 160, 1_000_000], isOrdered: true },
  whole: { schema: z.int().min(-5).max(1_000), values: [-5, 0, 1, 999], isOrdered: true },
  amount: {
    schema: z.string().meta({ format: 'decimal' }),
    values: ['-0.5', '0', '10.50', '900719925474099.301'],
    isOrdered: true,
  },
  date: { schema: z.iso.date(), values: ['1980-02-29', '2000-01-01', '2019-12-31', '2020-06-30'], isOrdered: true },
  boolean: { schema: z.boolean(), values: [true, false], isOrdered: false },
};
const names = Object.keys(kinds);
const title = { vi: 'tên', en: 'title' };
const source = { document: 'plan' };

/** Own fields of persons are named `own0`, `own1`, …, those of shifts `duty0`, … */
type Prefix = 'own' | 'duty';

const fieldsOfOne = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 });

function schemaOf(kind: string): z.ZodType {
  return kinds[kind]!.schema.nullish();
}

function shapeOf(fields: readonly string[], prefix: Prefix): Readonly<Record<string, z.ZodType>> {
  return Object.fromEntries(fields.map((kind, i) => [`${prefix}${i}`, schemaOf(kind)]));
}

function valuesOf(fields: readonly string[], prefix: Prefix): fc.Arbitrary<Values> {
  return fc.record(
    Object.fromEntries(
      fields.map((kind, i) => [`${prefix}${i}`, fc.constantFrom(...kinds[kind]!.values, null, undefined)]),
    ),
  );
}

function clauseOf(fields: readonly string[], prefix: Prefix): fc.Arbitrary<Where> {
  const clauses = fields.map((kind, i): fc.Arbitrary<Where> => {
    const { values, isOrdered } = kinds[kind]!;
    const value = fc.constantFrom(...values);
    const alike = fields.flatMap((other, at) => (other === kind && at !== i ? [{ field: `${prefix}${at}` }] : []));
    const ordered = isOrdered
      ? [
          fc.record({
            operator: fc.constantFrom('lt', 'lte', 'gt', 'gte'),
            end: fc.oneof(value, ...alike.map(fc.constant)),
          }),
        ]
      : [];
    return fc
      .oneof(
        value,
        fc.uniqueArray(value, { maxLength: 3 }).map((list) => ({ in: list })),
        fc.constant(null),
        ...ordered.map((bound) => bound.map(({ operator, end }) => ({ [operator]: end }))),
      )
      .map((test) => ({ [`${prefix}${i}`]: test }));
  });
  return fc.oneof(...clauses);
}

function whereOf(clause: fc.Arbitrary<Where>): fc.Arbitrary<Where> {
  return fc.oneof(
    clause,
    clause.map((part) => ({ not: part })),
    fc.tuple(clause, clause).map((parts) => ({ or: parts })),
    fc.tuple(clause, clause).map((parts) => ({ and: parts })),
    fc.tuple(clause, clause).map(([first, second]) => ({ not: { and: [first, { not: second }] } })),
  );
}

/** The model of a case. */
export function modelOf({ fields: { ofPerson, ofShift } }: OwnCase): Model {
  return createModel({
    personnel: personSchema.extend(shapeOf(ofPerson, 'own')),
    shifts: z.strictObject({ id: z.string(), personId: z.string(), ...shapeOf(ofShift, 'duty') }),
  });
}

const units = [
  { id: 'u0', name: 'U', kind: 'ministry' },
  { id: 'u1', parentId: 'u0', name: 'V', kind: 'department' },
  { id: 'u2', parentId: 'u0', name: 'W', kind: 'department', establishedOn: '1999-01-01', dissolvedOn: '2010-01-01' },
];

/** Cases with own fields of persons, and an own record set that names them; some rows would be refused. */
export const ownCases: fc.Arbitrary<OwnCase> = fc.tuple(fieldsOfOne, fieldsOfOne).chain(([ofPerson, ofShift]) => {
  const person = fc.record({
    unitId: fc.constantFrom('u0', 'u1', 'u1', 'u1', 'u2', 'nowhere'),
    sex: fc.constantFrom('female', 'male', 'other', 'undisclosed'),
    leadership: fc.constantFrom('head', 'deputy', 'none'),
    own: valuesOf(ofPerson, 'own'),
  });
  const shift = fc.record({ at: fc.nat(12), own: valuesOf(ofShift, 'duty') });
  const aboutPerson = clauseOf(ofPerson, 'own');
  const aboutShift = clauseOf(ofShift, 'duty');
  const ofPersons = whereOf(
    fc.oneof(
      { weight: 3, arbitrary: aboutPerson },
      aboutShift.map((where) => ({ shifts: { some: where } })),
      fc.tuple(aboutShift, fc.nat(2)).map(([where, n]) => ({ shifts: { count: where, gte: n } })),
    ),
  );
  const ofShifts = whereOf(
    fc.oneof(
      { weight: 3, arbitrary: aboutShift },
      aboutPerson.map((where) => ({ person: where })),
    ),
  );
  const populations = (of: string, where: fc.Arbitrary<Where>) =>
    fc
      .array(where, { minLength: 2, maxLength: 5 })
      .map((list) => list.map((part, i) => ({ id: `${of}-${i}`, title, of, where: { and: [part] } })));
  const listed = ofPerson.flatMap((kind, i) => (kind === 'list' || kind === 'boolean' ? [[`own${i}`]] : []));
  return fc
    .record({
      persons: fc.array(person, { maxLength: 14 }),
      shifts: fc.array(shift, { maxLength: 14 }),
      ofPersons: populations('personnel', ofPersons),
      ofShifts: populations('shifts', ofShifts),
      by: fc.constantFrom([], ['sex'], ['leadership'], ...listed),
    })
    .map((drawn): OwnCase => {
      const numeric = ofPerson.findIndex((kind) => kind === 'amount' || kind === 'number' || kind === 'whole');
      const value = (population: { readonly id: string }, i: number) => ({
        id: `count-${i}`,
        title,
        source,
        better: 'higher',
        quantity: { value: { count: population.id } },
      });
      const all = [...drawn.ofPersons, ...drawn.ofShifts];
      const ofValues =
        numeric < 0
          ? []
          : [
              {
                id: 'gap',
                title,
                source,
                better: 'lower',
                payGap: { of: drawn.ofPersons[0]!.id, value: `own${numeric}`, average: 'mean' },
              },
              {
                id: 'median',
                title,
                source,
                better: 'lower',
                payGap: { of: drawn.ofPersons[0]!.id, value: `own${numeric}`, average: 'median' },
              },
            ];
      return {
        fields: { ofPerson, ofShift },
        rows: {
          units,
          personnel: drawn.persons.map(({ own, ...row }, i) => ({ id: `p${i}`, ...row, ...own })),
          shifts: drawn.shifts.map(({ at, own }, i) => ({ id: `s${i}`, personId: `p${at}`, ...own })),
        },
        catalog: {
          id: 'own',
          title,
          populations: all,
          indicators: [...all.map(value), ...ofValues],
        } as unknown as Catalog,
        by: drawn.by,
      };
    });
});
