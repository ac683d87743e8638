import { compare, type Fraction, fraction } from './fraction.js';
import { fieldOf, idOf, isAbsent, kindOf, type Row, subtree, type World } from './naive-records.js';
import { type FieldKind, factsOf, fieldsOf } from './record-sets.js';

/** A condition as data. */
export type Condition = Readonly<Record<string, unknown>>;

/** True, false, or undefined where what was reported cannot tell. */
export type Truth = boolean | undefined;

/** The least and the most that a number can be. */
export interface Between {
  readonly low: number;
  readonly high: number;
}

/** How the related records of a unit are counted, records and returns together; undefined where the unit has not reported. */
export type CountInUnit = (
  recordSet: string,
  where: Condition,
  sexes: readonly string[] | undefined,
  unitId: string,
) => Between | undefined;

/** Decides conditions in one world. */
export interface Judge {
  readonly world: World;
  readonly count: CountInUnit;
}

/** Whether a record meets a condition: all clauses must hold. */
export function meets(judge: Judge, recordSet: string, row: Row, where: Condition): Truth {
  const clauses = Object.entries(where).filter(([, clause]) => clause !== undefined);
  return every(clauses.map(([key, clause]) => clauseHolds(judge, recordSet, row, key, clause)));
}

function clauseHolds(judge: Judge, recordSet: string, row: Row, key: string, clause: unknown): Truth {
  const inner = (where: unknown) => meets(judge, recordSet, row, where as Condition);
  if (key === 'and') return every((clause as unknown[]).map(inner));
  if (key === 'or') return opposite(every((clause as unknown[]).map((where) => opposite(inner(where)))));
  if (key === 'not') return opposite(inner(clause));
  const { toOne, toMany } = factsOf(recordSet);
  const relation = toOne[key];
  if (relation !== undefined) {
    const [otherSet, by] = relation;
    const named = recordNamed(judge.world, otherSet, row[by]);
    return named !== undefined && meets(judge, otherSet, named, clause as Condition);
  }
  const by = toMany[key];
  if (by === undefined) return comparisonHolds(judge.world, recordSet, row, key, clause);
  if (recordSet === 'units') return manyOfUnit(judge, row, key, clause as Many);
  return manyOfRecord(judge, row, key, by, clause as Many);
}

function recordNamed(world: World, recordSet: string, id: unknown): Row | undefined {
  const rows = recordSet === 'units' ? world.units : (world.sets.get(recordSet) ?? []);
  return isAbsent(id) ? undefined : rows.find((row) => row['id'] === id);
}

// False and unknown is false; true and unknown is unknown.
function every(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

function opposite(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

// Comparisons ---------------------------------------------------------------------------------------------------------

// A comparison with a missing value is false.
function comparisonHolds(world: World, recordSet: string, row: Row, field: string, clause: unknown): boolean {
  const kind = kindOf(recordSet, field);
  const value = fieldOf(world, row, field);
  if (clause === null) return value === undefined;
  if (typeof clause === 'object' && 'in' in clause) {
    return (clause.in as unknown[]).some((literal) => comparisonHolds(world, recordSet, row, field, literal));
  }
  if (value === undefined) return false;
  if (typeof clause !== 'object') return compareValues(kind, value, clause) === 0;
  if ('field' in clause) return value === keyAt(world, recordSet, row, String(clause.field));
  return Object.entries(clause).every(([operator, end]) => {
    const limit = endOf(world, row, end);
    return limit !== undefined && isInOrder(operator, compareValues(kind, value, limit));
  });
}

// `chair.unitId` is the unit of the record that the chair is.
function keyAt(world: World, recordSet: string, row: Row, path: string): unknown {
  const [first = '', second] = path.split('.');
  if (second === undefined) return row[first] ?? undefined;
  const [otherSet = '', key = ''] = factsOf(recordSet).toOne[first] ?? [];
  return recordNamed(world, otherSet, row[key])?.[second] ?? undefined;
}

function endOf(world: World, row: Row, end: unknown): unknown {
  if (typeof end !== 'object' || end === null) return end;
  if ('field' in end) return fieldOf(world, row, String(end.field));
  const { date } = end as { date: 'asOf' | 'from' | 'to' };
  return date === 'asOf' ? world.asOf : world.period[date];
}

function compareValues(kind: FieldKind | undefined, a: unknown, b: unknown): number {
  if (kind === 'count' || kind === 'number' || kind === 'amount' || kind === 'age')
    return compare(fraction(a as number | string), fraction(b as number | string));
  return a === b ? 0 : String(a) < String(b) ? -1 : 1;
}

function isInOrder(operator: string, order: number): boolean {
  if (operator === 'lt') return order < 0;
  if (operator === 'lte') return order <= 0;
  return operator === 'gt' ? order > 0 : order >= 0;
}

// Related records -----------------------------------------------------------------------------------------------------

interface Many extends Condition {
  readonly some?: Condition;
  readonly none?: Condition;
  readonly count?: Condition;
  readonly share?: Condition;
  readonly of?: Condition;
  readonly within?: 'own' | 'subtree';
}

function matchedBy({ some, none, count, share }: Many): Condition {
  return some ?? none ?? count ?? share ?? {};
}

/** Tests of a number of related records and of their whole; all of them must hold. */
function testsOf(clause: Many): readonly ((number: number, whole: number) => boolean)[] {
  if (clause.some !== undefined) return [(number) => number > 0];
  if (clause.none !== undefined) return [(number) => number === 0];
  const bounds = Object.entries(clause).filter(([key]) => ['lt', 'lte', 'gt', 'gte'].includes(key));
  return bounds.map(([operator, bound]) => (number, whole) => {
    // Nobody has no share, and so it lies within no bound.
    if (clause.share !== undefined && whole === 0) return false;
    const value: Fraction = [BigInt(number), clause.share === undefined ? 1n : BigInt(whole)];
    return isInOrder(operator, compare(value, fraction(bound as number | string)));
  });
}

function manyOfRecord(judge: Judge, row: Row, otherSet: string, by: string, clause: Many): boolean {
  const holds = (where: Condition) => (related: Row) => meets(judge, otherSet, related, where) === true;
  const related = (judge.world.sets.get(otherSet) ?? []).filter((candidate) => candidate[by] === row['id']);
  const whole = related.filter(holds(clause.of ?? {}));
  const matched = whole.filter(holds(matchedBy(clause)));
  return testsOf(clause).every((test) => test(matched.length, whole.length));
}

// Of units the counts decide, and they may be of returns in which some sexes are not known.
function manyOfUnit({ world, count }: Judge, unit: Row, otherSet: string, clause: Many): Truth {
  const matched = matchedBy(clause);
  const part = withoutSex(otherSet, clause.of === undefined ? matched : { and: [clause.of, matched] });
  const whole = clause.share === undefined ? part : withoutSex(otherSet, clause.of ?? {});
  const units = clause.within === 'subtree' ? subtree(world, idOf(unit)) : [idOf(unit)];
  // A share is of the units that reported both of its sides.
  const counted = units.flatMap((unitId) => {
    const [a, b] = [part, whole].map((side) => count(otherSet, side.where, side.sexes, unitId));
    return a === undefined || b === undefined ? [] : [{ part: a, whole: b }];
  });
  if (counted.length === 0) return undefined;
  const sum = (side: 'part' | 'whole', end: 'low' | 'high') =>
    counted.reduce((total, unit) => total + unit[side][end], 0);
  // Each bound is a clause of its own: it holds if it does for every number that there may be.
  const truths = testsOf(clause).map((test): Truth => {
    const answers = new Set<boolean>();
    for (let number = sum('part', 'low'); number <= sum('part', 'high'); number++) {
      for (let total = sum('whole', 'low'); total <= sum('whole', 'high'); total++) answers.add(test(number, total));
    }
    return answers.size > 1 ? undefined : answers.has(true);
  });
  return every(truths);
}

// Offices return populations by sex, so a condition on sex picks counts of the population without it.
function withoutSex(recordSet: string, where: Condition): { where: Condition; sexes: readonly string[] | undefined } {
  if (!('sex' in fieldsOf(recordSet))) return { where, sexes: undefined };
  const clauses = clausesOf(where);
  const bySex = clauses.flatMap(({ sex }) => {
    if (isAbsent(sex)) return [];
    return [typeof sex === 'string' ? [sex] : (sex as { in: readonly (string | null)[] }).in];
  });
  const [first] = bySex;
  if (first === undefined) return { where, sexes: undefined };
  const others = clauses.filter(({ sex }) => isAbsent(sex));
  const inAll = (sex: string) => bySex.every((list) => list.includes(sex));
  return { where: { and: others }, sexes: first.filter((sex) => sex !== null).filter(inAll) };
}

// The clauses that must all hold, one to an object.
function clausesOf(where: Condition): readonly Condition[] {
  return Object.entries(where).flatMap(([key, clause]): readonly Condition[] => {
    if (clause === undefined) return [];
    const parts = clause as readonly Condition[];
    if (key === 'and') return parts.flatMap(clausesOf);
    const isOneOfOne = key === 'or' && new Set(parts.map((part) => JSON.stringify(part))).size === 1;
    return isOneOfOne ? clausesOf(parts[0] ?? {}) : [{ [key]: clause }];
  });
}

/** The other record sets that a condition looks into: what they would say is not known where they were not given. */
export function looksInto(recordSet: string, where: Condition): readonly string[] {
  const { toOne, toMany } = factsOf(recordSet);
  return Object.entries(where).flatMap(([key, clause]): readonly string[] => {
    if (clause === undefined || clause === null) return [];
    if (key === 'and' || key === 'or')
      return (clause as readonly Condition[]).flatMap((inner) => looksInto(recordSet, inner));
    if (key === 'not') return looksInto(recordSet, clause as Condition);
    const named = toOne[key]?.[0];
    if (named !== undefined) return named === 'units' ? [] : [named, ...looksInto(named, clause as Condition)];
    if (toMany[key] !== undefined) {
      const { of = {} } = clause as Many;
      return [key, ...looksInto(key, matchedBy(clause as Many)), ...looksInto(key, of)];
    }
    const path = typeof clause === 'object' && 'field' in clause ? String(clause.field).split('.') : [];
    const via = path.length > 1 ? toOne[path[0] ?? '']?.[0] : undefined;
    return via === undefined ? [] : [via];
  });
}
