import type { Codes } from '../kernel/profile.js';
import { sumClasses } from '../kernel/sum-classes.js';
import type { ValueOf } from '../schemas/indicator.js';
import { type CountedRecords, groupsWithin } from './counted-records.js';
import { eachGroup, type Group, groups } from './counts.js';
import { classesOfTables } from './spread.js';
import type { Sums } from './tallies.js';
import { countedClasses, sumsFitDouble, valueColumn } from './value-columns.js';
import { type WholeNumbers, wholeNumbers } from './whole-numbers.js';

/** Profiles that belong to the same of some populations, and there to one group, are one class. */
interface Classes {
  readonly classOf: Codes;
  readonly count: number;
  /** By population and group, the classes that count there. */
  readonly of: (population: number, group: Group) => readonly number[];
}

function classesOf(records: CountedRecords, populations: readonly number[]): Classes {
  const tables = new Map(populations.map((population) => [population, groupsWithin(records, population)]));
  const { codes, representatives } = classesOfTables([...tables.values()]);
  const all = [...representatives];
  return {
    classOf: codes,
    count: all.length,
    of: (population, group) =>
      all.flatMap((one, number) => (tables.get(population)![one] === 1 + groups.indexOf(group) ? [number] : [])),
  };
}

/** The exact sums of one value for the populations that ask for it, by their position among the requests. */
export function sumsOf(
  records: CountedRecords,
  value: ValueOf,
  populations: readonly number[],
): ReadonlyMap<number, Sums> {
  const { dataset, columns, starts, table, requests } = records;
  const [first = 0] = populations;
  const { scale, values } = valueColumn(dataset, columns, value, requests[first]!.id);
  const classes = classesOf(records, populations);
  const size = starts.length - 1;
  const zeros = new Float64Array(size);
  const within = requests[first]!.id;
  const added =
    values instanceof Float64Array && sumsFitDouble(dataset, columns, value, within)
      ? sumClasses(values, table.codes, classes.classOf, classes.count, starts)
      : sumLarge(values, records, classes);
  countedClasses(dataset, columns, value, within).keep(table.codes, classes.classOf, added.counts);
  // Plainly: the column of a population and group is the sum of those of its classes.
  const counts = (own: readonly number[]): Float64Array =>
    own.length === 0 ? zeros : folded(added.counts, classes.count, own, size);
  const sums = (own: readonly number[]): WholeNumbers => {
    const { sums: all } = added;
    if (own.length === 0) return zeros;
    if (all instanceof Float64Array) return folded(all, classes.count, own, size);
    return wholeNumbers(
      Array.from({ length: size }, (_, unit) => own.reduce((sum, one) => sum + all[unit * classes.count + one]!, 0n)),
    );
  };
  return new Map(
    populations.map((population) => {
      const own = eachGroup((group) => classes.of(population, group));
      return [
        population,
        { scale, counts: eachGroup((group) => counts(own[group])), sums: eachGroup((group) => sums(own[group])) },
      ];
    }),
  );
}

function folded(cells: Float64Array, classCount: number, own: readonly number[], size: number): Float64Array {
  const column = new Float64Array(size);
  for (const one of own)
    for (let unit = 0; unit < size; unit++) column[unit] = column[unit]! + cells[unit * classCount + one]!;
  return column;
}

// The plain form of sumClasses, for amounts whose sums leave the doubles.
function sumLarge(
  values: Float64Array | readonly (bigint | null)[],
  { columns, table, starts }: CountedRecords,
  { classOf, count }: Classes,
): { readonly counts: Float64Array; readonly sums: readonly bigint[] } {
  const cells = (starts.length - 1) * count;
  const counts = new Float64Array(cells);
  const sums = new Array<bigint>(cells).fill(0n);
  for (let row = 0; row < columns.rowCount; row++) {
    const value = values[row] ?? null;
    if (value === null || Number.isNaN(value)) continue;
    const cell = columns.unitOf[row]! * count + classOf[table.codes[row]!]!;
    counts[cell] = counts[cell]! + 1;
    sums[cell] = sums[cell]! + BigInt(value);
  }
  return { counts, sums };
}
