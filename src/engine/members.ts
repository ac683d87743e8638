import type { Columns } from '../dataset/columns.js';
import { type CountColumns, columnsByGroup, type Group, groups } from '../tallies/counts.js';
import { splitCodes } from './atoms.js';
import { type Bitmap, bitsIn, fullBitmap, headMask, intersection, tailMask } from './bitmap.js';
import { cached } from './cached.js';

/** The records of a population, or of its part in a cell. */
export interface Members {
  readonly bitmap: Bitmap;
  readonly counts: CountColumns;
}

/** A record set whose records are divided by group: by sex where it is of persons, otherwise all are of an unknown one. */
export interface GroupedColumns {
  readonly columns: Columns;
  /** The rows of each group that has any. */
  readonly bitmaps: ReadonlyMap<Group, Bitmap>;
  /** The position of the group of a row in `groups`. */
  readonly groupAt: (row: number) => number;
}

/** Divides the records of a record set by group. */
export function groupedColumns(columns: Columns): GroupedColumns {
  const { recordSet, fields, rowCount } = columns;
  const sex = recordSet.sexed ? fields.get('sex') : undefined;
  const unknown = groups.indexOf('unknown');
  if (sex?.type !== 'coded')
    return { columns, bitmaps: new Map([['unknown', fullBitmap(rowCount)]]), groupAt: () => unknown };
  const names = ['unknown', ...sex.values] as Group[];
  const positions = names.map((name) => groups.indexOf(name));
  const bitmaps = cached(columns.bitmaps, 'sex', () => splitCodes(sex.codes, names.length));
  const present = names.flatMap((name, code) =>
    bitmaps[code]!.some((word) => word !== 0) ? [[name, bitmaps[code]!] as const] : [],
  );
  return { columns, bitmaps: new Map(present), groupAt: (row) => positions[sex.codes[row]!]! };
}

/** The records in a bitmap, counted by group and unit. */
export function membersOf({ columns, bitmaps }: GroupedColumns, bitmap: Bitmap): Members {
  const counts = columnsByGroup((group) => countByUnit(bitmap, bitmaps.get(group), columns.unitStarts));
  return { bitmap, counts };
}

/** Those of the records that have a value. */
export function membersWithin(grouped: GroupedColumns, { bitmap }: Members, valued: Bitmap): Members {
  return membersOf(grouped, intersection([bitmap, valued], grouped.columns.rowCount));
}

/** How many rows of a bitmap each unit has of those in another. */
// Plainly: for (unit) for (row of the unit) if (hasRow(bitmap, row) && hasRow(filter, row)) counts[unit]++
function countByUnit(bitmap: Bitmap, filter: Bitmap | undefined, unitStarts: Uint32Array): Float64Array | undefined {
  if (filter === undefined) return undefined;
  const counts = new Float64Array(unitStarts.length - 1);
  let total = 0;
  for (let unit = 0; unit < counts.length; unit++) {
    const from = unitStarts[unit]!;
    const to = unitStarts[unit + 1]!;
    if (from === to) continue;
    const first = from >>> 5;
    const last = (to - 1) >>> 5;
    let count = bitsIn(bitmap[first]! & filter[first]! & headMask(from) & (first === last ? tailMask(to) : -1));
    for (let word = first + 1; word < last; word++) count += bitsIn(bitmap[word]! & filter[word]!);
    if (first < last) count += bitsIn(bitmap[last]! & filter[last]! & tailMask(to));
    counts[unit] = count;
    total += count;
  }
  return total === 0 ? undefined : counts;
}

/**
 * 1 for the units that reported a record set: those that have a record of it or, since a record set may well have none of a
 * unit, any personnel. Where no personnel were given, a record set that is not of persons (activities, documents) is reported
 * by every unit.
 */
export function reportingUnits(sets: ReadonlyMap<string, Columns>, columns: Columns): Uint8Array {
  const personnel = sets.get('personnel');
  const reported = new Uint8Array(columns.unitStarts.length - 1);
  if (personnel === undefined && !columns.recordSet.sexed) return reported.fill(1);
  const starts = [personnel ?? columns, columns].map(({ unitStarts }) => unitStarts);
  return reported.map((_, unit) => (starts.some((start) => start[unit]! < start[unit + 1]!) ? 1 : 0));
}
