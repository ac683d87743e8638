import { namedArguments } from '../../arguments.js';
import { type Decimal, fromLong, LongDecimal, type Numeric, toAmount } from '../../decimal.js';
import { toPeriods } from './periods.js';

/** Arguments of {@link growthRate}. */
export interface GrowthRateArguments {
  /** The value at the beginning. */
  readonly from: Numeric;
  /** The value at the end. */
  readonly to: Numeric;
  /**
   * How many periods lie between them, for instance years; a fraction is allowed, from 0.000001.
   * @defaultValue 1
   */
  readonly periods?: Numeric | undefined;
}

/**
 * The compound growth rate of a value per period.
 *
 * Formula: `(to / from)^(1 / periods) − 1`, a fraction from −1. The values are zero or more.
 *
 * `null` where the first value is 0.
 *
 * Source: compound annual growth rate as in Statistics Canada's measure of progress,
 * https://open-sdg.readthedocs.io/en/latest/progress-methodology/
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `out_of_range` for fewer periods than 0.000001
 *
 * @example
 * ```ts
 * import { growthRate } from 'gender-indicators/measures';
 *
 * growthRate({ from: 100, to: 121, periods: 2 }); // => 0.1
 * growthRate({ from: 80, to: 60 }); // => -0.25
 * ```
 */
export function growthRate(given: GrowthRateArguments): Decimal | null {
  const { from, to, periods } = namedArguments(given, 'growthRate', 'from', 'to');
  const first = toAmount(from, { function: 'growthRate', argument: 'from' });
  const last = toAmount(to, { function: 'growthRate', argument: 'to' });
  const count = toPeriods(periods ?? 1, { function: 'growthRate', argument: 'periods' });
  if (first.isZero()) return null;
  const growth = new LongDecimal(last).div(first);
  return fromLong(growth.pow(new LongDecimal(1).div(count)).minus(1));
}
