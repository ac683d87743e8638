import { type Numeric, settled, toAmount } from '../../decimal.js';
import { type BandOptions, toBand } from '../band.js';

/** Where an index lies: below the band, in it, or above it. */
export type ParityBand = 'below' | 'parity' | 'above';

/**
 * Whether an index counts as parity.
 *
 * Formula: `below` where index < low, `above` where index > high, otherwise `parity`; the ends belong to parity. The
 * index is zero or more and compared to 58 decimals, so that a ratio of two rates equals the end that it is.
 *
 * The default band, 0.97 to 1.03, is UNESCO's for the gender parity index. The participation to prevalence ratio uses
 * 0.8 to 1.2. One national page uses 0.96 to 1.04.
 *
 * `null` where the index is `null`.
 *
 * Source: UNESCO Institute for Statistics, https://data360.worldbank.org/indicators/WB_EDSTATS_UIS_CR_1_GPIA; participation
 * to prevalence: Scott et al. 2018, J Am Coll Cardiol 71:1960-9, https://doi.org/10.1016/j.jacc.2018.02.070
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `out_of_range` where low is above high
 *
 * @example
 * ```ts
 * import { parityBand } from 'gender-indicators/measures';
 *
 * parityBand('0.97'); // => 'parity'
 * parityBand('1.078'); // => 'above'
 * parityBand('0.8', { low: '0.8', high: '1.2' }); // => 'parity'
 * ```
 */
export function parityBand(index: Numeric | null, options: BandOptions = {}): ParityBand | null {
  const { low, high } = toBand(options, { low: '0.97', high: '1.03' }, 'parityBand');
  if (index === null) return null;
  const value = settled(toAmount(index, { function: 'parityBand', argument: 'index' }));
  if (value.lt(settled(low))) return 'below';
  return value.gt(settled(high)) ? 'above' : 'parity';
}
