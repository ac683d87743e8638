import { formatNumber, formatResult, type Result } from 'gender-indicators';
import type { Locale } from 'gender-indicators/locales';
import type { Texts } from './texts.ts';

/** A language: the sentences of the library and the headings of the example. */
export interface Language {
  readonly locale: Locale;
  readonly texts: Texts;
}

/**
 * The value of a result as its form asks; a ratio of small amounts with as many decimals as say something, the age of the committee with the day up
 * to which it counts.
 */
export function shownValue(result: Result, locale: Locale): string {
  const isSmall = result.form === 'ratio' && result.value?.lt('0.1');
  const shown = formatResult(result, locale, isSmall ? { decimals: 4 } : {});
  const isAge = result.indicator.id === 'committee-age' && result.value !== null;
  return isAge ? locale.quantities.completedYears(shown, locale.date(result.asOf)) : shown;
}

/** A difference of shares as a number of points, for a column whose heading says so. */
export function shownPoints(value: Result['value'], locale: Locale): string {
  return formatNumber(value?.times(100) ?? null, locale);
}
