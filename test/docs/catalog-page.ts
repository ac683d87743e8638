import { formatTitle, type Result, type ValueForm } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import type { Locale } from 'gender-indicators/locales';
import type { Indicator, Population, Source, SourcePage, Target } from 'gender-indicators/schemas';
import { visit } from '../../src/catalogs/vn/visit.js';
import { officialLines } from '../../src/present/explain-result-full.js';
import { fullDemandText, inForceText } from '../../src/present/explain-target.js';
import { baseOf, formulaText } from '../../src/present/formula.js';
import { documentText, pagesOf } from '../../src/present/names-in-words.js';
import { heldPopulations } from '../catalogs/vn/held-populations.js';
import { reports } from '../catalogs/vn/reports.js';
import { conditionText } from './condition-text.js';
import { page, paragraphs, tableLine } from './markdown.js';
import { type PageLocale, pageWords } from './page-words.js';
import { reformLines } from './reform-lines.js';

/** A population by its id and title. */
export function populationText({ id, title }: Population, locale: PageLocale): string {
  return `${formatTitle(title, locale)} (\`${id}\`)`;
}

/** A link to a page by its host, with the day on which it was read. */
export function pageLink({ url, readOn }: SourcePage, locale: Locale): string {
  const link = `[${new URL(url).host}](${url})`;
  return readOn === undefined ? link : locale.result.readOn(link, locale.date(readOn));
}

/** Document, article and a link to each page. */
function sourceLinks(source: Source, locale: Locale): string {
  const links = pagesOf(source).map((one) => pageLink(one, locale));
  return [documentText(source, locale), ...(links.length === 0 ? [] : [links.join('; ')])].join(' – ');
}

/** All of the catalog `advancement` in one language. */
export function catalogPage(locale: PageLocale): string {
  const words = pageWords[locale.code].catalog;
  const { populations = [], indicators, targets = [] } = advancement;
  const report = reports.organisation.report;
  return page(words.title, words.intro, [
    `## ${words.indicators}`,
    '',
    ...indicators.flatMap(({ id }) => indicatorLines(report.result(id, 'tc'), locale)),
    ...reformLines(locale),
    `## ${words.populations}`,
    '',
    tableLine(['id', words.name, words.recordSet, words.condition]),
    tableLine(['---', '---', '---', '---']),
    ...populations.map((population) => populationLine(population, locale)),
    '',
    `## ${words.targets}`,
    '',
    ...paragraphs([words.inFull]),
    ...targetTable(targets, indicators, locale),
  ]);
}

function indicatorLines(result: Result, locale: PageLocale): string[] {
  const { indicator } = result;
  const { labels } = locale;
  const words = pageWords[locale.code].catalog;
  const base = baseOf(result);
  // A difference is of the populations of the indicator that it compares.
  const held = heldPopulations(result.of ?? indicator);
  const unique = [...new Map(held.map((one) => [one.id, one])).values()];
  return [
    `### ${formatTitle(indicator.title, locale)}`,
    '',
    `\`${indicator.id}\``,
    '',
    ...(indicator.definition === undefined
      ? []
      : [`- ${labels.definition}: ${formatTitle(indicator.definition, locale)}`]),
    ...officialLines(indicator, locale).map((line) => `- ${line}`),
    `- ${labels.formula}: ${formulaText(result, locale) ?? ''}`,
    ...(unique.length === 0 ? [] : [`- ${words.of}: ${unique.map((one) => populationText(one, locale)).join('; ')}`]),
    ...(base === undefined || base === 'all' ? [] : [`- ${labels.base}: ${locale.result.base[base]}`]),
    `- ${words.direction}: ${words.better[indicator.better]}`,
    `- ${labels.source}: ${articleText(indicator.source, locale)}`,
    '',
  ];
}

// The article on the visit is named once, at the head of the page.
function articleText(source: Source, locale: PageLocale): string {
  if (source.document !== visit.document) return sourceLinks(source, locale);
  return sourceLinks({ ...source, document: pageWords[locale.code].catalog.article }, locale);
}

function populationLine({ id, title, of, where }: Population, locale: PageLocale): string {
  const condition = where === undefined ? pageWords[locale.code].catalog.all : conditionText(of, where, locale);
  return tableLine([`\`${id}\``, formatTitle(title, locale), recordSetText(of, locale), condition]);
}

/** A record set by its name. */
export function recordSetText(name: string, { recordSets }: PageLocale): string {
  return Object.entries(recordSets).find(([key]) => key === name)?.[1] ?? name;
}

/** Targets with bound and days, a line each. */
export function targetTable(
  targets: readonly Target[],
  indicators: readonly Indicator[],
  locale: PageLocale,
): readonly string[] {
  const { labels } = locale;
  const formOf = ({ indicatorId }: Target): ValueForm => {
    const indicator = indicators.find(({ id }) => id === indicatorId);
    return indicator?.quantity === undefined ? (indicator?.given?.unit ?? 'share') : 'number';
  };
  return [
    tableLine(['id', pageWords[locale.code].catalog.targets, labels.bound, labels.inForce]),
    tableLine(['---', '---', '---', '---']),
    ...targets.map((target) =>
      tableLine([
        `\`${target.id}\``,
        formatTitle(target.title, locale),
        fullDemandText({ target, form: formOf(target) }, locale),
        inForceText(target, locale),
      ]),
    ),
    '',
  ];
}
