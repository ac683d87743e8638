import { optionsOf } from '../../arguments.js';
import { type Decimal, LongDecimal, type Numeric, toDecimal } from '../../decimal.js';
import { GenderIndicatorsError } from '../../errors.js';
import { outOfRange } from '../../mistakes.js';

/** Option of the measures of information. */
export interface LogBaseOptions {
  /**
   * Base of the logarithm: `'e'` for nats, 2 for bits, 10, or any number above 1.
   * @defaultValue 'e'
   */
  readonly base?: Numeric | undefined;
}

/** The natural logarithm of the base, by which nats are divided. */
export function natsOf(options: LogBaseOptions, functionName: string): Decimal {
  const { base } = optionsOf(options, functionName);
  if (base === undefined || base === 'e') return new LongDecimal(1);
  const place = { function: functionName, argument: 'base' };
  const value = toDecimal(base, place);
  if (value.lte(1)) throw new GenderIndicatorsError(outOfRange, { ...place, range: '> 1' });
  return new LongDecimal(value).ln();
}
