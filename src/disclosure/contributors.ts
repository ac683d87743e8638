import type { UnitTree } from '../dataset/unit-tree.js';
import type { Counted } from '../indicators/counted.js';
import { type Group, groups } from '../tallies/counts.js';
import { firstEntry } from '../tallies/frequencies.js';
import type { FrequencyTally } from '../tallies/tallies.js';
import { decimalsOf, wholeOf } from '../tallies/whole-numbers.js';
import type { CellTable, CellTables } from './cell-tables.js';
import type { SensitiveNumber } from './number-block.js';

/** The values of people of some groups in a table. */
interface ValuesOfGroups {
  readonly frequencies: FrequencyTally;
  readonly isOfGroup: ReadonlySet<Group>;
}

/**
 * The values behind sums, one by one, by which the p % rule decides whether a sum is sensitive.
 *
 * @see [Hundepool et al., "Handbook on Statistical Disclosure Control", 2nd edition, chapter 4: sensitivity rules](https://sdctools.github.io/HandbookSDC/04-magnitude-tabular-data.html)
 */
export class Contributors {
  readonly #tree: UnitTree;
  readonly #percent: bigint;
  readonly #valuesOf = new Map<CellTable, ValuesOfGroups[]>();

  constructor({ read }: CellTables, { tallies, frequenciesOf }: Counted, percent: number) {
    this.#tree = tallies.tree;
    this.#percent = BigInt(percent);
    for (const { needs, populations, columns } of read)
      needs.forEach((need, i) => {
        if (need.kind !== 'sums' && need.kind !== 'order') return;
        const { table, groups: counted } = columns[i]!;
        const ofTable = this.#valuesOf.get(table) ?? [];
        this.#valuesOf.set(table, ofTable);
        const missing = counted.filter((group) => !ofTable.some(({ isOfGroup }) => isOfGroup.has(group)));
        if (missing.length === 0) return;
        const frequencies = frequenciesOf(populations[i]!.id, need.value);
        ofTable.push({ frequencies, isOfGroup: new Set(missing) });
      });
  }

  /** Whether who has the second largest value could estimate the largest one too closely from the sum. */
  isDominated({ terms, unit, isAlone, groups: counted }: SensitiveNumber, tables: readonly CellTable[]): boolean {
    const end = isAlone ? unit + 1 : this.#tree.end[unit]!;
    const people = new Map<string, number>();
    for (const { table, factor } of terms)
      for (const values of this.#valuesOf.get(tables[table]!) ?? [])
        addPeople(people, values, tables[table]!.mask, [unit, end], counted, factor);
    return isSensitive(people, this.#percent);
  }
}

// How many people have each value, in the units from one to before another one.
function addPeople(
  people: Map<string, number>,
  { frequencies: { units, values, valueOf: valueAt, groupOf, weights }, isOfGroup }: ValuesOfGroups,
  mask: Uint8Array,
  [from, to]: readonly [number, number],
  counted: readonly Group[],
  factor: number,
): void {
  const last = firstEntry(units, to);
  for (let entry = firstEntry(units, from); entry < last; entry++) {
    const [value, group] = [values[valueAt[entry]!]!, groups[groupOf[entry]!]!];
    if (value === '' || mask[units[entry]!] === 0 || !counted.includes(group) || !isOfGroup.has(group)) continue;
    people.set(value, (people.get(value) ?? 0) + factor * weights[entry]!);
  }
}

/**
 * The p % rule, for how many people have each value: *sum − x₁ − x₂ < p / 100 · x₁* with the two largest values *x₁* and *x₂*. Values below 0
 * count by their size.
 */
export function isSensitive(people: ReadonlyMap<string, number>, percent: bigint): boolean {
  const scale = [...people.keys()].reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  let [sum, first, second] = [0n, 0n, 0n];
  for (const [value, number] of people) {
    if (number <= 0) continue;
    const size = wholeOf(value.replace('-', ''), scale);
    sum += size * BigInt(number);
    if (size > first) [first, second] = [size, number > 1 ? size : first];
    else if (size > second) second = size;
  }
  return 100n * (sum - first - second) < percent * first;
}
