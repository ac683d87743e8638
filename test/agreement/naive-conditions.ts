import { compare, type Fraction, fraction } from './fraction.js';
import { idOf, type Row, subtree, type World } from './naive-world.js';

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
  set: string,
  where: Condition,
  sexes: readonly string[] | undefined,
  unitId: string,
) => Between | undefined;

const toOne: Readonly<Record<string, Readonly<Record<string, readonly [set: string, key: string]>>>> = {
  units: { parent: ['units', 'parentId'] },
  personnel: { unit: ['units', 'unitId'] },
  events: { unit: ['units', 'unitId'], person: ['personnel', 'personId'] },
  committees: { unit: ['units', 'unitId'], chair: ['personnel', 'chairId'] },
  committeeMembers: { committee: ['committees', 'committeeId'], person: ['personnel', 'personId'] },
  successionPlans: { person: ['personnel', 'personId'] },
};

const toMany: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  units: {
    personnel: 'unitId',
    events: 'unitId',
    committees: 'unitId',
    committeeMembers: 'unitId',
    successionPlans: 'unitId',
  },
  personnel: { events: 'personId', committeeMembers: 'personId', successionPlans: 'personId' },
  committees: { committeeMembers: 'committeeId' },
};

const setsWithSex = ['personnel', 'events', 'committeeMembers'];
const dateFields = ['establishedOn', 'dissolvedOn', 'birthDate', 'hiredOn', 'partyAdmittedOn', 'on'];
const numberFields = ['hours', 'basicPay', 'variablePay', 'age'];

export function isOrdered(field: string): boolean {
  return dateFields.includes(field) || numberFields.includes(field);
}

/** The value of a field; age is the number of birthdays since the day of birth. */
export function fieldOf(world: World, row: Row, field: string): unknown {
  if (field !== 'age') return row[field] ?? undefined;
  const birth = row['birthDate'];
  if (typeof birth !== 'string') return undefined;
  const years = Number(world.asOf.slice(0, 4)) - Number(birth.slice(0, 4));
  return world.asOf.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** Whether a record meets a condition. */
export function meets(world: World, set: string, row: Row, where: Condition, count: CountInUnit): Truth {
  return both(Object.entries(where).map(([key, clause]) => clauseHolds(world, set, row, key, clause, count)));
}

function clauseHolds(world: World, set: string, row: Row, key: string, clause: unknown, count: CountInUnit): Truth {
  const inner = (where: unknown) => meets(world, set, row, where as Condition, count);
  if (key === 'and') return both((clause as unknown[]).map(inner));
  if (key === 'or') return opposite(both((clause as unknown[]).map((one) => opposite(inner(one)))));
  if (key === 'not') return opposite(inner(clause));
  const one = toOne[set]?.[key];
  if (one !== undefined) {
    const [other, by] = one;
    const rows = other === 'units' ? world.units : (world.sets.get(other) ?? []);
    const found = rows.find((candidate) => candidate['id'] === row[by]);
    return found !== undefined && meets(world, other, found, clause as Condition, count);
  }
  const by = toMany[set]?.[key];
  if (by !== undefined) return manyHolds(world, set, row, key, by, clause as Condition, count);
  return comparisonHolds(world, row, key, clause);
}

function both(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

function opposite(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

function comparisonHolds(world: World, row: Row, field: string, clause: unknown): boolean {
  const value = fieldOf(world, row, field);
  if (clause === null) return value === undefined;
  if (value === undefined) return false;
  if (typeof clause !== 'object') return same(field, value, clause);
  if ('in' in clause) return (clause.in as unknown[]).some((one) => same(field, value, one));
  return Object.entries(clause).every(([operator, end]) => {
    const other = endOf(world, row, end);
    return other !== undefined && inOrder(operator, order(field, value, other));
  });
}

function endOf(world: World, row: Row, end: unknown): unknown {
  if (typeof end !== 'object' || end === null) return end;
  if ('field' in end) return fieldOf(world, row, String(end.field));
  const { date } = end as { date: 'asOf' | 'from' | 'to' };
  return date === 'asOf' ? world.asOf : world.period[date];
}

function same(field: string, a: unknown, b: unknown): boolean {
  return isOrdered(field) ? order(field, a, b) === 0 : a === b;
}

function order(field: string, a: unknown, b: unknown): number {
  if (dateFields.includes(field)) return String(a) < String(b) ? -1 : a === b ? 0 : 1;
  return compare(fraction(a as number | string), fraction(b as number | string));
}

function inOrder(operator: string, order: number): boolean {
  if (operator === 'lt') return order < 0;
  if (operator === 'lte') return order <= 0;
  return operator === 'gt' ? order > 0 : order >= 0;
}

interface Many {
  readonly some?: Condition;
  readonly none?: Condition;
  readonly count?: Condition;
  readonly share?: Condition;
  readonly of?: Condition;
  readonly within?: 'own' | 'subtree';
}

function manyHolds(
  world: World,
  set: string,
  row: Row,
  other: string,
  by: string,
  clause: Condition,
  count: CountInUnit,
): Truth {
  const { some, none, count: counted, share, of, within } = clause as Many;
  const bounds = Object.entries(clause).filter(([key]) => ['lt', 'lte', 'gt', 'gte'].includes(key));
  const asked = some ?? none ?? counted ?? share ?? {};
  const holds = (number: number, whole: number): boolean => {
    if (some !== undefined) return number > 0;
    if (none !== undefined) return number === 0;
    if (share !== undefined && whole === 0) return false;
    const value: Fraction = [BigInt(number), share === undefined ? 1n : BigInt(whole)];
    return bounds.every(([operator, bound]) => inOrder(operator, compare(value, fraction(bound as number | string))));
  };
  if (set !== 'units') {
    const related = (world.sets.get(other) ?? []).filter((one) => one[by] === row['id']);
    const wholes = related.filter((one) => of === undefined || meets(world, other, one, of, count) === true);
    return holds(wholes.filter((one) => meets(world, other, one, asked, count) === true).length, wholes.length);
  }
  const units = within === 'subtree' ? subtree(world, idOf(row)) : [idOf(row)];
  const matched = withoutSex(other, of === undefined ? asked : { and: [of, asked] });
  const part = matched.where;
  const whole = share === undefined ? matched : withoutSex(other, of ?? {});
  // A share is of the units that reported both of its sides.
  const both = units.flatMap((unitId) => {
    const a = count(other, part, matched.sexes, unitId);
    const b = count(
      other,
      share === undefined ? part : whole.where,
      share === undefined ? matched.sexes : whole.sexes,
      unitId,
    );
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
  if (both.length === 0) return undefined;
  const sum = (side: 0 | 1, end: 'low' | 'high') => both.reduce((all, pair) => all + pair[side][end], 0);
  const answers = new Set<boolean>();
  for (let number = sum(0, 'low'); number <= sum(0, 'high'); number++) {
    for (let all = sum(1, 'low'); all <= sum(1, 'high'); all++) answers.add(holds(number, all));
  }
  return answers.size > 1 ? undefined : answers.has(true);
}

// Offices return populations by sex, so a condition on sex picks counts of the population without it.
function withoutSex(set: string, where: Condition): { where: Condition; sexes: readonly string[] | undefined } {
  if (!setsWithSex.includes(set)) return { where, sexes: undefined };
  const clauses = clausesOf(where);
  const bySex = clauses.flatMap(({ sex }) =>
    typeof sex === 'string' ? [[sex]] : sex === undefined || sex === null ? [] : [(sex as { in: string[] }).in],
  );
  if (bySex.length === 0) return { where, sexes: undefined };
  const rest = clauses.filter(({ sex }) => sex === undefined || sex === null);
  return { where: { and: rest }, sexes: (bySex[0] ?? []).filter((sex) => bySex.every((list) => list.includes(sex))) };
}

// The clauses that must all hold, one to an object.
function clausesOf(where: Condition): readonly Condition[] {
  return Object.entries(where).flatMap(([key, clause]): readonly Condition[] => {
    if (clause === undefined) return [];
    const parts = clause as readonly Condition[];
    if (key === 'and') return parts.flatMap(clausesOf);
    if (key === 'or' && new Set(parts.map((part) => JSON.stringify(part))).size === 1) return clausesOf(parts[0] ?? {});
    return [{ [key]: clause }];
  });
}

/** The other record sets that a condition looks into: what they would say is not known where they were not given. */
export function looksInto(set: string, where: Condition): readonly string[] {
  return Object.entries(where).flatMap(([key, clause]): readonly string[] => {
    if (key === 'and' || key === 'or') return (clause as readonly Condition[]).flatMap((one) => looksInto(set, one));
    if (key === 'not') return looksInto(set, clause as Condition);
    const one = toOne[set]?.[key]?.[0];
    if (one !== undefined) return one === 'units' ? [] : [one, ...looksInto(one, clause as Condition)];
    if (toMany[set]?.[key] === undefined) return [];
    const { some, none, count, share, of } = clause as Many;
    const asked = [some, none, count, share, of].filter((inner) => inner !== undefined);
    return [key, ...asked.flatMap((inner) => looksInto(key, inner))];
  });
}
