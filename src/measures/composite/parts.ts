import { listed, namedArguments, option } from '../../arguments.js';
import { Decimal, type Numeric, toAmount } from '../../decimal.js';
import { GenderIndicatorsError, type Place } from '../../errors.js';
import { differentLengths, outOfRange } from '../../mistakes.js';

/** Arguments of the means. */
export interface MeanArguments {
  /** The parts; `null` is a missing one. */
  readonly values: readonly (Numeric | null)[];
  /**
   * The weight of each part, zero or more; they need not add up to 1. Without them all parts weigh the same.
   */
  readonly weights?: readonly Numeric[] | undefined;
}

/** Options of the means. */
export interface MeanOptions {
  /**
   * What a missing part does. `no_result`: the mean is `null`, as UNDP leaves out the country. `rescale`: the weights of the
   * parts that are there are scaled up, as the French index Egapro does.
   * @defaultValue 'no_result'
   */
  readonly missing?: 'no_result' | 'rescale' | undefined;
  /**
   * With `rescale`, which share of the weight must be there, a fraction from 0 to 1; below it the mean is `null`. Egapro
   * asks for 0.75, the Sustainable Development Report for 0.8.
   * @defaultValue 0
   */
  readonly minimumPresent?: Numeric | undefined;
}

/** A part that is there and counts. */
export interface Part {
  readonly value: Decimal;
  readonly weight: Decimal;
}

/** The parts with a weight above 0, or `null` where the rule for missing parts gives no result. */
export function toParts(
  given: MeanArguments,
  options: MeanOptions,
  functionName: string,
  toValue: (value: Numeric, place: Place) => Decimal,
): { parts: readonly Part[]; weight: Decimal } | null {
  const { values, weights } = namedArguments(given, functionName, 'values');
  listed(values, { function: functionName, argument: 'values' });
  const missing = option(options, 'missing', ['no_result', 'rescale'], functionName);
  const minimum = toFraction(options.minimumPresent ?? 0, { function: functionName, argument: 'minimumPresent' });
  if (weights !== undefined) listed(weights, { function: functionName, argument: 'weights' });
  if (weights !== undefined && weights.length !== values.length) {
    throw new GenderIndicatorsError(differentLengths, { function: functionName, argument: 'weights' });
  }
  let [asked, present] = [new Decimal(0), new Decimal(0)];
  const parts: Part[] = [];
  for (const [index, value] of values.entries()) {
    const weight = toAmount(weights === undefined ? 1 : (weights[index] ?? Number.NaN), {
      function: functionName,
      argument: 'weights',
      index,
    });
    const known = value === null ? null : toValue(value, { function: functionName, argument: 'values', index });
    if (weight.isZero()) continue;
    asked = asked.plus(weight);
    if (known === null) continue;
    present = present.plus(weight);
    parts.push({ value: known, weight });
  }
  if (parts.length === 0) return null;
  if (present.lt(asked) && (missing === 'no_result' || present.lt(minimum.times(asked)))) return null;
  return { parts, weight: present };
}

/** The value as a fraction from 0 to 1; refuses others with `out_of_range`, percentages among them. */
export function toFraction(value: Numeric, place: Place): Decimal {
  const fraction = toAmount(value, place);
  if (fraction.gt(1)) throw new GenderIndicatorsError(outOfRange, { ...place, range: '0 to 1' });
  return fraction;
}

/** The value as an amount above 0. */
export function toPositive(value: Numeric, place: Place): Decimal {
  const amount = toAmount(value, place);
  if (amount.isZero()) throw new GenderIndicatorsError(outOfRange, { ...place, range: '> 0' });
  return amount;
}
