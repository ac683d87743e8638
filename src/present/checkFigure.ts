import { Decimal, divide, type Numeric, toAmount } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import { floorDiv, leastFrom, mostTo, rangeOf, scaled } from './exact.js';
import { type FigureOptions, parseFigure } from './parseFigure.js';
import { type CountRange, wholesFor } from './possibleWholes.js';

/** Arguments of {@link checkFigure}. */
export interface CheckFigureArguments {
  /** What is counted. */
  readonly part: Numeric;
  /** All of it. */
  readonly whole: Numeric;
  /** The share as printed, `'19,91%'`. */
  readonly published: string;
}

/** What {@link checkFigure} finds. */
export interface FigureCheck {
  /** What kind of fact this is, for {@link explain}. */
  readonly kind: 'figure';
  /** `rounded` as it should be; `truncated`, right but cut off; `wrong`, neither. */
  readonly verdict: 'rounded' | 'truncated' | 'wrong';
  /** The share rounded to the published decimals, half up; a fraction where the figure is a percentage. */
  readonly expected: Decimal;
  /** The share itself, to 64 digits. */
  readonly exact: Decimal;
  /** The published number; a fraction where it is a percentage. */
  readonly published: Decimal;
  /** Decimals as published, to show `expected` with. */
  readonly decimals: number;
  readonly isPercent: boolean;
  /** Of a wrong figure: `zero_padded`, rounded to fewer decimals and filled up with zeros. */
  readonly cause?: 'zero_padded' | undefined;
  /** Of a wrong figure: the whole numbers that would give it as whole; `null` where none does, or the part is not whole. */
  readonly wholes?: CountRange | null | undefined;
  /** Of a wrong figure: the whole numbers that would give it as part; `null` where none does. */
  readonly parts?: CountRange | null | undefined;
}

/**
 * Compares a share that somebody published with the counts behind it, at the decimals published.
 *
 * Formula: `part / whole`, exact. A figure that rounding half up gives is `rounded`; one that only cutting off gives is
 * `truncated`; any other is `wrong`. For a wrong one, `cause`, `wholes` and `parts` help to find the reason: 29 % for 145 of
 * 1,041 fits a whole of 500.
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `part_above_whole`; `out_of_range` for a whole of 0, which
 * has no share; `not_a_figure`
 * @example
 * ```ts
 * import { checkFigure } from 'gender-indicators';
 *
 * checkFigure({ part: 1081, whole: 5430, published: '19,91%' }).verdict; // => 'rounded'
 * checkFigure({ part: 17, whole: 135, published: '12,5%' }).verdict; // => 'truncated'
 *
 * const padded = checkFigure({ part: 133, whole: 496, published: '26,80%' });
 * padded.verdict; // => 'wrong'
 * padded.cause; // => 'zero_padded'
 * padded.expected; // => 0.2681
 *
 * checkFigure({ part: 145, whole: 1041, published: '29%' }).wholes; // => { low: 492, high: 508 }
 * ```
 */
export function checkFigure(
  { part, whole, published }: CheckFigureArguments,
  options: FigureOptions = {},
): FigureCheck {
  const amount = toAmount(part, { function: 'checkFigure', argument: 'part' });
  const all = toAmount(whole, { function: 'checkFigure', argument: 'whole' });
  if (amount.gt(all))
    throw new GenderIndicatorsError('part_above_whole', { function: 'checkFigure', argument: 'part' });
  const exact = divide(amount, all);
  if (exact === null)
    throw new GenderIndicatorsError('out_of_range', { function: 'checkFigure', argument: 'whole', range: 'above 0' });

  const figure = parseFigure(published, options);
  const { value, decimals, isPercent } = figure;
  const shift = isPercent ? 2 : 0;
  const fraction = exactFraction(amount, all);
  const expected = roundTo(fraction, decimals + shift, 'half_up');
  const found = { kind: 'figure', expected, exact, published: value, decimals, isPercent } as const;
  if (value.eq(expected)) return { verdict: 'rounded', ...found };
  if (value.eq(roundTo(fraction, decimals + shift, 'down'))) return { verdict: 'truncated', ...found };

  const fewer = Array.from({ length: decimals }, (_, i) => i + shift);
  const isPadded = fewer.some((places) => value.eq(roundTo(fraction, places, 'half_up')));
  return {
    verdict: 'wrong',
    ...found,
    ...(isPadded ? { cause: 'zero_padded' } : {}),
    wholes: amount.isInteger() ? wholesFor(scaled(amount, 0), figure, 'half_up') : null,
    parts: partsFor(all, value, decimals + shift),
  };
}

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

// In whole numbers, so that no length of the amounts can change a verdict.
function exactFraction(part: Decimal, whole: Decimal): Fraction {
  const places = Math.max(part.decimalPlaces(), whole.decimalPlaces());
  return { numerator: scaled(part, places), denominator: scaled(whole, places) };
}

function roundTo({ numerator, denominator }: Fraction, places: number, how: 'half_up' | 'down'): Decimal {
  const parts = numerator * 10n ** BigInt(places);
  const units = how === 'down' ? floorDiv(parts, denominator) : floorDiv(2n * parts + denominator, 2n * denominator);
  return new Decimal(`${units}e-${places}`);
}

function partsFor(whole: Decimal, figure: Decimal, places: number): CountRange | null {
  if (figure.isNegative()) return null;
  const { low, high, includesLow, includesHigh, scale } = rangeOf(figure, places, 'half_up');
  const { numerator, denominator } = exactFraction(whole, new Decimal(1));
  const least = leastFrom(low * numerator, scale * denominator, includesLow);
  const most = mostTo(high * numerator, scale * denominator, includesHigh);
  const first = least < 0n ? 0n : least;
  const last = most * denominator > numerator ? floorDiv(numerator, denominator) : most;
  return first > last || last > BigInt(Number.MAX_SAFE_INTEGER) ? null : { low: Number(first), high: Number(last) };
}
