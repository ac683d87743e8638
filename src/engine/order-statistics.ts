import type { Columns } from '../dataset/columns.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import { GenderIndicatorsError } from '../errors.js';
import { notTallied } from '../mistakes.js';
import { type CountColumns, groups, totalAt, writableCounts } from '../tallies/counts.js';
import { frequencyNumbers } from '../tallies/frequencies.js';
import { type OrderRequest, valueKey } from '../tallies/request.js';
import { rollUpCounts } from '../tallies/roll-up.js';
import type { RolledOrder } from '../tallies/rolled-columns.js';
import type { FrequencyTally } from '../tallies/tallies.js';
import { type WholeNumbers, wholeNumbers } from '../tallies/whole-numbers.js';
import { type Bitmap, bitmapWhere } from './bitmap.js';
import type { Members } from './members.js';
import type { RankedEntries } from './rank-query.js';
import { neighboursOf } from './ranks.js';
import { sortRows } from './sort-rows.js';
import type { ValueColumn } from './value-columns.js';

/** An order statistic, and the entries of its side that have a value. */
interface EntryOrder {
  readonly order: OrderRequest;
  readonly entries: Bitmap;
  /** How many records of the population have a value in each unit with all below it. */
  readonly counts: CountColumns;
}

/** Entries that can be ranked, and their values × 10^scale. */
interface ValuedEntries extends RankedEntries {
  readonly scale: number;
  readonly numberOf: (entry: number) => number | bigint;
}

/** An order statistic of records, and those of its population that have a value. */
export interface RecordOrder {
  readonly order: OrderRequest;
  readonly valued: Members;
}

/** Order statistics of one value of the records of a record set, by one sweep. */
export function ordersOfRecords(
  tree: UnitTree,
  columns: Columns,
  { scale, units }: ValueColumn,
  orders: readonly RecordOrder[],
): readonly RolledOrder[] {
  const order = units instanceof Float64Array ? sortRows(units) : sortLarge(units);
  const entries = { units: columns.unitOf, order, scale, numberOf: (row: number) => units[row]! };
  const rolled = new Map(orders.map(({ valued }) => [valued, rollUp(tree, valued.counts)]));
  const ofSides = orders.map(({ order: request, valued }): EntryOrder => {
    return {
      order: request,
      entries: valued.bitmap(request.side === 'all' ? undefined : request.side),
      counts: rolled.get(valued)!,
    };
  });
  return ordersOf(tree, entries, ofSides);
}

/**
 * Order statistics of the records of a frequency table, by the sweep that serves records.
 *
 * @throws GenderIndicatorsError `not_tallied` where the values of the table are no numbers
 */
export function ordersOfFrequencies(
  tree: UnitTree,
  frequencies: FrequencyTally,
  orders: readonly OrderRequest[],
): readonly RolledOrder[] {
  const { values, valueOf: valueOfEntry, units, groupOf, weights } = frequencies;
  const { scale, numbers } = frequencyNumbers(frequencies) ?? refuseTexts(orders);
  const { columns, add } = writableCounts(tree.units.length);
  // The values of a table stand in order, so their positions are sorted.
  const positions = new Float64Array(units.length).map((_, entry) => {
    const value = valueOfEntry[entry]!;
    return values[value] === '' ? Number.NaN : value;
  });
  const order = sortRows(positions);
  for (const entry of order) add(groups[groupOf[entry]!]!, units[entry]!, weights[entry]!);
  const counts = rollUp(tree, columns);
  const numberOf = (entry: number) => numbers[valueOfEntry[entry]!]!;
  const ofSides = orders.map((request): EntryOrder => {
    const isOfSide = (entry: number) => request.side === 'all' || groups[groupOf[entry]!] === request.side;
    const isMember = (entry: number) => !Number.isNaN(positions[entry]) && isOfSide(entry);
    return { order: request, entries: bitmapWhere(units.length, isMember), counts };
  });
  return ordersOf(tree, { units, order, weights, scale, numberOf }, ofSides);
}

// Tallies from JSON that were read without their own model may hold any text where the model has numbers.
function refuseTexts(orders: readonly OrderRequest[]): never {
  const id = orders.map(({ populationId, value }) => `${populationId} ${valueKey(value)}`)[0] ?? '';
  throw new GenderIndicatorsError(notTallied, { what: 'distributions', id });
}

function ordersOf(tree: UnitTree, entries: ValuedEntries, orders: readonly EntryOrder[]): readonly RolledOrder[] {
  const { scale, numberOf } = entries;
  const queries = orders.map(({ order: { side, rankAmong }, counts, entries: ofSide }) => {
    const ranks = new Float64Array(tree.units.length);
    for (let unit = 0; unit < ranks.length; unit++) {
      const count = side === 'all' ? totalAt(counts, unit) : (counts[side]?.[unit] ?? 0);
      if (count > 0) ranks[unit] = rankAmong(count);
    }
    return { ranks, entries: ofSide };
  });
  const neighbours = neighboursOf(tree, entries, queries);
  return orders.map(({ counts }, i): RolledOrder => {
    const entryAt = (unit: number, next: 0 | 1) => neighbours[i]![2 * unit + next]!;
    const numberAt = (entry: number) => (entry < 0 ? 0 : numberOf(entry));
    const low = tree.units.map((_, unit) => numberAt(entryAt(unit, 0)));
    const high = tree.units.map((_, unit) => (entryAt(unit, 1) < 0 ? low[unit]! : numberAt(entryAt(unit, 1))));
    return { kind: 'order', scale, counts, low: narrowed(low), high: narrowed(high) };
  });
}

function sortLarge(units: readonly (bigint | null)[]): Uint32Array {
  const rows = Uint32Array.from(units.keys()).filter((row) => units[row] !== null);
  return rows.sort((a, b) => (units[a]! < units[b]! ? -1 : units[a]! > units[b]! ? 1 : a - b));
}

function narrowed(numbers: readonly (number | bigint)[]): WholeNumbers {
  const size = numbers.reduce<number>((sum, number) => sum + Math.abs(Number(number)), 0);
  return size < 2 ** 53 ? Float64Array.from(numbers, Number) : wholeNumbers(numbers.map(BigInt));
}

function rollUp(tree: UnitTree, counts: CountColumns): CountColumns {
  return rollUpCounts(tree, counts, new Uint8Array(tree.units.length).fill(1));
}
