import fc from 'fast-check';

/** A record of an office, as these tests count it by hand. */
export interface Clerk {
  readonly unitId: string;
  readonly sex: 'female' | 'male' | 'other' | 'undisclosed';
  readonly isLeader: boolean;
  /** In millionths, so that sums are exact. */
  readonly pay: bigint | null;
  readonly level: string;
}

/** The units of all offices: top above a and c, a above b. The order of an office may be another. */
export const units = [
  { id: 'top', name: 'top', kind: 'team' },
  { id: 'a', parentId: 'top', name: 'a', kind: 'team' },
  { id: 'b', parentId: 'a', name: 'b', kind: 'team' },
  { id: 'c', parentId: 'top', name: 'c', kind: 'team' },
] as const;

const million = 10n ** 6n;

/** A clerk in one of the units. */
export const clerk: fc.Arbitrary<Clerk> = fc.record({
  unitId: fc.constantFrom(...units.map(({ id }) => id)),
  sex: fc.constantFrom('female', 'male', 'other', 'undisclosed'),
  isLeader: fc.boolean(),
  pay: fc.option(
    fc.oneof(
      fc.bigInt(0n, 40n).map((half) => (half * million) / 2n),
      fc.constantFrom(9_007_199_254_740_991n, 9_007_199_254_740_993n, 1n, 10_500_000n),
      fc.bigInt(0n, 10n ** 21n),
    ),
  ),
  level: fc.constantFrom('', 'team', 'department', '10', '9'),
});

/** The decimal text of millionths. */
function decimal(millionths: bigint): string {
  const text = `${millionths / million}.${String(millionths % million).padStart(6, '0')}`;
  return text.replace(/\.?0+$/u, '') || '0';
}

function countsOf(clerks: readonly Clerk[]) {
  const count = (sex: string) => clerks.filter((one) => one.sex === sex).length;
  const total = clerks.length;
  if (total === 0) return { total };
  return {
    total,
    female: count('female'),
    male: count('male'),
    other: count('other'),
    undisclosed: count('undisclosed'),
  };
}

function byUnit<Value>(ids: readonly string[], read: (unitId: string) => Value | undefined): Record<string, Value> {
  return Object.fromEntries(ids.flatMap((id) => (read(id) === undefined ? [] : [[id, read(id)!]])));
}

const sexes = ['female', 'male', 'other', 'undisclosed'] as const;

function sumsOf(clerks: readonly Clerk[]) {
  const sums = sexes.flatMap((sex) => {
    const pays = clerks.flatMap((one) => (one.sex === sex && one.pay !== null ? [one.pay] : []));
    return pays.length === 0 ? [] : [[sex, { count: pays.length, sum: decimal(pays.reduce((a, b) => a + b)) }]];
  });
  return sums.length === 0 ? undefined : Object.fromEntries(sums);
}

function frequenciesOf(clerks: readonly Clerk[], read: (clerk: Clerk) => string) {
  const values = [...new Set(clerks.map(read))].sort();
  if (values.length === 0) return undefined;
  return Object.fromEntries(
    values.map((value) => {
      const same = clerks.filter((one) => read(one) === value);
      const counts = sexes.map((sex) => [sex, same.filter((one) => one.sex === sex).length] as const);
      return [value, Object.fromEntries(counts.filter(([, count]) => count > 0))];
    }),
  );
}

/** The tallies of an office as JSON, counted by hand, with the units in the order given. */
export function officeJson(
  sources: readonly string[],
  ids: readonly string[],
  clerks: readonly Clerk[],
  swapped = false,
) {
  const population = (members: readonly Clerk[], where: object) => {
    const of = (id: string) => members.filter((one) => one.unitId === id);
    const reported = (id: string) => clerks.some((one) => one.unitId === id);
    return {
      of: 'personnel',
      where,
      records: byUnit(ids, (id) => (reported(id) ? countsOf(of(id)) : undefined)),
      sums: { basicPay: byUnit(ids, (id) => sumsOf(of(id))) },
      distributions: {
        basicPay: {
          sensitive: true,
          units: byUnit(ids, (id) => frequenciesOf(of(id), ({ pay }) => (pay === null ? '' : decimal(pay)))),
        },
        positionLevel: { sensitive: false, units: byUnit(ids, (id) => frequenciesOf(of(id), ({ level }) => level)) },
      },
    };
  };
  // The same condition with its clauses in another order.
  const where = swapped
    ? { sex: 'female', leadership: { in: ['head', 'deputy'] } }
    : { leadership: { in: ['head', 'deputy'] }, sex: 'female' };
  return {
    format: 'gender-indicators/tallies',
    version: 1,
    asOf: '2019-12-31',
    period: { from: '2019-01-01', to: '2019-12-31' },
    sources,
    units: ids.map((id) => units.find((unit) => unit.id === id)!),
    successions: [],
    populations: {
      leaders: population(
        clerks.filter(({ isLeader, sex }) => isLeader && sex === 'female'),
        where,
      ),
      personnel: population(clerks, {}),
    },
    observations: [],
    breakdowns: [],
    cells: [],
    issues: [],
  };
}
