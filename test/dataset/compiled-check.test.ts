import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { createDataset, type Rows } from '../../src/dataset/create-dataset.js';
import { blockRows } from '../../src/dataset/field-reader.js';
import { IssueLog } from '../../src/dataset/issue-log.js';
import { RawCodes, RawDays, type RawField, RawTexts } from '../../src/dataset/raw-fields.js';
import { RawNumbers } from '../../src/dataset/raw-numbers.js';
import { IdTables, type RawRecords } from '../../src/dataset/raw-records.js';
import { ColumnReader, RowReader } from '../../src/dataset/set-readers.js';
import { acceptedRecord } from '../../src/schemas/accepts.js';
import type { RecordSchema } from '../../src/schemas/fields.js';
import { createModel, defaultModel, type Model, type RecordSet } from '../../src/schemas/model.js';
import { personSchema } from '../../src/schemas/person.js';
import { recordCheck } from '../../src/schemas/record-check.js';
import { idSchema } from '../../src/schemas/values.js';
import { runs } from '../agreement/runs.js';
import { exampleRows } from '../samples/example-rows.js';

const ownSchemas: Readonly<Record<string, RecordSchema>> = {
  refined: personSchema.refine((person) => person.id !== 'p7'),
  'a refined field': personSchema.extend({ grade: z.string().refine((grade) => grade !== 'x') }),
  'a transformed field': personSchema.extend({ grade: z.string().transform((grade) => grade.length) }),
  'a transformed date': personSchema.extend({ birthDate: z.string().transform((date) => date.slice(0, 10)) }),
  'a default': personSchema.extend({ leadership: z.enum(['head', 'deputy', 'none']).default('none') }),
  'a caught field': personSchema.extend({ grade: z.number().catch(0) }),
  'a coerced field': personSchema.extend({ hours: z.coerce.number() }),
  'a union': personSchema.extend({ grade: z.union([z.string(), z.number()]) }),
  'an exact optional': personSchema.extend({ grade: z.string().exactOptional() }),
  'a trimmed text': personSchema.extend({ grade: z.string().trim().min(1) }),
  'a refined optional': personSchema.extend({
    grade: z
      .string()
      .optional()
      .refine((grade) => grade !== 'x'),
  }),
  'a text of a custom format': personSchema.extend({ grade: z.stringFormat('date', (text) => text !== 'x') }),
  'a list of values that metadata lengthens': personSchema.extend({
    sex: z.enum(['female']).meta({ enum: ['female', 'male'] }),
  }),
  'a global pattern': personSchema.extend({ grade: z.string().regex(/\d/g) }),
  'bounds that exclude': personSchema.extend({ hours: z.number().gt(0).lt(10) }),
  'a safe number': personSchema.extend({ hours: z.number().int().max(5) }),
  'a short number': personSchema.extend({ hours: z.int32() }),
  'other keys left out': z.object(personSchema.shape),
  'other keys taken in': z.looseObject(personSchema.shape),
  'other keys of one type': z.object(personSchema.shape).catchall(z.number()),
  'a field as objects have': personSchema.extend({ constructor: z.string().optional() }),
  'a numbered id': personSchema.extend({ id: z.number() }),
  'more values than a byte': personSchema.extend({ grade: z.enum(Array.from({ length: 300 }, (_, i) => `g${i}`)) }),
};

const cases: readonly (readonly [string, RecordSet])[] = [
  ...[...defaultModel.recordSets].map(([name, set]) => [name, set] as const),
  ...Object.entries(ownSchemas).map(([name, schema]) => {
    const model: Model = createModel({ personnel: schema });
    return [name, model.recordSets.get('personnel')!] as const;
  }),
];

class Getters {
  get id() {
    return 'p1';
  }
  get unitId() {
    return 'dept';
  }
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    ' ',
    'x',
    ' a',
    'a ',
    'a b',
    'a\nb',
    '\u00a0a',
    '\ufeff',
    '\u2028',
    '__proto__',
    'đội-1',
    '1985-02-30',
    '1985-02-28',
    '2000-02-29',
    '1900-02-29',
    '0000-01-01',
    '2019-12-31T00:00:00Z',
    '1e3',
    '1.5',
    '1.',
    '.5',
    '007',
    '123456789012345.123456',
    '1234567890123456',
    '123456789012345678.1',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e300,
    1e21,
    2 ** 53,
    -0,
    0,
    -1,
    7.5,
    0.1 + 0.2,
    true,
    false,
    [],
    ['a'],
    [' a'],
    // biome-ignore lint/suspicious/noSparseArray: what a row may hold
    [, 'a'],
    {},
    10n,
    Symbol.iterator,
    'female',
    'head',
    'g7',
  ),
  fc.string({ maxLength: 4 }),
  fc.double(),
  fc.anything(),
);

function mutated(set: RecordSet): fc.Arbitrary<unknown> {
  const example = (exampleRows as Readonly<Record<string, object>>)[set.name] ?? {};
  const names = [...set.fields.keys()];
  const change = fc.oneof(
    fc.tuple(fc.constantFrom(...names), odd).map(([name, value]) => (row: object) => ({ ...row, [name]: value })),
    fc.constantFrom(...names).map((name) => (row: object) => {
      const { [name]: _, ...rest } = row as Record<string, unknown>;
      return rest;
    }),
    fc.tuple(fc.constantFrom('extra', 'toString', 'Id', ''), odd).map(([name, value]) => (row: object) => ({
      ...row,
      [name]: value,
    })),
    fc.constant((row: object) => JSON.parse(`{"__proto__": 1, ${JSON.stringify(row).slice(1)}`) as object),
    fc.constant((row: object) => Object.assign(Object.create({ hours: 'inherited' }) as object, row)),
    fc.constant((row: object) => Object.assign(new Getters(), { ...row, id: undefined, unitId: undefined }) as object),
    fc.constant((row: object) => Object.defineProperty({ ...row }, names[0] ?? '', { enumerable: false, value: 7 })),
    fc.constant((row: object) => Object.fromEntries(Object.entries(row).reverse())),
    fc.constant((row: object) => Object.assign(Object.create(null) as object, row)),
    fc.constant((row: object) => Object.values(row)),
    fc.constant((row: object) => ({ ...row, [Symbol('s')]: 1 })),
  );
  const applied = (changes: readonly ((row: object) => object)[]) => {
    let row: object = example;
    for (const one of changes) {
      try {
        row = one(row);
      } catch {
        return row;
      }
    }
    return row;
  };
  return fc.oneof(
    { weight: 12, arbitrary: fc.array(change, { maxLength: 3 }).map(applied) },
    { weight: 1, arbitrary: odd },
  );
}

describe('the compiled check', () => {
  it.each(cases)('keeps the rows that the schema accepts, and reads them alike: %s', (_, set) => {
    fc.assert(
      fc.property(fc.array(mutated(set), { maxLength: 8 }), (rows) => readAlike(set, rows)),
      runs(60),
    );
  });

  it.each(cases)('so it does where rows are many, and some are bad: %s', (_, set) => {
    const example = (exampleRows as Readonly<Record<string, object>>)[set.name] ?? {};
    const placed = fc.tuple(fc.nat(3 * blockRows), mutated(set));
    fc.assert(
      fc.property(fc.nat(3 * blockRows), fc.array(placed, { maxLength: 6 }), (count, others) => {
        const rows: unknown[] = Array.from({ length: count }, (_, i) => ({ ...example, id: `r${i}` }));
        for (const [place, row] of others) rows.splice(place, 0, row);
        readAlike(set, rows);
      }),
      runs(5),
    );
  });

  it('keeps ids that are numbers, as ids and as numbers', () => {
    const model: Model = createModel({ personnel: personSchema.extend({ id: z.number() }) });
    const rows = Array.from({ length: 2 * blockRows }, (_, i) => ({ ...exampleRows.personnel, id: i * 2.5 }));
    readAlike(model.recordSets.get('personnel')!, [...rows, { ...rows[0], id: 'x' }, ...rows]);
  });

  it('asks no schema about rows that pass', () => {
    const spies = [...defaultModel.recordSets.values()].map((set) => vi.spyOn(set.schema, 'safeParse'));
    const rows = Object.fromEntries(Object.entries(exampleRows).map(([name, row]) => [name, [row]]));
    const { issues } = createDataset(rows as Rows, { asOf: '2019-12-31' });
    expect(issues).toEqual([]);
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  it('asks the schema of a field that it does not know, and not that of the row', () => {
    const grade = z.string().refine((text) => text !== 'x');
    const schema = personSchema.extend({ grade });
    const model = createModel({ personnel: schema });
    const spy = vi.spyOn(schema, 'safeParse');
    const person = { ...exampleRows.personnel, id: idSchema.parse('q') };
    const units = [exampleRows.units];
    const personnel = [{ ...person, grade: 'y' }];
    expect(createDataset({ units, personnel }, { asOf: '2019-12-31', model }).counts.personnel.kept).toBe(1);
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  });
});

// The schema alone, the compiled check on all rows at once, and on rows in two parts.
function readAlike(set: RecordSet, rows: readonly unknown[]): void {
  const [atOnce, inParts] = [new ColumnReader(set, new IdTables()), new ColumnReader(set, new IdTables())];
  const byZod = new ColumnReader(set, new IdTables());
  const asRows = new RowReader(set);
  const log = new IssueLog(set.name, 10);
  for (const reader of [atOnce, inParts, byZod, asRows]) reader.reserve(rows.length);
  const check = recordCheck(set.schema);
  let refused = 0;
  rows.forEach((row, index) => {
    const checked = set.schema.safeParse(row);
    const accepted = check === undefined ? undefined : acceptedRecord(check, row);
    if (accepted !== undefined) expect({ success: true, data: accepted }).toEqual(checked);
    if (checked.success) {
      byZod.raw.set(byZod.raw.count, checked.data);
      byZod.raw.take(index, 1);
    } else refused++;
  });
  byZod.raw.close();
  const [end, middle] = [rows.length, rows.length >> 1];
  expect(asRows.read(rows, 0, end, 0, log)).toBe(refused);
  expect(atOnce.read(rows, 0, end, 0, log)).toBe(refused);
  expect(inParts.read(rows, 0, middle, 0, log) + inParts.read(rows, middle, end, middle, log)).toBe(refused);
  for (const { raw } of [atOnce, inParts]) {
    raw.close();
    expect(placesOf(raw)).toEqual(placesOf(byZod.raw));
    for (const [name, field] of raw.fields) {
      expect([name, valuesOf(field, raw.count)]).toEqual([name, valuesOf(byZod.raw.fields.get(name)!, raw.count)]);
    }
  }
}

function placesOf(raw: RawRecords): unknown {
  return Array.from({ length: raw.count }, (_, row) => [raw.indexOf(row), raw.idOf(row)]);
}

function valuesOf(field: RawField, count: number): unknown {
  return Array.from({ length: count }, (_, row) => {
    if (field instanceof RawTexts) return field.texts[field.codes[row]! - 1];
    if (field instanceof RawNumbers) return field.isAbsent(row) ? undefined : field.text(row);
    return field instanceof RawDays ? field.days[row] : field instanceof RawCodes ? field.codes[row] : 0;
  });
}
