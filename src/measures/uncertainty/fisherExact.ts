import { listed, refused } from '../../arguments.js';
import { Decimal, type Numeric } from '../../decimal.js';
import type { Place } from '../../errors.js';
import { logBinomial, tailSum, toDrawn } from './binomial.js';
import { toTwelveDigits } from './proportion.js';

/** Counts of two groups (rows) with two outcomes (columns). */
export type TwoByTwo = readonly [readonly [a: Numeric, b: Numeric], readonly [c: Numeric, d: Numeric]];

/** The result of {@link fisherExact}. */
export interface FisherExact {
  /** The two-sided probability, from 0 to 1. */
  readonly p: Decimal;
}

/** Probabilities this close count as equal, as in R. */
const slack = 1e-7;

/**
 * Fisher's exact test of a table of two groups and two outcomes.
 *
 * Formula: among all tables with the same sums of rows and columns, `p` adds up the probabilities of those that are at most
 * as likely as the table given; 1e-7 relative counts as equal, as in R. Given to 12 digits. Stable for counts up to 10^9.
 *
 * 1 where a row or a column is empty: there is only one such table. `null` where all four counts are 0.
 *
 * Source: Fisher 1922, https://doi.org/10.2307/2340521; the example is a test of SciPy with R's result,
 * https://github.com/scipy/scipy/blob/main/scipy/stats/tests/test_stats.py
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `out_of_range` above 10^12, with the
 * position in the table, from 0, row by row; `wrong_argument` for a table that has not two rows of two
 *
 * @example
 * ```ts
 * import { fisherExact } from 'gender-indicators/measures';
 *
 * fisherExact([[2, 7], [8, 2]])?.p.toFixed(7); // => '0.0230141'
 * ```
 */
export function fisherExact(table: TwoByTwo): FisherExact | null {
  const place = { function: 'fisherExact', argument: 'table' };
  const [first, second] = twoOf(table, place);
  const [[a, b], [c, d]] = [twoOf(first, { ...place, index: 0 }), twoOf(second, { ...place, index: 1 })];
  const count = (value: Numeric, index: number): number =>
    toDrawn(value, { function: 'fisherExact', argument: 'table', index });
  const cells = [count(a, 0), count(b, 1), count(c, 2), count(d, 3)] as const;
  const [firstRow, secondRow] = [cells[0] + cells[1], cells[2] + cells[3]];
  const [column, other] = [cells[0] + cells[2], cells[1] + cells[3]];
  if (firstRow + secondRow === 0) return null;
  if (Math.max(0, column - secondRow) === Math.min(firstRow, column)) return { p: new Decimal(1) };
  const mode = Math.floor(((firstRow + 1) / (firstRow + secondRow + 2)) * (column + 1));
  // Swapping the columns turns the distribution round, so that the table always lies at or below the mode.
  const turned = cells[0] > mode;
  const logarithm = turned
    ? logTwoSided(cells[1], firstRow, secondRow, other, firstRow - mode)
    : logTwoSided(cells[0], firstRow, secondRow, column, mode);
  return { p: Decimal.min(toTwelveDigits(new Decimal(logarithm).exp()), 1) };
}

/** A list of two; refuses another, for what is left over would not be counted. */
function twoOf<List extends readonly unknown[]>(list: List, place: Place): List {
  if (listed(list, place).length === 2) return list;
  throw refused(list, place, '[[a, b], [c, d]]');
}

/**
 * The logarithm of the two-sided probability of a table with the first cell `given`, at or below the mode, when `drawn` of
 * `first + second` are drawn. The first cell is hypergeometric: a quotient of three binomials.
 */
function logTwoSided(given: number, first: number, second: number, drawn: number, mode: number): number {
  const all = first + second;
  const [p, q] = [drawn / all, (all - drawn) / all];
  const whole = logBinomial(drawn, all, p, q);
  const log = (x: number): number => logBinomial(x, first, p, q) + logBinomial(drawn - x, second, p, q) - whole;
  // The lower tail from x downwards and the upper tail from x upwards, each relative to x.
  const rest = second - drawn;
  const lower = (x: number): number =>
    tailSum((step) => ((x - step + 1) / (first - x + step)) * ((rest + x - step + 1) / (drawn - x + step)));
  const upper = (x: number): number =>
    tailSum((step) => ((first - x - step + 1) / (x + step)) * ((drawn - x - step + 1) / (rest + x + step)));

  const likelihood = log(given);
  const limit = likelihood + Math.log1p(slack);
  const highest = Math.min(first, drawn);
  const opposite = firstWhere(mode, highest, (x) => x > given && log(x) <= limit);
  const far = opposite > highest ? 0 : Math.exp(log(opposite) - likelihood) * upper(opposite);
  return likelihood + Math.log(lower(given) + far);
}

/** The first whole number from `low` to `high` where a condition that stays true once it is true holds; else `high + 1`. */
function firstWhere(low: number, high: number, holds: (x: number) => boolean): number {
  let [from, to] = [low, high + 1];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
