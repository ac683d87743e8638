import type { UnitTree } from '../dataset/unit-tree.js';
import { type CountColumns, columnsByGroup, type Group, groups } from '../tallies/counts.js';
import { holes } from '../tallies/rolled-columns.js';
import type { CellTable, CellTables } from './cell-tables.js';
import { implies } from './implies.js';
import { roundOnTree } from './pivotal-rounding.js';
import type { Random } from './random.js';
import { SumNetwork, sexDetail } from './sum-network.js';
import { blocksOf, isOnePopulation, isWithin } from './table-relations.js';

/** The rounded numbers of a table, and by unit what of them is hidden, as one of the {@link holes}. */
export interface RoundedTable {
  readonly counts: CountColumns;
  readonly hidden: Uint8Array;
}

/**
 * Controlled rounding: the numbers of tables go to one of their two neighbouring multiples of the base so that all that adds up in them
 * adds up after rounding: units with those below them and their own staff, sexes, parts of a breakdown, and populations with what another
 * population leaves of them.
 *
 * Each table is rounded on the tree, by sex. Where a number is then on neither side of its true value, or a part above its whole, numbers
 * are changed by one base along a circle, which keeps all sums. A number for which no circle is left is hidden.
 *
 * @see Cox, "A constructive procedure for unbiased controlled rounding", Journal of the American Statistical Association 82 (1987)
 */
export function roundTables(
  tables: readonly CellTable[],
  partitions: CellTables['partitions'],
  tree: UnitTree,
  base: number,
  random: Random,
): ReadonlyMap<CellTable, RoundedTable> {
  const rounded = new Map<CellTable, RoundedTable>();
  const nested = nestedPairs(tables, tree);
  for (const block of blocksOf(tables, nested, partitions)) {
    const inBlock = groups.filter(
      (group) =>
        group === 'notFemale' || group === 'unknown' || block.some(({ counts }) => counts[group] !== undefined),
    );
    const done: ArcTable[] = [];
    for (const ties of tiedTables(block, partitions, tree)) {
      const detail = Uint8Array.from(tree.parent, (_, unit) =>
        Math.min(...ties.members.map((table) => detailOf(table, unit))),
      );
      const network = new SumNetwork(tree, inBlock, detail);
      const members = new Map(ties.members.map((table) => [table, arcTable(table, network, tree, base)]));
      for (const table of members.values()) narrow(table, done, nested);
      startRounding(members, ties, done, nested, tree, random);
      if (!repair(members, ties)) {
        for (const table of members.values()) widenAlone(table);
        repair(members, ties);
      }
      done.push(...members.values());
    }
    for (const each of done) rounded.set(each.table, roundedTable(each, base));
  }
  return rounded;
}

/** The arcs of a table, in units of the base. */
interface ArcTable {
  readonly table: CellTable;
  readonly network: SumNetwork;
  readonly truth: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  values: Float64Array;
}

type NestedPair = readonly [part: CellTable, whole: CellTable];

function arcTable(table: CellTable, network: SumNetwork, tree: UnitTree, base: number): ArcTable {
  const columns = network.groups.map((group) => {
    const shown = columnAt(table, group, network.detail);
    return Float64Array.from(tree.parent, (_, unit) => shown(unit) / base);
  });
  const truth = network.arcsOf(columns, true);
  for (let arc = 0; arc < truth.length; arc++) truth[arc] = Math.round(truth[arc]! * base) / base;
  return { table, network, truth, low: truth.map(Math.floor), high: truth.map(Math.ceil), values: truth };
}

// The number of a group in a unit with all units below it: of all but women where the sexes of these are not known, of everybody where
// no sexes are.
function columnAt({ counts }: CellTable, group: Group, detail: Uint8Array): (unit: number) => number {
  const sum = (unit: number, of: readonly Group[]) => of.reduce((all, each) => all + (counts[each]?.[unit] ?? 0), 0);
  const others = groups.filter((each) => each !== 'female');
  return (unit) => {
    if (group === 'unknown') return detail[unit] === sexDetail.none ? sum(unit, groups) : 0;
    if (group === 'notFemale') return detail[unit] === sexDetail.women ? sum(unit, others) : 0;
    return detail[unit]! >= detailOfGroup(group) ? sum(unit, [group]) : 0;
  };
}

// The detail from which on the number of a sex is known.
function detailOfGroup(group: Group): number {
  return group === 'female' ? sexDetail.women : sexDetail.all;
}

function detailOf({ counts: { unknown, notFemale } }: CellTable, unit: number): number {
  if ((unknown?.[unit] ?? 0) > 0) return sexDetail.none;
  return (notFemale?.[unit] ?? 0) > 0 ? sexDetail.women : sexDetail.all;
}

// Tables of which one is certainly part of the other. Pairs with a third table between them count too: it may be rounded later.
function nestedPairs(tables: readonly CellTable[], tree: UnitTree): readonly NestedPair[] {
  const isNested = (part: CellTable, whole: CellTable): boolean => {
    if (part === whole || part.of !== whole.of || !implies(part.condition, whole.condition)) return false;
    if (part.mask.some((is, unit) => is > whole.mask[unit]!)) return false;
    // Of two tables of one population the later one counts as the part.
    const isSame = implies(whole.condition, part.condition) && whole.mask.every((is, unit) => is === part.mask[unit]);
    return !(isSame && part.id < whole.id) && isWithin(part, whole, tree);
  };
  return tables.flatMap((part) =>
    tables.filter((whole) => isNested(part, whole)).map((whole): NestedPair => [part, whole]),
  );
}

/** Tables of which sums are equal, in every unit and group. */
interface Ties {
  readonly members: readonly CellTable[];
  readonly partitions: CellTables['partitions'];
}

// Tables that are tied to each other, the largest first.
function tiedTables(
  block: readonly CellTable[],
  partitions: CellTables['partitions'],
  { parent }: UnitTree,
): readonly Ties[] {
  const sizeOf = ({ counts }: CellTable) =>
    Object.values(counts).reduce((all, column) => all + column.reduce((sum, count) => sum + count, 0), 0);
  const byMembers = new Map<string, CellTables['partitions'][number]>();
  for (const { whole, parts: all } of partitions) {
    // A breakdown has cells for values that a distribution has no rows for.
    const parts = all.filter((part) => sizeOf(part) > 0);
    const isIn = parts.length > 0 && block.includes(whole) && parts.every((part) => block.includes(part));
    const addsUp = groups.every((group) =>
      parent.every((_, unit) => {
        const sum = parts.reduce((all, { counts }) => all + (counts[group]?.[unit] ?? 0), 0);
        return sum === (whole.counts[group]?.[unit] ?? 0);
      }),
    );
    const others = parts.filter((part) => part !== whole);
    if (isIn && addsUp && others.length === parts.length)
      byMembers.set(JSON.stringify([whole.id, ...parts.map(({ id }) => id).sort()]), { whole, parts });
  }
  const inBlock = [...byMembers.values()].sort((a, b) => sizeOf(b.whole) - sizeOf(a.whole) || a.whole.id - b.whole.id);
  const masks = [...new Set(block.map(({ mask }) => mask))];
  const ofMasks = masks.flatMap((mask) =>
    blocksOf(
      block.filter((table) => table.mask === mask),
      [],
      inBlock,
    ),
  );
  const ties = ofMasks.map((members) => ({
    members: [...members].sort((a, b) => sizeOf(b) - sizeOf(a) || a.id - b.id),
    partitions: inBlock.filter(({ whole }) => members.includes(whole)),
  }));
  return ties.sort((a, b) => sizeOf(b.members[0]!) - sizeOf(a.members[0]!) || a.members[0]!.id - b.members[0]!.id);
}

// Rounds each table for itself, on one of the two sides of each number; the last part of a partition is what the others leave.
function startRounding(
  members: ReadonlyMap<CellTable, ArcTable>,
  { partitions }: Ties,
  done: readonly ArcTable[],
  nested: readonly NestedPair[],
  tree: UnitTree,
  random: Random,
): void {
  for (const table of members.values()) {
    const { network, truth } = table;
    const columns = network.groups.map((_, group) =>
      roundOnTree(
        Float64Array.from(tree.parent, (__, unit) => truth[network.alone(unit, group)]!),
        tree,
        random,
      ),
    );
    for (const other of done) {
      const isNested = nested.some((pair) => pair.includes(table.table) && pair.includes(other.table));
      if (isNested || isOnePopulation(other.table, table.table)) repeat(table, other, columns);
    }
    table.values = network.arcsOf(columns, false);
    repairAlong([[[table, 1]]], table);
  }
  for (const { whole, parts } of partitions) {
    const last = members.get(parts.at(-1)!)!;
    last.values = members
      .get(whole)!
      .values.map((value, arc) =>
        parts.slice(0, -1).reduce((left, part) => left - members.get(part)!.values[arc]!, value),
      );
  }
}

// Where a unit itself has the same people in two tables, the later one starts with the numbers of the earlier one, and keeps them where both
// are of one population.
function repeat(
  { table, network, truth, low, high }: ArcTable,
  other: ArcTable,
  columns: readonly Float64Array[],
): void {
  const everybody = network.groups.length;
  const isKept = isOnePopulation(other.table, table);
  network.detail.forEach((_, unit) => {
    if (table.mask[unit] === 0 || other.table.mask[unit] === 0) return;
    const arcs = Array.from({ length: everybody + 1 }, (__, group) => network.alone(unit, group));
    if (arcs.some((arc) => truth[arc] !== other.truth[arc])) return;
    arcs.forEach((arc, group) => {
      if (group < everybody) columns[group]![unit] = other.values[arc]!;
      if (!isKept) return;
      low[arc] = other.values[arc]!;
      high[arc] = other.values[arc]!;
    });
  });
}

// Bounds the numbers of a table by those that are rounded already: a part is not above its whole, and equal where it leaves nobody.
function narrow(
  { table, network, truth, low, high }: ArcTable,
  done: readonly ArcTable[],
  nested: readonly NestedPair[],
): void {
  const everybody = network.groups.length;
  for (const other of done) {
    const isPart = nested.some(([part, whole]) => part === table && whole === other.table);
    if (!isPart && !nested.some(([part, whole]) => part === other.table && whole === table)) continue;
    const isComplete = table.isComplete && other.table.isComplete;
    network.detail.forEach((detail, unit) => {
      const least = Math.min(detail, other.network.detail[unit]!);
      for (let group = 0; group <= everybody; group++) {
        const isCommon = group === everybody ? isComplete : least >= detailOfGroup(network.groups[group]!);
        if (!isCommon) continue;
        const arc = network.below(unit, group);
        const rest = other.truth[arc]! - truth[arc]!;
        if (rest === 0 || !isPart) low[arc] = Math.max(low[arc]!, other.values[arc]!);
        if (rest === 0 || isPart) high[arc] = Math.min(high[arc]!, other.values[arc]!);
      }
    });
  }
}

// What a unit has itself is not shown, and may be any number where it has somebody.
function widenAlone({ network, low, high }: ArcTable): void {
  network.detail.forEach((_, unit) => {
    for (let group = 0; group <= network.groups.length; group++) {
      const arc = network.alone(unit, group);
      if (low[arc] === high[arc]) continue;
      low[arc] = 0;
      high[arc] = Number.POSITIVE_INFINITY;
    }
  });
}

/** Tables that change together along a circle, each in its direction. */
type Move = readonly (readonly [table: ArcTable, direction: number])[];

// Changes numbers that are outside their bounds; false where some are left.
function repair(members: ReadonlyMap<CellTable, ArcTable>, ties: Ties): boolean {
  let isDone = true;
  for (const table of members.values()) {
    if (!repairAlong(movesOf(table, members, ties), table)) isDone = false;
  }
  return isDone;
}

function repairAlong(moves: readonly Move[], table: ArcTable): boolean {
  let isDone = true;
  for (let arc = 0; arc < table.values.length; arc++) {
    let isStuck = false;
    while (!isStuck && isOutside(table, arc)) {
      const direction = table.values[arc]! > table.high[arc]! ? -1 : 1;
      isStuck = !moves.some((move) => turn(move, arc, direction, table.network));
    }
    isDone &&= !isStuck;
  }
  return isDone;
}

function isOutside({ values, low, high }: ArcTable, arc: number): boolean {
  return values[arc]! > high[arc]! || values[arc]! < low[arc]!;
}

function turn(move: Move, arc: number, direction: number, network: SumNetwork): boolean {
  const mayChange = (each: number, by: number): boolean =>
    move.every(([{ values, low, high }, sign]) =>
      sign * by > 0 ? values[each]! < high[each]! : values[each]! > low[each]!,
    );
  if (!mayChange(arc, direction)) return false;
  const circle = network.circle(arc, direction, mayChange);
  for (const [each, by] of circle ?? []) for (const [{ values }, sign] of move) values[each]! += sign * by;
  return circle !== undefined;
}

// A table that is tied to none changes alone; a part together with another one, in the other direction, or with the whole.
function movesOf(table: ArcTable, members: ReadonlyMap<CellTable, ArcTable>, { partitions }: Ties): readonly Move[] {
  const within = ({ table: each }: ArcTable) =>
    partitions.filter(({ whole, parts }) => whole === each || parts.includes(each));
  const tied = within(table);
  if (tied.length === 0) return [[[table, 1]]];
  if (tied.length > 1) return [];
  return tied.flatMap(({ whole, parts }) =>
    [whole, ...parts].flatMap((each): readonly Move[] => {
      const other = members.get(each)!;
      if (other === table || within(other).length > 1) return [];
      const isWithWhole = each === whole || table.table === whole;
      return [
        [
          [table, 1],
          [other, isWithWhole ? 1 : -1],
        ],
      ];
    }),
  );
}

function roundedTable({ network, truth, values, low, high }: ArcTable, base: number): RoundedTable {
  const { detail } = network;
  const everybody = network.groups.length;
  const isOut = (arc: number) =>
    Math.abs(values[arc]! - truth[arc]!) >= 1 || values[arc]! < low[arc]! || values[arc]! > high[arc]!;
  const isOutAlone = (arc: number) => values[arc]! < low[arc]! || values[arc]! > high[arc]!;
  const isHidden = (unit: number, group: number) =>
    isOut(network.below(unit, group)) || isOutAlone(network.alone(unit, group));
  const hidden = detail.map((ofUnit, unit) => {
    if (isHidden(unit, everybody)) return holes.everything;
    const group = network.groups.indexOf('notFemale');
    // Where not all are known by sex and these are rounded to none, the sexes are not shown as if they were known.
    const isUnclear = ofUnit === sexDetail.women && values[network.below(unit, group)] === 0;
    return isUnclear || network.groups.some((_, each) => isHidden(unit, each)) ? holes.sexes : holes.none;
  });
  const counts = columnsByGroup((group) => {
    const position = network.groups.indexOf(group);
    const column = Float64Array.from(detail, (_, unit) => (values[network.below(unit, position)] ?? 0) * base);
    return position >= 0 && column.some((number) => number !== 0) ? column : undefined;
  });
  return { counts, hidden };
}
