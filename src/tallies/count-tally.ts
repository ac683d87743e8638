import type { CountsJson } from '../schemas/tallies.js';
import type { Aggregate, Part } from './aggregate.js';
import { type CountColumns, countsAt, groups, totalAt, writableCounts } from './counts.js';
import { rollUpCounts } from './roll-up.js';
import type { CountTally } from './tallies.js';

/** How the counts of a population are merged, rolled up and written. */
export const countAggregate: Aggregate<CountTally, Readonly<Record<string, CountsJson>>> = {
  merge: (parts, size) => {
    const reported = new Uint8Array(size);
    for (const { tally, unitOf } of parts) {
      tally.reported.forEach((isReported, unit) => {
        if (isReported === 1) reported[unitOf?.[unit] ?? unit] = 1;
      });
    }
    return { reported, counts: addCounts(parts, size) };
  },
  rollUp: (tree, { counts }, mask) => ({ kind: 'counts', counts: rollUpCounts(tree, counts, mask) }),
  toJson: ({ reported, counts }, idOf) => {
    const json: [string, CountsJson][] = [];
    reported.forEach((isReported, unit) => {
      if (isReported === 1) json.push([idOf(unit), countsToJson(counts, unit)]);
    });
    return Object.fromEntries(json);
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
  countsOf: ({ counts }) => counts,
};

// Where some men may be among the persons who are not women, a count of men would say too little.
function countsToJson(columns: CountColumns, unit: number): CountsJson {
  const total = totalAt(columns, unit);
  const { female, male, other, undisclosed, notFemale, unknown } = countsAt(columns, unit);
  if (total === unknown) return { total };
  if (notFemale > 0) return { total, ...withoutZeros({ male, other, undisclosed }), female, notFemale };
  return { total, female, male, other, undisclosed };
}

/** Adds the counts of parts, by group and unit. */
export function addCounts(parts: readonly Part<{ readonly counts: CountColumns }>[], size: number): CountColumns {
  const { columns, add } = writableCounts(size);
  for (const { tally, unitOf } of parts) {
    for (const group of groups) {
      const counts = tally.counts[group] ?? [];
      for (let unit = 0; unit < counts.length; unit++) add(group, unitOf?.[unit] ?? unit, counts[unit]!);
    }
  }
  return columns;
}

/** The counts that are not 0. */
export function withoutZeros<Name extends string>(counts: Readonly<Record<Name, number>>) {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)) as Partial<Record<Name, number>>;
}
