import { formatNumber, formatResult, type Result } from 'gender-indicators';
import type { Locale } from 'gender-indicators/locales';
import type { Texts } from './texts.ts';

/** A language: the sentences of the library and the headings of the example. */
export interface Language {
  readonly locale: Locale;
  readonly texts: Texts;
}

/** The value of a result as its form asks; a ratio of small amounts with as many decimals as say something. */
export function shownValue(result: Result, locale: Locale): string {
  const isSmall = result.form === 'ratio' && result.value?.lt('0.1');
  return formatResult(result, locale, isSmall ? { decimals: 4 } : {});
}

/** A difference of shares as a number of points, for a column whose heading says so. */
export function shownPoints(value: Result['value'], locale: Locale): string {
  return formatNumber(value?.times(100) ?? null, locale);
}
