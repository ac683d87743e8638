import type { SumsJson } from '../schemas/tallies.js';
import type { Aggregate } from './aggregate.js';
import { addCounts } from './count-tally.js';
import { columnsByGroup, groups, mapColumns, writableCounts } from './counts.js';
import { rollUpSums } from './roll-up.js';
import type { SumTally } from './tallies.js';
import { decimalsOf, decimalText, sumWhole, timesWhole, wholeAt, wholeNumbers, wholeOf } from './whole-numbers.js';

/** How the sums of a value are merged, rolled up and written. */
export const sumAggregate: Aggregate<SumTally, Readonly<Record<string, SumsJson>>> = {
  merge: (parts, size) => {
    const scale = parts.reduce((most, { tally }) => Math.max(most, tally.scale), 0);
    const sums = columnsByGroup((group) => {
      const summed = parts.filter(({ tally }) => tally.sums[group] !== undefined);
      const columns = summed.map(({ tally }) => timesWhole(tally.sums[group]!, 10n ** BigInt(scale - tally.scale)));
      return columns.length === 0 ? undefined : sumWhole(columns, (column) => summed[column]!.unitOf, size);
    });
    return { scale, counts: addCounts(parts, size), sums };
  },
  rollUp: rollUpSums,
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
    const numbers = mapColumns(columns, () => new Array<bigint>(size).fill(0n));
    for (const { unit, sums } of units) {
      for (const group of groups) {
        const column = numbers[group];
        if (column !== undefined) column[unit] = wholeOf(sums[group]?.sum ?? '0', scale);
      }
    }
    return { scale, counts: columns, sums: mapColumns(numbers, wholeNumbers) };
  },
  countsOf: ({ counts }) => counts,
};
