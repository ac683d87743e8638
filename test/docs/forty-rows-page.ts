import {
  Decimal,
  formatNumber,
  formatPoints,
  formatResult,
  formatShare,
  formatTitle,
  type Result,
  share,
} from 'gender-indicators';
import type { advancement } from 'gender-indicators/catalogs/vn';
import { formulaText } from '../../src/present/formula.js';
import { type Figure, fortyRows, gaps, type Row } from '../catalogs/vn/forty-rows.js';
import { heldPopulations } from '../catalogs/vn/held-populations.js';
import { reports } from '../catalogs/vn/reports.js';
import { populationText } from './catalog-page.js';
import { page, tableLine } from './markdown.js';
import { type PageLocale, pageWords } from './page-words.js';

type Id = (typeof advancement)['indicators'][number]['id'];

/** The forty rows with their populations, calculations, hand-worked counts and values in one language. */
export function fortyRowsPage(locale: PageLocale): string {
  const words = pageWords[locale.code].rows;
  const heads = [words.words, words.indicator, words.populations, words.calculation, words.counts, words.value];
  return page(
    words.title,
    [words.intro],
    [
      tableLine(['#', ...heads]),
      tableLine(['---', ...heads.map(() => '---')]),
      ...fortyRows.flatMap((row) => (row.row === 15 ? [gapLine(row, locale)] : rowLines(row, locale))),
    ],
  );
}

function rowLines({ row, words, figures }: Row, locale: PageLocale): string[] {
  return figures.map((figure) => {
    const result: Result = reports[figure.of].report.result(figure.id as Id, figure.unitId);
    const { indicator } = result;
    // A difference is of the populations of the indicator that it compares.
    const held = heldPopulations(result.of ?? indicator);
    const populations = [...new Map(held.map((one) => [one.id, one])).values()];
    const value = new Decimal(fraction(figure.value));
    return tableLine([
      String(row),
      words[locale.code],
      `${formatTitle(indicator.title, locale)} (\`${indicator.id}\`)`,
      populations.map((one) => populationText(one, locale)).join('; '),
      formulaText(result, locale) ?? '',
      countsText(figure, result, locale),
      formatResult({ ...result, value }, locale),
    ]);
  });
}

// Row 15 is a view: the gap of every indicator that has rates by sex, the largest first.
function gapLine({ row, words }: Row, locale: PageLocale): string {
  const { view, gap } = pageWords[locale.code].rows;
  const title = (id: string) => formatTitle(reports.organisation.report.result(id as Id, 'tc').indicator.title, locale);
  const { female, male } = locale.result;
  const of = (text: string) => new Decimal(fraction(text));
  return tableLine([
    String(row),
    words[locale.code],
    `\`gapProfile(report, unitId)\`: ${view}`,
    gaps.map(([id]) => `\`${id}\``).join('; '),
    gap,
    gaps.map(([id, women, men]) => `${title(id)}: ${female(women)}, ${male(men)}`).join('; '),
    gaps.map(([, women, men]) => formatPoints(of(men).minus(of(women)), locale)).join('; '),
  ]);
}

function fraction(text: string): Decimal | string {
  const [part = '', whole] = text.split('/');
  if (whole === undefined) return text;
  return part.startsWith('-')
    ? new Decimal(part).div(whole)
    : (share({ part: Number(part), whole: Number(whole) }) ?? '');
}

function countsText({ counts }: Figure, { indicator }: Result, locale: PageLocale): string {
  const [first, second, third, fourth] = counts;
  if (first === undefined || second === undefined) return '–';
  if (indicator.difference !== undefined) return `${formatShare(first, locale)} - ${formatShare(second, locale)}`;
  const number = (count: number | string) => formatNumber(count, locale, { decimals: 0 });
  const pair = `${number(first)}/${number(second)}`;
  return third === undefined || fourth === undefined ? pair : `${pair}; ${number(third)}/${number(fourth)}`;
}
