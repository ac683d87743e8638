import type { Columns } from '../conditions/columns.js';
import { parseCondition } from '../conditions/parse-condition.js';
import { type Dimension, profile } from '../conditions/profile.js';
import { recordCondition } from '../conditions/record-condition.js';
import type { Dataset } from '../dataset/create-dataset.js';
import type { PopulationRequest } from './request.js';
import {
  type CountLayer,
  type Counts,
  type Distributions,
  type DistributionTally,
  eachGroup,
  type Group,
  groups,
  noCounts,
  type PopulationTally,
  type Sums,
  type SumTally,
} from './tallies.js';
import { numberReader, textReader } from './values.js';

/**
 * Own tallies of populations of one record set, all in one pass over its records.
 *
 * @param staffed - 1 for the units that have personnel, of {@link unitsWithRecords}
 */
export function countRecords(
  dataset: Dataset,
  columns: Columns,
  staffed: Uint8Array,
  requests: readonly PopulationRequest[],
): PopulationTally[] {
  const conditions = requests.map((request) => {
    const condition = parseCondition(dataset.model, request.of, request.where, request.id);
    return recordCondition(dataset, columns, condition, request.id);
  });
  const sex = columns.fields.get('sex');
  const sexCodes = columns.recordSet.sexed && sex?.type === 'coded' ? sex.codes : undefined;
  const dimensions = new Map<string, Dimension>();
  for (const { dimensions: own } of conditions) for (const one of own) dimensions.set(one.key, one);
  if (sexCodes !== undefined) dimensions.set('sex', { key: 'sex', codes: sexCodes, size: 5 });
  const { profiles, representatives } = profile(columns.rowCount, dimensions.values());
  // By profile: the populations that its records belong to, and the group that they count for.
  const memberships = representatives.map((row) =>
    conditions.flatMap(({ test }, population) => (test(row) ? [population] : [])),
  );
  const groupOf = representatives.map(
    (row): Group => groups[sexCodes === undefined ? 5 : (sexCodes[row] ?? 0) - 1] ?? 'unknown',
  );

  const size = dataset.units.length;
  const reported = reportingUnits(dataset, columns, staffed);
  const counts = requests.map(() => noCounts(size));
  const values = requests.map((request) => valueTallies(dataset, columns, request));
  const hasValues = values.some((one) => one.add.length > 0);
  const numbers = new Uint32Array(representatives.length);
  const seen: number[] = [];
  for (let row = 0; row < columns.rowCount; ) {
    const unit = columns.unitOf[row] ?? 0;
    seen.length = 0;
    for (; row < columns.rowCount && columns.unitOf[row] === unit; row++) {
      const one = profiles[row] ?? 0;
      if (numbers[one] === 0) seen.push(one);
      numbers[one] = (numbers[one] ?? 0) + 1;
      if (hasValues)
        for (const population of memberships[one] ?? []) addValues(values[population], unit, row, groupOf[one]);
    }
    for (const one of seen) {
      addCounts(counts, memberships[one] ?? [], groupOf[one] ?? 'unknown', unit, numbers[one] ?? 0);
      numbers[one] = 0;
    }
  }
  return requests.map((request, i): PopulationTally => {
    const records: CountLayer = { reported, counts: counts[i] ?? noCounts(size) };
    const { sums = new Map(), distributions = new Map() } = values[i] ?? {};
    return { id: request.id, of: request.of, where: request.where, records, sums, distributions };
  });
}

/** 1 for the units with a record of a record set. */
export function unitsWithRecords(dataset: Dataset, columns: Columns | undefined): Uint8Array {
  const units = new Uint8Array(dataset.units.length);
  for (const unit of columns?.unitOf ?? []) units[unit] = 1;
  return units;
}

// Units reported a record set that have a record of it or, since a record set may well have none of a unit, any personnel.
// Where nobody gave personnel, what was given that is not of persons (activities, documents) speaks for every unit.
function reportingUnits(dataset: Dataset, columns: Columns, staffed: Uint8Array): Uint8Array {
  if (!dataset.sets.has('personnel') && !columns.recordSet.sexed) return new Uint8Array(dataset.units.length).fill(1);
  if (columns.recordSet.name === 'personnel') return staffed;
  return unitsWithRecords(dataset, columns).map((reported, unit) => reported | (staffed[unit] ?? 0));
}

function addCounts(
  counts: readonly Counts[],
  populations: readonly number[],
  group: Group,
  unit: number,
  number: number,
): void {
  for (const population of populations) {
    const column = counts[population]?.[group];
    if (column !== undefined) column[unit] = (column[unit] ?? 0) + number;
  }
}

type Add = (unit: number, row: number, group: Group) => void;

interface ValueTallies {
  readonly sums: ReadonlyMap<string, Sums>;
  readonly distributions: ReadonlyMap<string, Distributions>;
  readonly add: readonly Add[];
}

function addValues(values: ValueTallies | undefined, unit: number, row: number, group: Group | undefined): void {
  for (const add of values?.add ?? []) add(unit, row, group ?? 'unknown');
}

function valueTallies(dataset: Dataset, columns: Columns, request: PopulationRequest): ValueTallies {
  const add: Add[] = [];
  const sums = new Map<string, Sums>();
  const distributions = new Map<string, Distributions>();
  for (const [key, value] of request.sums) {
    const { read, scale } = numberReader(dataset, columns, value, request.id);
    const byUnit = new Map<number, { count: Record<Group, number>; sum: Record<Group, bigint> }>();
    sums.set(key, { scale, byUnit: byUnit satisfies ReadonlyMap<number, SumTally> });
    add.push((unit, row, group) => {
      const number = read(row);
      if (number === undefined) return;
      const tally = byUnit.get(unit) ?? { count: eachGroup(() => 0), sum: eachGroup(() => 0n) };
      tally.count[group] += 1;
      tally.sum[group] += number;
      byUnit.set(unit, tally);
    });
  }
  for (const [key, value] of request.distributions) {
    const read = textReader(dataset, columns, value, request.id);
    const byUnit = new Map<number, Map<string, Record<Group, number>>>();
    const sensitive = typeof value === 'string' && columns.recordSet.fields.get(value)?.type === 'decimal';
    distributions.set(key, { sensitive, byUnit: byUnit satisfies ReadonlyMap<number, DistributionTally> });
    add.push((unit, row, group) => {
      const tally = byUnit.get(unit) ?? new Map<string, Record<Group, number>>();
      const text = read(row);
      const counts = tally.get(text) ?? eachGroup(() => 0);
      counts[group] += 1;
      tally.set(text, counts);
      byUnit.set(unit, tally);
    });
  }
  return { sums, distributions, add };
}
