import type { DistributionJson, FrequenciesJson } from '../schemas/tallies.js';
import type { Aggregate } from './aggregate.js';
import { withoutZeros } from './count-tally.js';
import { groups, writableCounts } from './counts.js';
import { sortFrequencies, valuesWithin } from './frequencies.js';
import { maskFrequencies } from './roll-up.js';
import type { FrequencyTally } from './tallies.js';

/** How the frequencies of a value are merged, rolled up and written. */
export const frequencyAggregate: Aggregate<FrequencyTally, FrequenciesJson> = {
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
  rollUp: (_, frequencies, mask) => maskFrequencies(frequencies, mask),
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
    const values = [...new Set(entries.map(({ value }) => value))];
    const positions = new Map(values.map((value, position) => [value, position]));
    return sortFrequencies({
      sensitive,
      values,
      valueOf: Uint32Array.from(entries, ({ value }) => positions.get(value)!),
      units: Uint32Array.from(entries, ({ unit }) => unit),
      groupOf: Uint8Array.from(entries, ({ group }) => group),
      weights: Float64Array.from(entries, ({ weight }) => weight),
    });
  },
  countsOf: ({ units, groupOf, weights }, size) => {
    const { columns, add } = writableCounts(size);
    for (let entry = 0; entry < units.length; entry++) add(groups[groupOf[entry]!]!, units[entry]!, weights[entry]!);
    return columns;
  },
};
