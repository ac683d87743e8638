import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  type CreatedDataset,
  createDataset,
  type DatasetOptions,
  type Rows,
} from '../../src/dataset/create-dataset.js';
import type { RowCounts } from '../../src/dataset/issue-log.js';
import type { Issue, IssueCode } from '../../src/errors.js';
import { createModel } from '../../src/schemas/model.js';
import { unitSchema } from '../../src/schemas/unit.js';
import { runs } from '../agreement/runs.js';
import { refusal } from '../measures/refusal.js';

const asOf = '2019-12-31';
const unit = { id: 'a', name: 'A', kind: 'ministry' };
const closed = { ...unit, id: 'z', dissolvedOn: '2019-12-31' };
const person = { id: 'p', unitId: 'a', sex: 'female', leadership: 'none' };
const event = { id: 'e', unitId: 'a', kind: 'study', on: '2019-05-05' };
const plan = { id: 's', personId: 'p', positionLevel: 'team', leadership: 'head', term: '2021-2026' };
const returned = { populationId: 'leaders', unitId: 'a', total: 5 };
const observed = { indicatorId: 'i', unitId: 'a', on: '2019-12-31', source: 'office' };
const kinds = unitSchema.shape.kind.options;

type Case = readonly [
  code: IssueCode,
  rows: Readonly<Record<string, readonly unknown[]>>,
  place: Partial<Issue> & { readonly recordSet: string; readonly row: number },
  facts: object,
];

const refusedRows: readonly Case[] = [
  ['not_a_row', { units: [unit, null] }, { recordSet: 'units', row: 1 }, {}],
  ['not_a_row', { units: [unit, 'a,b'] }, { recordSet: 'units', row: 1 }, {}],
  ['missing', { units: [{ id: 'a', kind: 'ministry' }] }, { recordSet: 'units', row: 0, id: 'a', field: 'name' }, {}],
  ['missing', { units: [{ ...unit, name: null }] }, { recordSet: 'units', row: 0, id: 'a', field: 'name' }, {}],
  [
    'wrong_type',
    { units: [{ ...unit, name: 7 }] },
    { recordSet: 'units', row: 0, id: 'a', field: 'name' },
    { expected: 'string' },
  ],
  [
    'unknown_value',
    { units: [{ ...unit, kind: 'minstry' }] },
    { recordSet: 'units', row: 0, id: 'a', field: 'kind' },
    { allowed: kinds, nearest: 'ministry' },
  ],
  [
    'invalid_date',
    { units: [{ ...unit, establishedOn: '2019-02-29' }] },
    { recordSet: 'units', row: 0, id: 'a', field: 'establishedOn' },
    {},
  ],
  [
    'invalid_date',
    { units: [{ ...unit, dissolvedOn: '31/12/2019' }] },
    { recordSet: 'units', row: 0, id: 'a', field: 'dissolvedOn' },
    {},
  ],
  [
    'invalid_format',
    { units: [unit], personnel: [{ ...person, basicPay: '1,5' }] },
    { recordSet: 'personnel', row: 0, id: 'p', field: 'basicPay' },
    {},
  ],
  ['invalid_format', { units: [{ ...unit, id: ' a' }] }, { recordSet: 'units', row: 0, id: ' a', field: 'id' }, {}],
  [
    'invalid_format',
    { units: [{ ...unit, successorIds: [] }] },
    { recordSet: 'units', row: 0, id: 'a', field: 'successorIds' },
    {},
  ],
  [
    'too_small',
    { units: [unit], returns: [{ ...returned, total: -1 }] },
    { recordSet: 'returns', row: 0, field: 'total' },
    { minimum: '0' },
  ],
  [
    'too_large',
    { units: [unit], returns: [{ ...returned, total: 1e17 }] },
    { recordSet: 'returns', row: 0, field: 'total' },
    { maximum: '9007199254740991' },
  ],
  [
    'wrong_type',
    { units: [unit], returns: [{ ...returned, total: 2.5 }] },
    { recordSet: 'returns', row: 0, field: 'total' },
    { expected: 'int' },
  ],
  [
    'duplicate_id',
    { units: [unit, { ...unit, name: 'B' }] },
    { recordSet: 'units', row: 1, id: 'a', field: 'id' },
    { first: 0 },
  ],
  [
    'duplicate_id',
    { units: [unit], personnel: [person, person] },
    { recordSet: 'personnel', row: 1, id: 'p', field: 'id' },
    { first: 0 },
  ],
  [
    'unknown_unit',
    { units: [unit, { ...unit, id: 'b', parentId: 'x' }] },
    { recordSet: 'units', row: 1, id: 'b', field: 'parentId' },
    { reference: 'x' },
  ],
  [
    'unknown_unit',
    { units: [unit], personnel: [{ ...person, unitId: 'x' }] },
    { recordSet: 'personnel', row: 0, id: 'p', field: 'unitId' },
    { reference: 'x' },
  ],
  [
    'unknown_unit',
    { units: [unit], returns: [{ ...returned, unitId: 'x' }] },
    { recordSet: 'returns', row: 0, field: 'unitId' },
    { reference: 'x' },
  ],
  [
    'unknown_person',
    { units: [unit], events: [{ ...event, personId: 'x' }] },
    { recordSet: 'events', row: 0, id: 'e', field: 'personId' },
    { reference: 'x' },
  ],
  [
    'unknown_committee',
    { units: [unit], committeeMembers: [{ id: 'm', committeeId: 'x', sex: 'male' }] },
    { recordSet: 'committeeMembers', row: 0, id: 'm', field: 'committeeId' },
    { reference: 'x' },
  ],
  [
    'parent_cycle',
    { units: [{ ...unit, parentId: 'a' }] },
    { recordSet: 'units', row: 0, id: 'a', field: 'parentId' },
    { reference: 'a', name: 'A' },
  ],
  [
    'dissolved_before_established',
    { units: [{ ...unit, establishedOn: '2019-01-02', dissolvedOn: '2019-01-01' }] },
    { recordSet: 'units', row: 0, id: 'a', field: 'dissolvedOn' },
    {},
  ],
  [
    'unit_not_active',
    { units: [closed], personnel: [{ ...person, unitId: 'z' }] },
    { recordSet: 'personnel', row: 0, id: 'p', field: 'unitId' },
    { reference: 'z', name: 'A' },
  ],
  [
    'unit_not_active',
    { units: [{ ...unit, establishedOn: '2020-01-01' }], returns: [returned] },
    { recordSet: 'returns', row: 0, field: 'unitId' },
    { reference: 'a', name: 'A' },
  ],
  [
    'date_after_as_of',
    { units: [unit], personnel: [{ ...person, hiredOn: '2020-01-01' }] },
    { recordSet: 'personnel', row: 0, id: 'p', field: 'hiredOn' },
    {},
  ],
  [
    'date_after_as_of',
    { units: [unit], personnel: [{ ...person, birthDate: '2020-01-01' }] },
    { recordSet: 'personnel', row: 0, id: 'p', field: 'birthDate' },
    {},
  ],
  ['sex_missing', { units: [unit], events: [event] }, { recordSet: 'events', row: 0, id: 'e', field: 'sex' }, {}],
  [
    'sex_conflict',
    { units: [unit], personnel: [person], events: [{ ...event, personId: 'p', sex: 'male' }] },
    { recordSet: 'events', row: 0, id: 'e', field: 'sex' },
    { reference: 'p' },
  ],
  [
    'duplicate_plan',
    { units: [unit], personnel: [person], successionPlans: [plan, { ...plan, id: 't' }] },
    { recordSet: 'successionPlans', row: 1, id: 't' },
    { first: 0 },
  ],
  [
    'part_above_total',
    { units: [unit], returns: [{ ...returned, female: 6 }] },
    { recordSet: 'returns', row: 0, field: 'total' },
    {},
  ],
  [
    'part_above_total',
    { units: [unit], returns: [{ ...returned, female: 3, male: 3 }] },
    { recordSet: 'returns', row: 0, field: 'total' },
    {},
  ],
  [
    'sexes_below_total',
    { units: [unit], returns: [{ ...returned, female: 1, male: 1, other: 0, undisclosed: 0 }] },
    { recordSet: 'returns', row: 0, field: 'total' },
    {},
  ],
  [
    'duplicate_return',
    { units: [unit], returns: [returned, { ...returned, total: 6 }] },
    { recordSet: 'returns', row: 1 },
    { first: 0 },
  ],
  [
    'value_missing',
    { units: [unit], observations: [{ ...observed, part: 1 }] },
    { recordSet: 'observations', row: 0 },
    {},
  ],
  [
    'part_above_whole',
    { units: [unit], observations: [{ ...observed, part: 2, whole: 1 }] },
    { recordSet: 'observations', row: 0 },
    {},
  ],
];

const keptRows: readonly Case[] = [
  [
    'unknown_field',
    { units: [{ ...unit, parentld: 'b' }] },
    { recordSet: 'units', row: 0, id: 'a', field: 'parentld' },
    { nearest: 'parentId' },
  ],
  [
    'unknown_field',
    { units: [{ ...unit, x: 1 }] },
    { recordSet: 'units', row: 0, id: 'a', field: 'x' },
    { nearest: undefined },
  ],
  [
    'parent_not_active',
    { units: [unit, { ...closed, parentId: 'a' }, { ...unit, id: 'b', parentId: 'z' }] },
    { recordSet: 'units', row: 2, id: 'b', field: 'parentId' },
    { reference: 'z', name: 'A' },
  ],
  [
    'second_head',
    {
      units: [unit],
      personnel: [
        { ...person, leadership: 'head' },
        { ...person, id: 'q', leadership: 'head' },
      ],
    },
    { recordSet: 'personnel', row: 1, id: 'q', field: 'leadership' },
    { first: 0, reference: 'a', name: 'A' },
  ],
];

function created(
  rows: Case[1],
  options: Partial<DatasetOptions> = {},
): Omit<CreatedDataset, 'counts'> & { counts: Readonly<Record<string, RowCounts>> } {
  return createDataset(rows as Rows, { asOf, ...options });
}

describe('createDataset', () => {
  it.each(refusedRows)('refuses with %s the row %o', (code, rows, place, facts) => {
    const { issues, counts } = created(rows, { strict: true });
    expect(issues).toEqual([{ kind: 'issue', code, refused: true, ...place, facts }]);
    const read = rows[place.recordSet]?.length ?? 0;
    expect(counts[place.recordSet]).toEqual({ read, kept: read - 1, refused: 1, blanked: 0 });
  });

  it.each(keptRows)('keeps, and says %s of, the row %o', (code, rows, place, facts) => {
    const { issues, counts } = created(rows);
    expect(issues).toEqual([{ kind: 'issue', code, refused: false, ...place, facts }]);
    expect(counts[place.recordSet]?.refused).toBe(0);
  });

  it('says every unit of a cycle, and what stands below it', () => {
    const below = (id: string, parentId: string) => ({ ...unit, id, parentId });
    const { issues, dataset } = created({
      units: [unit, below('b', 'd'), below('c', 'b'), below('d', 'c'), below('e', 'd')],
    });
    expect(issues.map(({ code, row }) => [code, row])).toEqual([1, 2, 3, 4].map((row) => ['parent_cycle', row]));
    expect(dataset.units.map(({ id }) => id)).toEqual(['a']);
  });

  it('refuses in turn what names a refused row', () => {
    const rows = {
      units: [
        { ...unit, kind: 'squad' },
        { ...unit, id: 'b', parentId: 'a' },
        { ...unit, id: 'c', parentId: 'b' },
      ],
      personnel: [{ ...person, unitId: 'c' }],
      events: [{ ...event, personId: 'p', unitId: 'b' }],
    };
    const { issues, counts } = created(rows);
    expect(issues.map(({ recordSet, code }) => [recordSet, code])).toEqual([
      ['units', 'unknown_value'],
      ['units', 'unknown_unit'],
      ['units', 'unknown_unit'],
      ['personnel', 'unknown_unit'],
      ['events', 'unknown_unit'],
    ]);
    expect(Object.values(counts).map(({ kept }) => kept)).not.toContain(1);
  });

  it('says everything that is wrong with one row, and refuses it once', () => {
    const { issues, counts } = created({ units: [{ id: 'a', kind: 'squad', nmae: 'A' }] });
    expect(issues.map(({ code, field }) => [code, field]).sort()).toEqual([
      ['missing', 'name'],
      ['unknown_field', 'nmae'],
      ['unknown_value', 'kind'],
    ]);
    expect(counts['units']).toEqual({ read: 1, kept: 0, refused: 1, blanked: 0 });
  });

  it('says a rule of your own schema', () => {
    const model = createModel({ units: unitSchema.refine((row) => row.name !== row.id) });
    const { issues } = createDataset({ units: [{ ...unit, name: 'a' }] }, { asOf, model });
    expect(issues.map(({ code, refused }) => [code, refused])).toEqual([['refused_by_schema', true]]);
  });

  it.each([
    [{ asOf: '2019-02-30' }, { code: 'invalid_date', function: 'createDataset', argument: 'asOf' }],
    [
      { asOf, period: { from: 'x', to: asOf } },
      { code: 'invalid_date', function: 'createDataset', argument: 'period.from' },
    ],
    [
      { asOf, period: { from: asOf, to: '2019-01-01' } },
      { code: 'invalid_date', function: 'createDataset', argument: 'period' },
    ],
  ])('refuses the dates %o', (options, facts) => {
    expect(refusal(() => createDataset({}, options))).toEqual(facts);
  });

  it('refuses rows of a record set that does not exist, and names the nearest', () => {
    expect(refusal(() => created({ personel: [] }))).toEqual({
      code: 'unknown_record_set',
      recordSet: 'personel',
      in: 'createDataset',
      nearest: 'personnel',
    });
  });

  it('reads as many rows as it keeps and refuses, whatever the rows, and never throws', () => {
    const good = {
      units: unit,
      personnel: person,
      events: event,
      successionPlans: plan,
      returns: returned,
      observations: observed,
    };
    const broken = (row: object) =>
      fc
        .tuple(fc.constantFrom(...Object.keys(row), 'parentId', 'extra', '__proto__', 'toString'), fc.anything())
        .map(([field, value]) => ({ ...row, [field]: value }));
    const row = (set: keyof typeof good) =>
      fc.oneof(
        fc.constant(good[set]),
        fc.string().map((id) => ({ ...good[set], id })),
        fc
          .constantFrom('a', 'b', 'c', 'd')
          .chain((id) => fc.constantFrom('a', 'b', 'c', 'd').map((parentId) => ({ ...good[set], id, parentId }))),
        broken(good[set]),
        fc.anything(),
      );
    const names = Object.keys(good) as readonly (keyof typeof good)[];
    const rows = fc.record(Object.fromEntries(names.map((set) => [set, fc.array(row(set), { maxLength: 6 })])));
    fc.assert(
      fc.property(rows, (given) => {
        const { counts, issues } = created(given);
        for (const [set, { read, kept, refused }] of Object.entries(counts)) {
          expect([set, read]).toEqual([set, given[set]?.length ?? 0]);
          expect([set, kept + refused]).toEqual([set, read]);
          const rowsRefused = issues
            .filter((issue) => issue.recordSet === set && issue.refused)
            .map((issue) => issue.row);
          expect([set, new Set(rowsRefused).size]).toEqual([set, refused]);
        }
      }),
      runs(100),
    );
  });
});

describe('a field of your own', () => {
  it('is part of the schema that rows are held to', () => {
    const model = createModel({ units: unitSchema.extend({ region: z.enum(['north', 'south']) }) });
    const units = [
      { ...unit, region: 'north' },
      { ...unit, id: 'b', region: 'nort' },
      { ...unit, id: 'c' },
    ];
    const { issues, counts } = createDataset({ units }, { asOf, model });
    expect(issues.map(({ code, facts }) => [code, 'nearest' in facts ? facts.nearest : undefined])).toEqual([
      ['unknown_value', 'north'],
      ['missing', undefined],
    ]);
    expect(counts['units']).toEqual({ read: 3, kept: 1, refused: 2, blanked: 0 });
  });
});
