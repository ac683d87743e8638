import type { UnitRecord } from '../conditions/unit-truths.js';

/**
 * The active units as a tree, numbered in pre-order: a parent before its children, a unit's subtree in one run. So a
 * roll-up is one loop from the last unit to the first, and depth costs no stack.
 */
export interface UnitTree {
  /** The units as they were given, each with the `parentId` it has in this tree. */
  readonly units: readonly UnitRecord[];
  /** Number of each unit's parent, -1 for a root. */
  readonly parent: Int32Array;
  /** One past the last number of each unit's subtree. */
  readonly end: Uint32Array;
  readonly numberOf: ReadonlyMap<string, number>;
}

/**
 * Numbers units in pre-order, children in the order given. A unit whose `parentId` names none of them is a root.
 *
 * Units that are above themselves are not reached from any root; they are not in the tree.
 */
export function unitTree(given: readonly UnitRecord[]): UnitTree {
  const children = new Map<string, UnitRecord[]>();
  const ids = new Set(given.map(idOf));
  const roots: UnitRecord[] = [];
  for (const unit of given) {
    const parentId = unit['parentId'];
    if (typeof parentId !== 'string' || !ids.has(parentId)) {
      roots.push(unit);
      continue;
    }
    const siblings = children.get(parentId);
    if (siblings === undefined) children.set(parentId, [unit]);
    else siblings.push(unit);
  }
  const units: UnitRecord[] = [];
  const numberOf = new Map<string, number>();
  const waiting = roots.reverse();
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    numberOf.set(idOf(unit), units.length);
    units.push(unit);
    const below = children.get(idOf(unit)) ?? [];
    for (let i = below.length - 1; i >= 0; i--) {
      const child = below[i];
      if (child !== undefined) waiting.push(child);
    }
  }
  const parent = Int32Array.from(units, (unit) => numberOf.get(String(unit['parentId'])) ?? -1);
  const end = Uint32Array.from(units, (_, number) => number + 1);
  for (let number = units.length - 1; number >= 0; number--) {
    const above = parent[number] ?? -1;
    if (above >= 0) end[above] = Math.max(end[above] ?? 0, end[number] ?? 0);
  }
  return { units, parent, end, numberOf };
}

function idOf(unit: UnitRecord): string {
  return String(unit['id']);
}
