import { namedArguments } from '../arguments.js';
import { Decimal, divide, type Numeric, toAmount } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import { outOfRange, partAboveWhole } from '../mistakes.js';
import { floorDiv, leastFrom, mostTo, rangeOf, scaled } from './exact.js';
import { checkFigureNames, type FigureOptions, figureOf } from './parseFigure.js';
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
  /**
   * `exact`, nothing had to be rounded: 60.00 % of 3/5; `rounded` as it should be; `truncated`, right but cut off; `wrong`, none
   * of these.
   */
  readonly verdict: 'exact' | 'rounded' | 'truncated' | 'wrong';
  /** The share rounded to the published decimals, half up; a fraction where the figure is a percentage. */
  readonly expected: Decimal;
  /** The share itself, to 64 digits. */
  readonly exact: Decimal;
  /** The published number; a fraction where it is a percentage. */
  readonly published: Decimal;
  /** Decimals as published, to show `expected` with. */
  readonly decimals: number;
  readonly isPercent: boolean;
  /** Of a wrong figure: `rounded_twice`, rounding first to `firstDecimals` and then to the published decimals gives it. */
  readonly cause?: 'rounded_twice' | undefined;
  /** Of a figure that was rounded twice: the decimals of the first time, counted as in `decimals`. */
  readonly firstDecimals?: number | undefined;
  /** Of a wrong figure: the whole numbers that would give it as whole; `null` where none does, or the part is not whole. */
  readonly wholes?: CountRange | null | undefined;
  /** Of a wrong figure: the whole numbers that would give it as part; `null` where none does. */
  readonly parts?: CountRange | null | undefined;
}

/**
 * Compares a share that somebody published with the counts behind it, at the decimals published.
 *
 * Formula: `part / whole`, exact. A figure that is this number is `exact`, one that rounding half up gives is `rounded`, one that
 * only cutting off gives is `truncated`, and any other is `wrong`. For a wrong one, `cause`, `wholes` and `parts` help to find the
 * reason: 26.80 % for 133 of 496 was rounded to 26.8 % first, and 29 % for 145 of 1,041 fits a whole of 500.
 *
 * @param given - the counts, and the figure as printed
 * @param options - the language of the figure, and whether a sign is left out
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `part_above_whole`; `out_of_range` for a whole of 0, which
 * has no share; `not_a_figure`; `unknown_option`
 * @example
 * ```ts
 * import { checkFigure } from 'gender-indicators';
 *
 * checkFigure({ part: 1081, whole: 5430, published: '19,91%' }).verdict; // => 'rounded'
 * checkFigure({ part: 3, whole: 5, published: '60,00%' }).verdict; // => 'exact'
 * checkFigure({ part: 17, whole: 135, published: '12,5%' }).verdict; // => 'truncated'
 *
 * const twice = checkFigure({ part: 133, whole: 496, published: '26,80%' });
 * twice.verdict; // => 'wrong'
 * twice.cause; // => 'rounded_twice'
 * twice.firstDecimals; // => 1
 * twice.expected; // => 0.2681
 *
 * checkFigure({ part: 145, whole: 1041, published: '29%' }).wholes; // => { low: 492, high: 508 }
 * ```
 */
export function checkFigure(given: CheckFigureArguments, options: FigureOptions = {}): FigureCheck {
  const { part, whole, published } = namedArguments(given, 'checkFigure', 'part', 'whole', 'published');
  checkFigureNames(options, 'checkFigure');
  const amount = toAmount(part, { function: 'checkFigure', argument: 'part' });
  const all = toAmount(whole, { function: 'checkFigure', argument: 'whole' });
  if (amount.gt(all)) throw new GenderIndicatorsError(partAboveWhole, { function: 'checkFigure', argument: 'part' });
  const exact = divide(amount, all);
  if (exact === null)
    throw new GenderIndicatorsError(outOfRange, { function: 'checkFigure', argument: 'whole', range: 'above 0' });

  const figure = figureOf(published, options, { function: 'checkFigure', argument: 'published' });
  const { value, decimals, isPercent } = figure;
  const shift = isPercent ? 2 : 0;
  const fraction = exactFraction(amount, all);
  const expected = roundTo(fraction, decimals + shift, 'half_up');
  const found = { kind: 'figure', expected, exact, published: value, decimals, isPercent } as const;
  if (value.eq(expected)) return { verdict: isExact(fraction, decimals + shift) ? 'exact' : 'rounded', ...found };
  if (value.eq(roundTo(fraction, decimals + shift, 'down'))) return { verdict: 'truncated', ...found };

  const firstDecimals = decimalsOfFirstRounding(fraction, value, decimals, shift);
  return {
    verdict: 'wrong',
    ...found,
    ...(firstDecimals === undefined ? {} : { cause: 'rounded_twice', firstDecimals }),
    wholes: amount.isInteger() ? wholesFor(scaled(amount, 0), figure, 'half_up') : null,
    parts: partsFor(all, value, decimals + shift),
  };
}

/** How many decimals more than published a first rounding may have had. */
const moreDecimals = 4;

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

// In whole numbers, so that no length of the amounts can change a verdict.
function exactFraction(part: Decimal, whole: Decimal): Fraction {
  const places = Math.max(part.decimalPlaces(), whole.decimalPlaces());
  return { numerator: scaled(part, places), denominator: scaled(whole, places) };
}

function isExact({ numerator, denominator }: Fraction, places: number): boolean {
  return (numerator * 10n ** BigInt(places)) % denominator === 0n;
}

// To fewer decimals, which zeros fill up, or to some more, from which the last are rounded off again.
function decimalsOfFirstRounding(
  fraction: Fraction,
  published: Decimal,
  decimals: number,
  shift: number,
): number | undefined {
  return Array.from({ length: decimals + moreDecimals + 1 }, (_, first) => first).find((first) => {
    const once = exactFraction(roundTo(fraction, first + shift, 'half_up'), new Decimal(1));
    return published.eq(roundTo(once, decimals + shift, 'half_up'));
  });
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
