import fc from 'fast-check';
import { canonical } from '../../src/conditions/canonical.js';
import type { Catalog } from '../../src/schemas/catalog.js';
import type { Indicator } from '../../src/schemas/indicator.js';
import type { Population } from '../../src/schemas/population.js';
import type { Target } from '../../src/schemas/target.js';
import { quantileMethods } from '../../src/schemas/values.js';
import type { Condition } from './naive-conditions.js';
import type { Row } from './naive-world.js';

/** Rows, catalog and dates of one case. */
export interface Case {
  readonly rows: { readonly units: readonly Row[] } & Readonly<Record<string, readonly Row[]>>;
  readonly catalog: Catalog;
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string };
}

const asOf = '2019-12-31';
const period = { from: '2019-01-01', to: '2019-12-31' };

const days = [
  '1959-12-31',
  '1980-02-29',
  '1989-12-31',
  '1990-01-01',
  '2001-12-31',
  '2019-01-01',
  '2019-06-30',
  '2019-12-31',
];
const kinds = ['ministry', 'department', 'team'];
const terms = ['2015-2020', '2021-2026'];
const enums: Readonly<Record<string, readonly string[]>> = {
  sex: ['female', 'male', 'other', 'undisclosed'],
  leadership: ['head', 'deputy', 'none'],
  positionLevel: ['department', 'team'],
  qualification: ['bachelor', 'master'],
  level: ['central', 'province'],
  role: ['chair', 'member'],
};

const day = fc.constantFrom(...days);
const later = fc.constantFrom(...days, '2020-06-30');
// Some are too large for a JavaScript number to hold exactly.
const amount = fc.constantFrom('0', '0.5', '10', '10.50', '12500000', '900719925474099.3', '900719925474099.301');
const hours = fc.constantFrom(0, 0.1, 7.5, 160);
const sex = fc.constantFrom('female', 'female', 'male', 'male', 'male', 'other', 'undisclosed');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const absent = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: value }, fc.constantFrom(null, undefined));
const one = (name: string) => fc.constantFrom(...(enums[name] ?? []));

// Rows ---------------------------------------------------------------------------------------------------------------
const units = fc
  .array(
    fc.record({
      above: fc.nat(6),
      kind: fc.constantFrom(...kinds),
      level: absent(one('level')),
      establishedOn: fc.constantFrom(undefined, undefined, null, '1999-01-01', '2019-12-31', '2020-01-01'),
      dissolvedOn: fc.constantFrom(undefined, undefined, null, '2020-06-30', '2020-01-01'),
      isClosed: fc.nat(7).map((n) => n === 0),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((list) =>
    list.map(({ above, isClosed, dissolvedOn, establishedOn, ...unit }, i): Row => {
      const dates = isClosed ? { establishedOn: '1999-01-01', dissolvedOn: asOf } : { establishedOn, dissolvedOn };
      return { id: `u${i}`, name: `U${i}`, parentId: above < i ? `u${above}` : undefined, ...unit, ...dates };
    }),
  )
  .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));

const idIn = (letter: string, rows: readonly Row[]) => fc.constantFrom(...rows.map((row) => row['id'] ?? letter));
const listOf = (letter: string, row: fc.Arbitrary<Row>, maxLength: number) =>
  fc.array(row, { maxLength }).map((list) => list.map((one, i) => ({ id: `${letter}${i}`, ...one })));

const personIn = (inUnit: fc.Arbitrary<unknown>): fc.Arbitrary<Row> =>
  fc.record({
    unitId: inUnit,
    sex,
    leadership: one('leadership'),
    birthDate: absent(day),
    hiredOn: absent(day),
    partyAdmittedOn: absent(day),
    positionLevel: absent(one('positionLevel')),
    qualification: absent(one('qualification')),
    acting: absent(fc.boolean()),
    basicPay: absent(amount),
    hours: absent(hours),
  });

// The person named, whose sex is given or not; or nobody, and a sex.
const someone = (people: readonly Row[]): fc.Arbitrary<Row> => {
  const stranger = sex.map((own) => ({ sex: own }));
  if (people.length === 0) return stranger;
  const named = fc
    .tuple(fc.constantFrom(...people), fc.boolean())
    .map(([person, says]) => ({ personId: person['id'], ...(says ? { sex: person['sex'] } : {}) }));
  return fc.oneof(stranger, named, named);
};

const merged = (...parts: readonly fc.Arbitrary<Row>[]): fc.Arbitrary<Row> =>
  fc.tuple(...parts).map((list) => Object.assign({}, ...list) as Row);

/** Rows of any record sets, each right by itself; some units are not active. */
const records = units.chain((unitRows) => {
  const inUnit = idIn('u', unitRows);
  return listOf('p', personIn(inUnit), 16).chain((people) =>
    listOf(
      'c',
      fc.record({
        unitId: inUnit,
        kind: fc.constantFrom('party', 'trade_union'),
        chairId: people.length > 0 ? absent(idIn('p', people)) : fc.constant(null),
      }),
      3,
    ).chain((committees) =>
      fc.record({
        units: fc.constant(unitRows),
        personnel: maybe(fc.constant(people)),
        events: maybe(
          listOf(
            'e',
            merged(
              someone(people),
              fc.record({
                unitId: inUnit,
                kind: fc.constantFrom('appointment', 'study'),
                on: later,
                positionLevel: absent(one('positionLevel')),
                leadership: absent(one('leadership')),
              }),
            ),
            8,
          ),
        ),
        committees: maybe(fc.constant(committees)),
        committeeMembers:
          committees.length === 0
            ? fc.constant(undefined)
            : maybe(
                listOf(
                  'm',
                  merged(someone(people), fc.record({ committeeId: idIn('c', committees), role: absent(one('role')) })),
                  6,
                ),
              ),
        successionPlans:
          people.length === 0
            ? fc.constant(undefined)
            : maybe(
                listOf(
                  's',
                  fc.record({
                    personId: idIn('p', people),
                    positionLevel: one('positionLevel'),
                    leadership: one('leadership'),
                    term: fc.constantFrom(...terms),
                  }),
                  6,
                ),
              ),
      }),
    ),
  );
});

// Conditions ---------------------------------------------------------------------------------------------------------
type FieldKind = 'enum' | 'date' | 'hours' | 'amount' | 'age' | 'boolean' | 'kind' | 'term';
const fieldKinds: Readonly<Record<string, Readonly<Record<string, FieldKind>>>> = {
  units: { kind: 'kind', level: 'enum', establishedOn: 'date', dissolvedOn: 'date' },
  personnel: {
    sex: 'enum',
    leadership: 'enum',
    positionLevel: 'enum',
    qualification: 'enum',
    acting: 'boolean',
    birthDate: 'date',
    hiredOn: 'date',
    partyAdmittedOn: 'date',
    basicPay: 'amount',
    hours: 'hours',
    age: 'age',
  },
  events: { sex: 'enum', positionLevel: 'enum', leadership: 'enum', on: 'date' },
  committees: {},
  committeeMembers: { sex: 'enum', role: 'enum' },
  successionPlans: { positionLevel: 'enum', leadership: 'enum', term: 'term' },
};
const oneOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  units: { parent: 'units' },
  personnel: { unit: 'units' },
  events: { unit: 'units', person: 'personnel' },
  committees: { unit: 'units', chair: 'personnel' },
  committeeMembers: { committee: 'committees', person: 'personnel' },
  successionPlans: { person: 'personnel' },
};
const manyOf: Readonly<Record<string, readonly string[]>> = {
  units: ['personnel', 'personnel', 'events', 'committees', 'committeeMembers', 'successionPlans'],
  personnel: ['events', 'committeeMembers', 'successionPlans'],
  committees: ['committeeMembers'],
};

const literal = (field: string, kind: FieldKind): fc.Arbitrary<unknown> => {
  if (kind === 'enum') return one(field);
  if (kind === 'kind') return fc.constantFrom(...kinds);
  if (kind === 'term') return fc.constantFrom(...terms);
  if (kind === 'boolean') return fc.boolean();
  if (kind === 'date') return day;
  if (kind === 'hours') return hours;
  return kind === 'amount' ? amount : fc.constantFrom(17, 18, 29, 30, 39, 60);
};

const range = (set: string, field: string, kind: FieldKind): fc.Arbitrary<unknown> => {
  const fields = Object.entries(fieldKinds[set] ?? {});
  const likes = fields.filter(([, other]) => (kind === 'date') === (other === 'date'));
  const comparable = likes
    .filter(([, other]) => ['date', 'hours', 'amount', 'age'].includes(other))
    .map(([name]) => name);
  const end = fc.oneof(
    literal(field, kind),
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
};

const comparison = (set: string, field: string, kind: FieldKind): fc.Arbitrary<Condition> =>
  fc
    .oneof(
      literal(field, kind),
      literal(field, kind),
      fc.constant(null),
      fc.array(literal(field, kind), { maxLength: 3 }).map((list) => ({ in: list })),
      ...(['date', 'hours', 'amount', 'age'].includes(kind) ? [range(set, field, kind), range(set, field, kind)] : []),
    )
    .map((clause) => ({ [field]: clause }));

const counting = fc.oneof(
  fc.record({ gte: fc.nat(4) }),
  fc.record({ lt: fc.nat(4) }),
  fc.record({ gt: fc.nat(3), lte: fc.constantFrom(4, '6') }),
);
const sharing = fc.oneof(
  fc.record({ gte: fc.constantFrom('0.3', 0.5, '0.333333333333') }),
  fc.record({ lt: fc.constantFrom('0.5', 1) }),
);

const many = (set: string, depth: number): fc.Arbitrary<Condition> =>
  fc.constantFrom(...(manyOf[set] ?? [])).chain((other) => {
    // The conditions of catalogs' populations, so that returns decide conditions on units too.
    const inner = fc.oneof(simpleWhere(other), where(other, depth - 1, false));
    const within = set === 'units' ? fc.constantFrom({}, { within: 'own' }, { within: 'subtree' }) : fc.constant({});
    const how = fc.oneof(
      inner.map((some) => ({ some })),
      inner.map((none) => ({ none })),
      fc.tuple(inner, counting).map(([count, bounds]) => ({ count, ...bounds })),
      fc
        .tuple(inner, fc.option(inner, { nil: undefined }), sharing)
        .map(([share, of, bounds]) => ({ share, ...(of === undefined ? {} : { of }), ...bounds })),
    );
    return fc.tuple(how, within).map(([clause, reach]) => ({ [other]: { ...clause, ...reach } }));
  });

const simpleWhere = (set: string): fc.Arbitrary<Condition> => {
  const fields = fieldKinds[set] ?? {};
  const pool: Condition[] = [{}];
  if ('leadership' in fields) pool.push({ leadership: 'head' });
  if ('sex' in fields)
    pool.push({ sex: 'female' }, { sex: { in: ['male', 'other', 'undisclosed'] } }, { sex: 'male', ...pool[1] });
  return fc.constantFrom(...pool);
};

/** A condition on the records of a set. Relations of units to their records are left out within conditions on records. */
const where = (set: string, depth: number, ofUnits: boolean): fc.Arbitrary<Condition> => {
  const fields = Object.entries(fieldKinds[set] ?? {});
  const clauses = fields.map(([field, kind]) => comparison(set, field, kind));
  if (depth > 0) {
    const inner = where(set, depth - 1, ofUnits);
    clauses.push(
      fc.array(inner, { maxLength: 2 }).map((and) => ({ and })),
      fc.array(inner, { maxLength: 3 }).map((or) => ({ or })),
      inner.map((not) => ({ not })),
      inner.map((not) => ({ not })),
    );
    for (const [name, other] of Object.entries(oneOf[set] ?? {})) {
      clauses.push(where(other, depth - 1, ofUnits && set === 'units').map((clause) => ({ [name]: clause })));
    }
    if (manyOf[set] !== undefined && (set !== 'units' || ofUnits)) {
      const related = many(set, depth);
      clauses.push(related, related, ...(set === 'units' ? [related, related, related] : []));
    }
  }
  if (clauses.length === 0) return fc.constant({});
  return fc
    .array(fc.oneof(...clauses), { maxLength: 2 })
    .map((list): Condition => (list.length < 2 ? (list[0] ?? {}) : { ...list[0], ...list[1] }));
};

// Catalogs -----------------------------------------------------------------------------------------------------------
const title = { vi: 'tên', en: 'title' };
const source = { document: 'plan' };
const countedSets = ['units', 'personnel', 'personnel', 'events', 'committees', 'committeeMembers', 'successionPlans'];

const populations = fc
  .array(
    fc
      .constantFrom(...countedSets)
      .chain((of) =>
        fc.oneof(simpleWhere(of), where(of, 2, of === 'units')).map((condition) => ({ of, where: condition })),
      ),
    { minLength: 3, maxLength: 8 },
  )
  .map((drawn) => {
    const known = new Set<string>();
    const all = [{ of: 'personnel', where: {} }, { of: 'units', where: {} }, ...drawn].filter(({ of, where: one }) => {
      const key = of + canonical(one);
      return !known.has(key) && known.add(key);
    });
    return all.map((population, i): Population => ({ id: `q${i}`, title, ...population }));
  });

const valueFields = ['basicPay', 'hours', 'age'];
const distributed: Readonly<Record<string, readonly string[]>> = {
  personnel: ['qualification', 'basicPay', 'hours', 'acting', 'hiredOn', 'age'],
  events: ['kind', 'on', 'positionLevel'],
  committees: ['kind'],
  committeeMembers: ['role'],
  successionPlans: ['term', 'leadership'],
};

const calculation = (list: readonly Population[]): fc.Arbitrary<Partial<Indicator>> => {
  const ids = (keep: (population: Population) => boolean) =>
    fc
      .constantFrom(...list.filter(keep))
      .chain((population) => fc.constantFrom<string | Population>(population.id, population));
  const any = ids(() => true);
  const sexed = ids(({ of }) => of !== 'units' && of !== 'committees');
  const personnel = ids(({ of }) => of === 'personnel');
  const pair = fc.record({ part: sexed, whole: sexed });
  const days = fc.constantFrom<readonly [string, string]>(['birthDate', 'hiredOn'], ['hiredOn', 'partyAdmittedOn']);
  const years = fc.constantFrom<readonly [string, string | { date: 'asOf' | 'from' }]>(
    ['hiredOn', { date: 'asOf' }],
    ['hiredOn', { date: 'from' }],
    ['birthDate', 'hiredOn'],
  );
  const value = fc.oneof(
    fc.constantFrom(...valueFields),
    days.map((fields) => ({ days: fields })),
    years.map((fields) => ({ years: fields })),
  );
  const spread = fc
    .constantFrom(...list.filter(({ of }) => of !== 'units'))
    .chain(({ id, of }) => fc.constantFrom(...(distributed[of] ?? [])).map((field) => ({ id, field })));
  const quantity = fc.oneof(
    any.map((count) => ({ count })),
    fc.tuple(sexed, fc.constantFrom('female' as const, 'male' as const)).map(([count, own]) => ({ count, sex: own })),
    fc.tuple(personnel, fc.constantFrom(...valueFields)).map(([of, field]) => ({ sum: field, of })),
    spread.map(({ id, field }) => ({ distinct: field, of: id })),
  );
  return fc.oneof(
    sexed.map((of) => ({ femaleShare: { of } })),
    fc.record({ part: any, whole: any }).map((share) => ({ share })),
    fc
      .record(
        { numerator: quantity, denominator: quantity, unit: fc.constant('share' as const) },
        { requiredKeys: ['numerator', 'denominator'] },
      )
      .map((ratio) => ({ ratio })),
    quantity.map((one) => ({ quantity: { value: one } })),
    pair.map((representationRatio) => ({ representationRatio })),
    pair.map((representationGap) => ({ representationGap })),
    pair.map((rateRatio) => ({ rateRatio })),
    pair.map((rateGap) => ({ rateGap })),
    fc.record({ of: personnel, value }).map((mean) => ({ mean })),
    fc.record({ of: personnel, value }).map((median) => ({ median })),
    fc
      .record({
        of: personnel,
        value,
        p: fc.constantFrom<number | string>('0', 0.1, '0.25', '0.333333333333', 0.5, '0.9', 1),
        method: fc.constantFrom(...quantileMethods, undefined),
      })
      .map((quantile) => ({ quantile })),
    fc
      .record({ of: personnel, value, average: fc.constantFrom('mean' as const, 'median' as const, undefined) })
      .map((payGap) => ({ payGap })),
    spread.map(({ id, field }) => ({ distribution: { of: id, by: field } })),
    fc.constant({ given: {} }),
  );
};

const indicators = (list: readonly Population[]): fc.Arbitrary<readonly Indicator[]> =>
  fc
    .tuple(
      fc.array(
        fc.tuple(calculation(list), fc.constantFrom('all' as const, 'stated' as const, 'binary' as const, undefined)),
        {
          minLength: 2,
          maxLength: 6,
        },
      ),
      fc.array(
        fc.tuple(
          fc.nat(5),
          fc.constantFrom<'parent' | 'siblings' | { value: string }>('parent', 'siblings', { value: '0.25' }),
        ),
        { maxLength: 2 },
      ),
    )
    .map(([calculations, differences]) => {
      const all = calculations.map(
        ([own, base], i): Indicator => ({
          id: `i${i}`,
          title,
          better: 'higher',
          source,
          ...(base ? { base } : {}),
          ...own,
        }),
      );
      differences.forEach(([of, reference], i) => {
        const difference = { indicator: all[of % all.length]?.id ?? '', reference };
        all.push({ id: `d${i}`, title, better: 'parity', source, difference });
      });
      return all;
    });

const bound = fc.oneof(
  fc
    .constantFrom('at_least', 'above', 'at_most', 'below')
    .chain((name) => fc.constantFrom('0', '0.25', '0.333333333333', '0.5', '1').map((limit) => ({ [name]: limit }))),
  fc.constant({ between: ['0.4', '0.6'] }),
) as fc.Arbitrary<Target['bound']>;

const targets = (ids: readonly string[]): fc.Arbitrary<readonly Target[]> =>
  fc
    .array(
      fc.record({
        indicatorId: fc.constantFrom(...ids),
        bound,
        by: fc.constantFrom('2019-06-30', '2025-12-31'),
        inForce: fc.constantFrom({ from: '2011-01-01', to: '2025-12-31' }, { from: '2020-01-01', to: '2025-12-31' }),
        binds: where('units', 2, true),
      }),
      { maxLength: 2 },
    )
    .map((list) =>
      list.map((target, i): Target => ({ id: `t${i}`, title, source, confidence: 'one_source', ...target })),
    );

const catalogs = populations.chain((list) =>
  indicators(list).chain((all) =>
    targets(all.map(({ id }) => id)).map(
      (own): Catalog => ({ id: 'catalog', title, populations: list, indicators: all, targets: own }),
    ),
  ),
);

// Full counts; total and women; a total alone; all but one sex; women and men.
const counts = fc
  .tuple(fc.record({ female: fc.nat(4), male: fc.nat(4), other: fc.nat(1), undisclosed: fc.nat(1) }), fc.nat(5))
  .map(([own, shape]): Row => {
    const { female, male, other, undisclosed } = own;
    const total = female + male + other + undisclosed;
    if (shape === 0) return { total, ...own };
    if (shape === 1) return { total };
    if (shape === 2) return { total, female, male, undisclosed };
    if (shape === 3) return { total, female, male };
    return { total, female };
  });

const returns = (unitRows: readonly Row[], catalog: Catalog): fc.Arbitrary<readonly Row[]> =>
  fc.uniqueArray(
    merged(
      fc.record({
        populationId: fc.constantFrom(...(catalog.populations ?? []).map(({ id }) => id)),
        unitId: idIn('u', unitRows),
      }),
      counts,
    ),
    { selector: (row) => `${String(row['populationId'])} ${String(row['unitId'])}`, maxLength: 8 },
  );

const observations = (unitRows: readonly Row[], catalog: Catalog): fc.Arbitrary<readonly Row[]> => {
  const ids = catalog.indicators.filter((indicator) => indicator.given !== undefined).map(({ id }) => id);
  if (ids.length === 0) return fc.constant([]);
  const figures = fc.oneof(
    fc.constantFrom('0', '-0', '0.25', '-12.5').map((value) => ({ value })),
    fc.tuple(fc.nat(3), fc.nat(3)).map(([part, rest]) => ({ part, whole: part + rest })),
  );
  return fc.uniqueArray(
    merged(
      fc.record({
        indicatorId: fc.constantFrom(...ids),
        unitId: idIn('u', unitRows),
        on: later,
        source: fc.constant('office'),
      }),
      figures,
    ),
    { selector: (row) => `${String(row['indicatorId'])} ${String(row['unitId'])} ${String(row['on'])}`, maxLength: 5 },
  );
};

/** A case of random rows and a random catalog of all calculations. */
export const cases: fc.Arbitrary<Case> = fc.tuple(records, catalogs).chain(([rows, catalog]) =>
  fc
    .record({ returns: returns(rows.units, catalog), observations: observations(rows.units, catalog) })
    .map((others): Case => {
      const given = Object.entries({ ...rows, ...others }).filter(([, list]) => list !== undefined);
      return { rows: Object.fromEntries(given) as Case['rows'], catalog, asOf, period };
    }),
);

const listed = [
  ...[
    ['positionLevel'],
    ['leadership'],
    ['sex'],
    ['acting'],
    ['level'],
    ['role'],
    ['unit.kind'],
    ['person.qualification'],
  ],
  ['sex', 'positionLevel'],
  ['qualification', 'unit.kind'],
];

/** Breakdowns by fields whose values the schema lists, of which the naive evaluator knows the fields. */
export const listedBreakdowns = fc.constantFrom(...listed);

/** The same, and by a field whose values are those of the rows. */
export const breakdowns = fc.constantFrom(...listed, ['successionPlans.term']);
