import { Decimal } from 'gender-indicators';
import type { Difference } from './differences.ts';

/** Answers that are meant to differ from those of the baseline, and why. */
export interface KnownDifference {
  /** Matches the place of the answer, as a difference is printed: `sample / advancement / women-in-leadership / dept / value`. */
  readonly place: RegExp;
  /** What the baseline answers; another answer of it is none of these. */
  readonly baseline?: string;
  /** The two texts have as many lines, and those that differ are such lines of the baseline. */
  readonly lines?: RegExp;
  /** The two values differ by less; a larger difference is none of these. */
  readonly below?: string;
  /** The number of the fault or point that changes it, and what changes. */
  readonly reason: string;
}

/** All differences that are meant; every other stops the benchmark. */
const knownDifferences: readonly KnownDifference[] = [
  {
    place: /\/ tallies \/ populations \/ [A-Za-z]+\?/u,
    reason:
      'point 2: a population behind a condition on units has the normal form of its condition as id, so that clauses and lists in another order are the same population',
  },
  {
    place: /\/ (?:workforce-share-difference(?:-siblings)?|mean-[a-z_]+) \/ .*\/ value$/u,
    below: '1e-57',
    reason:
      'point 4: a difference and a pay gap are one exact quotient; before, they were made of values of 64 digits, of which the last could be wrong',
  },
  {
    place: /\/ targets \/ \d+ \/ reason$/u,
    baseline: 'not_in_force',
    reason:
      'targets agree: a target is judged by its deadline after its last day in force too, so that a unit which it does not bind is not applicable',
  },
  {
    place: /\/ explanation \/ \d+$/u,
    lines: /hiệu lực|in force|Hãy chọn ngày khác|Choose another day/u,
    reason: 'targets agree: the sentence of such a target says that it does not bind the unit',
  },
  {
    place: /\/ report \/ units \/ \d+ \/ (?:parentId|depth|children|active)\b/u,
    reason: 'a report is data: a unit says its place in the tree, and that it is at the top',
  },
  {
    place: /\/ \{.*\} \/ form$/u,
    reason:
      'a report is data: an indicator has one form, also in a cell that does not divide it; before, that was a number',
  },
];

/** The known difference that a difference is, if it is one. */
export function knownDifference({ place, baseline, current }: Difference): KnownDifference | undefined {
  return knownDifferences.find(({ place: places, baseline: answer, lines, below }) => {
    if (!places.test(place) || (answer !== undefined && answer !== baseline)) return false;
    if (lines !== undefined) return differsInLines(String(baseline), String(current), lines);
    if (below === undefined) return true;
    const areDecimals = [baseline, current].every((value) => typeof value === 'string');
    return areDecimals && new Decimal(String(baseline)).minus(String(current)).abs().lt(below);
  });
}

function differsInLines(baseline: string, current: string, lines: RegExp): boolean {
  const [before, after] = [baseline.split('\n'), current.split('\n')];
  return before.length === after.length && before.every((line, i) => line === after[i] || lines.test(line));
}
