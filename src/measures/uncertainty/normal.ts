import { Decimal } from '../../decimal.js';

/**
 * The standard normal distribution in doubles.
 *
 * With φ its density, the upper tail is `½ − φ(z) (z + z³/3 + z⁵/15 + …)` for small z and
 * `φ(z) / (z + 1/(z + 2/(z + 3/(z + …))))` for large z; Abramowitz and Stegun 26.2.11 and 26.2.14.
 */
const largeFrom = 2;

/** The tail above z relative to the density at z, for `z ≥ 2`. */
function tailToDensity(z: number): number {
  let fraction = z;
  for (let k = 150; k >= 1; k--) fraction = z + k / fraction;
  return 1 / fraction;
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** The probability above z, for `z ≥ 0`. */
function upperTail(z: number): number {
  if (z >= largeFrom) return density(z) * tailToDensity(z);
  let term = z;
  let sum = z;
  for (let k = 3; term > 1e-18 * sum; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 - density(z) * sum;
}

/**
 * The z above which a probability `tail` lies, at most ½.
 *
 * Newton's method on the logarithm of the tail, which is concave, from a bound above z: `Q(z) ≤ ½ exp(−z²/2)`. It falls to
 * the solution; eight steps are more than it needs.
 */
export function normalQuantile(tail: number): number {
  let z = Math.sqrt(-2 * Math.log(2 * tail));
  for (let step = 1; step <= 8; step++) {
    const probability = upperTail(z);
    z += (Math.log(probability / tail) * probability) / density(z);
  }
  return z;
}

/** The probability of a value at least as far from 0 as z, on both sides; a Decimal, since doubles end at 10^-308. */
export function twoSidedProbability(z: Decimal): Decimal {
  const size = z.abs().toNumber();
  if (size < largeFrom) return new Decimal(2 * upperTail(size));
  const atZ = z.times(z).div(-2).exp();
  return atZ.times(Math.sqrt(2 / Math.PI) * tailToDensity(size));
}
