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
 * Numbers units in pre-order, children in the order given. A unit whose `parentId` is the id of none of them is a root.
 *
 * Units that are above themselves are not reached from a root and are not in the tree. Where several units have one id, the
 * children stand below that which is reached first.
 */
export function unitTree(list: readonly UnitRecord[]): UnitTree {
  const ids = new Set(list.map(idOf));
  const childrenOf = new Map<string, UnitRecord[]>();
  const roots: UnitRecord[] = [];
  for (const unit of list) {
    const parentId = unit['parentId'];
    if (typeof parentId !== 'string' || !ids.has(parentId)) roots.push(unit);
    else if (childrenOf.has(parentId)) childrenOf.get(parentId)!.push(unit);
    else childrenOf.set(parentId, [unit]);
  }
  const units: UnitRecord[] = [];
  const parents: number[] = [];
  const numberOf = new Map<string, number>();
  const stack = roots.reverse().map((unit) => ({ unit, parent: -1 }));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const id = idOf(next.unit);
    const number = units.push(next.unit) - 1;
    parents.push(next.parent);
    if (numberOf.has(id)) continue;
    numberOf.set(id, number);
    for (const unit of (childrenOf.get(id) ?? []).reverse()) stack.push({ unit, parent: number });
  }
  const parent = Int32Array.from(parents);
  const end = Uint32Array.from(units, (_, number) => number + 1);
  for (let number = units.length - 1; number >= 0; number--) {
    const above = parent[number]!;
    if (above >= 0) end[above] = Math.max(end[above]!, end[number]!);
  }
  return { units, parent, end, numberOf };
}

function idOf(unit: UnitRecord): string {
  return String(unit['id']);
}
