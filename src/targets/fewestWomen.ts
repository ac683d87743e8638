import { Decimal } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import { outOfRange } from '../mistakes.js';
import type { Bound } from '../schemas/target.js';
import { type Limits, limitsOf } from './limits.js';

/** A group that women join: how many women it has, how many people, and whether those who join make it larger. */
export interface Joined {
  readonly women: Decimal;
  readonly people: Decimal;
  /** `true` for additions, `false` where the number of people stays. */
  readonly grows: boolean;
  /** The most women who can join; absent for any number. */
  readonly atMost?: Decimal | undefined;
}

/** The limits of a bound on a share; refuses limits that no share can have, percentages among them. */
export function toShareLimits(bound: Bound, functionName: string): Limits {
  const limits = limitsOf(bound, functionName);
  for (const side of [limits.low, limits.high]) {
    if (side !== undefined && (side.limit.lt(0) || side.limit.gt(1))) {
      throw new GenderIndicatorsError(outOfRange, { function: functionName, argument: 'bound', range: '0 to 1' });
    }
  }
  return limits;
}

/**
 * The fewest women who must join so that women's share meets the limits, or `null` where no number does.
 *
 * With women w, people p, h women who join and a limit n/d, the share `(w + h) / (p + h)`, or `(w + h) / p`, never falls as h
 * rises. So the fewest that meet the low limit are all that the high limit can be asked about. Whole numbers throughout.
 */
export function fewestWomen({ women, people, grows, atMost }: Joined, { low, high }: Limits): Decimal | null {
  const [w, p] = [toBigInt(women), toBigInt(people)];
  // Nobody has no share.
  let fewest = p === 0n ? 1n : 0n;
  if (fewest === 1n && !grows) return null;
  if (low !== undefined) {
    const [n, d] = toFraction(low.limit);
    // (w + h) d ≥ n (p + h)  ⇔  h (d − n) ≥ n p − w d
    const each = grows ? d - n : d;
    const missing = n * p - w * d + (low.inclusive ? 0n : 1n);
    if (missing > 0n) {
      if (each === 0n) return null;
      const needed = (missing + each - 1n) / each;
      if (needed > fewest) fewest = needed;
    }
  }
  if (atMost !== undefined && fewest > toBigInt(atMost)) return null;
  if (high !== undefined) {
    const [n, d] = toFraction(high.limit);
    const over = (w + fewest) * d - n * (grows ? p + fewest : p);
    if (high.inclusive ? over > 0n : over >= 0n) return null;
  }
  return new Decimal(fewest.toString());
}

function toBigInt(count: Decimal): bigint {
  return BigInt(count.toFixed(0));
}

/** A decimal number as numerator and denominator. */
function toFraction(limit: Decimal): readonly [bigint, bigint] {
  const decimals = limit.decimalPlaces();
  return [BigInt(limit.toFixed(decimals).replace('.', '')), 10n ** BigInt(decimals)];
}
