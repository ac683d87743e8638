import type { Group } from '../tallies/counts.js';
import type { Regions } from './movement-graph.js';
import type { NumberBlock, SensitiveNumber } from './number-block.js';
import type { NumberRows } from './number-rows.js';
import type { SensitiveNumbers } from './sensitive-numbers.js';

/** How many steps are tried for one number. */
const mostSteps = 80;
/** How many steps lead to a witness at most. */
const mostDepth = 40;
/** How many numbers are tried to restore one shown sum. */
const mostChoices = 6;

/** A number of a unit itself, of one table and group. */
interface Own {
  readonly table: number;
  readonly unit: number;
  readonly group: Group;
}

/** By how much a number of a unit itself differs in another table. */
export interface Change extends Own {
  readonly by: number;
}

interface Step extends Own {
  readonly by: 1 | -1;
}

/**
 * Looks for a witness of several movements at once. A number is changed by one; each sum that is shown, each division and each bound that
 * this breaks is restored by changing another number by one, the one with the fewest choices first, and so on until nothing is broken.
 */
export function localSearch(block: NumberBlock, rows: NumberRows, numbers: SensitiveNumbers, regions: Regions) {
  const { tables, nested, partitions, masked, tree } = block;
  const size = tree.parent.length;
  const groupNumber = new Map<Group, number>();
  for (const t of tables.keys())
    for (const group of rows.groupsOf(t)) if (!groupNumber.has(group)) groupNumber.set(group, groupNumber.size);
  const keyOf = ({ table, unit, group }: Own) => (table * size + unit) * 8 + groupNumber.get(group)!;
  const members = regions.map((ofTable) => ofTable.map(({ top }) => unitsByTop(top)));
  const pairsOf = tables.map((_, t) => nested.filter(({ whole, part }) => whole === t || part === t));
  const divisionsOf = tables.map((_, t) => partitions.filter(({ whole, parts }) => whole === t || parts.includes(t)));
  const twinsOf = tables.map((_, t) => masked.filter(([a, b]) => a.table === t || b.table === t));
  const isFixed = ({ table, unit, group }: Own): boolean => {
    const { units } = tables[table]!;
    if (!rows.groupsOf(table).includes(group) || numbers.isEmptyAlone(table, unit, group)) return true;
    if (units !== undefined) return units.isKnown[unit] === 1;
    return rows.groupsOf(table).every((each) => rows.countAlone(table, unit, each) === 0);
  };

  /** The changes to another table in which a number is another one; absent where none was found. */
  return (number: SensitiveNumber): readonly Change[] | undefined => {
    const changes = new Map<number, number>();
    const touched: Own[] = [];
    let stepsLeft = mostSteps;
    const factorOf = new Map(number.terms.map(({ table, factor }) => [table, factor]));
    const end = number.isAlone ? number.unit + 1 : tree.end[number.unit]!;
    const inNumber = ({ table, unit, group }: Own) =>
      unit >= number.unit && unit < end && number.groups.includes(group) ? (factorOf.get(table) ?? 0) : 0;
    let change = 0;
    const changeOf = (own: Own) => changes.get(keyOf(own)) ?? 0;
    const value = (own: Own) => rows.countAlone(own.table, own.unit, own.group) + changeOf(own);
    const apply = (step: Step, by: number): void => {
      changes.set(keyOf(step), changeOf(step) + by);
      change += by * inNumber(step);
    };
    const isPossible = (step: Step): boolean => {
      if (isFixed(step) || Math.abs(changeOf(step) + step.by) > 1) return false;
      const { units } = tables[step.table]!;
      const next = value(step) + step.by;
      return next >= 0 && (units === undefined || next <= 1);
    };

    // The steps that restore what a number breaks; absent where it breaks nothing.
    const repairsOf = (own: Own): readonly (readonly Step[])[] => {
      const { table, unit, group } = own;
      const broken: (readonly Step[])[] = [];
      const other = (t: number, by: number): Step => ({ table: t, unit, group, by: by > 0 ? 1 : -1 });
      for (const pair of pairsOf[table]!) {
        const [whole, part] = [
          { ...own, table: pair.whole },
          { ...own, table: pair.part },
        ];
        if (!rows.groupsOf(pair.part).includes(group) || !rows.groupsOf(pair.whole).includes(group)) continue;
        const left = value(whole) - value(part);
        const isTied = numbers.isNobodyLeft(pair, unit, group);
        if (left < 0 || (isTied && left > 0)) broken.push([other(pair.whole, -left), other(pair.part, left)]);
      }
      for (const { whole, parts } of divisionsOf[table]!) {
        const missing =
          changeOf({ ...own, table: whole }) - parts.reduce((sum, t) => sum + changeOf({ ...own, table: t }), 0);
        if (missing !== 0) broken.push([...parts.map((t) => other(t, missing)), other(whole, -missing)]);
      }
      for (const [first, second] of twinsOf[table]!) {
        if (first.mask[unit] === 0 || second.mask[unit] === 0) continue;
        const ahead = changeOf({ ...own, table: first.table }) - changeOf({ ...own, table: second.table });
        if (ahead !== 0) broken.push([other(first.table, -ahead), other(second.table, ahead)]);
      }
      regions[table]!.forEach(({ groups, top }, i) => {
        if (!groups.includes(group) || top[unit]! < 0) return;
        const region = members[table]![i]!.get(top[unit]!)!;
        const changed = touched.filter(
          (each) => each.table === table && groups.includes(each.group) && top[each.unit] === top[unit],
        );
        const distinct = new Map(changed.map((each) => [keyOf(each), each]));
        const sum = [...distinct.values()].reduce((total, each) => total + changeOf(each), 0);
        if (sum === 0) return;
        const by = sum > 0 ? -1 : 1;
        const choices = [unit, ...nearest(region, unit)].flatMap((at) =>
          groups.map((each): Step => ({ table, unit: at, group: each, by })),
        );
        broken.push(choices);
      });
      return broken.map((steps) => steps.filter(isPossible));
    };
    const breaks = (step: Step): number => {
      apply(step, step.by);
      const { table, unit, group } = step;
      const count = pairsOf[table]!.filter(({ whole, part }) => {
        if (!rows.groupsOf(part).includes(group) || !rows.groupsOf(whole).includes(group)) return false;
        const left = value({ unit, group, table: whole }) - value({ unit, group, table: part });
        return left < 0 || (left > 0 && numbers.isNobodyLeft({ whole, part }, unit, group));
      }).length;
      apply(step, -step.by);
      return count;
    };
    const take = (step: Step, depth: number): boolean => {
      apply(step, step.by);
      touched.push(step);
      const isDone = restore(depth + 1);
      if (!isDone) {
        touched.pop();
        apply(step, -step.by);
      }
      return isDone;
    };
    const restore = (depth: number): boolean => {
      stepsLeft--;
      let fewest: readonly Step[] | undefined;
      for (const own of touched) {
        for (const steps of repairsOf(own)) {
          if (fewest === undefined || steps.length < fewest.length) fewest = steps;
          if (fewest.length === 0) return false;
        }
      }
      if (fewest === undefined) return change !== 0;
      if (depth >= mostDepth || stepsLeft <= 0) return false;
      const ranked = fewest.map((step) => ({ step, broken: breaks(step) })).sort((a, b) => a.broken - b.broken);
      return ranked.slice(0, mostChoices).some(({ step }) => stepsLeft > 0 && take(step, depth));
    };

    const starts = startsOf(number, tree.end[number.unit]!).filter(isPossible);
    const isChanged = starts.slice(0, mostChoices).some((start) => stepsLeft > 0 && take(start, 0));
    if (!isChanged) return undefined;
    const distinct = new Map(touched.map((own) => [keyOf(own), own]));
    return [...distinct.values()].map((own) => ({ ...own, by: changeOf(own) }));
  };
}

function startsOf({ terms, unit, isAlone, groups }: SensitiveNumber, end: number): readonly Step[] {
  const units = Array.from({ length: isAlone ? 1 : Math.min(end - unit, mostChoices) }, (_, i) => unit + i);
  return units.flatMap((at) =>
    groups.flatMap((group) =>
      terms.flatMap(({ table }) => ([1, -1] as const).map((by): Step => ({ table, unit: at, group, by }))),
    ),
  );
}

function unitsByTop(top: Int32Array): ReadonlyMap<number, readonly number[]> {
  const byTop = new Map<number, number[]>();
  top.forEach((above, unit) => {
    if (above < 0) return;
    if (!byTop.has(above)) byTop.set(above, []);
    byTop.get(above)!.push(unit);
  });
  return byTop;
}

// Units of a region on both sides of a unit.
function nearest(region: readonly number[], unit: number): readonly number[] {
  const at = region.indexOf(unit);
  return [...region.slice(Math.max(0, at - 12), at), ...region.slice(at + 1, at + 13)];
}
