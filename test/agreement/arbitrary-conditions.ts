import fc from 'fast-check';
import { literalOf } from './arbitrary-records.js';
import type { Condition } from './naive-conditions.js';
import { type FieldKind, factsOf, fieldsOf, isOrdered, recordSets } from './record-sets.js';
import { shapes } from './shapes.js';

/** Keys of records that may be compared with another key: `unitId: { field: 'chair.unitId' }`. */
const keyPairs: Readonly<Record<string, readonly (readonly [key: string, other: string])[]>> = {
  events: [['unitId', 'person.unitId']],
  committees: [['unitId', 'chair.unitId']],
  committeeMembers: [['personId', 'committee.chairId']],
  participations: [['unitId', 'activity.unitId']],
};

/** Draws conditions on the records of a set, nested as deep as said. */
export type DrawWhere = (recordSet: string, depth: number, ofUnits?: boolean) => fc.Arbitrary<Condition>;

/**
 * Conditions on the records of a set, in a world in which these record sets are given. Relations of units to their records are
 * left out within conditions on records.
 */
export function conditionsIn(names: readonly string[]): DrawWhere {
  const memory = new Map<string, fc.Arbitrary<Condition>>();
  const draw: DrawWhere = (recordSet, depth, ofUnits = recordSet === 'units') => {
    const key = `${recordSet} ${depth} ${ofUnits}`;
    const arbitrary = memory.get(key) ?? clausesOf(recordSet, nestedIn({ draw, names }, recordSet, depth, ofUnits));
    memory.set(key, arbitrary);
    return arbitrary;
  };
  return draw;
}

function clausesOf(recordSet: string, nested: readonly fc.Arbitrary<Condition>[]): fc.Arbitrary<Condition> {
  const compared = comparisonsOf(recordSet);
  const clause =
    nested.length === 0
      ? compared
      : fc.oneof({ weight: 2, arbitrary: compared }, { weight: 3, arbitrary: fc.oneof(...nested) });
  return fc
    .array(clause, { maxLength: 2 })
    .map((list): Condition => (list.length < 2 ? (list[0] ?? {}) : { ...list[0], ...list[1] }));
}

interface Site {
  readonly draw: DrawWhere;
  readonly names: readonly string[];
}

function nestedIn(site: Site, recordSet: string, depth: number, ofUnits: boolean): readonly fc.Arbitrary<Condition>[] {
  if (depth === 0) return [];
  const { draw } = site;
  const lazily = (make: () => fc.Arbitrary<Condition>) => fc.constant(null).chain(make);
  const inner = lazily(() => draw(recordSet, depth - 1, ofUnits));
  const { toOne, toMany } = factsOf(recordSet);
  const overOne = Object.entries(toOne).map(([name, [otherSet]]) =>
    lazily(() => draw(otherSet, depth - 1, ofUnits && recordSet === 'units')).map((clause) => ({ [name]: clause })),
  );
  const mayAskMany = Object.keys(toMany).length > 0 && (recordSet !== 'units' || ofUnits);
  const overMany = mayAskMany ? Array<fc.Arbitrary<Condition>>(3).fill(related(site, recordSet, depth)) : [];
  return [
    fc.array(inner, { maxLength: 2 }).map((and) => ({ and })),
    fc.array(inner, { maxLength: 3 }).map((or) => ({ or })),
    inner.map((not) => ({ not })),
    ...overOne,
    ...overMany,
  ];
}

// Comparisons ---------------------------------------------------------------------------------------------------------
const comparisons = new Map<string, fc.Arbitrary<Condition>>(
  Object.keys(recordSets).map((recordSet) => {
    const fields = Object.entries(fieldsOf(recordSet)).filter(([, kind]) => kind !== 'key' || recordSet === 'units');
    return [
      recordSet,
      fc.oneof(...fields.map(([field, kind]) => comparison(recordSet, field, kind)), ...keys(recordSet)),
    ];
  }),
);

function comparisonsOf(recordSet: string): fc.Arbitrary<Condition> {
  return comparisons.get(recordSet) ?? fc.constant({});
}

function comparison(recordSet: string, field: string, kind: FieldKind): fc.Arbitrary<Condition> {
  const literal = literalOf(field, kind);
  const list = shapes.nullInLists ? fc.oneof({ weight: 4, arbitrary: literal }, fc.constant(null)) : literal;
  const minLength = field === 'sex' && !shapes.emptyListsOfSexes ? 1 : 0;
  return fc
    .oneof<fc.Arbitrary<unknown>[]>(
      literal,
      literal,
      fc.constant(null),
      fc.array(list, { minLength, maxLength: 3 }).map((values) => ({ in: values })),
      ...(isOrdered(kind) ? [range(recordSet, field, kind), range(recordSet, field, kind)] : []),
    )
    .map((clause) => ({ [field]: clause }));
}

function range(recordSet: string, field: string, kind: FieldKind): fc.Arbitrary<unknown> {
  const comparable = Object.entries(fieldsOf(recordSet))
    .filter(([, other]) => isOrdered(other) && (kind === 'date') === (other === 'date'))
    .map(([name]) => name);
  const end = fc.oneof<fc.Arbitrary<unknown>[]>(
    literalOf(field, kind),
    fc.constantFrom(...comparable).map((name) => ({ field: name })),
    ...(kind === 'date' ? [fc.constantFrom('asOf', 'from', 'to').map((date) => ({ date }))] : []),
  );
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom('lt', 'lte', 'gt', 'gte'), end), {
      selector: ([operator]) => operator,
      minLength: 1,
      maxLength: 2,
    })
    .map((ends) => Object.fromEntries(ends));
}

// Whether a key is absent, and whether it names the same record as another.
function keys(recordSet: string): readonly fc.Arbitrary<Condition>[] {
  const absent = Object.values(factsOf(recordSet).toOne).map(([, key]) => fc.constant({ [key]: null }));
  const pairs = (keyPairs[recordSet] ?? []).map(([key, other]) => fc.constant({ [key]: { field: other } }));
  return recordSet === 'units' ? [] : [...absent, ...pairs];
}

// Related records -----------------------------------------------------------------------------------------------------
const counting = fc.oneof(
  fc.record({ gte: fc.nat(4) }),
  fc.record({ lt: fc.nat(4) }),
  fc.record({ gt: fc.nat(3), lte: fc.constantFrom(2, 4, '6') }),
);
const sharing = fc.oneof(
  fc.record({ gte: fc.constantFrom('0.3', 0.5, '0.333333333333') }),
  fc.record({ lt: fc.constantFrom('0.5', 1) }),
  fc.record({ gt: fc.constantFrom(0, '0.25'), lte: fc.constantFrom('0.75', 1) }),
);

function related({ draw, names }: Site, recordSet: string, depth: number): fc.Arbitrary<Condition> {
  const every = Object.keys(factsOf(recordSet).toMany);
  const present = every.filter((other) => names.includes(other));
  const others = present.length === 0 ? every : [...present, ...present, ...present, every[depth] ?? present[0]!];
  return fc.constantFrom(...others).chain((relatedSet) => {
    // The conditions of catalogs' populations, so that returns decide conditions on units too.
    const inner = fc.oneof(simpleWhere(relatedSet), draw(relatedSet, depth - 1, false));
    const reach: fc.Arbitrary<Condition> =
      recordSet === 'units' ? fc.constantFrom({}, { within: 'own' }, { within: 'subtree' }) : fc.constant({});
    const how = fc.oneof<fc.Arbitrary<Condition>[]>(
      inner.map((some) => ({ some })),
      inner.map((none) => ({ none })),
      fc.tuple(inner, counting).map(([count, bounds]) => ({ count, ...bounds })),
      fc
        .tuple(inner, fc.option(inner, { nil: undefined }), sharing)
        .map(([share, of, bounds]) => ({ share, ...(of === undefined ? {} : { of }), ...bounds })),
    );
    return fc.tuple(how, reach).map(([clause, within]) => ({ [relatedSet]: { ...clause, ...within } }));
  });
}

/** One of a few conditions, so that several populations and conditions have the same. */
export function simpleWhere(recordSet: string): fc.Arbitrary<Condition> {
  const fields = fieldsOf(recordSet);
  const pool: Condition[] = [{}];
  if ('leadership' in fields) pool.push({ leadership: 'head' });
  if ('sex' in fields)
    pool.push({ sex: 'female' }, { sex: { in: ['male', 'other', 'undisclosed'] } }, { sex: 'male', ...pool[1] });
  if ('sex' in fields && shapes.emptyListsOfSexes) pool.push({ sex: { in: [] } });
  return fc.constantFrom(...pool);
}
