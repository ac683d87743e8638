import type { CountsJson, DistributionJson, FrequenciesJson, SumsJson } from '../schemas/tallies.js';
import { type CountColumns, columnsByGroup, countsAt, type Group, groups, totalAt, writableCounts } from './counts.js';
import { sortFrequencies, valuesWithin } from './frequencies.js';
import type { CountTally, FrequencyTally, SumTally } from './tallies.js';
import {
  decimalsOf,
  decimalText,
  sumWhole,
  timesWhole,
  type WholeNumbers,
  wholeAt,
  wholeNumbers,
  wholeOf,
} from './whole-numbers.js';

/** A tally of one source, to be merged with others. */
export interface Part<Tally> {
  readonly tally: Tally;
  /** By unit its number in the merged tree; absent where the trees are the same. */
  readonly unitOf?: readonly number[] | undefined;
}

/** How one kind of tally is merged, written as JSON and read. `size` is the number of units. */
export interface Aggregate<Tally, Json> {
  /** Adds all parts at once, in linear time; of no parts it gives the tally of nothing. */
  readonly merge: (parts: readonly Part<Tally>[], size: number) => Tally;
  readonly toJson: (tally: Tally, idOf: (unit: number) => string, size: number) => Json;
  readonly fromJson: (json: Json, numberOf: (unitId: string) => number, size: number) => Tally;
}

const countAggregate: Aggregate<CountTally, Readonly<Record<string, CountsJson>>> = {
  merge: (parts, size) => {
    const reported = new Uint8Array(size);
    for (const { tally, unitOf } of parts) {
      tally.reported.forEach((isReported, unit) => {
        if (isReported === 1) reported[unitOf?.[unit] ?? unit] = 1;
      });
    }
    return { reported, counts: addCounts(parts, size) };
  },
  toJson: ({ reported, counts }, idOf) => {
    const units = [...reported.keys()].filter((unit) => reported[unit] === 1);
    return Object.fromEntries(units.map((unit) => [idOf(unit), countsToJson(counts, unit)]));
  },
  fromJson: (json, numberOf, size) => {
    const reported = new Uint8Array(size);
    const { columns, add } = writableCounts(size);
    for (const [unitId, { total, ...byGroup }] of Object.entries(json)) {
      const unit = numberOf(unitId);
      reported[unit] = 1;
      let rest = total;
      for (const group of groups) {
        const count = group === 'unknown' ? rest : (byGroup[group] ?? 0);
        add(group, unit, count);
        rest -= count;
      }
    }
    return { reported, counts: columns };
  },
};

const sumAggregate: Aggregate<SumTally, Readonly<Record<string, SumsJson>>> = {
  merge: (parts, size) => {
    const scale = parts.reduce((most, { tally }) => Math.max(most, tally.scale), 0);
    const sums = columnsByGroup((group) => {
      const summed = parts.filter(({ tally }) => tally.sums[group] !== undefined);
      const columns = summed.map(({ tally }) => timesWhole(tally.sums[group]!, 10n ** BigInt(scale - tally.scale)));
      return columns.length === 0 ? undefined : sumWhole(columns, (column) => summed[column]!.unitOf, size);
    });
    return { scale, counts: addCounts(parts, size), sums };
  },
  toJson: ({ scale, counts, sums }, idOf, size) => {
    const json: [string, SumsJson][] = [];
    for (let unit = 0; unit < size; unit++) {
      const ofUnit = groups.flatMap((group): [string, SumsJson[string]][] => {
        const count = counts[group]?.[unit] ?? 0;
        return count === 0 ? [] : [[group, { count, sum: decimalText(wholeAt(sums[group], unit), scale) }]];
      });
      if (ofUnit.length > 0) json.push([idOf(unit), Object.fromEntries(ofUnit)]);
    }
    return Object.fromEntries(json);
  },
  fromJson: (json, numberOf, size) => {
    const units = Object.entries(json).map(([unitId, sums]) => ({ unit: numberOf(unitId), sums }));
    const decimals = units.flatMap(({ sums }) => Object.values(sums).map(({ sum }) => decimalsOf(sum)));
    const scale = decimals.reduce((most, count) => Math.max(most, count), 0);
    const { columns, add } = writableCounts(size);
    for (const { unit, sums } of units) for (const group of groups) add(group, unit, sums[group]?.count ?? 0);
    const sumsOf = (group: Group): WholeNumbers => {
      const column = new Array<bigint>(size).fill(0n);
      for (const { unit, sums } of units) column[unit] = wholeOf(sums[group]?.sum ?? '0', scale);
      return wholeNumbers(column);
    };
    return { scale, counts: columns, sums: columnsByGroup((group) => columns[group] && sumsOf(group)) };
  },
};

const frequencyAggregate: Aggregate<FrequencyTally, FrequenciesJson> = {
  merge: (parts) => {
    const entryCount = parts.reduce((sum, { tally }) => sum + tally.weights.length, 0);
    const [ranks, units] = [new Uint32Array(entryCount), new Uint32Array(entryCount)];
    const [groupOf, weights] = [new Uint8Array(entryCount), new Float64Array(entryCount)];
    const values: string[] = [];
    let at = 0;
    for (const { tally, unitOf } of parts) {
      groupOf.set(tally.groupOf, at);
      weights.set(tally.weights, at);
      tally.units.forEach((unit, entry) => {
        ranks[at + entry] = values.length + tally.valueOf[entry]!;
        units[at + entry] = unitOf?.[unit] ?? unit;
      });
      for (const value of tally.values) values.push(value);
      at += tally.weights.length;
    }
    const sensitive = parts.some(({ tally }) => tally.sensitive);
    return sortFrequencies({ sensitive, values, valueOf: ranks, units, groupOf, weights });
  },
  toJson: (frequencies, idOf, size) => {
    const end = Uint32Array.from({ length: size }, (_, unit) => unit + 1);
    const json = [...new Set(frequencies.units)].map((unit): [string, DistributionJson] => {
      const values = [...valuesWithin(frequencies, { end }, unit)].sort(([a], [b]) => (a < b ? -1 : 1));
      return [idOf(unit), Object.fromEntries(values.map(([value, counts]) => [value, withoutZeros(counts)]))];
    });
    return { sensitive: frequencies.sensitive, units: Object.fromEntries(json) };
  },
  fromJson: ({ sensitive, units }, numberOf) => {
    const entries = Object.entries(units).flatMap(([unitId, byValue]) => {
      const unit = numberOf(unitId);
      return Object.entries(byValue).flatMap(([value, counts]) =>
        groups.flatMap((name, group) => (counts[name] ? [{ value, unit, group, weight: counts[name] }] : [])),
      );
    });
    return sortFrequencies({
      sensitive,
      values: entries.map(({ value }) => value),
      valueOf: Uint32Array.from(entries.keys()),
      units: Uint32Array.from(entries, ({ unit }) => unit),
      groupOf: Uint8Array.from(entries, ({ group }) => group),
      weights: Float64Array.from(entries, ({ weight }) => weight),
    });
  },
};

/** The kinds of tallies. A new kind is an entry here, a field in tallies.ts, a column in rolled-columns.ts and its JSON schema. */
export const aggregates = { counts: countAggregate, sums: sumAggregate, frequencies: frequencyAggregate } as const;

// Where some men may be among the persons who are not women, a count of men would say too little.
function countsToJson(columns: CountColumns, unit: number): CountsJson {
  const total = totalAt(columns, unit);
  const { female, male, other, undisclosed, notFemale, unknown } = countsAt(columns, unit);
  if (total === unknown) return { total };
  if (notFemale > 0) return { total, ...withoutZeros({ male, other, undisclosed }), female, notFemale };
  return { total, female, male, other, undisclosed };
}

function addCounts(parts: readonly Part<{ readonly counts: CountColumns }>[], size: number): CountColumns {
  const { columns, add } = writableCounts(size);
  for (const { tally, unitOf } of parts) {
    for (const group of groups) {
      const counts = tally.counts[group] ?? [];
      for (let unit = 0; unit < counts.length; unit++) add(group, unitOf?.[unit] ?? unit, counts[unit]!);
    }
  }
  return columns;
}

function withoutZeros<Name extends string>(counts: Readonly<Record<Name, number>>) {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)) as Partial<Record<Name, number>>;
}
