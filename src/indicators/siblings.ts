import type { UnitTree } from '../dataset/unit-tree.js';

/** The other children of a unit's parent. A root has none. */
export interface Siblings {
  readonly countOf: (unit: number) => number;
  readonly of: (unit: number) => readonly number[];
}

/** The siblings of every unit of a tree. */
export function siblingsIn({ parent }: UnitTree): Siblings {
  const children = new Map<number, number[]>();
  parent.forEach((above, unit) => {
    const ofParent = children.get(above);
    if (ofParent === undefined) children.set(above, [unit]);
    else ofParent.push(unit);
  });
  const withUnit = (unit: number): readonly number[] => (parent[unit]! < 0 ? [unit] : children.get(parent[unit]!)!);
  return {
    countOf: (unit) => withUnit(unit).length - 1,
    of: (unit) => withUnit(unit).filter((child) => child !== unit),
  };
}
