import type { CountColumns as CountsByGroup, Group } from '../tallies/counts.js';
import type { Side } from '../tallies/request.js';
import { holes, type RolledOrder, type RolledSums } from '../tallies/rolled-columns.js';
import { addWhole, type WholeNumbers, wholeAt, wholeNumbers } from '../tallies/whole-numbers.js';
import { groupsOf, type ReadingSource } from './reading.js';

/** How many records were counted in each unit with all units below it, in the order of `report.units`. */
export interface CountColumns {
  readonly total: Float64Array;
  /** Women; absent where the record set has no sex. The same for the others. */
  readonly female?: Float64Array | undefined;
  readonly male?: Float64Array | undefined;
  readonly other?: Float64Array | undefined;
  readonly undisclosed?: Float64Array | undefined;
  /** By column: 1 for the units of which the number is known; elsewhere it is 0. A column that is known in all units has none. */
  readonly known?:
    | { readonly [Column in 'total' | 'female' | 'male' | 'other' | 'undisclosed']?: Uint8Array }
    | undefined;
}

/** Exact numbers of each unit × 10^scale: of all records, or of women and of men. */
export interface ValueColumns {
  readonly scale: number;
  readonly all?: WholeNumbers | undefined;
  readonly female?: WholeNumbers | undefined;
  readonly male?: WholeNumbers | undefined;
  /** By column: 1 for the units that have a value; elsewhere it is 0. A column with values in all units has none. */
  readonly known?: { readonly [Column in 'all' | 'female' | 'male']?: Uint8Array } | undefined;
}

/**
 * The exact numbers behind an indicator for every unit, in the order of `report.units`: the columns of what `result` gives for
 * one unit. They are copies.
 */
export interface ResultColumns {
  /** Counts of the whole, or of the one population; of means, medians, quantiles and pay gaps, of the records with a value. */
  readonly counts: CountColumns;
  /** Counts of the part. */
  readonly part?: CountColumns | undefined;
  /** Units that reported, of each unit with all units below it. */
  readonly reported: Uint32Array;
  readonly expected: Uint32Array;
  /** Of a mean, or of a gap of means: the sums of the values. */
  readonly sums?: ValueColumns | undefined;
  /** Of a median, or of a gap of medians: the medians. */
  readonly medians?: ValueColumns | undefined;
}

/**
 * The columns of an indicator, copied from its operands.
 *
 * @param hasPart - whether the first two needs are of a part and of its whole
 * @param sides - the records whose sums or medians are shown beside the counts
 */
export function resultColumns(
  { needs, populations, operands: { columns, reported, expected } }: Omit<ReadingSource, 'tree' | 'needsBySex'>,
  hasPart: boolean,
  sides: readonly Side[],
): ResultColumns {
  const countsOf = (need: number): CountColumns => {
    const column = columns[need]!;
    const counts = column.kind === 'frequencies' ? {} : column.counts;
    return countColumns(counts, reported.length, populations[need]!.recordSet.sexed, column.hidden);
  };
  const size = reported.length;
  const units = { reported: reported.slice(), expected: expected.slice() };
  const [first] = columns;
  if (hasPart) return { counts: countsOf(1), part: countsOf(0), ...units };
  if (first?.kind === 'sums' && sides.length > 0)
    return { counts: countsOf(0), ...units, sums: sumColumns(first, size, sides, first.hidden) };
  const medians = needs.flatMap((need, position) => {
    const column = columns[position]!;
    return need.kind === 'order' && column.kind === 'order' && sides.includes(need.side)
      ? [{ side: need.side, column }]
      : [];
  });
  const counts = { counts: countsOf(0), ...units };
  return medians.length === 0 ? counts : { ...counts, medians: medianColumns(medians, size) };
}

// Counts by group as results show them: only the sexes that are known for all records of a unit.
function countColumns(
  counts: CountsByGroup,
  size: number,
  isSexed: boolean,
  hidden: Uint8Array | undefined,
): CountColumns {
  const total = new Float64Array(size);
  for (const column of Object.values(counts))
    for (let unit = 0; unit < size; unit++) total[unit] = total[unit]! + column[unit]!;
  const totalKnown = shownIn(hidden, holes.sexes);
  const ofTotal = totalKnown === undefined ? {} : { total: totalKnown };
  if (!isSexed) return totalKnown === undefined ? { total } : { total, known: ofTotal };
  const sexesShown = shownIn(hidden, holes.none);
  const womenKnown = both(zerosOf([counts.unknown]), sexesShown);
  const allKnown = both(zerosOf([counts.unknown, counts.notFemale]), sexesShown);
  const shown = (group: Group, mask: Uint8Array | undefined) => {
    const column = counts[group]?.slice() ?? new Float64Array(size);
    return mask === undefined ? column : column.map((count, unit) => (mask[unit] === 1 ? count : 0));
  };
  const others = { other: shown('other', allKnown), undisclosed: shown('undisclosed', allKnown) };
  const columns = { total, female: shown('female', womenKnown), male: shown('male', allKnown), ...others };
  if (allKnown === undefined) return columns;
  const masks = { ...ofTotal, male: allKnown.slice(), other: allKnown.slice(), undisclosed: allKnown.slice() };
  return { ...columns, known: womenKnown === undefined ? masks : { ...masks, female: womenKnown } };
}

// 1 for the units of which no more than this is hidden; absent where these are all units.
function shownIn(hidden: Uint8Array | undefined, most: number): Uint8Array | undefined {
  const shown = hidden?.map((hole) => (hole <= most ? 1 : 0));
  return shown?.includes(0) ? shown : undefined;
}

function both(first: Uint8Array | undefined, second: Uint8Array | undefined): Uint8Array | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return first.map((is, unit) => is & second[unit]!);
}

// 1 for the units that have 0 in all columns; absent where these are all units.
function zerosOf(columns: readonly (Float64Array | undefined)[]): Uint8Array | undefined {
  const written = columns.filter((column) => column?.some((count) => count > 0));
  const [first] = written;
  if (first === undefined) return undefined;
  return new Uint8Array(first.length).map((_, unit) => (written.every((column) => column?.[unit] === 0) ? 1 : 0));
}

function sumColumns(
  { scale, sums }: RolledSums,
  size: number,
  sides: readonly Side[],
  hidden: Uint8Array | undefined,
): ValueColumns {
  const numbersOf = (side: Side): WholeNumbers => {
    const ofGroups = groupsOf(side).flatMap((group) => (sums[group] === undefined ? [] : [sums[group]]));
    return ofGroups.reduce(addWhole, new Float64Array(size));
  };
  const columns = { scale, ...Object.fromEntries(sides.map((side) => [side, numbersOf(side)])) };
  const masks = Object.fromEntries(
    sides.flatMap((side) => {
      const shown = shownIn(hidden, side === 'all' ? holes.sexes : holes.none);
      return shown === undefined ? [] : [[side, shown]];
    }),
  );
  return Object.keys(masks).length === 0 ? columns : { ...columns, known: masks };
}

// A median may lie halfway between two values, so the columns have one more decimal than the values.
function medianColumns(
  orders: readonly { readonly side: Side; readonly column: RolledOrder }[],
  size: number,
): ValueColumns {
  const most = Math.max(...orders.map(({ column }) => column.scale));
  const masks: { [Column in Side]?: Uint8Array } = {};
  const medians = orders.map(({ side, column: { low, high, scale, counts } }) => {
    const ofSide = groupsOf(side).flatMap((group) => counts[group] ?? []);
    const numbers = new Array<bigint>(size).fill(0n);
    const hasValue = new Uint8Array(size);
    for (let unit = 0; unit < size; unit++) {
      const count = ofSide.reduce((sum, column) => sum + column[unit]!, 0);
      if (count === 0) continue;
      hasValue[unit] = 1;
      const next = count % 2 === 1 ? low : high;
      numbers[unit] = 5n * (wholeAt(low, unit) + wholeAt(next, unit)) * 10n ** BigInt(most - scale);
    }
    if (hasValue.includes(0)) masks[side] = hasValue;
    return [side, wholeNumbers(numbers)] as const;
  });
  const columns = { scale: most + 1, ...Object.fromEntries(medians) };
  return Object.keys(masks).length === 0 ? columns : { ...columns, known: masks };
}
