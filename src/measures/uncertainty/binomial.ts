import { type Numeric, toCount } from '../../decimal.js';
import { GenderIndicatorsError, type Place } from '../../errors.js';
import { outOfRange } from '../../mistakes.js';

/**
 * Probabilities of drawing, in doubles, without loss for counts up to 10^9: Loader's saddle-point form, in which the large
 * logarithms of factorials have cancelled before anything is computed. Loader 2000, Fast and accurate computation of
 * binomial probabilities; as in R.
 */

/** The largest count whose tails are added up: they have about as many terms as its square root. */
export const largestCount = 10 ** 12;

/** A count in doubles; refuses those whose tails would take too long to add up. */
export function toDrawn(value: Numeric, place: Place): number {
  const count = toCount(value, place);
  if (count.gt(largestCount)) throw new GenderIndicatorsError(outOfRange, { ...place, range: `≤ ${largestCount}` });
  return count.toNumber();
}

/** `ln n! − ln(√(2πn) (n/e)ⁿ)`, the error of Stirling's formula, for n above 0. */
function stirlingError(n: number): number {
  if (n > 15) {
    const square = n * n;
    return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / n;
  }
  let factorial = 1;
  for (let k = 2; k <= n; k++) factorial *= k;
  return Math.log(factorial) - (n + 0.5) * Math.log(n) + n - Math.log(2 * Math.PI) / 2;
}

/** `x ln(x / m) + m − x`, by a series where x is near m. */
function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let power = 2 * x * v;
  for (let k = 3; ; k += 2) {
    power *= v * v;
    const next = sum + power / k;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * The logarithm of the probability of k successes in n draws with probability p, between 0 and 1; q is 1 − p, given apart
 * for its digits.
 */
export function logBinomial(k: number, n: number, p: number, q: number): number {
  if (k === 0) return n * (p < q ? Math.log1p(-p) : Math.log(q));
  if (k === n) return n * (q < p ? Math.log1p(-q) : Math.log(p));
  const rest = n - k;
  const errors = stirlingError(n) - stirlingError(k) - stirlingError(rest);
  return errors - deviance(k, n * p) - deviance(rest, n * q) - Math.log(2 * Math.PI * k * (rest / n)) / 2;
}

/** `1 + r₁ + r₁ r₂ + …` for falling ratios `r`: how much larger a tail is than its first probability. */
export function tailSum(ratio: (step: number) => number): number {
  let sum = 1;
  let term = 1;
  for (let step = 1; term > 1e-17 * sum; step++) {
    term *= ratio(step);
    sum += term;
  }
  return sum;
}
