import type { Group } from '../tallies/counts.js';
import type { Movement } from './movements.js';
import type { NumberBlock, NumberCell } from './number-block.js';
import type { NumberRows } from './number-rows.js';
import type { SensitiveNumbers } from './sensitive-numbers.js';
import { strongComponents } from './strong-components.js';

/**
 * How numbers of units can move while all that is shown stays. Each number of a unit itself and of a group is an edge. It leads from the
 * node of the shown numbers of its sex that it is in to the node of the shown numbers of several sexes that it is in. Where as much comes to
 * each node as leaves it, every shown number stays. So a cycle is a table that nobody can tell from the true one.
 */
export interface MovementGraph {
  readonly movement: Movement;
  /** By edge its unit and group, and the nodes that it leads from and to. */
  readonly unitOf: Int32Array;
  readonly groupOf: readonly Group[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** By unit the first of its edges; the edges of a subtree are one run. */
  readonly firstOfUnit: Int32Array;
  readonly nodeCount: number;
  /** Whether a cycle can lead through an edge. */
  readonly isMovable: (edge: number) => boolean;
  /** By node the places of its movable edges in `edgesAt`. */
  readonly firstAt: Int32Array;
  readonly edgesAt: Int32Array;
}

/** Which numbers of a block are shown. */
export type ShownCells = readonly NumberCell[];

/** By table the sets of groups of which numbers are shown, each with the lowest unit at or above each unit whose number is shown. */
export type Regions = readonly (readonly { readonly groups: readonly Group[]; readonly top: Int32Array }[])[];

/** Finds in which shown numbers each number of a unit itself is. */
export function regionsOf({ tables, tree }: NumberBlock, rows: NumberRows, shown: ShownCells): Regions {
  const size = tree.parent.length;
  const marks = tables.map(() => new Map<string, { groups: readonly Group[]; isShown: Uint8Array }>());
  const mark = (table: number, groups: readonly Group[]) => {
    const key = groups.join();
    const marked = marks[table]!.get(key) ?? { groups, isShown: new Uint8Array(size) };
    marks[table]!.set(key, marked);
    return marked.isShown;
  };
  for (const { table, unit, groups } of shown) {
    const inTable = rows.groupsOf(table).filter((group) => groups.includes(group));
    if (inTable.length > 0) mark(table, inTable)[unit] = 1;
  }
  tables.forEach(({ publicGroups }, t) => {
    for (const group of rows.groupsOf(t)) if (publicGroups.has(group)) mark(t, [group]).fill(1);
  });
  return marks.map((ofTable) =>
    [...ofTable.values()].map(({ groups, isShown }) => {
      const top = new Int32Array(size);
      tree.parent.forEach((above, unit) => {
        top[unit] = isShown[unit] === 1 ? unit : above < 0 ? -1 : top[above]!;
      });
      return { groups, top };
    }),
  );
}

/** The graph of a movement. */
export function movementGraph(
  movement: Movement,
  block: NumberBlock,
  rows: NumberRows,
  sensitive: SensitiveNumbers,
  regions: Regions,
): MovementGraph {
  const members = [...movement];
  const size = block.tree.parent.length;
  const common = rows
    .groupsOf(members[0]![0])
    .filter((group) => members.every(([table]) => rows.groupsOf(table).includes(group)));
  const limits = limitsOf(movement, block, rows, sensitive);
  const nodes = nodeNumbers();
  const unitOf: number[] = [];
  const groupOf: Group[] = [];
  const [from, to, up, down]: [number[], number[], number[], number[]] = [[], [], [], []];
  const firstOfUnit = new Int32Array(size + 1);
  for (let unit = 0; unit < size; unit++) {
    firstOfUnit[unit] = unitOf.length;
    for (const group of common) {
      const { most, least } = limits(unit, group);
      if (most <= 0 && least <= 0) continue;
      unitOf.push(unit);
      groupOf.push(group);
      up.push(most);
      down.push(least);
      let [sex, several] = [0, 0];
      for (const [table] of members)
        for (const [i, { groups, top }] of regions[table]!.entries()) {
          if (!groups.includes(group) || top[unit]! < 0) continue;
          const place = (table * 64 + i) * size + top[unit]!;
          if (groups.length === 1) sex = nodes.join(sex, place);
          else several = nodes.join(several, place);
        }
      from.push(sex);
      to.push(several);
    }
  }
  firstOfUnit[size] = unitOf.length;
  const component = strongComponents(nodes.count(), from, to, up, down);
  // An edge that leads from a node to itself can move alone.
  const isMovable = (edge: number) => component[from[edge]!] === component[to[edge]!];
  const firstAt = new Int32Array(nodes.count() + 1);
  const movable = unitOf.map((_, edge) => edge).filter(isMovable);
  for (const edge of movable) {
    firstAt[from[edge]! + 1]!++;
    firstAt[to[edge]! + 1]!++;
  }
  for (let node = 0; node < nodes.count(); node++) firstAt[node + 1]! += firstAt[node]!;
  const next = firstAt.slice();
  const edgesAt = new Int32Array(2 * movable.length);
  for (const edge of movable) {
    edgesAt[next[from[edge]!]!++] = edge;
    edgesAt[next[to[edge]!]!++] = edge;
  }
  return {
    movement,
    unitOf: Int32Array.from(unitOf),
    groupOf,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    firstOfUnit,
    nodeCount: nodes.count(),
    isMovable,
    firstAt,
    edgesAt,
  };
}

// How far the numbers of a unit itself can move up and down.
function limitsOf(movement: Movement, block: NumberBlock, rows: NumberRows, sensitive: SensitiveNumbers) {
  const { nested, masked, tables } = block;
  const signOf = (t: number) => movement.get(t) ?? 0;
  const pairs = nested
    .map((pair) => ({ ...pair, factor: signOf(pair.whole) - signOf(pair.part) }))
    .filter(({ factor }) => factor !== 0);
  return (unit: number, group: Group): { readonly most: number; readonly least: number } => {
    let [most, least] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const keep = (left: number, factor: number): void => {
      const steps = Math.floor(left / Math.abs(factor));
      if (factor > 0) least = Math.min(least, steps);
      else most = Math.min(most, steps);
    };
    const fixed = { most: 0, least: 0 };
    for (const [t, sign] of movement) {
      const { units } = tables[t]!;
      const number = rows.countAlone(t, unit, group);
      if (units === undefined && rows.groupsOf(t).every((each) => rows.countAlone(t, unit, each) === 0)) return fixed;
      if (sensitive.isEmptyAlone(t, unit, group) || units?.isKnown[unit] === 1) return fixed;
      keep(number, sign);
      if (units !== undefined) keep(1 - number, -sign);
    }
    for (const pair of pairs) {
      if (!rows.groupsOf(pair.part).includes(group)) continue;
      if (sensitive.isNobodyLeft(pair, unit, group)) return fixed;
      const [whole, part] = [rows.countAlone(pair.whole, unit, group), rows.countAlone(pair.part, unit, group)];
      keep(whole - part, pair.factor);
    }
    for (const [first, second] of masked)
      if (first.mask[unit] === 1 && second.mask[unit] === 1 && signOf(first.table) !== signOf(second.table))
        return fixed;
    return { most, least };
  };
}

// Node 0 is that of numbers that are in no shown one. The others are numbered as they come.
function nodeNumbers() {
  const byKey = new Map<number, Map<number, number>>();
  let count = 1;
  return {
    count: () => count,
    /** The node of a set of places: that of the set without the last place, and this place. */
    join: (node: number, place: number): number => {
      const after = byKey.get(place) ?? new Map<number, number>();
      byKey.set(place, after);
      const known = after.get(node);
      if (known !== undefined) return known;
      after.set(node, count);
      return count++;
    },
  };
}
