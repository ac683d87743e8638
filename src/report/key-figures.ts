import type { TargetComparison } from '../indicators/result.js';
import type { SeriesPoint } from '../indicators/series.js';
import type { Locale } from '../locales/locale.js';
import { blanksTexts, partialTexts, shownText, withoutValueTexts } from '../present/explain-result.js';
import { demandText, statusText } from '../present/explain-target.js';
import { formatCount } from '../present/formatCount.js';
import { titleIn } from '../present/formatTitle.js';
import { capitalised, uncapitalised } from '../present/names-in-words.js';
import { distanceText, usualDecimals } from '../present/numbers-in-words.js';
import { htmlText } from '../tables/html-text.js';
import { isMet } from '../targets/status.js';
import { element, section } from './html.js';
import type { ReportContext } from './report-context.js';

/** The figures that lead the page, each with the numbers behind it, its change and its nearest target. */
export function keyFigures({ locale, points, key, reports }: ReportContext): string {
  const shown = key.flatMap((id) => points.find(({ result }) => result?.indicator.id === id) ?? []);
  const cards = shown.map((point) => `<div>${card(point, reports.at(-2)?.asOf ?? '', locale)}</div>`);
  const list = cards.length === 0 ? '' : `<div class="cards">\n${cards.join('\n')}\n</div>`;
  return section('figures', locale.page.sections.figures, list);
}

function card({ result, change, marks, break: cause }: SeriesPoint, before: string, locale: Locale): string {
  const { indicator, value, form, numerator, denominator, reason, targets } = result!;
  const title = element('h3', titleIn(indicator.title, locale));
  if (value === null) {
    const sign = reason === 'suppressed' ? locale.table.hidden : locale.numbers.noValue;
    const texts = withoutValueTexts(result!, locale).map((text) => element('p', text, 'behind'));
    return [title, element('p', sign, 'value'), ...texts].join('');
  }
  const isOfCounts = numerator?.isInteger() === true && denominator?.isInteger() === true;
  const behind = isOfCounts ? `${formatCount(numerator, locale)}/${formatCount(denominator, locale)}` : '';
  return [
    title,
    element('p', shownText(result!, value, locale), 'value'),
    behind === '' ? '' : element('p', behind, 'behind'),
    change === null ? '' : changeText(change, before, form, indicator.better, locale),
    ...(cause === undefined ? [] : [element('p', capitalised(locale.result.breaks[cause]), 'mark')]),
    ...marks.map((mark) => element('p', capitalised(locale.result.marks[mark]), 'mark')),
    ...blanksTexts(result!, locale).map((text) => element('p', `${locale.labels.blanks}: ${text}`, 'mark')),
    ...partialTexts(result!.missingSources, locale).map((text) => element('p', text, 'mark')),
    targetText(targets, locale),
  ].join('');
}

function changeText(
  change: NonNullable<SeriesPoint['change']>,
  before: string,
  form: NonNullable<SeriesPoint['result']>['form'],
  better: 'higher' | 'lower' | 'parity',
  locale: Locale,
): string {
  const { rose, fell, unchanged } = locale.result;
  const since = uncapitalised(locale.table.changeSince(locale.date(before)));
  if (change.isZero()) return element('p', capitalised(`${unchanged} ${since}`), 'change');
  const isUp = change.isPositive();
  const text = distanceText(change, form, locale, usualDecimals);
  const words = capitalised(`${(isUp ? rose : fell)(text)} ${since}`);
  const course = better === 'parity' ? '' : (better === 'higher') === isUp ? ' good' : ' bad';
  return `<p class="change${course}"><span aria-hidden="true">${isUp ? '▲' : '▼'}</span> ${htmlText(words)}</p>`;
}

// The target that comes next: of those that are not met the earliest, else the latest that is met.
function targetText(targets: readonly TargetComparison[], locale: Locale): string {
  const judged = targets.filter(({ status, reference }) => status !== null && !reference);
  const byDay = [...judged].sort((a, b) => (a.target.by < b.target.by ? -1 : 1));
  const next = byDay.find(({ status }) => !isMet(status!)) ?? byDay.at(-1);
  if (next === undefined) return '';
  const status = capitalised(statusText(next, locale) ?? '');
  return `<p class="target"><strong data-status="${next.status}">${htmlText(status)}</strong><br>${htmlText(demandText(next, locale))}</p>`;
}
