import { type Decimal, type Numeric, toAmount } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';

/** The ends of a band; both belong to it. */
export interface BandOptions {
  /** Lower end. The measure names its default. */
  readonly low?: Numeric | undefined;
  /** Upper end. The measure names its default. */
  readonly high?: Numeric | undefined;
}

/** The ends of a band, checked. */
export function toBand(
  { low, high }: BandOptions,
  defaults: { readonly low: string; readonly high: string },
  functionName: string,
): { low: Decimal; high: Decimal } {
  const band = {
    low: toAmount(low ?? defaults.low, { function: functionName, argument: 'low' }),
    high: toAmount(high ?? defaults.high, { function: functionName, argument: 'high' }),
  };
  if (band.low.gt(band.high)) {
    throw new GenderIndicatorsError('out_of_range', { function: functionName, argument: 'low', range: '≤ high' });
  }
  return band;
}
