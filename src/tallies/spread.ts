import { Decimal } from '../decimal.js';
import { gatherCodes, gatherNumbers, withUnitsAndClasses } from '../kernel/gather.js';
import { bytesOf, type Codes, type Profiles, profile } from '../kernel/profile.js';
import { classCounts } from '../kernel/slot-counts.js';
import { countClasses } from '../kernel/sum-classes.js';
import { lazy } from '../lazy.js';
import { type Counts, type DistributionTally, eachGroup, type Group, groups, noCounts } from './counts.js';
import { decimalText } from './values.js';

/** Values in order, each with the unit it is of: a record's, or one that several records of a unit have. */
export interface Run {
  readonly scale: number;
  /** From low to high, in units of 10^-scale. */
  readonly values: Float64Array | readonly bigint[];
  readonly units: Codes;
  /** What tells who the value is of, as a {@link Spread} reads it. */
  readonly codes: Codes;
  /** How many have the value; absent where each stands for one record. */
  readonly weights?: Float64Array | undefined;
  /** The records that the entries are of, where their values need no copy in order. */
  readonly records?: RunRecords | undefined;
}

/** Records in the order of a value, and what is known of them by row. */
export interface RunRecords {
  readonly rows: Uint32Array;
  readonly values: Float64Array | readonly (bigint | null)[];
  /** The rows stand in the order of their units. */
  readonly unitOf: Uint32Array;
  /** Row at which the records of each unit begin. */
  readonly starts: Uint32Array;
  readonly codes: Codes;
  /** How many each unit has of each class of records with a value, if that was counted before. */
  readonly counted: (classOf: Codes) => Float64Array | undefined;
}

/** A run of records; nothing of them is copied in order unless it is asked for. */
export function runOfRecords(scale: number, records: RunRecords): Run {
  const { rows, values, unitOf, codes } = records;
  const valuesInOrder = lazy(() => {
    if (!(values instanceof Float64Array)) return Array.from(rows, (row) => values[row]!);
    const found = new Float64Array(rows.length);
    gatherNumbers(found, values, rows);
    return found;
  });
  const codesInOrder = (of: Codes) =>
    lazy(() => {
      const found = of.slice(0, rows.length);
      gatherCodes(found, of, rows);
      return found;
    });
  const unitsInOrder = codesInOrder(unitOf);
  const own = codesInOrder(codes);
  return {
    scale,
    records,
    get values() {
      return valuesInOrder();
    },
    get units() {
      return unitsInOrder();
    },
    get codes() {
      return own();
    },
  };
}

/** The value of an entry of a run. */
export function valueAt(run: Run, entry: number): number | bigint {
  const { records } = run;
  return records === undefined ? run.values[entry]! : records.values[records.rows[entry]!]!;
}

/** Codes that all of some tables have the same for are one class. */
export function classesOfTables(tables: readonly Uint8Array[]): Profiles {
  return profile(
    tables[0]!.length,
    tables.map((codes, i) => ({ key: `${i}`, codes, size: largest(codes) + 1 })),
  );
}

// Sizes multiply, and mostly there are but two of the groups.
function largest(codes: Uint8Array): number {
  let found = 0;
  for (let i = 0; i < codes.length; i++) if (codes[i]! > found) found = codes[i]!;
  return found;
}

/** The class of every entry of a run, by the class of its code. */
export function classesIn(run: Run, classOf: Codes): Codes {
  if (classOf instanceof Uint8Array) return bytesOf(run.codes, classOf);
  const classes = new (classOf instanceof Uint16Array ? Uint16Array : Uint32Array)(run.units.length);
  gatherCodes(classes, classOf, run.codes);
  return classes;
}

/**
 * Lends the units and the classes of all entries of a run; `work` must not keep them. Of records they are gathered anew each
 * time: memory for a million of them costs more than that.
 */
export function withEntries<Result>(run: Run, classOf: Codes, work: (units: Codes, classes: Codes) => Result): Result {
  const { records } = run;
  if (records === undefined) return work(run.units, classesIn(run, classOf));
  return withUnitsAndClasses({ ...records, classOf, places: records.rows }, work);
}

/** How many each unit itself has in each class of entries, at `unit * classCount + class`. */
export function countsByClass(run: Run, classOf: Codes, classCount: number, unitCount: number): Float64Array {
  const { records, weights } = run;
  if (records !== undefined && records.values instanceof Float64Array) {
    const { codes, starts, values, counted } = records;
    return counted(classOf) ?? countClasses(codes, classOf, classCount, starts, values);
  }
  return withEntries(run, classOf, (units, classes) => classCounts({ units, classes, weights }, unitCount, classCount));
}

/** The distribution of one population in a run, which it may share with others. */
export interface Spread {
  readonly run: Run;
  /** By code of the run: 1 + the position of the group in `groups`, 0 for those who are not of the population. */
  readonly groupOf: Uint8Array;
  /** How many have no value. */
  readonly missing: () => Counts;
}

/** Distributions of one field by unit. Both forms hold the same; each is made when it is first asked for. */
export interface Distributions {
  /** Whether a single person's pay can be read from it. */
  readonly sensitive: boolean;
  /** Whether it came as numbers in order. */
  readonly ordered: boolean;
  /** How many of each unit have each value. */
  readonly byUnit: () => ReadonlyMap<number, DistributionTally>;
  /** The values of all units in order, where they are numbers. */
  readonly spread: () => Spread;
}

/** Distributions known by value; the run is made of them when it is asked for. */
export function distributionsOfValues(
  sensitive: boolean,
  byUnit: () => ReadonlyMap<number, DistributionTally>,
  size: number,
): Distributions {
  const values = lazy(byUnit);
  return { sensitive, ordered: false, byUnit: values, spread: lazy(() => spreadOf(values(), size)) };
}

/** Distributions known as a run; the values are counted when they are asked for. */
export function distributionsOfRun(sensitive: boolean, spread: () => Spread): Distributions {
  const run = lazy(spread);
  return { sensitive, ordered: true, spread: run, byUnit: lazy(() => valuesOf(run())) };
}

interface Entry {
  readonly value: bigint;
  readonly unit: number;
  readonly group: number;
  readonly weight: number;
}

function spreadOf(byUnit: ReadonlyMap<number, DistributionTally>, size: number): Spread {
  const missing = noCounts(size);
  const texts = new Set<string>();
  for (const tally of byUnit.values()) for (const text of tally.keys()) if (text !== '') texts.add(text);
  const numbers = new Map([...texts].map((text) => [text, new Decimal(text)]));
  const scale = [...numbers.values()].reduce((most, number) => Math.max(most, number.decimalPlaces()), 0);
  const entries: Entry[] = [];
  for (const [unit, tally] of byUnit) {
    for (const [text, counts] of tally) {
      const number = numbers.get(text);
      if (number === undefined) for (const group of groups) missing[group][unit] = counts[group];
      else {
        const value = BigInt(number.times(`1e${scale}`).toFixed(0));
        groups.forEach((name, group) => {
          if (counts[name] > 0) entries.push({ value, unit, group, weight: counts[name] });
        });
      }
    }
  }
  entries.sort((a, b) => (a.value < b.value ? -1 : Number(a.value > b.value)) || a.unit - b.unit || a.group - b.group);
  const values = entries.map(({ value }) => value);
  const fits = values.every((value) => Number.isSafeInteger(Number(value)));
  return {
    run: {
      scale,
      values: fits ? Float64Array.from(values, Number) : values,
      units: Uint32Array.from(entries, ({ unit }) => unit),
      codes: Uint8Array.from(entries, ({ group }) => group),
      weights: Float64Array.from(entries, ({ weight }) => weight),
    },
    groupOf: Uint8Array.from(groups, (_, group) => group + 1),
    missing: () => missing,
  };
}

function valuesOf({ run, groupOf, missing }: Spread): ReadonlyMap<number, DistributionTally> {
  const byUnit = new Map<number, Map<string, Record<Group, number>>>();
  const add = (unit: number, text: string, group: Group, number: number) => {
    const tally = byUnit.get(unit) ?? new Map<string, Record<Group, number>>();
    byUnit.set(unit, tally);
    const counts = tally.get(text) ?? eachGroup(() => 0);
    counts[group] += number;
    tally.set(text, counts);
  };
  const { values, units, codes, weights, scale } = run;
  let text = '';
  for (let i = 0; i < units.length; i++) {
    const value = values[i]!;
    if (i === 0 || value !== values[i - 1]) text = decimalText(BigInt(value), scale);
    const group = groupOf[codes[i]!]!;
    if (group > 0) add(units[i]!, text, groups[group - 1]!, weights === undefined ? 1 : weights[i]!);
  }
  const absent = missing();
  for (const group of groups) {
    absent[group].forEach((number, unit) => {
      if (number > 0) add(unit, '', group, number);
    });
  }
  return byUnit;
}
