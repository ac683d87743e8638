import { formatTitle, type Result, type ValueForm } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import type { Locale } from 'gender-indicators/locales';
import type { AnyWhere, Indicator, Population, Source, Target } from 'gender-indicators/schemas';
import { officialLines } from '../../src/present/explain-result-full.js';
import { clauseLines, fullDemandText, inForceText, planLines } from '../../src/present/explain-target.js';
import { baseOf, formulaText } from '../../src/present/formula.js';
import { documentText, pagesOf } from '../../src/present/names-in-words.js';
import { heldPopulations } from '../catalogs/vn/held-populations.js';
import { reports } from '../catalogs/vn/reports.js';
import { conditionText } from './condition-text.js';
import { type PageLocale, pageWords } from './page-words.js';

/** A line of a Markdown table. */
export function tableLine(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** A Markdown page with its title. */
export function page(title: string, intro: string, lines: readonly string[]): string {
  return `${['---', `title: ${title}`, '---', '', `# ${title}`, '', intro, '', ...lines].join('\n')}\n`;
}

/** A population by its id and title. */
export function populationText({ id, title }: Population, locale: PageLocale): string {
  return `${formatTitle(title, locale)} (\`${id}\`)`;
}

/** Document, article and a link to each page by its host, with the day on which it was read. */
export function sourceLinks(source: Source, locale: Locale): string {
  const links = pagesOf(source).map(({ url, readOn }) => {
    const link = `[${new URL(url).host}](${url})`;
    return readOn === undefined ? link : locale.result.readOn(link, locale.date(readOn));
  });
  return [documentText(source, locale), ...(links.length === 0 ? [] : [links.join('; ')])].join(' – ');
}

/** The indicators of the catalog `advancement`, and its targets, in one language. */
export function catalogPage(locale: PageLocale): string {
  const words = pageWords[locale.code].catalog;
  const { indicators, targets = [] } = advancement;
  const report = reports.organisation.report;
  return page(words.title, words.intro, [
    `## ${words.indicators}`,
    '',
    ...indicators.flatMap(({ id }) => indicatorLines(report.result(id, 'tc'), locale)),
    `## ${words.targets}`,
    '',
    ...targets.flatMap((target) => targetLines(target, indicators, locale)),
  ]).replace(/\n+$/u, '\n');
}

/** The populations of the catalog `advancement`, each with its condition in words. */
export function populationsPage(locale: PageLocale): string {
  const words = pageWords[locale.code].catalog;
  const { populations = [] } = advancement;
  return page(words.populationsTitle, words.populationsIntro, [
    tableLine([words.name, 'id', words.recordSet, words.condition]),
    tableLine(['---', '---', '---', '---']),
    ...populations.map((population) => populationLine(population, locale)),
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
    ...(base === undefined ? [] : [`- ${labels.base}: ${locale.result.base[base]}`]),
    `- ${words.direction}: ${words.better[indicator.better]}`,
    `- ${labels.source}: ${sourceLinks(indicator.source, locale)}`,
    '',
  ];
}

function populationLine({ id, title, of, where }: Population, locale: PageLocale): string {
  const { recordSets, code } = locale;
  const recordSet = Object.entries(recordSets).find(([name]) => name === of)?.[1] ?? of;
  const condition = where === undefined ? pageWords[code].catalog.all : conditionText(of, where, locale);
  return tableLine([formatTitle(title, locale), `\`${id}\``, recordSet, condition]);
}

// Units are named by their kinds alone where nothing else binds them.
function bindsText(binds: AnyWhere, locale: PageLocale): string {
  const text = conditionText('units', binds, locale, ', ');
  const kind = `${locale.fields.kind}: `;
  return text.startsWith(kind) ? text.slice(kind.length) : text;
}

/** A target with its indicator, dates, clauses and source. */
export function targetLines(
  target: Target,
  indicators: readonly Indicator[],
  locale: PageLocale,
  form: ValueForm = 'share',
): string[] {
  const { id, title, indicatorId, binds, source, confidence } = target;
  const { labels } = locale;
  const words = pageWords[locale.code].catalog;
  const indicator = indicators.find((one) => one.id === indicatorId);
  return [
    `### ${formatTitle(title, locale)}`,
    '',
    `\`${id}\``,
    '',
    `- ${labels.indicator}: ${indicator === undefined ? '' : formatTitle(indicator.title, locale)} (\`${indicatorId}\`)`,
    `- ${labels.bound}: ${fullDemandText({ target, form }, locale)}`,
    ...planLines({ target, form }, locale).map((line) => `- ${line}`),
    `- ${labels.inForce}: ${inForceText(target, locale)}`,
    ...(binds === undefined ? [] : [`- ${words.binds}: ${bindsText(binds, locale)}`]),
    ...clauseLines(target, locale).map((line) => `- ${line}`),
    `- ${labels.source}: ${sourceLinks(source, locale)}`,
    `- ${labels.confidence}: ${locale.target.confidence[confidence]}`,
    '',
  ];
}
