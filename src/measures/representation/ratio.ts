import { namedArguments } from '../../arguments.js';
import { type Decimal, divide, type Numeric, toAmount } from '../../decimal.js';

/** Arguments of {@link ratio}. */
export interface RatioArguments {
  /** What is compared. */
  readonly numerator: Numeric;
  /** What it is compared with. */
  readonly denominator: Numeric;
}

/**
 * The ratio of two quantities: counts, sums, or two shares.
 *
 * Formula: `numerator / denominator`. Both are zero or more, in one unit; the ratio is zero or more.
 *
 * `null` where the denominator is 0.
 *
 * Source: the ordinary definition. The example is SDG indicator 16.7.1b: 32 % of the public service and 20 % of the
 * population, https://unstats.un.org/sdgs/metadata/files/Metadata-16-07-01b.pdf
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`
 *
 * @example
 * ```ts
 * import { ratio } from 'gender-indicators/measures';
 *
 * ratio({ numerator: 32, denominator: 20 }); // => 1.6
 * ```
 */
export function ratio(amounts: RatioArguments): Decimal | null {
  const { numerator, denominator } = namedArguments(amounts, 'ratio', 'numerator', 'denominator');
  return divide(
    toAmount(numerator, { function: 'ratio', argument: 'numerator' }),
    toAmount(denominator, { function: 'ratio', argument: 'denominator' }),
  );
}
