import { checkNames, namedArguments, optionsOf } from '../arguments.js';
import { type Numeric, type Rounding, toCount } from '../decimal.js';
import { refuseUnknownRounding } from './digits.js';
import { leastFrom, mostTo, rangeOf, scaled } from './exact.js';
import { type Figure, type FigureOptions, figureOf } from './parseFigure.js';

/** Arguments of {@link possibleWholes}. */
export interface PossibleWholesArguments {
  /** Persons or units that are counted. */
  readonly part: Numeric;
  /** Their share as printed, `'20%'`. */
  readonly published: string;
}

/** How {@link possibleWholes} reads the figure. */
export interface PossibleWholesOptions extends FigureOptions {
  /**
   * How the figure was rounded.
   * @defaultValue `'half_up'`
   */
  readonly rounding?: Rounding | undefined;
}

/** A range of whole numbers, both ends included; `high` is `null` where it is open. */
export interface CountRange {
  readonly low: number;
  readonly high: number | null;
}

/**
 * Which wholes fit a printed share: all whole numbers `n` for which `part / n`, rounded, is the figure.
 *
 * Exact, in whole numbers. `null` where no whole fits: a share above 100 %, or wholes beyond 2^53 − 1. `high` is `null`
 * where any larger whole fits too, as with `0%`.
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `not_a_figure`, `unknown_option`
 * @example
 * ```ts
 * import { possibleWholes } from 'gender-indicators';
 *
 * possibleWholes({ part: 1081, published: '20%' }); // => { low: 5274, high: 5543 }
 * possibleWholes({ part: 193, published: '38,6%' }); // => { low: 500, high: 500 }
 * possibleWholes({ part: 1, published: '120%' }); // => null
 * ```
 */
export function possibleWholes(given: PossibleWholesArguments, options: PossibleWholesOptions = {}): CountRange | null {
  const { part, published } = namedArguments(given, 'possibleWholes', 'part', 'published');
  const count = toCount(part, { function: 'possibleWholes', argument: 'part' });
  const { rounding = 'half_up' } = optionsOf(options, 'possibleWholes');
  checkNames(
    options,
    { locale: true, percent: true, rounding: true },
    { function: 'possibleWholes', argument: 'options' },
  );
  refuseUnknownRounding(rounding, 'possibleWholes');
  return wholesFor(
    scaled(count, 0),
    figureOf(published, options, { function: 'possibleWholes', argument: 'published' }),
    rounding,
  );
}

/** The wholes that fit a share, as {@link possibleWholes} gives them. */
export function wholesFor(part: bigint, figure: Figure, rounding: Rounding): CountRange | null {
  const { value, decimals, isPercent } = figure;
  if (value.isNegative()) return null;
  const { low, high, includesLow, includesHigh, scale } = rangeOf(value, decimals + (isPercent ? 2 : 0), rounding);
  const isOpen = low < 0n || (low === 0n && (includesLow || part > 0n));
  if (part === 0n && !isOpen) return null;
  const first = [leastFrom(part * scale, high, includesHigh), part, 1n].reduce((a, b) => (a > b ? a : b));
  const last = isOpen ? null : mostTo(part * scale, low, includesLow);
  if (first > limit || (last !== null && last < first)) return null;
  return { low: Number(first), high: last === null || last > limit ? null : Number(last) };
}

const limit = BigInt(Number.MAX_SAFE_INTEGER);
