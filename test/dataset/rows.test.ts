import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createDataset, type Rows } from '../../src/dataset/create-dataset.js';
import { update } from '../../src/dataset/update.js';
import { createModel, type Model } from '../../src/schemas/model.js';
import { personSchema } from '../../src/schemas/person.js';
import { unitSchema } from '../../src/schemas/unit.js';
import { runs } from '../agreement/runs.js';

const asOf = '2019-12-31';
const units = [{ id: 'a', name: 'A', kind: 'team' }];
const person = (id: string, rest: object = {}) => ({ id, unitId: 'a', sex: 'female', leadership: 'none', ...rest });
const codes = (issues: readonly { code: string; row?: number | undefined; field?: string | undefined }[]) =>
  issues.map(({ code, row, field }) => [code, row, field]);

describe('an empty text', () => {
  it('is absence: in an optional field nothing, in a required one missing', () => {
    const personnel = [person('1', { birthDate: '', basicPay: '', acting: '' }), person('2', { sex: '' })];
    const { dataset, issues, counts } = createDataset({ units, personnel }, { asOf });
    expect(codes(issues)).toEqual([['missing', 1, 'sex']]);
    expect(counts.personnel).toEqual({ read: 2, kept: 1, refused: 1, blanked: 0 });
    const alike = createDataset({ units, personnel: [person('1')] }, { asOf }).dataset;
    expect(dataset.sets.get('personnel')?.fields).toEqual(alike.sets.get('personnel')?.fields);
  });
});

describe('a column that the schema does not know', () => {
  it('is said once, with its first row, and the rows stay', () => {
    const personnel = [person('1'), person('2', { sexx: 1 }), person('3', { sexx: 2, note: '' })];
    const { issues, issueCounts, counts } = createDataset({ units, personnel }, { asOf });
    expect(issues).toEqual([
      {
        ...{ kind: 'issue', code: 'unknown_field', recordSet: 'personnel', row: 1, id: '2', field: 'sexx' },
        ...{ refused: false, facts: { nearest: 'sex' } },
      },
      {
        ...{ kind: 'issue', code: 'unknown_field', recordSet: 'personnel', row: 2, id: '3', field: 'note' },
        ...{ refused: false, facts: { nearest: undefined } },
      },
    ]);
    expect(issueCounts.map(({ count }) => count)).toEqual([1, 1]);
    expect(counts.personnel.kept).toBe(3);
  });

  it('is left to a schema that takes or checks other fields', () => {
    const loose: Model = createModel({ personnel: z.looseObject(personSchema.shape) });
    const numbers: Model = createModel({ personnel: z.object(personSchema.shape).catchall(z.number()) });
    const personnel = [person('1', { extra: 5 }), person('2', { extra: 'x' }), person('3', { extra: '' })];
    expect(createDataset({ units, personnel }, { asOf, model: loose }).issues).toEqual([]);
    expect(codes(createDataset({ units, personnel }, { asOf, model: numbers }).issues)).toEqual([
      ['wrong_type', 1, 'extra'],
    ]);
  });

  it('has the right name where there are more names than 16 bits number', () => {
    const model: Model = createModel({ personnel: z.object(personSchema.shape).catchall(z.number()) });
    const personnel = Array.from({ length: 70_000 }, (_, i) => person(`p${i}`, { [`extra${i}`]: 'x' }));
    const { issueColumns, issueCounts } = createDataset({ units, personnel }, { asOf, model, maxIssues: 1 });
    const { kindOf, kinds } = (issueColumns as Record<string, { kindOf: Uint16Array; kinds: typeof issueCounts }>)[
      'personnel'
    ]!;
    expect([kinds[kindOf[999]!]?.field, kinds[kindOf[69_999]!]?.field]).toEqual(['extra999', undefined]);
    expect(kinds.at(-1)).toEqual({ recordSet: 'personnel', code: 'wrong_type', count: 69_000 });
  });
});

class Throwing {
  readonly id = 'x';
  readonly sex = 'female';
  readonly leadership = 'none';
  get unitId(): string {
    throw new Error('secret 123');
  }
}

describe('a row that throws', () => {
  const proxy = new Proxy(person('x'), {
    ownKeys() {
      throw new TypeError('secret 123');
    },
  });
  it.each([
    [
      'a getter',
      'not_a_row',
      Object.defineProperty(person('x'), 'sex', { enumerable: true, get: () => [].at(0)!['x'] }),
    ],
    ['a getter of its class', 'not_a_row', new Throwing()],
    ['a proxy', 'not_a_row', proxy],
  ])('%s: is an issue, and the other rows go on', (_, code, row) => {
    const { issues, counts } = createDataset({ units, personnel: [person('1'), row, person('2')] }, { asOf });
    expect(codes(issues)).toEqual([[code, 1, undefined]]);
    expect(JSON.stringify(issues)).not.toContain('secret');
    expect(counts.personnel).toEqual({ read: 3, kept: 2, refused: 1, blanked: 0 });
    const { dataset } = createDataset({ units, personnel: [person('1')] }, { asOf });
    expect(update(dataset, { personnel: [row] }).counts).toEqual({ made: 0, refused: 1 });
  });

  it('or changes a dataset while it is read mixes nobody up', () => {
    const { dataset } = createDataset({ units, personnel: [person('1'), person('2')] }, { asOf });
    const nested = Object.defineProperty(person('1'), 'sex', {
      enumerable: true,
      get: () => {
        update(dataset, { personnel: [person('2', { sex: 'male' })] });
        return 'other';
      },
    });
    const { dataset: after, counts } = update(dataset, { personnel: [nested] });
    expect(counts).toEqual({ made: 1, refused: 0 });
    const sex = after.sets.get('personnel')?.fields.get('sex');
    expect(sex?.type === 'coded' && [...sex.codes].map((code) => sex.values[code - 1])).toEqual(['other', 'female']);
  });
});

it('objects of the caller are never frozen', () => {
  const model: Model = createModel({ units: unitSchema.extend({ tags: z.array(z.string()).readonly().optional() }) });
  for (const field of ['successorIds', 'tags']) {
    for (const value of [{}, ['', 1], ['b'], new Uint8Array(3)]) {
      const rows = { units: [{ ...units[0], [field]: value }] };
      expect(createDataset(rows as Rows, { asOf, model }).counts['units']?.read).toBe(1);
      expect(Object.isFrozen(value)).toBe(false);
    }
  }
});

describe('a row among so many that code is generated for their schema', () => {
  const model: Model = createModel({
    personnel: personSchema.extend({
      note: z.string().optional(),
      grade: z.string().default('none'),
      children: z.coerce.number().optional(),
      shift: z.enum(['day', 'night']).catch('day'),
      tags: z.array(z.string()).readonly().optional(),
      secret: z
        .string()
        .refine((text) => text !== '')
        .optional(),
    }),
  });
  const thrower = Object.defineProperty(person('x'), 'sex', { enumerable: true, get: () => [].at(0)!['x'] });
  const odd = ['', ' ', 'text', 7, null, undefined, {}, [], ['b'], ['', 1], true];
  const fields = ['note', 'grade', 'children', 'shift', 'tags', 'secret', 'birthDate', 'basicPay', 'sex', 'nobody'];
  const rows = [...fields.flatMap((field) => odd.map((value) => person('x', { [field]: value }))), thrower, null, 'x'];
  const many = Array.from({ length: 1000 }, (_, i) => person(`p${i}`));

  it.each(rows.map((row, i) => [i, row] as const))('%i: is read as among few', (_, row) => {
    const lists = typeof row === 'object' && row !== thrower ? Object.values(row ?? {}) : [];
    const [few, all] = [many.slice(0, 3), many].map((others) => {
      const { dataset, issues, counts } = createDataset({ units, personnel: [row, ...others] } as Rows, {
        asOf,
        model,
      });
      const columns = [...(dataset.sets.get('personnel')?.fields ?? [])].map(([name, column]) => {
        if (column.type === 'coded') return [name, column.values, [...column.codes.slice(0, 3)]];
        return [name, [...(column.type === 'date' ? column.days : column.units).slice(0, 3)]];
      });
      return { columns, issues, refused: counts['personnel']?.refused };
    });
    expect(all).toEqual(few);
    expect(lists.some((value) => typeof value === 'object' && value !== null && Object.isFrozen(value))).toBe(false);
  });
});

describe('fields of an own schema', () => {
  const model: Model = createModel({
    personnel: personSchema.extend({
      bonus: z.string().meta({ format: 'decimal' }).optional(),
      since: z.string().meta({ format: 'date' }).optional(),
    }),
  });

  it.each([
    [{ bonus: 'about 12 million' }, 'invalid_format'],
    [{ bonus: 'NaN' }, 'invalid_format'],
    [{ bonus: 'Infinity' }, 'invalid_format'],
    [{ bonus: '0x10' }, 'invalid_format'],
    [{ bonus: '1e20000000' }, 'invalid_format'],
    [{ bonus: '1e-20000000' }, 'invalid_format'],
    [{ bonus: '1'.repeat(401) }, 'invalid_format'],
    [{ bonus: '1,5' }, 'invalid_format'],
    [{ bonus: '.' }, 'invalid_format'],
    [{ since: 'spring' }, 'invalid_date'],
    [{ since: '2019-02-29' }, 'invalid_date'],
  ] as const)('%j is an issue on its row', (fields, code) => {
    const personnel = [person('1'), person('2', fields), person('3')];
    for (const strict of [false, true]) {
      const { issues, counts, dataset } = createDataset({ units, personnel }, { asOf, model, strict });
      expect(codes(issues)).toEqual([[code, 1, Object.keys(fields)[0]]]);
      expect(issues[0]?.refused).toBe(strict);
      const refused = strict ? 1 : 0;
      expect(counts['personnel']).toEqual({ read: 3, kept: 3 - refused, refused, blanked: 1 - refused });
      expect(update(dataset, { personnel: [person('1', fields)] }).counts).toEqual({ made: 1 - refused, refused });
    }
  });

  const digits = fc.stringMatching(/^\d{1,25}$/);
  const decimal = fc.oneof(
    fc.constantFrom(undefined, '0', '-0', '+5', '.5', '5.', '1e3', '12E-3', '-900719925474099.31', '1'.repeat(400)),
    fc
      .tuple(fc.constantFrom('', '-'), digits, fc.option(digits, { nil: undefined }))
      .map(([sign, whole, rest]) => (rest === undefined ? sign + whole : `${sign}${whole}.${rest}`)),
  );
  it('decimal texts become exact whole numbers of one scale', () => {
    fc.assert(
      fc.property(fc.array(decimal, { minLength: 1, maxLength: 12 }), (bonuses) => {
        const personnel = bonuses.map((bonus, i) => person(`p${i}`, { bonus }));
        const { dataset, issues } = createDataset({ units, personnel }, { asOf, model });
        expect(issues).toEqual([]);
        const column = dataset.sets.get('personnel')?.fields.get('bonus');
        if (bonuses.every((bonus) => bonus === undefined)) {
          expect(column).toBeUndefined();
          return;
        }
        if (column?.type !== 'number' && column?.type !== 'large_number') throw new Error('no numbers');
        bonuses.forEach((bonus, row) => {
          const units = column.units[row]!;
          if (bonus === undefined) {
            expect(units === null || Number.isNaN(units)).toBe(true);
            return;
          }
          const [mantissa = '', exponent = '0'] = bonus.toLowerCase().split('e');
          const [whole = '', rest = ''] = mantissa.replace(/[+-]/, '').split('.');
          const shift = column.scale + Number(exponent) - rest.length;
          expect(shift).toBeGreaterThanOrEqual(0);
          const expected = BigInt(`${whole}${rest}`) * 10n ** BigInt(shift);
          expect(BigInt(units)).toBe(bonus.startsWith('-') ? -expected : expected);
          expect(Object.is(units, -0)).toBe(false);
        });
      }),
      runs(200),
    );
  });
});
