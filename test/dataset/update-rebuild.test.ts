import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { advancement } from '../../src/catalogs/vn/advancement.js';
import type { Column } from '../../src/dataset/columns.js';
import { createDataset, type Dataset, type Rows } from '../../src/dataset/create-dataset.js';
import { type Changes, update } from '../../src/dataset/update.js';
import { tally } from '../../src/indicators/evaluate.js';
import { createModel, type Model } from '../../src/schemas/model.js';
import { personSchema } from '../../src/schemas/person.js';
import { talliesToJson } from '../../src/tallies/tallies-to-json.js';
import { runs } from '../agreement/runs.js';
import { refusal } from '../measures/refusal.js';

type Row = Readonly<Record<string, unknown>>;
type World = Readonly<Record<string, readonly Row[]>> & { readonly personnel: readonly Row[] };

const asOf = '2019-12-31';
const units = [
  { id: 'root', name: 'Cục', kind: 'department' },
  { id: 'a', parentId: 'root', name: 'A', kind: 'division' },
  { id: 'b', parentId: 'root', name: 'B', kind: 'division' },
  { id: 'old', parentId: 'b', name: 'Cũ', kind: 'team', dissolvedOn: '2018-01-01' },
];
const unitIds = units.map(({ id }) => id);
const personIds = Array.from({ length: 9 }, (_, i) => `p${i}`);
const model: Model = createModel({ personnel: personSchema.extend({ grade: z.string().optional() }) });

const person = fc.record({
  id: fc.constantFrom(...personIds),
  // One in ten names a unit that has no records or does not exist, and is refused.
  unitId: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('root', 'a', 'b') }, fc.constantFrom('old', 'none')),
  sex: fc.constantFrom('female', 'male'),
  leadership: fc.constantFrom('head', 'none'),
  basicPay: fc.constantFrom('1', '2.50', '99999999999999.999999', undefined),
  grade: fc.constantFrom('x', 'y', 'z', undefined),
});
const isGood = ({ unitId }: Row) => unitId !== 'old' && unitId !== 'none';
const named = fc.constantFrom(...personIds, 'nobody');
const sex = fc.constantFrom('female', 'male', undefined);
const numbered = (rows: readonly Row[]) => rows.map((row, i) => ({ id: `x${i}`, ...row }));
const world: fc.Arbitrary<World> = fc
  .record({
    personnel: fc.array(person, { maxLength: 8 }),
    events: fc.array(fc.record({ unitId: fc.constantFrom(...unitIds), personId: named, sex }), { maxLength: 6 }),
    committees: fc.array(fc.record({ unitId: fc.constantFrom(...unitIds), chairId: named }), { maxLength: 2 }),
    committeeMembers: fc.array(fc.record({ committeeId: fc.constantFrom('x0', 'x1'), personId: named, sex }), {
      maxLength: 6,
    }),
    successionPlans: fc.array(fc.record({ personId: named }), { maxLength: 4 }),
  })
  .map(({ personnel, events, committees, committeeMembers, successionPlans }) => ({
    units,
    personnel,
    events: numbered(events.map((row) => ({ kind: 'study', on: '2019-03-01', ...row }))),
    committees: numbered(committees.map((row) => ({ kind: 'party', ...row }))),
    committeeMembers: numbered(committeeMembers),
    successionPlans: numbered(
      successionPlans.map((row) => ({ positionLevel: 'team', leadership: 'head', term: '2021-2026', ...row })),
    ),
  }));
const changes = fc.record({
  personnel: fc.uniqueArray(person, { maxLength: 3, selector: ({ id }) => id }),
  left: fc.uniqueArray(fc.constantFrom(...personIds), { maxLength: 3 }),
});

/** The rows after changes. */
function changed(rows: World, { personnel, left }: { personnel: readonly Row[]; left: readonly string[] }): World {
  const now = rows.personnel.filter(({ id }) => !left.includes(String(id)));
  for (const row of personnel.filter(isGood)) {
    const at = now.findIndex(({ id }) => id === row['id']);
    if (at < 0) now.push(row);
    else now.splice(at, now.length - at, row, ...now.slice(at + 1).filter(({ id }) => id !== row['id']));
  }
  return { ...rows, personnel: now };
}

function valueAt(column: Column, row: number): unknown {
  if (column.type === 'coded') return column.values[column.codes[row]! - 1];
  if (column.type === 'date') return column.days[row];
  // A column may have kept a finer scale than its rows have now.
  return column.units[row] === null ? Number.NaN : Number(column.units[row]) / 10 ** column.scale;
}

// A column without any value may be absent.
function valuesOf([name, column]: readonly [string, Column], rowCount: number): readonly [string, unknown[]][] {
  const values = Array.from({ length: rowCount }, (_, row) => valueAt(column, row));
  const isEmpty = values.every((value) => value === undefined || value === 0 || Number.isNaN(value));
  return isEmpty ? [] : [[name, values]];
}

function contentOf({ sets, units, parent, returns }: Dataset): unknown {
  const columns = [...sets].map(([name, { fields, references, rowCount, unitOf, unitStarts }]) => [
    name,
    { references, rowCount, unitOf, unitStarts },
    Object.fromEntries([...fields].flatMap((field) => valuesOf(field, rowCount))),
  ]);
  return { columns, units, parent, returns };
}

const rebuilt = (rows: World) => createDataset(rows as Rows, { asOf, model });

describe('a dataset after changes', () => {
  it('is the dataset of the rows as they are then; persons leave and come back, and two may be made of one', () => {
    const steps = fc.array(fc.tuple(changes, fc.nat(5)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(world, steps, (rows, list) => {
        const versions = [{ rows, ...rebuilt(rows) } as { rows: World; dataset: Dataset }];
        for (const [step, back] of list) {
          const before = versions[Math.max(versions.length - 1 - back, 0)]!;
          const { dataset, counts, dropped } = update(before.dataset, step);
          const now = changed(before.rows, step);
          const expected = rebuilt(now);
          expect(contentOf(dataset)).toEqual(contentOf(expected.dataset));
          expect(talliesToJson(tally(dataset, advancement))).toEqual(
            talliesToJson(tally(expected.dataset, advancement)),
          );
          const present = new Set(before.rows.personnel.map(({ id }) => id));
          const made = step.personnel.filter(isGood).length + step.left.filter((id) => present.has(id)).length;
          expect(counts).toEqual({ made, refused: step.personnel.length + step.left.length - made });
          for (const [name, count] of Object.entries(dropped)) {
            const rowCount = before.dataset.sets.get(name)!.rowCount;
            expect(rowCount - dataset.sets.get(name)!.rowCount).toBeLessThanOrEqual(count);
          }
          versions.push({ rows: now, dataset });
        }
        for (const { rows: of, dataset } of versions)
          expect(contentOf(dataset)).toEqual(contentOf(rebuilt(of).dataset));
      }),
      runs(60),
    );
  });

  it('knows persons whose id is a number', () => {
    const numbers: Model = createModel({ personnel: personSchema.extend({ id: z.number() }) });
    const staff = (id: number, sexOfPerson: string) => ({ id, unitId: 'a', sex: sexOfPerson, leadership: 'none' });
    const rows = { units, personnel: [staff(1, 'female'), staff(2, 'female')] };
    const { dataset } = createDataset(rows as Rows, { asOf, model: numbers });
    const { dataset: after, counts } = update(dataset, {
      personnel: [staff(2, 'male'), staff(3, 'male')],
      left: ['1'],
    });
    expect(counts).toEqual({ made: 3, refused: 0 });
    const sexes = after.sets.get('personnel')!.fields.get('sex')!;
    expect([0, 1].map((row) => valueAt(sexes, row))).toEqual(['male', 'male']);
  });
});

describe('changes of another shape', () => {
  const { dataset } = rebuilt({ units, personnel: [{ id: 'p', unitId: 'a', sex: 'male', leadership: 'none' }] });

  it.each([
    [{ personnel: { length: 4_000_000 } }, 'changes.personnel'],
    [{ left: 'abc' }, 'changes.left'],
    [{ left: { length: 1e9 } }, 'changes.left'],
    [null, 'changes'],
  ])('%j are refused', (step, argument) => {
    expect(refusal(() => update(dataset, step as Changes))).toMatchObject({ code: 'wrong_argument', argument });
  });

  it('of a record set that does not change so are refused', () => {
    const facts = { function: 'update', argument: 'changes.events', allowed: ['personnel', 'left'] };
    expect(refusal(() => update(dataset, { events: [] } as Changes))).toEqual({ code: 'unknown_option', ...facts });
  });

  it('holes in the list of those who left are issues', () => {
    const { counts, issueCounts } = update(dataset, { left: Object.assign(new Array<string>(5), { 3: 'p' }) });
    expect(counts).toEqual({ made: 1, refused: 4 });
    expect(issueCounts).toEqual([{ recordSet: 'personnel', field: 'left', code: 'unknown_person', count: 4 }]);
  });
});

describe('memory', () => {
  const staff = (id: string) => ({ id, unitId: 'a', sex: 'female', leadership: 'none', grade: id });
  const { dataset } = rebuilt({ units, personnel: personIds.map(staff) });

  it('of a what-if that is thrown away is freed', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const whatIf = () => new WeakRef(update(dataset, { personnel: [staff('new')] }).dataset.sets.get('personnel')!);
    const refs = Array.from({ length: 20 }, whatIf);
    // A weak reference holds until the task ends.
    await new Promise((resolve) => setTimeout(resolve));
    collect();
    expect(refs.filter((ref) => ref.deref() !== undefined)).toEqual([]);
  });

  it('of a chain of updates does not grow', () => {
    let now = dataset;
    for (let i = 0; i < 300; i++) {
      const step = {
        personnel: [staff(`n${i}`), { ...staff('x'), unitId: `none${i}` }],
        left: i > 0 ? [`n${i - 1}`] : [],
      };
      now = update(now, step).dataset;
    }
    const { tables, records } = now.read;
    expect(tables.get('personnel')!.texts.length).toBeLessThan(50);
    expect(tables.get('units')!.texts.length).toBeLessThan(50);
    const grades = records.get('personnel')!.fields.get('grade');
    expect(grades?.type === 'coded' && grades.values.length).toBe(10);
  });
});
