import { checkNames, localeOf, optionsOf, refused } from '../arguments.js';
import { Decimal, withoutSignOfZero } from '../decimal.js';
import { GenderIndicatorsError, type Place } from '../errors.js';
import type { NumberSymbols } from '../locales/numbers.js';
import { viNumbers } from '../locales/vi/numbers.js';
import { notAFigure } from '../mistakes.js';
import type { NumberLocale } from './digits.js';

/** A figure as somebody printed it. */
export interface Figure {
  /** The number; of a percentage the fraction, 0.268 for `26,80%`. */
  readonly value: Decimal;
  /** Decimals as printed, 2 for `26,80%`. */
  readonly decimals: number;
  readonly isPercent: boolean;
}

/** How a printed figure is read. */
export interface FigureOptions {
  /**
   * The language of the page.
   * @defaultValue Vietnamese
   */
  readonly locale?: NumberLocale | undefined;
  /**
   * Whether a figure without a sign is a percentage, as in a column that is headed %.
   * @defaultValue `false`
   */
  readonly percent?: boolean | undefined;
}

/**
 * Reads a figure as pages print it: `26,80%`, `26.80 %`, `1.081`, `1.081,5`.
 *
 * 1. What the language itself writes is read so: in Vietnamese the point divides thousands and the comma begins the
 *    decimals, so `1.081` is one thousand and eighty-one.
 * 2. What the language cannot have written is read with point and comma in each other's place, since pages mix the two:
 *    `30.26%`, `0.268`, `1,081.5`.
 * 3. A percentage that is thousands in the one way and three decimals in the other, `12.345%`, is refused.
 *
 * Signs `-`, `−` and `+` are read; words, and separators out of place, are refused.
 *
 * @param text - the figure
 * @param options - the language, and whether a sign is left out
 * @throws {@link GenderIndicatorsError} `not_a_figure`; `unknown_option`
 * @example
 * ```ts
 * import { parseFigure } from 'gender-indicators';
 *
 * parseFigure('26,80%'); // => { value: 0.268, decimals: 2, isPercent: true }
 * parseFigure('30.26%'); // => { value: 0.3026, decimals: 2, isPercent: true }
 * parseFigure('1.081'); // => { value: 1081, decimals: 0, isPercent: false }
 * parseFigure('gần 20%'); // throws not_a_figure
 * ```
 */
export function parseFigure(text: string, options: FigureOptions = {}): Figure {
  checkFigureNames(options, 'parseFigure');
  return figureOf(text, options, { function: 'parseFigure', argument: 'text' });
}

/** Refuses what is no object of options, and options of other names. */
export function checkFigureNames(options: FigureOptions, caller: string): void {
  checkNames(optionsOf(options, caller), { locale: true, percent: true }, { function: caller, argument: 'options' });
}

/** The figure that a text is, for the place that names it. */
export function figureOf(text: string, options: FigureOptions, place: Place): Figure {
  const { locale = { numbers: viNumbers }, percent: isInPercent = false } = optionsOf(options, place.function);
  const { decimal, group } = localeOf(locale, place.function).numbers;
  if ((text as string | undefined) === undefined) throw refused(text, place, "'26,80%'");
  const refusal = () => new GenderIndicatorsError(notAFigure, place);
  const parts = typeof text === 'string' ? /^([-−+]?)\s?([\d.,]+)(\s*%)?$/u.exec(text.trim()) : null;
  if (parts === null) throw refusal();
  const [, sign = '', body = '', percent] = parts;
  const own = read(body, { decimal, group });
  const other = read(body, { decimal: group, group: decimal });
  const isUnsure = percent !== undefined && own?.fraction === '' && other !== null && other.fraction !== '';
  const found = own ?? other;
  if (found === null || isUnsure) throw refusal();
  const { whole, fraction } = found;
  const isPercent = percent !== undefined || isInPercent;
  const value = new Decimal(`${sign === '' || sign === '+' ? '' : '-'}${whole}.${fraction}0e${isPercent ? -2 : 0}`);
  return { value: withoutSignOfZero(value), decimals: fraction.length, isPercent };
}

interface Read {
  readonly whole: string;
  readonly fraction: string;
}

/** The digits of a number in one way of writing, or `null` where it is not written so. */
function read(body: string, { decimal, group }: Pick<NumberSymbols, 'decimal' | 'group'>): Read | null {
  const [whole = '', fraction, ...others] = body.split(decimal);
  if (others.length > 0 || fraction === '' || (fraction !== undefined && !/^\d+$/u.test(fraction))) return null;
  const groups = whole.split(group);
  const isGrouped = groups.every((one, i) => (i === 0 ? /^[1-9]\d{0,2}$/u : /^\d{3}$/u).test(one));
  if (!(groups.length > 1 ? isGrouped : /^\d+$/u.test(whole))) return null;
  return { whole: groups.join(''), fraction: fraction ?? '' };
}
