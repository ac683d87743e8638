/**
 * Student's t distribution with a whole number of degrees of freedom, in doubles.
 *
 * The two-sided tail is the regularised incomplete beta function `I_x(ν/2, 1/2)` at `x = ν / (ν + t²)`; DLMF 8.17.5, by the
 * continued fraction 8.17.22, which https://dlmf.nist.gov/8.17 gives.
 */

/** `Γ((ν + 1)/2) / Γ(ν/2)`, by steps of two from 1/√π for 1 and √π/2 for 2. */
function gammaRatio(freedom: number): number {
  let ratio = freedom % 2 === 1 ? 1 / Math.sqrt(Math.PI) : Math.sqrt(Math.PI) / 2;
  for (let k = freedom % 2 === 1 ? 1 : 2; k < freedom; k += 2) ratio *= (k + 1) / k;
  return ratio;
}

/** The density at t over `Γ((ν + 1)/2) / Γ(ν/2)`. */
function bareDensity(t: number, freedom: number): number {
  return Math.exp((-(freedom + 1) / 2) * Math.log1p((t * t) / freedom)) / Math.sqrt(freedom * Math.PI);
}

/** The continued fraction `1 + d₁/(1 + d₂/(1 + …))` of `I_x(a, b)`, by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  let [fraction, upper, lower] = [1, 1, 0];
  for (let k = 1, change = 0; Math.abs(change - 1) > 1e-16 && k < 10_000; k++) {
    const m = k >> 1;
    const term =
      k % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    lower = 1 / (1 + term * lower);
    upper = 1 + term / upper;
    change = upper * lower;
    fraction *= change;
  }
  return fraction;
}

/** The probability above t, for `t > 0`. */
function upperTail(t: number, freedom: number, ratio: number): number {
  const x = freedom / (freedom + t * t);
  const y = (t * t) / (freedom + t * t);
  const [a, b] = [freedom / 2, 0.5];
  // x^a y^b / B(a, b), where B(a, 1/2) = √π Γ(a) / Γ(a + 1/2)
  const front = Math.exp(-a * Math.log1p((t * t) / freedom)) * Math.sqrt(y) * (ratio / Math.sqrt(Math.PI));
  if (x < (a + 1) / (a + b + 2)) return front / (a * betaFraction(x, a, b)) / 2;
  return (1 - front / (b * betaFraction(y, b, a))) / 2;
}

/**
 * The t above which a probability `tail`, below ½ and not below 10^-51, lies.
 *
 * Newton's method on the logarithm of the tail as a function of `ln t`. That function is concave, so once t is above the
 * solution the method falls to it. On the way up a step at most doubles t, lest the tail become too small for a double.
 */
export function studentQuantile(tail: number, freedom: number): number {
  const ratio = gammaRatio(freedom);
  let t = 1;
  for (let step = 1, left = 500; Math.abs(step) > 1e-15 && left > 0; left--) {
    const probability = upperTail(t, freedom, ratio);
    const slope = (t * ratio * bareDensity(t, freedom)) / probability;
    step = Math.min(Math.log(probability / tail) / slope, Math.LN2);
    t *= Math.exp(step);
  }
  return t;
}
