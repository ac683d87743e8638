import fc from 'fast-check';
import type { Catalog } from 'gender-indicators/schemas';
import { catalogsOf } from './arbitrary-catalogs.js';
import { asOf, namesOfSets, period, worldOf } from './arbitrary-records.js';
import { isDivided } from './naive-breakdowns.js';
import type { Row } from './naive-records.js';
import { recordSets } from './record-sets.js';

/** Rows, catalog and dates of one case. */
export interface Case {
  readonly rows: { readonly units: readonly Row[] } & Readonly<Record<string, readonly Row[]>>;
  readonly catalog: Catalog;
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string };
}

// Full counts; total and women; a total alone; all but one sex; women and men.
const counts = fc
  .tuple(fc.record({ female: fc.nat(4), male: fc.nat(4), other: fc.nat(1), undisclosed: fc.nat(1) }), fc.nat(5))
  .map(([bySex, shape]): Row => {
    const { female, male, other, undisclosed } = bySex;
    const total = female + male + other + undisclosed;
    if (shape === 0) return { total, ...bySex };
    if (shape === 1) return { total };
    if (shape === 2) return { total, female, male, undisclosed };
    if (shape === 3) return { total, female, male };
    return { total, female };
  });

const merged = (...parts: readonly fc.Arbitrary<Row>[]): fc.Arbitrary<Row> =>
  fc.tuple(...parts).map((list) => Object.assign({}, ...list) as Row);

const unitIn = (unitRows: readonly Row[]) => fc.constantFrom(...unitRows.map((row) => row['id']));

const returnsOf = (unitRows: readonly Row[], catalog: Catalog): fc.Arbitrary<readonly Row[]> =>
  fc.uniqueArray(
    merged(
      fc.record({
        populationId: fc.constantFrom(...(catalog.populations ?? []).map(({ id }) => id)),
        unitId: unitIn(unitRows),
      }),
      counts,
    ),
    { selector: (row) => `${String(row['populationId'])} ${String(row['unitId'])}`, maxLength: 8 },
  );

const observationsOf = (unitRows: readonly Row[], catalog: Catalog): fc.Arbitrary<readonly Row[]> => {
  const ids = catalog.indicators.filter((indicator) => indicator.given !== undefined).map(({ id }) => id);
  if (ids.length === 0) return fc.constant([]);
  const figures = fc.oneof(
    fc.constantFrom('0', '-0', '0.25', '1', '1.5', '-12.5').map((value) => ({ value })),
    fc.tuple(fc.nat(3), fc.nat(3)).map(([part, rest]) => ({ part, whole: part + rest })),
  );
  const place = fc.record({
    indicatorId: fc.constantFrom(...ids),
    unitId: unitIn(unitRows),
    on: fc.constantFrom('2018-12-31', '2019-06-30', '2019-12-31', '2020-06-30'),
    source: fc.constant('office'),
  });
  return fc.uniqueArray(merged(place, figures), {
    selector: (row) => `${String(row['indicatorId'])} ${String(row['unitId'])} ${String(row['on'])}`,
    maxLength: 5,
  });
};

/** A case of random rows of a few record sets and a random catalog of all calculations. */
export const cases: fc.Arbitrary<Case> = namesOfSets
  .chain((names) => fc.tuple(worldOf(names), catalogsOf(names)))
  .chain(([rows, catalog]) => {
    const unitRows = rows['units'] ?? [];
    return fc
      .record({ returns: returnsOf(unitRows, catalog), observations: observationsOf(unitRows, catalog) })
      .map((reports): Case => ({ rows: { ...rows, ...reports, units: unitRows }, catalog, asOf, period }));
  });

const listed = [
  ...['positionLevel', 'leadership', 'sex', 'acting', 'level', 'role', 'ageBand', 'status', 'rating'].map((by) => [by]),
  ...['unit.kind', 'unit.level', 'parent.kind', 'person.qualification', 'person.ageBand', 'chair.sex'].map((by) => [
    by,
  ]),
  ...['communication.form', 'activity.kind', 'committee.kind', 'committeeMembers.role'].map((by) => [by]),
  ['successionPlans.positionLevel', 'successionPlans.leadership'],
  ['sex', 'positionLevel'],
  ['ageBand', 'leadership'],
  ['qualification', 'unit.level'],
];

const ofText = [
  ...['successionPlans.term', 'term', 'policy', 'number', 'unit.name'].map((by) => [by]),
  ['successionPlans.term', 'successionPlans.leadership'],
];

/** Breakdowns by fields whose values the schema lists. */
export const listedBreakdowns = fc.constantFrom(...listed);

/** The same, and by fields whose values are those of the rows. */
export const breakdowns = fc.constantFrom(...listed, ...ofText);

/** A case, and a breakdown that divides one of its record sets. */
export const dividedCases: fc.Arbitrary<readonly [Case, readonly string[]]> = cases.chain((drawn) => {
  const names = Object.keys(drawn.rows).filter((name) => name in recordSets && name !== 'units');
  const dividing = [...listed, ...ofText].filter((by) => names.some((name) => isDivided(name, by)));
  return fc.tuple(fc.constant(drawn), dividing.length === 0 ? breakdowns : fc.constantFrom(...dividing));
});
