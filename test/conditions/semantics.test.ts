import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import { createModel } from '../../src/schemas/model.js';
import { personSchema } from '../../src/schemas/person.js';
import { unitSchema } from '../../src/schemas/unit.js';
import type { AnyWhere } from '../../src/schemas/where.js';
import { catalog, indicator, population } from '../indicators/catalogs.js';

const model = createModel({
  personnel: personSchema.extend({ score: z.number().nullish(), note: z.string().nullish() }),
  units: unitSchema.extend({ score: z.number().nullish(), isRemote: z.boolean().nullish() }),
});

// How many of one person, with these fields, a condition finds.
function found(fields: object, where: AnyWhere, asOf = '2019-12-31'): string {
  const rows = {
    units: [{ id: 'a', name: 'A', kind: 'team' }],
    personnel: [{ id: 'p', unitId: 'a', sex: 'female', leadership: 'none', ...fields }],
    successionPlans: [],
    events: [{ id: 'e', unitId: 'a', personId: 'p', kind: 'study', on: '2019-05-05' }],
  };
  const { dataset, issues } = createDataset(rows, {
    asOf,
    model,
    period: { from: '2019-01-01', to: '2019-06-30' },
    plausibility: false,
  });
  expect(issues).toEqual([]);
  const number = indicator('n', { quantity: { value: { count: population('n', 'personnel', where) } } });
  return String(evaluate(dataset, catalog({ indicators: [number] })).result('n', 'a').value);
}

// The same of the unit itself.
function foundUnit(fields: object, where: AnyWhere): string {
  const rows = { units: [{ id: 'a', name: 'A', kind: 'team', ...fields }] };
  const { dataset } = createDataset(rows, { asOf: '2019-12-31', model });
  const number = indicator('n', { quantity: { value: { count: population('n', 'units', where) } } });
  return String(evaluate(dataset, catalog({ indicators: [number] })).result('n', 'a').value);
}

describe('a condition on a person', () => {
  it.each<[object, AnyWhere, boolean]>([
    // A comparison with a missing value is false.
    [{}, { qualification: 'master' }, false],
    [{}, { qualification: { in: ['master', 'bachelor'] } }, false],
    [{ qualification: null }, { qualification: null }, true],
    [{}, { qualification: null }, true],
    [{ qualification: 'master' }, { qualification: null }, false],
    [{}, { basicPay: { lt: '1' } }, false],
    [{}, { basicPay: { gte: '0' } }, false],
    [{ birthDate: '1990-01-01' }, { birthDate: { lt: { field: 'hiredOn' } } }, false],
    [{}, { age: { lt: 200 } }, false],
    [{}, { acting: false }, false],
    [{ acting: false }, { acting: false }, true],
    [{ acting: null }, { acting: null }, true],
    [{ note: '' }, { note: null }, true],
    [{ note: '' }, { note: '' }, false],
    // not is plain negation, of a missing value too.
    [{}, { not: { qualification: 'master' } }, true],
    [{}, { not: { basicPay: { gt: '5' } } }, true],
    [{}, { not: { not: { qualification: 'master' } } }, false],
    [{}, { not: { qualification: null } }, false],
    [{}, { not: { acting: true } }, true],
    // All clauses must hold; of none all hold, and none of none.
    [{}, {}, true],
    [{}, { not: {} }, false],
    [{}, { and: [] }, true],
    [{}, { or: [] }, false],
    [{}, { leadership: { in: [] } }, false],
    [{}, { sex: 'female', leadership: 'head' }, false],
    [{}, { or: [{ sex: 'male' }, { leadership: 'none' }] }, true],
    [{}, { and: [{ sex: 'female' }, { leadership: 'head' }] }, false],
    // Amounts are compared exactly, beyond what a JavaScript number holds.
    [{ basicPay: '900719925474099.3' }, { basicPay: '900719925474099.31' }, false],
    [{ basicPay: '900719925474099.3' }, { basicPay: { lt: '900719925474099.31' } }, true],
    [{ basicPay: '999999999999999.999999' }, { basicPay: { lt: '1000000000000000' } }, true],
    [{ basicPay: '999999999999999.999999' }, { basicPay: { gt: '999999999999999.999998' } }, true],
    [{ basicPay: '10.50' }, { basicPay: '10.5' }, true],
    [{ basicPay: '0010' }, { basicPay: { in: ['10'] } }, true],
    [{ basicPay: '0.1' }, { basicPay: { lte: 0.1 } }, true],
    [{ basicPay: '0' }, { basicPay: { gte: '-1', lt: '0.000001' } }, true],
    [{ basicPay: '7', variablePay: '7.000001' }, { basicPay: { lt: { field: 'variablePay' } } }, true],
    [{ hours: 0.1 }, { hours: '0.1' }, true],
    [{ hours: 160 }, { hours: { gt: { field: 'basicPay' } } }, false],
    [{ hours: 160, basicPay: '159.999999' }, { hours: { gt: { field: 'basicPay' } } }, true],
    [{ score: Number.MAX_SAFE_INTEGER }, { score: { lt: '9007199254740992' } }, true],
    [{ score: -1.5 }, { score: { lt: -1 } }, true],
    // Dates are days.
    [{ hiredOn: '2019-12-31' }, { hiredOn: { lte: { date: 'asOf' } } }, true],
    [{ hiredOn: '2019-12-31' }, { hiredOn: { lt: { date: 'asOf' } } }, false],
    [{ hiredOn: '2019-01-01' }, { hiredOn: { gte: { date: 'from' }, lte: { date: 'to' } } }, true],
    [{ hiredOn: '2019-07-01' }, { hiredOn: { lte: { date: 'to' } } }, false],
    [{ hiredOn: '2019-07-01' }, { hiredOn: '2019-07-01' }, true],
    [{ hiredOn: '2019-07-01' }, { hiredOn: { in: ['2019-07-02'] } }, false],
    [{ birthDate: '1990-01-01', hiredOn: '1990-01-01' }, { hiredOn: { gt: { field: 'birthDate' } } }, false],
    // Own keys are never missing.
    [{}, { id: null }, false],
    [{}, { unitId: null }, false],
    // Relations.
    [{}, { unit: { kind: 'team' } }, true],
    [{}, { unit: { not: { kind: 'team' } } }, false],
    [{}, { events: { some: { kind: 'study' } } }, true],
    [{}, { events: { none: { kind: 'study' } } }, false],
    [{}, { events: { some: { kind: 'training' } } }, false],
    [{}, { events: { count: {}, gte: 1, lt: 2 } }, true],
    [{}, { events: { share: { kind: 'training' }, lte: 0 } }, true],
    // A share of nobody is no share.
    [{}, { events: { share: {}, of: { kind: 'training' }, lte: 1 } }, false],
    [{}, { successionPlans: { none: {} } }, true],
    [{}, { successionPlans: { count: {}, lte: 0 } }, true],
  ])('%o meets %o: %s', (fields, where, expected) => {
    expect(found(fields, where)).toBe(expected ? '1' : '0');
  });

  it.each([
    ['2000-02-29', '2018-02-28', 17],
    ['2000-02-29', '2018-03-01', 18],
    ['2000-02-29', '2020-02-28', 19],
    ['2000-02-29', '2020-02-29', 20],
    ['1990-06-15', '2019-06-14', 28],
    ['1990-06-15', '2019-06-15', 29],
    ['1990-12-31', '2019-01-01', 28],
    ['2019-12-31', '2019-12-31', 0],
  ])('born on %s is on %s %i years old', (birthDate, asOf, age) => {
    expect([found({ birthDate }, { age }, asOf), found({ birthDate }, { age: { lt: age } }, asOf)]).toEqual(['1', '0']);
  });
});

describe('a condition on a unit', () => {
  it.each<[object, AnyWhere, boolean]>([
    [{}, { level: 'central' }, false],
    [{}, { level: null }, true],
    [{}, { not: { level: 'central' } }, true],
    [{ establishedOn: '2019-12-31' }, { establishedOn: { lte: { date: 'asOf' } } }, true],
    [{}, { establishedOn: { lte: { date: 'asOf' } } }, false],
    [{ dissolvedOn: '2020-01-01' }, { dissolvedOn: { gt: { field: 'establishedOn' } } }, false],
    [{}, { id: 'a' }, true],
    [{}, { parentId: null }, true],
    [{}, { parent: {} }, false],
    [{}, { not: { parent: {} } }, true],
    [{ score: 0.1 }, { score: 0.1 }, true],
    [{ score: 0.1 }, { score: { gt: '0.1' } }, false],
    [{}, { score: { gt: '0.1' } }, false],
    [{ isRemote: false }, { isRemote: false }, true],
    [{}, { isRemote: false }, false],
  ])('%o meets %o: %s', (fields, where, expected) => {
    expect(foundUnit(fields, where)).toBe(expected ? '1' : '0');
  });
});
