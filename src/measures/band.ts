import { optionsOf } from '../arguments.js';
import { type Decimal, type Numeric, toAmount } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import { outOfRange } from '../mistakes.js';

/** The ends of a band; both belong to it. */
export interface BandOptions {
  /** Lower end. The measure names its default. */
  readonly low?: Numeric | undefined;
  /** Upper end. The measure names its default. */
  readonly high?: Numeric | undefined;
}

/** The ends of a band, checked. */
export function toBand(
  options: BandOptions,
  defaults: { readonly low: string; readonly high: string },
  functionName: string,
): { low: Decimal; high: Decimal } {
  const { low, high } = optionsOf(options, functionName);
  const band = {
    low: toAmount(low ?? defaults.low, { function: functionName, argument: 'low' }),
    high: toAmount(high ?? defaults.high, { function: functionName, argument: 'high' }),
  };
  if (band.low.gt(band.high)) {
    throw new GenderIndicatorsError(outOfRange, { function: functionName, argument: 'low', range: '≤ high' });
  }
  return band;
}
