import { Decimal } from '../decimal.js';
import { limitsOf } from '../targets/limits.js';
import type { Result, TargetComparison } from './result.js';

/**
 * The comparison of a result of rounded counts: its status stands where all true counts that may be rounded to these have the same one,
 * else it is suppressed. Published values are not rounded.
 */
export function agreedComparison(
  comparison: TargetComparison,
  result: Omit<Result, 'targets'>,
  base: number,
): TargetComparison {
  if (comparison.status === null || result.observed !== undefined) return comparison;
  const range = rangeOf(result, base);
  const { low, high } = limitsOf(comparison.target.bound, 'evaluate');
  const isIn = (limit: Decimal | undefined) =>
    limit !== undefined && range !== undefined && limit.gte(range.low) && limit.lte(range.high);
  if (range !== undefined && !isIn(low?.limit) && !isIn(high?.limit)) return comparison;
  const { note, ...facts } = comparison;
  return { ...facts, status: null, reason: 'suppressed', distance: null };
}

// The least and the largest share that the true counts may have; absent where the whole may be empty, and for what is no share.
function rangeOf({ indicator, numerator, denominator }: Omit<Result, 'targets'>, base: number) {
  const isShare = indicator.femaleShare !== undefined || indicator.share !== undefined;
  if (!isShare || numerator === undefined || denominator === undefined) return undefined;
  // A base of some sexes is the sum or the difference of two counts.
  const isOfTwo = indicator.femaleShare !== undefined && (indicator.base ?? 'all') !== 'all';
  const error = isOfTwo ? 2 * (base - 1) : base - 1;
  const least = denominator.minus(error);
  if (least.lte(0)) return undefined;
  return {
    low: Decimal.max(0, numerator.minus(base - 1)).div(denominator.plus(error)),
    high: Decimal.min(1, numerator.plus(base - 1).div(least)),
  };
}
