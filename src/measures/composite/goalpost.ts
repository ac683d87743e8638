import { namedArguments, option } from '../../arguments.js';
import { Decimal, fromLong, LongDecimal, type Numeric, toDecimal } from '../../decimal.js';
import { GenderIndicatorsError } from '../../errors.js';
import { outOfRange } from '../../mistakes.js';
import { toPositive } from './parts.js';

/** Arguments of {@link goalpost}. */
export interface GoalpostArguments {
  /** The value. */
  readonly value: Numeric;
  /** The value that counts as 0. It may be the higher one, where lower is better. */
  readonly minimum: Numeric;
  /** The value that counts as 1. */
  readonly maximum: Numeric;
}

/** Options of {@link goalpost}. */
export interface GoalpostOptions {
  /**
   * Whether distances are those of the values or of their logarithms.
   * @defaultValue 'linear'
   */
  readonly scale?: 'linear' | 'logarithmic' | undefined;
  /**
   * Whether values beyond a goalpost count as that goalpost.
   * @defaultValue true
   */
  readonly cap?: boolean | undefined;
}

/**
 * Where a value stands between two goalposts: its distance from the one to its distance to the other.
 *
 * Formula: `(value − minimum) / (maximum − minimum)`, or the same with logarithms. 0 at the minimum, 1 at the maximum, and
 * with `cap` from 0 to 1. On the logarithmic scale both goalposts are above 0.
 *
 * Source: UNDP, technical notes of the Human Development Report,
 * https://hdr.undp.org/data-center/documentation-and-downloads
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `unknown_option`, `out_of_range` where the goalposts are equal or a
 * logarithm does not exist, `negative` for goalposts on the logarithmic scale
 *
 * @example
 * ```ts
 * import { goalpost } from 'gender-indicators/measures';
 *
 * goalpost({ value: 9, minimum: 0, maximum: 18 }); // => 0.5
 * goalpost({ value: 20, minimum: 0, maximum: 18 }); // => 1
 * goalpost({ value: 1000, minimum: 100, maximum: 10000 }, { scale: 'logarithmic' }); // => 0.5
 * ```
 */
export function goalpost(given: GoalpostArguments, options: GoalpostOptions = {}): Decimal {
  const scale = option(options, 'scale', ['linear', 'logarithmic'], 'goalpost');
  namedArguments(given, 'goalpost', 'value', 'minimum', 'maximum');
  const read = scale === 'logarithmic' ? toPositive : toDecimal;
  const minimum = read(given.minimum, { function: 'goalpost', argument: 'minimum' });
  const maximum = read(given.maximum, { function: 'goalpost', argument: 'maximum' });
  if (minimum.eq(maximum)) {
    throw new GenderIndicatorsError(outOfRange, {
      function: 'goalpost',
      argument: 'maximum',
      range: '≠ minimum',
    });
  }
  const value = toDecimal(given.value, { function: 'goalpost', argument: 'value' });
  const [low, high] = [Decimal.min(minimum, maximum), Decimal.max(minimum, maximum)];
  const inside = (options.cap ?? true) ? value.clamp(low, high) : value;
  if (scale === 'linear') return fromLong(position(inside, minimum, maximum));
  if (inside.lte(0)) {
    throw new GenderIndicatorsError(outOfRange, { function: 'goalpost', argument: 'value', range: '> 0' });
  }
  return fromLong(logarithmOfRatio(inside, minimum).div(logarithmOfRatio(maximum, minimum)));
}

/** `ln(a / b)`. Where the two are near each other it comes from their difference, which has all its digits. */
function logarithmOfRatio(a: Decimal, b: Decimal): Decimal {
  const excess = new LongDecimal(a).minus(b).div(b);
  if (excess.abs().gt('1e-10')) return new LongDecimal(a).div(b).ln();
  // ln(1 + x) = x − x²/2 + x³/3 − …; what eight terms leave out is below 10^-80 of the first.
  let [sum, power] = [new LongDecimal(0), excess];
  for (let term = 1; term <= 8; term++) {
    sum = sum.plus(power.div(term));
    power = power.times(excess).neg();
  }
  return sum;
}

function position(value: Decimal, minimum: Decimal, maximum: Decimal): Decimal {
  return new LongDecimal(value).minus(minimum).div(new LongDecimal(maximum).minus(minimum));
}
