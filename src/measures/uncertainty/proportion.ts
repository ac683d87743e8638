import { namedArguments, optionsOf } from '../../arguments.js';
import { Decimal, type Numeric, toCount, toDecimal } from '../../decimal.js';
import { GenderIndicatorsError } from '../../errors.js';
import { outOfRange, partAboveWhole } from '../../mistakes.js';
import type { ShareArguments } from '../representation/share.js';

/** The lower and the upper end of an interval for a share; fractions from 0 to 1. */
export interface Interval {
  /** Lower end. */
  readonly low: Decimal;
  /** Upper end. */
  readonly high: Decimal;
}

/** Option of the intervals. */
export interface LevelOptions {
  /**
   * Level of confidence, a fraction above 0 and at most 0.999999999999999.
   * @defaultValue 0.95
   */
  readonly level?: Numeric | undefined;
}

/** Nearer to 1 than this there is no interval but 0 to 1. */
const highestLevel = '0.999999999999999';

/** Part and whole checked, `null` for nobody, and the probability that each end of the interval leaves out. */
export function toProportion(
  counts: ShareArguments,
  options: LevelOptions,
  functionName: string,
): { part: Decimal; whole: Decimal; tail: number } | null {
  const { part, whole } = namedArguments(counts, functionName, 'part', 'whole');
  const level = toDecimal(optionsOf(options, functionName).level ?? '0.95', {
    function: functionName,
    argument: 'level',
  });
  if (level.lte(0) || level.gt(highestLevel)) {
    const range = `> 0, ≤ ${highestLevel}`;
    throw new GenderIndicatorsError(outOfRange, { function: functionName, argument: 'level', range });
  }
  const count = toCount(part, { function: functionName, argument: 'part' });
  const all = toCount(whole, { function: functionName, argument: 'whole' });
  if (count.gt(all)) throw new GenderIndicatorsError(partAboveWhole, { function: functionName, argument: 'part' });
  if (all.isZero()) return null;
  return { part: count, whole: all, tail: new Decimal(1).minus(level).div(2).toNumber() };
}

/** A result as exact as doubles allow: 12 digits, which no engine's logarithms change. */
export function toTwelveDigits(value: Decimal): Decimal {
  return new Decimal(value).toSignificantDigits(12);
}
