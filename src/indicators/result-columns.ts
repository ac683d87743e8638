import type { OrderStatistics } from '../kernel/run.js';
import { type Counts, groups } from '../tallies/counts.js';
import { valueOfEntry } from '../tallies/order-statistics.js';
import type { Run } from '../tallies/spread.js';
import { addWhole, type WholeNumbers } from '../tallies/whole-numbers.js';
import type { Ordered } from './ordered-values.js';

/** How many were counted in each unit with all units below it, in the order of `report.units`. */
export interface CountColumns {
  readonly total: Float64Array;
  /** `NaN` for a unit of which the sex is not known for all; absent where the record set has no sex. The same for the others. */
  readonly female?: Float64Array | undefined;
  readonly male?: Float64Array | undefined;
  readonly other?: Float64Array | undefined;
  readonly undisclosed?: Float64Array | undefined;
}

/** Exact numbers of each unit × 10^scale: of everybody, or of women and of men. */
export interface ValueColumns {
  readonly scale: number;
  readonly all?: WholeNumbers | undefined;
  readonly female?: WholeNumbers | undefined;
  readonly male?: WholeNumbers | undefined;
}

/**
 * The exact numbers behind an indicator for every unit, in the order of `report.units`: the columns of what `result` gives for
 * one unit. They belong to the report: read them, do not change them.
 */
export interface ResultColumns {
  /** Counts of the whole, or of the one population; of a mean, a median and a pay gap, of those who have a value. */
  readonly counts: CountColumns;
  /** Counts of the part. */
  readonly part?: CountColumns | undefined;
  /** Units that reported, of each unit with all units below it. */
  readonly reported: Uint32Array;
  readonly active: Uint32Array;
  /** Of a mean, or of a gap of means: the sums of the values. */
  readonly sums?: ValueColumns | undefined;
  /** Of a median, or of a gap of medians: twice the median, so that it is a whole number; `NaN` for nobody. */
  readonly medians?: ValueColumns | undefined;
}

/** Counts by group as results show them. */
export function countColumns(counts: Counts, sexed: boolean): CountColumns {
  const total = addedUp(counts);
  if (!sexed) return { total };
  const { female, male, other, undisclosed, notFemale, unknown } = counts;
  const isUnknown = (unit: number) => unknown[unit]! > 0;
  const isNotFemale = (unit: number) => isUnknown(unit) || notFemale[unit]! > 0;
  // Counts of records have neither: both are the shared column of zeros.
  const [someUnknown, someNotFemale] =
    unknown === notFemale ? [false, false] : [unknown, notFemale].map((column) => column.some((count) => count > 0));
  const without = (column: Float64Array, isMissing: (unit: number) => boolean) =>
    column.map((count, unit) => (isMissing(unit) ? Number.NaN : count));
  const known = (column: Float64Array) =>
    someUnknown === true || someNotFemale === true ? without(column, isNotFemale) : column;
  return {
    total,
    female: someUnknown === true ? without(female, isUnknown) : female,
    male: known(male),
    other: known(other),
    undisclosed: known(undisclosed),
  };
}

// Groups that nobody is of share one column.
function addedUp(counts: Counts): Float64Array {
  const times = new Map<Float64Array, number>();
  for (const group of groups) times.set(counts[group], (times.get(counts[group]) ?? 0) + 1);
  const columns = [...times].filter(([, shared]) => shared === 1).map(([column]) => column);
  const total = new Float64Array(counts.female.length);
  for (const column of columns)
    for (let unit = 0; unit < total.length; unit++) total[unit] = total[unit]! + column[unit]!;
  return total;
}

/** The sums of all groups together. */
export function sumColumn(sums: Readonly<Record<string, WholeNumbers>>): WholeNumbers {
  const [first, ...others] = [...new Set(groups.map((group) => sums[group]!))];
  return others.reduce(addWhole, first!);
}

/** Twice the median of every unit; `NaN` for nobody. In bigints, where doubles are too small, nobody has 0. */
export function medianColumn(ordered: Ordered | undefined, size: number): WholeNumbers {
  const medians = new Float64Array(size).fill(Number.NaN);
  if (ordered === undefined) return medians;
  const { batch, slot } = ordered;
  const { counts, low, high } = batch.statistics;
  const { slotCount } = batch.slots;
  const values = batch.edited === undefined ? recordValues(batch.run) : undefined;
  if (values !== undefined && mediansOfRecords(values, batch.statistics, slotCount, slot, medians)) return medians;
  const large: bigint[] = [];
  for (let unit = 0; unit < size; unit++) {
    const cell = unit * slotCount + slot;
    const first = low[cell]!;
    if (first === -1) continue;
    // An odd number has its median at the lower rank, an even one between both.
    const second = counts[cell]! % 2 === 1 ? first : high[cell]!;
    const [a, b] = [valueOfEntry(batch, first), valueOfEntry(batch, second)];
    // Two large numbers of different signs may have a small sum; it is rounded unless they are added as bigints.
    const twice = typeof a === 'number' && typeof b === 'number' ? a + b : BigInt(a) + BigInt(b);
    if (twice <= -(2 ** 53) || twice >= 2 ** 53) large[unit] = BigInt(a) + BigInt(b);
    else medians[unit] = Number(twice);
  }
  if (large.length === 0) return medians;
  return Array.from(medians, (twice, unit) => large[unit] ?? (Number.isNaN(twice) ? 0n : BigInt(twice)));
}

interface RecordValues {
  readonly rows: Uint32Array;
  readonly of: Float64Array;
}

// Writes twice the medians of a slot; false where one of them may be rounded.
function mediansOfRecords(
  { rows, of }: RecordValues,
  { counts, low, high }: OrderStatistics,
  slotCount: number,
  slot: number,
  medians: Float64Array,
): boolean {
  let isSmall = true;
  for (let unit = 0, cell = slot; unit < medians.length; unit++, cell += slotCount) {
    const first = low[cell]!;
    if (first === -1) continue;
    const second = counts[cell]! % 2 === 1 ? first : high[cell]!;
    const twice = of[rows[first]!]! + of[rows[second]!]!;
    medians[unit] = twice;
    if (twice <= -(2 ** 53) || twice >= 2 ** 53) isSmall = false;
  }
  return isSmall;
}

// The values of a run of records, where they are doubles and stand by row.
function recordValues({ records }: Run): RecordValues | undefined {
  if (records === undefined || !(records.values instanceof Float64Array)) return undefined;
  return { rows: records.rows, of: records.values };
}
