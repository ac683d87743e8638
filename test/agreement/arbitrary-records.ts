import fc from 'fast-check';
import { compare, fraction } from './fraction.js';
import type { Row } from './naive-records.js';
import { type FieldKind, factsOf, fieldsOf, recordSets } from './record-sets.js';

export const asOf = '2019-12-31';
export const period = { from: '2019-01-01', to: '2019-12-31' };

const days = [
  '1959-12-31',
  '1980-02-29',
  '1989-12-31',
  '1990-01-01',
  '2001-12-31',
  '2019-01-01',
  '2019-06-30',
  '2019-07-01',
  '2019-12-31',
];
const texts: Readonly<Record<string, readonly string[]>> = {
  name: ['U0', 'U1', 'U2'],
  term: ['2015-2020', '2021-2026'],
  owner: ['chair', 'office', 'phòng'],
  number: ['1', '21-CT/TW'],
  policy: ['crèche', 'nursing-breaks'],
  round: ['2018', '2019'],
  reorganisedBy: ['NQ 176/2025/QH15', 'QĐ 1'],
};
// Few kinds of unit, so that conditions on kinds meet some.
const fewKinds = ['ministry', 'department', 'team', 'grouping'];

const day = fc.constantFrom(...days);
const laterDay = fc.constantFrom(...days, '2020-06-30');
// Some are too large for a JavaScript number to hold exactly.
const amount = fc.constantFrom('0', '0.5', '10', '10.50', '12500000', '900719925474099.3', '900719925474099.301');
const hours = fc.constantFrom(0, 0.1, 7.5, 160);
const count = fc.nat(5);
const fewerMissing = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: value }, fc.constantFrom(null, undefined));

const mostly = <T>(often: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 14, arbitrary: often }, { weight: 1, arbitrary: seldom });

/** A literal that a condition may compare a field with. */
export function literalOf(field: string, kind: FieldKind): fc.Arbitrary<string | number | boolean> {
  if (typeof kind === 'object') {
    if (kind.includes('grouping')) return fc.constantFrom(...fewKinds);
    // A few values are common, so that conditions meet some records.
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...kind.slice(0, 2)) }, fc.constantFrom(...kind));
  }
  if (kind === 'text') return fc.constantFrom(...(texts[field] ?? []));
  if (kind === 'date') return day;
  if (kind === 'boolean') return fc.boolean();
  if (kind === 'amount') return amount;
  if (kind === 'number') return hours;
  if (kind === 'count') return count;
  return kind === 'age' ? fc.constantFrom(17, 18, 29, 30, 39, 60) : fc.constantFrom('u0', 'u1', 'u2');
}

// Units ---------------------------------------------------------------------------------------------------------------
const shapesOfTrees = [
  (i: number) => i - 1,
  () => 0,
  (i: number) => Math.floor((i - 1) / 2),
  () => undefined,
  (_: number, drawn: number) => drawn,
];

/** Units in a chain, a star, a binary tree, alone, or in any tree; some are dissolved, some not yet established. */
const units: fc.Arbitrary<readonly Row[]> = fc
  .tuple(
    fc.constantFrom(...shapesOfTrees, (_: number, drawn: number) => drawn),
    fc.array(
      fc.record({
        drawn: fc.nat(6),
        name: fc.constantFrom(...(texts['name'] ?? [])),
        kind: fc.constantFrom(...fewKinds),
        level: fewerMissing(fc.constantFrom('central', 'province')),
        committeeRequired: fewerMissing(fc.boolean()),
        ownStaff: fewerMissing(fc.boolean()),
        establishedOn: mostly(fc.constantFrom(null, '1999-01-01'), fc.constantFrom('2019-12-31', '2020-01-01')),
        dissolvedOn: mostly(fc.constantFrom(null, '2020-06-30', '2020-01-01'), fc.constant('2019-01-01')),
        isClosed: fc.nat(9).map((n) => n === 9),
      }),
      { minLength: 1, maxLength: 7 },
    ),
  )
  .map(([aboveOf, list]) =>
    list.map(({ drawn, isClosed, dissolvedOn, establishedOn, ...unit }, i): Row => {
      const dates = isClosed ? { establishedOn: '1999-01-01', dissolvedOn: asOf } : { establishedOn, dissolvedOn };
      const above = aboveOf(i, drawn);
      const parentId = above !== undefined && above >= 0 && above < i ? `u${above}` : undefined;
      return { id: `u${i}`, parentId, ...unit, ...dates };
    }),
  )
  .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));

// Records -------------------------------------------------------------------------------------------------------------

/** Rows of the record sets that were drawn so far. */
type Drawn = Readonly<Record<string, readonly Row[]>>;

const sizes: Readonly<Record<string, number>> = { personnel: 14, committees: 5, communications: 5, activities: 5 };

/** The rows of one record set; keys name rows that were drawn before. */
export function rowsOf(recordSet: string, drawn: Drawn): fc.Arbitrary<readonly Row[]> {
  const { always, sometimes, toOne } = factsOf(recordSet);
  const keys = Object.entries(toOne).map(([, [otherSet, key]]) => ({ key, ids: idsOf(drawn[otherSet] ?? []) }));
  if (keys.some(({ key, ids }) => key in always && ids.length === 0)) return fc.constant([]);
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [field, kind] of Object.entries(always)) {
    if (field !== 'id') fields[field] = drawnValue(recordSet, field, kind);
  }
  for (const [field, kind] of Object.entries(sometimes)) {
    if (['id', 'age', 'ageBand'].includes(field)) continue;
    fields[field] = fewerMissing(drawnValue(recordSet, field, kind));
  }
  for (const { key, ids } of keys) fields[key] = keyOf(ids, key in always);
  return fc
    .array(fc.tuple(fc.record(fields), fc.nat(9)), { maxLength: sizes[recordSet] ?? 8, size: 'max' })
    .map((list) =>
      list.map(([row, wrongAt], i) => {
        const named: Row = { id: `${recordSet.slice(0, 4)}${i}`, ...row };
        return withSex(recordSet, wrongAt === 0 ? named : righted(recordSet, named), drawn, i);
      }),
    );
}

function idsOf(rows: readonly Row[]): readonly unknown[] {
  return rows.map((row) => row['id']);
}

function drawnValue(recordSet: string, field: string, kind: FieldKind): fc.Arbitrary<unknown> {
  if (field === 'birthDate' || field === 'hiredOn')
    return fc.oneof({ weight: 40, arbitrary: day }, fc.constant('2020-01-01'));
  if (field === 'sex') return fc.constantFrom('female', 'female', 'male', 'male', 'male', 'other', 'undisclosed');
  return kind === 'date' && recordSet !== 'personnel' ? laterDay : literalOf(field, kind);
}

function keyOf(ids: readonly unknown[], isAlways: boolean): fc.Arbitrary<unknown> {
  const named = ids.length === 0 ? fc.constant(null) : fc.constantFrom(...ids);
  if (!isAlways) return fewerMissing(named);
  return fc.oneof({ weight: 40, arbitrary: named }, fc.constant('nobody'));
}

// Dates in order and parts not above their wholes.
function righted(recordSet: string, row: Row): Row {
  const { inOrder = [], parts = [] } = factsOf(recordSet);
  const right: Record<string, unknown> = { ...row };
  for (const [first, second] of inOrder) {
    const [from, to] = [right[first], right[second]];
    if (typeof from === 'string' && typeof to === 'string' && to < from) right[first] = to;
  }
  for (const [part, whole] of parts) {
    const [a, b] = [right[part] ?? null, right[whole] ?? null];
    if (a === null || b === null) continue;
    if (compare(fraction(a as number), fraction(b as number)) > 0) right[part] = b;
  }
  return right;
}

// Where a record names a person, it says her or his sex or none; now and then it says another.
function withSex(recordSet: string, row: Row, drawn: Drawn, i: number): Row {
  if (!('sex' in fieldsOf(recordSet)) || !('personId' in fieldsOf(recordSet))) return row;
  const person = drawn['personnel']?.find((candidate) => candidate['id'] === row['personId']);
  if (person === undefined) return i % 9 === 8 ? row : { ...row, sex: row['sex'] ?? 'female' };
  if (i % 9 === 8) return row;
  return { ...row, sex: i % 2 === 0 ? person['sex'] : undefined };
}

/** Record sets that cannot have rows without others. */
const needs: Readonly<Record<string, readonly string[]>> = {
  committeeMembers: ['committees'],
  successionPlans: ['personnel'],
  attendances: ['personnel', 'communications'],
  participations: ['activities'],
};

/** Names of a few record sets, with those that their records name; most worlds have personnel. */
export const namesOfSets: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    fc.nat(9),
    fc.uniqueArray(fc.constantFrom(...Object.keys(recordSets).slice(2)), { minLength: 1, maxLength: 3 }),
  )
  .map(([n, names]) => {
    const needed = new Set([
      ...(n === 0 ? [] : ['personnel']),
      ...names,
      ...names.flatMap((name) => needs[name] ?? []),
    ]);
    return Object.keys(recordSets).filter((name) => needed.has(name));
  });

/** Units, some of which have staff of their own, and rows of the record sets named, each right field by field. */
export function worldOf(names: readonly string[]): fc.Arbitrary<Drawn> {
  return fc.tuple(units, fc.nat(2)).chain(([unitRows, n]) => {
    const staffed = n === 0 ? unitRows : unitRows.slice(0, Math.max(1, Math.ceil(unitRows.length / n)));
    return names.reduce<fc.Arbitrary<Drawn>>(
      (world, name) =>
        world.chain((drawn) => {
          const named = name === 'personnel' ? { ...drawn, units: staffed } : drawn;
          return rowsOf(name, named).map((rows) => ({ ...drawn, [name]: rows }));
        }),
      fc.constant({ units: unitRows }),
    );
  });
}
