import type { Result } from '../indicators/result.js';
import type { SeriesPoint } from '../indicators/series.js';
import type { Locale } from '../locales/locale.js';
import { resultLine } from './explain-result.js';
import { resultLines } from './explain-result-full.js';
import { capitalised, continued } from './names-in-words.js';
import { decimal, distanceText, usualDecimals } from './numbers-in-words.js';

/** A point of a series in one line. */
export function pointLine(point: SeriesPoint, locale: Locale): string {
  const { result, asOf } = point;
  if (result === null) return locale.result.notThere(locale.date(asOf));
  const change = changeText(point, result, locale).map(locale.result.sinceBefore);
  return continued(resultLine(result, locale), [...change, ...notesOf(point, locale)]);
}

/** A point of a series with all that belongs to its result, line by line. */
export function pointLines(point: SeriesPoint, locale: Locale): readonly string[] {
  const { result, asOf } = point;
  if (result === null) return [locale.result.notThere(locale.date(asOf))];
  const change = changeText(point, result, locale).map((text) => `${locale.labels.change}: ${text}`);
  return [...resultLines(result, locale), ...change, ...notesOf(point, locale).map(capitalised)];
}

/** The change since the date before; none where it is not known. */
function changeText({ change }: SeriesPoint, { form }: Result, locale: Locale): readonly string[] {
  if (change === null) return [];
  const { rose, fell, unchanged } = locale.result;
  const difference = decimal(change);
  if (difference.isZero()) return [unchanged];
  const text = distanceText(difference, form, locale, usualDecimals);
  return [difference.isPositive() ? rose(text) : fell(text)];
}

/** Why there is no change, or what it may come from beside the people themselves. */
function notesOf({ break: cause, reorganisedBy = [], marks, unitIds }: SeriesPoint, locale: Locale): readonly string[] {
  const { breaks, marks: causes, together } = locale.result;
  const documents = reorganisedBy.length === 0 ? '' : ` (${reorganisedBy.join(', ')})`;
  return [
    ...(cause === undefined ? [] : [`${breaks[cause]}${documents}`]),
    ...marks.map((mark) => causes[mark]),
    ...(unitIds.length > 1 ? [together(unitIds.join(', '))] : []),
  ];
}
