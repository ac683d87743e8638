import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { createDataset, type DatasetOptions } from '../../../src/dataset/create-dataset.js';
import { createModel } from '../../../src/schemas/model.js';
import { exampleRows } from '../../samples/example-rows.js';

const asOf = '2019-12-31';
type Name = keyof typeof exampleRows;

/** A dataset of the example rows in which one record set has other rows. */
function withRows(name: Name, rows: readonly object[], options: Partial<DatasetOptions> = {}) {
  const all = Object.fromEntries(Object.entries(exampleRows).map(([set, row]) => [set, [row]]));
  return createDataset({ ...all, [name]: rows }, { asOf, ...options });
}

it('the example rows fit together', () => {
  const { issues, counts } = withRows('units', [exampleRows.units]);
  expect(issues).toEqual([]);
  for (const one of Object.values(counts)) expect(one).toEqual({ read: 1, kept: 1, refused: 0, blanked: 0 });
});

it.each([
  ['tasks', { dueOn: '2019-01-14' }, 'dueOn', 'date_out_of_order', { notBefore: 'assignedOn' }],
  ['tasks', { completedOn: '2019-01-14' }, 'completedOn', 'date_out_of_order', { notBefore: 'assignedOn' }],
  ['tasks', { reportedOn: '2018-12-31' }, 'reportedOn', 'date_out_of_order', { notBefore: 'assignedOn' }],
  ['activities', { endedOn: '2019-10-17' }, 'endedOn', 'date_out_of_order', { notBefore: 'on' }],
  ['budgets', { to: '2018-12-31' }, 'to', 'date_out_of_order', { notBefore: 'from' }],
  ['petitions', { dueOn: '2019-05-05' }, 'dueOn', 'date_out_of_order', { notBefore: 'receivedOn' }],
  ['petitions', { resolvedOn: '2019-05-05' }, 'resolvedOn', 'date_out_of_order', { notBefore: 'receivedOn' }],
  ['violations', { handledOn: '2019-03-31' }, 'handledOn', 'date_out_of_order', { notBefore: 'foundOn' }],
  ['documents', { implementedOn: '2018-01-19' }, 'implementedOn', 'date_out_of_order', { notBefore: 'issuedOn' }],
  ['proposals', { decidedOn: '2019-02-10' }, 'decidedOn', 'date_out_of_order', { notBefore: 'madeOn' }],
  ['committees', { dissolvedOn: '2018-11-30' }, 'dissolvedOn', 'dissolved_before_established', {}],
  ['communications', { femaleParticipants: 46 }, 'femaleParticipants', 'part_above_whole', {}],
  ['activities', { femaleParticipants: 31 }, 'femaleParticipants', 'part_above_whole', {}],
  ['inspections', { recommendationsClosed: 6 }, 'recommendationsClosed', 'part_above_whole', {}],
  ['budgets', { allocated: '1000000000000000.000001' }, 'allocated', 'part_above_whole', {}],
  [
    'attendances',
    { communicationId: 'c9' },
    'communicationId',
    'unknown_record',
    { recordSet: 'communications', reference: 'c9' },
  ],
  ['attendances', { personId: 'p9' }, 'personId', 'unknown_person', { reference: 'p9' }],
  [
    'participations',
    { activityId: 'a9' },
    'activityId',
    'unknown_record',
    { recordSet: 'activities', reference: 'a9' },
  ],
  ['participations', { unitId: 'u9' }, 'unitId', 'unknown_unit', { reference: 'u9' }],
  ['surveys', { sex: null }, 'sex', 'missing', {}],
  ['surveys', { prejudice: 'agreed' }, 'prejudice', 'unknown_value', expect.objectContaining({ nearest: 'agree' })],
  ['surveys', { prejudice: 5 }, 'prejudice', 'unknown_value', expect.anything()],
  ['budgets', { spent: '96.500.000' }, 'spent', 'invalid_format', {}],
  ['committeeMembers', { hoursGiven: -1 }, 'hoursGiven', 'too_small', { minimum: '0' }],
] as const)('%s %j: %s is wrong, %s', (name, change, field, code, facts) => {
  const row = { ...exampleRows[name], ...change };
  const { issues, counts } = withRows(name, [row], { strict: true });
  const own = issues.filter(({ recordSet }) => recordSet === name);
  expect(own).toEqual([{ kind: 'issue', recordSet: name, row: 0, id: row.id, field, code, facts, refused: true }]);
  expect(counts[name]).toEqual({ read: 1, kept: 0, refused: 1, blanked: 0 });
});

it.each([
  ['tasks', { assignedOn: '2019-06-30', dueOn: '2019-06-30', completedOn: '2019-06-30', reportedOn: '2019-06-30' }],
  ['tasks', { dueOn: null, completedOn: null, reportedOn: null, owner: null }],
  ['budgets', { allocated: '5', spent: '6' }], // more may be spent than was allocated
  ['budgets', { allocated: '1000000000000000', unitBudget: '1000000000000000.000000' }],
  ['communications', { participants: null }],
  ['inspections', { recommendationsClosed: 5 }],
  ['committeeMembers', { hoursGiven: 2081 }], // overtime
  ['violations', { foundOn: '2019-04-20' }],
  ['documents', { issuedOn: null }],
] as const)('%s %j is kept', (name, change) => {
  const { issues, counts } = withRows(name, [{ ...exampleRows[name], ...change }]);
  expect(issues).toEqual([]);
  expect(counts[name]?.kept).toBe(1);
});

it('says all that is wrong with the dates of a row', () => {
  const { issues } = withRows('tasks', [
    { ...exampleRows.tasks, dueOn: '2018-01-01', completedOn: '2018-01-02', reportedOn: '2018-01-03' },
  ]);
  expect(issues.map(({ field }) => field)).toEqual(['dueOn', 'completedOn', 'reportedOn']);
});

it.each([
  ['attendances', { id: null }, ['personId', 'communicationId']],
  ['committeeMembers', { id: 'm2', role: 'chair' }, ['committeeId', 'personId']],
  ['participations', { id: null }, ['unitId', 'activityId']],
  ['documents', { id: 'd2', implementedOn: null }, ['unitId', 'kind', 'number']],
  ['policies', { id: 'y2', status: 'not_applied' }, ['unitId', 'policy']],
] as const)('%s: a second record with the same %j is refused', (name, change, fields) => {
  const { issues, counts } = withRows(name, [exampleRows[name], { ...exampleRows[name], ...change }]);
  expect(issues).toEqual([
    expect.objectContaining({
      recordSet: name,
      row: 1,
      code: 'repeated_record',
      refused: true,
      facts: { first: 0, fields },
    }),
  ]);
  expect(counts[name]).toEqual({ read: 2, kept: 1, refused: 1, blanked: 0 });
});

it.each([
  ['documents', { id: 'd2', number: '196-TB/TW' }],
  ['documents', { id: 'd2', kind: 'internal_rule' }],
  ['policies', { id: 'y2', policy: 'study-support' }],
] as const)('%s: a second record with %j is kept', (name, change) => {
  expect(withRows(name, [exampleRows[name], { ...exampleRows[name], ...change }]).issues).toEqual([]);
});

it('documents without a number are not the same', () => {
  const plan = { ...exampleRows.documents, kind: 'action_month_plan', number: null };
  expect(withRows('documents', [plan, { ...plan, id: 'd2' }]).issues).toEqual([]);
});

it('a refused record does not stand in the way of a later one', () => {
  const wrong = { ...exampleRows.documents, id: 'd0', implementedOn: '2018-01-01' };
  expect(withRows('documents', [wrong, exampleRows.documents]).issues.map(({ row }) => row)).toEqual([0]);
});

const budget = ([from, to]: readonly [string, string]) => ({ ...exampleRows.budgets, from, to });
it.each([
  ['follows on', ['2019-01-01', '2019-06-30'], ['2019-07-01', '2019-12-31'], undefined],
  ['comes before', ['2019-07-01', '2019-12-31'], ['2019-01-01', '2019-06-30'], undefined],
  ['shares its first day', ['2019-01-01', '2019-06-30'], ['2019-06-30', '2019-12-31'], 0],
  ['shares its last day', ['2019-06-30', '2019-12-31'], ['2019-01-01', '2019-06-30'], 0],
  ['lies within', ['2019-01-01', '2019-12-31'], ['2019-04-01', '2019-06-30'], 0],
  ['lies around', ['2019-04-01', '2019-06-30'], ['2019-01-01', '2019-12-31'], 0],
  ['is the same', ['2019-01-01', '2019-12-31'], ['2019-01-01', '2019-12-31'], 0],
] as const)('a period that %s', (_what, first, second, overlapped) => {
  const { issues } = withRows('budgets', [budget(first), { ...budget(second), id: 'b2' }]);
  expect(issues.map(({ row, field, code, facts }) => [row, field, code, facts])).toEqual(
    overlapped === undefined ? [] : [[1, 'from', 'overlapping_period', { first: overlapped }]],
  );
});

it('keeps the periods of each unit that overlap no earlier kept one', () => {
  const day = fc.integer({ min: 0, max: 27 }).map((number) => `2019-01-${String(number + 1).padStart(2, '0')}`);
  const period = fc.tuple(fc.constantFrom('u1', 'u2'), day, day).map(([unitId, one, other]) => {
    const [from = one, to = one] = [one, other].sort();
    return { unitId, from, to };
  });
  fc.assert(
    fc.property(fc.array(period, { maxLength: 30 }), (periods) => {
      const kept: { unitId: string; from: string; to: string; index: number }[] = [];
      const refused: [number, number[]][] = [];
      periods.forEach((one, index) => {
        const others = kept.filter(
          (other) => other.unitId === one.unitId && other.from <= one.to && one.from <= other.to,
        );
        if (others.length === 0) kept.push({ ...one, index });
        else refused.push([index, others.map((other) => other.index)]);
      });
      const units = ['u1', 'u2'].map((id) => ({ id, name: id, kind: 'department' }));
      const budgets = periods.map((one, i) => ({ id: `b${i}`, ...one, allocated: '1' }));
      const { issues } = createDataset({ units, budgets }, { asOf });
      expect(issues.map(({ row }) => row)).toEqual(refused.map(([row]) => row));
      issues.forEach((issue, i) => {
        expect(issue.code).toBe('overlapping_period');
        expect(refused[i]?.[1]).toContain((issue.facts as { first: number }).first);
      });
    }),
  );
});

it("leaves an application's own schema of a record set alone where it lacks the fields", () => {
  const tasks = z.strictObject({
    id: z.string(),
    unitId: z.string(),
    assignedOn: z.string(),
    dueOn: z.number().optional(),
  });
  const budgets = z.strictObject({
    id: z.string(),
    unitId: z.string(),
    from: z.string(),
    to: z.string(),
    allocated: z.string(),
  });
  const { issues } = createDataset(
    {
      units: [exampleRows.units],
      tasks: [{ id: 't1', unitId: 'dept', assignedOn: 'spring', dueOn: 3 }],
      budgets: ['b1', 'b2'].map((id) => ({ id, unitId: 'dept', from: 'spring', to: 'autumn', allocated: 'much' })),
    },
    { asOf, model: createModel({ tasks, budgets }) },
  );
  expect(issues).toEqual([]);
});
