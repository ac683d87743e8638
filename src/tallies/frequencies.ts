import type { UnitTree } from '../dataset/unit-tree.js';
import { Decimal } from '../decimal.js';
import { type CountColumns, type CountsOfUnit, countsAt, type Group, groups, writableCounts } from './counts.js';
import type { FrequencyTally } from './tallies.js';
import { decimalsOf, type WholeNumbers, wholeNumbers, wholeOf } from './whole-numbers.js';

const decimalPattern = /^-?\d+(?:\.\d+)?$/u;

/**
 * The table in its one order, by three counting sorts in linear time, from entries and values in any order. Equal values become
 * one, and so do entries of the same unit, value and group; entries of 0 records go. So equal frequencies are equal tables.
 */
export function sortFrequencies(table: FrequencyTally): FrequencyTally {
  const { weights, groupOf } = table;
  const entries = Uint32Array.from(weights.keys()).filter((entry) => weights[entry]! > 0);
  const occurs = new Uint8Array(table.values.length);
  for (const entry of entries) occurs[table.valueOf[entry]!] = 1;
  const values = inOrder(new Set(table.values.filter((_, value) => occurs[value] === 1)));
  const rankOfText = new Map(values.map((text, rank) => [text, rank]));
  const rankOf = table.values.map((text) => rankOfText.get(text) ?? 0);
  const ranks = table.valueOf.map((value) => rankOf[value]!);
  const byGroup = countingSort(entries, groupOf, groups.length);
  const byValue = countingSort(byGroup, ranks, values.length);
  const sorted = countingSort(byValue, table.units, 1 + table.units.reduce((most, unit) => Math.max(most, unit), 0));
  const isSame = (a: number, b: number) =>
    table.units[a] === table.units[b] && ranks[a] === ranks[b] && groupOf[a] === groupOf[b];
  const firsts = sorted.filter((entry, i) => i === 0 || !isSame(sorted[i - 1]!, entry));
  const sums = new Float64Array(firsts.length);
  let at = 0;
  for (const entry of sorted) {
    if (!isSame(firsts[at]!, entry)) at++;
    sums[at]! += weights[entry]!;
  }
  return { ...pickEntries({ ...table, valueOf: ranks }, firsts), values, weights: sums };
}

// A stable sort of entries by keys below `size`: count each key, then place each entry.
function countingSort(entries: Uint32Array, keys: ArrayLike<number>, size: number): Uint32Array {
  const next = new Uint32Array(size + 1);
  for (const entry of entries) next[keys[entry]! + 1]!++;
  for (let key = 0; key < size; key++) next[key + 1] = next[key + 1]! + next[key]!;
  const sorted = new Uint32Array(entries.length);
  for (const entry of entries) sorted[next[keys[entry]!]!++] = entry;
  return sorted;
}

// The missing value first. Numbers stand by size where all values are numbers, otherwise texts by code unit.
function inOrder(values: ReadonlySet<string>): readonly string[] {
  const sorted = [...values].sort();
  if (!areNumbers(sorted)) return sorted;
  const numbers = new Map(sorted.map((value) => [value, value === '' ? Number.NEGATIVE_INFINITY : Number(value)]));
  // Doubles that differ are in the order of the numbers; only equal doubles need all digits.
  return sorted.sort((a, b) => {
    const [first, second] = [numbers.get(a)!, numbers.get(b)!];
    return first === second && a !== '' && b !== '' ? new Decimal(a).cmp(b) : first < second ? -1 : 1;
  });
}

function areNumbers(values: readonly string[]): boolean {
  return values.every((value) => value === '' || decimalPattern.test(value));
}

/**
 * The values of a table as whole numbers × 10^-scale, by their position in `values`, with 0 for the missing value; absent where
 * one of them is no decimal text.
 */
export function frequencyNumbers({
  values,
}: FrequencyTally): { readonly scale: number; readonly numbers: WholeNumbers } | undefined {
  if (!areNumbers(values)) return undefined;
  const scale = values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  return { scale, numbers: wholeNumbers(values.map((value) => (value === '' ? 0n : wholeOf(value, scale)))) };
}

/** How often each value occurs in a unit with all units below it, by group, in the order of the values. */
export function valuesWithin(
  table: FrequencyTally,
  { end }: Pick<UnitTree, 'end'>,
  unit: number,
): ReadonlyMap<string, CountsOfUnit> {
  const { values, units, groupOf, weights } = table;
  const byRank = new Map<number, Record<Group, number>>();
  const last = firstEntry(units, end[unit] ?? unit + 1);
  for (let entry = firstEntry(units, unit); entry < last; entry++) {
    const rank = table.valueOf[entry]!;
    const counts: Record<Group, number> = byRank.get(rank) ?? countsAt({}, 0);
    byRank.set(rank, counts);
    counts[groups[groupOf[entry]!]!] += weights[entry]!;
  }
  return new Map([...byRank].sort(([a], [b]) => a - b).map(([rank, counts]) => [values[rank]!, counts]));
}

/** How many records of each unit and group are in the table. */
export function countsOfFrequencies({ units, groupOf, weights }: FrequencyTally, size: number): CountColumns {
  const { columns, add } = writableCounts(size);
  for (let entry = 0; entry < units.length; entry++) add(groups[groupOf[entry]!]!, units[entry]!, weights[entry]!);
  return columns;
}

/** The entries at these positions as a table; its values stay. */
export function pickEntries(table: FrequencyTally, entries: Uint32Array): FrequencyTally {
  return {
    ...table,
    units: entries.map((entry) => table.units[entry]!),
    valueOf: entries.map((entry) => table.valueOf[entry]!),
    groupOf: Uint8Array.from(entries, (entry) => table.groupOf[entry]!),
    weights: Float64Array.from(entries, (entry) => table.weights[entry]!),
  };
}

/** Position of the first entry of a unit or of a later one, by binary search. */
export function firstEntry(units: Uint32Array, unit: number): number {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (units[middle]! < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
