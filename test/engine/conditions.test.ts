import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { createModel } from '../../src/schemas/model.js';
import { personSchema } from '../../src/schemas/person.js';
import type { AnyWhere } from '../../src/schemas/where.js';
import { cases } from '../agreement/arbitraries.js';
import { meets } from '../agreement/naive-conditions.js';
import { readWorld } from '../agreement/naive-records.js';
import { datasetOf, rowsMeeting } from './requests.js';

const model = createModel({
  personnel: personSchema.extend({ village: z.string().optional(), points: z.number().optional() }),
});
const units = [
  { id: 'root', name: 'Root', kind: 'ministry' },
  { id: 'dept', parentId: 'root', name: 'Department', kind: 'department' },
];
const villages = Array.from({ length: 40 }, (_, i) => `village ${i}`);

// One record a value, as many rows as the values; the last row misses the field.
function rowsWith(field: string, values: readonly unknown[], where: AnyWhere): readonly number[] {
  const records = [...values, undefined].map((value, i) => ({
    id: `p${i}`,
    unitId: 'dept',
    sex: 'female',
    leadership: 'none',
    ...(value === undefined ? {} : { [field]: value }),
  }));
  return rowsMeeting(datasetOf({ units, personnel: records }, model), 'personnel', where);
}

const amounts = ['0', '0.5', '10', '10.50', '900719925474099.1'];
const largeAmounts = [...amounts, '900719925474099.301', '999999999999999.5'];
const births = ['1989-12-31', '1990-01-01', '2000-02-29', '2001-12-31', '2002-01-01'];
const points = [-3, -0.5, 0, 0.1, 7];

describe('atoms', () => {
  test.each<[string, readonly unknown[], AnyWhere, readonly number[]]>([
    ['leadership', ['deputy', 'none', 'deputy', 'none'], { leadership: 'deputy' }, [0, 2]],
    ['positionLevel', ['team', 'ministry'], { positionLevel: null }, [2]],
    ['positionLevel', ['team', 'ministry', 'division'], { positionLevel: { in: ['division', 'team'] } }, [0, 2]],
    ['positionLevel', ['team'], { positionLevel: { in: [] } }, []],
    ['acting', [true, false], { acting: false }, [1]],
    ['village', villages, { village: 'village 7' }, [7]],
    ['village', villages, { village: { in: ['village 39', 'nowhere', 'village 0'] } }, [0, 39]],
    ['village', villages, { village: null }, [40]],
    ['hiredOn', births, { hiredOn: '1990-01-01' }, [1]],
    ['hiredOn', births, { hiredOn: { in: ['1990-01-01', '2001-12-31', '1999-09-09'] } }, [1, 3]],
    ['hiredOn', births, { hiredOn: null }, [5]],
    ['hiredOn', births, { hiredOn: { gt: '1990-01-01', lte: '2001-12-31' } }, [2, 3]],
    ['hiredOn', births, { hiredOn: { gte: '2001-12-31', lt: '2001-12-31' } }, []],
    ['hiredOn', births, { hiredOn: { lte: { date: 'asOf' } } }, [0, 1, 2, 3, 4]],
    ['hiredOn', births, { not: { hiredOn: { lt: '2000-02-29' } } }, [2, 3, 4, 5]],
    ['birthDate', births, { age: 18 }, [3]],
    ['birthDate', births, { age: 17 }, [4]],
    ['birthDate', births, { age: { gte: 18, lt: 30 } }, [1, 2, 3]],
    ['birthDate', births, { age: { in: [17, 30] } }, [0, 4]],
    ['birthDate', births, { age: null }, [5]],
    ['birthDate', births, { ageBand: 'under_30' }, [1, 2, 3, 4]],
    ['birthDate', births, { ageBand: '30_to_39' }, [0]],
    ['birthDate', births, { ageBand: null }, [5]],
    ['basicPay', amounts, { basicPay: '10.5' }, [3]],
    ['basicPay', amounts, { basicPay: { in: [10, '0.50', '0.51'] } }, [1, 2]],
    ['basicPay', amounts, { basicPay: null }, [5]],
    ['basicPay', amounts, { basicPay: { gt: '0.25', lt: '10.49' } }, [1, 2]],
    ['basicPay', amounts, { basicPay: { gte: '0.51' } }, [2, 3, 4]],
    ['basicPay', amounts, { basicPay: { lte: '10.5' } }, [0, 1, 2, 3]],
    ['basicPay', amounts, { basicPay: { gte: '1e30' } }, []],
    ['basicPay', amounts, { basicPay: { gt: '-1e30', lt: '1e30' } }, [0, 1, 2, 3, 4]],
    ['basicPay', amounts, { not: { basicPay: { gte: 0 } } }, [5]],
    ['basicPay', ['1000'], { basicPay: { gt: `999.${'9'.repeat(70)}` } }, [0]],
    ['basicPay', largeAmounts, { basicPay: '900719925474099.301' }, [5]],
    ['basicPay', largeAmounts, { basicPay: { gt: '900719925474099.1' } }, [5, 6]],
    ['basicPay', largeAmounts, { basicPay: { in: [0, '999999999999999.500'] } }, [0, 6]],
    ['basicPay', largeAmounts, { basicPay: null }, [7]],
    ['points', points, { points: { lt: 0 } }, [0, 1]],
    ['points', points, { points: { gte: '-0.5', lte: '0.1' } }, [1, 2, 3]],
    ['points', points, { points: { lt: '-0.51' } }, [0]],
  ])('of %s: %j where %j', (field, values, where, rows) => {
    expect(rowsWith(field, values, where)).toEqual(rows);
  });

  test('turns a year older on the birthday, who was born on 29 February on 1 March', () => {
    const aged = (day: string) => {
      const personnel = [{ id: 'p', unitId: 'dept', sex: 'female', leadership: 'none', birthDate: '2004-02-29' }];
      const { dataset } = createDataset({ units, personnel }, { asOf: day });
      return rowsMeeting(dataset, 'personnel', { age: { gte: 18 } }).length === 1;
    };
    expect(['2022-02-28', '2022-03-01'].map(aged)).toEqual([false, true]);
  });

  test('compares a field with another, of another scale or too large for doubles, and never with a missing one', () => {
    const pays: [unknown, unknown, boolean][] = [
      ['10.50', '10.5', true],
      ['10', '9.999', true],
      ['999999999999999.5', '999999999999999.499', true],
      ['900719925474099.301', '900719925474099.3', true],
      ['9.998', '9.999', false],
      [undefined, '0', false],
      ['0', undefined, false],
    ];
    const personnel = pays.map(([basicPay, variablePay], i) => ({
      id: `p${i}`,
      unitId: 'dept',
      sex: 'male',
      leadership: 'none',
      basicPay,
      variablePay,
    }));
    const rows = rowsMeeting(datasetOf({ units, personnel }), 'personnel', {
      basicPay: { gte: { field: 'variablePay' } },
    });
    expect(rows).toEqual(pays.flatMap(([, , isMet], row) => (isMet ? [row] : [])));
    const bounded = { basicPay: { gte: { field: 'variablePay' }, lt: 11 } };
    expect(rowsMeeting(datasetOf({ units, personnel }), 'personnel', bounded)).toEqual([0, 1]);
  });
});

test('refuses a condition on related records of the unit of a record', () => {
  const dataset = datasetOf({ units, personnel: [{ id: 'p', unitId: 'dept', sex: 'male', leadership: 'none' }] });
  const where = { unit: { personnel: { some: {} } } };
  expect(() => rowsMeeting(dataset, 'personnel', where)).toThrow(
    expect.objectContaining({ code: 'invalid_condition' }),
  );
});

test('meets conditions as a plain filter does', () => {
  fc.assert(
    fc.property(cases, ({ rows, catalog, asOf: day, period }) => {
      const { dataset } = createDataset(rows as never, { asOf: day, period });
      const world = readWorld(rows, day, period);
      const judge = { world, count: () => undefined };
      const numberOf = (row: Readonly<Record<string, unknown>>) => dataset.tree.numberOf.get(String(row['unitId']))!;
      for (const population of catalog.populations ?? []) {
        const { of, where = {} } = population as { of: string; where?: AnyWhere };
        const records = world.sets.get(of);
        if (records === undefined || !dataset.sets.has(of)) continue;
        // Rows stand in the order of units; those of one unit in the order given.
        const ordered = records.toSorted((a, b) => numberOf(a) - numberOf(b));
        const expected = ordered.flatMap((row, i) => (meets(judge, of, row, where) === true ? [i] : []));
        expect(rowsMeeting(dataset, of, where), JSON.stringify(where)).toEqual(expected);
      }
    }),
    { numRuns: 300 },
  );
}, 120_000);
