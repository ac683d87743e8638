import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createDataset } from '../../src/dataset/create-dataset.js';
import type { CreatedDataset, DatasetOptions, Records } from '../../src/dataset/dataset.js';
import { DatasetBuilder } from '../../src/dataset/dataset-builder.js';
import { update } from '../../src/dataset/update.js';
import { GenderIndicatorsError } from '../../src/errors.js';
import { en, vi } from '../../src/locales/index.js';
import { explain } from '../../src/present/explain.js';
import { eventSchema } from '../../src/schemas/event.js';
import { createModel, type Model } from '../../src/schemas/model.js';
import { personSchema } from '../../src/schemas/person.js';
import { runs, timeout } from '../agreement/runs.js';

const asOf = '2019-12-31';
const units = [
  { id: 'a', name: 'A', kind: 'team' },
  { id: 'b', name: 'B', kind: 'team', parentId: 'a' },
];

type Row = Readonly<Record<string, unknown>>;

const fieldsOf = (rows: readonly Row[]) => [...new Set(rows.flatMap((row) => Object.keys(row)))];

/** Rows as lists by field. */
function lists(rows: readonly Row[]): Record<string, unknown[]> {
  return Object.fromEntries(fieldsOf(rows).map((field) => [field, rows.map((row) => row[field])]));
}

/** Rows as different values and their positions; a value that is missing has none. */
function repeated(rows: readonly Row[]) {
  return Object.fromEntries(
    Object.entries(lists(rows)).map(([field, list]) => {
      const values: unknown[] = [...new Set(list)].filter((value) => value !== undefined);
      return [
        field,
        {
          values,
          indices: Int16Array.from(list, (value) => values.findIndex((different) => Object.is(different, value))),
        },
      ];
    }),
  );
}

/** What can be seen of a dataset and its issues. The numbers of ids within it are left out. */
function seen({ dataset, ...rest }: Pick<CreatedDataset<Model>, 'dataset'>) {
  const { read, sets, tree, model, ...others } = dataset;
  const columns = [...sets].map(([name, { recordSet, ...set }]) => [name, set]);
  return { ...rest, ...others, columns };
}

function expectAlike(records: Readonly<Record<string, readonly Row[]>>, options: DatasetOptions<Model>): void {
  const asRows = createDataset(records as Records, options as DatasetOptions);
  const chunked = new DatasetBuilder<Model>(options);
  for (const [name, rows] of Object.entries(records))
    for (const part of [rows.slice(0, 3), rows.slice(3)])
      if (part.length > 0 && fieldsOf(part).length > 0) chunked.add({ [name]: lists(part) } as Records);
  for (const columnsOf of [lists, repeated]) {
    const asColumns = createDataset(
      Object.fromEntries(Object.entries(records).map(([name, rows]) => [name, columnsOf(rows)])) as Records,
      options as DatasetOptions,
    );
    expect(seen(asColumns)).toEqual(seen(asRows));
    if (asRows.dataset.sets.has('personnel')) {
      const changes = { personnel: [{ id: 'p1', unitId: 'b', sex: 'male', leadership: 'none' }], left: ['p2', 'x'] };
      expect(seen(update(asColumns.dataset, changes))).toEqual(seen(update(asRows.dataset, changes)));
    }
  }
  expect(seen(chunked.build())).toEqual(seen(asRows));
}

const model = createModel({
  personnel: personSchema.extend({
    note: z.string().optional(),
    grade: z.string().default('none'),
    children: z.coerce.number().optional(),
    shift: z.enum(['day', 'night']).catch('day'),
    tags: z.array(z.string()).readonly().optional(),
    ethnicity: z.enum(['kinh', 'tay']).optional(),
    badge: z
      .string()
      .refine((text) => text !== 'x')
      .transform((text) => text.toUpperCase())
      .optional(),
    startedOn: z.string().meta({ format: 'date' }).optional(),
  }),
  events: eventSchema,
}) as Model;

// Most values are right, so that most rows are written without being looked at one by one.
const mostly = <Value>(right: fc.Arbitrary<Value>, ...wrong: unknown[]) =>
  fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...wrong) });
const day = fc.constantFrom('1970-02-28', '1985-07-01', '1999-12-31', '2015-03-04');
const absent = [undefined, null, ''];
const odd = [...absent, ' ', 7, 'x', {}, [], ['b'], true, 7n, Number.NaN, new Date('2001-02-03')];

const person = fc.record(
  {
    id: mostly(
      fc.integer({ min: 0, max: 60 }).map((i) => `p${i}`),
      'P1',
      'p 1',
      5,
      'Đ1',
      'Đ1'.normalize('NFD'),
      ...odd,
    ),
    unitId: mostly(fc.constantFrom('a', 'b'), 'c', 'A', ...odd),
    sex: mostly(fc.constantFrom('female', 'male', 'other'), 'nữ', ...odd),
    birthDate: mostly(day, '1985-02-30', '2030-01-01', '2012-01-01', ...odd),
    hiredOn: mostly(
      day.map((text) => new Date(text)),
      '2015-03-04',
      946684800000,
      new Date('2000-01-01'),
      new Date('2000-01-01T05:06:07Z'),
      new Date(Number.NaN),
      ...odd,
    ),
    leadership: mostly(fc.constantFrom('none', 'none', 'deputy', 'head'), ...odd),
    positionLevel: mostly(fc.constantFrom('team', 'division', ...absent), ...odd),
    acting: mostly(fc.boolean(), 'true', 'no', ...odd),
    partyAdmittedOn: mostly(day, ...odd),
    qualification: mostly(fc.constantFrom('bachelor', 'master', ...absent), 'bachelors', ...odd),
    basicPay: mostly(fc.constantFrom('10', '12.5', '9007199254740993.25', 12.5, 8), '-1', '1,5', ...odd),
    hours: mostly(fc.constantFrom(8, 7.5, '8'), -1, '1.081', ...odd),
    note: mostly(fc.constantFrom('', 'text', 'a'), ...odd),
    grade: mostly(fc.constantFrom('g1', 'g2'), ...odd),
    children: mostly(fc.constantFrom(1, '2'), ...odd),
    shift: mostly(fc.constantFrom('day', 'night'), ...odd),
    tags: mostly(fc.constantFrom(['a'], []), ...odd),
    ethnicity: mostly(fc.constantFrom('kinh', 'tay', ...absent), 'Tày', ...odd),
    badge: mostly(fc.constantFrom('b1', 'b2'), ...odd),
    startedOn: mostly(day, 'soon', ...odd),
  },
  { requiredKeys: ['id', 'unitId', 'sex', 'leadership'] },
);

const event = fc.record({
  id: mostly(
    fc.integer({ min: 0, max: 50 }).map((i) => `e${i}`),
    ...odd,
  ),
  personId: mostly(
    fc.integer({ min: 0, max: 60 }).map((i) => `p${i}`),
    ...odd,
  ),
  kind: mostly(fc.constantFrom('appointment', 'training'), ...odd),
  on: mostly(fc.constantFrom('2019-02-03', '2018-01-01'), ...odd),
});

describe('columns', () => {
  it(
    'make the same dataset and the same issues as their records given as rows',
    () => {
      fc.assert(
        fc.property(
          fc.array(person, { minLength: 1, maxLength: 40 }),
          fc.array(event, { minLength: 1, maxLength: 15 }),
          fc.boolean(),
          fc.boolean(),
          (personnel, events, strict, plausibility) =>
            expectAlike({ units, personnel, events }, { asOf, model, strict, plausibility }),
        ),
        runs(100),
      );
    },
    timeout,
  );

  it('make the same of more records than are read at a time, with code generated for their schema', () => {
    const personnel: Row[] = Array.from({ length: 20_000 }, (_, i) => ({
      ...{ id: `p${i}`, unitId: i % 7 === 0 ? 'b' : 'a', sex: i % 3 === 0 ? 'male' : 'female', leadership: 'none' },
      ...{ birthDate: i % 1_000 === 9 ? 'soon' : `19${60 + (i % 30)}-05-06`, basicPay: String(1_000 + i) },
      ...(i === 8_191 || i === 8_192 ? { sex: 'man' } : {}),
    }));
    expectAlike({ units, personnel }, { asOf, model: createModel() });
  });

  it.each([
    [
      'looks at two fields at a time',
      personSchema.refine(({ sex, leadership }) => sex !== 'male' || leadership !== 'head'),
    ],
    ['checks other fields', z.object(personSchema.shape).catchall(z.number())],
    ['leaves other fields out', z.object(personSchema.shape)],
  ])('make the same where a schema %s', (_, schema) => {
    const personnel = [
      { id: '1', unitId: 'a', sex: 'male', leadership: 'head' },
      { id: '2', unitId: 'a', sex: 'female', leadership: 'head' },
    ];
    expectAlike({ units, personnel }, { asOf, model: createModel({ personnel: schema }) });
  });

  it('of numbers may be typed arrays', () => {
    const sex = { values: ['female', 'male'], indices: Uint8Array.of(0, 1, 0) };
    const personnel = {
      ...{ id: ['1', '2', '3'], unitId: ['a', 'a', 'b'], sex, leadership: { values: ['none'], indices: [0, 0, 0] } },
      ...{ hours: Float64Array.of(8, Number.NaN, 7.5), basicPay: BigInt64Array.of(5n, 6n, 7n) },
    };
    const { dataset, issues } = createDataset({ units, personnel }, { asOf });
    expect(issues.map(({ code, row, field }) => [code, row, field])).toEqual([['wrong_type', 1, 'hours']]);
    expect(dataset.sets.get('personnel')?.fields.get('basicPay')).toMatchObject({ units: Float64Array.of(5, 6, 7) });
    expect(dataset.sets.get('personnel')?.fields.get('hours')).toMatchObject({
      units: Float64Array.of(80, Number.NaN, 75),
    });
  });
});

describe('what is no column', () => {
  const two = ['1', '2'];
  const cases: readonly (readonly [string, unknown, string, string])[] = [
    ['nothing', {}, 'wrong_argument', 'rows.personnel'],
    ['a map', new Map([['id', two]]), 'wrong_argument', 'rows.personnel'],
    ['one row', { id: '1', unitId: 'a' }, 'wrong_argument', 'rows.personnel.id'],
    ['null', { id: null }, 'wrong_argument', 'rows.personnel.id'],
    ['values without positions', { id: { values: two } }, 'wrong_argument', 'rows.personnel.id'],
    ['positions without values', { id: { indices: [0, 1] } }, 'missing_argument', 'rows.personnel.id'],
    ['numbers for text', { id: two, sex: Float64Array.of(1, 2) }, 'wrong_argument', 'rows.personnel.sex'],
    ['numbers for a day', { id: two, birthDate: Int32Array.of(1, 2) }, 'wrong_argument', 'rows.personnel.birthDate'],
    ['other lengths', { id: two, sex: ['female'] }, 'different_lengths', 'rows.personnel.sex'],
    [
      'positions of other length',
      { id: two, sex: { values: ['female'], indices: [0] } },
      'different_lengths',
      'rows.personnel.sex',
    ],
    [
      'a position without a value',
      { id: two, sex: { values: ['female'], indices: [0, 1] } },
      'out_of_range',
      'rows.personnel.sex.indices',
    ],
    [
      'half a position',
      { id: two, sex: { values: ['female'], indices: [0, 0.5] } },
      'out_of_range',
      'rows.personnel.sex.indices',
    ],
  ];

  it.each(cases)('%s: is refused', (_, personnel, code, argument) => {
    const refusals = [
      () => createDataset({ units, personnel } as Records, { asOf }),
      () => new DatasetBuilder({ asOf }).add({ personnel } as Records),
    ].map((call) => {
      try {
        call();
        return undefined;
      } catch (error) {
        return error as GenderIndicatorsError;
      }
    });
    for (const error of refusals) {
      expect(error).toBeInstanceOf(GenderIndicatorsError);
      expect(error).toMatchObject({ code, facts: { argument } });
      for (const locale of [vi, en]) expect(explain(error!, locale)).toContain(argument);
    }
  });

  it('a field that the schema does not have: is refused with the nearest', () => {
    const read = () => createDataset({ units, personnel: { id: ['1'], sexx: ['female'] } } as Records, { asOf });
    expect(read).toThrow(
      expect.objectContaining({ code: 'unknown_field', facts: expect.objectContaining({ nearest: 'sex' }) }),
    );
  });
});
