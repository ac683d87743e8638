import type { Population } from 'gender-indicators/schemas';
import { parseCondition } from '../../src/conditions/parse-condition.js';
import { defaultModel } from '../../src/schemas/model.js';
import type { Cell } from './naive-breakdowns.js';
import { type Between, type Condition, looksInto, meets, type Truth } from './naive-conditions.js';
import { idOf, type Row, subtree, type World } from './naive-records.js';
import { isSexed } from './record-sets.js';

const sexes = ['female', 'male', 'other', 'undisclosed'] as const;

type Sex = (typeof sexes)[number];

/** How many there are in all and of each sex; undefined where what was reported does not tell. */
export interface SexCounts extends Readonly<Record<Sex, number | undefined>> {
  readonly total: number;
}

/** A population or, in a cell of a breakdown, that part of it which is in the cell; nobody returns a part. */
export interface Group {
  readonly id: string;
  readonly of: string;
  readonly where: Condition;
  readonly cell?: Cell | undefined;
}

export const nobody: SexCounts = { total: 0, female: 0, male: 0, other: 0, undisclosed: 0 };

// Counts by sex -------------------------------------------------------------------------------------------------------
export function countRows(rows: readonly Row[], areSexed: boolean): SexCounts {
  if (!areSexed) return onlyTotal(rows.length);
  const of = (sex: Sex) => rows.filter((row) => row['sex'] === sex).length;
  return {
    total: rows.length,
    female: of('female'),
    male: of('male'),
    other: of('other'),
    undisclosed: of('undisclosed'),
  };
}

function onlyTotal(total: number): SexCounts {
  return total === 0 ? nobody : { total, female: undefined, male: undefined, other: undefined, undisclosed: undefined };
}

// What follows from the total of a return: nobody is left, or the rest is of the one sex that it does not give. Beside women
// and men the rest is of those whose sex is not disclosed.
function readReturn(row: Row): SexCounts {
  const total = Number(row['total']);
  const of = (sex: Sex) => (typeof row[sex] === 'number' ? row[sex] : undefined);
  const counts = { total, female: of('female'), male: of('male'), other: of('other'), undisclosed: of('undisclosed') };
  const open = sexes.filter((sex) => counts[sex] === undefined);
  const rest = restOf(counts);
  const zeros = Object.fromEntries(open.map((sex) => [sex, 0]));
  if (rest === 0) return { ...counts, ...zeros };
  if (open.length === 1) return { ...counts, ...Object.fromEntries(open.map((sex) => [sex, rest])) };
  if (counts.female === undefined || counts.male === undefined) return counts;
  return { ...counts, ...zeros, undisclosed: rest };
}

// Those whose sex is not told.
function restOf(counts: SexCounts): number {
  return counts.total - sexes.reduce((sum, sex) => sum + (counts[sex] ?? 0), 0);
}

export function addCounts(list: readonly SexCounts[]): SexCounts {
  const of = (sex: Sex) =>
    list.reduce<number | undefined>((sum, counts) => {
      const number = counts[sex];
      return sum === undefined || number === undefined ? undefined : sum + number;
    }, 0);
  const total = list.reduce((sum, counts) => sum + counts.total, 0);
  return { total, female: of('female'), male: of('male'), other: of('other'), undisclosed: of('undisclosed') };
}

// How many there may be of some sexes.
function rangeOf(counts: SexCounts, wanted: readonly string[] | undefined): Between {
  if (wanted === undefined) return { low: counts.total, high: counts.total };
  const rest = restOf(counts);
  const least = sexes.reduce((sum, sex) => sum + (wanted.includes(sex) ? (counts[sex] ?? 0) : 0), 0);
  const open = sexes.filter((sex) => counts[sex] === undefined);
  const areAllWanted = open.every((sex) => wanted.includes(sex));
  const isSomeWanted = open.some((sex) => wanted.includes(sex));
  return { low: least + (areAllWanted ? rest : 0), high: least + (isSomeWanted ? rest : 0) };
}

/** The counts as results show them: only the sexes that are told for all. */
export function shownCounts({ total, female, male, other, undisclosed }: SexCounts, areSexed: boolean): object {
  if (!areSexed || female === undefined) return { total };
  if (male === undefined || other === undefined || undisclosed === undefined) return { total, female };
  return { total, female, male, other, undisclosed };
}

/** What is missing for a share of women on a base. */
export function missingSexes(counts: SexCounts, base: string): string | undefined {
  if (counts.female === undefined) return 'not_reported';
  if (base === 'binary' && counts.male === undefined) return 'male_not_reported';
  return base === 'stated' && counts.undisclosed === undefined ? 'male_not_reported' : undefined;
}

/** Whether a part has more than its whole: in all or, where both are of persons, of some sex. */
export function isAbove(part: SexCounts, whole: SexCounts, bySex: boolean): boolean {
  if (part.total > whole.total) return true;
  if (!bySex || part.female === undefined || whole.female === undefined) return false;
  if (part.total - part.female > whole.total - whole.female) return true;
  return sexes.some((sex) => {
    const [a, b] = [part[sex], whole[sex]];
    return a !== undefined && b !== undefined && a > b;
  });
}

// Who has reported what -----------------------------------------------------------------------------------------------

/** What the units of a world reported of the populations of a catalog. */
export interface Reported {
  /** The records of a group in a unit itself; undefined where it has reported none. */
  readonly records: (group: Group, unitId: string) => readonly Row[] | undefined;
  /** The counts of a group in a unit itself, from records or else from a return; undefined where it has reported neither. */
  readonly counts: (group: Group, unitId: string) => SexCounts | undefined;
  /** Whether a unit meets a condition. */
  readonly isOf: (unitId: string, where: Condition) => Truth;
  /** Returns that stand beside records of the same population. */
  readonly conflicts: ReadonlySet<string>;
}

export function reportedIn(world: World, populations: readonly Population[]): Reported {
  const memory = new Map<string, SexCounts | undefined>();
  const rowsInMemory = new Map<string, readonly Row[] | undefined>();
  const conflicts = new Set<string>();
  const conditions = populations
    .map(({ id, of, where = {} }): Group & { key: string } => ({ id, of, where, key: identity(of, where) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

  // Several populations may have one condition; a unit that reported one of them has reported them all.
  const judge = {
    world,
    count: (of: string, where: Condition, wanted: readonly string[] | undefined, unitId: string) => {
      const key = identity(of, where);
      const same = conditions.filter((population) => population.key === key);
      const groups: readonly Group[] = same.length > 0 ? same : [{ id: `condition ${key}`, of, where }];
      const reports = groups.map((group) => counts(group, unitId)).filter((report) => report !== undefined);
      return reports[0] && rangeOf(reports[0], wanted);
    },
  };
  const isOf = (unitId: string, where: Condition): Truth => {
    const unit = world.units.find((candidate) => candidate['id'] === unitId);
    return unit === undefined ? false : meets(judge, 'units', unit, where);
  };

  // A unit reports a record set by a record of it, or by having personnel. Where no personnel were given, every unit reports
  // the record sets that are not of persons.
  const readRecords = ({ of, where }: Group, unitId: string): readonly Row[] | undefined => {
    const rows = world.sets.get(of);
    if (rows === undefined || looksInto(of, where).some((set) => !world.sets.has(set))) return undefined;
    const here = rows.filter((row) => row['unitId'] === unitId);
    const personnel = world.sets.get('personnel');
    const hasStaff = personnel === undefined ? !isSexed(of) : personnel.some((row) => row['unitId'] === unitId);
    if (here.length === 0 && !hasStaff) return undefined;
    return here.filter((row) => meets(judge, of, row, where) === true);
  };
  const records = (group: Group, unitId: string) =>
    remembered(rowsInMemory, keyOf(group, unitId), () => readRecords(group, unitId));
  const counts = (group: Group, unitId: string): SexCounts | undefined =>
    remembered(memory, keyOf(group, unitId), () => readCounts(group, unitId));

  const readCounts = (group: Group, unitId: string): SexCounts | undefined => {
    const fromRecords = group.of === 'units' ? countUnit(group, unitId) : countRecords(group, unitId);
    const returned = world.returns.find((row) => row['populationId'] === group.id && row['unitId'] === unitId);
    if (returned === undefined || group.cell !== undefined) return fromRecords;
    // A return for a population of units also covers the units below.
    const isCounted =
      group.of === 'units'
        ? subtree(world, unitId).some((below) => isOf(below, group.where) === true)
        : fromRecords !== undefined;
    if (!isCounted) return readReturn(returned);
    conflicts.add(canonical({ populationId: group.id, unitId }));
    return fromRecords;
  };
  const countUnit = ({ where }: Group, unitId: string): SexCounts | undefined => {
    const isMember = isOf(unitId, where);
    return isMember === undefined ? undefined : onlyTotal(isMember ? 1 : 0);
  };
  const countRecords = (group: Group, unitId: string): SexCounts | undefined => {
    const rows = records(group, unitId);
    return rows && countRows(rows, isSexed(group.of));
  };
  for (const group of conditions) for (const unit of world.units) counts(group, idOf(unit));
  return { records, counts, isOf, conflicts };
}

function keyOf({ id, cell = {} }: Group, unitId: string): string {
  return [id, ...Object.entries(cell).flat(), unitId].join('\n');
}

function remembered<T>(memory: Map<string, T>, key: string, find: () => T): T {
  const value = memory.has(key) ? (memory.get(key) as T) : find();
  memory.set(key, value);
  return value;
}

// Two conditions are one where they have one normal form, which test/conditions/normal-form.test.ts holds to a table.
function identity(of: string, where: Condition): string {
  return `${of}?${parseCondition(defaultModel, of, where, of).key}`;
}

/** JSON text that does not depend on the order of keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .sort()
    .join()}}`;
}
