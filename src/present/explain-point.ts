import type { Result } from '../indicators/result.js';
import type { SeriesPoint } from '../indicators/series.js';
import type { Locale } from '../locales/locale.js';
import { resultLine } from './explain-result.js';
import { resultLines } from './explain-result-full.js';
import { decimal, distanceText, usualDecimals } from './numbers-in-words.js';

/** A point of a series in one line. */
export function pointLine(point: SeriesPoint, locale: Locale): string {
  const { result, asOf } = point;
  if (result === null) return locale.result.notThere(locale.date(asOf));
  return [resultLine(result, locale), ...changeTexts(point, result, locale)].join('; ');
}

/** A point of a series with all that belongs to its result, line by line. */
export function pointLines(point: SeriesPoint, locale: Locale): readonly string[] {
  const { result, asOf } = point;
  if (result === null) return [locale.result.notThere(locale.date(asOf))];
  const changes = changeTexts(point, result, locale).map((text) => `${locale.labels.change}: ${text}`);
  return [...resultLines(result, locale), ...changes];
}

function changeTexts(point: SeriesPoint, { form }: Result, locale: Locale): readonly string[] {
  const { change, unitIds } = point;
  const { rose, fell, unchanged, breaks, together } = locale.result;
  const besides = [
    ...point.marks.map((mark) => locale.result.marks[mark]),
    ...(unitIds.length > 1 ? [together(unitIds.join(', '))] : []),
  ];
  const { break: separation, reorganisedBy = [] } = point;
  if (separation !== undefined) {
    const documents = reorganisedBy.length === 0 ? '' : ` (${reorganisedBy.join(', ')})`;
    return [`${breaks[separation]}${documents}`, ...besides];
  }
  if (change === null) return besides;
  const difference = decimal(change);
  if (difference.isZero()) return [unchanged, ...besides];
  const text = distanceText(difference, form, locale, usualDecimals);
  return [difference.isPositive() ? rose(text) : fell(text), ...besides];
}
