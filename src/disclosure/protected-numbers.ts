import type { UnitTree } from '../dataset/unit-tree.js';
import type { Group } from '../tallies/counts.js';
import { Elimination, type Vector, vectorOf } from './eliminate.js';

/**
 * Numbers of one kind in every unit with all units below it, by group. Of sums the numbers of people behind them stand here: these
 * decide whether a sum is sensitive.
 */
export interface NumberTable {
  readonly counts: Readonly<Partial<Record<Group, Float64Array>>>;
  /** Smaller numbers are sensitive. */
  readonly threshold: number;
  /** Whether a zero in a large group is shown. */
  readonly showsZeros: boolean;
  /** The groups of which everybody is taken to know the numbers. */
  readonly publicGroups: ReadonlySet<Group>;
  /** Whether all sexes are counted. */
  readonly isComplete: boolean;
  /** Of units that are counted: how many units there are, and which of them are known to be counted or not. */
  readonly units?: { readonly total: Float64Array; readonly isKnown: Uint8Array } | undefined;
}

/** Numbers of tables that hang together. */
export interface NumberBlock {
  readonly tree: UnitTree;
  readonly tables: readonly NumberTable[];
  /** The tables of which one is part of the other. */
  readonly nested: readonly (readonly [part: number, whole: number])[];
  /** Tables that add up to another one. */
  readonly partitions: readonly { readonly whole: number; readonly parts: readonly number[] }[];
  /** Tables of one population that two masks count, each with what it counts by unit. */
  readonly masked: readonly (readonly [first: MaskedTable, second: MaskedTable])[];
  readonly cells: readonly NumberCell[];
}

/** A table and the units that are counted in it. */
export interface MaskedTable {
  readonly table: number;
  readonly mask: Uint8Array;
}

/** A number that may be published: of a unit with all units below it, of one or several groups. */
export interface NumberCell {
  readonly table: number;
  readonly unit: number;
  readonly groups: readonly Group[];
}

/** What becomes of a cell. */
export const fates = { shown: 0, sensitive: 1, secondary: 2 } as const;

/**
 * Decides for each cell whether it is shown. Sensitive are small numbers and zeros of small groups: of a unit with all below it, of the
 * unit itself, and of what is left of a population without a part of it. None of them follows from what is shown.
 *
 * @returns by cell one of the {@link fates}
 */
export function decideCells(block: NumberBlock): Uint8Array {
  const rows = new NumberRows(block);
  const { tree } = block;
  const sensitive: Vector[] = [];
  const known: Vector[] = [];
  const add = (vector: Vector, isKnown: boolean): void => {
    if (vector.rows.length > 0) (isKnown ? known : sensitive).push(vector);
  };
  const notKnown = () => false;
  block.tables.forEach((table, t) => {
    tree.parent.forEach((_, unit) => {
      const [below, alone] = [rows.below(t, unit), rows.alone(t, unit)];
      if (table.units !== undefined) {
        const { total, isKnown } = table.units;
        add(rows.vectorOf(alone ?? below), isKnown[unit] === 1);
        const number = rows.numberOf(below[0]!);
        if (Math.min(number, total[unit]! - number) < table.threshold) add(rows.vectorOf(below), total[unit] === 0);
        return;
      }
      addGroup(below, table, notKnown, add, rows);
      if (alone !== undefined) addGroup(alone, table, notKnown, add, rows);
    });
  });
  for (const [part, whole] of block.nested) {
    const table = block.tables[whole]!;
    const common = rows.groupsOf(block.tables[part]!.isComplete ? whole : part);
    // By unit the groups of which nobody is left, and everybody knows it; then nobody is left below.
    const empty: (ReadonlySet<Group> | undefined)[] = [];
    tree.parent.forEach((above, unit) => {
      const left = (of: readonly Term[], without: readonly Term[]) => [
        ...of,
        ...without.map((term) => ({ ...term, factor: -term.factor })),
      ];
      const isInherited = (group: Group) => empty[above]?.has(group) === true;
      const below = left(rows.below(whole, unit, common), rows.below(part, unit, common));
      empty[unit] = addGroup(below, table, isInherited, add, rows);
      const [wholeAlone, partAlone] = [rows.alone(whole, unit, common), rows.alone(part, unit, common)];
      if (wholeAlone === undefined || partAlone === undefined) return;
      addGroup(left(wholeAlone, partAlone), table, (group) => empty[unit]!.has(group), add, rows);
    });
  }
  for (const { whole, parts } of block.partitions) {
    tree.parent.forEach((_, unit) => {
      for (const group of rows.groupsOf(whole)) {
        const terms: [number, number][] = [[rows.row(whole, unit, group), 1]];
        for (const part of parts) terms.push([rows.row(part, unit, group), -1]);
        add(rows.vector(terms), true);
      }
    });
  }
  for (const [first, second] of block.masked) {
    tree.parent.forEach((_, unit) => {
      for (const vector of rows.sameAlone(first, second, unit)) add(vector, true);
    });
  }

  const elimination = new Elimination(sensitive, rows.depthOfRow);
  for (const vector of known) elimination.know(vector);
  const decided = new Uint8Array(block.cells.length);
  const candidates: number[] = [];
  block.cells.forEach((cell, i) => {
    const vector = rows.vectorOfCell(cell);
    if (vector.rows.length === 0 || elimination.follows(vector)) return;
    if (rows.isSensitive(cell)) decided[i] = fates.sensitive;
    else candidates.push(i);
  });
  const rank = (i: number) => {
    const cell = block.cells[i]!;
    return { depth: rows.depthOf(cell.unit), number: rows.numberOf(cell) };
  };
  const ranks = new Map(candidates.map((i) => [i, rank(i)]));
  candidates.sort((a, b) => {
    const [first, second] = [ranks.get(a)!, ranks.get(b)!];
    return first.depth - second.depth || second.number - first.number || a - b;
  });
  for (const i of candidates)
    if (!elimination.publish(rows.vectorOfCell(block.cells[i]!))) decided[i] = fates.secondary;
  return decided;
}

/** A number of a unit or of a difference, as a sum of rows. */
interface Term {
  readonly table: number;
  readonly unit: number;
  readonly groups: readonly Group[];
  readonly factor: number;
}

/** Adds the numbers of a group of people, by sex and together; returns the sexes of which everybody knows that there are none. */
function addGroup(
  terms: readonly Term[],
  { threshold, showsZeros }: NumberTable,
  isKnownZero: (group: Group) => boolean,
  add: (vector: Vector, isKnown: boolean) => void,
  rows: NumberRows,
): ReadonlySet<Group> {
  const byGroup = new Map<Group, number>();
  for (const { table, unit, groups, factor } of terms)
    for (const group of groups) byGroup.set(group, (byGroup.get(group) ?? 0) + factor * rows.count(table, unit, group));
  const total = [...byGroup.values()].reduce((sum, number) => sum + number, 0);
  const isLarge = total === 0 || (showsZeros && total >= threshold);
  const inGroup = (group: Group) =>
    terms.flatMap(({ table, unit, groups, factor }): readonly (readonly [number, number])[] =>
      groups.includes(group) ? [[rows.row(table, unit, group), factor]] : [],
    );
  const empty = new Set<Group>();
  for (const [group, number] of byGroup) {
    const isEmpty = number === 0 && (isLarge || isKnownZero(group));
    if (isEmpty) empty.add(group);
    if (isEmpty || number < threshold) add(rows.vector(inGroup(group)), isEmpty);
  }
  if (total > 0 && total < threshold)
    add(rows.vector([...byGroup.keys()].flatMap((group) => [...inGroup(group)])), false);
  return empty;
}

// The rows of a block: one for each table, unit and group. A number that everybody knows has none.
class NumberRows {
  readonly #block: NumberBlock;
  readonly #groups: readonly (readonly Group[])[];
  readonly #base: readonly number[];
  readonly #known: Uint8Array;
  readonly #depths: Int32Array;
  readonly #children: readonly (readonly number[])[];
  readonly depthOfRow: Int32Array;

  constructor(block: NumberBlock) {
    this.#block = block;
    const { parent } = block.tree;
    this.#groups = block.tables.map(({ counts }) => Object.keys(counts) as Group[]);
    let size = 0;
    this.#base = this.#groups.map((groups) => {
      size += groups.length * parent.length;
      return size - groups.length * parent.length;
    });
    this.#depths = new Int32Array(parent.length);
    const children: number[][] = Array.from(parent, () => []);
    parent.forEach((above, unit) => {
      if (above < 0) return;
      this.#depths[unit] = this.#depths[above]! + 1;
      children[above]!.push(unit);
    });
    this.#children = children;
    this.depthOfRow = new Int32Array(size);
    block.tables.forEach((_, t) => {
      parent.forEach((_unit, unit) => {
        for (const group of this.#groups[t]!) this.depthOfRow[this.row(t, unit, group)] = this.#depths[unit]!;
      });
    });
    this.#known = new Uint8Array(size);
    this.#findKnown();
  }

  groupsOf(table: number): readonly Group[] {
    return this.#groups[table]!;
  }

  depthOf(unit: number): number {
    return this.#depths[unit]!;
  }

  row(table: number, unit: number, group: Group): number {
    const groups = this.#groups[table]!;
    const position = groups.indexOf(group);
    return position < 0 ? -1 : this.#base[table]! + unit * groups.length + position;
  }

  count(table: number, unit: number, group: Group): number {
    return this.#block.tables[table]!.counts[group]?.[unit] ?? 0;
  }

  vector(terms: readonly (readonly [row: number, factor: number])[]): Vector {
    return vectorOf(terms.filter(([row]) => row >= 0 && this.#known[row] === 0));
  }

  vectorOf(terms: readonly Term[]): Vector {
    return this.vector(
      terms.flatMap(({ table, unit, groups, factor }) =>
        groups.map((group) => [this.row(table, unit, group), factor] as const),
      ),
    );
  }

  vectorOfCell({ table, unit, groups }: NumberCell): Vector {
    return this.vector(groups.map((group) => [this.row(table, unit, group), 1]));
  }

  numberOf({ table, unit, groups }: Pick<Term, 'table' | 'unit' | 'groups'>): number {
    return groups.reduce((sum, group) => sum + this.count(table, unit, group), 0);
  }

  isSensitive(cell: NumberCell): boolean {
    const { threshold, units } = this.#block.tables[cell.table]!;
    const number = this.numberOf(cell);
    return number < threshold || (units !== undefined && units.total[cell.unit]! - number < threshold);
  }

  /** The unit with all units below it. */
  below(table: number, unit: number, groups = this.groupsOf(table)): readonly Term[] {
    return [{ table, unit, groups, factor: 1 }];
  }

  /** The unit itself; absent where there are no units below. */
  alone(table: number, unit: number, groups = this.groupsOf(table)): readonly Term[] | undefined {
    const children = this.#children[unit]!;
    if (children.length === 0) return undefined;
    return [
      { table, unit, groups, factor: 1 },
      ...children.map((child) => ({ table, unit: child, groups, factor: -1 })),
    ];
  }

  /** What a unit itself has is the same under two masks that count it, and 0 under one that does not. */
  sameAlone(first: MaskedTable, second: MaskedTable, unit: number): readonly Vector[] {
    const terms = ({ table }: MaskedTable, group: Group, factor: number): (readonly [number, number])[] => [
      [this.row(table, unit, group), factor],
      ...this.#children[unit]!.map((child) => [this.row(table, child, group), -factor] as const),
    ];
    const groups = [...new Set([...this.groupsOf(first.table), ...this.groupsOf(second.table)])];
    return groups.flatMap((group) => {
      const [isFirst, isSecond] = [first.mask[unit] === 1, second.mask[unit] === 1];
      if (isFirst && isSecond) return [this.vector([...terms(first, group, 1), ...terms(second, group, -1)])];
      return [
        ...(isFirst ? [] : [this.vector(terms(first, group, 1))]),
        ...(isSecond ? [] : [this.vector(terms(second, group, 1))]),
      ];
    });
  }

  // A zero is known where its group is empty or, if zeros are shown, large; below a known zero; and in a part of it.
  #findKnown(): void {
    const { tables, nested, tree } = this.#block;
    const wholesOf = tables.map((_, t) => nested.filter(([part]) => part === t).map(([, whole]) => whole));
    const order = tables.map((_, t) => t).sort((a, b) => wholesOf[a]!.length - wholesOf[b]!.length || a - b);
    for (const t of order) {
      const { publicGroups, threshold, showsZeros, units } = tables[t]!;
      const groups = this.#groups[t]!;
      tree.parent.forEach((above, unit) => {
        const total = groups.reduce((sum, group) => sum + this.count(t, unit, group), 0);
        const isEmpty = units === undefined ? total === 0 : units.total[unit] === 0;
        const isLarge = isEmpty || (showsZeros && total >= threshold);
        for (const group of groups) {
          const isZero = this.count(t, unit, group) === 0;
          const isInherited =
            (above >= 0 && this.#isKnown(t, above, group)) || this.#isKnownIn(wholesOf[t]!, unit, group);
          if (publicGroups.has(group) || (isZero && (isLarge || isInherited)))
            this.#known[this.row(t, unit, group)] = 1;
        }
      });
    }
  }

  #isKnown(table: number, unit: number, group: Group): boolean {
    return this.#known[this.row(table, unit, group)] === 1 && this.count(table, unit, group) === 0;
  }

  #isKnownIn(tables: readonly number[], unit: number, group: Group): boolean {
    return tables.some((table) => {
      const row = this.row(table, unit, group);
      return row < 0 || (this.#known[row] === 1 && this.count(table, unit, group) === 0);
    });
  }
}
