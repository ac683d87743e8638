import { type Columns, isNarrow } from '../conditions/columns.js';
import { parseCondition } from '../conditions/parse-condition.js';
import { codedDimension } from '../conditions/profile-table.js';
import { decideConditions } from '../conditions/record-condition.js';
import type { Dataset } from '../dataset/create-dataset.js';
import { bitsByCode, markBoth } from '../kernel/bits.js';
import { zeroColumns } from '../kernel/columns.js';
import { countBits } from '../kernel/count-bits.js';
import { bytesOf, type Dimension } from '../kernel/profile.js';
import type { ValueOf } from '../schemas/indicator.js';
import type { CountedRecords } from './counted-records.js';
import { type CountLayer, type Counts, eachGroup, type Group, groups } from './counts.js';
import type { PopulationRequest } from './request.js';
import type { PopulationTally } from './tallies.js';
import { distributionsOf } from './tally-distributions.js';
import { sumsOf } from './tally-sums.js';

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
): { readonly populations: readonly PopulationTally[]; readonly records: CountedRecords } {
  const conditions = requests.map(({ id, of, where }) => ({
    condition: parseCondition(dataset.model, of, where, id),
    in: id,
  }));
  const sex = sexDimension(columns);
  const spread = spreadFields(columns, requests);
  const decided = decideConditions(
    dataset,
    columns,
    conditions,
    new Map(),
    sex === undefined ? spread : [sex, ...spread],
  );
  const { table } = decided;
  const unknown = groups.indexOf('unknown');
  const groupOf =
    sex === undefined
      ? new Uint8Array(table.representatives.length).fill(unknown)
      : bytesOf(table.codesOf(sex), Uint8Array.of(unknown, 0, 1, 2, 3));
  const starts = unitStarts(columns, dataset.units.length);
  const records: CountedRecords = { ...decided, dataset, columns, starts, groupOf, requests };
  const counts = countMembers(records);
  const reported = reportingUnits(dataset, columns, staffed);
  const sums = byRequest(requests, 'sums', (value, asking) => sumsOf(records, value, asking));
  const distributions = byRequest(requests, 'distributions', (value, asking) =>
    distributionsOf(records, value, asking, (population) => counts[population]!),
  );
  const populations = requests.map(({ id, of, where }, i): PopulationTally => {
    const layer: CountLayer = { reported, counts: counts[i]! };
    return { id, of, where, records: layer, sums: sums[i]!, distributions: distributions[i]! };
  });
  return { populations, records };
}

function sexDimension({ recordSet, fields }: Columns): Dimension | undefined {
  const sex = fields.get('sex');
  return recordSet.sexed && sex?.type === 'coded' ? codedDimension('sex', sex) : undefined;
}

// Fields of few values whose distribution is asked for, so that the profiles tell them apart.
function spreadFields({ fields }: Columns, requests: readonly PopulationRequest[]): readonly Dimension[] {
  const names = new Set(requests.flatMap((request) => [...request.distributions.keys()]));
  return [...names].flatMap((key): Dimension[] => {
    const column = fields.get(key);
    return column?.type === 'coded' && isNarrow(column) ? [codedDimension(key, column)] : [];
  });
}

// What is once found serves the next question too.
const known = new WeakMap<Columns, Uint32Array>();

/** Row at which the records of each unit begin, and after the last the number of rows; rows stand in the order of units. */
export function unitStarts(columns: Columns, units: number): Uint32Array {
  const starts = known.get(columns) ?? findStarts(columns, units);
  known.set(columns, starts);
  return starts;
}

// By halves, since most units have many records.
function findStarts({ unitOf, rowCount }: Columns, units: number): Uint32Array {
  const starts = new Uint32Array(units + 1);
  for (let unit = 0, low = 0; unit <= units; unit++) {
    let high = rowCount;
    for (let step = 1; low + step < rowCount; step *= 2) {
      if (unitOf[low + step]! >= unit) {
        high = low + step;
        break;
      }
    }
    // The first row from `low` on of this unit or a later one.
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (unitOf[middle]! < unit) low = middle + 1;
      else high = middle;
    }
    starts[unit] = low;
  }
  return starts;
}

// For every population and every group that there is, one bit; 32 of them to a word.
function countMembers({ table, met, groupOf, starts }: CountedRecords): readonly Counts[] {
  const size = starts.length - 1;
  const zeros = new Float64Array(size);
  const present = groups.filter((_, group) => groupOf.includes(group));
  const byGroup = bitsByCode(groupOf, groups.length);
  const ofGroup = new Map(groups.map((group, i) => [group, byGroup[i]!]));
  const made = [...zeroColumns(met.length * present.length, size)];
  const words: { readonly masks: Int32Array; readonly columns: Float64Array[] }[] = [];
  const counts = met.map((members) => {
    const columns = new Map<Group, Float64Array>();
    for (const group of present) {
      let word = words.at(-1);
      if (word === undefined || word.columns.length === 32) {
        word = { masks: new Int32Array(groupOf.length), columns: [] };
        words.push(word);
      }
      markBoth(word.masks, word.columns.length, members, ofGroup.get(group)!);
      const column = made.pop()!;
      word.columns.push(column);
      columns.set(group, column);
    }
    return eachGroup((group) => columns.get(group) ?? zeros);
  });
  countBits(table.codes, starts, words);
  return counts;
}

// A value that several populations ask for is read once; by request, the tallies of each of its values.
function byRequest<Tally>(
  requests: readonly PopulationRequest[],
  kind: 'sums' | 'distributions',
  tallies: (value: ValueOf, asking: readonly number[]) => ReadonlyMap<number, Tally>,
): readonly ReadonlyMap<string, Tally>[] {
  const found = requests.map(() => new Map<string, Tally>());
  const values = new Map(requests.flatMap((request) => [...request[kind]]));
  for (const [key, value] of values) {
    const asking = requests.flatMap((request, i) => (request[kind].has(key) ? [i] : []));
    for (const [i, tally] of tallies(value, asking)) found[i]!.set(key, tally);
  }
  return found;
}

/** 1 for the units with a record of a record set. */
export function unitsWithRecords(dataset: Dataset, columns: Columns | undefined): Uint8Array {
  const units = new Uint8Array(dataset.units.length);
  if (columns === undefined) return units;
  const starts = unitStarts(columns, units.length);
  for (let unit = 0; unit < units.length; unit++) units[unit] = starts[unit]! < starts[unit + 1]! ? 1 : 0;
  return units;
}

/**
 * 1 for the units that reported a record set: those that have a record of it or, since a record set may well have none of a
 * unit, any personnel. Where nobody gave personnel, what was given that is not of persons (activities, documents) speaks for
 * every unit.
 */
export function reportingUnits(dataset: Dataset, columns: Columns, staffed: Uint8Array): Uint8Array {
  if (!dataset.sets.has('personnel') && !columns.recordSet.sexed) return new Uint8Array(dataset.units.length).fill(1);
  if (columns.recordSet.name === 'personnel') return staffed;
  return unitsWithRecords(dataset, columns).map((reported, unit) => reported | staffed[unit]!);
}
