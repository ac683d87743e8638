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
import { type Bitmap, bitmapWhere, emptyBitmap, fullBitmap, intersection } from './bitmap.js';
import type { GroupedColumns, Members } from './members.js';
import type { RankedEntries } from './rank-query.js';
import { neighboursOf } from './ranks.js';
import type { ValueColumn } from './value-columns.js';

/** An order statistic, and the entries of its side that have a value. */
interface EntryOrder {
  readonly order: OrderRequest;
  readonly entries: Bitmap;
  /** How many records of the population have a value in each unit with all below it. */
  readonly counts: CountColumns;
}

/** Entries that can be ranked. Their values are numbers × 10^scale, or positions in `numbers`. */
interface NumberedEntries extends RankedEntries {
  readonly scale: number;
  readonly numbers?: WholeNumbers;
}

/** An order statistic of records, and those of its population that have a value. */
export interface RecordOrder {
  readonly order: OrderRequest;
  readonly valued: Members;
}

/** Order statistics of one value of the records of a record set, by one sweep. */
export function ordersOfRecords(
  tree: UnitTree,
  { columns, bitmaps }: GroupedColumns,
  { scale, units }: ValueColumn,
  orders: readonly RecordOrder[],
): readonly RolledOrder[] {
  const rolled = new Map(orders.map(({ valued }) => [valued, rollUp(tree, valued.counts)]));
  const ofSides = orders.map(({ order, valued }): EntryOrder => {
    const { rowCount } = columns;
    const side = order.side === 'all' ? fullBitmap(rowCount) : (bitmaps.get(order.side) ?? emptyBitmap(rowCount));
    return { order, entries: intersection([valued.bitmap, side], rowCount), counts: rolled.get(valued)! };
  });
  return ordersOf(tree, { units: columns.unitOf, values: units, scale }, ofSides);
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
  const { values: texts, valueOf: valueOfEntry, units, groupOf, weights } = frequencies;
  const { scale, numbers } = frequencyNumbers(frequencies) ?? refuseTexts(orders);
  const { columns, add } = writableCounts(tree.units.length);
  // The values of a table stand in order, so their positions are ranked.
  const values = Float64Array.from(valueOfEntry, (value) => (texts[value] === '' ? Number.NaN : value));
  values.forEach((value, entry) => {
    if (!Number.isNaN(value)) add(groups[groupOf[entry]!]!, units[entry]!, weights[entry]!);
  });
  const counts = rollUp(tree, columns);
  const ofSides = orders.map((order): EntryOrder => {
    const isOfSide = (entry: number) => order.side === 'all' || groups[groupOf[entry]!] === order.side;
    const entries = bitmapWhere(units.length, (entry) => !Number.isNaN(values[entry]) && isOfSide(entry));
    return { order, entries, counts };
  });
  return ordersOf(tree, { units, values, weights, scale, numbers }, ofSides);
}

// Tallies from JSON that were read without their own model may hold any text where the model has numbers.
function refuseTexts(orders: readonly OrderRequest[]): never {
  const id = orders.map(({ populationId, value }) => `${populationId} ${valueKey(value)}`)[0] ?? '';
  throw new GenderIndicatorsError(notTallied, { what: 'distributions', id });
}

function ordersOf(tree: UnitTree, entries: NumberedEntries, orders: readonly EntryOrder[]): readonly RolledOrder[] {
  const { scale, numbers } = entries;
  const queries = orders.map(({ order: { side, rankAmong }, counts, entries: ofSide }) => {
    const ranks = new Float64Array(tree.units.length);
    for (let unit = 0; unit < ranks.length; unit++) {
      const count = side === 'all' ? totalAt(counts, unit) : (counts[side]?.[unit] ?? 0);
      if (count > 0) ranks[unit] = rankAmong(count);
    }
    return { ranks, entries: ofSide };
  });
  const { values, neighbours } = neighboursOf(tree, entries, queries);
  const numberAt = (place: number) => numbers?.[Number(values[place]!)] ?? values[place]!;
  return orders.map(({ counts }, i): RolledOrder => {
    const places = neighbours[i]!;
    const low = tree.units.map((_, unit) => (places[2 * unit]! < 0 ? 0 : numberAt(places[2 * unit]!)));
    const high = low.map((number, unit) => (places[2 * unit + 1]! < 0 ? number : numberAt(places[2 * unit + 1]!)));
    return { kind: 'order', scale, counts, low: narrowed(low), high: narrowed(high) };
  });
}

function narrowed(numbers: readonly (number | bigint)[]): WholeNumbers {
  const size = numbers.reduce<number>((sum, number) => sum + Math.abs(Number(number)), 0);
  return size < 2 ** 53 ? Float64Array.from(numbers, Number) : wholeNumbers(numbers.map(BigInt));
}

function rollUp(tree: UnitTree, counts: CountColumns): CountColumns {
  return rollUpCounts(tree, counts, new Uint8Array(tree.units.length).fill(1));
}
