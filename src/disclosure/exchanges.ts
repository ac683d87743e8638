import type { Group } from '../tallies/counts.js';
import type { NumberBlock, SensitiveNumber } from './number-block.js';
import type { NumberRows } from './number-rows.js';
import type { SensitiveNumbers } from './sensitive-numbers.js';

/**
 * Another table of numbers: people come to one unit, and as many go from it to another one, so that the sums of both stay. Those who come
 * and those who go may be of two groups, such as women and men.
 */
export interface Exchange {
  /** The unit to which people of a group come and from which people of another group go, and the unit with which it exchanges them, or -1. */
  readonly units: readonly [first: number, second: number];
  /** Each group with its change in the first unit, by table; the second unit has the opposite change. */
  readonly changes: readonly { readonly group: Group; readonly by: Profile }[];
  /** What it costs to hide the shown cells that are different after the exchange: the units below each. */
  readonly cost: number;
}

/** By table 1 where a person more is counted, -1 where a person less is, else 0. */
type Profile = Int8Array;

interface Seeds {
  readonly by: readonly (readonly [table: number, by: number])[];
  /** Tables that must stay as they are. */
  readonly fixed: readonly number[];
}

/** The shown numbers of a table of some groups. */
interface ShownLine {
  readonly groups: readonly Group[];
  /** By unit its cell, or -1. */
  readonly cells: Int32Array;
  /** By unit what it costs to hide the shown cells of the unit and of all above it. */
  readonly costToTop: Float64Array;
}

interface Relation {
  readonly table: number;
  /** By group and unit how many more the whole has than the part; -1 where everybody knows that both are equal. */
  readonly left: ReadonlyMap<Group, Float64Array>;
}

/** Finds for sensitive numbers exchanges after which they are different, with the fewest shown numbers different too. */
export class Exchanges {
  readonly #block: NumberBlock;
  readonly #rows: NumberRows;
  readonly #isShown: Uint8Array;
  /** By table and group the numbers that units have themselves, and where these cannot change. */
  readonly #numbers: readonly ReadonlyMap<Group, { readonly count: Float64Array; readonly isFixed: Uint8Array }>[];
  readonly #lines: readonly (readonly ShownLine[])[];
  readonly #wholes: readonly (readonly Relation[])[];
  readonly #parts: readonly (readonly Relation[])[];
  readonly #divisions: readonly NumberBlock['partitions'][];
  readonly #twins: readonly (readonly { readonly table: number; readonly isCommon: Uint8Array }[])[];

  /**
   * Nothing is hidden for bounds at first.
   *
   * @param isShown - by cell 1 where it is shown and says something that not everybody knows
   */
  constructor(block: NumberBlock, rows: NumberRows, sensitive: SensitiveNumbers, isShown: Uint8Array) {
    const { tables, tree, nested, partitions, masked } = block;
    const units = [...tree.parent.keys()];
    this.#block = block;
    this.#rows = rows;
    this.#isShown = isShown;
    this.#numbers = tables.map(({ publicGroups, units: ofUnits }, t) => {
      const groups = rows.groupsOf(t);
      const isEmpty = units.map((unit) => groups.every((group) => rows.countAlone(t, unit, group) === 0));
      const isFixed = (unit: number, group: Group): boolean =>
        publicGroups.has(group) ||
        sensitive.isEmptyAlone(t, unit, group) ||
        (ofUnits === undefined ? isEmpty[unit]! : ofUnits.isKnown[unit] === 1);
      return new Map(
        groups.map((group) => [
          group,
          {
            count: rows.columnAlone(t, group),
            isFixed: Uint8Array.from(units, (unit) => (isFixed(unit, group) ? 1 : 0)),
          },
        ]),
      );
    });
    const relation = (pair: NumberBlock['nested'][number], table: number): Relation => {
      const common = rows.groupsOf(pair.part).filter((group) => rows.groupsOf(pair.whole).includes(group));
      return {
        table,
        left: new Map(
          common.map((group) => {
            const [whole, part] = [rows.columnAlone(pair.whole, group), rows.columnAlone(pair.part, group)];
            return [
              group,
              Float64Array.from(units, (unit) =>
                sensitive.isNobodyLeft(pair, unit, group) ? -1 : whole[unit]! - part[unit]!,
              ),
            ];
          }),
        ),
      };
    };
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
        const isCommon = a.mask.map((is, unit) => is & b.mask[unit]!);
        return [{ table: a.table === t ? b.table : a.table, isCommon }];
      }),
    );
    this.#lines = linesOf(block);
    for (const lines of this.#lines)
      for (const { cells, costToTop } of lines)
        for (const unit of units) {
          const above = tree.parent[unit]!;
          costToTop[unit] = (above < 0 ? 0 : costToTop[above]!) + (this.#shows(cells[unit]!) ? this.#costOf(unit) : 0);
        }
  }

  /** The cheapest exchange after which a number is different, if there is one that costs no more than a limit. */
  cheapest(number: SensitiveNumber, limit: number): Exchange | undefined {
    const { tree } = this.#block;
    const { terms, groups, unit, isAlone } = number;
    const end = isAlone ? unit + 1 : tree.end[unit]!;
    const tables = terms.map(({ table }) => table);
    let best: Exchange | undefined;
    const isDear = (cost: number): boolean => (best === undefined ? cost > limit : cost >= best.cost);
    const consider = (exchange: Exchange): void => {
      if (!isDear(exchange.cost)) best = exchange;
    };
    for (const group of groups)
      for (const seed of tables)
        for (const by of [1, -1]) {
          const seeds: Seeds = { by: [[seed, by]], fixed: tables.filter((table) => table !== seed) };
          for (let first = unit; first < end; first++) {
            if (best?.cost === 0) return best;
            const forced = this.#profile(seeds, first, -1, group, undefined);
            if (forced === undefined) continue;
            const lines = this.#linesAlone(forced, group);
            // What hides the cells of one group only, which no exchange with another group spares.
            const costAt = (at: number) => lines.reduce((sum, { costToTop }) => sum + costToTop[at]!, 0);
            const costOfFirst = costAt(first);
            const seedLines = this.#linesAlone(seedProfile(seed, tree.parent.length, this.#block), group);
            const seedCostAt = (at: number) => seedLines.reduce((sum, { costToTop }) => sum + costToTop[at]!, 0);
            let [from, to] = [unit, end];
            for (let top = isAlone ? unit : tree.parent[unit]!; top >= 0; top = tree.parent[top]!) {
              const [costAtTop, seedCostAtTop] = [costAt(top), seedCostAt(top)];
              const costUpToTop = costOfFirst - costAtTop;
              if (isDear(costUpToTop)) break;
              for (let second = top; second < tree.end[top]!; ) {
                if (second === from) second = to;
                if (second >= tree.end[top]!) break;
                if (isDear(costUpToTop + seedCostAt(second) - seedCostAtTop)) {
                  // All below it cost as much at least.
                  second = second < from && tree.end[second]! > from ? second + 1 : tree.end[second]!;
                  continue;
                }
                if (this.#isFree(seed, -by, second, group)) {
                  this.#between(number, seeds, first, second, top, group, isDear, consider);
                  if (best !== undefined && best.cost === 0) return best;
                }
                second++;
              }
              [from, to] = [top, tree.end[top]!];
            }
          }
        }
    if (best !== undefined) return best;
    for (const group of groups)
      for (const seed of tables)
        for (const by of [1, -1])
          for (let first = unit; first < end; first++)
            this.#between(
              number,
              { by: [[seed, by]], fixed: tables.filter((table) => table !== seed) },
              first,
              -1,
              -1,
              group,
              isDear,
              consider,
            );
    return best;
  }

  /** Whether a number is different after an exchange. */
  isChanged({ terms, unit, isAlone, groups }: SensitiveNumber, { units: [first, second], changes }: Exchange): boolean {
    const end = isAlone ? unit + 1 : this.#block.tree.end[unit]!;
    const factor = (first >= unit && first < end ? 1 : 0) - (second >= unit && second < end ? 1 : 0);
    if (factor === 0) return false;
    let change = 0;
    for (const { group, by } of changes)
      if (groups.includes(group)) for (const term of terms) change += term.factor * by[term.table]!;
    return change !== 0;
  }

  /** The shown cells that are different after an exchange. */
  changedCells({ units, changes }: Exchange): readonly number[] {
    const { tree } = this.#block;
    const changed: number[] = [];
    let [first, second] = units;
    while (first !== second) {
      // In pre-order the later one is the deeper one, or in another branch.
      const at = Math.max(first, second);
      this.#lines.forEach((lines, t) => {
        for (const { groups, cells } of lines)
          if (this.#shows(cells[at]!) && changeOf(changes, t, groups) !== 0) changed.push(cells[at]!);
      });
      if (at === first) first = tree.parent[first]!;
      else second = tree.parent[second]!;
    }
    return changed;
  }

  /** Says that a cell is hidden. */
  hide(cell: number): void {
    if (!this.#shows(cell)) return;
    this.#isShown[cell] = 0;
    const { table, unit } = this.#block.cells[cell]!;
    const { costToTop } = this.#lines[table]!.find(({ cells }) => cells[unit] === cell)!;
    const cost = this.#costOf(unit);
    for (let below = unit; below < this.#block.tree.end[unit]!; below++) costToTop[below]! -= cost;
  }

  #shows(cell: number): boolean {
    return cell >= 0 && this.#isShown[cell] === 1;
  }

  // A number of many units is worth more than that of few.
  #costOf(unit: number): number {
    return this.#block.tree.end[unit]! - unit;
  }

  #linesAlone(profile: Profile, group: Group): readonly ShownLine[] {
    return this.#lines.flatMap((lines, t) =>
      profile[t] === 0 ? [] : lines.filter(({ groups }) => groups.length === 1 && groups[0] === group),
    );
  }

  #between(
    { terms, groups }: SensitiveNumber,
    seeds: Seeds,
    first: number,
    second: number,
    top: number,
    group: Group,
    isDear: (cost: number) => boolean,
    consider: (exchange: Exchange) => void,
  ): void {
    const costOfLine = ({ costToTop }: ShownLine): number => {
      const ofTop = top < 0 ? 0 : costToTop[top]!;
      return costToTop[first]! - ofTop + (second < 0 ? 0 : costToTop[second]! - ofTop);
    };
    // What it costs that a number of several groups is different, and one of this group alone.
    const price = (table: number, of: Group, isSeveral: boolean): number => {
      let cost = 0;
      for (const line of this.#lines[table]!)
        if (line.groups.length > 1 === isSeveral && line.groups.includes(of)) cost += costOfLine(line);
      return cost;
    };
    const coming = this.#profile(
      seeds,
      first,
      second,
      group,
      (t) => price(t, group, false) * 2 + price(t, group, true),
    );
    if (coming === undefined) return;
    const costOf = (changes: Exchange['changes']): number => {
      let cost = 0;
      this.#lines.forEach((lines, t) => {
        for (const line of lines) if (changeOf(changes, t, line.groups) !== 0) cost += costOfLine(line);
      });
      return cost;
    };
    const alone = [{ group, by: coming }];
    const units = [first, second] as const;
    consider({ units, changes: alone, cost: costOf(alone) });
    const isOfSeveral = groups.length > 1;
    const wanted = [...coming.keys()].filter(
      (t) => coming[t] !== 0 && !(isOfSeveral && terms.some(({ table }) => table === t)) && price(t, group, true) > 0,
    );
    if (wanted.length === 0) return;
    const fixed = isOfSeveral ? terms.map(({ table }) => table) : [];
    for (const back of this.#rows.groupsOf(wanted[0]!)) {
      if (back === group) continue;
      const priceOfBack = (t: number, by: number) =>
        price(t, back, false) + (coming[t] === -by ? -1 : 1) * price(t, back, true);
      let by = wanted.map((t) => [t, -coming[t]!] as const);
      let going = this.#profile({ by, fixed }, first, second, back, priceOfBack);
      if (going === undefined && isDear(1)) continue;
      if (going === undefined) {
        by = [];
        for (const t of wanted) {
          const more = [...by, [t, -coming[t]!] as const];
          const next = this.#profile({ by: more, fixed }, first, second, back, priceOfBack);
          if (next !== undefined) [by, going] = [more, next];
        }
      }
      if (going === undefined) continue;
      const changes = [...alone, { group: back, by: going }];
      consider({ units, changes, cost: costOf(changes) });
    }
  }

  // Whether a unit itself can have a person more or less.
  #isFree(table: number, by: number, unit: number, group: Group): boolean {
    const numbers = this.#numbers[table]!.get(group);
    if (numbers === undefined || numbers.isFixed[unit] === 1) return false;
    if (by < 0) return numbers.count[unit]! >= 1;
    return this.#block.tables[table]!.units === undefined || numbers.count[unit]! < 1;
  }

  // What must change along with the seeds so that each part stays within its whole and each division adds up; without a price
  // what changes in any case.
  #profile(
    { by: seeds, fixed }: Seeds,
    first: number,
    second: number,
    group: Group,
    price: ((table: number, by: number) => number) | undefined,
  ): Profile | undefined {
    const profile = new Int8Array(this.#block.tables.length);
    const changed: number[] = [];
    let closed = 0;
    const isPossible = (t: number, by: number): boolean =>
      this.#isFree(t, by, first, group) && (second < 0 || this.#isFree(t, -by, second, group));
    const change = (t: number, by: number): boolean => {
      if (profile[t] !== 0) return profile[t] === by;
      if (fixed.includes(t) || !isPossible(t, by)) return false;
      profile[t] = by;
      changed.push(t);
      return true;
    };
    const follow = (relations: readonly Relation[], by: number, unit: number): boolean => {
      for (const { table, left } of relations) {
        const ofGroup = left.get(group);
        if (ofGroup === undefined || profile[table] === by) continue;
        const isTied = ofGroup[first]! < 0 || (second >= 0 && ofGroup[second]! < 0);
        const isShort = unit >= 0 && ofGroup[unit]! < Math.abs(by - profile[table]!);
        if ((isTied || isShort) && !change(table, by)) return false;
      }
      return true;
    };
    const close = (): boolean => {
      for (; closed < changed.length; closed++) {
        const t = changed[closed]!;
        const by = profile[t]!;
        const [more, less] = by > 0 ? [first, second] : [second, first];
        if (!follow(this.#wholes[t]!, by, more) || !follow(this.#parts[t]!, by, less)) return false;
        for (const { table, isCommon } of this.#twins[t]!)
          if ((isCommon[first] === 1 || (second >= 0 && isCommon[second] === 1)) && !change(table, by)) return false;
      }
      return true;
    };
    const settle = (): boolean => {
      if (!close()) return false;
      if (price === undefined) return true;
      for (const t of changed)
        for (const { whole, parts } of this.#divisions[t]!) {
          const missing = profile[whole]! - parts.reduce((sum, part) => sum + profile[part]!, 0);
          if (missing === 0) continue;
          const by = Math.sign(missing);
          const choices = [...parts.map((part) => ({ table: part, by })), { table: whole, by: -by }]
            .filter((choice) => profile[choice.table] === 0 && isPossible(choice.table, choice.by))
            .map((choice) => ({ ...choice, price: price(choice.table, choice.by) }))
            .sort((a, b) => a.price - b.price);
          for (const choice of choices) {
            const before = changed.length;
            if (change(choice.table, choice.by) && settle()) return true;
            for (const table of changed.splice(before)) profile[table] = 0;
            closed = before;
          }
          return false;
        }
      return true;
    };
    return seeds.every(([t, by]) => change(t, by)) && settle() ? profile : undefined;
  }
}

function changeOf(changes: Exchange['changes'], table: number, groups: readonly Group[]): number {
  let sum = 0;
  for (const { group, by } of changes) if (by[table] !== 0 && groups.includes(group)) sum += by[table]!;
  return sum;
}

function linesOf({ tables, tree, cells }: NumberBlock): readonly (readonly ShownLine[])[] {
  const lines = tables.map((): ShownLine[] => []);
  cells.forEach(({ table, unit, groups }, cell) => {
    const key = groups.join();
    let line = lines[table]!.find((each) => each.groups.join() === key && each.cells[unit]! < 0);
    if (line === undefined) {
      const size = tree.parent.length;
      line = { groups, cells: new Int32Array(size).fill(-1), costToTop: new Float64Array(size) };
      lines[table]!.push(line);
    }
    line.cells[unit] = cell;
  });
  return lines;
}

function seedProfile(table: number, _size: number, { tables }: NumberBlock): Profile {
  const profile = new Int8Array(tables.length);
  profile[table] = 1;
  return profile;
}
