import {
  explain,
  type Figure,
  formatCount,
  formatNumber,
  formatShare,
  type GenderIndicatorsError,
  parseFigure,
} from 'gender-indicators';
import { en, type Locale, vi } from 'gender-indicators/locales';
import type { MeasureInput } from './measures.ts';

/**
 * Reads a number as people type it. A count that the language of the page would read as a fraction is read as the other language writes
 * it, since nobody counts 1.081 persons.
 */
export function readNumber(text: string, kind: MeasureInput['kind'], locale: Locale, percent = false): Figure {
  const figure = parseFigure(text, { locale, percent: percent || kind === 'percentage' });
  if (kind !== 'count' || figure.value.isInteger()) return figure;
  const other = parseFigure(text, { locale: locale.code === 'vi' ? en : vi });
  return other.value.isInteger() ? other : figure;
}

/** A number as the language writes it, with the decimals that were typed. */
export function numberText({ value, decimals, isPercent }: Figure, kind: MeasureInput['kind'], locale: Locale): string {
  if (kind === 'count')
    return value.isInteger() ? formatCount(value, locale) : formatNumber(value, locale, { decimals });
  return isPercent ? formatShare(value, locale, { decimals }) : formatNumber(value, locale, { decimals });
}

/** What the library says of a mistake, without the function and the argument: it stands beside the field. */
export function mistakeText(error: GenderIndicatorsError, locale: Locale): string {
  const text = explain(error, locale)
    .replace(/^\S+: “[^”]*” is /u, 'This is ')
    .replace(/^Hàm “[^”]*”, tham số “[^”]*”(?:, phần tử thứ \d+)?: /u, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The argument that a mistake is about; empty where it is about none. */
export function argumentOf({ facts }: GenderIndicatorsError): string {
  return (facts as { readonly argument?: string }).argument ?? '';
}
