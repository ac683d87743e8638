import type { Catalog, Dataset } from 'gender-indicators';
import type { Build } from './build.ts';
import { type Condition, randomAtom, sql, written } from './conditions.ts';
import { catalogOf, indicatorFacts, population } from './ours.ts';
import { columnsOfQuery, openPeople } from './peers/duckdb.ts';
import type { People } from './people.ts';
import { below, type Random } from './random.ts';
import type { Units } from './units.ts';

interface Limit {
  readonly lt?: string;
  readonly gte?: string;
}

/** A condition of which some atoms are limits of a date or an amount. */
export interface LimitedCondition {
  readonly and?: readonly LimitedCondition[];
  readonly or?: readonly LimitedCondition[];
  readonly not?: LimitedCondition;
  readonly birthDate?: Limit;
  readonly hiredOn?: Limit;
  readonly basicPay?: Limit;
  /** An atom on a coded field. */
  readonly coded?: Condition;
}

/** Draws populations of one to four atoms, a third of them on dates and amounts. */
export function randomPopulations(random: Random, count = 150): readonly LimitedCondition[] {
  return Array.from({ length: count }, () => randomLimited(random));
}

function randomLimited(random: Random, depth = 0): LimitedCondition {
  const form = depth < 2 ? random() : 1;
  if (form < 0.15) return { not: randomLimited(random, depth + 1) };
  if (form < 0.35) return { or: [randomLimited(random, depth + 1), randomLimited(random, depth + 1)] };
  if (form < 0.6) return { and: [randomLimited(random, depth + 1), randomLimited(random, depth + 1)] };
  return random() < 2 / 3 ? { coded: randomAtom(random) } : randomLimit(random);
}

function randomLimit(random: Random): LimitedCondition {
  const field = (['birthDate', 'hiredOn', 'basicPay'] as const)[below(random, 3)]!;
  const value = field === 'basicPay' ? randomAmount(random) : randomDay(random, field === 'birthDate' ? 1965 : 1990);
  return { [field]: random() < 0.5 ? { lt: value } : { gte: value } };
}

function randomDay(random: Random, from: number): string {
  const [month, day] = [1 + below(random, 12), 1 + below(random, 28)].map((part) => String(part).padStart(2, '0'));
  return `${from + below(random, 35)}-${month}-${day}`;
}

function randomAmount(random: Random): string {
  return `${5_000_000 + below(random, 15_000_000)}.${10 + below(random, 90)}`;
}

/** The populations as a catalog: the share of women in each. Every call gives other objects. */
export function populationCatalog(conditions: readonly LimitedCondition[]): Catalog {
  const shares = conditions.map((where, i) => ({
    ...indicatorFacts(`share-${i}`),
    femaleShare: { of: population(`population-${i}`, asWhere(where)) },
  }));
  return catalogOf(shares);
}

/** Women and all in each population, for every unit with all units below it: women of the first, all of the first, and so on. */
export type PopulationCounts = readonly Float64Array[];

/** The counts by a build of the library, in the order of its units. */
export function countPopulations(
  build: Build,
  catalog: Catalog,
  dataset: Dataset,
): { readonly counts: PopulationCounts; readonly unitIds: readonly string[] } {
  const report = build.evaluate(dataset, catalog);
  const counts = catalog.indicators.flatMap(({ id }) => {
    const { female, total } = report.columns(id).counts;
    return [female!, total];
  });
  return { counts, unitIds: report.units.map(({ id }) => id) };
}

/** The condition in SQL. A comparison with a missing value is false there too, so that `NOT` is plain negation. */
function limitedSql(condition: LimitedCondition): string {
  const { and, or, not, birthDate, hiredOn, basicPay, coded } = condition;
  if (and !== undefined) return `(${and.map(limitedSql).join(' AND ')})`;
  if (or !== undefined) return `(${or.map(limitedSql).join(' OR ')})`;
  if (not !== undefined) return `NOT ${limitedSql(not)}`;
  if (birthDate !== undefined) return comparison('birth_date', birthDate, (day) => `DATE '${day}'`);
  if (hiredOn !== undefined) return comparison('hired_on', hiredOn, (day) => `DATE '${day}'`);
  if (coded !== undefined) return written(coded, sql);
  return `(pay IS NOT NULL AND ${comparison('pay', basicPay!, (amount) => amount.replace('.', ''))})`;
}

function comparison(column: string, { lt, gte }: Limit, write: (value: string) => string): string {
  return lt === undefined ? `(${column} >= ${write(gte!)})` : `(${column} < ${write(lt)})`;
}

/** The condition as the library takes it. */
function asWhere({ and, or, not, coded, ...limits }: LimitedCondition): Readonly<Record<string, unknown>> {
  if (and !== undefined) return { and: and.map(asWhere) };
  if (or !== undefined) return { or: or.map(asWhere) };
  if (not !== undefined) return { not: asWhere(not) };
  return coded === undefined ? { ...limits } : { ...coded };
}

/** DuckDB that counts the populations by unit and sex, and adds up the units below each; in the order of the generated units. */
export async function populationsInDuckDb(people: People, units: Units, conditions: readonly LimitedCondition[]) {
  const { connection, close } = await openPeople(people, units);
  const counted = conditions.map((condition, i) => `count(*) FILTER (WHERE ${limitedSql(condition)}) AS c${i}`);
  const query = `WITH own AS (SELECT unit, sex, ${counted.join(', ')} FROM people GROUP BY unit, sex)
    SELECT ancestor, ${conditions.map((_, i) => `coalesce(sum(c${i}) FILTER (WHERE sex = 'female'), 0)::DOUBLE, sum(c${i})::DOUBLE`).join(', ')}
    FROM own JOIN above USING (unit) GROUP BY ancestor`;
  return {
    run: async (): Promise<PopulationCounts> => {
      const [ancestor, ...columns] = await columnsOfQuery(connection, query);
      return columns.map((column) => {
        const counts = new Float64Array(units.rows.length);
        ancestor!.forEach((unit, row) => {
          counts[unit] = column[row]!;
        });
        return counts;
      });
    },
    close,
  };
}
