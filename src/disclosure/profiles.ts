import type { Group } from '../tallies/counts.js';
import type { NumberBlock } from './number-block.js';
import type { NumberRows } from './number-rows.js';
import type { SensitiveNumbers } from './sensitive-numbers.js';

/** By table 1 where one unit has more people and another one as many less, -1 the other way round, else 0. */
export type Profile = Int8Array;

/** The two units of an exchange, and how many people come; the second unit is -1 for people outside the tree. */
export interface Pair {
  readonly first: number;
  readonly second: number;
  readonly people: number;
}

/** What changes and what must not. */
export interface Seeds {
  readonly changes: readonly (readonly [table: number, by: number])[];
  readonly fixed: readonly number[];
}

/** What it costs if a table changes. */
export type Price = (table: number, by: number) => number;

/** A part or a whole of a table. */
interface Relation {
  readonly table: number;
  /** By group and unit how many more the whole has than the part; -1 where everybody knows that both are equal. */
  readonly left: readonly (Float64Array | undefined)[];
}

interface Column {
  readonly count: Float64Array;
  /** By unit 1 where everybody knows the number. */
  readonly isFixed: Uint8Array;
}

/** Finds in which tables the people of an exchange are counted, so that each part stays within its whole and each division adds up. */
export class Profiles {
  readonly groups: readonly Group[];
  readonly #block: NumberBlock;
  readonly #columns: readonly (readonly (Column | undefined)[])[];
  readonly #wholes: readonly (readonly Relation[])[];
  readonly #parts: readonly (readonly Relation[])[];
  readonly #divisions: readonly NumberBlock['partitions'][];
  readonly #twins: readonly (readonly { readonly table: number; readonly isCommon: Uint8Array }[])[];

  constructor(block: NumberBlock, rows: NumberRows, sensitive: SensitiveNumbers) {
    const { tables, nested, partitions, masked } = block;
    this.#block = block;
    this.groups = [...new Set(tables.flatMap((_, t) => rows.groupsOf(t)))];
    this.#columns = tables.map((_, t) => columnsOf(t, this.groups, block, rows, sensitive));
    const relation = (pair: NumberBlock['nested'][number], table: number): Relation => ({
      table,
      left: this.groups.map((group, g) => {
        const [whole, part] = [this.#columns[pair.whole]![g], this.#columns[pair.part]![g]];
        return (
          whole && part && differences(whole.count, part.count, (unit) => sensitive.isNobodyLeft(pair, unit, group))
        );
      }),
    });
    this.#wholes = tables.map((_, t) =>
      nested.filter(({ part }) => part === t).map((pair) => relation(pair, pair.whole)),
    );
    this.#parts = tables.map((_, t) =>
      nested.filter(({ whole }) => whole === t).map((pair) => relation(pair, pair.part)),
    );
    this.#divisions = tables.map((_, t) => partitions.filter(({ whole, parts }) => whole === t || parts.includes(t)));
    this.#twins = tables.map((_, t) =>
      masked.flatMap(([a, b]) => {
        if (a.table !== t && b.table !== t) return [];
        return [{ table: a.table === t ? b.table : a.table, isCommon: a.mask.map((is, unit) => is & b.mask[unit]!) }];
      }),
    );
  }

  /** Whether a unit itself can have so many people more or less. */
  isFree(table: number, by: number, unit: number, group: number, people: number): boolean {
    const column = this.#columns[table]![group];
    if (column === undefined || column.isFixed[unit] === 1) return false;
    if (by < 0) return column.count[unit]! >= people;
    return this.#block.tables[table]!.units === undefined || column.count[unit]! + people <= 1;
  }

  /** What changes in any case along with the seeds; absent if they cannot change. */
  forced(pair: Pair, seeds: Seeds, group: number): Profile | undefined {
    const draft = this.#draftOf(pair, seeds, group);
    return draft !== undefined && this.#follow(draft, 0) ? draft.profile : undefined;
  }

  /** What changes along with the seeds, the cheapest part of each division; absent if they cannot change. */
  complete(pair: Pair, seeds: Seeds, group: number, price: Price): Profile | undefined {
    const draft = this.#draftOf(pair, seeds, group);
    return draft !== undefined && this.#settle(draft, 0, price) ? draft.profile : undefined;
  }

  #draftOf(pair: Pair, { changes, fixed }: Seeds, group: number): Draft | undefined {
    const draft: Draft = { ...pair, group, fixed, profile: new Int8Array(this.#columns.length), changed: [] };
    return changes.every(([table, by]) => this.#change(draft, table, by)) ? draft : undefined;
  }

  #change(draft: Draft, table: number, by: number): boolean {
    const { profile, fixed, changed } = draft;
    if (profile[table] !== 0) return profile[table] === by;
    if (fixed.includes(table) || !this.#isPossible(draft, table, by)) return false;
    profile[table] = by;
    changed.push(table);
    return true;
  }

  #isPossible({ first, second, people, group }: Draft, table: number, by: number): boolean {
    if (!this.isFree(table, by, first, group, people)) return false;
    return second < 0 || this.isFree(table, -by, second, group, people);
  }

  // A whole grows with its part where nobody else is left of it, and a part shrinks with its whole.
  #follow(draft: Draft, from: number): boolean {
    const { first, second, profile, changed } = draft;
    for (let i = from; i < changed.length; i++) {
      const table = changed[i]!;
      const by = profile[table]!;
      const [more, less] = by > 0 ? [first, second] : [second, first];
      if (!this.#alongWith(draft, this.#wholes[table]!, by, more)) return false;
      if (!this.#alongWith(draft, this.#parts[table]!, by, less)) return false;
      for (const { table: twin, isCommon } of this.#twins[table]!)
        if ((isCommon[first] === 1 || (second >= 0 && isCommon[second] === 1)) && !this.#change(draft, twin, by))
          return false;
    }
    return true;
  }

  #alongWith(draft: Draft, relations: readonly Relation[], by: number, unit: number): boolean {
    const { first, second, people, group, profile } = draft;
    for (const { table, left } of relations) {
      const ofGroup = left[group];
      if (ofGroup === undefined || profile[table] === by) continue;
      const isTied = ofGroup[first]! < 0 || (second >= 0 && ofGroup[second]! < 0);
      const isShort = unit >= 0 && ofGroup[unit]! < people * Math.abs(by - profile[table]!);
      if ((isTied || isShort) && !this.#change(draft, table, by)) return false;
    }
    return true;
  }

  #settle(draft: Draft, from: number, price: Price): boolean {
    if (!this.#follow(draft, from)) return false;
    const { profile, changed } = draft;
    for (const table of changed)
      for (const { whole, parts } of this.#divisions[table]!) {
        let missing = profile[whole]!;
        for (const part of parts) missing -= profile[part]!;
        if (missing === 0) continue;
        const by = Math.sign(missing);
        const choices = [...parts.map((part) => ({ table: part, by })), { table: whole, by: -by }]
          .filter((choice) => profile[choice.table] === 0 && this.#isPossible(draft, choice.table, choice.by))
          .map((choice) => ({ ...choice, price: price(choice.table, choice.by) }))
          .sort((a, b) => a.price - b.price);
        for (const choice of choices) {
          const before = changed.length;
          if (this.#change(draft, choice.table, choice.by) && this.#settle(draft, before, price)) return true;
          for (const undone of changed.splice(before)) profile[undone] = 0;
        }
        return false;
      }
    return true;
  }
}

interface Draft extends Pair {
  readonly group: number;
  readonly fixed: readonly number[];
  readonly profile: Profile;
  /** The tables that change, in the order in which they were found to change. */
  readonly changed: number[];
}

function columnsOf(
  table: number,
  groups: readonly Group[],
  { tables, tree }: NumberBlock,
  rows: NumberRows,
  sensitive: SensitiveNumbers,
): readonly (Column | undefined)[] {
  const { publicGroups, units } = tables[table]!;
  const inTable = rows.groupsOf(table);
  const isEmpty = Array.from(tree.parent, (_, unit) =>
    inTable.every((group) => rows.countAlone(table, unit, group) === 0),
  );
  return groups.map((group) => {
    if (!inTable.includes(group)) return undefined;
    const isFixed = (unit: number): boolean =>
      publicGroups.has(group) ||
      (units === undefined ? isEmpty[unit]! : units.isKnown[unit] === 1) ||
      sensitive.isEmptyAlone(table, unit, group);
    return {
      count: rows.amountsAlone(table, group),
      isFixed: Uint8Array.from(tree.parent, (_, unit) => (isFixed(unit) ? 1 : 0)),
    };
  });
}

function differences(whole: Float64Array, part: Float64Array, areEqual: (unit: number) => boolean): Float64Array {
  return whole.map((count, unit) => (areEqual(unit) ? -1 : count - part[unit]!));
}
