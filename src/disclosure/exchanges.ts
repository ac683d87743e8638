import type { Group } from '../tallies/counts.js';
import type { NumberBlock, SensitiveNumber } from './number-block.js';
import type { NumberRows } from './number-rows.js';
import { type Pair, type Price, type Profile, Profiles, type Seeds } from './profiles.js';
import type { SensitiveNumbers } from './sensitive-numbers.js';
import type { ShownLine, ShownLines } from './shown-lines.js';

/**
 * Another table of numbers: people of a group come from one unit to another, so that the sums of both stay. People of another group may go
 * back, so that the sums of both groups stay too.
 */
export interface Exchange extends Pair {
  /** Each group with its changes in the first unit; the second unit has the opposite ones. */
  readonly changes: readonly { readonly group: Group; readonly by: Profile }[];
  /** What it costs to hide the shown cells that are different after the exchange. */
  readonly cost: number;
}

/** How a number shall change: by so many people, to more (1), to less (-1), or either way (0). */
export interface Change {
  readonly people: number;
  readonly direction: number;
}

/** Finds for sensitive numbers exchanges after which they are different, and as little as possible of what is shown. */
export class Exchanges {
  readonly #tree: NumberBlock['tree'];
  readonly #profiles: Profiles;
  readonly #shown: ShownLines;
  /** By table and group the shown numbers of this group alone, and those of several groups. */
  readonly #linesAlone: readonly (readonly (readonly ShownLine[])[])[];
  readonly #linesOfSeveral: readonly (readonly (readonly ShownLine[])[])[];

  constructor(block: NumberBlock, rows: NumberRows, sensitive: SensitiveNumbers, shown: ShownLines) {
    this.#tree = block.tree;
    this.#profiles = new Profiles(block, rows, sensitive);
    this.#shown = shown;
    const linesOf = (isOf: (line: ShownLine) => boolean) =>
      shown.ofTable.map((lines) =>
        this.#profiles.groups.map((group) => lines.filter((line) => isOf(line) && line.groups.includes(group))),
      );
    this.#linesAlone = linesOf(({ groups }) => groups.length === 1);
    this.#linesOfSeveral = linesOf(({ groups }) => groups.length > 1);
  }

  /** The cheapest exchange after which a number is different as wanted, if there is one that costs no more than a limit. */
  cheapest(number: SensitiveNumber, wanted: Change, limit: number): Exchange | undefined {
    const { unit, isAlone, terms, groups } = number;
    const end = isAlone ? unit + 1 : this.#tree.end[unit]!;
    const tables = terms.map(({ table }) => table);
    const search = new Search(number, wanted.people, limit);
    for (const group of groups)
      for (const { table, factor } of terms)
        for (const by of [1, -1]) {
          if (factor * by === -wanted.direction) continue;
          const seeds = { changes: [[table, by]] as const, fixed: tables.filter((each) => each !== table) };
          for (let first = unit; first < end; first++) {
            this.#within(search, seeds, first, this.#profiles.groups.indexOf(group));
            if (search.best?.cost === 0) return search.best;
          }
        }
    return search.best;
  }

  /** How many more a number is after an exchange. */
  changeOf({ terms, unit, isAlone, groups }: SensitiveNumber, { first, second, people, changes }: Exchange): number {
    const end = isAlone ? unit + 1 : this.#tree.end[unit]!;
    const isFirst = first >= unit && first < end;
    if (isFirst === (second >= unit && second < end)) return 0;
    let change = 0;
    for (const { group, by } of changes)
      if (groups.includes(group)) for (const { table, factor } of terms) change += factor * by[table]!;
    return isFirst ? people * change : -people * change;
  }

  /** The units of which numbers can be different after an exchange: those above one of its units and not above the other. */
  unitsOf({ first, second }: Exchange): readonly number[] {
    const units: number[] = [];
    let [a, b] = [first, second];
    while (a !== b) {
      // In pre-order no unit comes before one above it.
      const later = Math.max(a, b);
      units.push(later);
      if (later === a) a = this.#tree.parent[a]!;
      else b = this.#tree.parent[b]!;
    }
    return units;
  }

  /** The shown cells that are different after an exchange. */
  changedCells(exchange: Exchange): readonly number[] {
    if (exchange.cost === 0) return [];
    const lines = this.#shown.ofTable.flatMap((ofTable, table) =>
      ofTable.filter(({ groups }) => changeOf(exchange.changes, table, groups) !== 0),
    );
    return this.unitsOf(exchange).flatMap((unit) =>
      lines.map(({ cells }) => cells[unit]!).filter((cell) => this.#shown.shows(cell)),
    );
  }

  // Exchanges of a unit with all others, the nearest ones first, and with people outside the tree.
  #within(search: Search, seeds: Seeds, first: number, group: number): void {
    const { end, parent } = this.#tree;
    const { people } = search;
    const { unit, isAlone } = search.number;
    const outside = { first, second: -1, people };
    const forced = this.#profiles.forced(outside, seeds, group);
    if (forced === undefined) return;
    // The numbers of this group alone are different in both units, whoever goes back.
    const lines = this.#linesAlone.flatMap((ofTable, t) => (forced[t] === 0 ? [] : ofTable[group]!));
    const costAt = (at: number) => lines.reduce((sum, { costToTop }) => sum + costToTop[at]!, 0);
    const costOfFirst = costAt(first);
    // Each other unit must be able to change along.
    const along = [...forced.keys()].filter((table) => forced[table] !== 0);
    const canChange = (second: number) =>
      along.every((table) => this.#profiles.isFree(table, -forced[table]!, second, group, people));
    // Units from `from` to `to` are looked at before, or belong to the number.
    let [from, to] = [unit, isAlone ? unit + 1 : end[unit]!];
    for (let top = isAlone ? unit : parent[unit]!; top >= 0; top = parent[top]!) {
      const costOfTop = costAt(top);
      if (search.isDear(costOfFirst - costOfTop)) return;
      for (let second = top; second < end[top]!; ) {
        if (second === from) second = to;
        if (second >= end[top]!) break;
        if (search.isDear(costOfFirst + costAt(second) - 2 * costOfTop)) {
          // The units below it cost as much at least.
          second = second < from && end[second]! > from ? second + 1 : end[second]!;
          continue;
        }
        if (canChange(second)) this.#between(search, seeds, { first, second, people }, top, group);
        if (search.best?.cost === 0) return;
        second++;
      }
      // What cannot change even with people outside the tree cannot change with units further away.
      if (top === unit || top === parent[unit]!)
        if (this.#profiles.complete(outside, seeds, group, () => 0) === undefined) return;
      [from, to] = [top, end[top]!];
    }
    if (!search.isDear(costOfFirst)) this.#between(search, seeds, outside, -1, group);
  }

  #between(search: Search, seeds: Seeds, pair: Pair, top: number, group: number): void {
    const { groups } = this.#profiles;
    const { terms, groups: ofNumber } = search.number;
    const cost = (line: ShownLine): number => costBetween(line, pair, top);
    const price = (lines: readonly ShownLine[]): number => {
      let sum = 0;
      for (const line of lines) sum += cost(line);
      return sum;
    };
    const alone = (table: number, of: number) => price(this.#linesAlone[table]![of]!);
    const several = (table: number, of: number) => price(this.#linesOfSeveral[table]![of]!);
    const coming = this.#profiles.complete(
      pair,
      seeds,
      group,
      (table) => 2 * alone(table, group) + several(table, group),
    );
    if (coming === undefined) return;
    const changes = [{ group: groups[group]!, by: coming }];
    search.consider(pair, changes, () => this.#costOf(changes, cost));

    // A number of several groups must not be different by those who go back.
    const fixed = ofNumber.length > 1 ? terms.map(({ table }) => table) : [];
    const wanted: (readonly [table: number, by: number])[] = [];
    coming.forEach((by, table) => {
      if (by !== 0 && !fixed.includes(table) && several(table, group) > 0) wanted.push([table, -by]);
    });
    if (wanted.length === 0) return;
    groups.forEach((name, back) => {
      if (back === group) return;
      const priceOfBack: Price = (table, by) =>
        alone(table, back) + (coming[table] === -by ? -1 : 1) * several(table, back);
      const going = this.#going(search, wanted, fixed, pair, back, priceOfBack);
      if (going === undefined) return;
      const both = [...changes, { group: name, by: going }];
      search.consider(pair, both, () => this.#costOf(both, cost));
    });
  }

  // Those who go back: counted in all tables of those who come, or in as many as can be.
  #going(
    search: Search,
    wanted: Seeds['changes'],
    fixed: readonly number[],
    pair: Pair,
    group: number,
    price: Price,
  ): Profile | undefined {
    const all = this.#profiles.complete(pair, { changes: wanted, fixed }, group, price);
    // Otherwise a shown number is different.
    if (all !== undefined || search.isDear(1)) return all;
    let changes: Seeds['changes'] = [];
    let going: Profile | undefined;
    for (const change of wanted) {
      const next = this.#profiles.complete(pair, { changes: [...changes, change], fixed }, group, price);
      if (next !== undefined) [changes, going] = [[...changes, change], next];
    }
    return going;
  }

  #costOf(changes: Exchange['changes'], cost: (line: ShownLine) => number): number {
    let sum = 0;
    this.#shown.ofTable.forEach((lines, table) => {
      if (changes.every(({ by }) => by[table] === 0)) return;
      for (const line of lines) if (changeOf(changes, table, line.groups) !== 0) sum += cost(line);
    });
    return sum;
  }
}

/** The search for one number. */
class Search {
  readonly number: SensitiveNumber;
  readonly people: number;
  best: Exchange | undefined;
  readonly #limit: number;

  constructor(number: SensitiveNumber, people: number, limit: number) {
    this.number = number;
    this.people = people;
    this.#limit = limit;
  }

  isDear(cost: number): boolean {
    return this.best === undefined ? cost > this.#limit : cost >= this.best.cost;
  }

  consider(pair: Pair, changes: Exchange['changes'], costOf: () => number): void {
    const cost = costOf();
    if (!this.isDear(cost)) this.best = { ...pair, changes, cost };
  }
}

function costBetween({ costToTop }: ShownLine, { first, second }: Pair, top: number): number {
  const ofTop = top < 0 ? 0 : costToTop[top]!;
  return costToTop[first]! - ofTop + (second < 0 ? 0 : costToTop[second]! - ofTop);
}

function changeOf(changes: Exchange['changes'], table: number, groups: readonly Group[]): number {
  let sum = 0;
  for (const { group, by } of changes) if (by[table] !== 0 && groups.includes(group)) sum += by[table]!;
  return sum;
}
