import { fitsDouble } from '../kernel/extent.js';
import { lazy } from '../lazy.js';
import { type Counts, type DistributionTally, eachGroup, type Group, groups } from '../tallies/counts.js';
import type { PopulationRequest } from '../tallies/request.js';
import { type Distributions, distributionsOfRun, distributionsOfValues, type Run } from '../tallies/spread.js';
import type { Sums } from '../tallies/tallies.js';
import { missingOf } from '../tallies/tally-distributions.js';
import { type WholeNumbers, wholeNumbers } from '../tallies/whole-numbers.js';
import { mergeRuns } from './merge-runs.js';
import type { Answer, ByGroup, PopulationData, Range, SpreadData, TextsData } from './messages.js';

/** The answer for a range of units. */
export interface Part {
  readonly range: Range;
  readonly answer: Answer;
}

/** What was counted of one population among all units. */
export interface CountedPopulation {
  readonly counts: Counts;
  readonly sums: ReadonlyMap<string, Sums>;
  readonly distributions: ReadonlyMap<string, Distributions>;
}

/** Puts the answers for all ranges side by side, a population for each request. */
export function together(
  requests: readonly PopulationRequest[],
  parts: readonly Part[],
  size: number,
): readonly CountedPopulation[] {
  const ranges = parts.map(({ range }) => range);
  const zeros = new Float64Array(size);
  const column = (columns: readonly (Float64Array | undefined)[]): Float64Array => {
    if (columns.every((one) => one === undefined)) return zeros;
    const whole = new Float64Array(size);
    columns.forEach((one, i) => {
      if (one !== undefined) whole.set(one, ranges[i]!.from);
    });
    return whole;
  };
  const counts = (all: readonly ByGroup<Float64Array>[]): Counts =>
    eachGroup((group) => column(all.map((one) => one[group])));
  const runs = parts[0]!.answer.runs.map((_, number) => lazy(() => runOf(parts, number)));
  return requests.map((_, i): CountedPopulation => {
    const own = parts.map(({ answer }) => answer.populations[i]!);
    const counted = counts(own.map((one) => one.counts));
    return {
      counts: counted,
      sums: new Map(
        [...own[0]!.sums].map(([key, { scale }]): [string, Sums] => {
          const sums = own.map((one) => one.sums.get(key)!);
          const whole = (group: Group) => {
            const columns = sums.map((one) => one.sums[group]);
            return columns.every(isInDoubles) ? inDoubles(column(columns)) : inBigints(columns, ranges, size);
          };
          return [key, { scale, counts: counts(sums.map((one) => one.counts)), sums: eachGroup(whole) }];
        }),
      ),
      distributions: new Map(
        [...own[0]!.distributions.keys()].map((key) => [
          key,
          distributionOf(key, own, { ranges, runs, counted, size }),
        ]),
      ),
    };
  });
}

function isInDoubles(column: WholeNumbers | undefined): column is Float64Array | undefined {
  return column === undefined || column instanceof Float64Array;
}

// Sums that fit doubles in every range may leave them together.
function inDoubles(column: Float64Array): WholeNumbers {
  return fitsDouble(column) ? column : Array.from(column, BigInt);
}

function inBigints(
  columns: readonly (WholeNumbers | undefined)[],
  ranges: readonly Range[],
  size: number,
): WholeNumbers {
  const whole = new Array<bigint>(size).fill(0n);
  columns.forEach((column, i) => {
    column?.forEach((number: number | bigint, unit: number) => {
      whole[ranges[i]!.from + unit] = BigInt(number);
    });
  });
  return wholeNumbers(whole);
}

interface Whole {
  readonly ranges: readonly Range[];
  readonly runs: readonly (() => Run)[];
  readonly counted: Counts;
  readonly size: number;
}

function distributionOf(
  key: string,
  populations: readonly PopulationData[],
  { ranges, runs, counted, size }: Whole,
): Distributions {
  const parts = populations.map((one) => one.distributions.get(key)!);
  const { sensitive, values: first } = parts[0]!;
  if (!('run' in first)) {
    const texts = parts.map(({ values }) => values as TextsData);
    return distributionsOfValues(sensitive, () => textsByUnit(texts, ranges), size);
  }
  const spreads = parts.map(({ values }) => values as SpreadData);
  return distributionsOfRun(sensitive, () => {
    const run = runs[first.run]!();
    const groupOf = Uint8Array.from(spreads.flatMap((one) => [...one.groupOf]));
    return { run, groupOf, missing: lazy(() => missingOf(run, groupOf, counted)) };
  });
}

// The codes of each part follow those of the part before it.
function runOf(parts: readonly Part[], number: number): Run {
  let firstCode = 0;
  const runs = parts.map(({ range, answer }) => {
    const moved = { run: answer.runs[number]!, firstUnit: range.from, firstCode };
    firstCode += codeCount(answer, number);
    return moved;
  });
  return mergeRuns(runs, firstCode);
}

function codeCount({ populations }: Answer, number: number): number {
  for (const { distributions } of populations) {
    for (const { values } of distributions.values())
      if ('run' in values && values.run === number) return values.groupOf.length;
  }
  return 0;
}

function textsByUnit(parts: readonly TextsData[], ranges: readonly Range[]): ReadonlyMap<number, DistributionTally> {
  const byUnit = new Map<number, Map<string, Record<Group, number>>>();
  parts.forEach(({ texts, units, codes, groupOf, counts }, part) => {
    for (let i = 0; i < units.length; i++) {
      const unit = ranges[part]!.from + units[i]!;
      const text = texts[codes[i]!]!;
      const tally = byUnit.get(unit) ?? new Map<string, Record<Group, number>>();
      byUnit.set(unit, tally);
      const own = tally.get(text) ?? eachGroup(() => 0);
      own[groups[groupOf[i]!]!] += counts[i]!;
      tally.set(text, own);
    }
  });
  return byUnit;
}
