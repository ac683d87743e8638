import type { Locale } from '../locales/locale.js';
import type { FigureCheck } from './checkFigure.js';
import { formatCount } from './formatCount.js';
import { formatNumber } from './formatNumber.js';
import { formatShare } from './formatShare.js';
import type { CountRange } from './possibleWholes.js';

/** A published figure beside the one computed again, in one line. */
export function figureLine(check: FigureCheck, locale: Locale): string {
  const { published, expected } = figures(check, locale);
  return `${locale.figure.compared(published, expected)}: ${verdict(check, locale)}`;
}

/** A published figure, line by line; of a wrong one also the wholes and the parts that would give it. */
export function figureLines(check: FigureCheck, locale: Locale): readonly string[] {
  const { published, expected } = figures(check, locale);
  const { labels } = locale.figure;
  const { wholes, parts } = check;
  return [
    `${labels.published}: ${published}`,
    `${labels.expected}: ${expected}`,
    `${labels.verdict}: ${verdict(check, locale)}`,
    ...(wholes === undefined ? [] : [`${labels.wholes}: ${rangeText(wholes, locale)}`]),
    ...(parts === undefined ? [] : [`${labels.parts}: ${rangeText(parts, locale)}`]),
  ];
}

// Both as printed: with the decimals of the publication.
function figures({ published, expected, decimals, isPercent }: FigureCheck, locale: Locale) {
  const text = isPercent ? formatShare : formatNumber;
  return { published: text(published, locale, { decimals }), expected: text(expected, locale, { decimals }) };
}

function verdict({ verdict: found, cause, exact, isPercent, firstDecimals }: FigureCheck, locale: Locale): string {
  const { verdicts, causes } = locale.figure;
  if (cause === undefined) return verdicts[found];
  const first = (isPercent ? formatShare : formatNumber)(exact, locale, { decimals: firstDecimals });
  return `${verdicts[found]} ${causes[cause](first)}`;
}

function rangeText(range: CountRange | null, locale: Locale): string {
  if (range === null) return locale.figure.none;
  const low = formatCount(range.low, locale);
  if (range.high === null) return locale.figure.orMore(low);
  return range.high === range.low ? low : locale.result.range(low, formatCount(range.high, locale));
}
