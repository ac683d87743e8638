import { compare, fraction } from './fraction.js';
import { factsOf, fieldsOf, isSexed, recordSets } from './record-sets.js';

/** A row of any record set. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows by record set, as `createDataset` takes them. */
export type RowSets = Readonly<Record<string, readonly Row[] | undefined>>;

/** First and last day of a period. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What the naive evaluator reads: active units with the parent they have in the tree, and accepted records with their unit. */
export interface World {
  readonly asOf: string;
  readonly period: Period;
  readonly units: readonly Row[];
  /** The records of every set that was given; each has `unitId` and, where it is of a person, `sex`. */
  readonly sets: ReadonlyMap<string, readonly Row[]>;
  readonly returns: readonly Row[];
  readonly observations: readonly Row[];
  /** The rows that were accepted, as they were given. */
  readonly accepted: RowSets;
}

const sexFields = ['female', 'male', 'other', 'undisclosed'];

/** Reads rows that are right field by field: refuses what is wrong within a row, among rows, and what names a refused row. */
export function readWorld(rows: RowSets, asOf: string, period: Period): World {
  const rightUnits = readUnits(rows['units'] ?? []);
  const units = activeTree(rightUnits, asOf);
  const sets = new Map<string, readonly Row[]>();
  const accepted = new Map<string, readonly Row[]>([['units', rightUnits]]);
  for (const name of Object.keys(recordSets)) {
    const listed = rows[name];
    if (listed === undefined || name === 'units') continue;
    const records: Row[] = [];
    const asGiven: Row[] = [];
    for (const row of listed) {
      const record = readRecord(name, row, { units, sets, asOf });
      if (record === undefined || records.some((earlier) => isRepeated(name, record, earlier))) continue;
      records.push(record);
      asGiven.push(row);
    }
    sets.set(name, records);
    accepted.set(name, asGiven);
  }
  const inTree = (row: Row) => units.some((unit) => unit['id'] === row['unitId']);
  const returns = (rows['returns'] ?? []).filter((row) => inTree(row) && addsUp(row));
  const observations = (rows['observations'] ?? []).filter(inTree);
  for (const [name, list] of Object.entries({ returns, observations })) if (rows[name]) accepted.set(name, list);
  return { asOf, period, units, sets, returns, observations, accepted: Object.fromEntries(accepted) };
}

// Units ---------------------------------------------------------------------------------------------------------------
function readUnits(rows: readonly Row[]): readonly Row[] {
  const isRight = (row: Row): boolean => {
    if (!isInOrder('units', row)) return false;
    if (isAbsent(row['parentId'])) return true;
    const parent = rows.find((unit) => unit['id'] === row['parentId']);
    return parent !== undefined && isRight(parent);
  };
  return rows.filter(isRight);
}

// A unit below one that is not active stands below the nearest active one above.
function activeTree(units: readonly Row[], asOf: string): readonly Row[] {
  const isActive = ({ establishedOn, dissolvedOn }: Row) =>
    !(typeof establishedOn === 'string' && establishedOn > asOf) &&
    !(typeof dissolvedOn === 'string' && dissolvedOn <= asOf);
  const parentOf = (unit: Row): unknown => {
    const parent = units.find((candidate) => candidate['id'] === unit['parentId']);
    if (parent === undefined) return undefined;
    return isActive(parent) ? parent['id'] : parentOf(parent);
  };
  return units.filter(isActive).map((unit) => ({ ...unit, parentId: parentOf(unit) }));
}

export function idOf(row: Row): string {
  return String(row['id']);
}

/** The units of a subtree, by walking down. */
export function subtree(world: World, unitId: string): readonly string[] {
  const below = world.units.filter((unit) => unit['parentId'] === unitId);
  return [unitId, ...below.flatMap((unit) => subtree(world, idOf(unit)))];
}

// Records -------------------------------------------------------------------------------------------------------------
type Reading = Pick<World, 'units' | 'sets' | 'asOf'>;

// The record with its unit and its sex, or nothing where it is refused.
function readRecord(name: string, row: Row, { units, sets, asOf }: Reading): Row | undefined {
  const records = (set: string) => (set === 'units' ? units : (sets.get(set) ?? []));
  const named = Object.values(factsOf(name).toOne).map(([set, key]) => ({
    key,
    isNamed: !isAbsent(row[key]),
    record: records(set).find((candidate) => candidate['id'] === row[key]),
  }));
  if (named.some(({ isNamed, record }) => isNamed && record === undefined)) return undefined;
  const byKey = (key: string) => named.find((relation) => relation.key === key)?.record;
  const unitId = row['unitId'] ?? byKey('committeeId')?.['unitId'] ?? byKey('personId')?.['unitId'];
  if (isAbsent(unitId)) return undefined;
  const [ownSex, personSex] = [row['sex'] ?? undefined, byKey('personId')?.['sex']];
  if (ownSex !== undefined && personSex !== undefined && ownSex !== personSex) return undefined;
  const sex = ownSex ?? personSex;
  if (isSexed(name) && sex === undefined) return undefined;
  // A birth after the day of the data is left blank.
  const birth = typeof row['birthDate'] === 'string' && row['birthDate'] > asOf ? { birthDate: null } : {};
  return isInOrder(name, row) && areParts(name, row)
    ? { ...row, ...birth, unitId, ...(isSexed(name) ? { sex } : {}) }
    : undefined;
}

function isInOrder(name: string, row: Row): boolean {
  return (factsOf(name).inOrder ?? []).every(([first, second]) => {
    const [from, to] = [row[first], row[second]];
    return typeof from !== 'string' || typeof to !== 'string' || from <= to;
  });
}

function areParts(name: string, row: Row): boolean {
  return (factsOf(name).parts ?? []).every(([part, whole]) => {
    const [a, b] = [row[part], row[whole]];
    return isAbsent(a) || isAbsent(b) || compare(fraction(a as number), fraction(b as number)) <= 0;
  });
}

function isRepeated(name: string, record: Row, earlier: Row): boolean {
  const { apart, period } = factsOf(name);
  // Where a field is absent, as the number of a document, records cannot be told to be the same.
  if (apart?.every((field) => !isAbsent(record[field]) && record[field] === earlier[field]) === true) return true;
  if (period === undefined || record['unitId'] !== earlier['unitId']) return false;
  const [from, to] = period;
  return String(record[from]) <= String(earlier[to]) && String(earlier[from]) <= String(record[to]);
}

function addsUp(row: Row): boolean {
  const counts = sexFields.map((sex) => row[sex]);
  const bySex = counts.reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0);
  const total = Number(row['total']);
  return counts.some(isAbsent) ? bySex <= total : bySex === total;
}

export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

// Fields --------------------------------------------------------------------------------------------------------------

/** The value of a field, `undefined` where it is absent; age is the number of birthdays since the day of birth. */
export function fieldOf(world: Pick<World, 'asOf'>, row: Row, field: string): unknown {
  if (field !== 'age' && field !== 'ageBand') return row[field] ?? undefined;
  const birth = row['birthDate'];
  if (typeof birth !== 'string') return undefined;
  const years = Number(world.asOf.slice(0, 4)) - Number(birth.slice(0, 4));
  const age = world.asOf.slice(5) < birth.slice(5) ? years - 1 : years;
  return field === 'age' ? age : bandOf(age);
}

function bandOf(age: number): string {
  if (age < 30) return 'under_30';
  if (age < 40) return '30_to_39';
  if (age < 50) return '40_to_49';
  return age < 60 ? '50_to_59' : '60_and_over';
}

/** What a field of a record set holds. */
export function kindOf(recordSet: string, field: string): ReturnType<typeof fieldsOf>[string] | undefined {
  return fieldsOf(recordSet)[field];
}
