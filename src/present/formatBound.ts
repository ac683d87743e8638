import { aBound, aLocale, checkArguments, checkNames, option, optionalObject } from '../arguments.js';
import type { ValueForm } from '../indicators/result.js';
import type { Locale } from '../locales/locale.js';
import type { Bound } from '../schemas/target.js';
import { limitsOf } from '../targets/limits.js';
import { limitText } from './numbers-in-words.js';

/** How the limits of a bound are shown. */
export interface BoundOptions {
  /**
   * What kind of number they are: `share` is shown in percent, `points` in percentage points, `ratio` and `number` as they are.
   * @defaultValue `'share'`
   */
  readonly form?: ValueForm | undefined;
}

/**
 * A bound in words, with all decimals of its limits and no more: `từ 60% trở lên`, `at least 60%`.
 *
 * @param bound - the bound of a target; limits of shares are fractions
 * @param locale - `vi` or `en` of `gender-indicators/locales`
 * @param options - what kind of number the limits are
 * @throws {@link GenderIndicatorsError} `not_a_number`; `out_of_range` for a range that is upside down; `unknown_option` for an
 * option, a bound or a form of another name
 * @example
 * ```ts
 * import { formatBound } from 'gender-indicators';
 * import { en, vi } from 'gender-indicators/locales';
 *
 * formatBound({ at_least: '0.6' }, vi); // => 'từ 60% trở lên'
 * formatBound({ between: ['0.4', '0.6'] }, en); // => 'from 40% to 60%'
 * formatBound({ at_most: '111.5' }, vi, { form: 'number' }); // => 'không quá 111,5'
 * ```
 */
export function formatBound(bound: Bound, locale: Locale, options: BoundOptions = {}): string {
  checkArguments('formatBound', {
    bound: [bound, aBound],
    locale: [locale, aLocale],
    options: [options, optionalObject],
  });
  checkNames(options, { form: true }, { function: 'formatBound', argument: 'options' });
  limitsOf(bound, 'formatBound');
  return boundText(bound, toForm(options, 'formatBound'), locale);
}

/** The form that an option asks for. */
export function toForm(options: BoundOptions, caller: string): ValueForm {
  return option(options, 'form', ['share', 'points', 'ratio', 'number'], caller);
}

/** Whether a limit is all of a whole: no share lies above 100%, so that “at least” would mislead. */
function isWholeOf(limit: number | string, form: ValueForm): boolean {
  return form === 'share' && Number(limit) === 1;
}

/** A bound in words: `từ 60% trở lên`. */
export function boundText(bound: Bound, form: ValueForm, locale: Locale): string {
  const { target } = locale;
  const limit = (value: number | string) => limitText(value, form, locale);
  if ('at_least' in bound)
    return isWholeOf(bound.at_least, form) ? limit(bound.at_least) : target.at_least(limit(bound.at_least));
  if ('above' in bound) return target.above(limit(bound.above));
  if ('at_most' in bound) return target.at_most(limit(bound.at_most));
  if ('below' in bound) return target.below(limit(bound.below));
  const [low, high] = bound.between;
  return Number(low) === Number(high) ? limit(low) : target.between(limit(low), limit(high));
}
