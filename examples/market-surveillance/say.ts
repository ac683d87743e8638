import { formatNumber, formatPoints, formatShare, type Result } from 'gender-indicators';
import type { Locale } from 'gender-indicators/locales';
import type { Texts } from './texts.ts';

/** A language: the sentences of the library and the headings of the example. */
export interface Language {
  readonly locale: Locale;
  readonly texts: Texts;
}

/** The value of a result as its form asks; a number of things without decimals. */
export function shownValue({ value, form }: Pick<Result, 'value' | 'form'>, locale: Locale): string {
  if (form === 'share') return formatShare(value, locale);
  if (form === 'points') return formatPoints(value, locale);
  return formatNumber(value, locale, { decimals: form === 'number' && value?.isInteger() ? 0 : 2 });
}

/** A difference of shares as a number of points, for a column whose heading says so. */
export function shownPoints(value: Result['value'], locale: Locale): string {
  return formatNumber(value?.times(100) ?? null, locale);
}
