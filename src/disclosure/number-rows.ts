import type { Group } from '../tallies/counts.js';
import type { MaskedTable, NumberBlock, NumberCell, SensitiveNumber } from './number-block.js';
import { minusOne, type Vector } from './vectors.js';

/** The rows of a block: one for each table, unit and group. A number that everybody knows has none. */
export class NumberRows {
  readonly #block: NumberBlock;
  readonly #groups: readonly (readonly Group[])[];
  readonly #base: readonly number[];
  readonly #known: Uint8Array;
  readonly #inherited = new Set<number>();
  readonly #depths: Int32Array;
  readonly #children: readonly (readonly number[])[];
  /** By table and group the numbers that units have themselves. */
  readonly #alone: readonly ReadonlyMap<Group, Float64Array>[];
  /** The same of sums; absent where a table is of counts. */
  readonly #amountsAlone: readonly (ReadonlyMap<Group, Float64Array> | undefined)[];
  readonly depthOfRow: Int32Array;
  /** The tables, each after those of which it is a part. */
  readonly wholesFirst: readonly number[];
  /** By table the tables of which it is a part. */
  readonly wholesOf: readonly (readonly number[])[];

  constructor(block: NumberBlock) {
    this.#block = block;
    const { nested, tables, tree } = block;
    this.wholesOf = tables.map((_, t) => nested.filter(({ part }) => part === t).map(({ whole }) => whole));
    this.wholesFirst = [...tables.keys()].sort((a, b) => this.wholesOf[a]!.length - this.wholesOf[b]!.length || a - b);
    const { parent } = tree;
    this.#groups = tables.map(({ counts }) => groupsIn(counts));
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
    const columnsAlone = (columns: NumberBlock['tables'][number]['counts']) =>
      new Map(groupsIn(columns).map((group) => [group, withoutUnitsBelow(columns[group]!, parent)]));
    this.#alone = tables.map(({ counts }) => columnsAlone(counts));
    this.#amountsAlone = tables.map(({ amounts }) => amounts && columnsAlone(amounts));
    this.depthOfRow = new Int32Array(size);
    this.#groups.forEach((groups, t) => {
      const base = this.#base[t]!;
      for (let i = 0; i < groups.length * parent.length; i++)
        this.depthOfRow[base + i] = this.#depths[Math.floor(i / groups.length)]!;
    });
    this.#known = new Uint8Array(size);
    for (const { table, unit, groups } of block.inherited)
      if (groups.length === 1) this.#inherited.add(this.row(table, unit, groups[0]!));
    this.#findKnown();
  }

  /** Whether the number of a group was hidden before, so that its zero is not taken to be known. */
  wasHidden(table: number, unit: number, group: Group): boolean {
    return this.#inherited.has(this.row(table, unit, group));
  }

  groupsOf(table: number): readonly Group[] {
    return this.#groups[table]!;
  }

  depthOf(unit: number): number {
    return this.#depths[unit]!;
  }

  hasUnitsBelow(unit: number): boolean {
    return this.#children[unit]!.length > 0;
  }

  row(table: number, unit: number, group: Group): number {
    const groups = this.#groups[table]!;
    const position = groups.indexOf(group);
    return position < 0 ? -1 : this.#base[table]! + unit * groups.length + position;
  }

  /** A number of a unit with all units below it. */
  count(table: number, unit: number, group: Group): number {
    return this.#block.tables[table]!.counts[group]?.[unit] ?? 0;
  }

  /** The number of a cell. */
  countOfCell({ table, unit, groups }: NumberCell): number {
    return groups.reduce((sum, group) => sum + this.count(table, unit, group), 0);
  }

  /** A number of the unit itself. */
  countAlone(table: number, unit: number, group: Group): number {
    return this.#alone[table]!.get(group)?.[unit] ?? 0;
  }

  /** The numbers of a group that units have themselves. */
  columnAlone(table: number, group: Group): Float64Array {
    return this.#alone[table]!.get(group)!;
  }

  /** The number of one group. */
  numberOf({ terms, unit, isAlone }: SensitiveNumber, group: Group): number {
    let sum = 0;
    for (const { table, factor } of terms)
      sum += factor * (isAlone ? this.countAlone(table, unit, group) : this.count(table, unit, group));
    return sum;
  }

  /** The sums of a group that units have themselves; where the table is of counts, the numbers. */
  amountsAlone(table: number, group: Group): Float64Array {
    return this.#amountsAlone[table]?.get(group) ?? this.columnAlone(table, group);
  }

  /** The sum of a number; 0 where the tables are of counts. */
  amountOf({ terms, unit, isAlone, groups }: SensitiveNumber): number {
    let sum = 0;
    for (const { table, factor } of terms)
      for (const group of groups) {
        const column = isAlone ? this.#amountsAlone[table]?.get(group) : this.#block.tables[table]!.amounts?.[group];
        sum += factor * (column?.[unit] ?? 0);
      }
    return sum;
  }

  /** Whether everybody knows the number of a group in a unit with all units below it. */
  isKnown(table: number, unit: number, group: Group): boolean {
    return this.#known[this.row(table, unit, group)] === 1;
  }

  isKnownZero(table: number, unit: number, group: Group): boolean {
    const row = this.row(table, unit, group);
    return row < 0 || (this.#known[row] === 1 && this.count(table, unit, group) === 0);
  }

  /** A number as a combination of rows. The rows come in their order, since those of a table, a unit and a group do. */
  vectorOf({ terms, unit, isAlone, groups }: SensitiveNumber): Vector {
    const [rows, values]: [number[], number[]] = [[], []];
    for (const { table, factor } of terms) {
      const [plus, minus] = factor > 0 ? [1, minusOne] : [minusOne, 1];
      this.#add(table, unit, groups, plus, rows, values);
      if (isAlone) for (const child of this.#children[unit]!) this.#add(table, child, groups, minus, rows, values);
    }
    return { rows, values };
  }

  vectorOfCell({ table, unit, groups }: NumberCell): Vector {
    const [rows, values]: [number[], number[]] = [[], []];
    this.#add(table, unit, groups, 1, rows, values);
    return { rows, values };
  }

  /** Whether everybody knows a number before it is published. */
  isKnownCell({ table, unit, groups }: NumberCell): boolean {
    return groups.every((group) => {
      const row = this.row(table, unit, group);
      return row < 0 || this.#known[row] === 1;
    });
  }

  /** What a unit itself has is the same under two masks that count it, and 0 under one that does not. */
  sameAlone(first: MaskedTable, second: MaskedTable, unit: number): readonly Vector[] {
    const groups = [...new Set([...this.groupsOf(first.table), ...this.groupsOf(second.table)])];
    const alone = (terms: SensitiveNumber['terms'], group: Group) =>
      this.vectorOf({ terms, unit, isAlone: true, groups: [group] });
    const [a, b] = [first.table, second.table];
    return groups.flatMap((group) => {
      if (first.mask[unit] === 1 && second.mask[unit] === 1)
        return [alone(a < b ? difference(a, b) : difference(b, a), group)];
      return [
        ...(first.mask[unit] === 1 ? [] : [alone([{ table: a, factor: 1 }], group)]),
        ...(second.mask[unit] === 1 ? [] : [alone([{ table: b, factor: 1 }], group)]),
      ];
    });
  }

  #add(table: number, unit: number, groups: readonly Group[], value: number, rows: number[], values: number[]): void {
    const columns = this.#groups[table]!;
    const first = this.#base[table]! + unit * columns.length;
    for (let position = 0; position < columns.length; position++) {
      const row = first + position;
      if (this.#known[row] === 1 || !groups.includes(columns[position]!)) continue;
      rows.push(row);
      values.push(value);
    }
  }

  // A zero is known where its group is empty or, if zeros are shown, large; below a known zero; and in a part of it.
  #findKnown(): void {
    const { tables, tree } = this.#block;
    for (const t of this.wholesFirst) {
      const { publicGroups, zerosFrom, units } = tables[t]!;
      const groups = this.#groups[t]!;
      tree.parent.forEach((above, unit) => {
        const total = groups.reduce((sum, group) => sum + this.count(t, unit, group), 0);
        const isEmpty = units === undefined ? total === 0 : units.total[unit] === 0;
        const isLarge = isEmpty || total >= zerosFrom;
        for (const group of groups) {
          const isZero = this.count(t, unit, group) === 0;
          const wasHidden = !isEmpty && this.wasHidden(t, unit, group);
          const isInherited =
            (above >= 0 && this.isKnownZero(t, above, group)) ||
            this.wholesOf[t]!.some((whole) => this.isKnownZero(whole, unit, group));
          if (publicGroups.has(group) || (isZero && ((isLarge && !wasHidden) || isInherited)))
            this.#known[this.row(t, unit, group)] = 1;
        }
      });
    }
  }
}

/** A cell as a number of a unit with all units below it. */
export function numberOfCell({ table, unit, groups }: NumberCell): SensitiveNumber {
  return { terms: [{ table, factor: 1 }], unit, isAlone: false, groups };
}

/** What the second table leaves of the first, or the other way round, in the order of the tables. */
export function difference(whole: number, part: number): SensitiveNumber['terms'] {
  const terms = [
    { table: whole, factor: 1 },
    { table: part, factor: -1 },
  ];
  return whole < part ? terms : terms.reverse();
}

function groupsIn(counts: NumberBlock['tables'][number]['counts']): readonly Group[] {
  return Object.keys(counts) as Group[];
}

function withoutUnitsBelow(column: Float64Array, parent: ArrayLike<number>): Float64Array {
  const alone = column.slice();
  for (let unit = 0; unit < column.length; unit++) if (parent[unit]! >= 0) alone[parent[unit]!]! -= column[unit]!;
  return alone;
}
