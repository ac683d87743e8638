import { below, type Random, shuffled } from './random.ts';

/** A row of a unit, as the library takes it. */
export interface UnitRow {
  readonly id: string;
  readonly parentId?: string;
  readonly name: string;
  readonly kind: 'general_department' | 'department' | 'division' | 'team';
}

/** Units in random order, with what the peers need of the tree. Units are numbered as they stand. */
export interface Units {
  readonly rows: readonly UnitRow[];
  /** The number of each unit's parent; -1 for the root. */
  readonly parent: Int32Array;
  /** The numbers of the units, a parent before its children. */
  readonly topDown: Int32Array;
  /** How many units stand above each. */
  readonly depth: Int32Array;
}

/** How many units each level of the tree has. */
export const trees = {
  small: [1, 6, 63, 624],
  large: [1, 63, 699, 9_739],
  chain: Array.from({ length: 2_000 }, () => 1),
} as const;

const kinds = ['general_department', 'department', 'division', 'team'] as const;

/** A tree with so many units on each level; a unit's parent is drawn from the level above. */
export function unitsOf(random: Random, levels: readonly number[]): Units {
  const rows: UnitRow[] = [];
  let above: readonly UnitRow[] = [];
  for (const [level, size] of levels.entries()) {
    const kind = kinds[Math.min(level, kinds.length - 1)]!;
    const rowsOfLevel = Array.from({ length: size }, (_, i): UnitRow => {
      const id = `u${rows.length + i}`;
      const parent = above[below(random, above.length)];
      return { id, ...(parent === undefined ? {} : { parentId: parent.id }), name: `Unit ${id}`, kind };
    });
    rows.push(...rowsOfLevel);
    above = rowsOfLevel;
  }
  const order = shuffled(random, rows);
  const numberOf = new Map(order.map(({ id }, number) => [id, number]));
  const topDown = Int32Array.from(rows, ({ id }) => numberOf.get(id) ?? -1);
  const parent = Int32Array.from(order, ({ parentId }) => numberOf.get(parentId ?? '') ?? -1);
  const depth = new Int32Array(rows.length);
  for (const unit of topDown) if (parent[unit]! >= 0) depth[unit] = depth[parent[unit]!]! + 1;
  return { rows: order, parent, topDown, depth };
}

/** Adds to every unit what the units below it have. */
export function rollUp({ parent, topDown }: Units, columns: readonly Float64Array[]): void {
  for (let i = topDown.length - 1; i > 0; i--) {
    const unit = topDown[i]!;
    const above = parent[unit]!;
    for (const column of columns) column[above] = column[above]! + column[unit]!;
  }
}

/** Pairs of a unit and itself or one above it: what SQL joins to, to count a unit with all below it. */
export function closureOf({ parent, depth }: Units): { readonly ancestor: Int32Array; readonly unit: Int32Array } {
  const size = depth.reduce((sum, above) => sum + above + 1, 0);
  const ancestor = new Int32Array(size);
  const unit = new Int32Array(size);
  let pair = 0;
  for (let of = 0; of < parent.length; of++) {
    for (let above = of; above >= 0; above = parent[above]!) {
      ancestor[pair] = above;
      unit[pair++] = of;
    }
  }
  return { ancestor, unit };
}
