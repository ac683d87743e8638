import type { Group } from '../tallies/counts.js';
import type { NumberBlock, NumberTable, SensitiveNumber } from './number-block.js';
import { difference, type NumberRows, numberOfCell } from './number-rows.js';
import type { Vector } from './vectors.js';

/** What must not be revealed of a block, and what everybody knows before anything is published. */
export interface SensitiveNumbers {
  readonly sensitive: readonly SensitiveNumber[];
  readonly known: readonly Vector[];
  /** Whether everybody knows that a unit itself has nobody of a group. */
  readonly isEmptyAlone: (table: number, unit: number, group: Group) => boolean;
  /** Whether everybody knows that a unit itself has nobody of a group whom a part leaves of a whole. */
  readonly isNobodyLeft: (pair: Pair, unit: number, group: Group) => boolean;
}

type Pair = Pick<NumberBlock['nested'][number], 'part' | 'whole'>;
/** By unit the sexes of which everybody knows that there are none. */
type EmptyGroups = (ReadonlySet<Group> | undefined)[];

/**
 * Sensitive are small numbers and zeros of small groups: of a unit with all below it, of the unit itself, and of what is left of a
 * population without a part of it. So is what was hidden in a report that was published before.
 */
export function sensitiveNumbersOf(block: NumberBlock, rows: NumberRows): SensitiveNumbers {
  const { tree, tables, isDominated } = block;
  const sensitive: SensitiveNumber[] = [];
  const known: Vector[] = [];
  const learn = (vector: Vector): void => {
    if (vector.rows.length > 0) known.push(vector);
  };
  // Adds the numbers of a group of people, by sex and together; returns the sexes of which everybody knows that there are none.
  const addGroup = (
    number: SensitiveNumber,
    { threshold, zerosFrom }: Pick<NumberTable, 'threshold' | 'zerosFrom'>,
    isKnownZero: (group: Group) => boolean,
    wasHidden: (group: Group) => boolean = () => false,
  ): ReadonlySet<Group> => {
    const numbers = number.groups.map((group) => rows.numberOf(number, group));
    const total = numbers.reduce((sum, each) => sum + each, 0);
    const isLarge = total === 0 || total >= zerosFrom;
    const empty = new Set<Group>();
    number.groups.forEach((group, i) => {
      const isLargeZero = isLarge && (total === 0 || !wasHidden(group));
      const isEmpty = numbers[i] === 0 && (isLargeZero || isKnownZero(group));
      if (isEmpty) empty.add(group);
      if (isEmpty) learn(rows.vectorOf({ ...number, groups: [group] }));
      else if (numbers[i]! < threshold || isDominated({ ...number, groups: [group] }))
        sensitive.push({ ...number, groups: [group] });
    });
    if (total > 0 && (total < threshold || isDominated(number))) sensitive.push(number);
    return empty;
  };

  // By table and unit the sexes of which everybody knows that the unit itself has none; then it has none in a part either.
  const emptyAlone = tables.map((): EmptyGroups => []);
  for (const t of rows.wholesFirst) {
    const table = tables[t]!;
    const { units } = table;
    const groups = rows.groupsOf(t);
    tree.parent.forEach((_, unit) => {
      const below = { terms: [{ table: t, factor: 1 }], unit, isAlone: false, groups };
      const alone = { ...below, isAlone: rows.hasUnitsBelow(unit) };
      if (units !== undefined) {
        if (units.isKnown[unit] === 1) learn(rows.vectorOf(alone));
        else sensitive.push(alone);
        const number = groups.reduce((sum, group) => sum + rows.count(t, unit, group), 0);
        if (units.total[unit] === 0) learn(rows.vectorOf(below));
        else if (Math.min(number, units.total[unit]! - number) < table.threshold) sensitive.push(below);
        return;
      }
      const wasHidden = (group: Group) => rows.wasHidden(t, unit, group);
      addGroup(below, table, () => false, wasHidden);
      const isInherited = (group: Group) => rows.wholesOf[t]!.some((whole) => emptyAlone[whole]![unit]?.has(group));
      if (alone.isAlone) emptyAlone[t]![unit] = addGroup(alone, table, isInherited, wasHidden);
    });
  }
  const leftOver = new Map<number, Record<'below' | 'alone', EmptyGroups>>();
  for (const { part, whole, isMixed, containing } of nestedInOrder(block)) {
    const rules = isMixed ? { ...tables[whole]!, zerosFrom: Number.POSITIVE_INFINITY } : tables[whole]!;
    const groups = rows.groupsOf(tables[part]!.isComplete ? whole : part);
    const left = { below: [] as EmptyGroups, alone: [] as EmptyGroups };
    leftOver.set(part * tables.length + whole, left);
    tree.parent.forEach((above, unit) => {
      const isIn = (which: 'below' | 'alone', group: Group) =>
        containing.some((pair) => leftOver.get(pair)?.[which][unit]?.has(group) === true);
      const below = { terms: difference(whole, part), unit, isAlone: false, groups };
      const isInherited = (group: Group) => left.below[above]?.has(group) === true || isIn('below', group);
      left.below[unit] = addGroup(below, rules, isInherited);
      if (!rows.hasUnitsBelow(unit)) return;
      const isEmpty = (group: Group) =>
        left.below[unit]!.has(group) || emptyAlone[whole]![unit]?.has(group) === true || isIn('alone', group);
      left.alone[unit] = addGroup({ ...below, isAlone: true }, rules, isEmpty);
    });
  }
  for (const { table, unit, groups } of block.inherited) sensitive.push(numberOfCell({ table, unit, groups }));
  for (const vector of identitiesOf(block, rows)) learn(vector);
  // A small number is hidden again, whoever remembers it.
  for (const cell of block.shownBefore)
    if (rows.countOfCell(cell) >= tables[cell.table]!.threshold && !isDominated(numberOfCell(cell)))
      learn(rows.vectorOfCell(cell));
  return {
    sensitive,
    known,
    isEmptyAlone: (table, unit, group) =>
      rows.isKnown(table, unit, group) || emptyAlone[table]![unit]?.has(group) === true,
    isNobodyLeft: ({ part, whole }, unit, group) => {
      const left = leftOver.get(part * tables.length + whole);
      return left?.below[unit]?.has(group) === true || left?.alone[unit]?.has(group) === true;
    },
  };
}

// Tables that divide another one, and tables of one population.
function* identitiesOf({ tree, partitions, masked }: NumberBlock, rows: NumberRows): Iterable<Vector> {
  for (const { whole, parts } of partitions) {
    const terms = [whole, ...parts].sort((a, b) => a - b).map((table) => ({ table, factor: table === whole ? 1 : -1 }));
    for (const unit of tree.parent.keys())
      for (const group of rows.groupsOf(whole)) yield rows.vectorOf({ terms, unit, isAlone: false, groups: [group] });
  }
  for (const [first, second] of masked)
    for (const unit of tree.parent.keys()) yield* rows.sameAlone(first, second, unit);
}

// The pairs of nested tables, each with the pairs that leave more: of a larger whole, or without a smaller part.
function nestedInOrder({ nested, tables }: NumberBlock) {
  const keyOf = (part: number, whole: number) => part * tables.length + whole;
  const pairs = new Set(nested.map(({ part, whole }) => keyOf(part, whole)));
  const isWithin = (part: number, whole: number) => part === whole || pairs.has(keyOf(part, whole));
  return nested
    .map((pair) => {
      const larger = nested.filter(
        (each) => each !== pair && isWithin(pair.whole, each.whole) && isWithin(each.part, pair.part),
      );
      return { ...pair, containing: larger.map(({ part, whole }) => keyOf(part, whole)) };
    })
    .sort((a, b) => a.containing.length - b.containing.length);
}
