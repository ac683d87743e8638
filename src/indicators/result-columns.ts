import { type CountColumns as CountsByGroup, type Group, totalAt } from '../tallies/counts.js';
import type { Side } from '../tallies/request.js';
import type { RolledOrder, RolledSums } from '../tallies/rolled-columns.js';
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
  /** By sex: 1 for the units of which the number is known; elsewhere it is 0. A sex that is known in all units has no column. */
  readonly known?: { readonly [Sex in 'female' | 'male' | 'other' | 'undisclosed']?: Uint8Array } | undefined;
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
  /** Counts of the whole, or of the one population; of a mean, a median and a pay gap, of the records that have a value. */
  readonly counts: CountColumns;
  /** Counts of the part. */
  readonly part?: CountColumns | undefined;
  /** Units that reported, of each unit with all units below it. */
  readonly reported: Uint32Array;
  readonly active: Uint32Array;
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
  { needs, populations, operands: { columns, reported, active } }: Omit<ReadingSource, 'tree'>,
  hasPart: boolean,
  sides: readonly Side[],
): ResultColumns {
  const countsOf = (need: number): CountColumns => {
    const column = columns[need]!;
    const counts = column.kind === 'frequencies' ? {} : column.counts;
    return countColumns(counts, reported.length, populations[need]!.recordSet.sexed);
  };
  const size = reported.length;
  const units = { reported: reported.slice(), active: active.slice() };
  const [first] = columns;
  if (hasPart) return { counts: countsOf(1), part: countsOf(0), ...units };
  if (first?.kind === 'sums' && sides.length > 0)
    return { counts: countsOf(0), ...units, sums: sumColumns(first, size, sides) };
  const medians = needs.flatMap((need, position) => {
    const column = columns[position]!;
    return need.kind === 'order' && column.kind === 'order' && sides.includes(need.side)
      ? [{ side: need.side, column }]
      : [];
  });
  return medians.length === 0
    ? { counts: countsOf(0), ...units }
    : { counts: countsOf(0), ...units, medians: medianColumns(medians, size) };
}

// Counts by group as results show them: only the sexes that are known for all records of a unit.
function countColumns(counts: CountsByGroup, size: number, isSexed: boolean): CountColumns {
  const total = Float64Array.from({ length: size }, (_, unit) => totalAt(counts, unit));
  if (!isSexed) return { total };
  const { unknown, notFemale } = counts;
  const womenKnown = knownMask(size, (unit) => (unknown?.[unit] ?? 0) === 0);
  const allKnown = knownMask(size, (unit) => (unknown?.[unit] ?? 0) === 0 && (notFemale?.[unit] ?? 0) === 0);
  const shown = (group: Group, known: Uint8Array | undefined) => {
    const column = counts[group]?.slice() ?? new Float64Array(size);
    return known === undefined ? column : column.map((count, unit) => (known[unit] === 1 ? count : 0));
  };
  const columns = {
    total,
    female: shown('female', womenKnown),
    male: shown('male', allKnown),
    other: shown('other', allKnown),
    undisclosed: shown('undisclosed', allKnown),
  };
  if (allKnown === undefined) return columns;
  const known = { male: allKnown.slice(), other: allKnown.slice(), undisclosed: allKnown.slice() };
  return { ...columns, known: womenKnown === undefined ? known : { ...known, female: womenKnown } };
}

// Absent where all units are known.
function knownMask(size: number, isKnown: (unit: number) => boolean): Uint8Array | undefined {
  const known = Uint8Array.from({ length: size }, (_, unit) => (isKnown(unit) ? 1 : 0));
  return known.includes(0) ? known : undefined;
}

function sumColumns({ scale, sums }: RolledSums, size: number, sides: readonly Side[]): ValueColumns {
  const numbersOf = (side: Side): WholeNumbers => {
    const ofGroups = groupsOf(side).map((group) => sums[group] ?? new Float64Array(size));
    return ofGroups.reduce(addWhole, new Float64Array(size));
  };
  return { scale, ...Object.fromEntries(sides.map((side) => [side, numbersOf(side)])) };
}

// A median may lie halfway between two values, so the columns have one more decimal than the values.
function medianColumns(
  orders: readonly { readonly side: Side; readonly column: RolledOrder }[],
  size: number,
): ValueColumns {
  const most = Math.max(...orders.map(({ column }) => column.scale));
  const known: { [Column in Side]?: Uint8Array } = {};
  const medians = orders.map(({ side, column }) => {
    const { low, high, scale, counts } = column;
    const countOf = (unit: number) => groupsOf(side).reduce((sum, group) => sum + (counts[group]?.[unit] ?? 0), 0);
    const hasValue = knownMask(size, (unit) => countOf(unit) > 0);
    if (hasValue !== undefined) known[side] = hasValue;
    const factor = 10n ** BigInt(most - scale);
    const numbers = Array.from({ length: size }, (_, unit) => {
      if (countOf(unit) === 0) return 0n;
      const twice = countOf(unit) % 2 === 1 ? 2n * wholeAt(low, unit) : wholeAt(low, unit) + wholeAt(high, unit);
      return 5n * twice * factor;
    });
    return [side, wholeNumbers(numbers)] as const;
  });
  const columns = { scale: most + 1, ...Object.fromEntries(medians) };
  return Object.keys(known).length === 0 ? columns : { ...columns, known };
}
