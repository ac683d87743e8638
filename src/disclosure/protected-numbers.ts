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
  /**
   * The tables of which one is part of the other. What is left of a whole is no group that anybody names where `isMixed`: people outside
   * the part are in it, and people of units that the part does not count. A zero of it is not taken to be known.
   */
  readonly nested: readonly { readonly part: number; readonly whole: number; readonly isMixed: boolean }[];
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
  // What a part leaves of a whole, by unit the sexes of which everybody knows that nobody is left.
  const leftOver = new Map<number, Record<'below' | 'alone', (ReadonlySet<Group> | undefined)[]>>();
  const wholesOf = block.tables.map((_, t) => block.nested.filter(({ part }) => part === t).map(({ whole }) => whole));
  // By table and unit the sexes of which everybody knows that the unit itself has none; then it has none in a part either.
  const emptyAlone = block.tables.map((): (ReadonlySet<Group> | undefined)[] => []);
  for (const t of rows.wholesFirst) {
    const table = block.tables[t]!;
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
      const isInherited = (group: Group) => wholesOf[t]!.some((whole) => emptyAlone[whole]![unit]?.has(group) === true);
      if (alone !== undefined) emptyAlone[t]![unit] = addGroup(alone, table, isInherited, add, rows);
    });
  }
  for (const { part, whole, isMixed, containing } of nestedInOrder(block)) {
    const table = isMixed ? { ...block.tables[whole]!, showsZeros: false } : block.tables[whole]!;
    const common = rows.groupsOf(block.tables[part]!.isComplete ? whole : part);
    const left = leftOver.get(part * block.tables.length + whole) ?? { below: [], alone: [] };
    leftOver.set(part * block.tables.length + whole, left);
    tree.parent.forEach((above, unit) => {
      const without = (of: readonly Term[], terms: readonly Term[]) => [
        ...of,
        ...terms.map((term) => ({ ...term, factor: -term.factor })),
      ];
      const isIn = (which: 'below' | 'alone', group: Group) =>
        containing.some((pair) => leftOver.get(pair)?.[which][unit]?.has(group) === true);
      const below = without(rows.below(whole, unit, common), rows.below(part, unit, common));
      const isInherited = (group: Group) => left.below[above]?.has(group) === true || isIn('below', group);
      left.below[unit] = addGroup(below, table, isInherited, add, rows);
      const [wholeAlone, partAlone] = [rows.alone(whole, unit, common), rows.alone(part, unit, common)];
      if (wholeAlone === undefined || partAlone === undefined) return;
      const isEmpty = (group: Group) =>
        left.below[unit]!.has(group) || emptyAlone[whole]![unit]?.has(group) === true || isIn('alone', group);
      left.alone[unit] = addGroup(without(wholeAlone, partAlone), table, isEmpty, add, rows);
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
  /** The tables, each after those of which it is a part. */
  readonly wholesFirst: number[];

  constructor(block: NumberBlock) {
    this.#block = block;
    this.wholesFirst = block.tables.map((_, t) => t);
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
    const wholesOf = tables.map((_, t) => nested.filter(({ part }) => part === t).map(({ whole }) => whole));
    this.wholesFirst.sort((a, b) => wholesOf[a]!.length - wholesOf[b]!.length || a - b);
    for (const t of this.wholesFirst) {
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
