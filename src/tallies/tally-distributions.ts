import { isNarrow } from '../conditions/columns.js';
import { codedDimension } from '../conditions/profile-table.js';
import { bytesOfBits, hasBit } from '../kernel/bits.js';
import { type Codes, narrowed, profile } from '../kernel/profile.js';
import { countClasses } from '../kernel/sum-classes.js';
import { lazy } from '../lazy.js';
import type { ValueOf } from '../schemas/indicator.js';
import { type CountedRecords, groupsWithin } from './counted-records.js';
import { type Counts, type DistributionTally, eachGroup, type Group, groups } from './counts.js';
import type { Distributions } from './spread.js';
import { distributionsOfRun, distributionsOfValues, runOfRecords, type Spread } from './spread.js';
import { countedClasses, sortedRows, valueColumn } from './value-columns.js';
import { textReader } from './values.js';

/** The distributions of one value for the populations that ask for it, by their position among the requests. */
export function distributionsOf(
  records: CountedRecords,
  value: ValueOf,
  populations: readonly number[],
  counted: (population: number) => Counts,
): ReadonlyMap<number, Distributions> {
  const { columns, starts, requests } = records;
  const field = typeof value === 'string' ? columns.fields.get(value) : undefined;
  const sensitive = typeof value === 'string' && columns.recordSet.fields.get(value)?.type === 'decimal';
  const size = starts.length - 1;
  if (field?.type === 'date' || field?.type === 'coded') {
    return each(populations, (population) =>
      distributionsOfValues(sensitive, () => texts(records, value, population), size),
    );
  }
  const within = requests[populations[0] ?? 0]!.id;
  const run = lazy(() => {
    const { dataset, table } = records;
    const rows = sortedRows(dataset, columns, value, within);
    const { scale, values } = valueColumn(dataset, columns, value, within);
    const { codes } = table;
    const { found } = countedClasses(dataset, columns, value, within);
    const counted = (classOf: Codes) => found(codes, classOf);
    return runOfRecords(scale, { rows, values, unitOf: columns.unitOf, starts, codes, counted });
  });
  return each(populations, (population) =>
    distributionsOfRun(sensitive, (): Spread => {
      const groupOf = groupsWithin(records, population);
      return { run: run(), groupOf, missing: lazy(() => missingOf(run(), groupOf, counted(population))) };
    }),
  );
}

// A field of few values is counted by profile, any other read row by row.
function texts(records: CountedRecords, value: ValueOf, population: number): ReadonlyMap<number, DistributionTally> {
  const field = typeof value === 'string' ? records.columns.fields.get(value) : undefined;
  if (typeof value !== 'string' || field?.type !== 'coded' || !isNarrow(field))
    return readTexts(records, value, population);
  const codes = records.table.codesOf(codedDimension(value, field));
  return countTexts(records, population, codes, ['', ...field.values.map(String)]);
}

function each<T>(populations: readonly number[], make: (population: number) => T): ReadonlyMap<number, T> {
  return new Map(populations.map((population) => [population, make(population)]));
}

/** Those of a population who have no value: who are not in the run. */
export function missingOf({ units, codes }: Spread['run'], groupOf: Uint8Array, counted: Counts): Counts {
  const missing = eachGroup((group) => counted[group].slice());
  for (let i = 0; i < units.length; i++) {
    const group = groupOf[codes[i]!]!;
    if (group > 0) missing[groups[group - 1]!][units[i]!]!--;
  }
  return missing;
}

// Texts that profiles tell apart are counted by class.
function countTexts(
  records: CountedRecords,
  population: number,
  codes: Codes,
  texts: readonly string[],
): ReadonlyMap<number, DistributionTally> {
  const { table, starts, groupOf, met } = records;
  const classes = profile(table.representatives.length, [
    { key: 'member', codes: bytesOfBits(met[population]!, groupOf.length), size: 2 },
    { key: 'group', codes: groupOf, size: groups.length },
    { key: 'text', codes, size: texts.length },
  ]);
  const members = [...classes.representatives].map((one) =>
    hasBit(met[population]!, one) ? { text: texts[codes[one]!]!, group: groups[groupOf[one]!]! } : undefined,
  );
  const counts = countClasses(
    table.codes,
    narrowed(new Uint32Array(classes.codes), members.length),
    members.length,
    starts,
  );
  const byUnit = new Map<number, Map<string, Record<Group, number>>>();
  for (let cell = 0; cell < counts.length; cell++) {
    const member = members[cell % members.length];
    if (counts[cell] === 0 || member === undefined) continue;
    add(byUnit, Math.floor(cell / members.length), member.text, member.group, counts[cell]!);
  }
  return byUnit;
}

function readTexts(
  records: CountedRecords,
  value: ValueOf,
  population: number,
): ReadonlyMap<number, DistributionTally> {
  const { dataset, columns, requests, table, groupOf, met } = records;
  const read = textReader(dataset, columns, value, requests[population]!.id);
  const byUnit = new Map<number, Map<string, Record<Group, number>>>();
  for (let row = 0; row < columns.rowCount; row++) {
    const one = table.codes[row]!;
    if (hasBit(met[population]!, one)) add(byUnit, columns.unitOf[row]!, read(row), groups[groupOf[one]!]!, 1);
  }
  return byUnit;
}

function add(
  byUnit: Map<number, Map<string, Record<Group, number>>>,
  unit: number,
  text: string,
  group: Group,
  number: number,
) {
  const tally = byUnit.get(unit) ?? new Map<string, Record<Group, number>>();
  byUnit.set(unit, tally);
  const counts = tally.get(text) ?? eachGroup(() => 0);
  counts[group] += number;
  tally.set(text, counts);
}
